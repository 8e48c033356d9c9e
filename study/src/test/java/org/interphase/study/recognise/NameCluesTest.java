package org.interphase.study.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.interphase.data.Role;
import org.interphase.data.StateAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What words in a name are taken for, and which are left alone.
class NameCluesTest {
    private static List<Clue> clues(String name) {
        return FileName.of("raw/" + name + ".x", "").said().stream()
                .map(FileName.Said::clue)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "x_c001, CYCLE, 1",
        "x_cycle 50, CYCLE, 50",
        "x_after50cycles, CYCLE, 50",
        "Zyklus_100, CYCLE, 100",
        "x_4.3V, POTENTIAL, 4.3",
        "x_4p3V_y, POTENTIAL, 4.3",
        "'x_3,7V', POTENTIAL, 3.7",
        "x_SOC50, STATE_OF_CHARGE, 50",
        "x_50%SOC, STATE_OF_CHARGE, 50",
        "x_25C, TEMPERATURE, 25",
        "x_25degC, TEMPERATURE, 25",
        "x_-25C, TEMPERATURE, -25",
        "x_298K, TEMPERATURE, 24.85",
        "s04147-140deg, TEMPERATURE, 140",
        "x_rest10h, REST_TIME, 10",
        "x_30min rest, REST_TIME, 0.5",
        "x_sputter 60s, SPUTTER_TIME, 60",
        "x_2min_sputtered, SPUTTER_TIME, 120",
        "x_0.1C, RATE, 0.1",
    })
    void aConditionIsReadWithoutDoubt(String name, StateAxis axis, double value) {
        assertThat(clues(name)).singleElement().satisfies(c -> {
            assertThat(c).isInstanceOfSatisfying(Clue.OfState.class, s -> {
                assertThat(s.axis()).isEqualTo(axis);
                assertThat(s.value()).isEqualTo(value);
            });
            assertThat(c.doubt()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_c20", "x_C20", "x_10h", "LPSCl-25C", "x_5C", "pristine_1", "LNO_a"})
    void whatMayMeanTwoThingsIsAsked(String name) {
        assertThat(clues(name))
                .singleElement()
                .satisfies(c -> assertThat(c.doubt()).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "bare_1, BARE",
        "NMC_uncoated_1, BARE",
        "nmc-unbeschichtet, BARE",
        "bareNMC811, BARE",
        "NMC_coated, COATED",
        "ALD_25, COATED",
        "Beschichtet, COATED"
    })
    void wordsForBareAndCoatedAreKnown(String name, Role role) {
        assertThat(clues(name))
                .singleElement()
                .satisfies(c -> assertThat(c)
                        .isInstanceOfSatisfying(
                                Clue.OfRole.class, r -> assertThat(r.role()).isEqualTo(role)));
    }

    @ParameterizedTest
    @CsvSource({"x_cell3, 3", "220726cell4operandoxas, 4", "Cell-07_x, 7", "Zelle B_x, B"})
    void cellsAreKnown(String name, String cell) {
        assertThat(clues(name))
                .singleElement()
                .satisfies(c -> assertThat(c)
                        .isInstanceOfSatisfying(
                                Clue.OfCell.class, r -> assertThat(r.cell()).isEqualTo(cell)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20160805_test001_45_cc_01",
                "TESTCELL0001-B2-2025",
                "2024-04-30",
                "3.0-4.3V_x",
                "CP_SSB",
                "barely",
                "baltic",
                "0-150W",
                "Mn2p_Mn2O3",
                "op2_pos1_dq1_0001_av240",
                "EX491-495",
                "CaSO4_rt_01",
                "PEIS_TSeq2",
                "LiCoO2",
                "ALDER",
                "excellent5",
                "cycler",
                "LNOx9"
            })
    void otherWordsSayNothing(String name) {
        assertThat(clues(name)).isEmpty();
    }

    /// Pieces of names in any order: always an answer, and every word that is quoted stands in the name.
    @Test
    void anyNameIsReadWithoutFailure() {
        List<String> pieces = List.of(
                "bare",
                "coated",
                "c",
                "C",
                "cycle",
                "cell",
                "_",
                "-",
                " ",
                ".",
                ",",
                "p",
                "0",
                "5",
                "99999",
                "000",
                "V",
                "C",
                "K",
                "h",
                "min",
                "s",
                "sputter",
                "rest",
                "SOC",
                "%",
                "deg",
                "°C",
                "nm",
                "LNO",
                "LiNbO3",
                "ALD",
                "ä",
                "電",
                "\uD83D\uDE00",
                "(",
                ")",
                "#",
                "20240101",
                "pristine");
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                name.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (Clue clue : clues(name.toString())) {
                assertThat(name.toString()).contains(clue.word().strip());
            }
        }
    }
}
