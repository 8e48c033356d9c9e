package org.interphase.formats.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a user should know of the spectra of one file before they are analysed.
final class SpectrumRemarks {
    private static final double CAPACITIVE_SHARE = 2.0 / 3;
    private static final int MOST_NAMED = 12;

    private final Map<String, List<Integer>> warnings = new LinkedHashMap<>();
    private int spectra;

    /// Looks at the next spectrum and returns what was assumed of it.
    List<String> add(double[] frequency_Hz, double[] imaginary_ohm) {
        spectra++;
        List<String> assumed = new ArrayList<>();
        boolean rising = true;
        boolean falling = true;
        for (int i = 1; i < frequency_Hz.length; i++) {
            rising &= frequency_Hz[i] >= frequency_Hz[i - 1];
            falling &= frequency_Hz[i] <= frequency_Hz[i - 1];
        }
        if (frequency_Hz.length == 1) {
            warn("A spectrum holds a single frequency; it cannot be analysed");
        } else if (rising && !falling) {
            assumed.add("The frequencies rise; the order of the file is kept.");
        } else if (!falling) {
            warn("The frequencies neither rise nor fall throughout; the order of the file is kept");
        }
        if (Arrays.stream(frequency_Hz).distinct().count() < frequency_Hz.length) {
            warn("Frequencies are repeated; every row is kept");
        }
        if (Arrays.stream(imaginary_ohm).allMatch(z -> z > 0)) {
            warn("The imaginary part is positive at all frequencies, as if no part of the cell were capacitive: is"
                    + " the column -Im Z? It is kept as the file states it");
        } else if (isPositiveWhereCapacitive(frequency_Hz, imaginary_ohm)) {
            warn("The imaginary part is positive over most frequencies: is the column -Im Z? It is kept as the file"
                    + " states it");
        }
        return assumed;
    }

    private void warn(String sentence) {
        warnings.computeIfAbsent(sentence, s -> new ArrayList<>()).add(spectra);
    }

    /// Sentences, each with the numbers of the spectra it is true for unless it is true for all.
    List<String> warnings() {
        return warnings.entrySet().stream()
                .map(e -> e.getKey() + (e.getValue().size() == spectra ? "" : " (" + numbers(e.getValue()) + ")") + ".")
                .toList();
    }

    private static String numbers(List<Integer> of) {
        return (of.size() == 1 ? "spectrum " : "spectra ")
                + of.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (of.size() > MOST_NAMED ? " and " + (of.size() - MOST_NAMED) + " more" : "");
    }

    /// Whether the mean imaginary part is positive over the lower two thirds of the decades, and most points there are.
    static boolean isPositiveWhereCapacitive(double[] frequency_Hz, double[] imaginary_ohm) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (double f : frequency_Hz) {
            lowest = f > 0 ? Math.min(lowest, f) : lowest;
            highest = Math.max(highest, f);
        }
        double limit = lowest * Math.pow(highest / lowest, CAPACITIVE_SHARE);
        double sum = 0;
        int positive = 0;
        int counted = 0;
        for (int i = 0; i < frequency_Hz.length; i++) {
            if (frequency_Hz[i] > 0 && frequency_Hz[i] <= limit && Double.isFinite(imaginary_ohm[i])) {
                sum += imaginary_ohm[i];
                positive += imaginary_ohm[i] > 0 ? 1 : 0;
                counted++;
            }
        }
        return sum > 0 && positive * 2 > counted;
    }
}
