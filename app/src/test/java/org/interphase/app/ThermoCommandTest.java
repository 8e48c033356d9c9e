package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.interphase.app.ThermoRun.array;
import static org.interphase.app.ThermoRun.json;
import static org.interphase.app.ThermoRun.real;
import static org.interphase.app.ThermoRun.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.interphase.study.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `thermo …` as other programs and people call it. Numbers are those that pymatgen 2022.11.7 gives for the same
/// phases, to the digits printed here.
class ThermoCommandTest {
    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"reaction", "window", "hull", "phases", "screen"})
    void everyQuestionHelpsWithAnExample(String question) {
        CommandRun help = CommandRun.of("thermo", question, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Example: interphase thermo " + question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reaction LiNbO3",
                "reaction LiNbO3 Li2S --scheme newest",
                "reaction LiNbO3 Li2S --draws 1",
                "reaction LiNbO3 Li2S --open N2",
                "reaction LiNbO3 Li2S --out picture.png",
                "window",
                "hull",
                "phases --elements Li,P --out d.svg",
                "screen",
                "screen --cathode LiNiO2 --min-v-ox NaN"
            })
    void wrongUsageEndsWithTwo(String line) {
        CommandRun run = CommandRun.of(("thermo " + line).strip().split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    void theContactOfPaperBAgreesWithItsPeerInThreeReadings() {
        Json.Fields answer = json("reaction", "LiNi0.5Mn0.3Co0.2O2", "Li10GeP2S12", "--draws", "300");
        assertThat(real(answer, "total_min", "energy_eV_per_atom")).isCloseTo(-0.371, within(5e-4));
        assertThat(real(answer, "total_min", "x")).isCloseTo(0.559, within(5e-4));
        assertThat(real(answer, "variants", "hull", "energy_eV_per_atom")).isCloseTo(-0.371, within(5e-4));
        assertThat(real(answer, "variants", "end_members", "energy_eV_per_atom"))
                .isCloseTo(-0.412, within(5e-4));
        assertThat(real(answer, "variants", "end_members_300K", "energy_eV_per_atom"))
                .isBetween(-0.412, -0.400);
        List<Json> kinks = array(answer, "kinks");
        assertThat(kinks).hasSize(26);
        Json.Fields first = (Json.Fields) kinks.getFirst();
        assertThat(real(first, "energy_eV_per_atom")).isCloseTo(-0.018820, within(1e-6));
        assertThat(Objects.requireNonNull(first.find("reaction")))
                .isEqualTo(new Json.Text("Li10GeP2S12 -> 2 Li3PS4 + Li4GeS4"));
        assertThat(real(first, "products", "Li3PS4")).isCloseTo(2, within(1e-9));
        for (int k = 1; k < kinks.size(); k++) {
            assertThat(real((Json.Fields) kinks.get(k), "x")).isGreaterThan(real((Json.Fields) kinks.get(k - 1), "x"));
        }
    }

    @Test
    void quantilesBracketTheEnergyAndSayHowSureEachProductIs() {
        Json.Fields answer = json("reaction", "LiNi0.5Mn0.3Co0.2O2", "Li10GeP2S12", "--draws", "500");
        double q05 = real(answer, "quantiles", "total_min", "q05");
        double q95 = real(answer, "quantiles", "total_min", "q95");
        assertThat(real(answer, "total_min", "energy_eV_per_atom")).isBetween(q05, q95);
        assertThat(real(answer, "product_probability", "Li3PO4")).isGreaterThan(0.95);
        assertThat(real(answer, "product_probability", "MnO")).isBetween(0.2, 0.8);
        assertThat(text(answer, "fragile")).contains("Li2SO4", "MnO");
        assertThat(((Json.Fields) array(answer, "deciding").getFirst()).find("phase"))
                .isEqualTo(new Json.Text("Li3PO4"));
        assertThat(answer.find("below_its_error")).isEqualTo(new Json.Flag(false));
    }

    @Test
    void aSmallEnergyIsFlaggedAndTheSameSeedGivesTheSameBytes() {
        String[] question = {"thermo", "reaction", "LiNbO3", "LiNi0.6Mn0.2Co0.2O2", "--draws", "200", "--json"};
        CommandRun once = CommandRun.of(question);
        assertThat(once.json().find("below_its_error")).isEqualTo(new Json.Flag(true));
        assertThat(CommandRun.of(question).out()).isEqualTo(once.out());
        String[] other = {
            "thermo", "reaction", "LiNbO3", "LiNi0.6Mn0.2Co0.2O2", "--draws", "200", "--seed", "2", "--json"
        };
        assertThat(CommandRun.of(other).out()).isNotEqualTo(once.out());
    }

    @Test
    void withoutDrawsThereAreNoQuantiles() {
        CommandRun run = CommandRun.of("thermo", "reaction", "LiNbO3", "Li3PS4", "--draws", "0", "--json");
        assertThat(run.out()).contains("\"quantiles\" : null").contains("\"product_probability\" : null");
    }

    @Test
    void lithiumIsExchangedAtAVoltage() {
        Json.Fields answer = json("reaction", "LiCoO2", "Li3PS4", "--voltage", "5", "--draws", "0");
        assertThat(real(answer, "mutual_min", "energy_eV_per_atom")).isCloseTo(-0.743, within(5e-4));
        assertThat(real(answer, "mutual_min", "x")).isCloseTo(0.708, within(5e-4));
        assertThat(real(answer, "open_potentials_eV", "Li")).isEqualTo(-5);
    }

    @Test
    void anOpenGasIsReleased() {
        Json.Fields hot = json(
                "reaction",
                "LiCoO2",
                "Al2O3",
                "--open",
                "O2",
                "--temperature-K",
                "1200",
                "--pressure-bar",
                "1e-6",
                "--draws",
                "0");
        assertThat(text(hot, "kinks")).contains("\"O\"");
    }

    @ParameterizedTest
    @CsvSource({"Li6PS5Cl,1.72,2.14", "Li10GeP2S12,1.72,2.29", "Li7P3S11,2.28,2.31", "LiNbO3,1.74,3.76"})
    void windowsAreThoseOfThePeer(String formula, double reduction, double oxidation) {
        Json.Fields answer = json("window", formula, "--draws", "0");
        assertThat(real(answer, "v_red")).isCloseTo(reduction, within(5e-3));
        assertThat(real(answer, "v_ox")).isCloseTo(oxidation, within(5e-3));
        Json.Fields last = (Json.Fields) array(answer, "steps").getLast();
        assertThat(real(last, "li")).isZero();
    }

    @Test
    void withoutAHypotheticalPhaseTheOxidationMovesToWhereExperimentSeesIt() {
        assertThat(real(json("window", "Li2S", "--exclude", "LiS4", "--draws", "0"), "v_ox"))
                .isCloseTo(2.34, within(5e-3));
    }

    @Test
    void severalWindowsAreOneAnswerWithAPicture() throws IOException {
        Path out = temp.resolve("windows.svg");
        Json.Fields answer = json("window", "Li6PS5Cl", "Li3PO4", "--draws", "50", "--out", out.toString());
        assertThat(array(answer, "windows")).hasSize(2);
        assertThat(Files.readString(out)).startsWith("<svg").contains("Li3PO4");
    }

    @Test
    void hullsSayWhatAMaterialFallsInto() {
        List<Json> phases = array(json("hull", "Li6PS5Cl", "LiNbO3", "LiNi0.5Mn0.3Co0.2O2"), "phases");
        Json.Fields argyrodite = (Json.Fields) phases.get(0);
        assertThat(real(argyrodite, "above_hull_eV_per_atom")).isCloseTo(0.0831, within(5e-5));
        assertThat(real(argyrodite, "decomposition", "LiCl")).isCloseTo(1, within(1e-9));
        Json.Fields niobate = (Json.Fields) phases.get(1);
        assertThat(real(niobate, "above_hull_eV_per_atom")).isZero();
        assertThat(real(niobate, "decomposition", "LiNbO3")).isEqualTo(1);
        assertThat(real(niobate, "stable_by_eV_per_atom")).isPositive();
        Json.Fields layered = (Json.Fields) phases.get(2);
        assertThat(layered.find("energy_eV_per_atom")).isEqualTo(new Json.Text(null));
        assertThat(layered.find("variants")).isInstanceOf(Json.Fields.class);
    }

    @Test
    void phasesOfThreeElementsAreListedAndDrawn() throws IOException {
        Path out = temp.resolve("ternary.svg");
        Json.Fields answer = json("phases", "--elements", "Li,P,S", "--stable", "--out", out.toString());
        assertThat(text(answer, "phases")).contains("Li3PS4").doesNotContain("Li7P3S11");
        assertThat(Files.readString(out)).contains("Li3PS4");
        assertThat(answer.find("scheme")).isEqualTo(new Json.Text("legacy"));
    }

    @Test
    void theOtherSchemeMovesTheEnergies() {
        Json.Fields answer =
                json("reaction", "LiNi0.5Mn0.3Co0.2O2", "Li10GeP2S12", "--scheme", "mp2020", "--draws", "0");
        assertThat(real(answer, "total_min", "energy_eV_per_atom")).isCloseTo(-0.353, within(5e-4));
    }

    @Test
    void aPictureShowsTheContactAndItsNumbersAreAFile() throws IOException {
        Path picture = temp.resolve("contact.svg");
        Path numbers = temp.resolve("contact.csv");
        json("reaction", "LiNbO3", "Li6PS5Cl", "--draws", "50", "--out", picture.toString());
        json("reaction", "LiNbO3", "Li6PS5Cl", "--draws", "50", "--out", numbers.toString());
        assertThat(Files.readString(picture)).startsWith("<svg").contains("LiNbO3 | Li6PS5Cl", "Reaction energy");
        assertThat(Files.readAllLines(numbers).get(0)).contains("Atomic fraction of LiNbO3");
        CommandRun nowhere = CommandRun.of(
                "thermo",
                "reaction",
                "LiNbO3",
                "Li2S",
                "--draws",
                "0",
                "--out",
                temp.resolve("no/x.svg").toString());
        assertThat(nowhere.code()).isEqualTo(1);
    }
}
