package org.interphase.study.mechanism;

import java.util.List;
import java.util.Set;
import org.interphase.data.Observable;
import org.interphase.quantity.Source;
import org.interphase.study.mechanism.MechanismCard.Laws;
import org.interphase.study.mechanism.MechanismCard.Reach;

/// One card for each mechanism.
final class CardTable {
    static final List<MechanismCard> CARDS = List.of(
            card(
                    Mechanism.CONTACT_REACTION,
                    "Oxide and sulfide exchange oxygen and sulfur where they touch, without current: phosphate, sulfate,"
                            + " metal sulfide.",
                    new Laws(
                            "L² + 2 l L = 2 k t (Deal and Grove)",
                            "√n through time",
                            "faster on a delithiated oxide",
                            "rate × exp(−t/λ), λ about 1 nm (assumed)"),
                    new Reach(20, "XPS and SIMS at the contact; S K and Ni K of a powder with much contact"),
                    Set.of(
                            Observable.LITHIUM_SULFIDE_FEATURE,
                            Observable.CRACK_DENSITY,
                            Observable.COUNTER_ELECTRODE_RESISTANCE),
                    List.of(Sources.A_EX_SITU, Sources.B_ENERGY, Sources.C_DISCUSSION, Sources.MODEL_CONTACT)),
            card(
                    Mechanism.SE_OXIDATION_AT_CAM,
                    "Above its window the electrolyte gives up electrons at the active material: polysulfide, and with"
                            + " oxygen of the oxide phosphate and sulfate.",
                    new Laws(
                            "stops when the surface is filled",
                            "√n where oxygen arrives",
                            "above about 2.1 V",
                            "only if electrons are held back"),
                    new Reach(10, "XPS after cleaning, SIMS at the contact"),
                    Set.of(
                            Observable.ROCK_SALT_THICKNESS,
                            Observable.SPINEL_THICKNESS,
                            Observable.MN_L3_L2_RATIO,
                            Observable.CRACK_DENSITY,
                            Observable.SULFUR_INSIDE_PARTICLES,
                            Observable.RESISTANCE_RISE_AT_REST),
                    List.of(Sources.B_XPS, Sources.C_DISCUSSION, Sources.MODEL_OXIDATION)),
            card(
                    Mechanism.SE_OXIDATION_AT_CARBON,
                    "Above its window the electrolyte gives up electrons at the carbon additive: polysulfide without"
                            + " oxygen.",
                    new Laws(
                            "stops when the surface is filled",
                            "1 − exp(−2n)",
                            "above about 2.1 V",
                            "none: the carbon is not coated"),
                    new Reach(10, "XPS; a cell without carbon tells it apart"),
                    oxygenated(),
                    List.of(Sources.C_DISCUSSION, Sources.CARBON_AREA)),
            card(
                    Mechanism.SE_OXIDATION_AT_COLLECTOR,
                    "The same at the current collector: little area, but all of what a top-surface measurement sees.",
                    new Laws(
                            "stops when the surface is filled",
                            "1 − exp(−2n)",
                            "above about 2.1 V",
                            "none: the collector is not coated"),
                    new Reach(10, "XPS and SIMS of the top surface; not a crater wall"),
                    Set.of(
                            Observable.SIMS_PHOSPHATE_AT_CONTACT,
                            Observable.SIMS_SULFATE_AT_CONTACT,
                            Observable.ROCK_SALT_THICKNESS,
                            Observable.CRACK_DENSITY,
                            Observable.RESISTANCE_RISE_AT_REST),
                    List.of(Sources.C_SIMS, Sources.C_DISCUSSION, Sources.COLLECTOR_AREA)),
            card(
                    Mechanism.REVERSIBLE_OXIDATION,
                    "The electrolyte turns into a metastable oxidised state on charge and leaves Li₂S on discharge.",
                    new Laws(
                            "within one half cycle",
                            "same in each cycle; Li₂S adds up",
                            "above about 3.5 V",
                            "not known"),
                    new Reach(100, "S K edge in operando; fluorescence looks micrometres deep"),
                    oxygenated(),
                    List.of(Sources.A_OPERANDO, Sources.MODEL_OXIDATION)),
            card(
                    Mechanism.OXYGEN_LOSS,
                    "The delithiated oxide loses oxygen; its surface turns to spinel and rock salt, the oxygen oxidises"
                            + " the electrolyte.",
                    new Laws(
                            "slows as the layer grows, exp(−L/l)",
                            "√n",
                            "2.05 − 2.67 δ eV per vacancy, zero at δ = 0.77",
                            "rate × exp(−t/λ) if the coating holds oxygen"),
                    new Reach(12, "HAADF and EELS at an edge; Mn K in fluorescence sees the whole particle"),
                    Set.of(
                            Observable.POLYSULFIDE_FRACTION,
                            Observable.LITHIUM_SULFIDE_FEATURE,
                            Observable.RESISTANCE_RISE_AT_REST,
                            Observable.CHARGE_ONSET_SLOPE),
                    List.of(Sources.A_MICROSCOPY, Sources.B_REDUCTION, Sources.MODEL_OXYGEN)),
            card(
                    Mechanism.INTERDIFFUSION,
                    "Sulfur moves into the particles, transition metals into the electrolyte.",
                    new Laws("√t", "√n", "not known", "barrier"),
                    new Reach(1000, "EDX of a section; SIMS images"),
                    Set.of(
                            Observable.POLYSULFIDE_FRACTION,
                            Observable.ROCK_SALT_THICKNESS,
                            Observable.LITHIUM_SULFIDE_FEATURE),
                    List.of(Sources.A_MICROSCOPY, Sources.A_EX_SITU)),
            card(
                    Mechanism.SPACE_CHARGE,
                    "The oxide draws lithium out of the electrolyte beside it; a depleted layer of nanometres resists.",
                    new Laws(
                            "at once",
                            "gone after the first charge",
                            "largest at the start of charge",
                            "weaker behind an oxide"),
                    new Reach(5, "the first charge; nothing else that the sources used"),
                    Set.of(
                            Observable.PHOSPHATE_FRACTION,
                            Observable.SULFATE_FRACTION,
                            Observable.POLYSULFIDE_FRACTION,
                            Observable.ROCK_SALT_THICKNESS,
                            Observable.CRACK_DENSITY),
                    List.of(Sources.A_CHARGE, Sources.DEPLETED_CHARGE)),
            card(
                    Mechanism.CONTACT_LOSS,
                    "Particles shrink on charge, crack and lose electrolyte or neighbours; capacity is lost charged.",
                    new Laws(
                            "none at rest", "the same step each cycle", "below 40 % of lithium", "through cracks only"),
                    new Reach(10_000, "sections by FIB and SEM; pressure brings capacity back"),
                    withoutChemistry(),
                    List.of(Sources.A_MICROSCOPY, Sources.MODEL_CONTACT_LOSS)),
            card(
                    Mechanism.COUNTER_ELECTRODE_GROWTH,
                    "The electrolyte reacts with the counter electrode.",
                    new Laws("√t", "√n", "against the counter electrode", "none"),
                    new Reach(100, "a symmetric cell; a third electrode"),
                    withoutChemistry(),
                    List.of(Sources.A_SYMMETRIC, Sources.COUNTER_RESISTANCE)),
            card(
                    Mechanism.COATING_ELECTROLYTE_REACTION,
                    "The coating itself reacts with the electrolyte, in general less than the bare oxide.",
                    new Laws("√t", "√n", "not known", "none once closed"),
                    new Reach(
                            10, "SIMS and XPS at the contact; cannot be told from the oxide's phosphate by them alone"),
                    Set.of(Observable.ROCK_SALT_THICKNESS, Observable.POLYSULFIDE_FRACTION, Observable.CRACK_DENSITY),
                    List.of(Sources.C_COATING, Sources.B_ENERGY)),
            card(
                    Mechanism.COATING_CONSUMPTION,
                    "The coating is used up, rubbed off, or its additives (such as Li₂CO₃) decompose.",
                    new Laws(
                            "with the reaction",
                            "by a step each cycle",
                            "carbonate above about 4 V",
                            "lasts longer if thicker"),
                    new Reach(15, "SIMS of the coating's fragment, XPS of its core level, sections"),
                    Set.of(Observable.POLYSULFIDE_FRACTION, Observable.ROCK_SALT_THICKNESS),
                    List.of(Sources.C_CONSUMPTION)),
            card(
                    Mechanism.ELECTRONIC_ISOLATION,
                    "The coating parts particles from each other or from carbon; the isolated ones do not take part.",
                    new Laws("none", "none", "none", "exp(−(t/t₀)²) of the active material reached (assumed)"),
                    new Reach(10, "a series of thicknesses, with and without carbon"),
                    withoutChemistry(),
                    List.of(Sources.MODEL_ELECTRONIC)),
            card(
                    Mechanism.IONIC_BLOCKING,
                    "Lithium crosses the coating only slowly.",
                    new Laws("none", "none", "none", "resistance t/σ"),
                    new Reach(10, "impedance and rate of a series of thicknesses"),
                    withoutChemistry(),
                    List.of(Sources.MODEL_IONIC)));

    private CardTable() {}

    private static Set<Observable> oxygenated() {
        return Set.of(
                Observable.PHOSPHATE_FRACTION,
                Observable.SULFATE_FRACTION,
                Observable.SULFITE_FRACTION,
                Observable.SIMS_PHOSPHATE_AT_CONTACT,
                Observable.SIMS_SULFATE_AT_CONTACT,
                Observable.ROCK_SALT_THICKNESS,
                Observable.CRACK_DENSITY,
                Observable.RESISTANCE_RISE_AT_REST);
    }

    private static Set<Observable> withoutChemistry() {
        return Set.of(
                Observable.PHOSPHATE_FRACTION,
                Observable.SULFATE_FRACTION,
                Observable.POLYSULFIDE_FRACTION,
                Observable.SIMS_SULFATE_AT_CONTACT,
                Observable.S_K_EDGE_SHIFT,
                Observable.ROCK_SALT_THICKNESS);
    }

    private static MechanismCard card(
            Mechanism mechanism,
            String statement,
            Laws laws,
            Reach reach,
            Set<Observable> untouched,
            List<Source> sources) {
        return new MechanismCard(mechanism, statement, laws, reach, untouched, sources);
    }
}
