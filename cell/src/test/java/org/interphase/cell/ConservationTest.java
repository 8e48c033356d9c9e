package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.interphase.testkit.Figures;
import org.junit.jupiter.api.Test;

/// Lithium and charge are kept to rounding: the method keeps linear invariants, and every loss is booked.
class ConservationTest {
    private static final double ROUNDING = 1e-10;

    private static Protocol cycles() throws InputException {
        return PaperCells.protocol(
                "Charge at C/5 until 4.3 V vs Li",
                "Hold at 4.3 V vs Li until C/20",
                "Rest for 10 hours",
                "Discharge at C/2 until 2.7 V vs Li",
                "Repeat 3 times");
    }

    private static void isKept(Outcome outcome) {
        double lithium = outcome.conservation().lithium();
        double charge = outcome.conservation().charge();
        Figures.largest("cell", "4. lithium per half cycle, relative", lithium, "≤ 1e-10");
        Figures.largest("cell", "4. charge per half cycle, relative", charge, "≤ 1e-10");
        assertThat(lithium).isLessThan(ROUNDING);
        assertThat(charge).isLessThan(ROUNDING);
    }

    @Test
    void lithiumAndChargeAreKeptWhileParticlesLoseContact() throws InputException {
        Outcome outcome = Simulation.run(PaperCells.nmc811(2), Resolution.STANDARD, cycles(), Watcher.NONE);
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.halfCycles()).hasSize(6);
        isKept(outcome);
    }

    @Test
    void lithiumAndChargeAreKeptWhileEveryLayerGrows() throws InputException {
        CellDescription cell = PaperCells.with(PaperCells.nmc811(2), Key.LOSS_MECHANICAL, 0);
        cell = PaperCells.with(cell, Key.LOSS_CHEMICAL, 0);
        cell = PaperCells.with(cell, Key.GROWTH, 1000);
        cell = PaperCells.with(cell, Key.OXYGEN_RATE, 1e-8);
        cell = cell.withMechanisms(Set.of(
                "measured-resistance",
                "charged-trapping",
                "contact-reaction",
                "electrolyte-oxidation",
                "oxygen-release"));
        Outcome outcome = Simulation.run(cell, Resolution.STANDARD, cycles(), Watcher.NONE);
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.cycles().getLast().states().get("interphase_nm")).isGreaterThan(0.1);
        assertThat(outcome.cycles().getLast().states().get("rock_salt_nm")).isGreaterThan(0.1);
        assertThat(outcome.cycles().getLast().states().get("electrolyte_oxidised_C_per_m2"))
                .isGreaterThan(0.1);
        isKept(outcome);
    }

    /// Two patches, a hold, an LTO counter electrode, 45 °C, and side currents that turn back.
    @Test
    void lithiumAndChargeAreKeptInEachCellOfThePapers() throws InputException {
        Protocol lto = PaperCells.protocol(
                "Charge at C/5 until 2.85 V",
                "Hold at 2.85 V until C/20",
                "Rest for 2 hours",
                "Discharge at 1C until 1.35 V",
                "Repeat 3 times");
        for (CellDescription cell : List.of(PaperCells.ncm622Coated(), PaperCells.ncm622Bare())) {
            Outcome outcome = Simulation.run(cell, Resolution.STANDARD, lto, Watcher.NONE);
            assertThat(outcome.complete()).isTrue();
            isKept(outcome);
        }
        for (CellDescription cell : List.of(PaperCells.nmc532Coated(), PaperCells.nmc532Bare())) {
            Outcome outcome = Simulation.run(cell, Resolution.STANDARD, cycles(), Watcher.NONE);
            assertThat(outcome.complete()).isTrue();
            isKept(outcome);
        }
    }
}
