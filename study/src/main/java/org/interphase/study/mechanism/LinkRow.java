package org.interphase.study.mechanism;

import static org.interphase.data.Observable.AREAL_DISCHARGE_CAPACITY;
import static org.interphase.data.Observable.AREA_SPECIFIC_RESISTANCE;
import static org.interphase.data.Observable.CAPACITY_RETENTION;
import static org.interphase.data.Observable.CHARGE_CAPACITY;
import static org.interphase.data.Observable.COMPOUND_FADE;
import static org.interphase.data.Observable.COULOMBIC_EFFICIENCY;
import static org.interphase.data.Observable.DISCHARGE_CAPACITY;
import static org.interphase.data.Observable.INTERFACIAL_RESISTANCE;
import static org.interphase.data.Observable.LINEAR_FADE;
import static org.interphase.data.Observable.OXYGENATED_SULFUR_FRACTION;
import static org.interphase.data.Observable.PHOSPHATE_FRACTION;
import static org.interphase.data.Observable.POLARISATION;
import static org.interphase.data.Observable.SIMS_PHOSPHATE_AT_CONTACT;
import static org.interphase.data.Observable.SIMS_PO2;
import static org.interphase.data.Observable.SIMS_PO3;
import static org.interphase.data.Observable.SIMS_SO2;
import static org.interphase.data.Observable.SIMS_SO3;
import static org.interphase.data.Observable.SIMS_SULFATE_AT_CONTACT;
import static org.interphase.data.Observable.STEP_RESISTANCE;
import static org.interphase.data.Observable.SULFATE_FRACTION;
import static org.interphase.data.Observable.SULFITE_FRACTION;

import java.util.List;
import java.util.Set;
import org.interphase.data.Observable;
import org.interphase.quantity.Source;

/// Rows of the link tables, and the phases and groups of observables that many rows name.
final class LinkRow {
    static final Set<Phase> ALWAYS = Set.of(Phase.CONTACT, Phase.FIRST_CYCLE, Phase.CYCLED);
    static final Set<Phase> CHARGED = Set.of(Phase.FIRST_CYCLE, Phase.CYCLED);
    static final Set<Phase> LATER = Set.of(Phase.CYCLED);
    static final Set<Phase> BEFORE = Set.of(Phase.CONTACT);
    static final Set<Phase> FIRST = Set.of(Phase.FIRST_CYCLE);

    static final List<Observable> RESISTANCE = List.of(INTERFACIAL_RESISTANCE, AREA_SPECIFIC_RESISTANCE);
    static final List<Observable> POLARISATIONS = List.of(POLARISATION, STEP_RESISTANCE);
    static final List<Observable> CAPACITY =
            List.of(DISCHARGE_CAPACITY, CHARGE_CAPACITY, AREAL_DISCHARGE_CAPACITY, CAPACITY_RETENTION);
    static final List<Observable> CAPACITY_AND_EFFICIENCY = List.of(
            DISCHARGE_CAPACITY, CHARGE_CAPACITY, AREAL_DISCHARGE_CAPACITY, CAPACITY_RETENTION, COULOMBIC_EFFICIENCY);
    static final List<Observable> FADE = List.of(COMPOUND_FADE, LINEAR_FADE);
    static final List<Observable> OXYGENATED =
            List.of(SULFITE_FRACTION, SULFATE_FRACTION, OXYGENATED_SULFUR_FRACTION, PHOSPHATE_FRACTION);
    static final List<Observable> FRAGMENTS = List.of(SIMS_SO2, SIMS_SO3, SIMS_PO2, SIMS_PO3);
    static final List<Observable> AT_CONTACT = List.of(SIMS_PHOSPHATE_AT_CONTACT, SIMS_SULFATE_AT_CONTACT);

    private LinkRow() {}

    static List<Link> row(
            Mechanism mechanism,
            Link.Sense sense,
            Course course,
            Set<Phase> phases,
            Source source,
            List<Observable> observables) {
        return row(mechanism, sense, course, phases, 1, source, observables);
    }

    static List<Link> row(
            Mechanism mechanism,
            Link.Sense sense,
            Course course,
            Set<Phase> phases,
            double weight,
            Source source,
            List<Observable> observables) {
        return observables.stream()
                .map(o -> new Link(mechanism, o, sense, course, phases, weight, source))
                .toList();
    }
}
