package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.NumberColumn;
import org.interphase.data.TextColumn;
import org.interphase.testkit.Tolerance;

/// The test that every generated file tells of: charge with 0.2 A for 10 s, discharge with 0.2 A for 20 s.
///
/// | point | cycle | step | type | time in step | test time | V | A | As | Ws |
/// |---|---|---|---|---|---|---|---|---|---|
/// | 1 | 1 | 1 | CC Chg | 0 s | 0 s | 3.6 | 0.2 | 0 | 0 |
/// | 2 | 1 | 1 | CC Chg | 10 s | 10 s | 3.7 | 0.2 | 2 | 7.3 |
/// | 3 | 2 | 2 | CC DChg | 0 s | 10 s | 3.65 | −0.2 | 0 | 0 |
/// | 4 | 2 | 2 | CC DChg | 20 s | 30 s | 3.5 | −0.2 | 4 | 14.3 |
final class SmallTest {
    static final double[] VOLTAGE = {3.6, 3.7, 3.65, 3.5};
    static final double[] CURRENT = {0.2, 0.2, -0.2, -0.2};
    static final double[] STEP_TIME = {0, 10, 0, 20};
    static final double[] TOTAL_TIME = {0, 10, 10, 30};
    static final double[] CHARGE_AS = {0, 2, 0, 4};
    static final double[] ENERGY_WS = {0, 7.3, 0, 14.3};
    static final int[] STEP = {1, 1, 2, 2};
    static final int[] TYPE = {1, 1, 2, 2};
    /// 2024-01-15 10:30:00 of any calendar, in seconds.
    static final long START = 1_705_314_600L;

    private static final Tolerance FLOAT = Tolerance.relative(1e-7, "stored as a number of four bytes");

    private SmallTest() {}

    /// Checks everything that all versions hold.
    ///
    /// @param cycles expected at the four points
    static void check(CyclingRun run, double... cycles) {
        assertThat(run.size()).isEqualTo(4);
        ChargeCounter.Separate counter = (ChargeCounter.Separate) run.counter();
        double[] energy = numbers(run, "Energy(Wh)", VOLTAGE.length);
        for (int i = 0; i < 4; i++) {
            String point = "point " + (i + 1);
            FLOAT.check(point + " time", run.time_s(i), TOTAL_TIME[i]);
            FLOAT.check(point + " voltage", run.voltage_V(i), VOLTAGE[i]);
            FLOAT.check(point + " current", run.current_A(i), CURRENT[i]);
            boolean charging = CURRENT[i] > 0;
            FLOAT.check(point + " charge", counter.chargeAt(i), charging ? CHARGE_AS[i] / 3600 : 0);
            FLOAT.check(point + " discharge", counter.dischargeAt(i), charging ? 0 : CHARGE_AS[i] / 3600);
            FLOAT.check(point + " energy", energy[i], ENERGY_WS[i] / 3600);
            FLOAT.check(point + " step time", numbers(run, "Time", 4)[i], STEP_TIME[i]);
        }
        assertThat(run.copyCycle().orElseThrow()).containsExactly(cycles);
        assertThat(run.copyStep().orElseThrow()).containsExactly(1, 1, 2, 2);
        assertThat(numbers(run, "Step Number", 4)).containsExactly(1, 1, 2, 2);
        assertThat(words(run, "Step Type")).containsExactly("CC Chg", "CC Chg", "CC DChg", "CC DChg");
    }

    static double[] numbers(CyclingRun run, String column, int size) {
        NumberColumn found = (NumberColumn) run.table().find(column).orElseThrow();
        assertThat(found.size()).isEqualTo(size);
        return found.copyValues();
    }

    static List<String> words(CyclingRun run, String column) {
        TextColumn found = (TextColumn) run.table().find(column).orElseThrow();
        return java.util.stream.IntStream.range(0, found.size())
                .mapToObj(found::at)
                .toList();
    }
}
