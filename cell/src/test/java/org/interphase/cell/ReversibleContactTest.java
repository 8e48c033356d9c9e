package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.Key;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// Contact that falls with the particle's shrinkage, where there is little of it to begin with.
class ReversibleContactTest {
    private static final Source SOURCE = new Source.Assumed("fixture");

    /// 2 % of the area in contact, and of that 40 % and 20 % in two classes.
    private static CellDescription little(double sensitivity) {
        CellDescription cell = PaperCells.with(PaperCells.nmc532Coated(), Key.CONTACT_FRACTION, 0.02);
        cell = PaperCells.with(cell, Key.STACK_PRESSURE, 0);
        return PaperCells.with(cell, Key.STRAIN_SENSITIVITY, sensitivity)
                .withMechanisms(Set.of("measured-resistance", "reversible-contact"))
                .withContactClasses(
                        List.of(ContactClass.of(0.5, 0.4, 1, SOURCE), ContactClass.of(0.5, 0.2, 1, SOURCE)));
    }

    private static double[] contactAt(double lithium, double sensitivity) throws InputException {
        CellModel model = CellModel.of(little(sensitivity), new Resolution(1, 5));
        double[] z = model.restAt(lithium);
        model.age(z, z, 1);
        return model.slow().contact.clone();
    }

    /// At y = 0.4 the volume has shrunk by 1 %: with a sensitivity of 20 a fifth of the contact goes.
    @Test
    void aShrinkingParticleLosesItsShareOfLittleContactAndGainsNone() throws InputException {
        double[] contact = contactAt(0.4, 20);
        Tolerance rounding = Tolerance.relative(1e-12, "rounding of a linear law");
        rounding.check("class 1", contact[0], 0.8 * 0.4 * 0.02);
        rounding.check("class 2", contact[1], 0.8 * 0.2 * 0.02);
    }

    @Test
    void aHundredthOfTheContactAsMadeStays() throws InputException {
        double[] contact = contactAt(0.4, 1000);
        Tolerance rounding = Tolerance.relative(1e-12, "rounding of a linear law");
        rounding.check("class 1", contact[0], 0.01 * 0.4 * 0.02);
        rounding.check("class 2", contact[1], 0.01 * 0.2 * 0.02);
    }

    @Test
    void aSensitivityOfZeroIsSaid() throws InputException {
        Outcome outcome =
                Simulation.run(little(0), new Resolution(1, 5), PaperCells.protocol("Rest for 1 minute"), Watcher.NONE);
        assertThat(outcome.warnings())
                .anySatisfy(w -> assertThat(w).contains("'reversible-contact' is switched on and does nothing"));
    }
}
