package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.numerics.Quantiles;

/// Capacities of a rate test: one row per block of cycles that were discharged with the same current.
public final class RateTable {
    /// Currents within this fraction of the block's first are the same.
    private static final double SAME = 0.05;
    /// Currents within this fraction make the last block a return to the first.
    private static final double RETURNED = 0.1;

    /// Which cycle of a block stands for it.
    public enum Representative {
        /// The cell has settled by then. The default.
        LAST,
        MEDIAN
    }

    /// @param current_A median discharge current, positive
    /// @param cRate current over that of 1C; NaN where 1C is not known
    /// @param capacity_Ah discharge capacity of the representative cycle
    public record Block(
            int firstCycle, int lastCycle, int cycles, double current_A, double cRate, double capacity_Ah) {}

    private final List<Block> blocks;

    private RateTable(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /// Of the regular cycles.
    ///
    /// @param oneC_Ah charge that 1C delivers in an hour; NaN where it is not known
    public static RateTable of(CycleTable table, double oneC_Ah, Representative representative) {
        List<Block> blocks = new ArrayList<>();
        List<Cycle> open = new ArrayList<>();
        for (Cycle cycle : table.regular()) {
            if (!open.isEmpty() && !same(current_A(open.getFirst()), current_A(cycle), SAME)) {
                blocks.add(block(open, oneC_Ah, representative));
                open.clear();
            }
            open.add(cycle);
        }
        if (!open.isEmpty()) {
            blocks.add(block(open, oneC_Ah, representative));
        }
        return new RateTable(blocks);
    }

    private static Block block(List<Cycle> cycles, double oneC_Ah, Representative representative) {
        double[] capacities = cycles.stream()
                .mapToDouble(cycle -> cycle.discharge().orElseThrow().charge_Ah())
                .toArray();
        double current = Quantiles.median(
                cycles.stream().mapToDouble(RateTable::current_A).toArray());
        double capacity = switch (representative) {
            case LAST -> capacities[capacities.length - 1];
            case MEDIAN -> Quantiles.median(capacities);
        };
        return new Block(
                cycles.getFirst().number(),
                cycles.getLast().number(),
                cycles.size(),
                current,
                oneC_Ah > 0 ? current / oneC_Ah : Double.NaN,
                capacity);
    }

    private static double current_A(Cycle cycle) {
        return Math.abs(cycle.discharge().orElseThrow().medianCurrent_A());
    }

    private static boolean same(double a, double b, double fraction) {
        return Math.abs(a - b) <= fraction * a;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /// Capacity of the last block over that of the first, where the last returns to the first one's current after
    /// another; empty otherwise.
    public OptionalDouble recovery() {
        if (blocks.size() < 3
                || !same(blocks.getFirst().current_A(), blocks.getLast().current_A(), RETURNED)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                blocks.getLast().capacity_Ah() / blocks.getFirst().capacity_Ah());
    }
}
