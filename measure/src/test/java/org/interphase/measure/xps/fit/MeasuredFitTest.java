package org.interphase.measure.xps.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Width;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.measure.xps.shape.MeasuredShape;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// Fits whose components are measured spectra: here two made ones with many lines each.
class MeasuredFitTest {
    private static final double[] TWO = {0, 1.2, 3.1, 5.5};
    private static final double[] FOUR = {0, 0.9, 1.9, 4.0};

    private static double gauss(double t, double fwhm) {
        double sigma = fwhm / Math.sqrt(8 * Math.log(2));
        return Math.exp(-0.5 * t * t / (sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
    }

    /// Area 1; every next line is half of the one before.
    private static double envelope(double e, double at, double[] lines, double fwhm) {
        double sum = 0;
        double weight = 1;
        double all = 0;
        for (double line : lines) {
            sum += weight * gauss(e - at - line, fwhm);
            all += weight;
            weight /= 2;
        }
        return sum / all;
    }

    private static double[] energies() {
        double[] energy = new double[501];
        Arrays.setAll(energy, i -> 635 + 0.05 * i);
        return energy;
    }

    private static MeasuredShape reference(double at, double[] lines, double counts) throws XpsRefusedException {
        double[] energy = energies();
        double[] above = Arrays.stream(energy)
                .map(e -> counts * envelope(e, at, lines, 1.3))
                .toArray();
        double[] sigma = Arrays.stream(above).map(y -> Math.sqrt(y + 100)).toArray();
        return MeasuredShape.of("at " + at, energy, above, MeasuredShape.mode_eV(energy, above))
                .withNoise(sigma);
    }

    private static Component component(String name, MeasuredShape shape, Width width) {
        return new Component(
                name,
                Envelope.singlet(),
                Position.free(shape.origin_eV(), 1.5),
                width,
                new Area.Free(1000),
                Optional.of(shape));
    }

    private static PeakModel model(List<Component> components) throws XpsRefusedException {
        return PeakModel.of(
                new PeakModel.Range(637, 658), new StaticBackground.Constant(), 20, LineShape.of("GL(30)"), components);
    }

    private static Region mixture(double broadening, Optional<SplittableRandom> random) throws XpsRefusedException {
        double fwhm = Math.hypot(1.3, broadening);
        double[] counts = Arrays.stream(energies())
                .map(e -> 400 + 9000 * envelope(e, 641.2, TWO, fwhm) + 6000 * envelope(e, 642.5, FOUR, fwhm))
                .map(y -> random.map(r -> Math.max(0, y + Math.sqrt(y) * r.nextGaussian()))
                        .orElse(y))
                .toArray();
        return Region.of(energies(), counts, 1);
    }

    @Test
    void areasShiftsAndBroadeningAreFoundAgain() throws XpsRefusedException {
        List<Component> components = List.of(
                component("two", reference(641, TWO, 50_000), Width.inGroup(0.4, "all")),
                component("four", reference(642.2, FOUR, 80_000), Width.inGroup(0.4, "all")));
        PeakFit fit = PeakFit.of(model(components), List.of(mixture(0.7, Optional.empty())), FitOptions.defaults());
        assertThat(fit.troubles()).isEmpty();
        List<FittedComponent> found = fit.spectra().getFirst().components();
        Tolerance close = Tolerance.relative(2e-3, "straight lines between points 0.05 eV apart; lines of 1.3 eV");
        close.check("area of two", found.get(0).area(), 9000);
        close.check("area of four", found.get(1).area(), 6000);
        Tolerance.absolute(0.03, "the highest of the points lies up to half a step beside the maximum")
                .check("shift of two", found.get(0).position_eV() - 641.2, shiftOfMode(641, TWO));
        Tolerance.absolute(0.02, "straight lines broaden a little themselves")
                .check("broadening", found.get(0).fwhm_eV(), 0.7);
    }

    private static double shiftOfMode(double at, double[] lines) throws XpsRefusedException {
        return reference(at, lines, 1).origin_eV() - at;
    }

    @Test
    void withoutBroadeningThereIsNoWidthAndTheErrorsAreThoseOfTheAreasAndPositions() throws XpsRefusedException {
        List<Component> components = List.of(
                component("two", reference(641, TWO, 50_000), Width.none()),
                component("four", reference(642.2, FOUR, 80_000), Width.none()));
        PeakFit fit = PeakFit.of(
                model(components), List.of(mixture(0, Optional.of(new SplittableRandom(7)))), FitOptions.defaults());
        assertThat(fit.troubles()).isEmpty();
        assertThat(fit.parameters()).isEqualTo(4);
        for (FittedComponent c : fit.spectra().getFirst().components()) {
            assertThat(c.fwhm_eV()).isZero();
            assertThat(c.fwhmU_eV()).isNaN();
            // At least that of the component's own electrons: √(area × step).
            assertThat(c.areaU()).isBetween(Math.sqrt(c.area() * 0.05), 100.0);
        }
        assertThat(fit.chi2Reduced()).isBetween(0.75, 1.25);
    }

    @Test
    void theNoiseOfTheReferencesIsAnErrorOfItsOwn() throws XpsRefusedException {
        double[] deviations = new double[2];
        double[] counts = {20_000, 2_000_000};
        for (int k = 0; k < 2; k++) {
            List<Component> components = List.of(
                    component("two", reference(641, TWO, counts[k]), Width.none()),
                    component("four", reference(642.2, FOUR, counts[k]), Width.none()));
            PeakFit fit = PeakFit.of(model(components), List.of(mixture(0, Optional.empty())), FitOptions.defaults());
            ReferenceNoise noise = ReferenceNoise.of(fit, 30, 3).orElseThrow();
            assertThat(noise.copies()).isEqualTo(30);
            deviations[k] = noise.fractionU(0, 0);
        }
        // A hundred times the counts: a tenth of the noise, or a little more where the constant 100 matters less.
        assertThat(deviations[0] / deviations[1]).isBetween(6.0, 25.0);
    }

    @Test
    void aFitWithoutMeasuredShapesHasNoSuchNoise() throws XpsRefusedException {
        PeakFit fit = PeakFit.of(
                model(List.of(new Component(
                        "line", Envelope.singlet(), Position.free(641, 1), Width.of(2), new Area.Free(100)))),
                List.of(mixture(0, Optional.empty())),
                FitOptions.defaults());
        assertThat(ReferenceNoise.of(fit, 30, 3)).isEmpty();
    }

    @Test
    void aMeasuredShapeCanBeNoDoublet() throws XpsRefusedException {
        MeasuredShape shape = reference(641, TWO, 1);
        Component doublet = new Component(
                "two",
                Envelope.of("2p", 11.6),
                Position.free(641, 1),
                Width.none(),
                new Area.Free(1),
                Optional.of(shape));
        assertThatThrownBy(() -> model(List.of(doublet)))
                .isInstanceOf(XpsRefusedException.class)
                .hasMessageContaining("can be neither a doublet nor a group");
    }

    @Test
    void areasStayWithinTheirLimits() throws XpsRefusedException {
        MeasuredShape two = reference(641, TWO, 50_000);
        MeasuredShape four = reference(642.2, FOUR, 50_000);
        Component limited = new Component(
                "two",
                Envelope.singlet(),
                Position.free(two.origin_eV(), 1.5),
                Width.none(),
                new Area.Free(5000, 4000, 7000),
                Optional.of(two));
        PeakFit fit = PeakFit.of(
                model(List.of(limited, component("four", four, Width.none()))),
                List.of(mixture(0, Optional.empty())),
                FitOptions.defaults());
        FittedComponent found = fit.spectra().getFirst().components().getFirst();
        assertThat(found.area()).isEqualTo(7000);
        assertThat(found.atLimit()).contains("two.area");
        assertThat(found.areaU()).isNaN();
    }

    @Test
    void equalWeightsMakeLeastThePlainSumOfSquares() throws XpsRefusedException {
        Region region = mixture(0, Optional.of(new SplittableRandom(11)));
        List<Component> components = List.of(
                component("two", reference(641, TWO, 50_000), Width.none()),
                component("four", reference(642.2, FOUR, 80_000), Width.none()));
        double equal =
                squares(PeakFit.of(model(components), List.of(region.withEqualWeights()), FitOptions.defaults()));
        double byCounts = squares(PeakFit.of(model(components), List.of(region), FitOptions.defaults()));
        assertThat(equal).isLessThan(byCounts);
    }

    private static double squares(PeakFit fit) {
        FittedSpectrum spectrum = fit.spectra().getFirst();
        double[] model = spectrum.copyModel();
        double sum = 0;
        for (int i = 0; i < model.length; i++) {
            sum += Math.pow(model[i] - spectrum.region().intensity(i), 2);
        }
        return sum;
    }
}
