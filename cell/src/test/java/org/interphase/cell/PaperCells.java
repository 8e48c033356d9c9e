package org.interphase.cell;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.CellDescription.ResistanceTime;
import org.interphase.cell.description.Counter;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.ActiveMaterial;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.Sentences;
import org.interphase.data.InputException;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;

/// The cells of the three papers, with the numbers that matter to the tests of the model; the shipped
/// descriptions, with
/// a source for each number, are read and checked where YAML is read.
public final class PaperCells {
    private static final Source SOURCE = new Source.Assumed("fixture");

    private final Map<Key, Parameter> numbers = new EnumMap<>(Key.class);

    private PaperCells() {}

    private PaperCells put(Key key, double inUnit) {
        numbers.put(key, new Parameter(key.unit().toSi(inUnit), key.unit(), Uncertainty.none("fixture"), SOURCE));
        return this;
    }

    private CellDescription cell(
            String title, ActiveMaterial material, Counter counter, ResistanceTime time, String... mechanisms) {
        return new CellDescription(title, material, counter, time, numbers, Set.of(mechanisms), new HashMap<>());
    }

    /// Paper B: single-crystal NMC532 in LGPS against InLi.
    private static PaperCells nmc532() {
        return new PaperCells()
                .put(Key.AREA, 0.785)
                .put(Key.LOADING, 8.4)
                .put(Key.ONE_C, 160)
                .put(Key.ACTIVE_SHARE, 70)
                .put(Key.ELECTROLYTE_SHARE, 30)
                .put(Key.THICKNESS, 39.1)
                .put(Key.PARTICLE_RADIUS, 1.5)
                .put(Key.CAPACITY, 277.6)
                .put(Key.DIFFUSION_SCALE, 0.29)
                .put(Key.DIFFUSION_SHIFT, 0.12)
                .put(Key.DIFFUSION_FLOOR, 1.1e-17)
                .put(Key.ELECTROLYTE_CONDUCTIVITY, 2.07e-3)
                .put(Key.ELECTROLYTE_ACTIVATION, 0.25)
                .put(Key.SEPARATOR_THICKNESS, 510)
                .put(Key.COUNTER_VOLTAGE, 0.62);
    }

    public static CellDescription nmc532Coated() {
        return nmc532().put(Key.COATING_THICKNESS, 10)
                .put(Key.COATING_COVERAGE, 0.99)
                .put(Key.RESISTANCE, 248)
                .put(Key.LOSS_MECHANICAL, 0.00087)
                .cell(
                        "coated NMC532",
                        ActiveMaterial.NMC532,
                        Counter.INLI,
                        ResistanceTime.AS_MADE,
                        "measured-resistance",
                        "contact-loss");
    }

    public static CellDescription nmc532Bare() {
        return nmc532().put(Key.RESISTANCE, 1400)
                .put(Key.ACCESSIBLE_FRACTION, 0.425)
                .put(Key.TRAPPED_FRACTION, 0.298)
                .put(Key.LOSS_MECHANICAL, 0.0105)
                .cell(
                        "bare NMC532",
                        ActiveMaterial.NMC532,
                        Counter.INLI,
                        ResistanceTime.AFTER_FIRST_CYCLE,
                        "measured-resistance",
                        "inaccessible-fraction",
                        "charged-trapping",
                        "contact-loss");
    }

    private static PaperCells ncm622() {
        return new PaperCells()
                .put(Key.TEMPERATURE, 318.15)
                .put(Key.AREA, 0.785)
                .put(Key.LOADING, 9.7)
                .put(Key.ONE_C, 180)
                .put(Key.ACTIVE_SHARE, 69.3)
                .put(Key.ELECTROLYTE_SHARE, 29.7)
                .put(Key.CARBON_SHARE, 1.0)
                .put(Key.THICKNESS, 48)
                .put(Key.PARTICLE_RADIUS, 1.45)
                .put(Key.CAPACITY, 276.5)
                .put(Key.ELECTROLYTE_DENSITY, 1.9)
                .put(Key.DIFFUSION_SCALE, 1)
                .put(Key.DIFFUSION_SHIFT, 0.085)
                .put(Key.DIFFUSION_FLOOR, 1e-17)
                .put(Key.ELECTROLYTE_CONDUCTIVITY, 2.0e-3)
                .put(Key.ELECTROLYTE_ACTIVATION, 0.35)
                .put(Key.SEPARATOR_THICKNESS, 670)
                .put(Key.COUNTER_VOLTAGE, 1.55);
    }

    public static CellDescription ncm622Coated() {
        return ncm622().put(Key.COATING_THICKNESS, 15)
                .put(Key.COATING_COVERAGE, 0.9)
                .put(Key.COATING_CONDUCTIVITY, 1e-8)
                .put(Key.AREAL_RESISTANCE, 15)
                .put(Key.LOSS_MECHANICAL, 0.0031)
                .cell(
                        "coated NCM622",
                        ActiveMaterial.NMC622,
                        Counter.LTO,
                        ResistanceTime.AS_MADE,
                        "measured-resistance",
                        "charged-trapping",
                        "contact-loss");
    }

    public static CellDescription ncm622Bare() {
        return ncm622().put(Key.AREAL_RESISTANCE, 290)
                .put(Key.TRAPPED_FRACTION, 0.04)
                .put(Key.LOSS_MECHANICAL, 0.0091)
                .cell(
                        "bare NCM622",
                        ActiveMaterial.NMC622,
                        Counter.LTO,
                        ResistanceTime.AS_MADE,
                        "measured-resistance",
                        "charged-trapping",
                        "contact-loss");
    }

    /// Paper A: polycrystalline NMC811 in LGPS against InLi under a deposited coating.
    public static CellDescription nmc811(double coating_nm) {
        return new PaperCells()
                .put(Key.AREA, 0.785)
                .put(Key.LOADING, 8.4)
                .put(Key.ONE_C, 200)
                .put(Key.ACTIVE_SHARE, 70)
                .put(Key.ELECTROLYTE_SHARE, 30)
                .put(Key.THICKNESS, 39)
                .put(Key.PARTICLE_RADIUS, 3.75)
                .put(Key.ACTIVE_DENSITY, 4.75)
                .put(Key.CAPACITY, 275.5)
                .put(Key.DIFFUSION_SCALE, 1)
                .put(Key.DIFFUSION_SHIFT, 0.12)
                .put(Key.DIFFUSION_FLOOR, 1.1e-17)
                .put(Key.ELECTROLYTE_CONDUCTIVITY, 2.07e-3)
                .put(Key.ELECTROLYTE_ACTIVATION, 0.25)
                .put(Key.SEPARATOR_THICKNESS, 510)
                .put(Key.COUNTER_VOLTAGE, 0.62)
                .put(Key.COATING_THICKNESS, coating_nm)
                .put(Key.BARE_RESISTANCE, 135)
                .put(Key.ACCESSIBLE_FRACTION, 0.92)
                .put(Key.TRAPPED_FRACTION, 0.16)
                .put(Key.LOSS_MECHANICAL, 0.0073)
                .put(Key.LOSS_CHEMICAL, 0.022)
                .cell(
                        "NMC811 with " + coating_nm + " nm",
                        ActiveMaterial.NMC811,
                        Counter.INLI,
                        ResistanceTime.AS_MADE,
                        "measured-resistance",
                        "inaccessible-fraction",
                        "charged-trapping",
                        "contact-loss",
                        "electronic-contact");
    }

    public static Protocol protocol(String... sentences) throws InputException {
        return Sentences.read("fixture", "test", List.of(sentences));
    }

    public static CellDescription with(CellDescription cell, Key key, double inUnit) {
        return cell.with(key, key.unit().toSi(inUnit), SOURCE);
    }
}
