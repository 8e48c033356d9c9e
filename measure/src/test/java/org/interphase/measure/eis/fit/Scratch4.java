package org.interphase.measure.eis.fit;

import java.util.*;
import org.interphase.measure.eis.Spectrum;

class Scratch4 {
    public static void main(String[] a) throws Exception {
        var c = ReferenceFits.named("synth_noise0p3pc");
        for (int k = 0; k < 3; k++) {
            var f = CircuitFit.of(c.spectrum(), c.circuit());
            long t = System.nanoTime();
            System.out.println(ProfileLikelihood.interval(f, 0.95, "R2") + " " + f.u("R2") * 1.974);
            System.out.println(ProfileLikelihood.interval(f, 0.95, "R3") + " " + f.u("R3") * 1.974);
            System.out.println(ProfileLikelihood.interval(f, 0.95, "R2", "R3") + " " + f.sum("R2", "R3"));
            System.out.println(ProfileLikelihood.interval(f, 0.95, "R0", "R1") + " " + f.sum("R0", "R1"));
            System.out.println((System.nanoTime() - t) / 1e6 + " ms");
        }
        List<Spectrum> s = new ArrayList<>();
        for (int i = 0; i < 10; i++) s.add(ReferenceFits.spectrum("ssb_rest_series_0" + i));
        var circuit = ReferenceFits.parse("R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-CPE4");
        long t = System.nanoTime();
        var series = SeriesFit.of(s, circuit, Starts.automatic(), FitOptions.standard());
        System.out.println("series " + (System.nanoTime() - t) / 1e6);
        for (var f : series.fits()) System.out.printf("%.8g %.6f %s%n", f.ssr(), f.value("R2"), f.converged());
        t = System.nanoTime();
        var j = JointFit.of(series, Set.of("R0", "R1", "CPE1_0", "CPE1_1"), FitOptions.standard());
        System.out.println("joint " + (System.nanoTime() - t) / 1e6 + " " + j.ssr() + " " + j.reason());
        for (int i = 0; i < 10; i++)
            System.out.printf(
                    "%.6f +- %.4f  %.6f +- %.4f%n", j.value(i, "R2"), j.u(i, "R2"), j.value(i, "R1"), j.u(i, "R1"));
        // 1000
        var truth =
                ReferenceFits.named("synth_noiseless").expected("gold_modulus").values();
        var freq = ReferenceFits.spectrum("synth_noiseless").copyFrequency_Hz();
        var rnd = new SplittableRandom(3);
        List<Spectrum> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            double[] p = truth.clone();
            p[5] = 248 * (1 + 0.002 * i);
            p[4 + 4] = 90 + 0.01 * i;
            var clean = c.circuit().spectrum(freq, p);
            double[] re = clean.copyReal_ohm(), im = clean.copyImaginary_ohm();
            for (int k = 0; k < re.length; k++) {
                double m = Math.hypot(re[k], im[k]) * 0.003;
                re[k] += m * rnd.nextGaussian();
                im[k] += m * rnd.nextGaussian();
            }
            many.add(Spectrum.of(freq, re, im));
        }
        t = System.nanoTime();
        var ms = SeriesFit.of(many, c.circuit(), Starts.automatic(), FitOptions.standard());
        System.out.println("1000 spectra " + (System.nanoTime() - t) / 1e9 + " s, last R2 "
                + ms.fit(999).value("R2") + " not conv "
                + ms.fits().stream().filter(x -> !x.converged()).count());
        t = System.nanoTime();
        var jj = JointFit.of(ms, Set.of("L0", "R0", "R1", "CPE1_0", "CPE1_1"), FitOptions.standard());
        System.out.println("joint 1000 " + (System.nanoTime() - t) / 1e9 + " s " + jj.reason() + " " + jj.value(0, "R1")
                + " +- " + jj.u(0, "R1") + " " + jj.value(999, "R2") + " +- " + jj.u(999, "R2") + " ssr " + jj.ssr());
        t = System.nanoTime();
        var m = ModelChoice.of(c.spectrum(), CircuitTemplate.fullCell(), FitOptions.standard());
        System.out.println("choice " + (System.nanoTime() - t) / 1e9);
        for (var k : m.candidates())
            System.out.printf(
                    "%-60s d %.2f w %.3g hits %d sound %s conv %s%n",
                    k.fit().circuit(),
                    k.difference(),
                    k.weight(),
                    k.fit().startsAtBest(),
                    k.sound(),
                    k.fit().converged());
        var tl = ReferenceFits.spectrum("synth_tlm_noiseless");
        var tf = CircuitFit.of(tl, ReferenceFits.parse("R0-TLMD1"));
        System.out.println(Arrays.toString(tf.copyValues()) + tf.ssr() + " hits " + tf.startsAtBest());
        t = System.nanoTime();
        m = ModelChoice.of(
                s.get(0), new CircuitTemplate(false, 1, 4, CircuitTemplate.Tail.CPE, true), FitOptions.standard());
        System.out.println("choice " + (System.nanoTime() - t) / 1e9);
        for (var k : m.candidates())
            System.out.printf(
                    "%-60s d %.2f w %.3g hits %d sound %s conv %s%n",
                    k.fit().circuit(),
                    k.difference(),
                    k.weight(),
                    k.fit().startsAtBest(),
                    k.sound(),
                    k.fit().converged());
    }
}
