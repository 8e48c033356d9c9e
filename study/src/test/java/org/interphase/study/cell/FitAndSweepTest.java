package org.interphase.study.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitAndSweepTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static final Path CELL = ReferenceFolder.repositoryRoot().resolve("cells/nmc532-lgps-bare.yaml");
    private static final Path STUDY = ReferenceFolder.repositoryRoot().resolve("studies/sc-nmc532-lgps-lnto");

    private static double number(Json.Fields fields, String group, String name, String key) {
        if (fields.find(group) instanceof Json.Fields inner
                && inner.find(name) instanceof Json.Fields number
                && number.find(key) instanceof Json.Real value) {
            return value.value();
        }
        throw new AssertionError("no " + group + "." + name + "." + key);
    }

    @Test
    void theBareCellsTwoNumbersAreFoundFromElsewhere() throws InputException {
        CellChanges away =
                new CellChanges(List.of("accessible_fraction=0.6", "trapped_fraction=0.1"), List.of(), List.of());
        FitCell.Request request = new FitCell.Request(
                STUDY,
                Optional.of("bare"),
                List.of("accessible_fraction", "trapped_fraction"),
                List.of("discharge capacity, cycle 200"),
                1,
                away);
        Json.Fields answer = (Json.Fields) FitCell.fit(CELL, request).json();
        Tolerance found = Tolerance.absolute(0.015, "one standard uncertainty is about 0.008; the grid is coarse");
        found.check("accessible", number(answer, "parameters", "accessible_fraction", "value"), 0.428);
        found.check("trapped", number(answer, "parameters", "trapped_fraction", "value"), 0.289);
        assertThat(answer.toText()).contains("\"identifiable\" : true").contains("singular_values");
        assertThat(answer.toText()).contains("\"fitted\" : false");
        assertThat(answer.find("resistance_alone")).isInstanceOfSatisfying(Json.Fields.class, alone -> {
            assertThat(alone.find("flips_at_area_cm2"))
                    .isInstanceOfSatisfying(
                            Json.Real.class,
                            area -> Tolerance.absolute(0.1, "3.44 cm² found independently")
                                    .check("area at which it flips", area.value(), 3.44));
            assertThat(alone.toText()).contains("oxide that is out of reach");
        });
    }

    /// Four capacities of the coated cell; what it says about 3.4 cm² is the reason why 1400 Ω do not
    /// explain the bare one.
    @Test
    void theCoatedRateTestSaysWhichAreaItIs() throws InputException {
        Path coated = ReferenceFolder.repositoryRoot().resolve("cells/nmc532-lgps-lnto.yaml");
        FitCell.Request request = new FitCell.Request(
                STUDY,
                Optional.of("bare"),
                List.of("accessible_fraction"),
                List.of("discharge capacity, cycle 200"),
                1,
                Optional.of(coated),
                Optional.empty(),
                FitData.Choice.USUAL,
                CellChanges.NONE);
        var answer = FitCell.fit(CELL, request);
        assertThat(((Json.Fields) answer.json()).find("rate_test_area"))
                .isInstanceOfSatisfying(Json.Fields.class, area -> {
                    Tolerance.absolute(0.02, "half a standard uncertainty").check("area", real(area, "area_cm2"), 0.60);
                    Tolerance.absolute(0.01, "printed as 0.04").check("u", real(area, "u"), 0.04);
                });
        assertThat(answer.json().toText()).contains("out of reach").contains("grows during the first charge");
        assertThat(answer.text())
                .contains("0.785 cm² the measured 1400 Ω")
                .contains("173.5 mAh/g in the first charge, not the measured 76.0")
                .contains("flips at an area of 3.4 cm²")
                .contains("0.60 ± 0.04 cm²")
                .contains("excluded")
                .contains("inaccessible")
                .contains("a resistance that grows during the first charge");
    }

    private static double real(Json.Fields fields, String key) {
        return fields.find(key) instanceof Json.Real value ? value.value() : Double.NaN;
    }

    private static FitCell.Request ofFiles(FitData.Choice choice, List<String> free, CellChanges away) {
        Path study = ReferenceFolder.repositoryRoot().resolve("studies/ncm622-li6ps5cl");
        return new FitCell.Request(
                study,
                Optional.of("bare"),
                free,
                List.of(
                        "charge capacity, cycle 200",
                        "discharge capacity, cycle 200",
                        "mean discharge voltage, cycle 200",
                        "Coulombic efficiency, cycle 200",
                        "interfacial resistance, cycle 200"),
                1,
                Optional.empty(),
                Optional.of(study.resolve("protocol.txt").toString()),
                choice,
                away);
    }

    /// The files were simulated with 0.0091, 290 Ω cm² and 0.04, on a finer grid, with noise.
    @Test
    void theFilesOfAKnownCellGiveItsNumbersBackWithinTheirIntervals() throws InputException {
        Path cell = ReferenceFolder.repositoryRoot().resolve("cells/ncm622-li6ps5cl-bare.yaml");
        List<String> free = List.of("contact_loss.mechanical", "interface.areal_resistance", "trapped_fraction");
        CellChanges away = new CellChanges(
                List.of("contact_loss.mechanical=0.005", "interface.areal_resistance=200", "trapped_fraction=0.1"),
                List.of(),
                List.of());
        FitData.Choice files = new FitData.Choice(Optional.of(FitData.From.FILES), Set.of(1, 50), Set.of(1));
        var answer = FitCell.fit(cell, ofFiles(files, free, away));
        Json.Fields json = (Json.Fields) answer.json();
        double[] truth = {0.0091, 290, 0.04};
        for (int i = 0; i < free.size(); i++) {
            double value = number(json, "parameters", free.get(i), "value");
            double u = number(json, "parameters", free.get(i), "u");
            Tolerance.absolute(u, "one standard uncertainty: model and noise are known, cells do not differ")
                    .check(free.get(i), value, truth[i]);
            assertThat(u).isLessThan(0.1 * truth[i]);
        }
        assertThat(answer.text()).contains("evidence of nothing");
        assertThat(json.toText())
                .contains("\"origin\" : \"simulated\"")
                .doesNotContain("\"origin\" : \"published\"")
                .contains("charge voltage at")
                .contains("Re Z at")
                .contains("interfacial resistance, cycle 50");
    }

    @Test
    void simulatedFilesAreLeftOutUnlessAskedFor() throws InputException {
        Path cell = ReferenceFolder.repositoryRoot().resolve("cells/ncm622-li6ps5cl-bare.yaml");
        FitCell.Request request = new FitCell.Request(
                ReferenceFolder.repositoryRoot().resolve("studies/ncm622-li6ps5cl"),
                Optional.of("bare"),
                List.of("trapped_fraction"),
                List.of(
                        "discharge capacity, cycle 50",
                        "discharge capacity, cycle 200",
                        "Coulombic efficiency, cycle 38"),
                1,
                CellChanges.NONE);
        var answer = FitCell.fit(cell, request);
        assertThat(answer.text()).contains("they are simulated ('--from files'").doesNotContain("evidence of nothing");
        assertThat(answer.json().toText()).contains("\"origin\" : \"published\"");
    }

    @Test
    void aKilledSweepGoesOnWhereItEndedAndGivesTheSame() throws InputException, IOException {
        List<String> vary = List.of("interface.resistance=100:400:3", "cathode.thickness=39.1:10:2");
        Path file = folder.resolve("sweep.csv");
        SweepCell.Request request = new SweepCell.Request("rate", vary, Optional.of(file), CellChanges.NONE);
        Json.Fields whole =
                (Json.Fields) SweepCell.sweep(CELL, request, Progress.silent()).json();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(9).first().asString().startsWith("# SIMULATED");
        assertThat(lines.stream().filter(l -> l.contains(",failed,\"") && l.contains("fit into the thickness")))
                .hasSize(3);
        Files.writeString(
                file,
                String.join("\n", lines.subList(0, 6)) + "\n" + lines.get(6).substring(0, 9));
        Json.Fields resumed =
                (Json.Fields) SweepCell.sweep(CELL, request, Progress.silent()).json();
        assertThat(resumed.find("taken_from_file")).isEqualTo(new Json.Whole(3));
        assertThat(resumed.toText().split("\"taken_from_file\"", -1)[0])
                .isEqualTo(whole.toText().split("\"taken_from_file\"", -1)[0]);
        assertThat(Files.readAllLines(file)).containsExactlyInAnyOrderElementsOf(lines);
        SweepCell.Request other = new SweepCell.Request("life", vary, Optional.of(file), CellChanges.NONE);
        assertThatThrownBy(() -> SweepCell.sweep(CELL, other, Progress.silent()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the same cell, protocol and ranges");
        Files.writeString(file, String.join("\n", lines.subList(0, 4)) + "\n7,nonsense\n");
        assertThatThrownBy(() -> SweepCell.sweep(CELL, request, Progress.silent()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 5");
        Files.writeString(file, "my notes");
        assertThatThrownBy(() -> SweepCell.sweep(CELL, request, Progress.silent()))
                .isInstanceOf(InputException.class);
        assertThat(file).hasContent("my notes");
    }

    @Test
    void moreNumbersThanDataAreRefused() {
        FitCell.Request request = new FitCell.Request(
                STUDY,
                Optional.of("bare"),
                List.of("accessible_fraction", "trapped_fraction", "contact_loss.mechanical", "area"),
                List.of("discharge", "Coulombic"),
                1,
                CellChanges.NONE);
        assertThatThrownBy(() -> FitCell.fit(CELL, request))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("numbers to fit");
    }

    @Test
    void whenEverythingIsPredictedNothingIsLeftToFit() {
        FitCell.Request request = new FitCell.Request(
                STUDY,
                Optional.of("bare"),
                List.of(),
                List.of("discharge", "charge", "Coulombic"),
                1,
                CellChanges.NONE);
        assertThatThrownBy(() -> FitCell.fit(CELL, request))
                .isInstanceOf(InputException.class)
                .hasMessage("--predict: expected data that are left to fit, found none.");
    }

    @Test
    void anUnknownSampleOrKeyIsRefused() {
        assertThatThrownBy(() -> FitCell.fit(
                        CELL,
                        new FitCell.Request(STUDY, Optional.of("bear"), List.of(), List.of(), 1, CellChanges.NONE)))
                .hasMessageContaining("bare");
        assertThatThrownBy(() -> FitCell.fit(
                        CELL,
                        new FitCell.Request(
                                STUDY, Optional.of("bare"), List.of("acessible"), List.of(), 1, CellChanges.NONE)))
                .hasMessageContaining("--free");
    }

    @Test
    void aSweepKeepsTheOrderOfItsGridAndListsWhatFailed() throws InputException {
        SweepCell.Request request = new SweepCell.Request(
                "rate", List.of("interface.resistance=100:400:3", "cathode.thickness=39.1:10:2"), CellChanges.NONE);
        Json.Fields answer =
                (Json.Fields) SweepCell.sweep(CELL, request, Progress.silent()).json();
        assertThat(answer.find("cases")).isInstanceOfSatisfying(Json.Array.class, cases -> {
            assertThat(cases.items()).hasSize(3);
            assertThat(cases.items().get(1).toText()).contains("\"interface.resistance\" : 250.0");
        });
        assertThat(answer.find("failed")).isInstanceOfSatisfying(Json.Array.class, failed -> {
            assertThat(failed.items()).hasSize(3);
            assertThat(failed.items().getFirst().toText()).contains("fit into the thickness");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "area=1:2", "area=1:2:0", "area=a:b:3", "area=1:2:1000000", "area=0:2:3:log"})
    void aWrongRangeIsRefused(String range) {
        assertThatThrownBy(() -> SweepCell.sweep(
                        CELL, new SweepCell.Request("rate", List.of(range), CellChanges.NONE), Progress.silent()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--vary");
    }
}
