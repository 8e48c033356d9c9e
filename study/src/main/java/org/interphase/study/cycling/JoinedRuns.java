package org.interphase.study.cycling;

import java.util.Arrays;
import java.util.List;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;

/// Files of one cell that continue each other, as one run.
///
/// The time of a later file is moved to begin where the one before ended, unless it already begins later. Counters
/// that rise and are reset need no care, because a fall is a reset; a signed counter is moved by the last value before.
final class JoinedRuns {
    private JoinedRuns() {}

    static CyclingRun join(List<CyclingRun> runs, List<String> warnings) {
        if (runs.size() == 1) {
            return runs.getFirst();
        }
        int size = runs.stream().mapToInt(CyclingRun::size).sum();
        double[] time = new double[size];
        double[] voltage = new double[size];
        double[] current = new double[size];
        int at = 0;
        for (CyclingRun run : runs) {
            double end = at == 0 ? Double.NEGATIVE_INFINITY : time[at - 1];
            double shift = run.time_s(0) >= end ? 0 : end - run.time_s(0);
            for (int i = 0; i < run.size(); i++, at++) {
                time[at] = run.time_s(i) + shift;
                voltage[at] = run.voltage_V(i);
                current[at] = run.current_A(i);
            }
        }
        warnings.add(runs.size() + " files are taken as one run, each beginning where the one before ended.");
        CyclingRun first = runs.getFirst();
        return CyclingRun.builder(first.title(), first.provenance())
                .samples(time, voltage, current)
                .counter(counter(runs, size, warnings))
                .metadata(first.metadata())
                .incomplete(runs.getLast().incomplete().orElse(null))
                .build();
    }

    private static ChargeCounter counter(List<CyclingRun> runs, int size, List<String> warnings) {
        Class<?> kind = runs.getFirst().counter().getClass();
        if (runs.stream().anyMatch(r -> r.counter().getClass() != kind)) {
            warnings.add("The files count charge in different ways; charge is integrated instead.");
            return new ChargeCounter.None();
        }
        double[] a = new double[size];
        double[] b = new double[size];
        int at = 0;
        for (CyclingRun run : runs) {
            double shift = at == 0 || !(run.counter() instanceof ChargeCounter.Signed) ? 0 : a[at - 1];
            for (int i = 0; i < run.size(); i++, at++) {
                switch (run.counter()) {
                    case ChargeCounter.None _ -> Arrays.fill(a, at, at + 1, Double.NaN);
                    case ChargeCounter.Separate c -> {
                        a[at] = c.chargeAt(i);
                        b[at] = c.dischargeAt(i);
                    }
                    case ChargeCounter.Signed c -> a[at] = c.at(i) + shift;
                    case ChargeCounter.Magnitude c -> a[at] = c.at(i);
                }
            }
        }
        return switch (runs.getFirst().counter()) {
            case ChargeCounter.None none -> none;
            case ChargeCounter.Separate _ -> new ChargeCounter.Separate(a, b);
            case ChargeCounter.Signed _ -> new ChargeCounter.Signed(a);
            case ChargeCounter.Magnitude _ -> new ChargeCounter.Magnitude(a);
        };
    }
}
