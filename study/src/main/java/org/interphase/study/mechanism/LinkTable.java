package org.interphase.study.mechanism;

import static org.interphase.data.Observable.AREAL_DISCHARGE_CAPACITY;
import static org.interphase.data.Observable.AREA_SPECIFIC_RESISTANCE;
import static org.interphase.data.Observable.CAPACITY_RETENTION;
import static org.interphase.data.Observable.CATION_MIXING;
import static org.interphase.data.Observable.CHARGE_CAPACITY;
import static org.interphase.data.Observable.CHARGE_ONSET_SLOPE;
import static org.interphase.data.Observable.COATING_COVERAGE;
import static org.interphase.data.Observable.COATING_LINE_SHIFT;
import static org.interphase.data.Observable.COATING_THICKNESS;
import static org.interphase.data.Observable.COMPOUND_FADE;
import static org.interphase.data.Observable.COULOMBIC_EFFICIENCY;
import static org.interphase.data.Observable.COUNTER_ELECTRODE_RESISTANCE;
import static org.interphase.data.Observable.CRACK_DENSITY;
import static org.interphase.data.Observable.DISCHARGE_CAPACITY;
import static org.interphase.data.Observable.INTERFACIAL_RESISTANCE;
import static org.interphase.data.Observable.LINEAR_FADE;
import static org.interphase.data.Observable.LITHIUM_SULFIDE_FEATURE;
import static org.interphase.data.Observable.METAL_IN_ELECTROLYTE;
import static org.interphase.data.Observable.METAL_OXYGEN_SHELL;
import static org.interphase.data.Observable.METAL_SULFIDE_FRACTION;
import static org.interphase.data.Observable.MN_2P_SHIFT;
import static org.interphase.data.Observable.MN_K_EDGE_SHIFT;
import static org.interphase.data.Observable.MN_L3_L2_RATIO;
import static org.interphase.data.Observable.NI_K_EDGE_SHIFT;
import static org.interphase.data.Observable.NI_L_SHIFT;
import static org.interphase.data.Observable.OXYGENATED_SULFUR_FRACTION;
import static org.interphase.data.Observable.OXYGEN_PRE_EDGE;
import static org.interphase.data.Observable.PHOSPHATE_FRACTION;
import static org.interphase.data.Observable.POLARISATION;
import static org.interphase.data.Observable.POLYSULFIDE_FRACTION;
import static org.interphase.data.Observable.REACTION_ENERGY;
import static org.interphase.data.Observable.RESISTANCE_RISE_AT_REST;
import static org.interphase.data.Observable.RESISTANCE_RISE_ON_CYCLING;
import static org.interphase.data.Observable.ROCK_SALT_THICKNESS;
import static org.interphase.data.Observable.SIMS_COATING_INTENSITY;
import static org.interphase.data.Observable.SIMS_PHOSPHATE_AT_CONTACT;
import static org.interphase.data.Observable.SIMS_PO2;
import static org.interphase.data.Observable.SIMS_PO3;
import static org.interphase.data.Observable.SIMS_SO2;
import static org.interphase.data.Observable.SIMS_SO3;
import static org.interphase.data.Observable.SIMS_SULFATE_AT_CONTACT;
import static org.interphase.data.Observable.SPINEL_THICKNESS;
import static org.interphase.data.Observable.STEP_RESISTANCE;
import static org.interphase.data.Observable.SULFATE_FRACTION;
import static org.interphase.data.Observable.SULFIDE_FRACTION;
import static org.interphase.data.Observable.SULFITE_FRACTION;
import static org.interphase.data.Observable.SULFUR_INSIDE_PARTICLES;
import static org.interphase.data.Observable.S_K_EDGE_SHIFT;
import static org.interphase.data.Observable.UNCOATED_AREA;
import static org.interphase.data.Observable.VOID_AT_CONTACT;
import static org.interphase.study.mechanism.Course.AT_ONCE;
import static org.interphase.study.mechanism.Course.PARABOLIC;
import static org.interphase.study.mechanism.Course.PER_CYCLE;
import static org.interphase.study.mechanism.Course.REVERSIBLE;
import static org.interphase.study.mechanism.Course.SELF_LIMITED;
import static org.interphase.study.mechanism.Link.Sense.FALLS;
import static org.interphase.study.mechanism.Link.Sense.RISES;
import static org.interphase.study.mechanism.Mechanism.COATING_CONSUMPTION;
import static org.interphase.study.mechanism.Mechanism.COATING_ELECTROLYTE_REACTION;
import static org.interphase.study.mechanism.Mechanism.CONTACT_LOSS;
import static org.interphase.study.mechanism.Mechanism.CONTACT_REACTION;
import static org.interphase.study.mechanism.Mechanism.COUNTER_ELECTRODE_GROWTH;
import static org.interphase.study.mechanism.Mechanism.ELECTRONIC_ISOLATION;
import static org.interphase.study.mechanism.Mechanism.INTERDIFFUSION;
import static org.interphase.study.mechanism.Mechanism.IONIC_BLOCKING;
import static org.interphase.study.mechanism.Mechanism.OXYGEN_LOSS;
import static org.interphase.study.mechanism.Mechanism.REVERSIBLE_OXIDATION;
import static org.interphase.study.mechanism.Mechanism.SE_OXIDATION_AT_CAM;
import static org.interphase.study.mechanism.Mechanism.SE_OXIDATION_AT_CARBON;
import static org.interphase.study.mechanism.Mechanism.SE_OXIDATION_AT_COLLECTOR;
import static org.interphase.study.mechanism.Mechanism.SPACE_CHARGE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interphase.data.Observable;
import org.interphase.quantity.Source;

/// Which observable each mechanism moves: one row for a mechanism, a sense, a law, a phase and a source.
final class LinkTable {
    private static final Set<Phase> ALWAYS = Set.of(Phase.CONTACT, Phase.FIRST_CYCLE, Phase.CYCLED);
    private static final Set<Phase> CHARGED = Set.of(Phase.FIRST_CYCLE, Phase.CYCLED);
    private static final Set<Phase> LATER = Set.of(Phase.CYCLED);
    private static final Set<Phase> BEFORE = Set.of(Phase.CONTACT);
    private static final Set<Phase> FIRST = Set.of(Phase.FIRST_CYCLE);

    static final List<Link> LINKS = Stream.of(
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            1,
                            Sources.A_IMPEDANCE,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE),
                    row(CONTACT_REACTION, RISES, PARABOLIC, BEFORE, 1, Sources.A_IMPEDANCE, RESISTANCE_RISE_AT_REST),
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.A_IMPEDANCE,
                            RESISTANCE_RISE_ON_CYCLING),
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            LATER,
                            1,
                            Sources.MODEL_CONTACT,
                            POLARISATION,
                            STEP_RESISTANCE,
                            COMPOUND_FADE,
                            LINEAR_FADE),
                    row(
                            CONTACT_REACTION,
                            FALLS,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.MODEL_CONTACT,
                            DISCHARGE_CAPACITY,
                            CHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION,
                            COULOMBIC_EFFICIENCY),
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            1,
                            Sources.C_DISCUSSION,
                            SULFITE_FRACTION,
                            SULFATE_FRACTION,
                            OXYGENATED_SULFUR_FRACTION,
                            PHOSPHATE_FRACTION),
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            1,
                            Sources.C_SIMS,
                            SIMS_SO2,
                            SIMS_SO3,
                            SIMS_PO2,
                            SIMS_PO3,
                            SIMS_PHOSPHATE_AT_CONTACT,
                            SIMS_SULFATE_AT_CONTACT),
                    row(CONTACT_REACTION, RISES, AT_ONCE, BEFORE, 1, Sources.C_XPS, POLYSULFIDE_FRACTION),
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            BEFORE,
                            1,
                            Sources.A_EX_SITU,
                            S_K_EDGE_SHIFT,
                            NI_K_EDGE_SHIFT),
                    row(CONTACT_REACTION, RISES, PARABOLIC, ALWAYS, 1, Sources.C_DISCUSSION, METAL_SULFIDE_FRACTION),
                    row(CONTACT_REACTION, RISES, AT_ONCE, BEFORE, 1, Sources.B_ENERGY, REACTION_ENERGY),
                    row(SE_OXIDATION_AT_CAM, RISES, PARABOLIC, CHARGED, 1, Sources.B_XPS, POLYSULFIDE_FRACTION),
                    row(
                            SE_OXIDATION_AT_CAM,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.C_DISCUSSION,
                            SULFITE_FRACTION,
                            SULFATE_FRACTION,
                            OXYGENATED_SULFUR_FRACTION,
                            PHOSPHATE_FRACTION),
                    row(
                            SE_OXIDATION_AT_CAM,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.C_SIMS,
                            SIMS_SO2,
                            SIMS_SO3,
                            SIMS_PO2,
                            SIMS_PO3,
                            SIMS_PHOSPHATE_AT_CONTACT,
                            SIMS_SULFATE_AT_CONTACT),
                    row(SE_OXIDATION_AT_CAM, RISES, REVERSIBLE, CHARGED, 1, Sources.A_OPERANDO, S_K_EDGE_SHIFT),
                    row(SE_OXIDATION_AT_CAM, RISES, AT_ONCE, FIRST, 1, Sources.MODEL_SPACE_CHARGE, CHARGE_ONSET_SLOPE),
                    row(
                            SE_OXIDATION_AT_CAM,
                            FALLS,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.MODEL_OXIDATION,
                            DISCHARGE_CAPACITY,
                            CHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION,
                            COULOMBIC_EFFICIENCY),
                    row(
                            SE_OXIDATION_AT_CAM,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.C_DISCUSSION,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE,
                            RESISTANCE_RISE_ON_CYCLING,
                            POLARISATION,
                            STEP_RESISTANCE),
                    row(
                            SE_OXIDATION_AT_CAM,
                            RISES,
                            PARABOLIC,
                            LATER,
                            1,
                            Sources.MODEL_OXIDATION,
                            COMPOUND_FADE,
                            LINEAR_FADE),
                    row(
                            SE_OXIDATION_AT_CARBON,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            2,
                            Sources.CARBON_AREA,
                            POLYSULFIDE_FRACTION),
                    row(SE_OXIDATION_AT_CARBON, RISES, REVERSIBLE, CHARGED, 2, Sources.CARBON_AREA, S_K_EDGE_SHIFT),
                    row(SE_OXIDATION_AT_CARBON, RISES, AT_ONCE, FIRST, 2, Sources.CARBON_AREA, CHARGE_ONSET_SLOPE),
                    row(
                            SE_OXIDATION_AT_CARBON,
                            FALLS,
                            SELF_LIMITED,
                            CHARGED,
                            1,
                            Sources.C_DISCUSSION,
                            DISCHARGE_CAPACITY,
                            CHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION,
                            COULOMBIC_EFFICIENCY),
                    row(
                            SE_OXIDATION_AT_CARBON,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            1,
                            Sources.MODEL_OXIDATION,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE,
                            RESISTANCE_RISE_ON_CYCLING,
                            POLARISATION,
                            STEP_RESISTANCE),
                    row(
                            SE_OXIDATION_AT_COLLECTOR,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            0.05,
                            Sources.COLLECTOR_AREA,
                            POLYSULFIDE_FRACTION),
                    row(
                            SE_OXIDATION_AT_COLLECTOR,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            1,
                            Sources.C_SIMS,
                            SIMS_SO2,
                            SIMS_SO3,
                            SIMS_PO2,
                            SIMS_PO3),
                    row(
                            SE_OXIDATION_AT_COLLECTOR,
                            FALLS,
                            SELF_LIMITED,
                            CHARGED,
                            0.05,
                            Sources.COLLECTOR_AREA,
                            COULOMBIC_EFFICIENCY),
                    row(
                            SE_OXIDATION_AT_COLLECTOR,
                            RISES,
                            SELF_LIMITED,
                            CHARGED,
                            0.05,
                            Sources.COLLECTOR_AREA,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE,
                            RESISTANCE_RISE_ON_CYCLING),
                    row(
                            REVERSIBLE_OXIDATION,
                            RISES,
                            REVERSIBLE,
                            CHARGED,
                            1,
                            Sources.A_OPERANDO,
                            S_K_EDGE_SHIFT,
                            LITHIUM_SULFIDE_FEATURE),
                    row(REVERSIBLE_OXIDATION, RISES, REVERSIBLE, CHARGED, 1, Sources.A_OPERANDO, SULFIDE_FRACTION),
                    row(
                            REVERSIBLE_OXIDATION,
                            FALLS,
                            REVERSIBLE,
                            CHARGED,
                            1,
                            Sources.MODEL_OXIDATION,
                            COULOMBIC_EFFICIENCY),
                    row(
                            OXYGEN_LOSS,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.A_MICROSCOPY,
                            ROCK_SALT_THICKNESS,
                            SPINEL_THICKNESS),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, CHARGED, 1, Sources.A_MICROSCOPY, MN_L3_L2_RATIO, NI_L_SHIFT),
                    row(OXYGEN_LOSS, FALLS, PARABOLIC, CHARGED, 1, Sources.A_MICROSCOPY, OXYGEN_PRE_EDGE),
                    row(
                            OXYGEN_LOSS,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.B_REDUCTION,
                            MN_2P_SHIFT,
                            MN_K_EDGE_SHIFT,
                            NI_K_EDGE_SHIFT),
                    row(OXYGEN_LOSS, FALLS, PARABOLIC, CHARGED, 1, Sources.B_REDUCTION, METAL_OXYGEN_SHELL),
                    row(
                            OXYGEN_LOSS,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.B_CONCLUSION,
                            SULFITE_FRACTION,
                            SULFATE_FRACTION,
                            OXYGENATED_SULFUR_FRACTION,
                            PHOSPHATE_FRACTION),
                    row(
                            OXYGEN_LOSS,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.C_DISCUSSION,
                            SIMS_SO2,
                            SIMS_SO3,
                            SIMS_PO2,
                            SIMS_PO3,
                            SIMS_PHOSPHATE_AT_CONTACT,
                            SIMS_SULFATE_AT_CONTACT),
                    row(
                            OXYGEN_LOSS,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.B_CONCLUSION,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE,
                            RESISTANCE_RISE_ON_CYCLING,
                            POLARISATION,
                            STEP_RESISTANCE),
                    row(
                            OXYGEN_LOSS,
                            FALLS,
                            PARABOLIC,
                            CHARGED,
                            1,
                            Sources.MODEL_OXYGEN,
                            DISCHARGE_CAPACITY,
                            CHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION,
                            COULOMBIC_EFFICIENCY),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, LATER, 1, Sources.A_MICROSCOPY, CATION_MIXING),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, LATER, 1, Sources.MODEL_OXYGEN, COMPOUND_FADE, LINEAR_FADE),
                    row(
                            INTERDIFFUSION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            1,
                            Sources.A_MICROSCOPY,
                            SULFUR_INSIDE_PARTICLES,
                            METAL_IN_ELECTROLYTE),
                    row(INTERDIFFUSION, RISES, PARABOLIC, ALWAYS, 1, Sources.A_EX_SITU, METAL_SULFIDE_FRACTION),
                    row(
                            INTERDIFFUSION,
                            RISES,
                            PARABOLIC,
                            BEFORE,
                            1,
                            Sources.A_EX_SITU,
                            S_K_EDGE_SHIFT,
                            NI_K_EDGE_SHIFT),
                    row(
                            INTERDIFFUSION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            1,
                            Sources.A_EX_SITU,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE,
                            RESISTANCE_RISE_ON_CYCLING,
                            POLARISATION,
                            STEP_RESISTANCE),
                    row(INTERDIFFUSION, RISES, PARABOLIC, BEFORE, 1, Sources.A_EX_SITU, RESISTANCE_RISE_AT_REST),
                    row(
                            INTERDIFFUSION,
                            FALLS,
                            PARABOLIC,
                            LATER,
                            1,
                            Sources.A_EX_SITU,
                            DISCHARGE_CAPACITY,
                            CHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION),
                    row(INTERDIFFUSION, RISES, PARABOLIC, LATER, 1, Sources.A_EX_SITU, COMPOUND_FADE, LINEAR_FADE),
                    row(SPACE_CHARGE, RISES, AT_ONCE, FIRST, 0.1, Sources.DEPLETED_CHARGE, CHARGE_ONSET_SLOPE),
                    row(
                            SPACE_CHARGE,
                            RISES,
                            AT_ONCE,
                            ALWAYS,
                            0.1,
                            Sources.A_CHARGE,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE),
                    row(
                            CONTACT_LOSS,
                            RISES,
                            PER_CYCLE,
                            CHARGED,
                            1,
                            Sources.A_MICROSCOPY,
                            CRACK_DENSITY,
                            VOID_AT_CONTACT),
                    row(
                            CONTACT_LOSS,
                            FALLS,
                            PER_CYCLE,
                            CHARGED,
                            1,
                            Sources.MODEL_CONTACT_LOSS,
                            DISCHARGE_CAPACITY,
                            CHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION,
                            COULOMBIC_EFFICIENCY),
                    row(
                            CONTACT_LOSS,
                            RISES,
                            PER_CYCLE,
                            CHARGED,
                            1,
                            Sources.MODEL_CONTACT_LOSS,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE,
                            RESISTANCE_RISE_ON_CYCLING,
                            POLARISATION,
                            STEP_RESISTANCE),
                    row(
                            CONTACT_LOSS,
                            RISES,
                            PER_CYCLE,
                            LATER,
                            1,
                            Sources.MODEL_CONTACT_LOSS,
                            COMPOUND_FADE,
                            LINEAR_FADE),
                    row(
                            COUNTER_ELECTRODE_GROWTH,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            1,
                            Sources.A_SYMMETRIC,
                            COUNTER_ELECTRODE_RESISTANCE),
                    row(
                            COUNTER_ELECTRODE_GROWTH,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            0.1,
                            Sources.COUNTER_RESISTANCE,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE,
                            RESISTANCE_RISE_ON_CYCLING,
                            POLARISATION,
                            STEP_RESISTANCE),
                    row(
                            COUNTER_ELECTRODE_GROWTH,
                            RISES,
                            PARABOLIC,
                            BEFORE,
                            0.1,
                            Sources.COUNTER_RESISTANCE,
                            RESISTANCE_RISE_AT_REST),
                    row(
                            COUNTER_ELECTRODE_GROWTH,
                            FALLS,
                            PARABOLIC,
                            LATER,
                            0.1,
                            Sources.COUNTER_RESISTANCE,
                            DISCHARGE_CAPACITY,
                            CHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION),
                    row(
                            COATING_ELECTROLYTE_REACTION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            1,
                            Sources.C_COATING,
                            PHOSPHATE_FRACTION,
                            SIMS_PHOSPHATE_AT_CONTACT,
                            SIMS_PO2,
                            SIMS_PO3),
                    row(
                            COATING_ELECTROLYTE_REACTION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            1,
                            Sources.C_COATING,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE,
                            RESISTANCE_RISE_ON_CYCLING),
                    row(
                            COATING_ELECTROLYTE_REACTION,
                            RISES,
                            PARABOLIC,
                            BEFORE,
                            1,
                            Sources.C_COATING,
                            RESISTANCE_RISE_AT_REST),
                    row(
                            COATING_CONSUMPTION,
                            FALLS,
                            PER_CYCLE,
                            ALWAYS,
                            1,
                            Sources.C_CONSUMPTION,
                            SIMS_COATING_INTENSITY,
                            COATING_COVERAGE,
                            COATING_THICKNESS),
                    row(
                            COATING_CONSUMPTION,
                            RISES,
                            PER_CYCLE,
                            ALWAYS,
                            1,
                            Sources.C_CONSUMPTION,
                            UNCOATED_AREA,
                            COATING_LINE_SHIFT),
                    row(
                            ELECTRONIC_ISOLATION,
                            FALLS,
                            AT_ONCE,
                            CHARGED,
                            1,
                            Sources.MODEL_ELECTRONIC,
                            DISCHARGE_CAPACITY,
                            CHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION),
                    row(
                            ELECTRONIC_ISOLATION,
                            RISES,
                            AT_ONCE,
                            CHARGED,
                            1,
                            Sources.MODEL_ELECTRONIC,
                            POLARISATION,
                            STEP_RESISTANCE),
                    row(
                            IONIC_BLOCKING,
                            RISES,
                            AT_ONCE,
                            ALWAYS,
                            1,
                            Sources.MODEL_IONIC,
                            INTERFACIAL_RESISTANCE,
                            AREA_SPECIFIC_RESISTANCE),
                    row(IONIC_BLOCKING, RISES, AT_ONCE, CHARGED, 1, Sources.MODEL_IONIC, POLARISATION, STEP_RESISTANCE),
                    row(
                            IONIC_BLOCKING,
                            FALLS,
                            AT_ONCE,
                            CHARGED,
                            1,
                            Sources.MODEL_IONIC,
                            DISCHARGE_CAPACITY,
                            CHARGE_CAPACITY,
                            AREAL_DISCHARGE_CAPACITY,
                            CAPACITY_RETENTION))
            .flatMap(List::stream)
            .toList();

    private LinkTable() {}

    private static List<Link> row(
            Mechanism mechanism,
            Link.Sense sense,
            Course course,
            Set<Phase> phases,
            double weight,
            Source source,
            Observable... observables) {
        return Arrays.stream(observables)
                .map(o -> new Link(mechanism, o, sense, course, phases, weight, source))
                .toList();
    }
}
