package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.interphase.study.json.Json;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasaFitCommandTest {
    @TempDir
    private Path folder;

    private CommandRun run(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("fitted.vms"), text);
        return CommandRun.of("xps", "fit", "casa", file.toString(), "--copies", "0", "--no-systematics", "--json");
    }

    @ParameterizedTest
    @CsvSource({"false, false, 161.6", "true, false, 161.2", "true, true, 161.2"})
    void aSavedFitOpensWithItsTiesOnEitherScaleOfEnergy(boolean calibrated, boolean moved, double at)
            throws IOException {
        CommandRun run = run(CasaFile.text(calibrated, moved, "Linear", "GL(0)", "0 0.5"));
        assertThat(run.code()).as(run.err()).isZero();
        Json.Fields spectrum = object(array(run.json(), "spectra"), 0);
        Json.Array components = array(spectrum, "components");
        Tolerance areas = Tolerance.relative(1e-4, "tails of a product of 30 % at the ends of the region");
        double[] saved = {CasaFile.FIRST, CasaFile.FIRST / 2, CasaFile.THIRD, 900};
        for (int c = 0; c < saved.length; c++) {
            Json.Fields component = object(components, c);
            areas.check("as saved", number(component, "area_as_saved"), saved[c]);
            areas.check("refitted", number(component, "area"), saved[c]);
        }
        Tolerance energies = Tolerance.absolute(1e-4, "as above");
        energies.check("first", number(object(components, 0), "position_eV"), at);
        energies.check("tied", number(object(components, 1), "position_eV"), at + 1.18);
        energies.check("true width of GL(30)", number(object(components, 0), "fwhm_eV"), 1.1 * CasaFile.width(0.3));
        energies.check("width by a factor", number(object(components, 3), "fwhm_eV"), 1.2 * 1.3);
        assertThat(text(object(components, 2), "name")).isEqualTo("S(C)");
        assertThat(text(object(components, 3), "casa_constraints")).contains("fwhm C * 1.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Min Limits | GL(0) | 0 0.5 | its background 'Min Limits' has no counterpart here",
                "Linear | H(0.09,250)SGL(90) | 0 0.5 | the line shape H(0.09,250)SGL(90) of component 'S' has no counterpart",
                "Linear | &TIO2 | 0 0.5 | component 'S' is a measured spectrum (&TIO2)",
                "Linear | GL(0) | 9 0.5 | follows component J, which lies in another region or does not exist"
            })
    void whatHasNoCounterpartIsSaidAndNotGuessed(String background, String shape, String tie, String expected)
            throws IOException {
        CommandRun run = run(CasaFile.text(false, false, background, shape, tie));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(expected.substring(0, Math.min(60, expected.length())));
    }

    @Test
    void aFileWithoutASavedFitIsRefused() throws IOException {
        CommandRun run =
                run(CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5").replace("CASA comp", "CASA none"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("fitted.vms").contains("a fit saved by CasaXPS");
    }

    /// CasaXPS 2.3.25: two LF and two SGL components above a Tougaard background with a gap.
    @Test
    void theAreasOfCasaXPSAreFoundWithinOnePerCent() {
        Path file = ReferenceFolder.require("data/xps/FeO_analyzed.vms");
        CommandRun run =
                CommandRun.of("xps", "fit", "casa", file.toString(), "--copies", "0", "--no-systematics", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        Json.Array components = array(object(array(run.json(), "spectra"), 0), "components");
        double[] stored = {63507.374, 35837.064, 49042.126, 17705.155};
        Tolerance onePerCent = Tolerance.relative(0.01, "what is asked of a saved fit");
        for (int c = 0; c < stored.length; c++) {
            onePerCent.check("area " + c, number(object(components, c), "area_as_saved"), stored[c]);
        }
    }

    private static Json.Array array(Json.Fields fields, String key) {
        return (Json.Array) Objects.requireNonNull(fields.find(key));
    }

    private static Json.Fields object(Json.Array array, int index) {
        return (Json.Fields) array.items().get(index);
    }

    private static String text(Json.Fields fields, String key) {
        return Objects.requireNonNull(((Json.Text) Objects.requireNonNull(fields.find(key))).value());
    }

    private static double number(Json.Fields fields, String key) {
        return switch (Objects.requireNonNull(fields.find(key))) {
            case Json.Whole(long whole) -> (double) whole;
            case Json.Real(double real) -> real;
            default -> throw new AssertionError("no number: " + key);
        };
    }
}
