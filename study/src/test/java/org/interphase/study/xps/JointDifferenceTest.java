package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Provenance;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.junit.jupiter.api.Test;

/// The difference of two cells from one joint fit with a ready model, over simulated pairs of known truth.
class JointDifferenceTest {
    private static final int PAIRS = 200;

    private static Region spectrum(double oxygenated, double charge_eV, SplittableRandom random)
            throws XpsRefusedException {
        int n = 160;
        double[] energy = new double[n];
        double[] counts = new double[n];
        double below = 0;
        for (int i = 0; i < n; i++) {
            energy[i] = 156.8 + 0.1 * i;
            double peaks = doublet(energy[i] - charge_eV, 161.6, 1.2, 6000)
                    + doublet(energy[i] - charge_eV, 160.2, 1.2, 1200)
                    + doublet(energy[i] - charge_eV, 163.0, 1.2, 1500)
                    + doublet(energy[i] - charge_eV, 163.7, 1.2, 1200)
                    + doublet(energy[i] - charge_eV, 166.8, 1.5, 0.4 * oxygenated)
                    + doublet(energy[i] - charge_eV, 168.8, 1.5, 0.6 * oxygenated);
            below += 0.1 * peaks;
            double mean = 300 + peaks + 0.06 * below;
            counts[i] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return Region.of(energy, counts, 1);
    }

    /// Two lines of the shape GL(30), F as width, area 1.0420 F each at height 1.
    private static double doublet(double energy, double at, double width, double area) {
        return area * (2 * line((energy - at) / width) + line((energy - at - 1.18) / width)) / (3 * 1.0420 * width);
    }

    private static double line(double u) {
        return Math.exp(-4 * Math.log(2) * 0.7 * u * u) / (1 + 1.2 * u * u);
    }

    private static CellRegion cell(Role role, Region region) {
        Sample sample = new Sample(role.word(), role.word(), role, Map.of(), Map.of());
        Provenance file = new Provenance(role.word() + ".csv", "", "test", true, List.of());
        return new CellRegion(sample, "1", State.unspecified(), file, "", "", region, 0, true);
    }

    private static Difference pair(double bare, double coated, SplittableRandom random)
            throws InputException, XpsRefusedException {
        StudyModel model = StudyModel.read(
                "s2p-li6ps5cl",
                "s2p-li6ps5cl.yaml",
                ReadyModels.text("s2p-li6ps5cl").orElseThrow());
        List<String> left = new ArrayList<>();
        LineFit line = LineFit.of(
                model,
                List.of(
                        cell(Role.BARE, spectrum(bare, 0.2, random)),
                        cell(Role.COATED, spectrum(coated, -0.3, random))),
                left);
        assertThat(left).isEmpty();
        Answered below = line.fraction(0, List.of("SO3", "SO4"));
        Answered above = line.fraction(1, List.of("SO3", "SO4"));
        return new Difference(Observable.OXYGENATED_SULFUR_FRACTION, "coated", State.unspecified(), below, above, 0, 0);
    }

    @Test
    void pairsWithoutADifferenceShowOneAsOftenAsTheyShould() throws InputException, XpsRefusedException {
        SplittableRandom random = new SplittableRandom(7);
        int seen = 0;
        for (int i = 0; i < PAIRS; i++) {
            seen += pair(1500, 1500, random).pValue() < 0.05 ? 1 : 0;
        }
        // 5 % of 200 is 10 with a standard deviation of 3.1.
        assertThat(seen).as("false positives at 5 % among " + PAIRS).isBetween(2, 20);
    }

    @Test
    void aRealDifferenceIsFoundWithoutBias() throws InputException, XpsRefusedException {
        SplittableRandom random = new SplittableRandom(8);
        double truth = 100 * (700 / 10600.0 - 1500 / 11400.0);
        double mean = 0;
        double u = 0;
        int found = 0;
        for (int i = 0; i < 50; i++) {
            Difference difference = pair(1500, 700, random);
            mean += difference.measured().value() / 50;
            u = difference.measured().u();
            found += difference.pValue() < 0.001 ? 1 : 0;
        }
        assertThat(found).isEqualTo(50);
        assertThat(Math.abs(mean - truth)).as("bias").isLessThan(3.5 * u / Math.sqrt(50) + 0.02 * Math.abs(truth));
    }
}
