package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a fit must be read with.
final class FitWarnings {
    private FitWarnings() {}

    static List<String> of(CircuitFit fit) {
        List<String> warnings = new ArrayList<>();
        fit.reason().ifPresent(reason -> warnings.add("no minimum was found: " + reason));
        if (fit.startsAtBest() == 1 && fit.starts() > 1) {
            warnings.add("only one of " + fit.starts()
                    + " starts ended in the best minimum: a better one may exist; try more starts or fewer elements");
        }
        identifiability(fit, warnings);
        splits(fit, warnings);
        return List.copyOf(warnings);
    }

    private static void identifiability(CircuitFit fit, List<String> warnings) {
        List<String> atBound = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        for (int j = 0; j < fit.size(); j++) {
            if (fit.atBound(j)) {
                atBound.add(fit.circuit().parameter(j).name());
            } else if (!fit.identifiable(j)) {
                loose.add(fit.circuit().parameter(j).name());
            }
        }
        if (!atBound.isEmpty()) {
            warnings.add(together(atBound)
                    + (atBound.size() == 1
                            ? " lies at the end of its range and is not identifiable"
                            : " lie at the ends of their ranges and are not identifiable"));
        }
        if (!loose.isEmpty()) {
            warnings.add(together(loose)
                    + (loose.size() == 1
                            ? " is not identifiable: its uncertainty is not below its value"
                            : " are not identifiable: their uncertainties are not below their values"));
        }
    }

    private static void splits(CircuitFit fit, List<String> warnings) {
        List<String> between = new ArrayList<>();
        List<String> within = new ArrayList<>();
        for (Split split : fit.splits()) {
            (split.sameElement() ? within : between)
                    .add(split.first() + " and " + split.second() + " ("
                            + String.format(Locale.ROOT, "%.4f", split.correlation())
                                    .replace('-', '−') + ")");
        }
        if (!between.isEmpty()) {
            warnings.add("the split between " + String.join(", ", between)
                    + " is not identifiable (correlation in brackets): quote their combination");
        }
        if (!within.isEmpty()) {
            warnings.add("within one element " + String.join(", ", within)
                    + " are not identifiable one by one (correlation in brackets)");
        }
    }

    private static String together(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
