package org.interphase.report.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses ticks at multiples of 1, 2, 2.5 or 5 times a power of ten, after Talbot, Lin and Hanrahan, *An extension of
/// Wilkinson's algorithm for positioning tick labels on axes*, doi:10.1109/TVCG.2010.130: every candidate is scored by
/// simplicity, coverage and density, and must be legible. Unlike theirs, the axis keeps the range of the data, so that
/// candidates are whole multiples of their step inside the range.
///
/// Ticks are integers times a power of ten until they are written, so no rounding error reaches a label.
final class LinearTicks {
    private static final int[] MANTISSAS = {1, 5, 2, 25};
    private static final double WEIGHT_SIMPLICITY = 0.2;
    private static final double WEIGHT_COVERAGE = 0.3;
    private static final double WEIGHT_DENSITY = 0.5;
    private static final int MOST_TICKS = 40;
    /// A tick may lie this share of a step outside the range, since ends such as 0.3 are not exact.
    private static final double SLACK = 1e-6;
    private static final double LARGEST_MULTIPLE = 1e15;

    private LinearTicks() {}

    /// @param ticks one for each axis
    private record Candidate(List<Ticks> ticks, double score) {}

    /// Ticks inside the range of the scale; at least two where two are legible.
    static Ticks on(TickRoom room) {
        return on(List.of(room)).getFirst();
    }

    /// Ticks with the same distance on several axes, for scales that are equally long per unit.
    static List<Ticks> on(List<TickRoom> rooms) {
        double span =
                rooms.stream().mapToDouble(r -> r.scale().range().span()).max().orElseThrow();
        int magnitude = (int) Math.floor(StrictMath.log10(span));
        Candidate best = null;
        for (int exponent = magnitude + 1; exponent >= magnitude - 3; exponent--) {
            for (int rank = 0; rank < MANTISSAS.length; rank++) {
                best = better(best, candidate(rooms, rank, exponent));
            }
        }
        return best == null ? rooms.stream().map(_ -> Ticks.none()).toList() : best.ticks();
    }

    private static @Nullable Candidate better(@Nullable Candidate a, @Nullable Candidate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.score() > a.score() ? b : a;
    }

    private static @Nullable Candidate candidate(List<TickRoom> rooms, int rank, int exponent) {
        // The mantissa 25 stands for 2.5: one decade lower.
        int mantissa = MANTISSAS[rank];
        int power = mantissa == 25 ? exponent - 1 : exponent;
        BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power);
        List<Ticks> all = new ArrayList<>();
        double score = 0;
        for (TickRoom room : rooms) {
            List<BigDecimal> values = multiples(step, room.scale().range());
            if (values.isEmpty() || values.size() > MOST_TICKS || step.doubleValue() < room.leastStep()) {
                return null;
            }
            Ticks ticks = TickLabels.of(values, step);
            if (!room.holds(ticks.major())) {
                return null;
            }
            all.add(ticks);
            score += score(values, room.scale().range(), rank, room.wanted());
        }
        return new Candidate(all, score);
    }

    private static List<BigDecimal> multiples(BigDecimal step, Range range) {
        double size = step.doubleValue();
        List<BigDecimal> values = new ArrayList<>();
        boolean countable = Math.abs(range.low() / size) < LARGEST_MULTIPLE;
        if (!(size > 0) || !countable || range.span() / size > MOST_TICKS + 1) {
            return values;
        }
        long first = (long) Math.floor(range.low() / size) - 1;
        for (long i = first; values.size() <= MOST_TICKS; i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            double place = (value.doubleValue() - range.low()) / size;
            if (value.doubleValue() > range.high() + SLACK * size) {
                break;
            }
            if (place >= -SLACK) {
                values.add(value);
            }
        }
        return values;
    }

    private static double score(List<BigDecimal> values, Range range, int rank, double wanted) {
        boolean zero = values.stream().anyMatch(v -> v.signum() == 0);
        double simplicity = 1 - (double) rank / (MANTISSAS.length - 1) + (zero ? 0.3 : 0);
        double density = 2 - Math.max(values.size() / wanted, wanted / values.size());
        double below = (values.getFirst().doubleValue() - range.low()) / range.span();
        double above = (range.high() - values.getLast().doubleValue()) / range.span();
        double coverage = 1 - 5 * (below * below + above * above);
        double lonely = values.size() < 2 ? 10 : 0;
        return WEIGHT_SIMPLICITY * simplicity + WEIGHT_COVERAGE * coverage + WEIGHT_DENSITY * density - lonely;
    }
}
