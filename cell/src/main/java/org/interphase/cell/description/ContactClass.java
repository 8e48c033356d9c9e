package org.interphase.cell.description;

import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Units;

/// Particles that touch the electrolyte alike and lose their connection alike. Every volume of the electrode
/// holds its share of each class; classes differ in nothing else.
///
/// @param share of the oxide's mass; those of all classes add up to 1
/// @param contact contacted fraction of their area, as a factor on that of the cell
/// @param lossFactor on what the cell's loss of contact takes from them
public record ContactClass(Parameter share, Parameter contact, Parameter lossFactor) {
    /// One of the three numbers: its key in a cell file, its range, and what it is where none is given.
    public enum Quantity {
        SHARE("share", 1e-6, 1),
        CONTACT("contact", 0.01, 1),
        LOSS_FACTOR("loss_factor", 0, 1e3);

        private final String key;
        private final double lowest;
        private final double highest;

        Quantity(String key, double lowest, double highest) {
            this.key = key;
            this.lowest = lowest;
            this.highest = highest;
        }

        public String key() {
            return key;
        }

        public boolean accepts(double value) {
            return value >= lowest && value <= highest;
        }

        public String range() {
            return lowest + " to " + highest;
        }

        /// 1, as all particles have where a cell names no classes.
        public Parameter standard() {
            return number(1, new Source.Assumed("standard value of the cell model"));
        }
    }

    /// A class whose three numbers have one source.
    public static ContactClass of(double share, double contact, double lossFactor, Source source) {
        return new ContactClass(number(share, source), number(contact, source), number(lossFactor, source));
    }

    private static Parameter number(double value, Source source) {
        return new Parameter(value, Units.ONE, Uncertainty.none("none stated"), source);
    }

    /// Whether nothing measured or published states one of its numbers.
    public boolean isAssumed() {
        return share.source() instanceof Source.Assumed
                || contact.source() instanceof Source.Assumed
                || lossFactor.source() instanceof Source.Assumed;
    }
}
