package org.interphase.measure.eis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthLawsTest {
    private static final double[] TIMES = {0, 0.5, 1, 2, 3, 5, 7, 10, 15, 24, 36, 48, 72};

    private static double[] series(GrowthLaw law, double rate, double shape, double sd) {
        Random random = new Random(4);
        double[] values = new double[TIMES.length];
        Arrays.setAll(values, i -> 60 + rate * law.growth(TIMES[i], shape) + sd * random.nextGaussian());
        return values;
    }

    private static double[] all(double sd) {
        double[] all = new double[TIMES.length];
        Arrays.fill(all, sd);
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "CONSTANT, 0, 0",
        "LINEAR, 4, 0",
        "PARABOLIC, 38, 0",
        "POWER, 30, 0.3",
        "SATURATING, 200, 9",
        "LOGARITHMIC, 60, 0.7"
    })
    void aSimulatedLawIsChosenAndItsRateFound(GrowthLaw law, double rate, double shape) {
        GrowthLaws laws = (GrowthLaws) GrowthLaws.choose(TIMES, series(law, rate, shape, 0.5), all(0.5));
        GrowthFit best = laws.best().orElseThrow();
        assertThat(best.law()).isEqualTo(law);
        if (law != GrowthLaw.CONSTANT) {
            Tolerance.absolute(4 * best.rate().u(), "four standard errors")
                    .check("rate", best.rate().value(), rate);
        }
        assertThat(Arrays.stream(laws.weights()).sum()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"POWER, 30, 0.3", "SATURATING, 200, 9", "LOGARITHMIC, 60, 0.7"})
    void exactShapesAreRecovered(GrowthLaw law, double rate, double shape) {
        GrowthFit fit = ((GrowthLaws) GrowthLaws.choose(TIMES, series(law, rate, shape, 0), all(1)))
                .of(law)
                .orElseThrow();
        Tolerance exact = Tolerance.relative(1e-7, "noiseless, stopped at rounding");
        exact.check("R0", fit.value(0), 60);
        exact.check("rate", fit.value(1), rate);
        exact.check("shape", fit.value(2), shape);
        exact.check("prediction", fit.predict(6), 60 + rate * law.growth(6, shape));
    }

    @Test
    void unknownErrorsAreTakenFromTheScatter() {
        double[] values = series(GrowthLaw.LINEAR, 4, 0, 2);
        GrowthFit known = ((GrowthLaws) GrowthLaws.choose(TIMES, values, all(2)))
                .of(GrowthLaw.LINEAR)
                .orElseThrow();
        GrowthFit unknown = ((GrowthLaws) GrowthLaws.choose(TIMES, values, new double[0]))
                .of(GrowthLaw.LINEAR)
                .orElseThrow();
        Tolerance exact = Tolerance.relative(1e-10, "linear least squares");
        exact.check("rate", unknown.value(1), known.value(1));
        double scale = Math.sqrt(unknown.chi2() / (TIMES.length - 2)) / 2;
        exact.check("error", unknown.standardError(1), known.standardError(1) * scale);
    }

    @Test
    void shortOrWrongSeriesAreAValue() {
        assertThat(GrowthLaws.choose(new double[] {1, 2}, new double[] {1, 2}, new double[0]))
                .isInstanceOf(GrowthOutcome.Refused.class);
        assertThat(GrowthLaws.choose(new double[] {-1, 2, 3}, new double[3], new double[0]))
                .isInstanceOf(GrowthOutcome.Refused.class);
        assertThat(GrowthLaws.choose(new double[] {1, 2, 3}, new double[2], new double[0]))
                .isInstanceOf(GrowthOutcome.Refused.class);
        assertThat(GrowthLaws.choose(new double[] {1, 2, 3}, new double[3], new double[] {1, 0, 1}))
                .isInstanceOf(GrowthOutcome.Refused.class);
        GrowthLaws three =
                (GrowthLaws) GrowthLaws.choose(new double[] {0, 1, 2}, new double[] {1, 2, 3}, new double[] {1, 1, 1});
        assertThat(three.of(GrowthLaw.LINEAR).orElseThrow().aicc()).isNaN();
        GrowthLaws flat = (GrowthLaws) GrowthLaws.choose(TIMES, all(5), all(1));
        assertThat(flat.best().orElseThrow().law()).isEqualTo(GrowthLaw.CONSTANT);
    }
}
