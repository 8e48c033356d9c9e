package org.interphase.study.xps;

import java.util.List;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.ActiveShirley;
import org.interphase.measure.xps.background.Background;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.study.yaml.YamlGroup;

/// Reads the background of a peak model; see docs/xps-models.md.
final class BackgroundReader {
    static final List<String> NAMES =
            List.of("active-shirley", "shirley", "linear", "constant", "tougaard-u2", "tougaard-u3");
    private static final String KEY = "background";
    private static final String C = "tougaard_C";
    private static final String D = "tougaard_D";
    private static final String GAP = "tougaard_gap_eV";
    private static final String LEVELS = "end_levels";

    private BackgroundReader() {}

    /// @throws InputException if the background is unknown, or a key does not go with it
    static Background read(YamlGroup root) throws InputException {
        String name = root.choice(KEY, NAMES).orElse("active-shirley");
        Background background = tougaard(root, named(name));
        List<Double> levels = root.numberList(LEVELS);
        if (levels.isEmpty()) {
            return background;
        }
        if (levels.size() != 2) {
            throw root.refuse(
                    root.at(LEVELS), "two intensities, that at the lower binding energy first", levels.toString());
        }
        if (!(background instanceof StaticBackground drawn)) {
            throw root.refuse(root.at(LEVELS), "a background that is drawn before the fit", name);
        }
        return new StaticBackground.Through(drawn, levels.getFirst(), levels.getLast());
    }

    private static Background tougaard(YamlGroup root, Background background) throws InputException {
        if (!(background instanceof StaticBackground.Tougaard universal)) {
            for (String key : List.of(C, D, GAP)) {
                if (root.has(key)) {
                    throw root.refuse(root.at(key), "a Tougaard background", background.label());
                }
            }
            return background;
        }
        OptionalDouble c = root.optionalNumber(C);
        OptionalDouble d = root.optionalNumber(D);
        double gap = root.optionalNumber(GAP).orElse(universal.gap_eV());
        try {
            return universal
                    .with(c.orElse(universal.c_eV2()), d.orElse(universal.d_eV2()))
                    .withGap(gap);
        } catch (XpsRefusedException e) {
            String key = c.isPresent() ? C : d.isPresent() ? D : GAP;
            throw root.refuse(root.at(key), "a background that can be drawn", "one that cannot be", e.sentence());
        }
    }

    static Background named(String name) {
        return switch (name) {
            case "shirley" -> new StaticBackground.Shirley();
            case "linear" -> new StaticBackground.Linear();
            case "constant" -> new StaticBackground.Constant();
            case "tougaard-u2" -> StaticBackground.Tougaard.u2();
            case "tougaard-u3" -> StaticBackground.Tougaard.u3();
            default -> new ActiveShirley();
        };
    }
}
