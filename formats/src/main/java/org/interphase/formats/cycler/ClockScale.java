package org.interphase.formats.cycler;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.interphase.data.NumberColumn;
import org.interphase.data.TextColumn;
import org.interphase.formats.text.Timestamps;

/// How fast a column of times runs against the time stamps beside it.
public final class ClockScale {
    private ClockScale() {}

    /// Median increment of time, in its own unit, per second of the time stamps; empty where they cannot be compared.
    /// Month and day may be exchanged in the stamps: only increments count.
    public static OptionalDouble timeOverClock(NumberColumn time, TextColumn stamps) {
        int[] rows = IntStream.range(0, time.size())
                .filter(row -> Double.isFinite(time.at(row)))
                .toArray();
        double[] values = IntStream.of(rows).mapToDouble(time::at).toArray();
        return RunChecks.timeOverClock(values, stamps, rows, Timestamps.DayOrder.MONTH_FIRST);
    }
}
