package org.interphase.study.mechanism;

import static org.interphase.data.Observable.CHARGE_ONSET_SLOPE;
import static org.interphase.data.Observable.COATING_COVERAGE;
import static org.interphase.data.Observable.COATING_LINE_SHIFT;
import static org.interphase.data.Observable.COATING_THICKNESS;
import static org.interphase.data.Observable.COULOMBIC_EFFICIENCY;
import static org.interphase.data.Observable.COUNTER_ELECTRODE_RESISTANCE;
import static org.interphase.data.Observable.PHOSPHATE_FRACTION;
import static org.interphase.data.Observable.POLYSULFIDE_FRACTION;
import static org.interphase.data.Observable.RESISTANCE_RISE_AT_REST;
import static org.interphase.data.Observable.RESISTANCE_RISE_ON_CYCLING;
import static org.interphase.data.Observable.SIMS_COATING_INTENSITY;
import static org.interphase.data.Observable.SIMS_PHOSPHATE_AT_CONTACT;
import static org.interphase.data.Observable.SIMS_PO2;
import static org.interphase.data.Observable.SIMS_PO3;
import static org.interphase.data.Observable.S_K_EDGE_SHIFT;
import static org.interphase.data.Observable.UNCOATED_AREA;
import static org.interphase.study.mechanism.Course.AT_ONCE;
import static org.interphase.study.mechanism.Course.PARABOLIC;
import static org.interphase.study.mechanism.Course.PER_CYCLE;
import static org.interphase.study.mechanism.Course.REVERSIBLE;
import static org.interphase.study.mechanism.Course.SELF_LIMITED;
import static org.interphase.study.mechanism.Link.Sense.FALLS;
import static org.interphase.study.mechanism.Link.Sense.RISES;
import static org.interphase.study.mechanism.LinkRow.ALWAYS;
import static org.interphase.study.mechanism.LinkRow.BEFORE;
import static org.interphase.study.mechanism.LinkRow.CAPACITY;
import static org.interphase.study.mechanism.LinkRow.CAPACITY_AND_EFFICIENCY;
import static org.interphase.study.mechanism.LinkRow.CHARGED;
import static org.interphase.study.mechanism.LinkRow.FIRST;
import static org.interphase.study.mechanism.LinkRow.FRAGMENTS;
import static org.interphase.study.mechanism.LinkRow.LATER;
import static org.interphase.study.mechanism.LinkRow.POLARISATIONS;
import static org.interphase.study.mechanism.LinkRow.RESISTANCE;
import static org.interphase.study.mechanism.LinkRow.row;
import static org.interphase.study.mechanism.Mechanism.COATING_CONSUMPTION;
import static org.interphase.study.mechanism.Mechanism.COATING_ELECTROLYTE_REACTION;
import static org.interphase.study.mechanism.Mechanism.COUNTER_ELECTRODE_GROWTH;
import static org.interphase.study.mechanism.Mechanism.ELECTRONIC_ISOLATION;
import static org.interphase.study.mechanism.Mechanism.IONIC_BLOCKING;
import static org.interphase.study.mechanism.Mechanism.SE_OXIDATION_AT_CARBON;
import static org.interphase.study.mechanism.Mechanism.SE_OXIDATION_AT_COLLECTOR;

import java.util.List;
import java.util.stream.Stream;

/// What mechanisms away from the coating, and those that it brings, move: rows as in [SurfaceLinks].
final class OtherLinks {
    static final List<Link> LINKS = Stream.of(
                    row(
                            SE_OXIDATION_AT_CARBON,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            2,
                            Sources.CARBON_AREA,
                            List.of(POLYSULFIDE_FRACTION)),
                    row(
                            SE_OXIDATION_AT_CARBON,
                            RISES,
                            REVERSIBLE,
                            CHARGED,
                            2,
                            Sources.CARBON_AREA,
                            List.of(S_K_EDGE_SHIFT)),
                    row(
                            SE_OXIDATION_AT_CARBON,
                            RISES,
                            AT_ONCE,
                            FIRST,
                            2,
                            Sources.CARBON_AREA,
                            List.of(CHARGE_ONSET_SLOPE)),
                    row(
                            SE_OXIDATION_AT_CARBON,
                            FALLS,
                            SELF_LIMITED,
                            CHARGED,
                            Sources.C_DISCUSSION,
                            CAPACITY_AND_EFFICIENCY),
                    row(SE_OXIDATION_AT_CARBON, RISES, SELF_LIMITED, CHARGED, Sources.MODEL_OXIDATION, RESISTANCE),
                    row(SE_OXIDATION_AT_CARBON, RISES, SELF_LIMITED, CHARGED, Sources.MODEL_OXIDATION, POLARISATIONS),
                    row(
                            SE_OXIDATION_AT_CARBON,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            Sources.MODEL_OXIDATION,
                            List.of(RESISTANCE_RISE_ON_CYCLING)),
                    row(
                            SE_OXIDATION_AT_COLLECTOR,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            0.05,
                            Sources.COLLECTOR_AREA,
                            List.of(POLYSULFIDE_FRACTION)),
                    row(SE_OXIDATION_AT_COLLECTOR, RISES, SELF_LIMITED, CHARGED, Sources.C_SIMS, FRAGMENTS),
                    row(
                            SE_OXIDATION_AT_COLLECTOR,
                            FALLS,
                            SELF_LIMITED,
                            CHARGED,
                            0.05,
                            Sources.COLLECTOR_AREA,
                            List.of(COULOMBIC_EFFICIENCY)),
                    row(
                            SE_OXIDATION_AT_COLLECTOR,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            0.05,
                            Sources.COLLECTOR_AREA,
                            RESISTANCE),
                    row(
                            SE_OXIDATION_AT_COLLECTOR,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            0.05,
                            Sources.COLLECTOR_AREA,
                            List.of(RESISTANCE_RISE_ON_CYCLING)),
                    row(
                            COUNTER_ELECTRODE_GROWTH,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            Sources.A_SYMMETRIC,
                            List.of(COUNTER_ELECTRODE_RESISTANCE)),
                    row(
                            COUNTER_ELECTRODE_GROWTH,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            0.1,
                            Sources.COUNTER_RESISTANCE,
                            RESISTANCE),
                    row(
                            COUNTER_ELECTRODE_GROWTH,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            0.1,
                            Sources.COUNTER_RESISTANCE,
                            POLARISATIONS),
                    row(
                            COUNTER_ELECTRODE_GROWTH,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            0.1,
                            Sources.COUNTER_RESISTANCE,
                            List.of(RESISTANCE_RISE_ON_CYCLING)),
                    row(
                            COUNTER_ELECTRODE_GROWTH,
                            RISES,
                            PARABOLIC,
                            BEFORE,
                            0.1,
                            Sources.COUNTER_RESISTANCE,
                            List.of(RESISTANCE_RISE_AT_REST)),
                    row(COUNTER_ELECTRODE_GROWTH, FALLS, PARABOLIC, LATER, 0.1, Sources.COUNTER_RESISTANCE, CAPACITY),
                    row(
                            COATING_ELECTROLYTE_REACTION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            Sources.C_COATING,
                            List.of(PHOSPHATE_FRACTION, SIMS_PHOSPHATE_AT_CONTACT, SIMS_PO2, SIMS_PO3)),
                    row(COATING_ELECTROLYTE_REACTION, RISES, PARABOLIC, ALWAYS, Sources.C_COATING, RESISTANCE),
                    row(
                            COATING_ELECTROLYTE_REACTION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            Sources.C_COATING,
                            List.of(RESISTANCE_RISE_ON_CYCLING)),
                    row(
                            COATING_ELECTROLYTE_REACTION,
                            RISES,
                            PARABOLIC,
                            BEFORE,
                            Sources.C_COATING,
                            List.of(RESISTANCE_RISE_AT_REST)),
                    row(
                            COATING_CONSUMPTION,
                            FALLS,
                            PER_CYCLE,
                            ALWAYS,
                            Sources.C_CONSUMPTION,
                            List.of(SIMS_COATING_INTENSITY, COATING_COVERAGE, COATING_THICKNESS)),
                    row(
                            COATING_CONSUMPTION,
                            RISES,
                            PER_CYCLE,
                            ALWAYS,
                            Sources.C_CONSUMPTION,
                            List.of(UNCOATED_AREA, COATING_LINE_SHIFT)),
                    row(ELECTRONIC_ISOLATION, FALLS, AT_ONCE, CHARGED, Sources.MODEL_ELECTRONIC, CAPACITY),
                    row(ELECTRONIC_ISOLATION, RISES, AT_ONCE, CHARGED, Sources.MODEL_ELECTRONIC, POLARISATIONS),
                    row(IONIC_BLOCKING, RISES, AT_ONCE, ALWAYS, Sources.MODEL_IONIC, RESISTANCE),
                    row(IONIC_BLOCKING, RISES, AT_ONCE, CHARGED, Sources.MODEL_IONIC, POLARISATIONS),
                    row(IONIC_BLOCKING, FALLS, AT_ONCE, CHARGED, Sources.MODEL_IONIC, CAPACITY))
            .flatMap(List::stream)
            .toList();

    private OtherLinks() {}
}
