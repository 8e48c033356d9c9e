package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;

/// `xps species LINE`: which species have a line where, by which source.
public final class SpeciesAnswer {
    private SpeciesAnswer() {}

    /// @param line such as `S2p`; empty for all lines
    /// @param near_eV energy to look for; empty for the whole line
    /// @param within_eV how far beyond its range a species may lie from it
    /// @throws InputException if the table has no such line
    public static Answer answer(String line, OptionalDouble near_eV, double within_eV) throws InputException {
        List<BindingEnergies.Entry> entries = line.isEmpty() ? BindingEnergies.all() : BindingEnergies.of(line);
        if (entries.isEmpty()) {
            throw new InputException(
                    "xps species",
                    Place.whole(),
                    "one of the lines " + String.join(", ", BindingEnergies.lines()),
                    "'" + line + "'");
        }
        List<BindingEnergies.Entry> shown =
                near_eV.isPresent() ? BindingEnergies.near(entries, near_eV.getAsDouble(), within_eV) : entries;
        return new Found(line.isEmpty() ? "" : entries.getFirst().line(), shown);
    }

    private record Found(String line, List<BindingEnergies.Entry> entries) implements Answer {
        @Override
        public Json json() {
            List<Json> list = new ArrayList<>();
            for (BindingEnergies.Entry e : entries) {
                list.add(Json.object()
                        .put("line", e.line())
                        .put("species", e.species())
                        .put("energy_eV", e.energy_eV())
                        .put("range_eV", new double[] {e.low_eV(), e.high_eV()})
                        .put("kind", e.kind())
                        .texts("sources", e.sources()));
            }
            return Json.object().put("line", line).put("entries", list);
        }

        @Override
        public String text() {
            if (entries.isEmpty()) {
                return "The table has no species there.\n";
            }
            StringBuilder out = new StringBuilder();
            for (BindingEnergies.Entry e : entries) {
                String range = e.low_eV() == e.high_eV()
                        ? ""
                        : String.format(Locale.ROOT, " (%.2f to %.2f)", e.low_eV(), e.high_eV());
                out.append(String.format(
                        Locale.ROOT,
                        "%-6s %7.2f eV%s  %s, %s%n",
                        e.line(),
                        e.energy_eV(),
                        range,
                        e.species(),
                        e.kind()));
                e.sources().forEach(s -> out.append("         ").append(s).append('\n'));
            }
            return out.append("Energies of the line of higher j. Scales differ by tenths of an eV between works.\n")
                    .toString();
        }
    }
}
