package org.interphase.study.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitAndSweepTest {
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
            assertThat(alone.toText()).contains("oxide out of reach");
        });
    }

    @Test
    void moreNumbersThanDataAreRefused() {
        FitCell.Request request = new FitCell.Request(
                STUDY,
                Optional.of("bare"),
                List.of(),
                List.of("discharge", "charge", "Coulombic"),
                1,
                CellChanges.NONE);
        assertThatThrownBy(() -> FitCell.fit(CELL, request))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("numbers to fit");
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
