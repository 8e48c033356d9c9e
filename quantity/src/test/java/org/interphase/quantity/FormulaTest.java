package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-14, "a few operations on doubles");
    private static final Tolerance OLDER_WEIGHTS = Tolerance.relative(
            2e-4, "the other package has an older table of weights (zinc is not among the formulas)");

    static Formula formula(String text) throws FormulaException {
        return Formula.parse(text);
    }

    @Test
    void compositionAndMassAgreeWithAnotherParser() throws FormulaException {
        List<List<String>> rows = Fixture.rows("read-formulas.csv");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(30);
        for (List<String> row : rows) {
            Formula read = formula(row.get(0));
            Map<Element, Double> expected = new LinkedHashMap<>();
            for (String pair : row.get(1).split(" ", -1)) {
                String[] parts = pair.split(":", -1);
                expected.put(Element.ofSymbol(parts[0]).orElseThrow(), Double.valueOf(parts[1]));
            }
            assertThat(read.amounts().keySet()).as(row.get(0)).isEqualTo(expected.keySet());
            expected.forEach(
                    (element, amount) -> ROUNDING.check(row.get(0) + " " + element, read.amount(element), amount));
            OLDER_WEIGHTS.check(row.get(0), read.molarMass_kg_mol() * 1000, Double.parseDouble(row.get(2)));
        }
    }

    /// Values that papers and data sheets print, to their last digit.
    @ParameterizedTest
    @CsvSource({
        "LiCoO2, 1, 273.8",
        "LiNi0.8Mn0.1Co0.1O2, 1, 275.5",
        "LiNi0.6Mn0.2Co0.2O2, 1, 276.5",
        "LiNi0.5Mn0.3Co0.2O2, 1, 277.6",
        "Li4Ti5O12, 3, 175.1",
        "C6, 1, 371.9",
        "LiFePO4, 1, 169.9",
        "LiMn2O4, 1, 148.2",
        "Li, 1, 3862",
        "S, 2, 1672",
        "Si, 3.75, 3579",
        "In, 1, 233.4"
    })
    void theoreticalCapacitiesAreTheKnownOnes(String text, double lithium, double expected) throws FormulaException {
        Measured capacity = formula(text).theoreticalCapacity_mAh_g(Element.Li, lithium);
        Tolerance printed = Tolerance.relative(4e-4, "four digits as printed, with atomic weights of several years");
        printed.check(text, capacity.value(), expected);
    }

    @Test
    void theCapacityOfLithiumMetalIsAsUncertainAsItsAtomicWeight() throws FormulaException {
        Measured capacity = formula("Li").theoreticalCapacity_mAh_g(Element.Li, 1);
        Tolerance.relative(1e-12, "arithmetic")
                .check("relative u", capacity.u() / capacity.value(), 0.06 / Math.sqrt(3) / 6.94);
    }

    @Test
    void aMultivalentIonCarriesSeveralElectrons() throws FormulaException {
        Formula host = formula("Mo6S8");
        ROUNDING.check(
                "magnesium against lithium",
                host.theoreticalCapacity_mAh_g(Element.Mg, 1).value(),
                2 * host.theoreticalCapacity_mAh_g(Element.Li, 1).value());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> host.theoreticalCapacity_mAh_g(Element.O, 1))
                .withMessage("O is not a working ion of a battery");
        assertThatIllegalArgumentException().isThrownBy(() -> host.theoreticalCapacity_mAh_g(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> host.theoreticalCapacity_mAh_g(-1));
    }

    @ParameterizedTest
    @CsvSource({
        "Li10Ge(PS6)2, Li10GeP2S12",
        "LiNi0.80Mn0.10Co0.10O2, LiNi0.8Mn0.1Co0.1O2",
        "S12P2GeLi10, Li10GeP2S12",
        "(Ni0.1)(Ni0.2), Ni0.3",
        "((Ni0.1)3)1O, Ni.3O1.0",
        "Li[Li0.2Mn0.6Ni0.2]O2, Li1.2Mn0.6Ni0.2O2",
        "{[(Li)2]2}2, Li8",
        "2Li2O·P2O5, Li4P2O7",
        "2Li2O*P2O5, Li4P2O7",
        "CuSO4 · 5 H2O, CuSO9H10",
        "0.5Li2MnO3•0.5LiNiO2, Li1.5Mn0.5Ni0.5O2.5",
        "LiNi1/3Mn1/3Co1/3O2, LiNi0.3333333333333333Mn0.3333333333333333Co0.3333333333333333O2",
        "(Ni1/3Mn1/3Co1/3)3, NiMnCo",
        "Li₁₀GeP₂S₁₂, Li10GeP2S12",
        "LiNi₀.₈Mn₀.₁Co₀.₁O₂, LiNi0.8Mn0.1Co0.1O2",
        "' Li Ni0.8 Mn0.2 O2 ', LiNi0.8Mn0.2O2",
        "CoO, OCo",
        "NaN, NNa"
    })
    void writingDoesNotMatter(String one, String other) throws FormulaException {
        assertThat(formula(one)).isEqualTo(formula(other)).hasSameHashCodeAs(formula(other));
    }

    @Test
    void anotherAmountOrElementDoesMatter() throws FormulaException {
        assertThat(formula("Co")).isNotEqualTo(formula("CO"));
        assertThat(formula("LiNi0.8O2")).isNotEqualTo(formula("LiNi0.81O2"));
        assertThat(formula("Li4O4")).isNotEqualTo(formula("Li2O2"));
        assertThat(formula("Li")).isNotEqualTo("Li");
    }

    @ParameterizedTest
    @CsvSource({
        "Li10Ge(PS6)2, Li10GeP2S12",
        "LiNi0.80Mn0.10Co0.10O2.0, LiNi0.8Mn0.1Co0.1O2",
        "Li0.0000001O1000000, Li0.0000001O1000000",
        "CH3(CH2)2OH, CH3CH2CH2OH"
    })
    void theTextIsFlatAndInTheOrderFirstWritten(String written, String expected) throws FormulaException {
        assertThat(formula(written)).hasToString(formula(expected).toString());
        assertThat(formula("LiNi0.80Mn0.10Co0.10O2.0")).hasToString("LiNi0.8Mn0.1Co0.1O2");
        assertThat(formula("Li0.0000001O1000000")).hasToString("Li0.0000001O1000000");
    }

    @Test
    void fractionsByAtomsAndByMass() throws FormulaException {
        Formula water = formula("H2O");
        ROUNDING.check("hydrogen by atoms", water.atomicFraction(Element.H), 2.0 / 3);
        Tolerance.absolute(5e-5, "printed with four digits")
                .check("oxygen by mass", water.massFraction(Element.O), 0.8881);
        assertThat(water.atomicFraction(Element.Li)).isZero();
        assertThat(water.massFraction(Element.Li)).isZero();
        assertThat(water.atoms()).isEqualTo(3);
        Formula cathode = formula("LiNi0.8Mn0.1Co0.1O2");
        double sum = cathode.amounts().keySet().stream()
                .mapToDouble(cathode::massFraction)
                .sum();
        ROUNDING.check("sum of mass fractions", sum, 1);
    }

    @Test
    void theMolarMassAddsTheUncertaintiesOfTheWeightsInQuadrature() throws FormulaException {
        double expected = Math.hypot(2 * 0.06, 0.02) / Math.sqrt(3) * 1e-3;
        ROUNDING.check("u of Li2S", formula("Li2S").molarMass().u(), expected);
        assertThat(formula("LiTcO2").molarMass().uncertainty()).isInstanceOf(Uncertainty.None.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Li8Ti10O24, Li4Ti5O12",
        "Li2Ti2.5O6, Li4Ti5O12",
        "O2, O",
        "LiNi0.8Mn0.1Co0.1O2, Li10Ni8MnCoO20",
        "LiNi1/3Mn1/3Co1/3O2, Li3NiMnCoO6",
        "Li0.001Co0.002, LiCo2",
        "Li3.14159265O, Li3.14159265O"
    })
    void reducedToTheSmallestWholeAmounts(String text, String expected) throws FormulaException {
        Formula reduced = formula(text).reduced();
        assertThat(reduced).isEqualTo(formula(expected));
        assertThat(reduced.reduced()).isEqualTo(reduced);
    }

    @Test
    void perAtomSumsToOneInTheSameProportions() throws FormulaException {
        Formula perAtom = formula("Li10GeP2S12").perAtom();
        ROUNDING.check("atoms", perAtom.atoms(), 1);
        ROUNDING.check("S per Li", perAtom.amount(Element.S) / perAtom.amount(Element.Li), 1.2);
    }

    @Test
    void formulasAreChangedByMakingOthers() throws FormulaException {
        Formula cathode = formula("LiCoO2");
        assertThat(cathode.with(Element.Li, 0.5)).hasToString("Li0.5CoO2");
        assertThat(cathode.with(Element.Li, 0)).hasToString("CoO2");
        assertThat(cathode.plus(formula("Li2O"))).hasToString("Li3CoO3");
        assertThat(cathode.times(2)).hasToString("Li2Co2O4");
        assertThat(cathode).hasToString("LiCoO2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.of(Element.Li).with(Element.Li, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> cathode.times(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> cathode.times(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.of(Map.of()));
    }

    @Test
    void theMapGivenAndTheMapTakenLeaveTheFormulaAlone() {
        Map<Element, Double> amounts = new LinkedHashMap<>(Map.of(Element.Li, 1.0));
        Formula lithium = Formula.of(amounts);
        amounts.put(Element.O, 1.0);
        assertThat(lithium).hasToString("Li");
        assertThat(lithium.amounts()).isUnmodifiable();
    }
}
