package org.interphase.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.data.InputException;
import org.interphase.testkit.Figures;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class SingleParticleTest {
    private static List<Double> voltages(CellDescription cell, Resolution resolution) throws InputException {
        CellModel model = CellModel.of(cell, resolution);
        model.setCurrent(13.44);
        double[] z = model.restAt(0.9);
        List<Double> voltages = new ArrayList<>();
        March march = new March(model, 1e-2);
        for (int i = 0; i < 10; i++) {
            march.until(Goal.duration(120), z, (elapsed, state) -> {});
            voltages.add(model.terminal(z));
        }
        return voltages;
    }

    @Test
    void withBoundlessConductivityTheElectrodeIsOneParticle() throws InputException {
        CellDescription cell = PaperCells.nmc532Coated().withMechanisms(Set.of("measured-resistance"));
        cell = PaperCells.with(cell, Key.ELECTRONIC_CONDUCTIVITY, 1e3);
        cell = PaperCells.with(cell, Key.ELECTROLYTE_CONDUCTIVITY, 1);
        List<Double> whole = voltages(cell, new Resolution(8, 20));
        List<Double> single = voltages(cell, Resolution.singleParticle(20));
        for (int i = 0; i < whole.size(); i++) {
            double apart = Math.abs(whole.get(i) - single.get(i));
            Figures.largest("cell", "6. boundless conductivity against one particle, V", apart, "≤ 1e-4");
            Tolerance.absolute(1e-4, "what the largest conductivities allowed leave is 10 µV")
                    .check("voltage after " + 2 * (i + 1) + " min", whole.get(i), single.get(i));
        }
    }
}
