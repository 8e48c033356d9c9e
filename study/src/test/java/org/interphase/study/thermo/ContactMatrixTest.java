package org.interphase.study.thermo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.interphase.data.Finding;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Formula;
import org.interphase.quantity.Source;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.page.Block;
import org.interphase.report.page.ReportPage;
import org.interphase.report.page.Section;
import org.interphase.testkit.Tolerance;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.junit.jupiter.api.Test;

/// The contacts of paper B: bare and coated, discharged and charged.
class ContactMatrixTest {
    private static final PhaseTable TABLE = ShippedPhases.computed(Scheme.LEGACY);
    private static final State CHARGED = State.of(StateAxis.STATE_OF_CHARGE, 100);
    private static final ContactMatrix MATRIX = matrix(200, 1);

    private static ContactMatrix matrix(int draws, long seed) {
        try {
            List<Material> materials = List.of(
                    Material.of("NMC532", Formula.parse("LiNi0.5Mn0.3Co0.2O2")),
                    Material.of("charged NMC532", Formula.parse("Li0.5Ni0.5Mn0.3Co0.2O2")),
                    Material.of("LNTO", Formula.parse("Li2NbTaO6")).in("coated", State.unspecified()),
                    Material.of("carbon", Formula.parse("C")),
                    Material.of("LGPS", Formula.parse("Li10GeP2S12")).in("lgps", State.unspecified()));
            List<MaterialPair> pairs = List.of(
                    MaterialPair.of("NMC532", "LGPS").in("bare", State.unspecified()),
                    MaterialPair.of("charged NMC532", "LGPS").in("bare", CHARGED),
                    MaterialPair.of("LNTO", "LGPS").in("coated", State.unspecified()),
                    MaterialPair.of("LNTO", "NMC532"),
                    MaterialPair.of("LNTO", "LGPS").at(4.3),
                    MaterialPair.of("carbon", "LGPS"));
            return ContactMatrix.of(materials, pairs, TABLE, draws, seed);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theTableHasTrueMinusSignsAndArrows() {
        String html = ReportPage.of("t", List.of(Section.of("s", Block.table(ContactTables.contacts(MATRIX)))))
                .html()
                .replaceAll("(?s)<style.*?</style>", "");
        assertThat(html)
                .contains("−0.371", "→ ")
                .doesNotContainPattern("[ >(]-\\d\\.")
                .doesNotContain("-&gt;");
    }

    @Test
    void anUnknownExclusionIsNamedWithoutAnOptionOfTheCommandLine() {
        assertThatThrownBy(() -> new PhaseChoice(null, false, List.of(), List.of("Li77O")).table())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("excluded phase Li77O")
                .hasMessageNotContaining("--");
    }

    @Test
    void theBareCathodeReactsFourTimesAsStronglyAsTheCoatedOneAndMoreWhenCharged() {
        assertThat(MATRIX.unsolved()).isEmpty();
        double bare = total(0);
        Tolerance printed = Tolerance.absolute(5e-4, "three digits of pymatgen 2022.11.7");
        printed.check("bare", bare, -0.371);
        printed.check("charged", total(1), -0.563);
        printed.check("coated", total(2), -0.092);
        assertThat(bare / total(2)).isBetween(3.5, 4.5);
        Tolerance.absolute(1e-9, "carbon is inert to the electrolyte: nothing mutual")
                .check(
                        "carbon",
                        MATRIX.contacts().get(5).reaction().mutualMinimum().mutual_eV_per_atom(),
                        0);
    }

    @Test
    void everyContactHasItsSpreadAndItsReasons() {
        for (ContactMatrix.Contact contact : MATRIX.contacts()) {
            assertThat(contact.uncertainty().total_eV_per_atom().q05())
                    .isLessThanOrEqualTo(
                            contact.uncertainty().total_eV_per_atom().q95());
            assertThat(contact.uncertainty().drawn()).isEqualTo(200);
        }
        assertThat(MATRIX.contacts().getFirst().fragile())
                .extracting(f -> f.phase())
                .contains("Li2SO4");
        assertThat(MATRIX.contacts().getFirst().deciding().getFirst().phase()).isEqualTo("Li3PO4");
    }

    @Test
    void noContactGainsEnergyFromAPhaseLess() {
        for (ContactMatrix.Contact contact : MATRIX.contacts()) {
            double with = contact.reaction().totalMinimum().total_eV_per_atom();
            assertThat(contact.deciding())
                    .allSatisfy(d -> assertThat(d.without_eV_per_atom()).isGreaterThanOrEqualTo(with - 1e-9));
        }
    }

    @Test
    void windowsAreThoseOfMaterialsWithLithium() {
        assertThat(MATRIX.windows())
                .extracting(w -> w.material().name())
                .containsExactly("NMC532", "charged NMC532", "LNTO", "LGPS");
        ContactMatrix.Window electrolyte = MATRIX.windows().getLast();
        Tolerance.absolute(5e-3, "two digits of pymatgen")
                .check("oxidation", electrolyte.window().oxidation_V().orElseThrow(), 2.29);
        assertThat(electrolyte.uncertainty().oxidation_V().halfWidth()).isBetween(0.01, 0.3);
    }

    @Test
    void findingsAreComputedWithSourceAndUncertainty() {
        List<Finding> findings = ContactFindings.of(MATRIX);
        assertThat(findings).hasSize(3 + 4).allSatisfy(f -> {
            assertThat(f.origin()).isEqualTo(Origin.COMPUTED);
            assertThat(f.measured().u()).isPositive();
            assertThat(f.sources().getFirst()).isInstanceOf(Source.Database.class);
            assertThat(f.observable().admits(f.measured().value())).isTrue();
        });
        Finding charged = findings.get(1);
        assertThat(charged.observable()).isEqualTo(Observable.REACTION_ENERGY);
        assertThat(charged.sample()).isEqualTo("bare");
        assertThat(charged.state()).isEqualTo(CHARGED);
        assertThat(findings).extracting(Finding::observable).contains(Observable.OXIDATION_LIMIT);
    }

    @Test
    void theSameSeedGivesTheSameMatrixAndAnotherDoesNot() {
        assertThat(ContactTables.contacts(matrix(50, 3))).isEqualTo(ContactTables.contacts(matrix(50, 3)));
        assertThat(ContactTables.contacts(matrix(50, 3))).isNotEqualTo(ContactTables.contacts(matrix(50, 4)));
    }

    @Test
    void tablesHaveARowForEach() {
        assertThat(ContactTables.contacts(MATRIX).rows()).hasSize(6);
        assertThat(ContactTables.windows(MATRIX).rows()).hasSize(4);
    }

    @Test
    void thePictureHasACellForEachContactThatWasAskedFor() {
        Figure figure = ContactTables.matrix(MATRIX).orElseThrow();
        Mark.HeatMap heat = (Mark.HeatMap) figure.panels().getFirst().marks().getFirst();
        assertThat(heat.columns()).isEqualTo(2);
        assertThat(heat.rows()).isEqualTo(5);
        Map<Boolean, Long> cells = java.util.stream.IntStream.range(0, 10)
                .boxed()
                .collect(java.util.stream.Collectors.partitioningBy(
                        i -> Double.isNaN(heat.values().at(i)), java.util.stream.Collectors.counting()));
        assertThat(cells.get(false)).isEqualTo(6);
        assertThat(heat.at(0, 0)).isLessThan(-0.3);
    }

    @Test
    void aPairOfNothingIsRefused() {
        assertThatThrownBy(() -> ContactMatrix.of(List.of(), List.of(MaterialPair.of("a", "b")), TABLE, 10, 1))
                .hasMessageContaining("found 'a'");
        Material sodium = Material.of("NaCl", formula("NaCl"));
        assertThatThrownBy(() -> ContactMatrix.of(
                        List.of(sodium, sodium), List.of(MaterialPair.of("NaCl", "NaCl")), TABLE, 10, 1))
                .hasMessageContaining("twice");
        assertThatThrownBy(
                        () -> ContactMatrix.of(List.of(sodium), List.of(MaterialPair.of("NaCl", "NaCl")), TABLE, 10, 1))
                .hasMessageContaining("no reference");
    }

    private static double total(int contact) {
        return MATRIX.contacts().get(contact).reaction().totalMinimum().total_eV_per_atom();
    }

    private static Formula formula(String text) {
        try {
            return Formula.parse(text);
        } catch (org.interphase.quantity.FormulaException e) {
            throw new AssertionError(e);
        }
    }
}
