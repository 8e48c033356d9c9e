package org.interphase.measure.eis.fit;

import java.util.*;

class Scratch2 {
    public static void main(String[] a) throws Exception {
        for (String name : List.of("synth_noise0p3pc", "ssb_sample2_rest", "ssb_ncm_lpscl_inli"))
            for (int unit = 0; unit < 2; unit++) {
                var c = ReferenceFits.named(name);
                var e = c.expected(unit == 0 ? "gold_modulus" : "gold_unity");
                var p = Problem.of(c.circuit(), c.spectrum(), unit == 0 ? Weighting.modulus() : Weighting.unit());
                for (int auto = 0; auto < 2; auto++) {
                    var draws = new StartDraws(p, 7)
                            .draw(auto == 1 ? Starts.automatic() : Starts.given(c.circuit(), c.start()), 100);
                    int hit = 0, conv = 0, ev = 0, less = 0;
                    double least = 1e99;
                    long t = System.nanoTime();
                    for (var d : draws) {
                        var o = p.minimise(p.coordinates().inward(d), 200);
                        double r = o.best().ssr() / e.ssr() - 1;
                        if (Math.abs(r) < 1e-6) hit++;
                        if (r < -1e-6) less++;
                        least = Math.min(least, r);
                        if (o instanceof org.interphase.numerics.FitOutcome.Converged) conv++;
                        ev += o.best().evaluations();
                    }
                    System.out.printf(
                            "%s %d auto %d: hits %d less %d (%.4g) converged %d evals %d time/start %.2f ms%n",
                            name, unit, auto, hit, less, least, conv, ev / 100, (System.nanoTime() - t) / 1e8);
                }
            }
    }
}
