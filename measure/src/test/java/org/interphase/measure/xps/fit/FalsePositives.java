package org.interphase.measure.xps.fit;

import java.util.List;
import java.util.Locale;
import org.interphase.measure.xps.XpsRefusedException;

/// Arguments: number of pairs, intensity of the second spectrum, seed. Prints how often a joint fit of two
/// spectra with equal fractions sees a difference at 5 %. Not a test.
final class FalsePositives {
    private FalsePositives() {}

    public static void main(String[] arguments) throws XpsRefusedException {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        double intensity = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.6;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        for (Statistic statistic : Statistic.values()) {
            PeakFit truth = PeakFit.of(
                    ReferenceModels.sulfur("active-shirley"),
                    List.of(ReferenceModels.sulfurRegion("clean")),
                    FitOptions.defaults().with(statistic));
            ContrastTrial trial = ContrastTrial.of(truth, intensity, pairs, 0.05, seed);
            System.out.printf(Locale.ROOT, "%s, %d pairs, %d failed:", statistic, pairs, trial.failed());
            for (int c = 0; c < trial.rates().size(); c++) {
                System.out.printf(
                        Locale.ROOT,
                        " %s %.2f %%",
                        trial.components().get(c),
                        100 * trial.rates().get(c));
            }
            System.out.println();
        }
    }
}
