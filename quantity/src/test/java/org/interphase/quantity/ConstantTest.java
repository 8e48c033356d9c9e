package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class ConstantTest {
    private static final Tolerance ULP =
            Tolerance.relative(4e-16, "products of exact constants, rounded once or twice");

    @Test
    void everyConstantIsThatOfCodata2022() {
        List<List<String>> rows = Fixture.rows("codata-2022.csv");
        assertThat(rows).hasSameSizeAs(Constant.all());
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            Constant constant = Constant.all().get(i);
            assertThat(constant.title()).isEqualTo(row.get(0));
            ULP.check(constant.title(), constant.value(), Double.parseDouble(row.get(1)));
            ULP.check("u of " + constant.title(), constant.u(), Double.parseDouble(row.get(2)));
        }
    }

    /// Relations between the constants that hold whatever their values.
    @Test
    void theConstantsAgreeWithEachOther() {
        ULP.check(
                "F = N_A e", Constant.FARADAY.value(), Constant.AVOGADRO.value() * Constant.ELEMENTARY_CHARGE.value());
        ULP.check("R = N_A k", Constant.GAS.value(), Constant.AVOGADRO.value() * Constant.BOLTZMANN.value());
        double e = Constant.ELEMENTARY_CHARGE.value();
        double alpha = e
                * e
                / (4
                        * Math.PI
                        * Constant.VACUUM_PERMITTIVITY.value()
                        * Constant.REDUCED_PLANCK.value()
                        * Constant.SPEED_OF_LIGHT.value());
        Tolerance measured = Tolerance.relative(3e-10, "twice the relative uncertainty of ε₀, 1.6e-10");
        measured.check("α", Constant.FINE_STRUCTURE.value(), alpha);
        measured.check(
                "a₀ = ħ/(mₑ c α)",
                Constant.BOHR_RADIUS.value(),
                Constant.REDUCED_PLANCK.value()
                        / (Constant.ELECTRON_MASS.value() * Constant.SPEED_OF_LIGHT.value() * alpha));
        measured.check(
                "rₑ = α² a₀", Constant.CLASSICAL_ELECTRON_RADIUS.value(), alpha * alpha * Constant.BOHR_RADIUS.value());
        Tolerance dalton = Tolerance.relative(2e-9, "the molar mass constant is 1 g/mol within 1.05e-9");
        dalton.check("N_A mᵤ", Constant.AVOGADRO.value() * Constant.ATOMIC_MASS.value(), 1e-3);
    }

    @Test
    void unitsOfTheConstantsHaveTheDimensionsOfTheirRelations() {
        assertThat(Constant.FARADAY.unit().dimension())
                .isEqualTo(Constant.AVOGADRO
                        .unit()
                        .dimension()
                        .times(Constant.ELEMENTARY_CHARGE.unit().dimension()));
        assertThat(Constant.GAS.unit().dimension())
                .isEqualTo(Constant.AVOGADRO
                        .unit()
                        .dimension()
                        .times(Constant.BOLTZMANN.unit().dimension()));
        Dimension energy = Units.JOULE.dimension();
        assertThat(Constant.PLANCK.unit().dimension()).isEqualTo(energy.times(Units.SECOND.dimension()));
        assertThat(Constant.VACUUM_PERMITTIVITY.unit().dimension())
                .isEqualTo(Units.FARAD.dimension().over(Units.METRE.dimension()));
        assertThat(Constant.SPEED_OF_LIGHT.unit().dimension())
                .isEqualTo(Units.METRE.dimension().over(Units.SECOND.dimension()));
    }

    @Test
    void aConstantNamesItsSource() {
        Parameter charge = Constant.ELEMENTARY_CHARGE.parameter();
        assertThat(charge.source())
                .isEqualTo(
                        new Source.Paper("10.1103/RevModPhys.97.025002", "CODATA 2022, table of recommended values"));
        assertThat(charge.uncertainty()).isEqualTo(Uncertainty.of(0));
        assertThat(Constant.ELECTRON_MASS.measured().u()).isPositive();
    }
}
