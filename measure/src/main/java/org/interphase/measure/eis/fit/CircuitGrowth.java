package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitBlock;
import org.interphase.measure.eis.circuit.CircuitElement;
import org.interphase.measure.eis.circuit.CircuitParameter;
import org.interphase.measure.eis.circuit.CircuitSyntaxException;
import org.interphase.measure.eis.circuit.ElementType;

/// Fits of a growing sequence of circuits, up to the first that the criterion does not prefer to the one before.
///
/// @param fits in the order of the sequence, each followed by itself without the series elements that are not
///     identifiable
/// @param refused why some were not fitted
record CircuitGrowth(List<CircuitFit> fits, List<String> refused) {
    CircuitGrowth {
        fits = List.copyOf(fits);
        refused = List.copyOf(refused);
    }

    static CircuitGrowth of(Spectrum spectrum, List<Circuit> ladder, Starts starts, FitOptions options) {
        List<CircuitFit> fits = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (Circuit circuit : ladder) {
            try {
                CircuitFit fit = CircuitFit.of(spectrum, circuit, starts, options);
                fits.add(fit);
                Optional<Circuit> smaller = withoutUnidentified(fit);
                if (smaller.isPresent()) {
                    fits.add(CircuitFit.of(
                            spectrum, smaller.get(), Starts.given(common(fit, smaller.get())), options.withStarts(1)));
                }
                double criterion = Math.min(
                        fit.information().aicc(), fits.getLast().information().aicc());
                if (!(criterion < least)) {
                    break;
                }
                least = criterion;
            } catch (FitRefusedException e) {
                refused.add(e.sentence());
            }
        }
        return new CircuitGrowth(fits, refused);
    }

    /// The circuit less the series inductances and resistances that the spectrum does not determine.
    private static Optional<Circuit> withoutUnidentified(CircuitFit fit) {
        List<String> kept = new ArrayList<>();
        List<CircuitBlock> blocks = fit.circuit().blocks();
        for (CircuitBlock block : blocks) {
            CircuitElement only = block.elements().getFirst();
            boolean series =
                    block.elements().size() == 1 && (only.type() == ElementType.R || only.type() == ElementType.L);
            if (!series || fit.identifiable(block.first())) {
                kept.add(block.toString());
            }
        }
        if (kept.size() == blocks.size() || kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Circuit.parse(String.join("-", kept)));
        } catch (CircuitSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Double> common(CircuitFit fit, Circuit smaller) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (CircuitParameter parameter : smaller.parameters()) {
            values.put(parameter.name(), fit.value(parameter.name()));
        }
        return values;
    }
}
