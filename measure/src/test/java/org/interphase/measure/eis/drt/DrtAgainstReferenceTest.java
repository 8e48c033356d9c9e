package org.interphase.measure.eis.drt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.kk.ReferenceTables;
import org.interphase.measure.eis.kk.ReferenceTables.Json;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrtAgainstReferenceTest {
    private static Drt drt(Spectrum spectrum, TauGrid grid, double lambda) {
        return (Drt) Drt.of(
                spectrum,
                DrtOptions.defaults()
                        .with(grid)
                        .with(new LambdaChoice.Fixed(lambda))
                        .withBootstrap(0, 1));
    }

    private static double area(double[] tau, double[] gamma) {
        double sum = 0;
        for (int i = 1; i < tau.length; i++) {
            sum += Math.log(tau[i] / tau[i - 1]) * (gamma[i] + gamma[i - 1]) / 2;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synth_noise0p3pc",
                "synth_noiseless",
                "ssb_sample2_rest",
                "ssb_ncm_lpscl_inli",
                "pydrt_1ZARC",
                "pydrt_zarc_data",
                "pydrt_LIB_data",
                "impedancepy_circuit3"
            })
    void theDistributionIsThatOfTheExactSolution(String name) {
        Spectrum spectrum = ReferenceTables.spectrum(name);
        ReferenceTables.json("drt_gold.json").at(name).members().forEach((key, expected) -> {
            boolean extended = key.startsWith("extended");
            double lambda = extended ? Double.parseDouble(key.substring(key.lastIndexOf('l') + 1)) : 1e-3;
            Drt drt = drt(spectrum, extended ? TauGrid.EXTENDED : TauGrid.PYDRTTOOLS, lambda);
            Map<String, double[]> table = ReferenceTables.columns("drt_gold/" + name + "__" + key + ".csv");
            double[] tau = ReferenceTables.column(table, "tau_s");
            double[] gamma = ReferenceTables.column(table, "gamma_ohm");
            double highest = ReferenceTables.largest(gamma);
            Tolerance same = Tolerance.absolute(1e-8 * highest, "the same quadratic programme, 1e-8 of the maximum");
            Tolerance printed = Tolerance.relative(1e-11, "twelve printed digits");
            double[] ourTau = drt.copyTau_s();
            double[] ourGamma = drt.copyGamma_ohm();
            assertThat(drt.size()).as(name + " " + key).isEqualTo(tau.length);
            for (int i = 0; i < tau.length; i++) {
                printed.check(name + " tau " + i, ourTau[i], tau[i]);
                same.check(name + " " + key + " gamma " + i, ourGamma[i], gamma[i]);
            }
            Tolerance sum = Tolerance.relative(1e-6, "sums over the distribution");
            sum.check("R_inf", drt.seriesResistance_ohm() + highest, expected.number("R_inf") + highest);
            // The reference integrates the picture; what lies beyond its ends is missing there.
            sum.check("R_pol", area(ourTau, ourGamma), expected.number("R_pol"));
            assertThat(drt.polarisation_ohm()).isGreaterThan(area(ourTau, ourGamma) * (1 - 1e-6));
        });
    }

    /// The printed peaks of a hierarchical prior. A ridge of one λ melts neighbours: places within half a decade, and
    /// those of the two isolated fast peaks and the largest one within the width that docs/eis-drt.md explains.
    @Test
    void thePublishedPeaksOfASolidStateCellAreFoundAndFourAreStable() {
        Json published = ReferenceTables.json("hybriddrt_published_check.json");
        double highest_Hz = published.numbers("kk_range")[1];
        Spectrum kept = ReferenceTables.spectrum("ssb_sample2_rest").within(0, highest_Hz * 1.001);
        assertThat(kept.size()).isEqualTo((int) published.number("n_kept"));
        Drt drt = (Drt) Drt.of(kept);
        Tolerance twofold = Tolerance.absolute(Math.log10(2), "a factor 2 in place");
        Tolerance share = Tolerance.relative(0.16, "where neighbours are cut, and the series resistance");
        int[] followed = {0, 1, 3};
        List<Json> printed = published.at("printed_by_authors").items();
        for (int k : followed) {
            double tau = printed.get(k).number("tau_s");
            DrtPeak nearest = drt.stablePeaks().stream()
                    .min(Comparator.comparingDouble(p -> Math.abs(Math.log(p.tau_s() / tau))))
                    .orElseThrow();
            twofold.check("place", Math.log10(nearest.tau_s()), Math.log10(tau));
            share.check("R", nearest.resistance_ohm(), printed.get(k).number("R_ohm"));
        }
        double[] pair = drt.peaks().stream()
                .filter(p -> p.tau_s() > 5e-5 && p.tau_s() < 2e-2)
                .mapToDouble(DrtPeak::resistance_ohm)
                .toArray();
        assertThat(pair).hasSize(2);
        Tolerance.relative(0.08, "the slow flank").check("overlapping pair", pair[0] + pair[1], 136.8 + 266.3);
        assertThat(drt.stablePeaks()).hasSize(4);
    }
}
