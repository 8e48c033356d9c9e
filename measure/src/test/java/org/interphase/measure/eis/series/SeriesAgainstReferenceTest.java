package org.interphase.measure.eis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.interphase.measure.eis.kk.ReferenceTables;
import org.interphase.measure.eis.kk.ReferenceTables.Json;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesAgainstReferenceTest {
    private static final Tolerance LINEAR = Tolerance.relative(1e-8, "linear least squares");
    private static final Tolerance FITTED = Tolerance.relative(1e-5, "the reference's own convergence");

    /// The reference differentiated every law by finite differences, the linear ones too.
    private static final Tolerance ERRORS = Tolerance.relative(1e-5, "finite differences of the reference");

    @ParameterizedTest
    @CsvSource({"arrhenius_ln_sigmaT,LN_SIGMA_T", "arrhenius_ln_sigma,LN_SIGMA"})
    void activationEnergiesAreThoseOfTheReference(String key, ArrheniusForm form) {
        Json input = ReferenceTables.json("metrics.json").at("arrhenius_input");
        Json expected = ReferenceTables.json("metrics.json").at(key);
        double[] temperature = input.numbers("T_K");
        double[] relative = new double[temperature.length];
        Arrays.fill(relative, input.number("rel_sd"));
        Arrhenius fit = (Arrhenius) Arrhenius.fit(temperature, input.numbers("sigma_S_cm"), relative, form);
        LINEAR.check("Ea", fit.activationEnergy_eV().value(), expected.number("Ea_eV"));
        LINEAR.check("u(Ea)", fit.activationEnergy_eV().u(), expected.number("Ea_sd_eV"));
        LINEAR.check("by scatter", fit.activationEnergyByScatter_eV(), expected.number("Ea_sd_scaled_by_reduced_chi2"));
        LINEAR.check("prefactor", fit.lnPrefactor(), expected.number("ln_prefactor"));
        LINEAR.check("chi2", fit.chi2(), expected.number("chi2"));
        assertThat(fit.degreesOfFreedom()).isEqualTo((int) expected.number("dof"));
        LINEAR.check("sigma", fit.atReferenceTemperature().value(), expected.number("sigma_298K_S_cm"));
        double relativeU =
                fit.atReferenceTemperature().u() / fit.atReferenceTemperature().value();
        LINEAR.check("u(sigma)", relativeU, expected.number("sigma_298K_rel_sd"));
        List<Json> rows = expected.at("cov").items();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                LINEAR.check(
                        "covariance",
                        fit.covariance(i, j),
                        rows.get(i).items().get(j).number());
            }
        }
    }

    @Test
    void growthLawsAreThoseOfTheReference() {
        Json json = ReferenceTables.json("metrics.json").at("growth_laws");
        double[] t = json.numbers("t_h");
        double[] sd = new double[t.length];
        Arrays.fill(sd, json.number("sd_ohm"));
        GrowthLaws laws = (GrowthLaws) GrowthLaws.choose(t, json.numbers("R_ohm"), sd);
        Map<String, Json> fits = json.at("fits").members();
        assertThat(fits).hasSize(5);
        fits.forEach((name, expected) -> {
            GrowthLaw law = law(name);
            GrowthFit fit = laws.of(law).orElseThrow();
            Tolerance tolerance = law.shaped() ? FITTED : LINEAR;
            double[] params = expected.numbers("params");
            double[] errors = expected.numbers("sd");
            for (int j = 0; j < params.length; j++) {
                tolerance.check(name + " " + j, fit.value(j), params[j]);
                ERRORS.check(name + " error " + j, fit.standardError(j), errors[j]);
            }
            tolerance.check(name + " chi2", fit.chi2(), expected.number("chi2"));
            tolerance.check(name + " aicc", fit.aicc(), expected.number("aicc"));
        });
        assertThat(laws.best().orElseThrow().law()).isEqualTo(GrowthLaw.PARABOLIC);
    }

    private static GrowthLaw law(String name) {
        return switch (name.substring(0, name.indexOf(' '))) {
            case "parabolic" -> GrowthLaw.PARABOLIC;
            case "linear" -> GrowthLaw.LINEAR;
            case "power" -> GrowthLaw.POWER;
            case "saturating" -> GrowthLaw.SATURATING;
            default -> GrowthLaw.LOGARITHMIC;
        };
    }

    @Test
    void tenRepeatsScatterFarLessThanTheirFitsState() {
        List<Json> fits = ReferenceTables.json("metrics.json")
                .at("ssb_rest_series")
                .at("fits")
                .items();
        assertThat(fits).hasSize(10);
        double[][] values = fits.stream().map(fit -> fit.numbers("values")).toArray(double[][]::new);
        double[][] errors = fits.stream().map(fit -> fit.numbers("stderr")).toArray(double[][]::new);
        RepeatStatistics statistics = RepeatStatistics.of(values, errors);
        // Parameters 1, 4 and 7 are the three resistances; the sums stand in the reference.
        RepeatStatistics.Sum sum = statistics.sum(1, 4, 7);
        double[] expected =
                fits.stream().mapToDouble(fit -> fit.number("R_sum_arcs")).toArray();
        double mean = Arrays.stream(expected).average().orElseThrow();
        double squares =
                Arrays.stream(expected).map(v -> (v - mean) * (v - mean)).sum();
        LINEAR.check("mean of sums", sum.mean(), mean);
        LINEAR.check("sd of sums", sum.sd(), Math.sqrt(squares / 9));
        // Known of this cell: the sum repeats to 0.18 %, the third arc to 1.1 % although its fits state 13 %.
        Tolerance digits = Tolerance.relative(0.05, "two printed digits");
        digits.check("relative sd of the sum", 100 * sum.relativeSd(), 0.18);
        digits.check("relative sd of R3", 100 * statistics.sd(7) / statistics.mean(7), 1.1);
        digits.check("stated error of R3", 100 * statistics.fitError(7) / statistics.mean(7), 13);
    }
}
