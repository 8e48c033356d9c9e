package org.interphase.measure.eis.arc;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.interphase.quantity.Measured;

/// One observation about an arc, and what it leaves possible.
///
/// @param words the observation, in a sentence without its full stop
/// @param possible origins that it does not exclude, at least one
public record ArcEvidence(String words, Set<ArcOrigin> possible) {
    /// Between these the capacitance of an interface lies, per cm²; grain boundaries below, slow processes above.
    /// Within half a decade of an end both sides remain possible. Source: J. T. S. Irvine, D. C. Sinclair,
    /// A. R. West, Adv. Mater. 2 (1990) 132, table 1.
    private static final double INTERFACE_FROM_F_cm2 = 1e-8;

    private static final double INTERFACE_TO_F_cm2 = 1e-4;
    private static final double MARGIN = 3.2;
    /// A resistance that changes by this many standard uncertainties, and by a tenth of itself, does change.
    private static final double CHANGES_BY_U = 3;

    private static final double CHANGES_BY_PART = 0.1;
    /// Half a decade: capacitances of the same interface in two cells agree within it.
    private static final double ALIKE = 3.2;

    public ArcEvidence {
        possible = Set.copyOf(possible);
        if (possible.isEmpty()) {
            throw new IllegalArgumentException("evidence that excludes everything: " + words);
        }
    }

    /// From the capacitance.
    ///
    /// @param area_cm2 geometric area of the electrode; where it is not known 1 cm² is taken, and said
    public static ArcEvidence ofCapacitance(Arc arc, OptionalDouble area_cm2) {
        double perArea = arc.capacitance_F() / area_cm2.orElse(1);
        Set<ArcOrigin> possible;
        if (perArea < INTERFACE_FROM_F_cm2 / MARGIN) {
            possible = Set.of(ArcOrigin.ELECTROLYTE);
        } else if (perArea < INTERFACE_FROM_F_cm2 * MARGIN) {
            possible = Set.of(ArcOrigin.ELECTROLYTE, ArcOrigin.CATHODE_INTERFACE, ArcOrigin.COUNTER_ELECTRODE);
        } else if (perArea < INTERFACE_TO_F_cm2 / MARGIN) {
            possible = Set.of(ArcOrigin.CATHODE_INTERFACE, ArcOrigin.COUNTER_ELECTRODE);
        } else if (perArea < INTERFACE_TO_F_cm2 * MARGIN) {
            possible = Set.of(ArcOrigin.CATHODE_INTERFACE, ArcOrigin.COUNTER_ELECTRODE, ArcOrigin.SLOW_PROCESS);
        } else {
            possible = Set.of(ArcOrigin.SLOW_PROCESS);
        }
        String area = area_cm2.isPresent() ? "" : ", with 1 cm² assumed because no area is stated";
        return new ArcEvidence("its capacitance is " + farad(perArea) + "/cm²" + area, possible);
    }

    /// From how it changes with the state of charge.
    ///
    /// @param low resistance in Ω at the one end of the states of charge
    /// @param high resistance in Ω at the other
    public static ArcEvidence ofStateOfCharge(Measured low, Measured high) {
        double change = Math.abs(high.value() - low.value());
        double u = Math.hypot(low.u(), high.u());
        boolean changes = change > CHANGES_BY_U * u && change > CHANGES_BY_PART * Math.min(low.value(), high.value());
        return changes
                ? new ArcEvidence(
                        "it changes with the state of charge",
                        Set.of(ArcOrigin.CATHODE_INTERFACE, ArcOrigin.SLOW_PROCESS))
                : new ArcEvidence("it does not change with the state of charge", Set.of(ArcOrigin.values()));
    }

    /// From its activation energy beside that of the electrolyte: an arc of the electrolyte has the electrolyte's.
    public static ArcEvidence ofActivation(Measured arc_eV, Measured electrolyte_eV) {
        double difference = Math.abs(arc_eV.value() - electrolyte_eV.value());
        double u = Math.hypot(arc_eV.u(), electrolyte_eV.u());
        return difference > CHANGES_BY_U * u
                ? new ArcEvidence(
                        "its activation energy is not that of the electrolyte",
                        Set.of(ArcOrigin.CATHODE_INTERFACE, ArcOrigin.COUNTER_ELECTRODE, ArcOrigin.SLOW_PROCESS))
                : new ArcEvidence("its activation energy is that of the electrolyte", Set.of(ArcOrigin.values()));
    }

    /// From a symmetric cell of two counter electrodes: the half of an arc there with the same capacitance.
    ///
    /// @param counterArc an arc of the symmetric cell, both electrodes together
    public static ArcEvidence ofSymmetricCell(Arc arc, Arc counterArc) {
        // Two equal interfaces in series have twice the resistance and half the capacitance of one.
        double ratio = arc.capacitance_F() / (2 * counterArc.capacitance_F());
        boolean alike = ratio < ALIKE && ratio > 1 / ALIKE;
        double half = counterArc.resistance().value() / 2;
        double share = half / arc.resistance().value();
        if (!alike || share < CHANGES_BY_PART) {
            return new ArcEvidence(
                    "the symmetric cell has no arc of its size and capacitance",
                    Set.of(ArcOrigin.ELECTROLYTE, ArcOrigin.CATHODE_INTERFACE, ArcOrigin.SLOW_PROCESS));
        }
        String words = String.format(Locale.ROOT, "half the symmetric cell's arc is %.0f %% of it", 100 * share);
        boolean whole = share > 1 - 2 * CHANGES_BY_PART;
        return new ArcEvidence(
                words, whole ? Set.of(ArcOrigin.COUNTER_ELECTRODE, ArcOrigin.ELECTROLYTE) : Set.of(ArcOrigin.values()));
    }

    /// `3.0 nF`.
    private static String farad(double value_F) {
        String[] prefixes = {"pF", "nF", "µF", "mF", "F"};
        int place = (int) Math.clamp(Math.floor(Math.log10(value_F * 1.0000001) / 3) + 4, 0, 4);
        double scaled = value_F * Math.pow(10, 3 * (4 - place));
        return String.format(Locale.ROOT, scaled < 9.95 ? "%.2g %s" : "%.0f %s", scaled, prefixes[place]);
    }
}
