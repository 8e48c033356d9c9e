package org.interphase.cell.description;

import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Units;

/// Particles that touch the electrolyte alike and lose their connection alike. Every volume of the electrode holds
/// its share of each class; classes differ in nothing else.
///
/// @param share of the oxide's mass; those of all classes add up to 1
/// @param contact contacted fraction of their area, as a factor on that of the cell
/// @param lossFactor on what the cell's loss of contact takes from them
public record ContactClass(Parameter share, Parameter contact, Parameter lossFactor) {
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
