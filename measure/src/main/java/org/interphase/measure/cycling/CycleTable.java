package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.interphase.numerics.Quantiles;
import org.jspecify.annotations.Nullable;

/// The cycles of a run, in order.
public final class CycleTable {
    private final Pairing pairing;
    private final List<Cycle> cycles;
    private final Map<Integer, Integer> numbers;

    private CycleTable(Pairing pairing, List<Cycle> cycles) {
        this.pairing = pairing;
        this.cycles = List.copyOf(cycles);
        this.numbers = new HashMap<>();
        for (Cycle cycle : cycles) {
            numbers.put(cycle.first().index(), cycle.number());
            cycle.second().ifPresent(second -> numbers.put(second.index(), cycle.number()));
        }
    }

    static CycleTable of(List<HalfCycle> halfCycles, Pairing pairing, CyclingOptions options) {
        Map<Direction, Double> usual = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            usual.put(direction, usual(halfCycles, direction));
        }
        List<Cycle> cycles = new ArrayList<>();
        int i = 0;
        while (i < halfCycles.size() && halfCycles.get(i).direction() != pairing.first()) {
            i++;
        }
        for (; i < halfCycles.size(); i += 2) {
            HalfCycle second = i + 1 < halfCycles.size() ? halfCycles.get(i + 1) : null;
            cycles.add(cycle(cycles.size() + 1, halfCycles.get(i), second, usual, options));
        }
        return new CycleTable(pairing, cycles);
    }

    private static double usual(List<HalfCycle> halfCycles, Direction direction) {
        return Quantiles.median(halfCycles.stream()
                .filter(half -> half.direction() == direction)
                .mapToDouble(HalfCycle::charge_Ah)
                .toArray());
    }

    private static Cycle cycle(
            int number,
            HalfCycle first,
            @Nullable HalfCycle second,
            Map<Direction, Double> usual,
            CyclingOptions options) {
        List<String> remarks = new ArrayList<>();
        boolean minor = false;
        if (second == null) {
            remarks.add("no " + name(first.direction().opposite()) + " follows");
        }
        for (HalfCycle half : second == null ? List.of(first) : List.of(first, second)) {
            if (!half.complete()) {
                remarks.add("the " + name(half.direction()) + " is not finished");
            }
            if (half.charge_Ah() < options.minorFraction() * usual.getOrDefault(half.direction(), 0.0)) {
                remarks.add("the " + name(half.direction()) + " is a pulse or a remainder");
                minor = true;
            }
        }
        return new Cycle(number, first, second, number <= options.formationCycles(), minor, remarks);
    }

    private static String name(Direction direction) {
        return direction == Direction.CHARGE ? "charge" : "discharge";
    }

    public Pairing pairing() {
        return pairing;
    }

    public List<Cycle> cycles() {
        return cycles;
    }

    /// Cycles fit for statistics and fade.
    public List<Cycle> regular() {
        return cycles.stream().filter(Cycle::regular).toList();
    }

    public Optional<Cycle> numbered(int number) {
        return number >= 1 && number <= cycles.size() ? Optional.of(cycles.get(number - 1)) : Optional.empty();
    }

    /// The number of the cycle that holds a half cycle; empty for those before the first cycle.
    public OptionalInt numberOf(HalfCycle half) {
        Integer number = numbers.get(half.index());
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
