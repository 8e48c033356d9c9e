package org.interphase.app.server.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.study.json.Json;

/// One fit that CasaXPS saved, as `xps fit casa` repeated it.
///
/// @param json of its spectrum
record CasaRepeat(Json.Fields json) {
    static List<CasaRepeat> all(Json answer) {
        List<CasaRepeat> all = new ArrayList<>();
        for (Json item : items(answer, "spectra")) {
            if (item instanceof Json.Fields fields) {
                all.add(new CasaRepeat(fields));
            }
        }
        return all;
    }

    /// Those without components.
    static List<Json> regions(Json answer) {
        return items(answer, "regions");
    }

    private static List<Json> items(Json json, String key) {
        return json instanceof Json.Fields fields && fields.find(key) instanceof Json.Array(List<Json> items)
                ? items
                : List.of();
    }

    private static String text(Json json, String key) {
        return json instanceof Json.Fields fields && fields.find(key) instanceof Json.Text(String text) && text != null
                ? text
                : "";
    }

    /// Whether it is of the same spectrum and has the same components.
    boolean isOf(CasaModel model) {
        return text(json, "name").contains(model.title())
                && items(json, "components").stream()
                        .map(c -> text(c, "casa_column"))
                        .toList()
                        .equals(model.columns());
    }

    /// What became of a line shape of CasaXPS; empty where no component has it.
    Optional<CasaLine> line(String text) {
        return items(json, "components").stream()
                .filter(c -> text(c, "casa_line_shape").equals(text))
                .findFirst()
                .map(c -> text(c, "envelope_of").isEmpty()
                        ? CasaLine.found(text, text(c, "line_shape"), number(c))
                        : CasaLine.measured());
    }

    private static double number(Json component) {
        return component instanceof Json.Fields fields
                        && fields.find("width_over_saved") instanceof Json.Real(double value)
                ? value
                : 1;
    }

    /// The levels through which the background passes at the ends of the region, that at the lower binding energy
    /// first; empty where it is fitted.
    Optional<double[]> endLevels() {
        return json.find("end_level_low") instanceof Json.Real(double low)
                        && json.find("end_level_high") instanceof Json.Real(double high)
                ? Optional.of(new double[] {low, high})
                : Optional.empty();
    }
}
