package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interphase.app.CasaFile;
import org.interphase.study.json.Json;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A fit that CasaXPS saved, in the terms of the model that a page edits: on the file's own scales, with its ties, and
/// with a sentence for whatever the model cannot hold.
class SavedFitModelTest {
    private static final Tolerance EXACT = Tolerance.absolute(1e-6, "four decimals of the file, added and subtracted");

    @TempDir
    private static Path workspace;

    private static Running server;

    @BeforeAll
    static void start() throws IOException {
        Path raw = Files.createDirectories(workspace.resolve("saved/raw"));
        Files.writeString(raw.resolveSibling("study.yaml"), "title: Saved\nsamples:\n  bare: {role: bare}\n");
        server = Running.in(workspace);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answered ask(String verb, String text, String more) throws IOException {
        Files.writeString(workspace.resolve("saved/raw/fit.vms"), text);
        return server.post("/api/v1/studies/saved/analyse/" + verb, "{\"file\":\"raw/fit.vms\"" + more + "}");
    }

    private static Json model(String text) throws IOException {
        Answered answer = ask("xps-casa-model", text, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.list("models")).hasSize(1);
        return answer.list("models").getFirst();
    }

    private static Json component(Json model, int c) {
        return Answered.listAt(model, "components").get(c);
    }

    private static String words(Json model, String key) {
        return Answered.at(model, key).toText();
    }

    /// A calibration moves the energies that CasaXPS shows; the model stands on the scale of the file either way.
    @ParameterizedTest
    @CsvSource({"false, false, 0", "true, false, -0.4", "true, true, -0.4"})
    void positionsAndRegionStandOnTheScaleOfTheFile(boolean calibrated, boolean moved, double shift)
            throws IOException {
        Json model = model(CasaFile.text(calibrated, moved, "Linear", "GL(30)", "0 0.5"));
        EXACT.check("shift", Answered.numberAt(model, "shift_eV"), shift);
        double[] at = {161.6, 162.78, 164.9, 166.1};
        for (int c = 0; c < at.length; c++) {
            EXACT.check("position " + c, Answered.numberAt(component(model, c), "position_eV"), at[c]);
        }
        assertThat(words(model, "background")).contains("linear");
        EXACT.check("counting time of areas per second, 0.2 s five times", Answered.numberAt(model, "time_s"), 0.2 * 5);
    }

    @Test
    void tiesWidthsAndSharesAreThoseOfTheFile() throws IOException {
        Json model = model(CasaFile.text(false, false, "Shirley", "GL(30)", "0 0.5"));
        Json first = component(model, 0);
        Json second = component(model, 1);
        EXACT.check("true width", Answered.numberAt(first, "fwhm_eV"), 1.1 * CasaFile.width(0.3));
        assertThat(words(second, "tied_to")).contains("PS4_3_2");
        EXACT.check("distance", Answered.numberAt(second, "offset_eV"), 1.18);
        assertThat(words(second, "area_of")).contains("PS4_3_2");
        EXACT.check("share", Answered.numberAt(second, "area_ratio"), 0.5);
        assertThat(words(first, "fwhm_group")).isEqualTo(words(second, "fwhm_group"));
        Json last = component(model, 3);
        EXACT.check("width by a factor", Answered.numberAt(last, "fwhm_ratio"), 1.2);
        EXACT.check("limits of 0.6 and 0.9 eV", Answered.numberAt(first, "position_within_eV"), 0.9);
        assertThat(words(model, "left_out"))
                .contains("SGL(0)")
                .contains("moves alike to both sides")
                .contains("a fifth to five times its start");
    }

    /// The model as the page writes it, fitted by `xps-fit`, gives back the areas of the file.
    @Test
    void theModelThatIsOpenedFitsTheSpectrum() throws IOException {
        String text = CasaFile.text(false, false, "Linear", "GL(30)", "0 0.5");
        Json model = model(text);
        StringBuilder yaml =
                new StringBuilder("region_eV: [158, 169]\nbackground: linear\nline_shape: GL(30)\ncomponents:\n");
        for (int c = 0; c < 3; c++) {
            Json one = component(model, c);
            yaml.append("  - {name: S").append(c).append(", line: s, position_eV: ");
            yaml.append(Answered.numberAt(one, "position_eV"))
                    .append(", position_within_eV: 0.9, fwhm_eV: ")
                    .append(Answered.numberAt(one, "fwhm_eV"))
                    .append("}\n");
        }
        yaml.append("  - {name: S3, line: s, position_eV: 166.1, fwhm_eV: 1.56}\n");
        Answered fit = ask("xps-fit", text, ",\"spectrum\":1,\"model\":" + new Json.Text(yaml.toString()).toText());
        assertThat(fit.status()).as(fit.text()).isEqualTo(200);
        List<Json> found = Answered.listAt(fit.list("spectra").getFirst(), "components");
        Tolerance.relative(0.02, "the two last lines are Gaussian in the file and GL(30) in the model")
                .check("largest area", Answered.numberAt(found.getFirst(), "area"), CasaFile.FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Min Limits | GL(0) | 0 0.5 | the background 'Min Limits' has no counterpart",
                "Linear | H(0.09,250)SGL(90) | 0 0.5 | the line shape H(0.09,250)SGL(90) has no counterpart",
                "Linear | &TIO2 | 0 0.5 | the line shape &TIO2 has no counterpart",
                "Linear | GL(0) | 9 0.5 | follows component J",
                "U 3 Tougaard | GL(0) | 0 0.5 | tougaard-u3 has C = 551"
            })
    void whatTheModelCannotHoldIsSaidAndTheRestOpens(String background, String shape, String tie, String sentence)
            throws IOException {
        Json model = model(CasaFile.text(false, false, background, shape, tie));
        assertThat(words(model, "left_out")).contains(sentence);
        assertThat(Answered.listAt(model, "components")).hasSize(4);
    }

    @Test
    void aFileWithoutASavedFitHoldsNoModel() throws IOException {
        String none = CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5").replace("CASA comp", "CASA none");
        assertThat(ask("xps-casa-model", none, "").list("models")).isEmpty();
    }

    @Test
    void theRealFileOpensWithTheGaussianThatWasFoundInItsShape() throws IOException {
        Path file = ReferenceFolder.require("data/xps/FeO_analyzed.vms");
        Json model = model(Files.readString(file));
        assertThat(Answered.listAt(model, "components")).hasSize(4);
        assertThat(words(model, "line_shape")).containsPattern("LF\\(0\\.54,10,80,1\\.[0-9]+\\)");
        assertThat(words(model, "left_out")).contains("CasaXPS does not publish it", "gap of 3 eV", "SGL(30)");
        EXACT.check("2 s in one scan", Answered.numberAt(model, "time_s"), 2);
        assertThat(Answered.listAt(Answered.at(model, "repeated"), "components"))
                .hasSize(4);
    }
}
