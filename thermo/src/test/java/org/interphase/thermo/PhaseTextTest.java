package org.interphase.thermo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.interphase.quantity.Formula;
import org.interphase.testkit.Mutations;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Origin;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseCollector;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.PhaseText;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.phases.ThermoInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTextTest {
    @Test
    void aTableHasItsPhasesAndTheirElementsAtZero() throws Exception {
        PhaseTable table = Tables.of("LiCl,-2.1 Li2O,-2.0");
        assertThat(table.phases()).extracting(Phase::name).containsExactly("Cl2", "Li", "Li2O", "LiCl", "O2");
        assertThat(energy(table, "Li")).isZero();
        assertThat(energy(table, "OLi2")).isEqualTo(-2.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formula,target;LiCl,-2.1",
                "formula\tenergy_eV_per_atom;LiCl\t-2.1",
                "material_id,pretty_formula,formation_energy_per_atom;mp-1,LiCl,-2.1",
                "# a comment;;Formula,E_form_eV/atom;\"LiCl\",-2.1;;",
            })
    void separatorsAndNamesOfTheWild(String rows) throws Exception {
        assertThat(energy(Tables.read(rows.replace(';', '\n')), "LiCl")).isEqualTo(-2.1);
    }

    @Test
    void withSemicolonsADecimalCommaIsUnderstood() throws Exception {
        assertThat(energy(Tables.read("\uFEFFformula;energy_eV_per_atom\r\nLiCl;-2,1\r\n"), "LiCl"))
                .isEqualTo(-2.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LiXq,-1|line 2",
                "LiCl,-205.1|eV per atom",
                "LiCl,NaN|found 'NaN'",
                "LiCl,low|found 'low'",
                "LiCl|1 cell",
                "LiCl,-2.1 Cl2Li2,-2.2|one energy of Cl2Li2",
                "Li,-1.9|the element Li at 0",
            })
    void whatIsNoFormationEnergyIsRefusedInOneSentence(String rows, String says) {
        assertThatThrownBy(() -> Tables.of(rows))
                .isInstanceOf(ThermoInputException.class)
                .hasMessageContaining("phases.csv, line ")
                .hasMessageContaining(says)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aTextThatIsNoTableIsRefused() {
        assertThatThrownBy(() -> Tables.read("")).hasMessageContaining("found nothing");
        assertThatThrownBy(() -> Tables.read("a,b\n1,2\n")).hasMessageContaining("a column 'formula'");
        assertThatThrownBy(() -> Tables.read("formula,energy_eV_per_atom\n"))
                .hasMessageContaining("at least one phase");
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] into, int from, int length) {
                Arrays.fill(into, from, from + length, 'x');
                return length;
            }

            @Override
            public void close() {}
        };
        var collector = new PhaseCollector("endless.csv", PhaseCollector.Duplicates.REFUSED);
        assertThatThrownBy(() -> PhaseText.read(endless, "endless.csv", Origin.STATED, collector))
                .hasMessage("endless.csv, line 1: expected at most 10000 characters in a line, found more.");
    }

    @Test
    void theSameEnergyTwiceIsOnePhase() throws Exception {
        assertThat(Tables.of("LiCl,-2.1 Cl2Li2,-2.1").size()).isEqualTo(3);
    }

    @Test
    void ofPolymorphsTheMostStableIsKept() throws Exception {
        var collector = new PhaseCollector("answer", PhaseCollector.Duplicates.LOWEST_KEPT);
        collector.add("entry 1", "P", 0.05, Origin.IMPORTED);
        collector.add("entry 2", "Li3P", -0.8, Origin.IMPORTED);
        collector.add("entry 3", "Li3P", -0.9, Origin.IMPORTED);
        PhaseTable table = collector.table(Scheme.AS_GIVEN, "");
        assertThat(energy(table, "Li3P")).isEqualTo(-0.9);
        assertThat(energy(table, "P")).isZero();
    }

    @Test
    void damagedTablesAreReadOrRefusedAndNothingElse() {
        byte[] original =
                "formula,energy_eV_per_atom\nLiCl,-2.1\nLi2O,-2.0\nLi3PS4,-1.2657\n".getBytes(StandardCharsets.UTF_8);
        long refused = Mutations.of(original, 11, 2000)
                .filter(bytes -> {
                    try {
                        var collector = new PhaseCollector("damaged", PhaseCollector.Duplicates.REFUSED);
                        PhaseText.read(
                                new StringReader(new String(bytes, StandardCharsets.UTF_8)),
                                "damaged",
                                Origin.STATED,
                                collector);
                        collector.table(Scheme.AS_GIVEN, "");
                        return false;
                    } catch (ThermoInputException e) {
                        return true;
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .count();
        assertThat(refused).isBetween(200L, 1990L);
    }

    @Test
    void additionsReplaceAndExclusionsRemove() throws Exception {
        PhaseTable table = Tables.of("LiCl,-2.1 Li2O,-2.0");
        Phase better = Phase.of("ClLi", Formula.parse("ClLi"), -2.2, Origin.STATED);
        Phase other = Phase.of("Li3N", Formula.parse("Li3N"), -0.4, Origin.STATED);
        PhaseTable more = table.with(List.of(better, other));
        assertThat(energy(more, "LiCl")).isEqualTo(-2.2);
        assertThat(energy(more, "N2")).isZero();
        Composition oxide = Composition.of(Formula.parse("Li2O"));
        assertThat(table.without(Set.of(oxide)).phase(oxide)).isEmpty();
        assertThatThrownBy(() -> table.without(Set.of(Composition.of(Formula.parse("O2")))))
                .hasMessageContaining("reference");
    }

    @Test
    void thirdsMayBeWrittenAsDecimals() throws Exception {
        PhaseTable table = Tables.of("Li3MnCoNiO6,-1.9");
        assertThat(table.phase(Composition.of(Formula.parse("LiMn0.33333333Co0.33333333Ni0.33333334O2"))))
                .isPresent();
        assertThat(table.phase(Composition.of(Formula.parse("LiMn0.33Co0.33Ni0.34O2"))))
                .isEmpty();
    }

    @Test
    void theShippedTableHoldsTheEighteenElements() {
        PhaseTable table = ShippedPhases.computed(Scheme.LEGACY);
        assertThat(table.elements().size()).isEqualTo(18);
        assertThat(table.size()).isEqualTo(3637);
        assertThat(table.citation()).contains("CC-BY 4.0", "10.1038/s41524-020-00362-y");
        assertThat(ShippedPhases.computed(Scheme.MP2020_ESTIMATED).scheme()).isEqualTo(Scheme.MP2020_ESTIMATED);
        assertThat(ShippedPhases.measured()).hasSizeGreaterThan(200);
    }

    private static double energy(PhaseTable table, String formula) throws Exception {
        return table.phase(Composition.of(Formula.parse(formula))).orElseThrow().energy_eV_per_atom();
    }
}
