package org.interphase.thermo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.interphase.numerics.lp.RhsLine;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.testkit.Tolerance;
import org.interphase.thermo.contact.ContactKink;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.ContactUncertainty;
import org.interphase.thermo.contact.Distribution;
import org.interphase.thermo.contact.EnergyError;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.screening.ScreenedCandidate;
import org.interphase.thermo.screening.Screening;
import org.interphase.thermo.screening.ScreeningProgress;
import org.interphase.thermo.screening.Thresholds;
import org.interphase.thermo.stability.HullDistances;
import org.interphase.thermo.stability.PhaseSpace;
import org.junit.jupiter.api.Test;

/// What holds for every contact, whatever the numbers.
class InvariantsTest {
    private static final PhaseTable TABLE = ShippedPhases.computed(Scheme.LEGACY);

    @Test
    void everyReactionIsBalancedAndNoneCostsEnergy() throws Exception {
        for (double voltage : new double[] {2.5, 4.3}) {
            ContactReaction reaction = Tables.solved(ContactReaction.atVoltage(
                    TABLE, Tables.reactant(TABLE, "LiNi0.8Mn0.1Co0.1O2"), Tables.reactant(TABLE, "Li6PS5Cl"), voltage));
            for (ContactKink kink : reaction.kinks()) {
                assertThat(kink.equation().imbalance()).isLessThan(1e-8);
                assertThat(kink.mutual_eV_per_atom()).isLessThan(1e-9);
                Tolerance.absolute(1e-14, "rounding").check("units", kink.unitsOfFirst() + kink.unitsOfSecond(), 1);
            }
        }
    }

    @Test
    void exchangedMaterialsMirrorTheKinks() throws Exception {
        Reactant oxide = Tables.reactant(TABLE, "LiNi0.5Mn0.3Co0.2O2");
        Reactant sulfide = Tables.reactant(TABLE, "Li10GeP2S12");
        List<ContactKink> forth =
                Tables.solved(ContactReaction.closed(TABLE, oxide, sulfide)).kinks();
        List<ContactKink> back =
                Tables.solved(ContactReaction.closed(TABLE, sulfide, oxide)).kinks();
        assertThat(back).hasSameSizeAs(forth);
        for (int k = 0; k < forth.size(); k++) {
            ContactKink same = back.get(back.size() - 1 - k);
            Tolerance rounding = Tolerance.absolute(1e-10, "two paths to one kink");
            rounding.check("x", 1 - same.x(), forth.get(k).x());
            rounding.check("energy", same.total_eV_per_atom(), forth.get(k).total_eV_per_atom());
            assertThat(same.products())
                    .extracting(p -> p.phase().name())
                    .isEqualTo(forth.get(k).products().stream()
                            .map(p -> p.phase().name())
                            .toList());
        }
    }

    @Test
    void onlyStablePhasesDecide() throws Exception {
        PhaseTable stable = HullDistances.of(TABLE, false).stable();
        Reactant first = Tables.reactant(TABLE, "LiNbO3");
        Reactant second = Tables.reactant(TABLE, "Li6PS5Cl");
        ContactReaction all = Tables.solved(ContactReaction.closed(TABLE, first, second));
        ContactReaction some = Tables.solved(ContactReaction.closed(stable, first, second));
        assertThat(some.totalMinimum().reaction().text())
                .isEqualTo(all.totalMinimum().reaction().text());
        assertThat(stable.size()).isEqualTo(993);
    }

    @Test
    void settingUnstablePhasesAsideChangesNoContact() throws Exception {
        List<Map<Element, Double>> potentials = List.of(Map.of(), Map.of(Element.Li, -4.3), Map.of(Element.O, -1.0));
        for (String cathode : List.of("LiNi0.5Mn0.3Co0.2O2", "Li0.5Ni0.6Mn0.2Co0.2O2", "LiNbO3", "LiNiO2")) {
            Reactant first = Tables.reactant(TABLE, cathode);
            Reactant second = Tables.reactant(TABLE, "Li10GeP2S12");
            for (Map<Element, Double> open : potentials) {
                PhaseSpace all = PhaseSpace.open(
                        TABLE,
                        first.composition().set().and(second.composition().set()),
                        open);
                assertThat(all.size())
                        .isGreaterThan(
                                PhaseSpace.ofStable(TABLE, all.system(), open).size());
                RhsLine line = Tables.solved(all.program()
                        .line(all.rightHandSide(second.composition()), all.rightHandSide(first.composition())));
                ContactReaction reaction = Tables.solved(ContactReaction.open(TABLE, first, second, open));
                assertThat(reaction.kinks()).hasSameSizeAs(line.kinks());
                for (int k = 0; k < line.kinks().size(); k++) {
                    sameKink(
                            all, reaction, line.kinks().get(k), reaction.kinks().get(k));
                }
            }
        }
    }

    private static void sameKink(PhaseSpace all, ContactReaction reaction, RhsLine.Kink with, ContactKink without) {
        Tolerance rounding = Tolerance.absolute(1e-11, "two paths to one kink");
        double t = without.closedShare();
        double hull = without.mutual_eV_per_atom()
                + t * reaction.firstHull_eV_per_atom()
                + (1 - t) * reaction.secondHull_eV_per_atom();
        rounding.check("share", t, with.t());
        rounding.check("hull", hull, with.optimum().value());
        assertThat(without.products().stream().map(p -> p.phase().name()))
                .containsExactlyElementsOf(all.equilibrium(with.optimum()).phases().stream()
                        .map(p -> p.phase().name())
                        .toList());
    }

    @Test
    void theOrderOfATableDoesNotMatter() throws Exception {
        List<Phase> phases = new ArrayList<>(TABLE.phases());
        Collections.shuffle(phases, new Random(3));
        PhaseTable shuffled = Tables.of("LiCl,-2").with(phases);
        String here = text(TABLE);
        assertThat(text(shuffled)).isEqualTo(here);
        assertThat(text(TABLE)).isEqualTo(here);
    }

    private static String text(PhaseTable table) throws Exception {
        StringBuilder text = new StringBuilder();
        for (ContactKink kink : Tables.solved(ContactReaction.closed(
                        table, Tables.reactant(table, "Li2NbTaO6"), Tables.reactant(table, "Li6PS5Cl")))
                .kinks()) {
            text.append(kink.x()).append(kink.reaction().text()).append('\n');
        }
        return text.toString();
    }

    @Test
    void withoutErrorTheDrawsAreOneNumber() throws Exception {
        ContactUncertainty none = uncertainty(new EnergyError(0, Map.of()), 10, 1, false);
        assertThat(none.total_eV_per_atom().q05())
                .isEqualTo(none.total_eV_per_atom().q95());
        assertThat(none.probability().values()).allMatch(p -> p == 1);
    }

    @Test
    void drawsRepeatOnOneThreadAndOnMany() throws Exception {
        EnergyError error = EnergyError.withCorrections();
        assertThat(uncertainty(error, 50, 5, true)).isEqualTo(uncertainty(error, 50, 5, false));
        assertThat(uncertainty(error, 50, 6, false)).isNotEqualTo(uncertainty(error, 50, 5, false));
    }

    private static ContactUncertainty uncertainty(EnergyError error, int draws, long seed, boolean allCores)
            throws Exception {
        return Tables.solved(ContactUncertainty.of(
                TABLE,
                Tables.reactant(TABLE, "LiNbO3"),
                Tables.reactant(TABLE, "Li3PS4"),
                Map.of(Element.Li, -3.0),
                error,
                draws,
                seed,
                allCores));
    }

    /// Li + ½ Cl2 → LiCl: the energy is that of one phase, so its spread is the error put in. With σ and the shared
    /// part of Cl at half its weight: √(0.03² + (0.08/2)²) = 0.05 eV per atom.
    @Test
    void theSpreadOfOnePhaseIsTheErrorPutIn() throws Exception {
        PhaseTable table = Tables.of("LiCl,-2");
        Distribution spread = Tables.solved(ContactUncertainty.of(
                        table,
                        Tables.reactant(table, "Li"),
                        Tables.reactant(table, "Cl2"),
                        Map.of(),
                        new EnergyError(0.03, Map.of(Element.Cl, 0.08)),
                        20_000,
                        9,
                        true))
                .total_eV_per_atom();
        Tolerance sampling = Tolerance.absolute(0.002, "five standard errors of 20 000 draws");
        sampling.check("median", spread.q50(), -2);
        sampling.check("one standard deviation", spread.halfWidth(), 0.05 * 0.99446);
        sampling.check("95 %", spread.q95() - spread.q50(), 0.05 * 1.64485);
    }

    @Test
    void aScreenResumesAndIsTheSameOnEveryCore() throws Exception {
        Screening screening = new Screening(
                HullDistances.of(
                        Tables.of("Li3PO4,-2.7 LiCl,-2.1 Li2S,-1.5 Li2O,-2 LiPO3,-2.5 P2O5,-2.2 Li3PS4,-1.2"), false),
                List.of(Reactant.onHull(Formula.parse("Li2O"))),
                List.of(Reactant.onHull(Formula.parse("Li3PS4"))),
                Thresholds.usual());
        List<ScreenedCandidate> whole = screening.run(List.of(), ScreeningProgress.silent(), false);
        assertThat(whole).hasSize(screening.candidates()).hasSize(6);
        List<ScreenedCandidate> stored = new ArrayList<>();
        List<ScreenedCandidate> part = screening.run(
                List.of(),
                (latest, done, of) -> {
                    stored.add(latest);
                    return done < 2;
                },
                false);
        assertThat(part).hasSize(2).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(screening.run(stored, ScreeningProgress.silent(), true)).isEqualTo(whole);
        ScreenedCandidate last = whole.getLast();
        assertThat(last.passed()).isFalse();
        assertThat(last.rejections()).isNotEmpty();
        assertThat(last.mutual_eV_per_atom().sequencedKeySet()).containsExactly("Li2O", "Li3PS4");
    }
}
