package org.interphase.study.thermo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.interphase.data.InputException;
import org.interphase.quantity.Formula;
import org.interphase.testkit.Mutations;
import org.interphase.testkit.Tolerance;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables of phases from files and databases' answers; entries and their energies of formation by pymatgen
/// (`study/src/peer/entries_pymatgen.py`).
class PhaseFilesTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void entriesOfPymatgenGetItsEnergiesOfFormation() throws Exception {
        PhaseTable expected = PhaseFiles.read(resource("entries.csv"));
        PhaseTable read = PhaseFiles.read(resource("entries.json"));
        assertThat(read.size()).isEqualTo(expected.size());
        for (Phase phase : expected.phases()) {
            Tolerance.absolute(1e-12, "sums in another order")
                    .check(phase.name(), energy(read, phase.name()), phase.energy_eV_per_atom());
        }
        assertThat(read.phases()).extracting(Phase::name).contains("Li2S", "Li3PS4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'formula_pretty': 'LiCl', 'formation_energy_per_atom': -2.1}]",
                "{'data': [{'formula_pretty': 'LiCl', 'formation_energy_per_atom': -2.1, 'thermo_type': 'R2SCAN'}]}",
                "{'valid_response': true, 'response': [{'pretty_formula': 'LiCl', 'formation_energy_per_atom': -2.1}]}",
                "[{'formula_pretty': 'LiCl', 'formation_energy_per_atom': -1.9},"
                        + " {'formula_pretty': 'LiCl', 'formation_energy_per_atom': -2.1}]",
                "[{'formula_pretty': 'Li', 'energy_per_atom': -1.9}, {'formula_pretty': 'Li', 'energy_per_atom': -1.8},"
                        + " {'formula_pretty': 'Cl2', 'energy_per_atom': -1.8},"
                        + " {'formula_pretty': 'LiCl', 'energy_per_atom': -3.95}]",
                "  \n[{'composition': {'Li': 2.0, 'Cl': 2.0}, 'formation_energy_per_atom': -2.1}]"
            })
    void theShapesOfTheDatabasesAnswers(String json) throws Exception {
        Tolerance.absolute(1e-12, "rounding").check("LiCl", energy(PhaseFiles.read(json(json)), "LiCl"), -2.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'data': 3}|a list of documents",
                "[{'formula_pretty': 'LiCl'}]|entry 1: expected 'formation_energy_per_atom'",
                "[{'formation_energy_per_atom': -2}]|'formula_pretty' or 'composition'",
                "[{'formula_pretty': 'LiXq', 'formation_energy_per_atom': -2}]|a chemical formula",
                "[{'composition': {'Xq': 1}, 'formation_energy_per_atom': -2}]|a chemical formula",
                "[{'formula_pretty': 'LiCl', 'formation_energy_per_atom': -205}]|within ±20",
                "[{'formula_pretty': 'LiCl', 'formation_energy_per_atom': 1e999}]|within ±20",
                "[{'material_id': 'mp-9', 'formula_pretty': 'LiCl', 'energy_per_atom': -3}]|entry 1 (mp-9): expected an entry of the element",
                "[{'formula_pretty': 'LiCl', 'formation_energy_per_atom': -2, 'thermo_type': 'R2SCAN'}, {'formula_pretty': 'Li2S', 'formation_energy_per_atom': -1, 'thermo_type': 'GGA_GGA+U'}]|GGA_GGA+U and R2SCAN",
                "[]|at least one phase",
                "[1]|an object",
                "[{|valid JSON"
            })
    void anAnswerThatGivesNoEnergyIsRefusedWithItsEntry(String json, String says) throws Exception {
        Path file = json(json);
        assertThatThrownBy(() -> PhaseFiles.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(says)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws Exception {
        StringBuilder rows = new StringBuilder("formula,energy_eV_per_atom\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append("LiCl,-2.1\n");
        }
        Path file = temp.resolve("bomb.csv.gz");
        Files.write(file, gzip(rows.toString()));
        assertThat(Files.size(file)).isLessThan(2000);
        assertThat(PhaseFiles.read(file, 1 << 20).size()).isEqualTo(3);
        assertThatThrownBy(() -> PhaseFiles.read(file, 1 << 16)).hasMessageContaining("of a bearable size");
    }

    @Test
    void bytesThatAreNoTextAndFoldersAreRefused() throws Exception {
        Path file = Files.write(temp.resolve("bytes"), new byte[] {'a', (byte) 0xC3, '(', '\n'});
        assertThatThrownBy(() -> PhaseFiles.read(file)).hasMessageContaining("text in UTF-8");
        assertThatThrownBy(() -> PhaseFiles.read(temp)).hasMessageContaining("no such file");
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() throws Exception {
        byte[] json =
                "[{\"formula_pretty\": \"LiCl\", \"formation_energy_per_atom\": -2.1}, {\"composition\": {\"Li\": 2, \"S\": 1}, \"energy\": -11, \"correction\": -0.6}]"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip("formula,energy_eV_per_atom\nLiCl,-2.1\nLi2O,-2.0\n");
        for (byte[] original : List.of(json, packed)) {
            long refused =
                    Mutations.of(original, 7, 500).filter(this::isRefused).count();
            assertThat(refused).isBetween(100L, 500L);
        }
    }

    private boolean isRefused(byte[] bytes) {
        try {
            PhaseFiles.read(Files.write(temp.resolve("damaged"), bytes));
            return false;
        } catch (InputException e) {
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double energy(PhaseTable table, String formula) throws Exception {
        return table.phase(Composition.of(Formula.parse(formula))).orElseThrow().energy_eV_per_atom();
    }

    private Path json(String text) throws IOException {
        return Files.writeString(temp.resolve("answer.json"), text.replace('\'', '"'));
    }

    private Path resource(String name) throws IOException {
        try (InputStream in = PhaseFilesTest.class.getResourceAsStream(name)) {
            return Files.write(
                    temp.resolve(name), java.util.Objects.requireNonNull(in).readAllBytes());
        }
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
