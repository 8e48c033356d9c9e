package org.interphase.measure.eis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class ArrheniusTest {
    private static final double K_EV = 8.617333262e-5;
    private static final double[] TEMPERATURES = {253.15, 273.15, 298.15, 323.15, 353.15};
    private static final Tolerance EXACT = Tolerance.relative(1e-9, "closed form, ten digits of k");

    private static double[] hopping(double ea_eV, double at298) {
        double[] sigma = new double[TEMPERATURES.length];
        Arrays.setAll(
                sigma,
                i -> at298 * 298.15 / TEMPERATURES[i] * Math.exp(-ea_eV / K_EV * (1 / TEMPERATURES[i] - 1 / 298.15)));
        return sigma;
    }

    private static Arrhenius fit(double[] value, double[] relative, ArrheniusForm form) {
        return (Arrhenius) Arrhenius.fit(TEMPERATURES, value, relative, form);
    }

    @Test
    void anExactSeriesGivesItsEnergyBackInEveryForm() {
        double[] sigma = hopping(0.3, 0.2);
        Arrhenius hop = fit(sigma, new double[0], ArrheniusForm.LN_SIGMA_T);
        EXACT.check("Ea", hop.activationEnergy_eV().value(), 0.3);
        EXACT.check("sigma", hop.atReferenceTemperature().value(), 0.2);
        double[] resistance = Arrays.stream(sigma).map(s -> 1 / s).toArray();
        Arrhenius without = fit(resistance, new double[0], ArrheniusForm.LN_T_OVER_R);
        EXACT.check("Ea", without.activationEnergy_eV().value(), 0.3);
        EXACT.check("R", without.atReferenceTemperature().value(), 5);
        double plain = fit(sigma, new double[0], ArrheniusForm.LN_SIGMA)
                .activationEnergy_eV()
                .value();
        assertThat(0.3 - plain).isBetween(0.022, 0.030);
    }

    @Test
    void thicknessAndAreaEnterTheConductivityAndNotTheEnergy() {
        double[] resistance =
                Arrays.stream(hopping(0.3, 0.2)).map(s -> 1e-3 / (s * 5e-5)).toArray();
        double[] relative = new double[resistance.length];
        Arrays.fill(relative, 0.01);
        Arrhenius exact = (Arrhenius) Arrhenius.fit(TEMPERATURES, resistance, relative, new Geometry(1e-3, 0, 5e-5, 0));
        Arrhenius rough =
                (Arrhenius) Arrhenius.fit(TEMPERATURES, resistance, relative, new Geometry(1e-3, 3e-5, 5e-5, 2e-6));
        EXACT.check("sigma", exact.atReferenceTemperature().value(), 0.2);
        assertThat(rough.activationEnergy_eV()).isEqualTo(exact.activationEnergy_eV());
        double line = exact.atReferenceTemperature().u() / 0.2;
        EXACT.check("u", rough.atReferenceTemperature().u() / 0.2, Math.sqrt(line * line + 0.03 * 0.03 + 0.04 * 0.04));
    }

    @Test
    void theStatedErrorIsThatOfManyDraws() {
        Random random = new Random(11);
        double[] exact = hopping(0.3, 0.2);
        double[] relative = {0.02, 0.03, 0.01, 0.02, 0.05};
        int draws = 4000;
        double mean = 0;
        double square = 0;
        double stated = 0;
        for (int k = 0; k < draws; k++) {
            double[] noisy = new double[exact.length];
            Arrays.setAll(noisy, i -> exact[i] * Math.exp(relative[i] * random.nextGaussian()));
            Arrhenius fit = fit(noisy, relative, ArrheniusForm.LN_SIGMA_T);
            mean += fit.activationEnergy_eV().value() / draws;
            square += Math.pow(fit.activationEnergy_eV().value() - 0.3, 2) / draws;
            stated = fit.activationEnergy_eV().u();
        }
        Tolerance drawn = Tolerance.relative(0.05, "four standard errors of 4000 draws");
        drawn.check("scatter", Math.sqrt(square), stated);
        Tolerance.absolute(4 * stated / Math.sqrt(draws), "four standard errors")
                .check("mean", mean, 0.3);
    }

    @Test
    void twoTemperaturesGiveAnEnergyButNoScatter() {
        Arrhenius fit = (Arrhenius) Arrhenius.fit(
                new double[] {273.15, 298.15}, new double[] {1, 2}, new double[0], ArrheniusForm.LN_SIGMA_T);
        assertThat(fit.activationEnergy_eV().value()).isPositive();
        assertThat(fit.activationEnergy_eV().u()).isNaN();
        assertThat(fit.activationEnergyByScatter_eV()).isNaN();
    }

    @Test
    void whatCannotBeFittedIsRefusedInOneSentence() {
        refused(new double[] {298}, new double[] {1}, new double[0]);
        refused(new double[] {298, 298}, new double[] {1, 1.1}, new double[0]);
        refused(new double[] {298, 310}, new double[] {1}, new double[0]);
        refused(new double[] {298, 310}, new double[] {1, -1}, new double[0]);
        refused(new double[] {298, Double.NaN}, new double[] {1, 1}, new double[0]);
        refused(new double[] {298, 310}, new double[] {1, 1}, new double[] {0.1});
        refused(new double[0], new double[0], new double[0]);
        assertThat(Arrhenius.fit(TEMPERATURES, hopping(0.3, 1), new double[0], new Geometry(0, 0, 1, 0)))
                .isInstanceOf(ArrheniusOutcome.Refused.class);
    }

    private static void refused(double[] temperature, double[] value, double[] relative) {
        assertThat(Arrhenius.fit(temperature, value, relative, ArrheniusForm.LN_SIGMA_T))
                .isInstanceOf(ArrheniusOutcome.Refused.class);
    }
}
