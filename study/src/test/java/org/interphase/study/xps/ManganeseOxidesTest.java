package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.FittedComponent;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.testkit.Figures;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ready model of Mn 2p whose groups of lines were fitted to measured MnO, Mn₂O₃ and MnO₂.
class ManganeseOxidesTest {
    private static final String MODEL = "mn2p-oxides";
    /// Highest point of a generated mixture, in counts.
    private static final double HEIGHT = 5000;
    private static final int DRAWS = 8;
    private static final double STEP_eV = 0.1;

    private static PeakModel model() throws InputException {
        return ModelReader.read(Path.of(MODEL));
    }

    private static FittedSpectrum fitted(double[] energies, double[] intensities)
            throws InputException, XpsRefusedException {
        PeakFit fit = PeakFit.of(model(), List.of(Region.of(energies, intensities, 1)), FitOptions.defaults());
        assertThat(fit.troubles()).isEmpty();
        return fit.spectra().getFirst();
    }

    private static double[] shares(FittedSpectrum spectrum) {
        return spectrum.components().stream()
                .mapToDouble(FittedComponent::fraction)
                .toArray();
    }

    /// Waiting times of a unit rate that fit into the mean: Poisson numbers, exact for every mean.
    private static double poisson(double mean, SplittableRandom random) {
        int count = -1;
        for (double time = 0; time < mean; count++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return Math.max(count, 0);
    }

    private static double[] drawn(double[] means, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Arrays.stream(means).map(mean -> poisson(mean, random)).toArray();
    }

    private static double[] scaled(double[] values, double height) {
        double factor = height / Arrays.stream(values).max().orElseThrow();
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static double gl30(double e, double position, double fwhm) {
        double v = (e - position) / (fwhm / 0.9608);
        return Math.exp(-4 * Math.log(2) * 0.7 * v * v) / (1 + 1.2 * v * v) / fwhm;
    }

    private static double curve(Component component, double e, double position) {
        double sum = 0;
        for (Envelope.Line line : component.envelope().lines()) {
            sum += line.share() * gl30(e, position + line.offset_eV(), line.widthFactor());
        }
        return sum;
    }

    @Test
    void theGroupsAreOrderedAndTheirSharesSumToOne() throws InputException {
        List<Component> components = model().components();
        assertThat(components).extracting(Component::name).containsExactly("MnO", "Mn2O3", "MnO2");
        for (Component component : components) {
            List<Envelope.Line> lines = component.envelope().lines();
            assertThat(lines.stream().mapToDouble(Envelope.Line::share).sum()).isBetween(1 - 1e-12, 1 + 1e-12);
            assertThat(lines).allMatch(line -> line.share() > 0.01 && line.widthFactor() <= 6);
            assertThat(lines.stream().map(Envelope.Line::offset_eV)).isSorted();
            double lower = lines.stream()
                    .filter(line -> line.offset_eV() > 11)
                    .mapToDouble(Envelope.Line::share)
                    .sum();
            assertThat(lower)
                    .as("2p1/2 of %s: a third by degeneracy", component.name())
                    .isBetween(0.2, 0.4);
        }
    }

    @Test
    void theModelSaysOnceMoreThatNoTableWasPublished() throws InputException {
        StudyModel model =
                StudyModel.read(MODEL, MODEL + ".yaml", ReadyModels.text(MODEL).orElseThrow());
        assertThat(model.notes().sources())
                .hasSize(3)
                .allSatisfy((name, source) ->
                        assertThat(source).contains("measured", "Mn_references.vms", "not a published multiplet"));
        assertThat(String.join(" ", model.notes().assumed())).contains("Mn2O3 and MnO2", "Ni LMM", "Al Kα");
    }

    /// Spectra that the groups describe exactly, of a sample charged by up to 1.5 eV.
    @ParameterizedTest
    @CsvSource({"0.7,0.3,0,0", "0.3,0,0.7,-0.8", "0,0.6,0.4,0.4", "0.2,0.5,0.3,1.5"})
    void aComputedMixtureComesBackWhereverItIsCharged(double first, double second, double third, double shift)
            throws InputException, XpsRefusedException {
        double[] given = {first, second, third};
        double[] positions = {640.22, 639.55, 639.85};
        double[] energies = new double[341];
        double[] means = new double[energies.length];
        double below = 0;
        for (int i = 0; i < energies.length; i++) {
            energies[i] = 632 + STEP_eV * i;
            double peaks = 0;
            for (int c = 0; c < 3; c++) {
                peaks += given[c] * curve(model().components().get(c), energies[i], positions[c] + shift);
            }
            below += 0.06 * STEP_eV * peaks;
            means[i] = 0.08 + below + peaks;
        }
        FittedSpectrum found = fitted(energies, drawn(scaled(means, 40_000), 11));
        for (int c = 0; c < 3; c++) {
            FittedComponent component = found.components().get(c);
            double u = Math.max(component.fractionU(), 0.002);
            Tolerance.absolute(4 * u, "four standard uncertainties of counting")
                    .check(component.name(), component.fraction(), given[c]);
        }
        Tolerance.absolute(0.05, "four standard uncertainties of counting")
                .check("MnO", found.component("MnO").position_eV(), 640.22 + shift);
    }

    private static List<Region> references() throws InputException, XpsRefusedException {
        return spectra("data/xps/Mn_references.vms");
    }

    private static List<Region> spectra(String path) throws InputException, XpsRefusedException {
        List<Region> regions = new ArrayList<>();
        for (PhotoelectronSpectrum spectrum : RegionFile.open(FormatRegistry.load(), ReferenceFolder.require(path))
                .spectra()) {
            Region region = Region.of(spectrum);
            regions.add(Region.of(region.copyEnergy_eV(), region.copyIntensity(), 1));
        }
        return regions;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyReferenceIsFoundAsItself(int which) throws InputException, XpsRefusedException {
        Region region = references().get(which);
        FittedSpectrum found = fitted(region.copyEnergy_eV(), region.copyIntensity());
        Figures.least("xps", "share of each Mn oxide in its own reference", shares(found)[which], "≥ 0.95");
        assertThat(shares(found)[which]).isGreaterThan(0.95);
        assertThat(found.chi2Reduced()).isLessThan(1.0);
    }

    /// References of equal area above a Shirley background, added by shares; counts are drawn from the sum.
    private static List<double[]> drawnMixtures(double[] given, UnaryOperator<double[]> distortion)
            throws InputException, XpsRefusedException {
        List<Region> references = references();
        double[] sum = new double[references.getFirst().size()];
        for (int c = 0; c < 3; c++) {
            Region region = references.get(c);
            Region inside = region.within(635, 660);
            double[] background =
                    new StaticBackground.Shirley().under(inside, 5).copyValues();
            double[] above = inside.copyIntensity();
            Arrays.setAll(above, i -> above[i] - background[i]);
            double area = inside.integral(above);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += given[c] * region.intensity(i) / area;
            }
        }
        double[] means = distortion.apply(scaled(sum, HEIGHT));
        List<double[]> mixtures = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            mixtures.add(drawn(means, 100 + draw));
        }
        return mixtures;
    }

    /// Mean over the draws of found less given.
    private static double[] bias(double[] given, UnaryOperator<double[]> distortion)
            throws InputException, XpsRefusedException {
        double[] energies = references().getFirst().copyEnergy_eV();
        double[] bias = new double[3];
        for (double[] mixture : drawnMixtures(given, distortion)) {
            double[] shares = shares(fitted(energies, mixture));
            for (int c = 0; c < 3; c++) {
                bias[c] += (shares[c] - given[c]) / DRAWS;
            }
        }
        return bias;
    }

    private static final String MIXTURES = """
            0.7, 0.3, 0
            0.5, 0.5, 0
            0.2, 0.8, 0
            0.7, 0, 0.3
            0.5, 0, 0.5
            0.2, 0, 0.8
            0, 0.7, 0.3
            0, 0.5, 0.5
            0, 0.2, 0.8
            """;

    @ParameterizedTest
    @CsvSource(textBlock = MIXTURES)
    void mixturesOfTheMeasuredReferencesComeBack(double first, double second, double third)
            throws InputException, XpsRefusedException {
        double[] bias = bias(new double[] {first, second, third}, UnaryOperator.identity());
        System.out.println(Arrays.toString(new double[] {first, second, third}) + " bias " + Arrays.toString(bias));
        Figures.largest("xps", "MnO in mixtures of measured Mn oxides, off by", Math.abs(bias[0]), "≤ 0.05");
        Figures.largest("xps", "Mn2O3, MnO2 in the same, off by", Math.abs(bias[1]), "≤ 0.1");
        Figures.largest("xps", "Mn2O3, MnO2 in the same, off by", Math.abs(bias[2]), "≤ 0.1");
        assertThat(Math.abs(bias[0])).isLessThan(0.05);
        assertThat(Math.abs(bias[1])).isLessThan(0.1);
        assertThat(Math.abs(bias[2])).isLessThan(0.1);
    }

    private static double[] tilted(double[] counts, double ofHeight) {
        double[] tilted = counts.clone();
        for (int i = 0; i < tilted.length; i++) {
            tilted[i] += ofHeight * HEIGHT * (i / (tilted.length - 1.0));
        }
        return tilted;
    }

    private static double[] broadened(double[] counts, double fwhm_eV) {
        double[] broadened = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double weights = 0;
            for (int k = -20; k <= 20; k++) {
                double v = k * STEP_eV / fwhm_eV;
                double weight = Math.exp(-4 * Math.log(2) * v * v);
                weights += weight;
                broadened[i] += weight * counts[Math.clamp(i + k, 0, counts.length - 1)];
            }
            broadened[i] /= weights;
        }
        return broadened;
    }

    /// What a sample does that no reference did: the share of MnO stands it, the division of the rest does not.
    @ParameterizedTest
    @ValueSource(strings = {"a rise by 4 % of the height", "a fall by 4 % of the height", "0.5 eV broader"})
    void theShareOfMnOStandsSmallDistortions(String what) throws InputException, XpsRefusedException {
        UnaryOperator<double[]> distortion = switch (what.charAt(0)) {
            case '0' -> counts -> broadened(counts, 0.5);
            default -> counts -> tilted(counts, what.contains("rise") ? 0.04 : -0.04);
        };
        double most = 0;
        double[] others = new double[2];
        for (String line : MIXTURES.lines().toList()) {
            double[] given = Arrays.stream(line.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double[] bias = bias(given, distortion);
            most = Math.max(most, Math.abs(bias[0]));
            others[0] = Math.max(others[0], Math.abs(bias[1]));
            others[1] = Math.max(others[1], Math.abs(bias[2]));
        }
        System.out.println(what + " " + most + " " + Arrays.toString(others));
        Figures.largest("xps", "MnO in the same with " + what + ", off by", most, "≤ 0.1");
        Figures.largest("xps", "Mn2O3 in the same with " + what + ", off by", others[0], "not determined");
        assertThat(most).isLessThan(0.1);
    }
}
