package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    private static final Tolerance ROUNDING = Tolerance.relative(5e-16, "the other package rounds its products");
    private static final Tolerance TWO_ROUNDINGS = Tolerance.relative(5e-16, "one product and one quotient");

    @Test
    void everyFactorOffsetAndDimensionAgreesWithAnIndependentPackage() {
        Set<String> covered = new HashSet<>();
        for (List<String> row : Fixture.rows("unit-factors.csv")) {
            Unit unit = Units.of(row.get(0));
            ROUNDING.check(unit.symbol(), unit.toSi(), Double.parseDouble(row.get(1)));
            assertThat(unit.offset()).as(unit.symbol()).isEqualTo(Double.parseDouble(row.get(2)));
            int[] d = row.stream().skip(3).mapToInt(Integer::parseInt).toArray();
            assertThat(unit.dimension())
                    .as(unit.symbol())
                    .isEqualTo(new Dimension(d[0], d[1], d[2], d[3], d[4], d[5], d[6]));
            covered.add(unit.symbol());
        }
        assertThat(covered).hasSameSizeAs(Units.all());
    }

    @Test
    void symbolsAndCodesAreReadAsTheirUnitAndNamedOnce() {
        Set<String> seen = new HashSet<>();
        for (Unit unit : Units.all()) {
            assertThat(Units.parse(unit.symbol())).contains(unit);
            assertThat(Units.parse(unit.ucum())).contains(unit);
            assertThat(Units.of(unit.symbol())).isSameAs(unit);
            assertThat(seen.add(unit.symbol())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "161.2, mAh/g, C/kg, 580320",
        "25, °C, K, 298.15",
        "0, K, °C, -273.15",
        "1, eV/atom, kJ/mol, 96.48533212331002",
        "1, h, s, 3600",
        "1, Wh, mWs, 3600000",
        "1, mS/cm, S/cm, 0.001",
        "2, mA/cm², µA/cm², 2000",
        "10, Å, nm, 1",
        "180, °, rad, 3.141592653589793",
        "5, mAh, µAh, 5000",
        "1, bar, MPa, 0.1",
        "3, %, ppm, 30000",
        "7, mg/cm², mg/cm², 7",
        "3.6, mAs, mAh, 0.001"
    })
    void numbersConvert(double number, String from, String to, double expected) {
        Unit into = to.equals("C/kg") ? new Unit("C/kg", "C/kg", Units.of(from).dimension(), 1, 0) : Units.of(to);
        Tolerance.relative(1e-15, "two roundings")
                .check(from + " to " + to, Unit.convert(number, Units.of(from), into), expected);
    }

    @Test
    void conversionThereAndBackReturnsTheNumber() {
        for (Unit from : Units.all()) {
            for (Unit to : Units.all()) {
                if (from.converts(to)) {
                    double there = Unit.convert(41.7, from, to);
                    Tolerance tolerance = from.offset() == to.offset()
                            ? TWO_ROUNDINGS
                            : Tolerance.absolute(1e-13, "273.15 is added and taken away");
                    tolerance.check(from.symbol() + " " + to.symbol(), Unit.convert(there, to, from), 41.7);
                }
            }
        }
    }

    @Test
    void otherDimensionsAreRefusedWithBothNames() {
        assertThat(Units.MILLIVOLT.converts(Units.MILLIGRAM)).isFalse();
        assertThat(Units.ELECTRONVOLT.converts(Units.ELECTRONVOLT_PER_ATOM)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.convert(1, Units.MILLIVOLT, Units.MILLIGRAM))
                .withMessage("mV (m² kg s⁻³ A⁻¹) does not convert to mg (kg)");
    }

    @Test
    void anUncertaintyConvertsWithoutTheOffset() {
        Measured celsius = Unit.convert(Measured.of(298.15, 0.5), Units.KELVIN, Units.CELSIUS);
        Tolerance.absolute(1e-13, "273.15 is taken away").check("°C", celsius.value(), 25);
        assertThat(celsius.u()).isEqualTo(0.5);
        Measured capacity = Unit.convert(Measured.of(2, 0.5), Units.AMPERE_HOUR, Units.MILLIAMPERE_HOUR);
        assertThat(capacity.value()).isEqualTo(2000);
        assertThat(capacity.u()).isEqualTo(500);
        Measured without = Unit.convert(Measured.without(1, "one cell"), Units.VOLT, Units.MILLIVOLT);
        assertThat(without.uncertainty()).isEqualTo(Uncertainty.none("one cell"));
    }

    @Test
    void dimensionsAreWrittenInBaseUnits() {
        assertThat(Dimension.ONE.inBaseUnits()).isEqualTo("1");
        assertThat(Units.FARAD.dimension().inBaseUnits()).isEqualTo("m⁻² kg⁻¹ s⁴ A²");
        assertThat(new Dimension(10, 0, -12, 0, 0, 0, 1).inBaseUnits()).isEqualTo("m¹⁰ s⁻¹² cd");
    }

    @Test
    void aMisspelledSymbolInAProgramNamesTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.of("mAhg"))
                .withMessage("'mAhg' is not the symbol of a known unit; the nearest is 'mAh/g'");
    }
}
