package org.interphase.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// Every rule on numbers worked out by hand.
class RulesTest {
    private static final Tolerance BY_HAND = Tolerance.relative(2e-3, "worked out by hand to four digits");
    private static final String DC = "observable: discharge capacity, sample: coated, ";
    private static final String CC = "observable: charge capacity, sample: coated, ";

    private static Check only(List<Check> checks) {
        assertThat(checks).hasSize(1);
        return checks.getFirst();
    }

    @Test
    void anEfficiencyThatItsCapacitiesDoNotGiveFails() throws InputException {
        String efficiency = "observable: Coulombic efficiency, sample: coated, cycle: 1, value: ";
        Check right = only(SmallStudy.checks(
                "efficiency",
                "",
                "",
                CC + "cycle: 1, value: 200.0",
                DC + "cycle: 1, value: 180.0",
                efficiency + "90.0"));
        Check wrong = only(SmallStudy.checks(
                "efficiency",
                "",
                "",
                CC + "cycle: 1, value: 200.0",
                DC + "cycle: 1, value: 180.0",
                efficiency + "91.0"));
        assertThat(right.passed()).isEqualTo(Optional.of(true));
        assertThat(wrong.passed()).isEqualTo(Optional.of(false));
        assertThat(wrong.flips()).isNotEmpty();
    }

    @Test
    void anEfficiencyWithoutCapacitiesSaysWhatItLacks() throws InputException {
        Check check = only(SmallStudy.checks(
                "efficiency", "", "", "observable: Coulombic efficiency, sample: coated, cycle: 1, value: 90"));
        assertThat(check.passed()).isEmpty();
        assertThat(check.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Lacking.class, l -> assertThat(l.missing()).hasSize(2));
    }

    @Test
    void loadingArealCapacityAndCurrentFollowFromTheComposite() throws InputException {
        String common = "composite_loading_mg_cm2: 12.0, cam_wt_percent: 70.0, cam_loading_mg_cm2: 8.4,"
                + " theoretical_capacity_mAh_g: 160, areal_capacity_mAh_cm2: 1.344, current_1C_mA_cm2: 1.344";
        for (String rule : List.of("loading", "areal-capacity", "c-rate")) {
            assertThat(only(SmallStudy.checks(rule, common, "")).passed()).isEqualTo(Optional.of(true));
            Check wrong = only(SmallStudy.checks(
                    rule,
                    common.replace("cam_wt_percent: 70", "cam_wt_percent: 50").replace("160", "200"),
                    ""));
            assertThat(wrong.passed()).isEqualTo(Optional.of(false));
        }
    }

    @Test
    void theSameCheckOfTwoSamplesIsOne() throws InputException {
        Check check = only(SmallStudy.checks(
                "loading", "composite_loading_mg_cm2: 12, cam_wt_percent: 70, cam_loading_mg_cm2: 8.4", ""));
        assertThat(check.samples()).containsExactly("bare", "coated");
    }

    @Test
    void aCounterElectrodeThatIsTooSmallLimitsTheCell() throws InputException {
        String common = "counter_mass_mg: 65.0, counter_wt_percent: 30.0, counter_capacity_mAh_g: 175.0,"
                + " cam_mass_mg: 7.62, theoretical_capacity_mAh_g: 180.0";
        Check enough = only(SmallStudy.checks("n-to-p", common, ""));
        BY_HAND.check("N/P", SmallStudy.computed(enough), 2.488);
        assertThat(enough.passed()).isEqualTo(Optional.of(true));
        assertThat(only(SmallStudy.checks("n-to-p", common.replace("65.0", "15.0"), ""))
                        .passed())
                .isEqualTo(Optional.of(false));
    }

    @Test
    void moreChargeThanLithiumIsImpossible() throws InputException {
        // LiCoO2 holds 273.8 mAh/g.
        Check half = only(SmallStudy.checks("delithiation", "cathode: LiCoO2", "", CC + "cycle: 1, value: 136.9"));
        BY_HAND.check("δ", SmallStudy.computed(half), 50.0);
        assertThat(only(SmallStudy.checks("delithiation", "cathode: LiCoO2", "", CC + "cycle: 1, value: 300.0"))
                        .passed())
                .isEqualTo(Optional.of(false));
    }

    @Test
    void aCoatingOnAStatedSurfaceIsMassOverDensityAndSurface() throws InputException {
        // 0.02 g/g over 5 g/cm³ and 0.4 m²/g: 0.02 / (5e6 · 0.4) m = 10 nm.
        Check check = only(SmallStudy.checks(
                "coating-thickness",
                "specific_surface_m2_g: 0.4",
                "coating_wt_percent: 2.0, coating_density_g_cm3: 5.0, coating_thickness_nm: 10.0"));
        BY_HAND.check("thickness", SmallStudy.computed(check), 10);
        assertThat(check.passed()).isEqualTo(Optional.of(true));
    }

    @Test
    void aThicknessThatItsMassCannotMakeFails() throws InputException {
        Check check = only(SmallStudy.checks(
                "coating-thickness",
                "specific_surface_m2_g: 0.40",
                "coating_wt_percent: 2.0, coating_density_g_cm3: {value: 5.0, u: 0.1, assumed: glass},"
                        + " coating_thickness_nm: 30.0"));
        assertThat(check.passed()).isEqualTo(Optional.of(false));
        assertThat(check.flips()).anySatisfy(f -> {
            assertThat(f.assumption()).contains("density of the coating");
            // 30 nm need a third of the density; the digits of the other numbers allow a little more.
            assertThat(f.atFlip()).isBetween(1.6, 2.1);
        });
    }

    @Test
    void depositionCyclesMakeTheThickness() throws InputException {
        String coated = "ald_cycles: 25, ald_growth_nm: 0.2, coating_thickness_nm: ";
        assertThat(only(SmallStudy.checks("ald-thickness", "", coated + "5")).passed())
                .isEqualTo(Optional.of(true));
        assertThat(only(SmallStudy.checks("ald-thickness", "", coated + "9")).passed())
                .isEqualTo(Optional.of(false));
    }

    @Test
    void aCompositeCannotBeDenserThanItsParts() throws InputException {
        String common = "cam_wt_percent: 70.0, electrolyte_wt_percent: 30.0, cam_density_g_cm3: 4.70,"
                + " electrolyte_density_g_cm3: 2.00, composite_density_g_cm3: ";
        Check check = only(SmallStudy.checks("porosity", common + "3.07", ""));
        BY_HAND.check("void", SmallStudy.computed(check), 8.227);
        assertThat(only(SmallStudy.checks("porosity", common + "3.90", "")).passed())
                .isEqualTo(Optional.of(false));
    }

    @Test
    void conductivityIsLengthOverResistanceAndArea() throws InputException {
        // 500 µm, 14.5 Ω, 0.785 cm²: 0.05 / (14.5 · 0.785) S/cm.
        String common = "separator_thickness_um: 500, separator_resistance_ohm: 14.5, area_cm2: 0.785";
        String printed = "observable: electrolyte conductivity, sample: se, unit: mS/cm, value: ";
        Check check = only(SmallStudy.checks("conductivity", common, "", printed + "4.4"));
        BY_HAND.check("σ", SmallStudy.computed(check), 4.393e-3);
        assertThat(check.passed()).isEqualTo(Optional.of(true));
        assertThat(only(SmallStudy.checks("conductivity", common, "", printed + "5.4"))
                        .passed())
                .isEqualTo(Optional.of(false));
    }

    @Test
    void aResistanceWithAnAreaIsOnePerArea() throws InputException {
        Check check = only(SmallStudy.checks(
                "area-specific-resistance",
                "area_cm2: 0.785",
                "",
                "observable: interfacial resistance, sample: coated, value: 248"));
        BY_HAND.check("R", SmallStudy.computed(check), 194.7);
    }

    @Test
    void theThreeDefinitionsOfFadeDiffer() throws InputException {
        String at = "rate_C: 1, ";
        List<Check> checks = SmallStudy.checks(
                "fade",
                "",
                "",
                DC + at + "cycle: 1, value: 100.0",
                DC + at + "cycle: 101, value: 50.0",
                "observable: fade as printed, sample: coated, cycle: 101, " + at + "value: 0.50");
        BY_HAND.check("compound", SmallStudy.computed(checks.get(0)), 0.6908);
        BY_HAND.check("linear", SmallStudy.computed(checks.get(1)), 0.5);
        BY_HAND.check("absolute", SmallStudy.computed(checks.get(2)), 0.5);
        assertThat(checks.get(0).passed()).isEqualTo(Optional.of(false));
        assertThat(checks.get(1).passed()).isEqualTo(Optional.of(true));
    }

    @Test
    void aDropThatIsVisibleMayExplainAnOptimum() throws InputException {
        // 0.1C of 200 mAh/g on 0.2 m²/g is 0.1 A/m²; 10 nm of 6e-8 S/cm drop 0.1667 mV, of 6e-10 a hundred times more.
        String common = "rate_C: 0.1, theoretical_capacity_mAh_g: 200, specific_surface_m2_g: 0.2";
        String conductivity = "observable: coating conductivity, sample: coated, value: ";
        Check small = only(SmallStudy.checks("ionic-drop", common, "coating_thickness_nm: 10", conductivity + "6e-8"));
        BY_HAND.check("drop", SmallStudy.computed(small), 0.1667);
        Check large = only(SmallStudy.checks("ionic-drop", common, "coating_thickness_nm: 10", conductivity + "6e-10"));
        BY_HAND.check("drop", SmallStudy.computed(large), 16.67);
    }

    @Test
    void aLongSlopeIsNoSpaceCharge() throws InputException {
        // 3e4 mol/m³, 0.5 m²/g: 96485 · 3e4 · 1e-9 · 0.5 / 3.6 = 0.4020 mAh/g per nanometre.
        String common = "lithium_mol_m3: 3.0e4, specific_surface_m2_g: 0.5";
        Check per = only(SmallStudy.checks("space-charge", common, ""));
        BY_HAND.check("charge", SmallStudy.computed(per), 0.4020);
        String slope = "observable: charge-onset slope, sample: bare, cycle: 1, value: ";
        Check shortOne = only(SmallStudy.checks("space-charge", common, "", slope + "1.00"));
        Check longOne = only(SmallStudy.checks("space-charge", common, "", slope + "10.0"));
        BY_HAND.check("layer", SmallStudy.computed(longOne), 24.87);
        assertThat(shortOne.passed()).isEqualTo(Optional.of(true));
        assertThat(longOne.passed()).isEqualTo(Optional.of(false));
        assertThat(longOne.statement()).contains("not a space-charge layer");
    }

    @Test
    void lithiumOfTheElectrolyteFollowsFromItsFormula() throws InputException {
        // Li6PS5Cl: 6 · 1.9e6 / 268.4 = 4.247e4 mol/m³.
        Check check = only(SmallStudy.checks(
                "space-charge",
                "electrolyte: Li6PS5Cl, electrolyte_density_g_cm3: 1.9, specific_surface_m2_g: 0.5",
                ""));
        BY_HAND.check("charge", SmallStudy.computed(check), 0.4020 * 4.247 / 3);
    }

    @Test
    void lostChargeIsAThicknessOfElectrolyte() throws InputException {
        // Ten electrons per Li10GeP2S12 (588.7 g/mol, 2 g/cm³): 0.9105 mAh per m² and nm; 10 mAh/g on 0.5 m²/g: 21.97
        // nm.
        Check check = only(SmallStudy.checks(
                "reacted-electrolyte",
                "electrolyte: LGPS, electrolyte_density_g_cm3: 2.0, specific_surface_m2_g: 0.5",
                "",
                CC + "cycle: 1, value: 190.0",
                DC + "cycle: 1, value: 180.0"));
        BY_HAND.check("layer", SmallStudy.computed(check), 21.97);
    }

    @Test
    void aShellHoldsLittleOfASphere() throws InputException {
        // 1 − (1 − 24 nm / 7.5 µm)³
        Check check = only(SmallStudy.checks(
                "reaction-depth",
                "particle_diameter_um: 7.5",
                "",
                "observable: rock-salt thickness, sample: coated, value: 12"));
        BY_HAND.check("share", SmallStudy.computed(check), 0.9569);
    }

    @Test
    void limitsAreBroughtToLithiumBeforeTheyAreCompared() throws InputException {
        Check check = only(SmallStudy.checks(
                "window",
                "upper_cutoff_V: 2.85, cutoff_reference_V: 1.55",
                "",
                "observable: oxidation limit, sample: se, value: 2.1"));
        BY_HAND.check("beyond", SmallStudy.computed(check), 2.3);
    }

    @Test
    void speciesThatGrowAndSpeciesThatSaturateAreToldApart() throws InputException {
        String rises = ", sample: coated, cycle: 1, direction: rises, from: {cycle: 0}";
        Check check = only(
                SmallStudy.checks(
                        "growth",
                        "",
                        "",
                        "observable: polysulfide fraction" + rises,
                        "observable: polysulfide fraction, sample: coated, cycle: 200, direction: constant, from: {cycle: 1}",
                        "observable: SIMS sulfate at the contact" + rises,
                        "observable: SIMS sulfate at the contact, sample: coated, cycle: 200, direction: rises, from: {cycle: 1}"));
        assertThat(check.statement())
                .contains("Keep growing with cycling: SIMS sulfate at the contact")
                .contains("Saturate early: polysulfide fraction")
                .contains("different sources");
        Check alike = only(SmallStudy.checks(
                "growth",
                "",
                "",
                "observable: polysulfide fraction" + rises,
                "observable: polysulfide fraction, sample: coated, cycle: 200, direction: rises, from: {cycle: 1}"));
        assertThat(alike.statement()).doesNotContain("different sources");
    }

    @Test
    void everyRuleStatesFormulaSourceAndTolerance() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z-]+");
            assertThat(rule.formula()).isNotBlank();
            assertThat(rule.tolerance()).isNotBlank();
            assertThat(rule.source()).isNotNull();
        });
        assertThat(Rules.all().stream().map(Rule::id)).doesNotHaveDuplicates();
    }
}
