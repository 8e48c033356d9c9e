package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.interphase.study.json.Json;
import org.interphase.testkit.Figures;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasaFitCommandTest {
    private static final Tolerance OPENED =
            Tolerance.relative(1e-7, "the digits of the file; ties and multiples of stored spectra by their rule");

    @TempDir
    private Path folder;

    private CommandRun run(String text) throws IOException {
        return opened(Files.writeString(folder.resolve("fitted.vms"), text));
    }

    private static CommandRun opened(Path file) {
        return CommandRun.of("xps", "fit", "casa", file.toString(), "--json");
    }

    private static CommandRun fitted(Path file, String weights) {
        return CommandRun.of(
                "xps",
                "fit",
                "casa",
                file.toString(),
                "--weights",
                weights,
                "--copies",
                "0",
                "--no-systematics",
                "--json");
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
            OPENED.check("as saved", number(component, "area"), saved[c]);
            areas.check("together", number(component, "area_together"), saved[c]);
            areas.check("alone", number(component, "area_alone"), saved[c]);
            areas.check("refitted", number(component, "area_refit_counts"), saved[c]);
        }
        assertThat(text(spectrum, "weights")).isEqualTo("as saved");
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
                "Spline Linear | GL(0) | 0 0.5 | its background 'Spline Linear' has no counterpart here: the points",
                "Linear | GL(30)T(0) | 0 0.5 | A line shape is one of GL(0..100)",
                "Linear | H(0.09,250)SGL(90) | 0 0.5 | the line shape H(0.09,250)SGL(90) of component 'S' has no counterpart",
                "Linear | &TIO2 | 0 0.5 | component 'S' is the measured spectrum &TIO2, and no block of that name",
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
                run(CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5").replace("CASA ", "NONE "));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("fitted.vms").contains("a fit saved by CasaXPS");
    }

    /// CasaXPS 2.3.25: two LF and two SGL components above a Tougaard background with a gap.
    @Test
    void theAreasOfCasaXPSAreFoundWithinOnePerCent() {
        Path file = ReferenceFolder.require("data/xps/FeO_analyzed.vms");
        CommandRun run = opened(file);
        assertThat(run.code()).as(run.err()).isZero();
        Json.Array components = array(object(array(run.json(), "spectra"), 0), "components");
        double[] stored = {63507.374, 35837.064, 49042.126, 17705.155};
        for (int c = 0; c < stored.length; c++) {
            Json.Fields component = object(components, c);
            OPENED.check("as opened", number(component, "area"), stored[c]);
            within("CasaXPS, FeO: each area alone, relative", number(component, "area_alone"), stored[c]);
            within("CasaXPS, FeO: areas together, relative", number(component, "area_together"), stored[c]);
            within("CasaXPS, FeO: areas of a whole refit, relative", number(component, "area_refit_equal"), stored[c]);
        }
    }

    private static void within(String what, double area, double saved) {
        Figures.deviation("xps", what, area, saved, "≤ 1e-2");
        Tolerance.relative(0.01, "what is asked of a saved fit").check(what, area, saved);
    }

    /// CasaXPS 2.3.25: the spectra of Ti, TiO, Ti2O3 and TiO2 as their own line shapes.
    @Test
    void theMultiplesOfStoredSpectraAreFoundWithinOnePerCent() {
        Path file = ReferenceFolder.require("data/xps/Ti_references_irregular.vms");
        CommandRun run = opened(file);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(array(run.json(), "spectra").items()).hasSize(4);
        for (int s = 0; s < 4; s++) {
            Json.Fields component = object(array(object(array(run.json(), "spectra"), s), "components"), 0);
            OPENED.check("as opened", number(component, "area"), number(component, "casa_area"));
            for (String area : new String[] {"area_alone", "area_together", "area_refit_equal"}) {
                within("CasaXPS, Ti: areas, relative", number(component, area), number(component, "casa_area"));
            }
        }
    }

    /// CasaXPS 2.3.24: nine measured spectra in each of four mixed oxides. Each area that is no faint one is the one
    /// saved, given the others. Fitted together, only what belongs to one element is determined: how it is shared
    /// among its metal and oxides is not, and CasaXPS stopped above the least sum of squares.
    @Test
    void theAreasOfMixedOxidesAreThoseOfCasaXPSWithinOnePerCent() {
        Path file = ReferenceFolder.require("data/xps/EX502-506 Fe, Ni, Co mixed oxides.vms");
        CommandRun run = opened(file);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(array(run.json(), "spectra").items()).hasSize(4);
        assertThat(array(run.json(), "regions").items()).hasSize(9);
        int alone = 0;
        int elements = 0;
        for (int s = 0; s < 4; s++) {
            Json.Fields spectrum = object(array(run.json(), "spectra"), s);
            assertThat(number(spectrum, "misfit_as_saved")).isGreaterThan(number(spectrum, "misfit_refit_equal"));
            assertThat(run.out()).contains("the saved fit is not at the least sum of squares");
            double all = sum(spectrum, "", "casa_area");
            for (int c = 0; c < 9; c++) {
                Json.Fields component = object(array(spectrum, "components"), c);
                double casa = number(component, "casa_area");
                OPENED.check("as opened", number(component, "area"), casa);
                if (casa > 0.1 * all) {
                    within("CasaXPS, mixed oxides: each area alone, relative", number(component, "area_alone"), casa);
                    alone++;
                }
            }
            for (String element : new String[] {"Fe", "Co", "Ni"}) {
                double casa = sum(spectrum, element, "casa_area");
                if (casa > 0.1 * all) {
                    double found = sum(spectrum, element, "area_together");
                    within("CasaXPS, mixed oxides: areas of elements together, relative", found, casa);
                    elements++;
                }
            }
        }
        assertThat(alone).isEqualTo(11);
        assertThat(elements).isEqualTo(9);
    }

    private static double sum(Json.Fields spectrum, String element, String key) {
        double sum = 0;
        Json.Array components = array(spectrum, "components");
        for (int c = 0; c < components.items().size(); c++) {
            if (text(object(components, c), "casa_name").startsWith(element)) {
                sum += number(object(components, c), key);
            }
        }
        return sum;
    }

    /// A line at 641 eV of area 5000 that was stored less its background at 640 eV with the area 4000.
    @ParameterizedTest
    @CsvSource({"%&<>MNO, 5000, 641", "&MNO, 1.25, 642.1"})
    void aStoredSpectrumIsALineShape(String shape, double saved, double at) throws IOException {
        CommandRun run = run(CasaVectorFile.text(shape, shape.replace("MNO", "MnO"), saved, at));
        assertThat(run.code()).as(run.err()).isZero();
        Json.Fields component = object(array(object(array(run.json(), "spectra"), 0), "components"), 0);
        Tolerance areas = Tolerance.relative(2e-4, "straight lines between points 0.05 eV apart, tails cut off");
        areas.check("saved", number(component, "casa_area"), 5000);
        areas.check("together", number(component, "area_together"), 5000);
        areas.check("refitted", number(component, "area_refit_counts"), 5000);
        areas.check("with equal weights", number(component, "area_refit_equal"), 5000);
        Tolerance.absolute(0.003, "as above").check("position", number(component, "position_eV"), at);
    }

    @Test
    void aStoredSpectrumMayLieInAFileBeside() throws IOException {
        String whole = CasaVectorFile.text("&MNO", "&MnO", 1.25, 642.1);
        Files.writeString(folder.resolve("references.vms"), whole);
        CommandRun run = run(whole.replace("\n&MnO\n", "\nMnO\n"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(text(object(array(object(array(run.json(), "spectra"), 0), "components"), 0), "envelope_of"))
                .isEqualTo("&MNO");
    }

    @Test
    void aRegionWithoutComponentsOpensAsItsArea() throws IOException {
        CommandRun run =
                run(CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5").replace("CASA comp", "COMMENT"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(array(run.json(), "spectra").items()).isEmpty();
        Json.Fields region = object(array(run.json(), "regions"), 0);
        Tolerance.relative(1e-4, "tails at the ends of the region")
                .check("area", number(region, "area"), CasaFile.FIRST * 1.5 + CasaFile.THIRD + 900);
        assertThat(number(region, "area_u")).isBetween(20.0, 200.0);
    }

    @Test
    void aComponentThatLiesInNoRegionIsNamed() throws IOException {
        String text = CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5");
        assertThat(run(text).out()).doesNotContain("lies in no region");
        CommandRun run = run(text.replace("Position 1320.59", "Position 1220.59"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("component D 'S' at 266.10 eV lies in no region");
    }

    @Test
    void aTieThatContradictsItsSavedAreaIsKeptAndSaid() throws IOException {
        String said =
                run(CasaFile.text(false, false, "Linear", "GL(0)", "0 0.6")).out();
        assertThat(said).contains("the area of PS4_1_2 is 3600.00 by its tie and 3000.00 as saved; the tie is kept");
    }

    @Test
    void aComponentThatIsTiedInAllItHasIsNeeded() throws IOException {
        Path file = Files.writeString(
                folder.resolve("fitted.vms"), CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5"));
        String said = fitted(file, "counts").out();
        assertThat(said).doesNotContain("do not need the component PS4").doesNotContain("NaN");
    }

    @Test
    void oneOfSeveralSpectraIsOpenedByItsNumber() throws IOException {
        Path file = Files.writeString(
                folder.resolve("fitted.vms"), CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5"));
        assertThat(CommandRun.of("xps", "fit", "casa", file.toString(), "--spectrum", "1")
                        .code())
                .isZero();
        CommandRun beyond = CommandRun.of("xps", "fit", "casa", file.toString(), "--spectrum", "3");
        assertThat(beyond.code()).isEqualTo(1);
        assertThat(beyond.err()).contains("a spectrum from 1 to 1, found spectrum 3");
    }

    @Test
    void aLineThatIsNotUnderstoodIsQuotedAndTheRestOpened() throws IOException {
        CommandRun run = run(CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5")
                .replaceFirst("CASA region", "CASA region (*other*) (*Linear*) 1 2\nCASA region")
                .replaceFirst("\n10\nCasa Info", "\n11\nCasa Info"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("a line of CasaXPS could not be understood: 'CASA region (*other*) (*Linear*) 1 2'");
    }

    /// One direction fits the saved components better, whatever sign the file gives it.
    @Test
    void anOffsetOfTheBackgroundTakesTheSignThatFitsTheSavedComponents() throws IOException {
        String text = CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5");
        String up =
                run(text.replace("1.677 1 0 0 0 -1643", "1.677 1 3 2 0 -1643")).out();
        String down = run(text.replace("1.677 1 0 0 0 -1643", "1.677 1 -3 -2 0 -1643"))
                .out();
        assertThat(up).contains("offset by 3.0 and 2.0");
        assertThat(down).contains("offset by -3.0 and -2.0");
        assertThat(up.contains("as lowering")).isNotEqualTo(down.contains("as lowering"));
        assertThat(up.contains("as raising")).isNotEqualTo(down.contains("as raising"));
    }

    @Test
    void anAreaIsKeptWithinItsSavedLimits() throws IOException {
        String text = CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5")
                .replaceFirst("Area 2500.000000 1e-020 999999", "Area 2300.000000 1e-020 2300");
        Json.Fields component = object(array(object(array(run(text).json(), "spectra"), 0), "components"), 2);
        Tolerance held = Tolerance.relative(2e-6, "equal numbers are kept apart by 1e-6");
        held.check("alone", number(component, "area_alone"), 2300);
        held.check("together", number(component, "area_together"), 2300);
        held.check("equal weights", number(component, "area_refit_equal"), 2300);
        held.check("by counts", number(component, "area_refit_counts"), 2300);
    }

    /// Any word of the lines of CasaXPS replaced by another one: a fit or one sentence, never a failure.
    @Test
    void aDamagedAnnotationOpensOrIsRefusedInOneSentence() throws IOException {
        String[] words = {"", "nan", "-1", "0", "1e308", "-1e308", "99", "x", "(*", "*)", "(**)", "Area", "1e-300", "3"
        };
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);
        String[] lines =
                CasaFile.text(true, false, "Shirley", "GL(20)", "0 0.5").split("\n", -1);
        for (int k = 0; k < 60; k++) {
            String[] damaged = lines.clone();
            int line;
            do {
                line = random.nextInt(lines.length);
            } while (!lines[line].startsWith("CASA") && !lines[line].startsWith("Calib"));
            String[] tokens = lines[line].split(" ", -1);
            tokens[random.nextInt(tokens.length)] = words[random.nextInt(words.length)];
            damaged[line] = String.join(" ", tokens);
            CommandRun run = run(String.join("\n", damaged));
            assertThat(run.code()).as(damaged[line] + "\n" + run.err()).isIn(0, 1);
            assertThat(run.err()).as(damaged[line]).doesNotContain("Exception").doesNotContain("internal");
        }
    }

    @Test
    void theWeightsAskedForAreThoseOfTheFitShown() throws IOException {
        Path file = Files.writeString(
                folder.resolve("fitted.vms"), CasaFile.text(false, false, "Linear", "GL(0)", "0 0.5"));
        for (String weights : new String[] {"equal", "counts"}) {
            Json.Fields spectrum = object(array(fitted(file, weights).json(), "spectra"), 0);
            assertThat(text(spectrum, "weights")).isEqualTo(weights);
            Json.Fields first = object(array(spectrum, "components"), 0);
            assertThat(number(first, "area")).isEqualTo(number(first, "area_refit_" + weights));
        }
        CommandRun copies = CommandRun.of("xps", "fit", "casa", file.toString(), "--copies", "10");
        assertThat(copies.code()).isEqualTo(2);
        assertThat(copies.err()).contains("a saved one is only drawn");
        CommandRun wrong = CommandRun.of("xps", "fit", "casa", file.toString(), "--weights", "none");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--weights must be counts or equal, not 'none'");
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
