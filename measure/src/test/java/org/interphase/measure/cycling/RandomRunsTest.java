package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.junit.jupiter.api.Test;

/// Whatever a file holds, the analysis ends, and its numbers are finite or say that they are none.
class RandomRunsTest {
    private static double any(SplittableRandom random, double size) {
        return switch (random.nextInt(40)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> -size * 1e12;
            case 3 -> Double.MIN_VALUE;
            case 4 -> Double.MAX_VALUE;
            case 5, 6, 7, 8, 9 -> 0;
            default -> size * random.nextDouble(-1, 1);
        };
    }

    private static double[] column(SplittableRandom random, int n, double size, boolean smooth) {
        double[] values = new double[n];
        double last = 0;
        for (int i = 0; i < n; i++) {
            last = smooth ? last + random.nextDouble(0, size) : any(random, size);
            values[i] = last;
        }
        return values;
    }

    private static ChargeCounter counter(SplittableRandom random, int n) {
        double[] a = column(random, n, 1e-3, random.nextBoolean());
        double[] b = column(random, n, 1e-3, random.nextBoolean());
        return switch (random.nextInt(4)) {
            case 0 -> new ChargeCounter.None();
            case 1 -> new ChargeCounter.Separate(a, b);
            case 2 -> new ChargeCounter.Signed(a);
            default -> new ChargeCounter.Magnitude(a);
        };
    }

    private static CyclingRun run(SplittableRandom random) {
        int n = random.nextInt(5) == 0 ? random.nextInt(4) : random.nextInt(400);
        double[] current = column(random, n, 1e-3, false);
        int hold = 1 + random.nextInt(40);
        for (int i = 0; i < n; i++) {
            current[i] = current[i / hold * hold];
        }
        return CyclingRun.builder("random", RunFile.provenance())
                .samples(
                        column(random, n, 100, random.nextInt(4) > 0),
                        column(random, n, 0.05, random.nextBoolean()),
                        current)
                .cycle(column(random, n, 10, false))
                .counter(counter(random, n))
                .build();
    }

    @Test
    void randomRunsNeverThrow() {
        for (long seed = 0; seed < 3000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CyclingRun run = run(random);
            PairingRule rule = random.nextBoolean() ? PairingRule.AUTOMATIC : PairingRule.DISCHARGE_FIRST;
            CounterStart start = random.nextBoolean() ? CounterStart.SAMPLE_BEFORE : CounterStart.FIRST_SAMPLE;
            CyclingAnalysis analysis = CyclingAnalysis.of(
                    run, CyclingOptions.DEFAULT.withPairing(rule).withCounterStart(start));
            check(analysis);
            StepResistance.of(run);
            Voltammetry.of(run);
        }
    }

    private static void check(CyclingAnalysis analysis) {
        for (HalfCycle half : analysis.halfCycles()) {
            assertThat(half.charge_Ah()).isNotNegative();
            assertThat(half.span().samples()).isGreaterThan(1);
            HalfCycleTrace trace = analysis.trace(half.index()).orElseThrow();
            assertThat(trace.size()).isEqualTo(half.span().samples());
            for (IncrementalCapacity curve : Arrays.asList(
                    IncrementalCapacity.lean(trace, 0.005), IncrementalCapacity.savitzkyGolay(trace, 0.002, 15, 3))) {
                if (curve instanceof IncrementalCapacity.Curve c) {
                    DqdvPeaks.of(c, DqdvPeaks.PROMINENCE);
                }
            }
        }
        analysis.fade();
        analysis.fadeModels();
        analysis.efficiency(1, 100);
        RateTable.of(analysis.cycles(), 1e-3, RateTable.Representative.MEDIAN);
        assertThat(analysis.warnings()).noneMatch(w -> w.contains("null"));
    }

    @Test
    void twoRunsOfTheSameInputAreEqual() {
        for (long seed = 0; seed < 50; seed++) {
            CyclingAnalysis a = CyclingAnalysis.of(run(new SplittableRandom(seed)));
            CyclingAnalysis b = CyclingAnalysis.of(run(new SplittableRandom(seed)));
            assertThat(a.halfCycles()).isEqualTo(b.halfCycles());
            assertThat(a.warnings()).isEqualTo(b.warnings());
        }
    }

    @Test
    void tamedRunsGiveFiniteNumbersOnly() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            SyntheticRun run = new SyntheticRun().sample(0, 3, 0);
            for (int i = 0; i < 12; i++) {
                double current = 1e-3 * random.nextDouble(-1, 1);
                run.constantCurrent(current, 2 + random.nextInt(40), random.nextDouble(0.1, 90), 3, 4);
                run.rest(1 + random.nextInt(4), 10, 3.5);
            }
            CyclingAnalysis analysis = CyclingAnalysis.of(run.counted());
            for (HalfCycle half : analysis.halfCycles()) {
                assertThat(new double[] {
                            half.charge_Ah(),
                            half.charge().integralU_Ah(),
                            half.energy_Wh(),
                            half.energy().trapezoid_Wh(),
                            half.medianCurrent_A()
                        })
                        .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
                assertThat(half.meanVoltage_V()).isBetween(2.99, 4.01);
                assertThat(Math.abs(half.charge().discrepancy())).isLessThan(1e-9);
            }
        }
    }
}
