package org.interphase.measure.eis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitParameter;
import org.interphase.quantity.Estimates;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class SeriesAndJointFitTest {
    private static final Circuit CIRCUIT = ReferenceFits.parse("R0-p(R1,CPE1)-p(R2,CPE2)");
    private static final double[] FREQUENCIES = SyntheticSpectra.frequencies(0.1, 1e6, 50);
    private static final FitOptions OPTIONS = FitOptions.standard();
    private static final Tolerance MINIMUM = Tolerance.relative(1e-6, "two ways to one minimum");

    /// A growing second arc.
    private static List<Spectrum> growth(int spectra, double step) {
        SplittableRandom random = new SplittableRandom(17);
        List<Spectrum> series = new ArrayList<>();
        for (int i = 0; i < spectra; i++) {
            double[] p = {20, 60, 1e-7, 0.9, 100 + step * i, 1e-4, 0.8};
            series.add(SyntheticSpectra.noisy(CIRCUIT, p, FREQUENCIES, 0.003, random));
        }
        return series;
    }

    private static Set<String> everything() {
        return CIRCUIT.parameters().stream().map(CircuitParameter::name).collect(Collectors.toSet());
    }

    @Test
    void aSeriesKeepsTheNamesOfItsArcs() throws FitRefusedException {
        SeriesFit series = SeriesFit.of(growth(12, 40), CIRCUIT, Starts.automatic(), OPTIONS);
        for (int i = 0; i < series.size(); i++) {
            CircuitFit fit = series.fit(i);
            assertThat(fit.converged()).isTrue();
            Tolerance.absolute(5 * fit.u("R2"), "five standard uncertainties")
                    .check("R2 of " + i, fit.value("R2"), 100 + 40.0 * i);
        }
    }

    @Test
    void withoutAnythingSharedEverySpectrumIsFittedAlone() throws FitRefusedException {
        SeriesFit alone = SeriesFit.of(growth(3, 30), CIRCUIT, Starts.automatic(), OPTIONS);
        JointFit joint = JointFit.of(alone, Set.of(), OPTIONS);
        assertThat(joint.converged()).isTrue();
        double sum = alone.fits().stream().mapToDouble(CircuitFit::ssr).sum();
        Tolerance.relative(1e-10, "the same minima").check("ssr", joint.ssr(), sum);
        for (int i = 0; i < 3; i++) {
            CircuitFit fit = alone.fit(i);
            double pooled = Math.sqrt((sum / joint.degreesOfFreedom()) / (fit.ssr() / fit.degreesOfFreedom()));
            for (CircuitParameter parameter : CIRCUIT.parameters()) {
                MINIMUM.check(parameter.name(), joint.value(i, parameter.name()), fit.value(parameter.name()));
                MINIMUM.check("u", joint.u(i, parameter.name()), pooled * fit.u(parameter.name()));
            }
        }
        assertThat(joint.covariance(0, 4, 1, 4)).isZero();
    }

    @Test
    void withEverythingSharedTheSpectraAreOne() throws FitRefusedException {
        List<Spectrum> spectra = growth(2, 0);
        double[] f = new double[2 * FREQUENCIES.length];
        double[] real = new double[f.length];
        double[] imaginary = new double[f.length];
        for (int k = 0; k < 2; k++) {
            int from = k * FREQUENCIES.length;
            System.arraycopy(spectra.get(k).copyFrequency_Hz(), 0, f, from, FREQUENCIES.length);
            System.arraycopy(spectra.get(k).copyReal_ohm(), 0, real, from, FREQUENCIES.length);
            System.arraycopy(spectra.get(k).copyImaginary_ohm(), 0, imaginary, from, FREQUENCIES.length);
        }
        CircuitFit one = CircuitFit.of(Spectrum.of(f, real, imaginary), CIRCUIT);
        JointFit joint = JointFit.of(spectra, CIRCUIT, everything(), Starts.automatic(), OPTIONS);
        Tolerance.relative(1e-10, "the same minimum").check("ssr", joint.ssr(), one.ssr());
        assertThat(joint.degreesOfFreedom()).isEqualTo(one.degreesOfFreedom());
        Tolerance.absolute(1e-6, "the same")
                .check("AICc", joint.information().aicc(), one.information().aicc());
        for (int i = 0; i < one.size(); i++) {
            MINIMUM.check(
                    CIRCUIT.parameter(i).name(),
                    joint.value(1, CIRCUIT.parameter(i).name()),
                    one.value(i));
            for (int j = 0; j < one.size(); j++) {
                double scale = one.u(i) * one.u(j);
                Tolerance.absolute(1e-6 * scale, "normal equations against orthogonal factors")
                        .check("covariance", joint.covariance(0, i, 1, j), one.covariance(i, j));
            }
        }
    }

    @Test
    void sharingTheElectrolyteSharpensWhatGrows() throws FitRefusedException {
        SeriesFit alone = SeriesFit.of(growth(6, 5), CIRCUIT, Starts.automatic(), OPTIONS);
        JointFit joint = JointFit.of(alone, Set.of("R0", "R1", "CPE1_0", "CPE1_1"), OPTIONS);
        assertThat(joint.converged()).isTrue();
        assertThat(joint.value(0, "R1")).isEqualTo(joint.value(5, "R1"));
        assertThat(joint.u(0, "R1")).isLessThan(0.5 * alone.fit(0).u("R1"));
        for (int i = 0; i < 6; i++) {
            assertThat(joint.u(i, "R2")).isLessThan(alone.fit(i).u("R2"));
            Tolerance.absolute(4 * joint.u(i, "R2"), "four standard uncertainties")
                    .check("R2 of " + i, joint.value(i, "R2"), 100 + 5.0 * i);
        }
        Estimates grown = joint.series("R2");
        assertThat(grown.names()).startsWith("R2[1]", "R2[2]");
        // What is shared cancels in the growth.
        double independent = Math.hypot(joint.u(0, "R2"), joint.u(5, "R2"));
        assertThat(grown.difference(5, 0).u()).isLessThan(independent);
        Tolerance.absolute(4 * grown.difference(5, 0).u(), "four standard uncertainties")
                .check("growth", grown.difference(5, 0).value(), 25);
    }
}
