package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.measure.xps.fit.FittedComponent;

/// Which positions and widths of a fit ended at a limit of the model, one sentence for each.
final class LimitWords {
    private static final int MOST_NAMED = 3;

    private LimitWords() {}

    static List<String> of(LineFit line) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
            for (FittedComponent component : line.spectrum(i).components()) {
                for (String parameter : component.atLimit()) {
                    // An area at zero is an answer, not a limit that someone chose.
                    if (!parameter.endsWith(".area")) {
                        List<String> spectra = where.computeIfAbsent(parameter, _ -> new ArrayList<>());
                        String title = line.regions().get(i).title(true);
                        if (!spectra.contains(title)) {
                            spectra.add(title);
                        }
                    }
                }
            }
        }
        List<String> words = new ArrayList<>();
        where.forEach((parameter, spectra) -> words.add(line.model().title() + ": " + parameter
                + " ended at a limit of the model in "
                + (spectra.size() > MOST_NAMED ? spectra.size() + " spectra" : String.join("; ", spectra))
                + ", so it has no error of its own."));
        return words;
    }
}
