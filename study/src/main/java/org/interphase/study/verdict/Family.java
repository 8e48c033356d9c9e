package org.interphase.study.verdict;

import static org.interphase.data.Observable.AREAL_DISCHARGE_CAPACITY;
import static org.interphase.data.Observable.AREA_SPECIFIC_RESISTANCE;
import static org.interphase.data.Observable.CAPACITY_RETENTION;
import static org.interphase.data.Observable.CHARGE_CAPACITY;
import static org.interphase.data.Observable.COMPOUND_FADE;
import static org.interphase.data.Observable.COULOMBIC_EFFICIENCY;
import static org.interphase.data.Observable.DISCHARGE_CAPACITY;
import static org.interphase.data.Observable.INTERFACIAL_RESISTANCE;
import static org.interphase.data.Observable.LINEAR_FADE;
import static org.interphase.data.Observable.MN_K_EDGE_SHIFT;
import static org.interphase.data.Observable.MN_L3_L2_RATIO;
import static org.interphase.data.Observable.NI_K_EDGE_SHIFT;
import static org.interphase.data.Observable.NI_L_SHIFT;
import static org.interphase.data.Observable.OXYGENATED_SULFUR_FRACTION;
import static org.interphase.data.Observable.OXYGEN_PRE_EDGE;
import static org.interphase.data.Observable.POLARISATION;
import static org.interphase.data.Observable.RESISTANCE_RISE_AT_REST;
import static org.interphase.data.Observable.RESISTANCE_RISE_ON_CYCLING;
import static org.interphase.data.Observable.ROCK_SALT_THICKNESS;
import static org.interphase.data.Observable.SIMS_PO2;
import static org.interphase.data.Observable.SIMS_PO3;
import static org.interphase.data.Observable.SIMS_SO2;
import static org.interphase.data.Observable.SIMS_SO3;
import static org.interphase.data.Observable.SPINEL_THICKNESS;
import static org.interphase.data.Observable.STEP_RESISTANCE;
import static org.interphase.data.Observable.SULFATE_FRACTION;
import static org.interphase.data.Observable.SULFITE_FRACTION;

import java.util.List;
import java.util.Set;
import org.interphase.data.Observable;

/// Observables that show the same thing, so that together they are one piece of evidence and not several: parts of one
/// peak group, numbers that follow from each other, neighbouring fragments.
///
/// The members stand in order of preference: where two are known in one state and one follows from the other, the first
/// is kept.
record Family(String title, List<Observable> members, boolean derived) {
    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "capacity",
                    List.of(
                            DISCHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION,
                            CHARGE_CAPACITY,
                            COMPOUND_FADE,
                            LINEAR_FADE),
                    true),
            new Family(
                    "interfacial resistance",
                    List.of(
                            AREA_SPECIFIC_RESISTANCE,
                            INTERFACIAL_RESISTANCE,
                            RESISTANCE_RISE_ON_CYCLING,
                            RESISTANCE_RISE_AT_REST),
                    true),
            new Family(
                    "oxygenated sulfur (XPS)",
                    List.of(OXYGENATED_SULFUR_FRACTION, SULFATE_FRACTION, SULFITE_FRACTION),
                    false),
            new Family("phosphate fragments, top surface", List.of(SIMS_PO3, SIMS_PO2), false),
            new Family("sulfate fragments, top surface", List.of(SIMS_SO3, SIMS_SO2), false),
            new Family("reconstructed surface", List.of(ROCK_SALT_THICKNESS, SPINEL_THICKNESS), false),
            new Family("reduction at the surface (EELS)", List.of(OXYGEN_PRE_EDGE, NI_L_SHIFT, MN_L3_L2_RATIO), false),
            new Family("metal K edges", List.of(MN_K_EDGE_SHIFT, NI_K_EDGE_SHIFT), false),
            new Family("polarisation", List.of(POLARISATION, STEP_RESISTANCE), false));

    private static final Set<Observable> PERCENT_OF_FULL = Set.of(COULOMBIC_EFFICIENCY);

    Family {
        members = List.copyOf(members);
    }

    static Family of(Observable observable) {
        return FAMILIES.stream()
                .filter(f -> f.members.contains(observable))
                .findFirst()
                .orElseGet(() -> new Family(observable.title(), List.of(observable), false));
    }

    /// Whether what is lost of 100 % is the extent, and not the value.
    static boolean isLostPart(Observable observable) {
        return PERCENT_OF_FULL.contains(observable);
    }

    static List<Family> all() {
        return FAMILIES;
    }
}
