package org.interphase.measure.xps.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.testkit.Figures;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final Map<Double, Double> AREAS = Map.of(161.6, 20000.0, 163.3, 6000.0, 168.8, 4000.0);

    private static PeakFit fit() throws XpsRefusedException {
        return PeakFit.of(
                MadeSpectra.threeSpecies(), List.of(MadeSpectra.noisy(900, AREAS, 11)), FitOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 4, 9.9, 10.1, 37, 1200, 250000})
    void poissonNumbersHaveTheirMeanAndVarianceAndSkewness(double mean) {
        PoissonCounts random = new PoissonCounts(3);
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        double cubes = 0;
        for (int k = 0; k < n; k++) {
            double d = random.next(mean) - mean;
            sum += d;
            squares += d * d;
            cubes += d * d * d;
        }
        // Standard errors: of the mean √(m/n), of the variance about m√(2/n + 1/(mn)), of the third moment √(15m³/n).
        double sd = Math.sqrt(mean / n);
        Tolerance.absolute(4 * sd, "four standard errors").check("mean", sum / n, 0);
        Tolerance.absolute(4 * mean * Math.sqrt((2 + 1 / mean) / n), "four standard errors")
                .check("variance", squares / n, mean);
        double third = Math.sqrt((15 * mean * mean * mean + 50 * mean * mean + 25 * mean) / n);
        Tolerance.absolute(4 * third, "four standard errors, rounded up").check("third moment", cubes / n, mean);
    }

    @Test
    void copiesSpreadAsTheCovarianceSays() throws XpsRefusedException {
        PeakFit fit = fit();
        Simulation poisson = Simulation.poisson(fit, 600, 1);
        Simulation bootstrap = Simulation.bootstrap(fit, 600, 1);
        assertThat(poisson.failed() + bootstrap.failed()).isZero();
        for (int c = 0; c < 3; c++) {
            FittedComponent component = fit.spectra().getFirst().components().get(c);
            Tolerance known = Tolerance.relative(0.1, "600 copies know a standard deviation to 3 %");
            known.check("area", poisson.area(0, c).sd(), component.areaU());
            known.check("fraction", poisson.fraction(0, c).sd(), component.fractionU());
            known.check("position", poisson.position_eV(0, c).sd(), component.positionU_eV());
            Tolerance.relative(0.25, "the bootstrap also takes the scatter of this one spectrum: 6 % on its own")
                    .check("bootstrap", bootstrap.area(0, c).sd(), component.areaU());
            Simulation.Spread spread = poisson.area(0, c);
            Tolerance.relative(0.15, "quantiles of 600 copies")
                    .check("interval", spread.high() - spread.low(), 2 * spread.sd());
        }
    }

    @Test
    void aSeedGivesTheSameNumbersAgain() throws XpsRefusedException {
        PeakFit fit = fit();
        assertThat(Simulation.poisson(fit, 20, 4).area(0, 1))
                .isEqualTo(Simulation.poisson(fit, 20, 4).area(0, 1));
        assertThat(Simulation.poisson(fit, 20, 4).area(0, 1))
                .isNotEqualTo(Simulation.poisson(fit, 20, 5).area(0, 1));
        assertThatThrownBy(() -> Simulation.poisson(fit, 1, 4)).hasMessageContaining("at least 2");
    }

    @Test
    void aJointFitSeldomSeesADifferenceThatIsNotThere() throws XpsRefusedException {
        ContrastTrial trial = ContrastTrial.of(fit(), 0.6, 600, 0.05, 2);
        assertThat(trial.failed()).isZero();
        for (double rate : trial.rates()) {
            // 600 pairs know a rate of 5 % to 0.9 %; 5,000 pairs are simulated by FalsePositives.
            Figures.largest("xps", "false positives at 5 %, 600 pairs, largest", rate, "0.04–0.06 (5,000 pairs)");
            assertThat(rate).isBetween(0.025, 0.08);
        }
        assertThatThrownBy(() -> ContrastTrial.of(fit(), 0, 600, 0.05, 2)).hasMessageContaining("positive intensity");
    }
}
