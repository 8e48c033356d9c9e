package org.interphase.measure.cycling;

import java.util.List;
import org.interphase.numerics.Quantiles;

/// Which half cycle opens a cycle of a run, and why.
///
/// @param first the direction that opens a cycle; half cycles before the first of it belong to none
/// @param reason one clause for the report
public record Pairing(Direction first, String reason) {
    /// A half cycle is substantial from this fraction of the median charge on.
    private static final double SUBSTANTIAL = 0.5;

    /// In the words of the command line: `charge first` or `discharge first`.
    public String title() {
        return first == Direction.CHARGE ? "charge first" : "discharge first";
    }

    static Pairing of(PairingRule rule, List<HalfCycle> halfCycles) {
        return switch (rule) {
            case CHARGE_FIRST -> new Pairing(Direction.CHARGE, "a cycle is a charge and the discharge after it");
            case DISCHARGE_FIRST -> new Pairing(Direction.DISCHARGE, "a cycle is a discharge and the charge after it");
            case AUTOMATIC -> automatic(halfCycles);
        };
    }

    private static Pairing automatic(List<HalfCycle> halfCycles) {
        double[] charges = halfCycles.stream().mapToDouble(HalfCycle::charge_Ah).toArray();
        double least = SUBSTANTIAL * Quantiles.median(charges);
        for (HalfCycle half : halfCycles) {
            if (half.charge_Ah() >= least) {
                return new Pairing(
                        half.direction(),
                        "half cycle " + half.index() + ", the first with at least half of the median charge, is a "
                                + (half.direction() == Direction.CHARGE ? "charge" : "discharge"));
            }
        }
        return new Pairing(Direction.CHARGE, "there is no half cycle");
    }
}
