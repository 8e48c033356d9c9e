package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;

/// Prints the medians of how long fits of five S 2p doublets take once the virtual machine is warm. Not a test.
final class XpsTiming {
    private XpsTiming() {}

    private interface Work {
        Object run() throws XpsRefusedException;
    }

    public static void main(String[] arguments) throws XpsRefusedException {
        List<Region> one = List.of(ReferenceModels.sulfurRegion("noisy_0"));
        for (String background : new String[] {"active-shirley", "shirley"}) {
            PeakFit fit = PeakFit.of(ReferenceModels.sulfur(background), one, FitOptions.defaults());
            print(
                    "one spectrum, " + background,
                    2000,
                    () -> PeakFit.of(ReferenceModels.sulfur(background), one, FitOptions.defaults()));
            print("1000 Poisson copies, " + background, 9, () -> Simulation.poisson(fit, 1000, 1));
        }
        PeakFit fit = PeakFit.of(ReferenceModels.sulfur("active-shirley"), one, FitOptions.defaults());
        List<Region> many = new ArrayList<>();
        PoissonCounts random = new PoissonCounts(7);
        for (int k = 0; k < 200; k++) {
            FittedSpectrum spectrum = fit.spectra().getFirst();
            many.add(Simulation.drawn(spectrum.region(), spectrum.copyModel(), random));
        }
        print("200 spectra jointly", 5, () -> PeakFit.of(fit.model(), many, FitOptions.defaults()));
    }

    private static void print(String what, int times, Work work) throws XpsRefusedException {
        for (int k = 0; k < Math.min(times, 500); k++) {
            work.run();
        }
        double[] ms = new double[times];
        for (int k = 0; k < times; k++) {
            long start = System.nanoTime();
            work.run();
            ms[k] = 1e-6 * (System.nanoTime() - start);
        }
        Arrays.sort(ms);
        System.out.printf(Locale.ROOT, "%s: median %.3f ms of %d, least %.3f%n", what, ms[times / 2], times, ms[0]);
    }
}
