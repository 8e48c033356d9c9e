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
            assertThat(lines).allMatch(line -> line.share() > 0.01 && line.widthFactor() <= 5);
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
        double[] positions = {640.22, 639.55, 639.86};
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

    /// What happens to a mixture before its counts are drawn.
    ///
    /// @param moved which reference is moved by 0.2 eV to lower binding energy; −1 for none
    private record Distortion(int moved, UnaryOperator<double[]> ofSum) {
        static final Distortion NONE = new Distortion(-1, UnaryOperator.identity());

        static Distortion of(String what) {
            return switch (what) {
                case "rising by 4 % of the height" -> new Distortion(-1, counts -> tilted(counts, 0.04));
                case "falling by 4 % of the height" -> new Distortion(-1, counts -> tilted(counts, -0.04));
                case "0.5 eV broader" -> new Distortion(-1, counts -> broadened(counts, 0.5));
                case "1 eV broader" -> new Distortion(-1, counts -> broadened(counts, 1));
                case "MnO at 0.2 eV less" -> new Distortion(0, UnaryOperator.identity());
                case "Mn2O3 at 0.2 eV less" -> new Distortion(1, UnaryOperator.identity());
                default -> throw new IllegalArgumentException(what);
            };
        }
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

    private static double[] moved(double[] intensities) {
        int steps = (int) Math.rint(0.2 / STEP_eV);
        double[] moved = new double[intensities.length];
        Arrays.setAll(moved, i -> intensities[Math.clamp(i + steps, 0, intensities.length - 1)]);
        return moved;
    }

    /// Above the active background, which is what the model's shares are shares of.
    private static double area(Region region) throws InputException, XpsRefusedException {
        return fitted(region.copyEnergy_eV(), region.copyIntensity()).components().stream()
                .mapToDouble(FittedComponent::area)
                .sum();
    }

    private static double areaAboveShirley(Region whole) throws XpsRefusedException {
        Region region = whole.within(635, 660);
        double[] background = new StaticBackground.Shirley().under(region, 5).copyValues();
        double[] above = region.copyIntensity();
        Arrays.setAll(above, i -> above[i] - background[i]);
        return region.integral(above);
    }

    /// A drawn background takes an eighth of the area of MnO, and nothing of the others.
    @Test
    void theAreaOfMnOIsAMatterOfTheBackground() throws InputException, XpsRefusedException {
        double[] ratio = new double[3];
        for (int c = 0; c < 3; c++) {
            Region reference = references().get(c);
            ratio[c] = area(reference) / areaAboveShirley(reference);
        }
        Figures.measured("xps", "area of MnO, active over drawn Shirley", ratio[0], "1.1 to 1.2");
        assertThat(ratio[0]).isBetween(1.1, 1.2);
        assertThat(ratio[1]).isBetween(0.97, 1.03);
        assertThat(ratio[2]).isBetween(0.97, 1.03);
    }

    /// What comes back of a mixture, off from what was given.
    ///
    /// @param ofMnO mean over the draws, without sign
    /// @param ofTheOthers the same, the larger one of Mn₂O₃ and MnO₂
    /// @param farthest of the single draws of these two, in standard uncertainties of counting
    private record Return(double ofMnO, double ofTheOthers, double farthest) {}

    /// References of equal area are added by the given shares; counts are drawn from the sum.
    private static Return returned(double[] given, Distortion distortion) throws InputException, XpsRefusedException {
        List<Region> references = references();
        double[] sum = new double[references.getFirst().size()];
        for (int c = 0; c < 3; c++) {
            double share = given[c] / area(references.get(c));
            double[] stored = references.get(c).copyIntensity();
            double[] reference = c == distortion.moved() ? moved(stored) : stored;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += share * reference[i];
            }
        }
        double[] means = distortion.ofSum().apply(scaled(sum, HEIGHT));
        double[] bias = new double[3];
        double farthest = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            FittedSpectrum fit = fitted(references.getFirst().copyEnergy_eV(), drawn(means, 100 + draw));
            for (int c = 0; c < 3; c++) {
                FittedComponent component = fit.components().get(c);
                double off = component.fraction() - given[c];
                bias[c] += off / DRAWS;
                farthest = c == 0 ? farthest : Math.max(farthest, Math.abs(off) / component.fractionU());
            }
        }
        return new Return(Math.abs(bias[0]), Math.max(Math.abs(bias[1]), Math.abs(bias[2])), farthest);
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
        Return found = returned(new double[] {first, second, third}, Distortion.NONE);
        Figures.largest("xps", "share of MnO in mixtures of measured oxides, off by", found.ofMnO(), "≤ 0.03");
        Figures.largest("xps", "shares of Mn2O3 and MnO2 in the same, off by", found.ofTheOthers(), "≤ 0.1");
        assertThat(found.ofMnO()).isLessThan(0.03);
        assertThat(found.ofTheOthers()).isLessThan(0.1);
        assertThat(found.farthest())
                .as("Mn2O3 and MnO2, in standard uncertainties")
                .isLessThan(3);
    }

    /// What a sample does that no reference did: the share of MnO stands it; how the rest divides is not determined.
    @ParameterizedTest
    @CsvSource({
        "rising by 4 % of the height, 0.04",
        "falling by 4 % of the height, 0.04",
        "0.5 eV broader, 0.08",
        "1 eV broader, 0.2",
        "MnO at 0.2 eV less, 0.04",
        "Mn2O3 at 0.2 eV less, 0.04"
    })
    void theShareOfMnOStandsSmallDistortions(String what, double limit) throws InputException, XpsRefusedException {
        double most = 0;
        double others = 0;
        for (String line : MIXTURES.lines().toList()) {
            double[] given = Arrays.stream(line.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            Return found = returned(given, Distortion.of(what));
            most = Math.max(most, found.ofMnO());
            others = Math.max(others, found.ofTheOthers());
        }
        Figures.largest("xps", "share of MnO in the same, " + what + ", off by", most, "≤ " + limit);
        Figures.largest("xps", "shares of Mn2O3 and MnO2 in the same, " + what + ", off by", others, "not determined");
        assertThat(most).isLessThan(limit);
    }

    /// The film between MnO₂ at 100 °C and Mn₂O₃ at 750 °C; the other three spectra of this file are the references.
    @Test
    void theFilmAt550DegreesHoldsNoMnOAndAgreesWithTheEnvelopesInTheRest() throws InputException, XpsRefusedException {
        Region film = spectra("data/xps/mno gas-phase removed-cropped.vms").get(1);
        FittedSpectrum found = fitted(film.copyEnergy_eV(), film.copyIntensity());
        Figures.measured("xps", "share of Mn2O3 in the film at 550 °C", shares(found)[1], "0.78 ± 0.17 by envelopes");
        assertThat(shares(found)[0]).isLessThan(0.05);
        // By the measured envelopes 0 ± 3 %, 78 ± 12 % and 22 ± 11 %; here the uncertainty is as large.
        double u = Math.hypot(0.12, found.component("Mn2O3").fractionU());
        Tolerance.absolute(2 * u, "two standard uncertainties of both").check("Mn2O3", shares(found)[1], 0.78);
        assertThat(found.chi2Reduced()).isLessThan(1.5);
    }

    /// Auger electrons of nickel lie where Mn 2p does with Al Kα.
    @Test
    void nickelOxideWithoutManganeseIsNotDescribed() throws InputException, XpsRefusedException {
        Region nickel =
                spectra("data/xps/EX491-495 Fe, Ni, Co oxide references.vms").get(59);
        FittedSpectrum found = fitted(nickel.copyEnergy_eV(), nickel.copyIntensity());
        Figures.measured("xps", "χ²/ν of mn2p-oxides on Ni LMM of NiO", found.chi2Reduced(), "> 3");
        assertThat(found.chi2Reduced()).isGreaterThan(3);
        assertThat(found.component("MnO").atLimit()).isNotEmpty();
    }
}
