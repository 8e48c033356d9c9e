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
        for (int j = 0; j < fit.size(); j++) {
            String name = fit.circuit().parameter(j).name();
            if (fit.atBound(j)) {
                warnings.add(name + " lies at the end of its range and is not identifiable");
            } else if (!fit.identifiable(j)) {
                warnings.add(name + " is not identifiable: its uncertainty is not below its value");
            }
        }
        for (Split split : fit.splits()) {
            String pair = split.first() + " and " + split.second() + " (correlation "
                    + String.format(Locale.ROOT, "%.4f", split.correlation()) + ")";
            warnings.add(
                    split.sameElement()
                            ? "within one element " + pair + " are not identifiable one by one"
                            : "the split between " + pair + " is not identifiable");
        }
        return List.copyOf(warnings);
    }
}
