package org.interphase.measure.eis.drt;

import java.util.Locale;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.kk.ReferenceTables;

/// Arguments: names of reference spectra, `@` and a highest frequency if wanted. Prints how long one distribution takes
/// once the virtual machine is warm, and what it finds. Not a test.
final class DrtTiming {
    private DrtTiming() {}

    public static void main(String[] names) {
        for (String name : names) {
            String[] parts = name.split("@", -1);
            double highest_Hz = parts.length > 1 ? Double.parseDouble(parts[1]) : Double.POSITIVE_INFINITY;
            Spectrum spectrum = ReferenceTables.spectrum(parts[0]).within(0, highest_Hz);
            DrtOptions one =
                    DrtOptions.defaults().with(new LambdaChoice.Fixed(1e-3)).withBootstrap(0, 1);
            print(name + ", one lambda", spectrum, one);
            print(name + ", GCV", spectrum, DrtOptions.defaults().withBootstrap(0, 1));
            print(name + ", re-im", spectrum, DrtOptions.defaults().with(new LambdaChoice.ReImCrossValidation()));
            print(name + ", discrepancy", spectrum, DrtOptions.defaults().with(new LambdaChoice.ReImDiscrepancy()));
            print(name + ", GCV and bootstrap", spectrum, DrtOptions.defaults());
            print(name + ", constant phase", spectrum, DrtOptions.defaults().with(Tail.CONSTANT_PHASE));
            print(name + ", 1e-2", spectrum, DrtOptions.defaults().with(new LambdaChoice.Fixed(1e-2)));
            print(name + ", 1e-1", spectrum, DrtOptions.defaults().with(new LambdaChoice.Fixed(1e-1)));
        }
    }

    private static void print(String what, Spectrum spectrum, DrtOptions options) {
        double best = Double.POSITIVE_INFINITY;
        Drt drt = (Drt) Drt.of(spectrum, options);
        for (int k = 0; k < 7; k++) {
            long start = System.nanoTime();
            drt = (Drt) Drt.of(spectrum, options);
            best = Math.min(best, 1e-9 * (System.nanoTime() - start));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.4f s, lambda %.3g, rms %.3f %%, R_inf %.3f, L %.3g, R_pol %.2f, tail %.3g %.3f, %s%n",
                what,
                best,
                drt.lambda(),
                100 * drt.rms(),
                drt.seriesResistance_ohm(),
                drt.inductance_H(),
                drt.polarisation_ohm(),
                drt.tailQ(),
                drt.tailExponent(),
                drt.notices());
        for (DrtPeak peak : drt.peaks()) {
            System.out.printf(
                    Locale.ROOT,
                    "    tau %.3g s, f %.4g Hz, R %.2f ± %.2f, C %.2g F, lambdas %.2f, bootstrap %.2f%s%s%n",
                    peak.tau_s(),
                    peak.frequency_Hz(),
                    peak.resistance_ohm(),
                    peak.resistanceSd_ohm(),
                    peak.capacitance_F(),
                    peak.foundAtLambdas(),
                    peak.foundInBootstrap(),
                    peak.stable() ? ", stable" : "",
                    (peak.atEdge() ? ", edge" : "") + (peak.satellite() ? ", satellite" : ""));
        }
    }
}
