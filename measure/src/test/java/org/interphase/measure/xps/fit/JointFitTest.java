package org.interphase.measure.xps.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Prior;
import org.interphase.measure.xps.model.Width;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class JointFitTest {
    private static final FitOptions OPTIONS = FitOptions.defaults();

    private static PeakModel sharing(PeakModel model, Set<Kind> shared, Set<String> own) throws XpsRefusedException {
        return PeakModel.of(
                model.region(), model.background(), model.endPoints(), model.shape(), model.components(), shared, own);
    }

    @Test
    void withNothingSharedTheSpectraAreFittedAsAlone() throws XpsRefusedException {
        PeakModel model = sharing(MadeSpectra.threeSpecies(), EnumSet.noneOf(Kind.class), Set.of());
        Region bare = MadeSpectra.noisy(900, Map.of(161.6, 20000.0, 163.3, 6000.0, 168.8, 3000.0), 1);
        Region coated = MadeSpectra.noisy(500, Map.of(161.6, 11000.0, 163.3, 2000.0, 168.8, 1500.0), 2);
        PeakFit joint = PeakFit.of(model, List.of(bare, coated), OPTIONS);
        for (int b = 0; b < 2; b++) {
            PeakFit alone = PeakFit.of(model, List.of(b == 0 ? bare : coated), OPTIONS);
            for (int c = 0; c < 3; c++) {
                FittedComponent one = alone.spectra().getFirst().components().get(c);
                FittedComponent both = joint.spectra().get(b).components().get(c);
                Tolerance.relative(1e-6, "two searches of one minimum").check("area", both.area(), one.area());
                Tolerance.relative(1e-5, "two searches of one minimum").check("error", both.areaU(), one.areaU());
            }
        }
    }

    @Test
    void aDifferenceOfFractionsIsFoundWithItsError() throws XpsRefusedException {
        Region bare = MadeSpectra.noisy(900, Map.of(161.6, 20000.0, 163.3, 6000.0, 168.8, 4000.0), 3);
        Region coated = MadeSpectra.noisy(900, Map.of(161.6, 20000.0, 163.3, 6000.0, 168.8, 2000.0), 4);
        PeakFit fit = PeakFit.of(MadeSpectra.threeSpecies(), List.of(bare, coated), OPTIONS);
        assertThat(fit.troubles()).isEmpty();
        List<Contrast> contrasts = fit.contrasts(0, 1);
        double[] truth = {20.0 / 28 - 20.0 / 30, 6.0 / 28 - 6.0 / 30, 2.0 / 28 - 4.0 / 30};
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            Contrast contrast = contrasts.get(c);
            // Four standard errors: one seed in 5000 would miss with three components.
            assertThat(Math.abs(contrast.difference() - truth[c])).isLessThan(4 * contrast.differenceU());
            sum += contrast.difference();
        }
        Tolerance.absolute(1e-12, "fractions sum to 1").check("sum of differences", sum, 0);
        assertThat(contrasts.get(2).pValue()).isLessThan(1e-6);
        Simulation simulation = Simulation.poisson(fit, 400, 5);
        for (int c = 0; c < 3; c++) {
            Tolerance.relative(0.12, "400 copies know a standard deviation to 3.5 %")
                    .check(
                            "error",
                            simulation.difference(0, 1, c).sd(),
                            contrasts.get(c).differenceU());
        }
        List<Contrast> back = fit.contrasts(1, 0);
        assertThat(back.get(0).difference()).isEqualTo(-contrasts.get(0).difference());
        Tolerance.absolute(1e-12, "same spectrum")
                .check("p", fit.contrasts(0, 0).get(0).pValue(), 1);
    }

    @Test
    void sharingPositionsLessensTheErrorOfAWeakSpectrum() throws XpsRefusedException {
        Region strong = MadeSpectra.noisy(900, Map.of(161.6, 40000.0, 163.3, 9000.0, 168.8, 6000.0), 6);
        Region weak = MadeSpectra.noisy(900, Map.of(161.6, 3000.0, 163.3, 900.0, 168.8, 600.0), 7);
        PeakModel model = MadeSpectra.threeSpecies();
        PeakFit joint = PeakFit.of(model, List.of(strong, weak), OPTIONS);
        PeakFit alone = PeakFit.of(model, List.of(weak), OPTIONS);
        double jointly = joint.spectra().get(1).component("Sox").areaU();
        double separately = alone.spectra().get(0).component("Sox").areaU();
        assertThat(jointly).isLessThan(0.9 * separately);
        assertThat(joint.value(0, "PS4.position")).isEqualTo(joint.value(1, "PS4.position"));
        PeakFit own = PeakFit.of(
                sharing(model, EnumSet.of(Kind.POSITION, Kind.FWHM), Set.of("SO4.position")),
                List.of(strong, weak),
                OPTIONS);
        assertThat(own.value(0, "SO4.position")).isNotEqualTo(own.value(1, "SO4.position"));
        assertThat(own.parameters()).isEqualTo(joint.parameters() + 1);
    }

    @Test
    void spectraChargedDifferentlyShareTheirDistances() throws XpsRefusedException {
        Width width = Width.inGroup(1.1, "all");
        Envelope doublet = Envelope.of("2p", 1.18);
        PeakModel model = sharing(
                MadeSpectra.model(
                        ReferenceModels.doublet("PS4", 161.6, 0.6, 1000, 1.1),
                        new Component("Sox", doublet, new Position.Tied("PS4", 1.2, 2.4), width, new Area.Free(300)),
                        new Component("SO4", doublet, new Position.Tied("PS4", 6.5, 8), width, new Area.Free(300))),
                EnumSet.of(Kind.POSITION, Kind.FWHM),
                Set.of("PS4.position"));
        Region first = MadeSpectra.noisy(900, Map.of(161.6, 20000.0, 163.3, 6000.0, 168.8, 4000.0), 13);
        Region second = MadeSpectra.noisy(900, Map.of(161.85, 20000.0, 163.55, 6000.0, 169.05, 4000.0), 14);
        PeakFit fit = PeakFit.of(model, List.of(first, second), OPTIONS);
        double shift = fit.value(1, "PS4.position") - fit.value(0, "PS4.position");
        // Four standard errors of a position, near 0.003 eV each.
        Tolerance.absolute(0.017, "four standard errors").check("shift", shift, 0.25);
        Tolerance.absolute(0.04, "four standard errors").check("distance", fit.value(0, "Sox.position"), 1.7);
        assertThat(fit.value(0, "Sox.position")).isEqualTo(fit.value(1, "Sox.position"));
        assertThat(fit.chi2Reduced()).isBetween(0.75, 1.3);
    }

    @Test
    void tiesAndPriorsAreKept() throws XpsRefusedException {
        Width width = Width.inGroup(1.1, "all");
        PeakModel model = MadeSpectra.model(
                new Component(
                        "PS4",
                        Envelope.of("2p", 1.18),
                        new Position.Free(161.5, 0.5, Optional.of(new Prior(161.5, 1e-6))),
                        width,
                        new Area.Free(100)),
                new Component(
                        "Sox",
                        Envelope.of("2p", 1.18),
                        new Position.Tied("PS4", 1.2, 1.75),
                        width,
                        new Area.Ratio("PS4", 0.3)),
                ReferenceModels.doublet("SO4", 168.6, 0.5, 300, 1.1));
        Region region = MadeSpectra.noisy(900, Map.of(161.6, 20000.0, 163.4, 6000.0, 168.8, 4000.0), 8);
        FittedSpectrum spectrum =
                PeakFit.of(model, List.of(region), OPTIONS).spectra().getFirst();
        FittedComponent ps4 = spectrum.component("PS4");
        FittedComponent sox = spectrum.component("Sox");
        // The prior is five thousand times sharper than the data, which pull by 0.1 eV.
        Tolerance.absolute(1e-4, "the prior holds").check("position", ps4.position_eV(), 161.5);
        assertThat(sox.atLimit()).containsExactly("Sox.position");
        Tolerance.absolute(1e-12, "the limit of the range")
                .check("distance", sox.position_eV() - ps4.position_eV(), 1.75);
        Tolerance.relative(1e-14, "the ratio is fixed").check("ratio", sox.area() / ps4.area(), 0.3);
    }

    @Test
    void whatTheDataDoNotNeedIsSaid() throws XpsRefusedException {
        PeakModel model = MadeSpectra.threeSpecies();
        Region without = MadeSpectra.noisy(900, Map.of(161.6, 20000.0, 168.8, 4000.0), 9);
        List<ComponentNeed> needs =
                TestedFit.of(PeakFit.of(model, List.of(without), OPTIONS)).needs();
        assertThat(needs).extracting(ComponentNeed::component).containsExactly("PS4", "Sox", "SO4");
        assertThat(needs).extracting(ComponentNeed::needed).containsExactly(true, false, true);
        assertThat(needs.get(1).parametersLess()).isEqualTo(2);
        assertThat(needs.get(2).pValue()).isLessThan(1e-10);
    }

    @Test
    void choicesAreLinesOfTheirOwn() throws XpsRefusedException {
        Region region = MadeSpectra.noisy(900, Map.of(161.6, 20000.0, 163.3, 6000.0, 168.8, 4000.0), 12);
        PeakFit fit = PeakFit.of(MadeSpectra.threeSpecies(), List.of(region), OPTIONS);
        List<Systematics.Alternative> alternatives = Systematics.of(fit);
        assertThat(alternatives)
                .extracting(Systematics.Alternative::choice)
                .containsExactly(
                        "background shirley",
                        "background linear",
                        "background tougaard-u2",
                        "splitting −0.02 eV",
                        "splitting +0.02 eV",
                        "widths not tied");
        double linear = alternatives.get(1).shift(fit, 0, 2);
        double split = alternatives.get(3).shift(fit, 0, 2);
        // The spectrum was made with a step: a line under it takes area from the sulfate, the splitting does little.
        assertThat(Math.abs(linear)).isGreaterThan(5 * Math.abs(split));
        assertThat(alternatives.get(1).fit().chi2()).isGreaterThan(2 * fit.chi2());
        assertThat(alternatives.get(5).fit().parameters()).isEqualTo(fit.parameters() + 2);
    }

    @Test
    void anAreaAtZeroHasAnErrorAndItsPositionHasNone() throws XpsRefusedException {
        double[] energies = MadeSpectra.energies();
        double[] y = MadeSpectra.expected(energies, 900, 0.02, Map.of(161.6, 20000.0, 168.8, 4000.0));
        for (int i = 0; i < y.length; i++) {
            double d = (energies[i] - 164.6) / 0.9;
            // A dip where the component would be drives its area to zero.
            y[i] -= 250 * Math.exp(-d * d);
        }
        PeakFit fit = PeakFit.of(
                MadeSpectra.model(
                        ReferenceModels.doublet("PS4", 161.5, 0.5, 1000, 1.1),
                        ReferenceModels.doublet("Sox", 164.2, 0.2, 300, 1.1),
                        ReferenceModels.doublet("SO4", 168.6, 0.5, 300, 1.1)),
                List.of(Region.of(energies, y, 1)),
                OPTIONS);
        FittedComponent sox = fit.spectra().getFirst().component("Sox");
        assertThat(sox.area()).isZero();
        assertThat(sox.atLimit()).contains("Sox.area");
        assertThat(sox.areaU()).isBetween(10.0, 500.0);
        assertThat(sox.positionU_eV()).isNaN();
        assertThat(fit.spectra().getFirst().component("PS4").positionU_eV()).isPositive();
    }

    @Test
    void aFitThatCannotBeginIsRefused() throws XpsRefusedException {
        PeakModel model = MadeSpectra.threeSpecies();
        assertThatThrownBy(() -> PeakFit.of(model, List.of(), OPTIONS)).hasMessageContaining("at least one spectrum");
        double[] energies = MadeSpectra.energies();
        Region empty = Region.of(energies, new double[energies.length], 1);
        assertThatThrownBy(() -> PeakFit.of(model, List.of(empty), OPTIONS)).hasMessageContaining("no counts");
        Region few = Region.of(new double[] {158, 160, 162, 164, 166, 168, 170, 172}, new double[8], 1);
        assertThatThrownBy(() -> PeakFit.of(model.withEndPoints(1), List.of(few), OPTIONS))
                .hasMessageContaining("8 points for");
        Region elsewhere = Region.of(new double[] {1, 2, 3, 4, 5}, new double[5], 1);
        assertThatThrownBy(() -> PeakFit.of(model, List.of(elsewhere), OPTIONS)).hasMessageContaining("holds 0 points");
    }
}
