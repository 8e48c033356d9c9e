package org.interphase.app.server.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interphase.formats.vamas.CasaAnnotation.FitRegion;
import org.interphase.study.json.Json;

/// The background of a fit that CasaXPS saved, as a model says it: which, with C, D and gap where it is Tougaard's, and
/// the levels through which it passes at the ends of the region, in the intensities of the file.
final class CasaBaseline {
    private static final List<String> KEYS = List.of("background", "tougaard_C", "tougaard_D", "tougaard_gap_eV");

    private final FitRegion region;
    private final List<String> left = new ArrayList<>();

    CasaBaseline(FitRegion region) {
        this.region = region;
    }

    /// What the model cannot hold.
    List<String> left() {
        return List.copyOf(left);
    }

    /// @param repeated the same fit as `xps fit casa` shows it, where that did not refuse it
    /// @param time_s by which it divided intensities
    /// @param points of the spectrum
    void put(Json.Fields json, Optional<CasaRepeat> repeated, double time_s, int points) {
        json.put("end_points", (long) Math.clamp(region.averagePoints(), 1, Math.max(1, points / 4)));
        if (repeated.isPresent()) {
            copy(json, repeated.get(), time_s);
            return;
        }
        json.put("background", named());
        if (region.averagePoints() > 1) {
            left.add("the background passes through the means of " + region.averagePoints()
                    + " points at the ends inside the region, where CasaXPS averages "
                    + (2 * region.averagePoints() - 1)
                    + " about them");
        }
        if (hasOffset()) {
            left.add("the background does not lie off the data by " + offsets() + " as it does there");
        }
    }

    private void copy(Json.Fields json, CasaRepeat repeated, double time_s) {
        for (String key : KEYS) {
            Json value = repeated.json().find(key);
            if (value != null) {
                json.put(key, value);
            }
        }
        repeated.endLevels()
                .ifPresent(levels -> json.put(
                        "end_levels",
                        Arrays.stream(levels).map(level -> level * time_s).toArray()));
        if (hasOffset()) {
            left.add("the background lies off the points by " + offsets()
                    + "; the sign, which CasaXPS does not publish, is the one that suits the points");
        }
    }

    private boolean hasOffset() {
        return region.startOffset_percent() != 0 || region.endOffset_percent() != 0;
    }

    private String offsets() {
        return CommandText.text(region.startOffset_percent()) + " and " + CommandText.text(region.endOffset_percent())
                + " %";
    }

    private String named() {
        return switch (region.background()) {
            case "Shirley", "Iterated Shirley" -> "shirley";
            case "Linear" -> "linear";
            case "Min Limits" -> "constant";
            case "U 2 Tougaard" -> tougaard("tougaard-u2");
            default -> {
                if (region.background().matches("U \\S+ Tougaard")) {
                    yield tougaard("tougaard-u3");
                }
                left.add("the background '" + region.background()
                        + "' has no counterpart here, active-shirley stands in its place");
                yield "active-shirley";
            }
        };
    }

    private String tougaard(String name) {
        left.add(name + " has the usual C and D here and no gap, not those saved");
        return name;
    }
}
