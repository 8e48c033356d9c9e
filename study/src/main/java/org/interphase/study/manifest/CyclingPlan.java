package org.interphase.study.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.interphase.data.Observable;

/// What the analysis of cycling files is told.
///
/// @param cycles whose numbers are compared and drawn; empty for first, middle and last
/// @param formationCycles cycles at the start that are kept apart from fade and mean efficiency
/// @param pairing `charge first`, `discharge first`, or empty for the analysis' own rule
/// @param restThreshold_A current up to which a sample counts as rest; empty for the analysis' own rule
/// @param dqdvBin_mV width of a voltage bin of the incremental capacity
/// @param fadeFirst first cycle of the fade; empty for the first after formation
/// @param fadeLast last cycle of the fade; empty for the last complete one
/// @param currentAccuracy_percent bound of the cycler's current, part of the value; empty for the usual class
/// @param voltageAccuracy_mV bound of the cycler's voltage; empty for the usual class
/// @param cellScatter relative or absolute standard deviation between cells, by observable, where the user knows it
public record CyclingPlan(
        List<Integer> cycles,
        int formationCycles,
        Optional<String> pairing,
        OptionalDouble restThreshold_A,
        double dqdvBin_mV,
        OptionalInt fadeFirst,
        OptionalInt fadeLast,
        OptionalDouble currentAccuracy_percent,
        OptionalDouble voltageAccuracy_mV,
        Map<Observable, Double> cellScatter) {
    public CyclingPlan {
        cycles = List.copyOf(cycles);
        cellScatter = Map.copyOf(cellScatter);
    }

    public static CyclingPlan standard() {
        return new CyclingPlan(
                List.of(),
                0,
                Optional.empty(),
                OptionalDouble.empty(),
                5,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of());
    }
}
