package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interphase.app.CommandRun;
import org.interphase.study.json.Json;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The verbs: what they answer, the command that equals them, their figures, and how they refuse.
class AnalysisRoutesTest {
    private static final String BASE = "/api/v1/studies/" + BenchStudy.ID;
    /// What a page is told beside the object of the command, or what names the moment.
    private static final Set<String> OWN = Set.of("command", "manifest", "seconds");

    @TempDir
    private static Path workspace;

    private static Running server;

    @BeforeAll
    static void start() throws IOException {
        BenchStudy.in(workspace);
        server = Running.in(workspace);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answered ask(String verb, String body) {
        return server.post(BASE + "/analyse/" + verb, body);
    }

    private static String quoted(String text) {
        return new Json.Text(text).toText().strip();
    }

    /// The words of a command as a shell would see them.
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : command.replace("'\\''", "\u0001").toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString().replace('\u0001', '\''));
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString().replace('\u0001', '\''));
        return words;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inspect            | {"file":"raw/bare.mpt"}
            cycling            | {"file":"raw/bare.mpt","mass_mg":7.5,"pairing":"charge-first"}
            cycling-dqdv       | {"file":"raw/bare.mpt","half_cycle":1,"method":"savgol","window":21}
            cycling-cv         | {"file":"raw/cv.csv"}
            eis-kk             | {"file":"raw/eis.csv","type":"imag","capacitor":false}
            eis-fit            | {"file":"raw/eis.csv","circuit":"R0-p(R1,C1)","start":{"R1":90},"starts":5}
            eis-fit            | {"file":"raw/eis.csv","circuit":"R0-p(R1,CPE1)","from_Hz":10,"to_Hz":1e5}
            eis-drt            | {"file":"raw/eis.csv","bootstrap":10,"lambda":0.001}
            xps-background     | {"file":"raw/s2p.csv","type":"linear","region_eV":[158,170],"end_points":3}
            thermo-window      | {"formulas":["Li6PS5Cl"],"draws":50}
            thermo-hull        | {"formulas":["LiNbO3","Li3PO4"],"scheme":"mp2020"}
            thermo-reaction    | {"a":"LiCoO2","b":"Li6PS5Cl","voltage_V":4.2,"draws":0}
            cell-eis           | {"cell":"nmc811-lgps-2nm","set":{"coating.thickness_nm":3},"per_decade":4}
            audit              | {}
            """)
    void theCommandThatIsShownAnswersTheSame(String verb, String body) {
        Answered answer = ask(verb, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> words = new ArrayList<>(words(answer.text("command")));
        assertThat(words.removeFirst()).isEqualTo("interphase");
        words.add("--json");
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        for (String key : run.json().keys()) {
            if (!OWN.contains(key)) {
                assertThat(answer.find(key).toText())
                        .as(key)
                        .isEqualTo(Answered.at(run.json(), key).toText());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts", "equal"})
    void aFitOfPeaksIsThatOfTheCommandWithTheModelAsAFile(String weights) throws IOException {
        String text = BenchStudy.model();
        Answered answer = ask(
                "xps-fit", "{\"file\":\"raw/s2p.csv\",\"weights\":\"" + weights + "\",\"model\":" + quoted(text) + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("manifest")).isEqualTo(weights.equals("counts") ? text : "null");
        Path model = Files.writeString(workspace.resolve("model.yaml"), text);
        List<String> words = new ArrayList<>(words(answer.text("command")));
        words.removeFirst();
        words.set(words.indexOf("model.yaml"), model.toString());
        words.add("--json");
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(answer.find("spectra").toText())
                .isEqualTo(Answered.at(run.json(), "spectra").toText());
        Json spectrum = answer.list("spectra").getFirst();
        Json first = Answered.listAt(spectrum, "components").get(1);
        Tolerance.absolute(0.05, "noise of counting; the standard uncertainty is 0.01 eV")
                .check("position", number(first, "position_eV"), BenchStudy.PLACES_eV[1]);
    }

    @Test
    void aSliderOfTheCellShowsWhatTheCommandSimulates() {
        Answered answer = server.post(
                "/api/v1/analyse/cell-simulate", "{\"cell\":\"nmc811-lgps-5nm\",\"set\":{\"coating.thickness_nm\":4}}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> words = new ArrayList<>(words(answer.text("command")));
        words.removeFirst();
        words.add("--json");
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        List<Json> mine = answer.list("cycles");
        List<Json> theirs = Answered.listAt(run.json(), "cycles");
        assertThat(mine).hasSameSizeAs(theirs);
        for (int i = 0; i < mine.size(); i++) {
            // Samples for the curve make the integrator stop more often: the same within its tolerance.
            Tolerance.relative(2e-3, "the integrator's own tolerance")
                    .check(
                            "discharge",
                            number(mine.get(i), "discharge_mAh_per_g"),
                            number(theirs.get(i), "discharge_mAh_per_g"));
        }
        assertThat(answer.list("curves")).hasSize(2 * mine.size());
        assertThat(answer.list("life")).isNotEmpty();
        assertThat(answer.list("impedance", "frequency_Hz")).hasSizeGreaterThan(20);
    }

    private static double number(Json object, String key) {
        return Answered.numberAt(object, key);
    }

    @Test
    void theSemicircleIsFound() {
        Answered answer = ask("eis-fit", "{\"file\":\"raw/eis.csv\",\"circuit\":\"R0-p(R1,C1)\"}");
        Tolerance.relative(1e-6, "exact data, twelve digits")
                .check("R1", answer.number("parameters", "R1", "value"), 100);
        assertThat(answer.text("manifest")).contains("impedance:", "R0-p(R1,C1)");
    }

    @Test
    void contactsOfSeveralMaterialsAreAllPairs() {
        Answered answer = server.post(
                "/api/v1/analyse/thermo-contacts",
                "{\"formulas\":[\"LiCoO2\",\"Li6PS5Cl\",\"LiNbO3\"],\"voltages_V\":[4.2],\"draws\":20}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.list("contacts")).hasSize(6);
        assertThat(answer.list("windows")).hasSize(3);
        CommandRun alone = CommandRun.of("thermo", "reaction", "LiCoO2", "Li6PS5Cl", "--draws", "0", "--json");
        Tolerance.absolute(1e-9, "the same question")
                .check(
                        "mutual",
                        number(answer.list("contacts").getFirst(), "mutual_eV_per_atom"),
                        number(Answered.at(alone.json(), "mutual_min"), "energy_eV_per_atom"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cycling         | {"file":"raw/bare.mpt"}
            cycling-dqdv    | {"file":"raw/bare.mpt"}
            cycling-cv      | {"file":"raw/cv.csv"}
            eis-spectrum    | {"file":"raw/eis.csv"}
            eis-kk          | {"file":"raw/eis.csv"}
            eis-fit         | {"file":"raw/eis.csv","circuit":"R0-p(R1,C1)"}
            eis-drt         | {"file":"raw/eis.csv","bootstrap":10}
            xps-spectrum    | {"file":"raw/s2p.csv"}
            xps-background  | {"file":"raw/s2p.csv"}
            thermo-reaction | {"a":"LiCoO2","b":"Li6PS5Cl","draws":0}
            thermo-window   | {"formulas":["Li6PS5Cl"],"draws":0}
            thermo-contacts | {"formulas":["LiCoO2","Li6PS5Cl"],"draws":10}
            cell-simulate   | {"cell":"nmc811-lgps-5nm"}
            cell-eis        | {"cell":"nmc811-lgps-5nm","per_decade":3}
            """)
    void everyFigureIsAPictureAndItsNumbersWithUnits(String verb, String body) {
        Answered svg = server.post(BASE + "/figure/" + verb, body);
        assertThat(svg.status()).as(svg.text()).isEqualTo(200);
        assertThat(svg.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(svg.text()).contains("<svg").doesNotContain("<script", "http://evil", "NaN");
        Answered csv = server.post(BASE + "/figure/" + verb, body.replaceFirst("\\{", "{\"format\":\"csv\","));
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        List<String> rows = csv.text().lines().toList();
        assertThat(rows).hasSizeGreaterThan(2);
        assertThat(rows.get(1)).containsPattern("[A-Za-zΩ%°]");
    }

    @Test
    void aVerbWithoutAFigureSaysSo() {
        assertThat(server.post(BASE + "/figure/inspect", "{\"file\":\"raw/bare.mpt\"}")
                        .status())
                .isEqualTo(404);
        assertThat(server.post(BASE + "/figure/eis-kk", "{\"file\":\"raw/eis.csv\",\"format\":\"exe\"}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cycling        | {"file":"raw/bare.mpt","mas_mg":3}                 | mas_mg
            cycling        | {"file":"raw/bare.mpt","mass_mg":-3}               | mass_mg
            cycling        | {"file":"raw/bare.mpt","mass_mg":"3"}              | mass_mg
            cycling        | {}                                                 | file
            cycling-dqdv   | {"file":"raw/bare.mpt","window":4}                 | window
            eis-fit        | {"file":"raw/eis.csv","start":{"R1":1}}            | start
            eis-fit        | {"file":"raw/eis.csv","starts":1e9}                | starts
            eis-drt        | {"file":"raw/eis.csv","lambda":"much"}             | lambda
            eis-kk         | {"file":"raw/eis.csv","type":"both"}               | type
            xps-fit        | {"file":"raw/s2p.csv"}                             | model
            xps-fit        | {"file":"raw/s2p.csv","model":"","weights":"none"} | weights
            xps-background | {"file":"raw/s2p.csv","region_eV":[5,1]}           | region_eV
            thermo-window  | {"formulas":[]}                                    | formulas
            thermo-reaction| {"a":"LiCoO2","b":"Li6PS5Cl","open":["Xe"]}        | open
            cell-simulate  | {"cell":"nmc811-lgps-5nm","volumes":100000}        | volumes
            """)
    void aWrongOptionIsNamed(String verb, String body, String field) {
        Answered answer = ask(verb, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text("error", "field")).isEqualTo(field);
        assertThat(answer.sentence()).contains(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eis-fit       | {"file":"raw/eis.csv","circuit":"R0-p(R1,"}                                | position
            thermo-window | {"formulas":["Lx6"]}                                                       | Lx6
            cell-simulate | {"cell":"nmc811-lgps-5nm","set":{"coating.thicknes_nm":4}}                 | thicknes
            cell-simulate | {"cell":"nmc811-lgps-5nm","protocol":"/etc/passwd"}                        | protocol
            cell-simulate | {"cell":"../../etc/passwd"}                                                | cell
            cycling-dqdv  | {"file":"raw/bare.mpt","half_cycle":9999}                                  | half cycle
            xps-fit       | {"file":"raw/s2p.csv","model":"region_eV: [1, 2]\\ncomponents: [{nam: x}]"} | line 2
            eis-fit       | {"file":"raw/bare.mpt"}                                                    | impedance
            """)
    void whatIsRefusedIsSaidInOneSentenceWithItsPlace(String verb, String body, String word) {
        Answered answer = ask(verb, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.sentence()).contains(word).doesNotContain("Exception", "root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "{", "{\"file\":", "\u0000", "null", "\"x\"", "{\"a\":NaN}"})
    void aBodyThatIsNoObjectIsABadRequest(String body) {
        assertThat(ask("inspect", body).status()).isEqualTo(400);
    }

    @Test
    void anUnknownVerbListsTheKnownOnes() {
        Answered answer = ask("eis-fitt", "{}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.sentence()).contains("eis-fit,");
    }

    @Test
    void columnsComeAsTheNumbersThemselves() {
        Answered table = ask("inspect", "{\"file\":\"raw/eis.csv\"}");
        Answered columns = server.post(
                BASE + "/columns", "{\"file\":\"raw/eis.csv\",\"dataset\":0,\"columns\":[\"frequency\",\"z_im\"]}");
        assertThat(columns.status()).as(table.text() + columns.text()).isEqualTo(200);
        int rows = Integer.parseInt(columns.header("X-Interphase-Rows"));
        assertThat(rows).isEqualTo(41);
        assertThat(columns.body()).hasSize(2 * 8 * rows);
        ByteBuffer numbers = ByteBuffer.wrap(columns.body()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(numbers.getDouble(0)).isEqualTo(1e6);
        double wt = 2 * Math.PI * 1e6 * 100 * 1e-6;
        Tolerance.relative(1e-11, "twelve printed digits")
                .check("imaginary part", numbers.getDouble(8 * rows), -100 * wt / (1 + wt * wt));
        assertThat(server.post(BASE + "/columns", "{\"file\":\"raw/eis.csv\",\"columns\":[\"volts\"]}")
                        .sentence())
                .contains("z_im");
    }
}
