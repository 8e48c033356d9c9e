package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.shape.MeasuredShape;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Models that name measured spectra as line shapes.
class MeasuredEnvelopesTest {
    private static final String MODEL = """
            region_eV: [636, 660]
            background: active-shirley
            end_points: 5
            components:
              - {name: two, envelope_of: two.csv, envelope_region_eV: [634, 662], position_within_eV: 1%s}
              - {name: four, envelope_of: four.csv, envelope_region_eV: [634, 662], position_within_eV: 1%s}
            """;

    @TempDir
    private Path folder;

    private static double gauss(double t, double fwhm) {
        double v = t / fwhm;
        return Math.exp(-4 * Math.log(2) * v * v) / fwhm * Math.sqrt(4 * Math.log(2) / Math.PI);
    }

    private static double two(double e) {
        return 0.5 * gauss(e - 640.4, 1.8) + 0.3 * gauss(e - 642, 2.2) + 0.2 * gauss(e - 646, 4);
    }

    private static double four(double e) {
        return 0.7 * gauss(e - 642.2, 1.4) + 0.3 * gauss(e - 643.4, 2.6);
    }

    /// Poisson counts would do as well; so do normal ones of that size.
    private void write(String name, double ofTwo, double ofFour, double shift) throws IOException {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        StringBuilder text = new StringBuilder("binding_energy,intensity\neV,counts\n");
        double step = 0;
        for (int i = 0; i < 601; i++) {
            double e = 633 + 0.05 * i;
            double peaks = ofTwo * two(e - shift) + ofFour * four(e - shift);
            step += 0.004 * 0.05 * peaks;
            double mean = 2000 + step + peaks;
            text.append(String.format(
                    Locale.ROOT, "%.2f,%.0f%n", e, Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian())));
        }
        Files.writeString(folder.resolve(name), text);
    }

    private Path model(String text) throws IOException {
        return Files.writeString(folder.resolve("model.yaml"), text);
    }

    private Json.Array components(FitRequest request) throws InputException {
        Answer answer = Peaks.answer(
                FormatRegistry.load(), folder.resolve("model.yaml"), List.of(folder.resolve("mixed.csv")), request);
        Json.Array spectra = (Json.Array) get(answer.json(), "spectra");
        return (Json.Array) get(spectra.items().getFirst(), "components");
    }

    private static Json get(Json fields, String key) {
        return Objects.requireNonNull(((Json.Fields) fields).find(key));
    }

    private static double number(Json.Array components, int c, String key) {
        return ((Json.Real) get(components.items().get(c), key)).value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", broadening_eV: 0.4"})
    void aMixtureIsTakenApartByItsReferences(String broadening) throws IOException, InputException {
        write("two.csv", 60_000, 0, 0);
        write("four.csv", 0, 60_000, 0);
        write("mixed.csv", 21_000, 9_000, 0.3);
        model(String.format(Locale.ROOT, MODEL, broadening, broadening));
        Json.Array found = components(new FitRequest(0, Optional.empty(), 0, false, FitRequest.SEED, true, false));
        Tolerance fraction = Tolerance.absolute(0.02, "four standard uncertainties and the noise of the references");
        fraction.check("two", number(found, 0, "fraction"), 0.7);
        fraction.check("four", number(found, 1, "fraction"), 0.3);
        assertThat(number(found, 0, "fraction_u_reference")).isBetween(1e-4, 0.02);
        assertThat(((Json.Text) get(found.items().getFirst(), "envelope_of")).value())
                .startsWith("two.csv");
    }

    @Test
    void thePositionIsThatOfTheHighestPointUnlessStated() throws IOException, InputException {
        write("two.csv", 60_000, 0, 0);
        write("four.csv", 0, 60_000, 0);
        model(String.format(Locale.ROOT, MODEL, "", ""));
        PeakModel model = ModelReader.read(folder.resolve("model.yaml"));
        MeasuredShape shape = (MeasuredShape) model.components().get(1).shape().orElseThrow();
        Tolerance.absolute(0.5, "noise moves the highest point").check("position", shape.origin_eV(), 642.2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none.csv | a file beside the model or in a folder below it | none.csv",
                "../model.yaml | a file beside the model or in a folder below it | ../model.yaml",
                "/etc/hostname | a file beside the model or in a folder below it | /etc/hostname",
                "two.csv, splitting_eV: 11 | envelope_of | splitting_eV",
                "two.csv, envelope_spectrum: 0 | a spectrum of the file, counted from 1 | 0",
                "two.csv, envelope_background: active-shirley | linear | active-shirley"
            })
    void whatCanBeNoLineShapeIsRefusedInOneSentence(String value, String expected, String found) throws IOException {
        write("two.csv", 60_000, 0, 0);
        model("region_eV: [636, 660]\ncomponents:\n  - {name: two, envelope_of: " + value + "}\n");
        assertThatThrownBy(() -> ModelReader.read(folder.resolve("model.yaml")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(expected)
                .hasMessageContaining(found);
    }

    /// A study is computed anew when one of them changes.
    @Test
    void theSpectraThatAModelNamesAreKnown() throws IOException, InputException {
        Path file = model(String.format(Locale.ROOT, MODEL, "", ""));
        assertThat(ModelReader.spectraNamedIn(file))
                .containsExactly(folder.resolve("two.csv"), folder.resolve("four.csv"));
        assertThat(ModelReader.spectraNamedIn(folder.resolve("absent.yaml"))).isEmpty();
    }

    @Test
    void aSpectrumOutsideOfTheFolderIsNoneThatCounts() throws IOException, InputException {
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("/etc/hostname"));
        String component = "  - {name: %s, envelope_of: %s}%n";
        Path file = model("region_eV: [636, 660]\ncomponents:\n"
                + String.format(Locale.ROOT, component, "absolute", "/etc/hostname")
                + String.format(Locale.ROOT, component, "above", "../two.csv")
                + String.format(Locale.ROOT, component, "link", "link.csv")
                + String.format(Locale.ROOT, component, "below", "more/two.csv"));
        assertThat(ModelReader.spectraNamedIn(file)).containsExactly(folder.resolve("more/two.csv"));
    }

    @Test
    void aModelWithoutAFileHasNoSpectraBesideIt() {
        assertThatThrownBy(() -> ModelReader.read(
                        "model", "region_eV: [636, 660]\ncomponents:\n  - {name: two, envelope_of: two.csv}\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("beside which the spectrum lies");
    }

    /// Mixed oxides by references from another file: cobalt in NiCo is mostly divalent, and where no cobalt was
    /// put in, less than a fifth of its area is found.
    @Test
    void theCobaltOfMeasuredMixedOxidesIsTakenApart() throws IOException, InputException {
        Path references = ReferenceFolder.require("data/xps/EX491-495 Fe, Ni, Co oxide references.vms");
        Path mixed = ReferenceFolder.require("data/xps/EX502-506 Fe, Ni, Co mixed oxides.vms");
        Files.copy(references, folder.resolve("references.vms"));
        String component =
                "  - {name: %s, envelope_of: references.vms, envelope_spectrum: %d, envelope_region_eV: [771, 812]}%n";
        model("region_eV: [774, 808]\nbackground: active-shirley\nend_points: 5\ncomponents:\n"
                + String.format(Locale.ROOT, component, "Co", 3)
                + String.format(Locale.ROOT, component, "CoO", 15)
                + String.format(Locale.ROOT, component, "Co3O4", 9));
        double[] areas = new double[2];
        int[] spectra = {11, 22};
        for (int k = 0; k < 2; k++) {
            Answer answer = Peaks.answer(
                    FormatRegistry.load(),
                    folder.resolve("model.yaml"),
                    List.of(mixed),
                    FitRequest.fitAlone(spectra[k]));
            Json spectrum = ((Json.Array) get(answer.json(), "spectra")).items().getFirst();
            Json.Array components = (Json.Array) get(spectrum, "components");
            for (int c = 0; c < 3; c++) {
                areas[k] += number(components, c, "area");
            }
            if (k == 0) {
                assertThat(number(components, 1, "fraction")).isBetween(0.75, 0.95);
                assertThat(((Json.Real) get(spectrum, "chi2_reduced")).value()).isLessThan(1.0);
            }
        }
        assertThat(areas[1]).isLessThan(0.2 * areas[0]);
    }
}
