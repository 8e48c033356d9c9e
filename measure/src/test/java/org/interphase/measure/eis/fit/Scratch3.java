package org.interphase.measure.eis.fit;

import java.util.*;

class Scratch3 {
    public static void main(String[] a) throws Exception {
        var c = ReferenceFits.named("synth_noiseless");
        double[] truth = c.expected("gold_modulus").values();
        var clean = c.circuit().spectrum(c.spectrum().copyFrequency_Hz(), truth);
        int n = 3000;
        int[] cover = new int[13];
        var rnd = new SplittableRandom(42);
        long t0 = System.nanoTime();
        double worst = 0;
        int nonconv = 0;
        for (int d = 0; d < n; d++) {
            double[] re = clean.copyReal_ohm(), im = clean.copyImaginary_ohm();
            for (int i = 0; i < re.length; i++) {
                double m = Math.hypot(re[i], im[i]) * 0.003;
                re[i] += m * rnd.nextGaussian();
                im[i] += m * rnd.nextGaussian();
            }
            long t = System.nanoTime();
            var f = CircuitFit.of(
                    org.interphase.measure.eis.Spectrum.of(clean.copyFrequency_Hz(), re, im),
                    c.circuit(),
                    Starts.given(c.circuit(), truth),
                    FitOptions.standard().withStarts(1));
            if (d > 500) worst = Math.max(worst, (System.nanoTime() - t) / 1e6);
            if (!f.converged()) {
                nonconv++;
                System.out.println(f.reason());
            }
            double q = org.interphase.numerics.Distributions.studentQuantile(0.975, f.degreesOfFreedom());
            for (int j = 0; j < 13; j++) if (Math.abs(f.value(j) - truth[j]) <= q * f.u(j)) cover[j]++;
        }
        System.out.printf("%.1f s, worst %.1f ms, not converged %d%n", (System.nanoTime() - t0) / 1e9, worst, nonconv);
        for (int j = 0; j < 13; j++)
            System.out.printf("%s %.4f%n", c.circuit().parameter(j).name(), cover[j] / (double) n);
    }
}
