package org.interphase.thermo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.testkit.Tolerance;
import org.interphase.thermo.contact.ContactKink;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.ContactVariants;
import org.interphase.thermo.contact.SolidSolution;
import org.interphase.thermo.contact.StabilityMap;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.ElectrochemicalWindow;
import org.interphase.thermo.stability.Gas;
import org.interphase.thermo.stability.HullPosition;
import org.interphase.thermo.stability.PhaseSpace;
import org.interphase.thermo.stability.TernaryDiagram;
import org.interphase.thermo.stability.VoltageStep;
import org.junit.jupiter.api.Test;

/// Tables small enough to be solved on paper.
class ClosedFormTest {
    private static final Tolerance ROUNDING = Tolerance.absolute(1e-12, "rounding");

    /// 2 Li + Cl2 → 2 LiCl, −2 eV per atom: −4 eV per LiCl, and 4/3 atoms in a mole of ⅔ Li and ⅓ Cl2.
    @Test
    void lithiumAndChlorine() throws Exception {
        PhaseTable table = Tables.of("LiCl,-2");
        ContactReaction reaction = Tables.solved(
                ContactReaction.closed(table, Tables.reactant(table, "Li"), Tables.reactant(table, "Cl2")));
        ContactKink minimum = reaction.totalMinimum();
        ROUNDING.check("x", minimum.x(), 0.5);
        ROUNDING.check("energy", minimum.total_eV_per_atom(), -2);
        ROUNDING.check("units of Li", minimum.unitsOfFirst(), 2.0 / 3);
        Tolerance.relative(1e-9, "the Faraday constant to ten digits")
                .check("kJ/mol", minimum.total_kJ_per_mol(), -2 * 4.0 / 3 * 96.48533212);
        assertThat(minimum.reaction().text()).isEqualTo("2 Li + Cl2 -> 2 LiCl");
    }

    /// E = −2 eV per atom, one lithium per formula unit of two atoms: oxidised at 4 V.
    @Test
    void theWindowOfABinarySaltIsItsEnergyPerLithium() throws Exception {
        ElectrochemicalWindow window =
                Tables.solved(ElectrochemicalWindow.of(Tables.of("LiCl,-2"), Formula.parse("LiCl")));
        ROUNDING.check("reduction", window.reduction_V(), 0);
        ROUNDING.check("oxidation", window.oxidation_V().orElseThrow(), 4);
        assertThat(window.steps()).extracting(VoltageStep::lithiumUptake).containsExactly(0.0, -1.0);
        assertThat(window.steps().getLast().equation().text()).isEqualTo("LiCl -> 1/2 Cl2 + Li");
    }

    /// Li2S at −1.5 and LiS at −1 eV per atom: 2 LiS → Li2S + S at 4·(−1) + ... = Li2S → LiS + Li at 4.5 − 2 = 2.5
    /// V; LiS → S + Li at 2 V lies below, so LiS disproportionates and Li2S is oxidised at 2.25 V.
    @Test
    void anUnstableIntermediateMakesNoStep() throws Exception {
        ElectrochemicalWindow window =
                Tables.solved(ElectrochemicalWindow.of(Tables.of("Li2S,-1.5 LiS,-1"), Formula.parse("Li2S")));
        ROUNDING.check("oxidation", window.oxidation_V().orElseThrow(), 2.25);
        assertThat(window.steps().getLast().equation().text()).isEqualTo("Li2S -> S + 2 Li");
    }

    /// LiS as such is no equilibrium: at 2.25 V it turns from Li2S to S, and the window has no width.
    @Test
    void whatDisproportionatesHasAWindowWithoutWidth() throws Exception {
        ElectrochemicalWindow window =
                Tables.solved(ElectrochemicalWindow.of(Tables.of("Li2S,-1.5 LiS,-1"), Formula.parse("LiS")));
        ROUNDING.check("reduction", window.reduction_V(), 2.25);
        ROUNDING.check("oxidation", window.oxidation_V().orElseThrow(), 2.25);
        ROUNDING.check("above hull", window.aboveHull_eV_per_atom().orElseThrow(), 2.25 / 2 - 1);
    }

    @Test
    void aStablePhaseIsItselfAndKnowsItsMargin() throws Exception {
        PhaseTable table = Tables.of("Li2S,-1.5 LiS,-1.3");
        HullPosition stable = Tables.solved(HullPosition.of(
                table, table.phase(Composition.of(Formula.parse("LiS"))).orElseThrow()));
        ROUNDING.check("above hull", stable.aboveHull_eV_per_atom(), 0);
        ROUNDING.check("margin", stable.decomposition_eV_per_atom(), 2.25 / 2 - 1.3);
        assertThat(stable.decomposition()).extracting(p -> p.phase().name()).containsExactly("LiS");
        assertThat(stable.competitors()).extracting(p -> p.phase().name()).containsExactly("Li2S", "S");
    }

    /// Half of the energy of 2 LiCl + Na2O → Li2O + 2 NaCl is released at one to two formula units.
    @Test
    void anExchangeReactionStandsAtItsStoichiometry() throws Exception {
        PhaseTable table = Tables.of("LiCl,-2 NaCl,-2 Li2O,-2 Na2O,-1.5");
        ContactReaction reaction = Tables.solved(
                ContactReaction.closed(table, Tables.reactant(table, "LiCl"), Tables.reactant(table, "Na2O")));
        ContactKink minimum = reaction.totalMinimum();
        ROUNDING.check("x", minimum.x(), 4.0 / 7);
        ROUNDING.check("energy", minimum.total_eV_per_atom(), -1.5 / 7);
        assertThat(minimum.reaction().text()).isEqualTo("2 LiCl + Na2O -> Li2O + 2 NaCl");
        assertThat(reaction.kinks()).hasSize(3);
        ROUNDING.check("halfway", reaction.mutualAt(2.0 / 7), -0.75 / 7);
    }

    @Test
    void aMetastableMaterialEntersAsItIs() throws Exception {
        PhaseTable table = Tables.of("LiCl,-2 Li2S,-1.5 LiS,-1");
        ContactReaction reaction = Tables.solved(
                ContactReaction.closed(table, Tables.reactant(table, "LiS"), Tables.reactant(table, "LiCl")));
        ROUNDING.check("alone", reaction.firstAlone_eV_per_atom(), 1 - 2.25 / 2);
        ROUNDING.check("total", reaction.totalMinimum().total_eV_per_atom(), 1 - 2.25 / 2);
        ROUNDING.check("mutual", reaction.mutualMinimum().mutual_eV_per_atom(), 0);
        ROUNDING.check("x", reaction.totalMinimum().x(), 1);
    }

    /// Li2O at −2 eV per atom gives off oxygen below μ_O = −6 eV.
    @Test
    void anOpenElementComesAndGoes() throws Exception {
        PhaseTable table = Tables.of("Li2O,-2");
        Composition oxide = Composition.of(Formula.parse("Li2O"));
        for (double mu : new double[] {-5.99, -6.01}) {
            PhaseSpace space = PhaseSpace.open(table, oxide.set(), Map.of(Element.O, mu));
            assertThat(Tables.solved(space.equilibrium(oxide)).phases())
                    .extracting(p -> p.phase().name())
                    .containsExactly(mu > -6 ? "Li2O" : "Li");
        }
    }

    /// NIST-JANAF: S°(O2, 298.15 K) = 205.147, S°(Cl2) = 223.079 J/mol/K; O2 at 1000 K: H − H298 = 22.703 kJ/mol,
    /// S° = 243.578 J/mol/K.
    @Test
    void gasesHaveTheirTabulatedEntropies() throws Exception {
        Tolerance table = Tolerance.relative(3e-4, "Shomate fit against the table it was made from");
        table.check("O2", Gas.O2.entropy_J_mol_K(298.15), 205.147);
        table.check("Cl2", Gas.CL2.entropy_J_mol_K(298.15), 223.079);
        table.check("O2, 1000 K", Gas.O2.potential_eV(1000, 1e5), (22703 - 1000 * 243.578) / 2 / 96485.33);
        double decade = Gas.O2.potential_eV(500, 1e5) - Gas.O2.potential_eV(500, 1e4);
        Tolerance.relative(1e-9, "constants to ten digits")
                .check("ten times the pressure", decade, 0.5 * 8.617333262e-5 * 500 * Math.log(10));
        assertThatThrownBy(() -> Gas.O2.potential_eV(50, 1e5)).hasMessageContaining("100.0 to 2000.0 K");
        assertThatThrownBy(() -> Gas.O2.potential_eV(500, 0)).isInstanceOf(ThermoInputException.class);
    }

    /// Two metals half and half: kT·ln 2 per shared site, one site in four atoms.
    @Test
    void endMembersMixWithIdealEntropy() throws Exception {
        PhaseTable table = Tables.of("LiNiO2,-1.2 LiCoO2,-1.8 NiO2,-0.8 CoO2,-1.1");
        SolidSolution full =
                SolidSolution.layered(table, Formula.parse("LiNi0.5Co0.5O2")).orElseThrow();
        ROUNDING.check("end members", full.energy_eV_per_atom(), -1.5);
        Tolerance.relative(1e-9, "constants to ten digits")
                .check("300 K", full.freeEnergy_eV_per_atom(300) + 1.5, -8.617333262e-5 * 300 * Math.log(2) / 4);
        SolidSolution charged = SolidSolution.layered(table, Formula.parse("Li0.25Ni0.5Co0.5O2"))
                .orElseThrow();
        double nickel = 0.75 * 3 * -0.8 + 0.25 * 4 * -1.2;
        double cobalt = 0.75 * 3 * -1.1 + 0.25 * 4 * -1.8;
        ROUNDING.check("between", charged.energy_eV_per_atom(), (nickel + cobalt) / 2 / 3.25);
        assertThat(SolidSolution.layered(table, Formula.parse("LiNi0.5Mn0.5O2")))
                .isEmpty();
        assertThat(SolidSolution.layered(table, Formula.parse("LiCoO2"))).isEmpty();
    }

    @Test
    void aVariantWithoutSolidSolutionIsTheReactionItself() throws Exception {
        PhaseTable table = Tables.of("LiCl,-2 Li2S,-1.5");
        ContactReaction reaction = Tables.solved(
                ContactReaction.closed(table, Tables.reactant(table, "Li2S"), Tables.reactant(table, "LiCl")));
        assertThat(ContactVariants.of(table, reaction, 300).endMembers()).isEmpty();
    }

    @Test
    void aTernaryDiagramHasItsTieLines() throws Exception {
        PhaseTable table = Tables.of("Li2S,-1.5 Li3P,-0.9 Li3PS4,-1.3 P2S5,-0.3");
        TernaryDiagram diagram = Tables.solved(TernaryDiagram.of(table, List.of(Element.Li, Element.P, Element.S)));
        List<String> ties = diagram.tieLines().stream()
                .map(t -> diagram.points().get(t.from()).phase().name() + "-"
                        + diagram.points().get(t.to()).phase().name())
                .toList();
        assertThat(ties).contains("Li2S-Li3P", "Li2S-Li3PS4", "Li3PS4-P2S5").doesNotContain("Li2S-P2S5", "Li3P-S");
        // Euler: a triangulated triangle with b points on its border and i inside has 3i + 2b − 3 edges
        assertThat(ties).hasSize(3 * 1 + 2 * 6 - 3);
        assertThatThrownBy(() -> TernaryDiagram.of(table, List.of(Element.Li, Element.P, Element.P)))
                .hasMessageContaining("three different");
    }

    @Test
    void mapsFollowVoltageAndStateOfCharge() throws Exception {
        PhaseTable table = ShippedPhases.computed(Scheme.LEGACY);
        StabilityMap voltage = Tables.solved(StabilityMap.overVoltage(
                table, Tables.reactant(table, "LiNbO3"), Tables.reactant(table, "Li6PS5Cl"), List.of(2.0, 3.0, 4.0)));
        double[][] grid = voltage.mutual_eV_per_atom(new double[] {0, 0.3, 0.6, 1});
        for (double[] row : grid) {
            ROUNDING.check("first end", row[0], 0);
            ROUNDING.check("last end", row[3], 0);
            assertThat(row[1]).isNegative();
        }
        StabilityMap charge = Tables.solved(StabilityMap.overLithium(
                table,
                Formula.parse("LiNi0.6Mn0.2Co0.2O2"),
                Tables.reactant(table, "Li6PS5Cl"),
                List.of(1.0, 0.75, 0.5)));
        assertThat(charge.reactions().getLast().totalMinimum().total_eV_per_atom())
                .isLessThan(charge.reactions().getFirst().totalMinimum().total_eV_per_atom());
    }

    @Test
    void questionsWithoutAnAnswerAreRefusedInOneSentence() throws Exception {
        PhaseTable table = Tables.of("LiCl,-2 Li2O,-2");
        assertThatThrownBy(() -> ElectrochemicalWindow.of(table, Formula.parse("Cl2")))
                .hasMessageContaining("with Li");
        assertThatThrownBy(() -> ElectrochemicalWindow.of(table, Formula.parse("Li")))
                .hasMessageContaining("found only [Li]");
        assertThatThrownBy(() -> ContactReaction.closed(
                        table, Tables.reactant(table, "LiFePO4"), Tables.reactant(table, "LiCl")))
                .hasMessageContaining("found P, for which it has no reference");
        assertThatThrownBy(() -> ContactReaction.atVoltage(
                        table, Tables.reactant(table, "O2"), Tables.reactant(table, "Cl2"), 3))
                .hasMessageContaining("formula with Li");
        assertThatThrownBy(() -> ContactReaction.atVoltage(
                        table, Tables.reactant(table, "Li2O"), Tables.reactant(table, "LiCl"), -1))
                .hasMessageContaining("0 V or more");
        assertThatThrownBy(() -> ContactReaction.open(
                        table,
                        Tables.reactant(table, "LiCl"),
                        Tables.reactant(table, "Cl2"),
                        Map.of(Element.Li, -1.0, Element.O, 0.0)))
                .hasMessageContaining("Li2O forms without end");
    }
}
