package org.interphase.quantity;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Finds the smallest whole numbers in the proportions of given amounts.
final class WholeAmounts {
    private static final int LARGEST_MULTIPLE = 10_000;
    private static final double CLOSENESS = 1e-9;
    /// Beyond this a double no longer tells neighbouring whole numbers apart to the closeness.
    private static final double LARGEST_WHOLE = 1e15;

    private WholeAmounts() {}

    static Optional<SequencedMap<Element, Double>> of(SequencedMap<Element, Double> amounts) {
        for (int multiple = 1; multiple <= LARGEST_MULTIPLE; multiple++) {
            if (isWhole(amounts, multiple)) {
                return Optional.of(divided(amounts, multiple));
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(SequencedMap<Element, Double> amounts, int multiple) {
        for (double amount : amounts.values()) {
            double scaled = amount * multiple;
            double whole = Math.rint(scaled);
            if (whole < 1 || whole > LARGEST_WHOLE || Math.abs(scaled - whole) > CLOSENESS * scaled) {
                return false;
            }
        }
        return true;
    }

    private static SequencedMap<Element, Double> divided(SequencedMap<Element, Double> amounts, int multiple) {
        long divisor = 0;
        for (double amount : amounts.values()) {
            divisor = greatestCommonDivisor(Math.round(amount * multiple), divisor);
        }
        SequencedMap<Element, Double> whole = new LinkedHashMap<>();
        for (var entry : amounts.entrySet()) {
            long reduced = Math.round(entry.getValue() * multiple) / divisor;
            whole.put(entry.getKey(), (double) reduced);
        }
        return whole;
    }

    private static long greatestCommonDivisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
