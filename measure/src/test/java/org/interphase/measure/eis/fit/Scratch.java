package org.interphase.measure.eis.fit;

import java.util.*;

class Scratch {
    public static void main(String[] a) throws Exception {
        for (int rep = 0; rep < 3; rep++)
            for (String name : ReferenceFits.NAMES) {
                var c = ReferenceFits.named(name);
                for (String kind : List.of("gold_modulus", "gold_unity")) {
                    var e = c.expected(kind);
                    for (int mode = 0; mode < 3; mode++) {
                        Starts s = mode == 1 ? Starts.automatic() : Starts.given(c.circuit(), c.start());
                        var o = FitOptions.standard()
                                .withWeighting(kind.equals("gold_unity") ? Weighting.unit() : Weighting.modulus())
                                .withStarts(mode == 2 ? 1 : 40);
                        long t = System.nanoTime();
                        var f = CircuitFit.of(c.spectrum(), c.circuit(), s, o);
                        double ms = (System.nanoTime() - t) / 1e6;
                        double worst = 0, worstU = 0;
                        for (int j = 0; j < f.size(); j++) {
                            double d = Math.abs(f.value(j) - e.values()[j]);
                            worst = Math.max(
                                    worst, Math.min(d / e.values()[j] / 1e-5, d / e.standardErrors()[j] / 1e-3));
                            worstU = Math.max(worstU, Math.abs(f.u(j) / e.standardErrors()[j] - 1));
                        }
                        if (rep == 2)
                            System.out.printf(
                                    "%-22s %-12s %s ssr %.12g ref %.12g rel %.2e  val %.3f u %.4f hits %d/%d %s %.1f ms%n",
                                    name,
                                    kind,
                                    List.of("given", "auto", "one").get(mode),
                                    f.ssr(),
                                    e.ssr(),
                                    f.ssr() / e.ssr() - 1,
                                    worst,
                                    worstU,
                                    f.startsAtBest(),
                                    f.starts(),
                                    f.converged() ? "" : f.reason().get(),
                                    ms);
                    }
                }
            }
    }
}
