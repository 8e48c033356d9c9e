package org.interphase.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.material.Diffusivity;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.Sentences;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.interphase.study.cell.CellReader;

/// CPU time of the cell model on one thread, warm, median of 20; and the half-cell case that a plain implicit
/// solver is given too (`cell_peer.py`), with the voltage curve for the difference.
///
/// Arguments: folder of the cells, file for the voltage curve.
public final class CellSpeed {
    private static final int WARM_UP = 1500;
    private static final int RUNS = 20;
    private static final double ONE_C = 13.44;

    private CellSpeed() {}

    private interface Task {
        void run() throws InputException;
    }

    public static void main(String[] arguments) throws Exception {
        CellDescription coated = CellReader.read(Path.of(arguments[0], "nmc532-lgps-lnto.yaml"));
        CellDescription base = coated.withMechanisms(Set.of("measured-resistance"));
        for (Resolution resolution : new Resolution[] {Resolution.STANDARD, Resolution.FINE}) {
            int unknowns = resolution.volumes() * (resolution.shells() + 3);
            report("1C discharge, " + unknowns + " unknowns", discharge(base, resolution));
            report("the same, two patches and all slow states", discharge(degrading(coated), resolution));
            report("impedance, 60 points", impedance(base, resolution));
            life(coated, resolution);
        }
        halfCell(base, Path.of(arguments[1]));
    }

    /// Two patches, growing layers, side current.
    private static CellDescription degrading(CellDescription cell) {
        Source source = new Source.Assumed("benchmark");
        return cell.with(Key.COATING_COVERAGE, 0.9, source)
                .with(Key.GROWTH, Key.GROWTH.unit().toSi(443), source)
                .with(Key.OXYGEN_RATE, 1e-9, source)
                .withMechanisms(
                        Set.of("measured-resistance", "contact-reaction", "oxygen-release", "electrolyte-oxidation"));
    }

    private static Task discharge(CellDescription cell, Resolution resolution) throws InputException {
        CellModel model = CellModel.of(cell, resolution);
        March march = new March(model, 1);
        double[] start = model.restAt(0.4);
        model.setCurrent(-ONE_C);
        return () -> march.until(Goal.potential(2.5, false), start.clone(), (elapsed, z) -> {});
    }

    private static Task impedance(CellDescription cell, Resolution resolution) throws InputException {
        CellModel model = CellModel.of(cell, resolution);
        double[] start = model.restAt(0.5);
        double[] frequency = new double[60];
        for (int i = 0; i < frequency.length; i++) {
            frequency[i] = Math.pow(10, 7 - 10.0 * i / (frequency.length - 1));
        }
        return () -> Nyquist.at(model, start, frequency);
    }

    private static void life(CellDescription cell, Resolution resolution) throws InputException {
        Protocol protocol = Sentences.read(
                "benchmark",
                "life",
                List.of("Charge at C/3 until 4.4 V vs Li", "Discharge at C/3 until 2.5 V vs Li", "Repeat 500 times"));
        CellDescription growing = cell.with(Key.GROWTH, Key.GROWTH.unit().toSi(443), new Source.Assumed("benchmark"))
                .withMechanisms(Set.of("measured-resistance", "contact-reaction"));
        double start = cpu();
        Simulation.run(growing, resolution, protocol, Watcher.NONE);
        System.out.printf(Locale.ROOT, "%-46s %9.0f ms%n", "500 cycles at C/3 with a growing layer", cpu() - start);
    }

    private static void report(String what, Task task) throws InputException {
        for (int i = 0; i < WARM_UP; i++) {
            task.run();
        }
        double[] milliseconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            double start = cpu();
            task.run();
            milliseconds[i] = cpu() - start;
        }
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "%-46s %9.2f ms%n", what, milliseconds[RUNS / 2]);
    }

    /// The case of the peer: NMC532, constant diffusivity, no film, no separator, C-rate 1.
    private static void halfCell(CellDescription cell, Path curve) throws Exception {
        CellDescription bare = cell.with(Key.COATING_THICKNESS, 0, new Source.Assumed("benchmark"))
                .with(Key.EXCHANGE_CURRENT, 0.05, new Source.Assumed("benchmark"))
                .withMechanisms(Set.of());
        CellModel model = CellModel.of(bare, Resolution.STANDARD, Diffusivity.constant(2e-15));
        March march = new March(model, 1);
        double[] start = model.restAt(0.4);
        model.setCurrent(-ONE_C);
        report(
                "half-cell case of the peer, 460 unknowns",
                () -> march.until(Goal.duration(1500), start.clone(), (elapsed, z) -> {}));
        try (PrintWriter out = new PrintWriter(curve.toFile(), StandardCharsets.UTF_8)) {
            double[] z = start.clone();
            for (int i = 1; i <= 30; i++) {
                march.until(Goal.duration(50), z, (elapsed, state) -> {});
                out.println(50 * i + " " + model.terminal(z));
            }
        }
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
