package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interphase.app.ThermoRun.array;
import static org.interphase.app.ThermoRun.json;
import static org.interphase.app.ThermoRun.real;
import static org.interphase.app.ThermoRun.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.interphase.study.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `thermo …` on tables of the user: imports, refusals, and a screening that is taken up again.
class ThermoFilesTest {
    private static final String SMALL = """
            formula,energy_eV_per_atom
            LiNiO2,-1.66
            Li3PS4,-1.2657
            Li2S,-1.5608
            Li3PO4,-2.77
            NiO,-1.2
            NiS,-0.45
            Li2O,-2.0
            """;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void plainGzipAndADatabasesAnswerAreTheSameTable() throws IOException {
        Path plain = write("small.csv", SMALL);
        Path packed = temp.resolve("small.csv.gz");
        Files.write(packed, gzip(SMALL));
        Path answer = write("answer.json", asAnswer(SMALL));
        String expected = text(json("phases", "--phases", plain.toString()), "phases");
        for (Path file : List.of(packed, answer)) {
            assertThat(text(json("phases", "--phases", file.toString()), "phases"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void addedPhasesCountAndReplace() throws IOException {
        Path more = write("more.csv", "formula,energy_eV_per_atom\nLi2NbTaO6,-3.05\nLi2S,-1.6\n");
        Json.Fields answer = json("hull", "Li2NbTaO6", "Li2S", "--add", more.toString());
        assertThat(real((Json.Fields) array(answer, "phases").get(0), "energy_eV_per_atom"))
                .isEqualTo(-3.05);
        assertThat(real((Json.Fields) array(answer, "phases").get(1), "energy_eV_per_atom"))
                .isEqualTo(-1.6);
        assertThat(answer.toText()).contains("\"stated\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reaction Xx2O Li2S|Xx2O",
                "reaction NaCl Li2S|found Na, for which it has no reference",
                "reaction Nb2O5 TiO2 --voltage 4|a formula with Li",
                "reaction LiNbO3 Li2S --voltage -1|0 V or more",
                "window Nb2O5|a formula with Li",
                "window Li|only [Li]",
                "hull LiCl --exclude Li|found the element Li",
                "hull LiCl --exclude Li9Cl|a phase of the table",
                "phases --elements Li,Qq|symbols of elements",
                "phases --elements Na|no reference",
                "hull LiCl --phases nowhere.csv|nowhere.csv: expected a file of phases",
                "screen --cathode LiNiO2 --electrolyte LiNiO2|twice",
                "screen --cathode NaCoO2|found Na"
            })
    void aQuestionThatHasNoAnswerIsOneSentenceAndNoNumber(String question, String says) {
        CommandRun run = CommandRun.of(("thermo " + question + " --json").split(" "));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(says).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LiCl,-2.1;Xx2O,-1|line 3|chemical formula",
                "LiCl,-205.1|line 2|within ±20",
                "LiCl,-2.1;Cl2Li2,-2.2|line 3|one energy",
                "Li,-1.9|line 2|at 0 eV",
                "LiCl,low|line 2|'low'"
            })
    void aTableThatCannotBeRightIsRefusedWithItsLine(String rows, String line, String says) throws IOException {
        Path file = write("bad.csv", "formula,energy_eV_per_atom\n" + rows.replace(';', '\n') + "\n");
        Path out = temp.resolve("never.svg");
        CommandRun run = CommandRun.of(
                "thermo", "window", "LiCl", "--phases", file.toString(), "--out", out.toString(), "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file.toString(), line, says).hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aScreeningRanksAndGivesReasons() throws IOException {
        Path file = write("small.csv", SMALL);
        Path out = temp.resolve("screened.csv");
        Json.Fields answer = json(
                "screen",
                "--cathode",
                "LiNiO2",
                "--electrolyte",
                "Li3PS4",
                "--phases",
                file.toString(),
                "--max-hull-eV",
                "0.01",
                "--max-cathode-eV",
                "0.1",
                "--out",
                out.toString());
        assertThat(answer.find("candidates")).isEqualTo(new Json.Whole(5));
        assertThat(((Json.Fields) array(answer, "passed").getFirst()).find("formula"))
                .isEqualTo(new Json.Text("Li3PO4"));
        assertThat(array(answer, "passed").size() + array(answer, "rejected").size())
                .isEqualTo(5);
        assertThat(Files.readAllLines(out)).hasSize(7);
        assertThat(answer.find("seconds")).isInstanceOf(Json.Real.class);
    }

    @Test
    void aScreeningThatWasCutOffIsTakenUpAgain() throws IOException {
        Path done = temp.resolve("done.txt");
        String[] question = {
            "screen",
            "--cathode",
            "LiNiO2",
            "--electrolyte",
            "Li3PS4",
            "--phases",
            write("small.csv", SMALL).toString(),
            "--resume",
            done.toString()
        };
        Json.Fields whole = json(question);
        String text = Files.readString(done);
        assertThat(text.lines()).hasSize(6);
        Files.writeString(done, text.substring(0, text.length() - 5));
        Json.Fields again = json(question);
        assertThat(Files.readString(done).lines()).hasSize(6);
        for (String key : List.of("candidates", "passed", "rejected")) {
            assertThat(text(again, key)).isEqualTo(text(whole, key));
        }
    }

    @Test
    void aFileOfAnotherQuestionOrKindIsLeftAlone() throws IOException {
        Path small = write("small.csv", SMALL);
        Path done = temp.resolve("done.txt");
        json("screen", "--cathode", "LiNiO2", "--phases", small.toString(), "--resume", done.toString());
        String before = Files.readString(done);
        for (String file : List.of(done.toString(), small.toString())) {
            CommandRun run = CommandRun.of(
                    "thermo", "screen", "--electrolyte", "Li3PS4", "--phases", small.toString(), "--resume", file);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains(file).hasLineCount(1);
        }
        assertThat(Files.readString(done)).isEqualTo(before);
        assertThat(Files.readString(small)).isEqualTo(SMALL);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /// The same phases as the interface of the Materials Project answers.
    private static String asAnswer(String csv) {
        StringBuilder out = new StringBuilder("{\"data\": [");
        csv.lines()
                .skip(1)
                .forEach(line -> out.append("{\"material_id\": \"mp-1\", \"formula_pretty\": \"")
                        .append(line, 0, line.indexOf(','))
                        .append("\", \"formation_energy_per_atom\": ")
                        .append(line.substring(line.indexOf(',') + 1))
                        .append(", \"deprecated\": false},"));
        return out.substring(0, out.length() - 1) + "], \"meta\": {\"total_doc\": 7}}";
    }
}
