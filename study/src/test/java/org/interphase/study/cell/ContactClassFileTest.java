package org.interphase.study.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contact classes in a cell file, and in what is answered.
class ContactClassFileTest {
    private static final Path CELL = ReferenceFolder.repositoryRoot().resolve("cells/ncm622-li6ps5cl-bare.yaml");
    private static final String TWO = """
            contact_classes:
              - {share: {value: 70, unit: "%", assumed: "a guess"}, contact: 1.0}
              - {share: 0.3, contact: {value: 0.4, unit: "1", fit: "a rate test"}, loss_factor: 2}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String with(String classes) throws IOException {
        return Files.readString(CELL) + "\n" + classes;
    }

    private Path file(String name, String classes) throws IOException {
        return Files.writeString(folder.resolve(name), with(classes));
    }

    private static Json.Fields simulate(Path cell, CellChanges changes) throws InputException {
        SimulateCell.Request request =
                new SimulateCell.Request("rate", Optional.empty(), Optional.empty(), 4, 8, 0, 1, changes);
        return (Json.Fields)
                SimulateCell.simulate(cell, request, Progress.silent()).json();
    }

    private static String cycles(Json.Fields answer) {
        String text = answer.toText();
        return text.substring(text.indexOf("\"cycles\""), text.indexOf("\"charge\"", text.indexOf("conservation")));
    }

    @Test
    void numbersArePlainOrWithUnitAndSource() throws InputException, IOException {
        CellDescription cell = CellReader.read("two.yaml", with(TWO));
        assertThat(cell.contactClasses()).hasSize(2);
        ContactClass first = cell.contactClasses().getFirst();
        ContactClass second = cell.contactClasses().getLast();
        assertThat(first.share().value()).isCloseTo(0.7, within(1e-15));
        assertThat(first.share().source()).isInstanceOf(Source.Assumed.class);
        assertThat(first.lossFactor().value()).isEqualTo(1);
        assertThat(second.share().value()).isEqualTo(0.3);
        assertThat(second.share().source()).isInstanceOf(Source.Stated.class);
        assertThat(second.contact().value()).isEqualTo(0.4);
        assertThat(second.contact().source()).isInstanceOf(Source.Fit.class);
        assertThat(second.lossFactor().value()).isEqualTo(2);
    }

    @Test
    void theAnswerListsTheClassesAndWhatIsLeftOfEach() throws InputException, IOException {
        String answer = simulate(file("two.yaml", TWO), CellChanges.NONE).toText();
        assertThat(answer).contains("\"contact_classes\" : [", "\"loss_factor\" : 2", "\"contact\" : 0.4");
        assertThat(answer).contains("connected_fraction_of_class_1", "connected_fraction_of_class_2");
        assertThat(answer.substring(answer.indexOf("\"assumed\""))).contains("contact_classes");
        assertThat(answer).contains("\"complete\" : true");
    }

    @Test
    void oneClassOfEverythingGivesTheNumbersOfTheFileWithout() throws InputException, IOException {
        Json.Fields without = simulate(CELL, CellChanges.NONE);
        Json.Fields with = simulate(file("one.yaml", "contact_classes: [{share: 1}]"), CellChanges.NONE);
        assertThat(cycles(with)).contains("discharge_mAh_per_g", "conservation").isEqualTo(cycles(without));
        assertThat(without.toText()).doesNotContain("contact_classes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{share: 0.7}, {share: 0.2}] | add up to 1 | 0.9",
                "[{share: 0.7}, {contact: 0.2}] | the key 'share' | none",
                "[{share: 0.7}, {share: 0.3, contact: 2}] | 0.01 to 1.0 for 'contact_classes[2].contact' | 2.0",
                "[{share: 1, loss_factor: -1}] | 'contact_classes[1].loss_factor' | -1.0",
                "[{share: 1, contct: 0.5}] | a known key | 'contct'",
                "[{share: {value: 1, unit: K}}] | a unit such as 1 | 'K'",
                "[{share: much}] | a number | 'much'",
                "[0.7, 0.3] | keys | 0.7"
            })
    void whatIsNoClassIsRefusedInOneSentence(String classes, String expected, String found) throws IOException {
        String text = with("contact_classes: " + classes);
        assertThatThrownBy(() -> CellReader.read("classes.yaml", text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("classes.yaml")
                .hasMessageContaining(expected)
                .hasMessageContaining(found);
    }

    @Test
    void aSweepOfOtherClassesIsAnotherSweep() throws InputException, IOException {
        Path journal = folder.resolve("sweep.csv");
        SweepCell.Request request = new SweepCell.Request(
                "rate", List.of("interface.areal_resistance=100:200:2"), Optional.of(journal), CellChanges.NONE);
        SweepCell.sweep(file("two.yaml", TWO), request, Progress.silent());
        Path other = file("other.yaml", TWO.replace("0.4", "0.5"));
        assertThatThrownBy(() -> SweepCell.sweep(other, request, Progress.silent()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the same cell, protocol and ranges");
    }

    private static CellChanges set(String number) {
        return new CellChanges(List.of(number), List.of(), List.of());
    }

    @Test
    void theCommandLineChangesAClassAsTheFileWould() throws InputException, IOException {
        Path cell = file("two.yaml", TWO);
        Path changed = file("changed.yaml", TWO.replace("0.4", "0.25"));
        assertThat(cycles(simulate(cell, set("contact_classes.2.contact=0.25"))))
                .isEqualTo(cycles(simulate(changed, CellChanges.NONE)))
                .isNotEqualTo(cycles(simulate(cell, CellChanges.NONE)));
        Json.Fields swept = (Json.Fields) SweepCell.sweep(
                        cell,
                        new SweepCell.Request("rate", List.of("contact_classes.2.contact=0.2:0.4:2"), CellChanges.NONE),
                        Progress.silent())
                .json();
        assertThat(swept.toText())
                .contains("\"contact_classes.2.contact\" : 0.2", "\"contact_classes.2.contact\" : 0.4")
                .contains("\"failed\" : [ ]");
    }

    @Test
    void theOtherClassesShareWhatAShareLeaves() throws InputException, IOException {
        CellDescription three =
                CellReader.read("three.yaml", with("contact_classes: [{share: 0.5}, {share: 0.3}, {share: 0.2}]"));
        List<Double> shares = set("contact_classes.1.share=0.2").apply(three).contactClasses().stream()
                .map(c -> c.share().value())
                .toList();
        assertThat(shares.get(0)).isEqualTo(0.2);
        assertThat(shares.get(1)).isCloseTo(0.48, within(1e-15));
        assertThat(shares.get(2)).isCloseTo(0.32, within(1e-15));
    }

    private static String swept(Path cell, String set, String vary) throws InputException {
        return SweepCell.sweep(cell, new SweepCell.Request("rate", List.of(vary), set(set)), Progress.silent())
                .text();
    }

    private static List<Double> shares(CellDescription cell) {
        return cell.contactClasses().stream().map(c -> c.share().value()).toList();
    }

    @Test
    void aShareThatIsSetStaysWhenASweepVariesAnother() throws InputException, IOException {
        String three = with("contact_classes: [{share: 0.5}, {share: 0.3}, {share: 0.2}]");
        CellChanges set = set("contact_classes.1.share=0.6");
        CellDescription cell = set.apply(CellReader.read("three.yaml", three));
        List<Double> varied = shares(
                CellChanges.varied(List.of("contact_classes.2.share=0.1"), set).apply(cell));
        assertThat(varied.get(0)).isEqualTo(0.6);
        assertThat(varied.get(1)).isEqualTo(0.1);
        assertThat(varied.get(2)).isCloseTo(0.3, within(1e-15));
        CellChanges both = new CellChanges(
                List.of("contact_classes.1.share=0.6", "contact_classes.2.share=0.1"), List.of(), List.of());
        List<Double> together = shares(both.apply(CellReader.read("three.yaml", three)));
        assertThat(together.subList(0, 2)).containsExactly(0.6, 0.1);
        assertThat(together.get(2)).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void aSweepOfTheOnlyOtherShareIsRefusedInOneSentence() throws IOException {
        Path two = file("two.yaml", TWO);
        assertThatThrownBy(() -> swept(two, "contact_classes.1.share=0.5", "contact_classes.2.share=0.1:0.5:3"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--vary, contact_classes.2.share")
                .hasMessageContaining("add up to 1 with the share that --set gives class 1, found 0.6 in all");
    }

    @Test
    void theTextShowsWhatIsLeftOfEachClass() throws InputException, IOException {
        SimulateCell.Request request =
                new SimulateCell.Request("rate", Optional.empty(), Optional.empty(), 4, 8, 0, 1, CellChanges.NONE);
        Answer two = SimulateCell.simulate(file("two.yaml", TWO), request, Progress.silent());
        assertThat(two.text())
                .contains("connected  of class 1  of class 2")
                .contains("Class 1: 70 % of the oxide, contact times 1, loss times 1.")
                .contains("Class 2: 30 % of the oxide, contact times 0.4, loss times 2.");
        String first = two.text().lines().skip(2).findFirst().orElseThrow().strip();
        List<String> cells = List.of(first.split("\\s+"));
        String json = two.json().toText();
        for (int p = 1; p <= 2; p++) {
            int at = json.indexOf("connected_fraction_of_class_" + p);
            double left = Double.parseDouble(json.substring(json.indexOf(':', at) + 1, json.indexOf('\n', at))
                    .replace(",", "")
                    .strip());
            assertThat(Double.parseDouble(cells.get(5 + p))).isCloseTo(left, within(5.01e-4));
        }
        assertThat(SimulateCell.simulate(CELL, request, Progress.silent()).text())
                .doesNotContain("class");
    }

    @Test
    void aClassThatLosesEverythingEndsASweepsCaseAndNotTheSweep() throws InputException, IOException {
        Path one = file("one.yaml", "contact_classes: [{share: 1}]");
        SweepCell.Request request =
                new SweepCell.Request("life", List.of("contact_classes.1.loss_factor=30:1000:2"), CellChanges.NONE);
        Answer swept = SweepCell.sweep(one, request, Progress.silent());
        assertThat(swept.text())
                .contains("complete")
                .contains("stopped (1)")
                .contains("(1) Stopped: no particle is connected any more after the charge of cycle 1");
        assertThat(swept.json().toText()).contains("\"failed\" : [ ]", "\"complete\" : false");
    }

    @Test
    void aShareThatAnotherOneChangesAgainIsRefused() throws InputException, IOException {
        CellDescription two = CellReader.read(file("two.yaml", TWO));
        CellChanges whole = new CellChanges(
                List.of("contact_classes.1.share=0.6", "contact_classes.2.share=0.4"), List.of(), List.of());
        assertThat(whole.apply(two).contactClasses().getFirst().share().value()).isCloseTo(0.6, within(1e-15));
        CellChanges less = new CellChanges(
                List.of("contact_classes.1.share=0.6", "contact_classes.2.share=0.3"), List.of(), List.of());
        assertThatThrownBy(() -> less.apply(two))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--set, contact_classes.1.share")
                .hasMessageContaining("Set one share");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact_classes.3.contact=0.5 | at least 3 contact classes | one of 2",
                "contact_classes.2.contact=5 | 0.01 to 1.0 | 5.0",
                "contact_classes.2.contact=some | a number | 'some'",
                "contact_classes.2.touch=0.5 | such as contact_classes.2.contact=0.5 | contact_classes.2.touch",
                "contact_classes=0.5 | such as contact_classes.2.contact=0.5 | 'contact_classes'",
                "contact_classes.1.share=1 | leave something to the other classes | 1 in all"
            })
    void aChangeOfNoClassIsRefused(String change, String expected, String found) throws IOException {
        Path cell = file("two.yaml", TWO);
        assertThatThrownBy(() -> simulate(cell, set(change)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--set")
                .hasMessageContaining(expected)
                .hasMessageContaining(found);
    }
}
