package org.interphase.measure.eis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class IdentifiabilityTest {
    private static final double[] FREQUENCIES = SyntheticSpectra.frequencies(0.1, 1e6, 70);

    private static Spectrum measured(String circuit, double... p) {
        return SyntheticSpectra.noisy(ReferenceFits.parse(circuit), p, FREQUENCIES, 0.003, new SplittableRandom(9));
    }

    @Test
    void twoResistorsInSeriesHaveOnlyASum() throws FitRefusedException {
        CircuitFit fit = CircuitFit.of(measured("R0", 30), ReferenceFits.parse("R0-R1"));
        Tolerance.relative(1e-3, "noise of 0.3 % in 140 numbers").check("sum", fit.value("R0") + fit.value("R1"), 30);
        assertThat(fit.identifiable("R0") && fit.identifiable("R1")).isFalse();
        assertThat(fit.warnings()).anySatisfy(warning -> assertThat(warning).contains("not identifiable"));
    }

    @Test
    void anArcThatIsNotThereIsNotIdentified() throws FitRefusedException {
        Circuit two = ReferenceFits.parse("R0-p(R1,CPE1)-p(R2,CPE2)");
        CircuitFit fit = CircuitFit.of(measured("R0-p(R1,CPE1)", 30, 200, 1e-5, 0.9), two);
        boolean all = true;
        for (int j = 0; j < fit.size(); j++) {
            all &= fit.identifiable(j);
        }
        assertThat(all).isFalse();
    }

    @Test
    void arcsThatOverlapAreASplit() throws FitRefusedException {
        Circuit two = ReferenceFits.parse("R0-p(R1,C1)-p(R2,C2)");
        CircuitFit fit = CircuitFit.of(measured("R0-p(R1,C1)-p(R2,C2)", 30, 100, 1e-5, 100, 1.3e-5), two);
        assertThat(fit.splits()).anySatisfy(split -> {
            assertThat(split.first()).isEqualTo("R1");
            assertThat(split.second()).isEqualTo("R2");
            assertThat(split.sameElement()).isFalse();
            assertThat(split.correlation()).isLessThan(-0.98);
        });
        assertThat(fit.sum("R1", "R2").u()).isLessThan(0.05 * fit.u("R1"));
        assertThat(fit.largestCorrelation()).isGreaterThan(0.98);
    }

    @Test
    void aResistanceAtZeroIsAtItsBound() throws FitRefusedException {
        Spectrum spectrum = measured("p(R1,CPE1)", 200, 1e-5, 0.9);
        double[] real = spectrum.copyReal_ohm();
        for (int i = 0; i < real.length; i++) {
            real[i] -= 0.5;
        }
        Spectrum shifted = Spectrum.of(spectrum.copyFrequency_Hz(), real, spectrum.copyImaginary_ohm());
        CircuitFit fit = CircuitFit.of(shifted, ReferenceFits.parse("R0-p(R1,CPE1)"));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.atBound(0)).isTrue();
        assertThat(fit.identifiable("R0")).isFalse();
        assertThat(fit.warnings()).anySatisfy(w -> assertThat(w).startsWith("R0 lies at the end"));
        assertThat(ProfileLikelihood.interval(fit, 0.95, "R0").lower()).isLessThan(1e-3);
    }

    @Test
    void aResistanceTooLargeToBeSeenIsOpenAbove() throws FitRefusedException {
        CircuitFit fit = CircuitFit.of(
                measured("R0-p(R1,C1)", 30, 1e9, 1e-5),
                ReferenceFits.parse("R0-p(R1,C1)"),
                Starts.given(ReferenceFits.parse("R0-p(R1,C1)"), 30, 1e8, 1e-5),
                FitOptions.standard());
        assertThat(fit.identifiable("R1")).isFalse();
        assertThat(fit.identifiable("R0")).isTrue();
        assertThat(ProfileLikelihood.interval(fit, 0.95, "R1").upper()).isInfinite();
    }

    @Test
    void aGoodFitHasNothingToSayAboutItsResistances() throws FitRefusedException {
        Spectrum spectrum = measured("R0-p(R1,CPE1)", 30, 200, 1e-5, 0.9);
        CircuitFit fit = CircuitFit.of(spectrum, ReferenceFits.parse("R0-p(R1,CPE1)"));
        assertThat(fit.warnings()).isEmpty();
        assertThat(fit.splits()).isEmpty();
    }
}
