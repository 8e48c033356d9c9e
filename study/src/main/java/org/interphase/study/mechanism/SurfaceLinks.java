package org.interphase.study.mechanism;

import static org.interphase.data.Observable.CATION_MIXING;
import static org.interphase.data.Observable.CHARGE_ONSET_SLOPE;
import static org.interphase.data.Observable.COULOMBIC_EFFICIENCY;
import static org.interphase.data.Observable.CRACK_DENSITY;
import static org.interphase.data.Observable.LITHIUM_SULFIDE_FEATURE;
import static org.interphase.data.Observable.METAL_IN_ELECTROLYTE;
import static org.interphase.data.Observable.METAL_OXYGEN_SHELL;
import static org.interphase.data.Observable.METAL_SULFIDE_FRACTION;
import static org.interphase.data.Observable.MN_2P_SHIFT;
import static org.interphase.data.Observable.MN_K_EDGE_SHIFT;
import static org.interphase.data.Observable.MN_L3_L2_RATIO;
import static org.interphase.data.Observable.NI_K_EDGE_SHIFT;
import static org.interphase.data.Observable.NI_L_SHIFT;
import static org.interphase.data.Observable.OXYGEN_PRE_EDGE;
import static org.interphase.data.Observable.POLYSULFIDE_FRACTION;
import static org.interphase.data.Observable.REACTION_ENERGY;
import static org.interphase.data.Observable.RESISTANCE_RISE_AT_REST;
import static org.interphase.data.Observable.RESISTANCE_RISE_ON_CYCLING;
import static org.interphase.data.Observable.ROCK_SALT_THICKNESS;
import static org.interphase.data.Observable.SPINEL_THICKNESS;
import static org.interphase.data.Observable.SULFIDE_FRACTION;
import static org.interphase.data.Observable.SULFUR_INSIDE_PARTICLES;
import static org.interphase.data.Observable.S_K_EDGE_SHIFT;
import static org.interphase.data.Observable.VOID_AT_CONTACT;
import static org.interphase.study.mechanism.Course.AT_ONCE;
import static org.interphase.study.mechanism.Course.PARABOLIC;
import static org.interphase.study.mechanism.Course.PER_CYCLE;
import static org.interphase.study.mechanism.Course.REVERSIBLE;
import static org.interphase.study.mechanism.Link.Sense.FALLS;
import static org.interphase.study.mechanism.Link.Sense.RISES;
import static org.interphase.study.mechanism.LinkRow.ALWAYS;
import static org.interphase.study.mechanism.LinkRow.AT_CONTACT;
import static org.interphase.study.mechanism.LinkRow.BEFORE;
import static org.interphase.study.mechanism.LinkRow.CAPACITY;
import static org.interphase.study.mechanism.LinkRow.CAPACITY_AND_EFFICIENCY;
import static org.interphase.study.mechanism.LinkRow.CHARGED;
import static org.interphase.study.mechanism.LinkRow.FADE;
import static org.interphase.study.mechanism.LinkRow.FIRST;
import static org.interphase.study.mechanism.LinkRow.FRAGMENTS;
import static org.interphase.study.mechanism.LinkRow.LATER;
import static org.interphase.study.mechanism.LinkRow.OXYGENATED;
import static org.interphase.study.mechanism.LinkRow.POLARISATIONS;
import static org.interphase.study.mechanism.LinkRow.RESISTANCE;
import static org.interphase.study.mechanism.LinkRow.row;
import static org.interphase.study.mechanism.Mechanism.CONTACT_LOSS;
import static org.interphase.study.mechanism.Mechanism.CONTACT_REACTION;
import static org.interphase.study.mechanism.Mechanism.INTERDIFFUSION;
import static org.interphase.study.mechanism.Mechanism.OXYGEN_LOSS;
import static org.interphase.study.mechanism.Mechanism.REVERSIBLE_OXIDATION;
import static org.interphase.study.mechanism.Mechanism.SE_OXIDATION_AT_CAM;
import static org.interphase.study.mechanism.Mechanism.SPACE_CHARGE;

import java.util.List;
import java.util.stream.Stream;

/// What mechanisms at the coated surface move: one row for a mechanism, a sense, a law, a phase and a source.
final class SurfaceLinks {
    static final List<Link> LINKS = Stream.of(
                    row(CONTACT_REACTION, RISES, PARABOLIC, ALWAYS, Sources.A_IMPEDANCE, RESISTANCE),
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            BEFORE,
                            Sources.A_IMPEDANCE,
                            List.of(RESISTANCE_RISE_AT_REST)),
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            Sources.A_IMPEDANCE,
                            List.of(RESISTANCE_RISE_ON_CYCLING)),
                    row(CONTACT_REACTION, RISES, PARABOLIC, LATER, Sources.MODEL_CONTACT, POLARISATIONS),
                    row(CONTACT_REACTION, RISES, PARABOLIC, LATER, Sources.MODEL_CONTACT, FADE),
                    row(CONTACT_REACTION, FALLS, PARABOLIC, CHARGED, Sources.MODEL_CONTACT, CAPACITY_AND_EFFICIENCY),
                    row(CONTACT_REACTION, RISES, PARABOLIC, ALWAYS, Sources.C_DISCUSSION, OXYGENATED),
                    row(CONTACT_REACTION, RISES, PARABOLIC, ALWAYS, Sources.C_SIMS, FRAGMENTS),
                    row(CONTACT_REACTION, RISES, PARABOLIC, ALWAYS, Sources.C_SIMS, AT_CONTACT),
                    row(CONTACT_REACTION, RISES, AT_ONCE, BEFORE, Sources.C_XPS, List.of(POLYSULFIDE_FRACTION)),
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            BEFORE,
                            Sources.A_EX_SITU,
                            List.of(S_K_EDGE_SHIFT, NI_K_EDGE_SHIFT)),
                    row(
                            CONTACT_REACTION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            Sources.C_DISCUSSION,
                            List.of(METAL_SULFIDE_FRACTION)),
                    row(CONTACT_REACTION, RISES, AT_ONCE, BEFORE, Sources.B_ENERGY, List.of(REACTION_ENERGY)),
                    row(SE_OXIDATION_AT_CAM, RISES, PARABOLIC, CHARGED, Sources.B_XPS, List.of(POLYSULFIDE_FRACTION)),
                    row(SE_OXIDATION_AT_CAM, RISES, PARABOLIC, CHARGED, Sources.C_DISCUSSION, OXYGENATED),
                    row(SE_OXIDATION_AT_CAM, RISES, PARABOLIC, CHARGED, Sources.C_SIMS, FRAGMENTS),
                    row(SE_OXIDATION_AT_CAM, RISES, PARABOLIC, CHARGED, Sources.C_SIMS, AT_CONTACT),
                    row(SE_OXIDATION_AT_CAM, RISES, REVERSIBLE, CHARGED, Sources.A_OPERANDO, List.of(S_K_EDGE_SHIFT)),
                    row(
                            SE_OXIDATION_AT_CAM,
                            RISES,
                            AT_ONCE,
                            FIRST,
                            Sources.MODEL_SPACE_CHARGE,
                            List.of(CHARGE_ONSET_SLOPE)),
                    row(
                            SE_OXIDATION_AT_CAM,
                            FALLS,
                            PARABOLIC,
                            CHARGED,
                            Sources.MODEL_OXIDATION,
                            CAPACITY_AND_EFFICIENCY),
                    row(SE_OXIDATION_AT_CAM, RISES, PARABOLIC, CHARGED, Sources.C_DISCUSSION, RESISTANCE),
                    row(SE_OXIDATION_AT_CAM, RISES, PARABOLIC, CHARGED, Sources.C_DISCUSSION, POLARISATIONS),
                    row(
                            SE_OXIDATION_AT_CAM,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            Sources.C_DISCUSSION,
                            List.of(RESISTANCE_RISE_ON_CYCLING)),
                    row(SE_OXIDATION_AT_CAM, RISES, PARABOLIC, LATER, Sources.MODEL_OXIDATION, FADE),
                    row(
                            REVERSIBLE_OXIDATION,
                            RISES,
                            REVERSIBLE,
                            CHARGED,
                            Sources.A_OPERANDO,
                            List.of(S_K_EDGE_SHIFT, LITHIUM_SULFIDE_FEATURE)),
                    row(
                            REVERSIBLE_OXIDATION,
                            RISES,
                            REVERSIBLE,
                            CHARGED,
                            Sources.A_OPERANDO,
                            List.of(SULFIDE_FRACTION)),
                    row(
                            REVERSIBLE_OXIDATION,
                            FALLS,
                            REVERSIBLE,
                            CHARGED,
                            Sources.MODEL_OXIDATION,
                            List.of(COULOMBIC_EFFICIENCY)),
                    row(
                            OXYGEN_LOSS,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            Sources.A_MICROSCOPY,
                            List.of(ROCK_SALT_THICKNESS, SPINEL_THICKNESS)),
                    row(
                            OXYGEN_LOSS,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            Sources.A_MICROSCOPY,
                            List.of(MN_L3_L2_RATIO, NI_L_SHIFT)),
                    row(OXYGEN_LOSS, FALLS, PARABOLIC, CHARGED, Sources.A_MICROSCOPY, List.of(OXYGEN_PRE_EDGE)),
                    row(
                            OXYGEN_LOSS,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            Sources.B_REDUCTION,
                            List.of(MN_2P_SHIFT, MN_K_EDGE_SHIFT, NI_K_EDGE_SHIFT)),
                    row(OXYGEN_LOSS, FALLS, PARABOLIC, CHARGED, Sources.B_REDUCTION, List.of(METAL_OXYGEN_SHELL)),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, CHARGED, Sources.B_CONCLUSION, OXYGENATED),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, CHARGED, Sources.C_DISCUSSION, FRAGMENTS),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, CHARGED, Sources.C_DISCUSSION, AT_CONTACT),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, CHARGED, Sources.B_CONCLUSION, RESISTANCE),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, CHARGED, Sources.B_CONCLUSION, POLARISATIONS),
                    row(
                            OXYGEN_LOSS,
                            RISES,
                            PARABOLIC,
                            CHARGED,
                            Sources.B_CONCLUSION,
                            List.of(RESISTANCE_RISE_ON_CYCLING)),
                    row(OXYGEN_LOSS, FALLS, PARABOLIC, CHARGED, Sources.MODEL_OXYGEN, CAPACITY_AND_EFFICIENCY),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, LATER, Sources.A_MICROSCOPY, List.of(CATION_MIXING)),
                    row(OXYGEN_LOSS, RISES, PARABOLIC, LATER, Sources.MODEL_OXYGEN, FADE),
                    row(
                            INTERDIFFUSION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            Sources.A_MICROSCOPY,
                            List.of(SULFUR_INSIDE_PARTICLES, METAL_IN_ELECTROLYTE)),
                    row(INTERDIFFUSION, RISES, PARABOLIC, ALWAYS, Sources.A_EX_SITU, List.of(METAL_SULFIDE_FRACTION)),
                    row(
                            INTERDIFFUSION,
                            RISES,
                            PARABOLIC,
                            BEFORE,
                            Sources.A_EX_SITU,
                            List.of(S_K_EDGE_SHIFT, NI_K_EDGE_SHIFT)),
                    row(INTERDIFFUSION, RISES, PARABOLIC, ALWAYS, Sources.A_EX_SITU, RESISTANCE),
                    row(INTERDIFFUSION, RISES, PARABOLIC, ALWAYS, Sources.A_EX_SITU, POLARISATIONS),
                    row(
                            INTERDIFFUSION,
                            RISES,
                            PARABOLIC,
                            ALWAYS,
                            Sources.A_EX_SITU,
                            List.of(RESISTANCE_RISE_ON_CYCLING)),
                    row(INTERDIFFUSION, RISES, PARABOLIC, BEFORE, Sources.A_EX_SITU, List.of(RESISTANCE_RISE_AT_REST)),
                    row(INTERDIFFUSION, FALLS, PARABOLIC, LATER, Sources.A_EX_SITU, CAPACITY),
                    row(INTERDIFFUSION, RISES, PARABOLIC, LATER, Sources.A_EX_SITU, FADE),
                    row(SPACE_CHARGE, RISES, AT_ONCE, FIRST, 0.1, Sources.DEPLETED_CHARGE, List.of(CHARGE_ONSET_SLOPE)),
                    row(SPACE_CHARGE, RISES, AT_ONCE, ALWAYS, 0.1, Sources.A_CHARGE, RESISTANCE),
                    row(
                            CONTACT_LOSS,
                            RISES,
                            PER_CYCLE,
                            CHARGED,
                            Sources.A_MICROSCOPY,
                            List.of(CRACK_DENSITY, VOID_AT_CONTACT)),
                    row(CONTACT_LOSS, FALLS, PER_CYCLE, CHARGED, Sources.MODEL_CONTACT_LOSS, CAPACITY_AND_EFFICIENCY),
                    row(CONTACT_LOSS, RISES, PER_CYCLE, CHARGED, Sources.MODEL_CONTACT_LOSS, RESISTANCE),
                    row(CONTACT_LOSS, RISES, PER_CYCLE, CHARGED, Sources.MODEL_CONTACT_LOSS, POLARISATIONS),
                    row(
                            CONTACT_LOSS,
                            RISES,
                            PER_CYCLE,
                            CHARGED,
                            Sources.MODEL_CONTACT_LOSS,
                            List.of(RESISTANCE_RISE_ON_CYCLING)),
                    row(CONTACT_LOSS, RISES, PER_CYCLE, LATER, Sources.MODEL_CONTACT_LOSS, FADE))
            .flatMap(List::stream)
            .toList();

    private SurfaceLinks() {}
}
