package org.interphase.thermo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Formula;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.interphase.thermo.contact.ContactKink;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.ContactVariants;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.stability.ElectrochemicalWindow;
import org.interphase.thermo.stability.VoltageStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped table and our solver against what pymatgen 2022.11.7 computed from the same phases.
class PeerReferenceTest {
    private static final Tolerance ENERGY =
            Tolerance.absolute(1e-6, "required; the shipped energies have ten decimals, the peer's solver 1e-9");

    @ParameterizedTest
    @CsvSource({"reference.json,LEGACY", "reference_mp2020est.json,MP2020_ESTIMATED"})
    void everyKinkOfEveryContact(String file, Scheme scheme) throws Exception {
        JsonTree reference = JsonTree.read(ReferenceFolder.require("reference/thermo/" + file));
        PhaseTable table = ShippedPhases.computed(scheme);
        List<String> wrong = new ArrayList<>();
        int kinks = 0;
        int missing = 0;
        for (JsonTree pair : reference.get("reactions").list()) {
            ContactReaction ours = solved(
                    ContactReaction.closed(table, reactant(table, pair.text("c1")), reactant(table, pair.text("c2"))));
            for (JsonTree kink : pair.get("kinks").list()) {
                kinks++;
                double x = Math.clamp(kink.number("x"), 0, 1);
                double energy =
                        ours.mutualAt(x) + x * ours.firstAlone_eV_per_atom() + (1 - x) * ours.secondAlone_eV_per_atom();
                if (!ENERGY.accepts(energy, kink.number("E_rxn_eV_per_atom"))) {
                    wrong.add(
                            pair.text("id") + " at " + x + ": " + energy + " not " + kink.number("E_rxn_eV_per_atom"));
                }
                ContactKink same = ours.kinks().stream()
                        .filter(k -> Math.abs(k.x() - x) < 1e-6)
                        .findFirst()
                        .orElse(null);
                missing += same == null ? 1 : 0;
                if (same != null) {
                    Tolerance.absolute(2e-4, "1e-6 eV per atom for a hundred atoms")
                            .check(pair.text("id"), same.total_kJ_per_mol(), kink.number("E_rxn_kJ_per_mol"));
                }
            }
            ENERGY.check(
                    pair.text("id"),
                    ours.totalMinimum().total_eV_per_atom(),
                    pair.get("min").number("E_rxn_eV_per_atom"));
        }
        System.out.println(file + ": " + kinks + " kinks, not ours: " + missing);
        assertThat(wrong).isEmpty();
        assertThat(kinks).isGreaterThan(1000);
    }

    @ParameterizedTest
    @CsvSource({"reference.json,LEGACY", "reference_mp2020est.json,MP2020_ESTIMATED"})
    void solidSolutionsInThreeWays(String file, Scheme scheme) throws Exception {
        JsonTree reference = JsonTree.read(ReferenceFolder.require("reference/thermo/" + file));
        PhaseTable table = ShippedPhases.computed(scheme);
        int compared = 0;
        for (JsonTree pair : reference.get("reactions").list()) {
            if (!pair.has("solid_solution_variants")) {
                continue;
            }
            JsonTree variants = pair.get("solid_solution_variants");
            ContactReaction ours = solved(
                    ContactReaction.closed(table, reactant(table, pair.text("c1")), reactant(table, pair.text("c2"))));
            ContactVariants three = ContactVariants.of(table, ours, 300);
            if (variants.has("E_endmember")) {
                compared++;
                ENERGY.check(
                        pair.text("id") + " end members",
                        three.endMembers().orElseThrow().totalMinimum().total_eV_per_atom(),
                        variants.get("E_endmember").number("E_min"));
                ENERGY.check(
                        pair.text("id") + " 300 K",
                        three.withEntropy().orElseThrow().totalMinimum().total_eV_per_atom(),
                        variants.get("E_endmember_S300").number("E_min"));
            }
        }
        System.out.println(file + ": " + compared + " contacts of solid solutions");
        assertThat(compared).isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({"reference.json,LEGACY", "reference_mp2020est.json,MP2020_ESTIMATED"})
    void minimaWithOpenLithium(String file, Scheme scheme) throws Exception {
        JsonTree reference = JsonTree.read(ReferenceFolder.require("reference/thermo/" + file));
        PhaseTable table = ShippedPhases.computed(scheme);
        java.util.Map<String, JsonTree> pairs = new java.util.HashMap<>();
        reference.get("reactions").list().forEach(p -> pairs.put(p.text("id"), p));
        int kinks = 0;
        for (JsonTree open : reference.get("grand_potential").list()) {
            JsonTree pair = java.util.Objects.requireNonNull(pairs.get(open.text("id")));
            String what = open.text("id") + " at " + open.number("V_vs_Li") + " V";
            ContactReaction ours = solved(ContactReaction.atVoltage(
                    table, reactant(table, pair.text("c1")), reactant(table, pair.text("c2")), open.number("V_vs_Li")));
            ENERGY.check(
                    what + " mutual",
                    ours.mutualMinimum().mutual_eV_per_atom(),
                    open.get("mutual_min").number("E_eV_per_nonLi_atom"));
            ENERGY.check(
                    what + " total",
                    ours.totalMinimum().total_eV_per_atom(),
                    open.get("total_min").number("E_eV_per_nonLi_atom"));
            for (JsonTree kink : open.get("kinks_mutual").list()) {
                kinks++;
                ENERGY.check(what, ours.mutualAt(Math.clamp(kink.number("x"), 0, 1)), kink.number("E"));
            }
        }
        System.out.println(file + ": " + reference.get("grand_potential").list().size() + " open, kinks " + kinks);
    }

    @ParameterizedTest
    @CsvSource({"reference.json,LEGACY", "reference_mp2020est.json,MP2020_ESTIMATED"})
    void windowsAndTheirSteps(String file, Scheme scheme) throws Exception {
        JsonTree reference = JsonTree.read(ReferenceFolder.require("reference/thermo/" + file));
        PhaseTable table = ShippedPhases.computed(scheme);
        Tolerance volt = Tolerance.absolute(1e-6, "required");
        for (var entry : reference.get("windows").map().entrySet()) {
            JsonTree theirs = new JsonTree(entry.getValue());
            ElectrochemicalWindow ours = solved(ElectrochemicalWindow.of(table, Formula.parse(theirs.text("formula"))));
            volt.check(entry.getKey() + " reduction", ours.reduction_V(), theirs.number("V_red"));
            if (theirs.has("V_ox")) {
                volt.check(entry.getKey() + " oxidation", ours.oxidation_V().orElseThrow(), theirs.number("V_ox"));
            } else {
                assertThat(ours.oxidation_V()).isEmpty();
            }
            List<JsonTree> steps = theirs.get("steps").list();
            assertThat(ours.steps()).as(entry.getKey()).hasSameSizeAs(steps);
            for (int k = 0; k < steps.size(); k++) {
                VoltageStep step = ours.steps().get(k);
                Tolerance.absolute(2e-6, "printed with six decimals")
                        .check(entry.getKey(), step.voltage_V(), steps.get(k).number("V"));
                Tolerance.absolute(2e-6, "printed with six decimals")
                        .check(
                                entry.getKey(),
                                step.lithiumUptake(),
                                steps.get(k).number("evolution"));
                assertThat(step.equation().imbalance()).isLessThan(1e-8);
            }
        }
        System.out.println(file + ": " + reference.get("windows").map().size() + " windows");
    }

    static Reactant reactant(PhaseTable table, String formula) throws Exception {
        return Reactant.of(table, Formula.parse(formula));
    }

    static <T> T solved(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Solved<T>(T solution) -> solution;
            case Outcome.Failed<T> failed -> throw new AssertionError(failed.toString());
        };
    }
}
