package org.interphase.study.usecase.thermo;

import static org.interphase.study.usecase.thermo.Words.energy;
import static org.interphase.study.usecase.thermo.Words.format;
import static org.interphase.study.usecase.thermo.Words.plain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.Element;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;
import org.interphase.study.thermo.PhaseChoice;
import org.interphase.study.thermo.Refusals;
import org.interphase.study.thermo.TernaryFigure;
import org.interphase.thermo.phases.ElementSet;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.HullDistances;
import org.interphase.thermo.stability.TernaryDiagram;
import org.jspecify.annotations.Nullable;

/// `thermo phases`: the table that the other commands ask, or the part of it within some elements.
public final class ThermoPhases {
    private ThermoPhases() {}

    /// @param elements symbols; empty for all of the table
    /// @param stableOnly whether phases above the hull are left out
    /// @param out where the ternary diagram of three elements goes; null for none
    public record Request(
            PhaseChoice phases,
            List<String> elements,
            boolean stableOnly,
            @Nullable Path out) {
        public Request {
            elements = List.copyOf(elements);
        }
    }

    /// @throws InputException if the table is refused, or an element is none or not in the table
    public static Answer of(Request request) throws InputException {
        PhaseTable table = request.phases().table();
        List<Element> elements = elements(request.elements(), table);
        PhaseTable shown = elements.isEmpty() ? table : table.restrictedTo(ElementSet.of(elements));
        HullDistances distances = HullDistances.of(shown, true);
        if (request.out() != null) {
            draw(request.out(), table, elements);
        }
        return new PhasesAnswer(request, table, distances);
    }

    private static List<Element> elements(List<String> symbols, PhaseTable table) throws InputException {
        List<Element> elements = new ArrayList<>();
        for (String symbol : symbols) {
            Element element = Element.ofSymbol(symbol.strip())
                    .orElseThrow(() -> new InputException(
                            "--elements", Place.whole(), "symbols of elements such as Li,P,S", "'" + symbol + "'"));
            if (!table.elements().contains(element)) {
                throw new InputException(
                        "--elements",
                        Place.whole(),
                        "elements of the phase table",
                        element + ", for which it has no reference and no phase",
                        "The table: " + table.citation() + ".");
            }
            elements.add(element);
        }
        return elements;
    }

    private static void draw(Path out, PhaseTable table, List<Element> elements) throws InputException {
        try {
            TernaryDiagram diagram = Refusals.solved("--elements", TernaryDiagram.of(table, elements));
            FigureFile.write(out, TernaryFigure.of(diagram));
        } catch (ThermoInputException e) {
            throw Refusals.of("--elements with --out", e);
        }
    }

    private record PhasesAnswer(Request request, PhaseTable table, HullDistances distances) implements Answer {
        private List<Integer> shown() {
            List<Integer> shown = new ArrayList<>();
            for (int i = 0; i < distances.table().size(); i++) {
                if (!request.stableOnly() || distances.isStable(i)) {
                    shown.add(i);
                }
            }
            return shown;
        }

        @Override
        public Json json() {
            List<Json> phases = new ArrayList<>();
            for (int i : shown()) {
                Phase phase = distances.table().phase(i);
                phases.add(Json.object()
                        .put("formula", phase.name())
                        .put("energy_eV_per_atom", plain(phase.energy_eV_per_atom()))
                        .put("above_hull_eV_per_atom", plain(distances.at(i)))
                        .put("origin", phase.origin().text()));
            }
            Json.Fields json = Words.source(Json.object(), table).put("phases", phases);
            return request.out() == null
                    ? json
                    : json.put("figure", request.out().toString());
        }

        @Override
        public String text() {
            TextTable rows = TextTable.of("phase", "energy, eV/atom", "above hull, meV/atom", "origin");
            List<Integer> shown = shown();
            for (int i : shown) {
                Phase phase = distances.table().phase(i);
                rows.row(
                        phase.name(),
                        energy(phase.energy_eV_per_atom()),
                        format("%.1f", 1000 * distances.at(i)),
                        phase.origin().text());
            }
            return rows + format("%d phases\n", shown.size()) + Words.source(table);
        }
    }
}
