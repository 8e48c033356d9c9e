package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.List;
import org.interphase.numerics.Quantiles;

/// Whether the last half cycle of a run is finished.
///
/// All others are: something follows them. The last one is finished if a row without current follows, or if it
/// got as far as the earlier ones of its direction did: to their median last voltage within 1 % of their window
/// (at least 2 mV), and, where they end with a constant-voltage step, to no more than twice their median last
/// current.
final class Endings {
    private static final double WINDOW_FRACTION = 0.01;
    private static final double LEAST_V = 0.002;
    private static final double ROUND_V = 0.05;

    private Endings() {}

    static List<HalfCycle> judge(List<HalfCycle> halfCycles, Samples samples, List<Segment> segments) {
        if (halfCycles.isEmpty() || segments.getLast().last() < samples.size() - 1) {
            return halfCycles;
        }
        HalfCycle last = halfCycles.getLast();
        List<Segment> earlier = new ArrayList<>();
        for (int i = 0; i < halfCycles.size() - 1; i++) {
            if (halfCycles.get(i).direction() == last.direction()
                    && halfCycles.get(i).charge_Ah() >= 0.5 * last.charge_Ah()) {
                earlier.add(segments.get(i));
            }
        }
        List<HalfCycle> judged = new ArrayList<>(halfCycles);
        judged.set(judged.size() - 1, last.ending(ending(last, earlier, samples, segments.getLast())));
        return List.copyOf(judged);
    }

    private static Ending ending(HalfCycle last, List<Segment> earlier, Samples samples, Segment segment) {
        double end_V = last.voltages().last_V();
        if (earlier.isEmpty()) {
            boolean round = Math.abs(end_V - ROUND_V * Math.rint(end_V / ROUND_V)) <= LEAST_V;
            return round ? Ending.AT_A_ROUND_VOLTAGE : Ending.UNFINISHED;
        }
        double[] ends =
                earlier.stream().mapToDouble(s -> samples.voltage_V[s.last()]).toArray();
        double[] windows = earlier.stream()
                .mapToDouble(s -> Math.abs(samples.voltage_V[s.last()] - samples.voltage_V[s.first()]))
                .toArray();
        double[] currents = earlier.stream()
                .mapToDouble(s -> Math.abs(samples.current_A[s.last()]))
                .toArray();
        double slack = Math.max(LEAST_V, WINDOW_FRACTION * Quantiles.median(windows));
        double missing = last.direction().sign() * (Quantiles.median(ends) - end_V);
        boolean decayed =
                !last.hold().present() || Math.abs(samples.current_A[segment.last()]) <= 2 * Quantiles.median(currents);
        return missing <= slack && decayed ? Ending.AT_THE_USUAL_LIMIT : Ending.UNFINISHED;
    }
}
