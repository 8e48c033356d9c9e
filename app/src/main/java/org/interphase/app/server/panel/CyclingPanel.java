package org.interphase.app.server.panel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.usecase.AnalyseCycling;
import org.jspecify.annotations.Nullable;

/// Cycles, incremental capacity and voltammograms.
final class CyclingPanel implements Panel {
    private static final List<String> PAIRINGS = List.of("", "charge-first", "discharge-first");
    private static final List<String> METHODS = List.of("lean", "savgol");
    private static final double LEAN_mV = 5;
    private static final double SAVGOL_mV = 2;

    @Override
    public String technique() {
        return "cycling";
    }

    @Override
    public String title() {
        return "Cycling";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                new Verb("cycling", CyclingPanel::table),
                new Verb("cycling-dqdv", CyclingPanel::dqdv),
                new Verb("cycling-cv", CyclingPanel::voltammetry));
    }

    private static Verb.Analysed table(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        OptionalDouble mass_mg = options.positive("mass_mg");
        OptionalDouble area_cm2 = options.positive("area_cm2");
        String pairing = options.choice("pairing", PAIRINGS, "");
        options.refuseOthers();
        AnalyseCycling.Request request = new AnalyseCycling.Request(
                boxed(mass_mg), boxed(area_cm2), pairing.isEmpty() ? null : pairing.replace('-', ' '));
        return Verb.Analysed.of(
                AnalyseCycling.table(bench.registry(), file, request),
                CommandText.of("cycling")
                        .file(file)
                        .option("--mass-mg", mass_mg)
                        .option("--area-cm2", area_cm2)
                        .option("--pairing", pairing, ""));
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    private static Verb.Analysed dqdv(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        int half = options.whole("half_cycle", 0, 10_000_000, 1);
        String method = options.choice("method", METHODS, "lean");
        boolean lean = method.equals("lean");
        double usual_mV = lean ? LEAN_mV : SAVGOL_mV;
        double width_mV = options.number("dv_mV", 0.01, 1000, usual_mV);
        int window = options.whole("window", 3, 9999, 15);
        int order = options.whole("order", 1, 10, 3);
        options.refuseOthers();
        if (window % 2 == 0) {
            throw new OptionException("window", "an odd number", Integer.toString(window));
        }
        if (order >= window) {
            throw new OptionException("order", "a degree below the window", Integer.toString(order));
        }
        return Verb.Analysed.of(
                AnalyseCycling.dqdv(
                        bench.registry(),
                        file,
                        half,
                        new AnalyseCycling.DqdvRequest(lean, width_mV / 1000, window, order)),
                CommandText.of("cycling", "dqdv")
                        .file(file)
                        .option("--half-cycle", Integer.toString(half))
                        .option("--method", method, "lean")
                        .option("--dv-mV", width_mV, usual_mV)
                        .option("--window", window, 15)
                        .option("--order", order, 3));
    }

    private static Verb.Analysed voltammetry(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        options.refuseOthers();
        return Verb.Analysed.of(
                AnalyseCycling.voltammetry(bench.registry(), file, Optional.empty()),
                CommandText.of("cycling", "cv").file(file));
    }
}
