package org.interphase.study.usecase.thermo;

import static org.interphase.study.usecase.thermo.Words.format;
import static org.interphase.study.usecase.thermo.Words.plain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.quantity.Formula;
import org.interphase.report.figure.Figure;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;
import org.interphase.study.thermo.PhaseChoice;
import org.interphase.study.thermo.Refusals;
import org.interphase.study.thermo.WindowFigures;
import org.interphase.thermo.contact.Distribution;
import org.interphase.thermo.contact.EnergyError;
import org.interphase.thermo.contact.WindowUncertainty;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.ElectrochemicalWindow;
import org.interphase.thermo.stability.VoltageStep;
import org.jspecify.annotations.Nullable;

/// `thermo window FORMULA…`: between which voltages a material takes up or gives off no lithium.
public final class ThermoWindow {
    private ThermoWindow() {}

    /// @param draws of the phases' energies; none gives no quantiles
    /// @param out where the picture goes: the steps of one material, the bars of several; null for none
    public record Request(
            List<String> formulas,
            PhaseChoice phases,
            int draws,
            long seed,
            double sigma_eV_per_atom,
            @Nullable Path out) {
        public Request {
            formulas = List.copyOf(formulas);
        }
    }

    private record One(String typed, ElectrochemicalWindow window, Optional<WindowUncertainty> spread) {}

    /// @throws InputException if a formula has no lithium or is refused otherwise, or the picture cannot be written
    public static Answer of(Request request) throws InputException {
        PhaseTable table = request.phases().table();
        List<One> windows = new ArrayList<>();
        for (String typed : request.formulas()) {
            windows.add(one(request, table, typed));
        }
        WindowAnswer answer = new WindowAnswer(request, table, List.copyOf(windows));
        if (request.out() != null) {
            FigureFile.write(request.out(), answer.figure());
        }
        return answer;
    }

    private static One one(Request request, PhaseTable table, String typed) throws InputException {
        Formula formula = Refusals.formula(typed);
        try {
            ElectrochemicalWindow window = Refusals.solved(typed, ElectrochemicalWindow.of(table, formula));
            EnergyError error = new EnergyError(request.sigma_eV_per_atom(), java.util.Map.of());
            Optional<WindowUncertainty> spread = request.draws() < 2
                    ? Optional.empty()
                    : Optional.of(Refusals.solved(
                            typed, WindowUncertainty.of(table, formula, error, request.draws(), request.seed(), true)));
            return new One(typed.strip(), window, spread);
        } catch (ThermoInputException e) {
            throw Refusals.of(typed, e);
        }
    }

    private record WindowAnswer(Request request, PhaseTable table, List<One> windows) implements Drawn {
        @Override
        public Figure figure() {
            List<ElectrochemicalWindow> found =
                    windows.stream().map(One::window).toList();
            return found.size() == 1 ? WindowFigures.steps(found.getFirst()) : WindowFigures.bars(found);
        }

        @Override
        public Json json() {
            Json.Fields json = windows.size() == 1
                    ? fields(windows.getFirst())
                    : Json.object()
                            .put(
                                    "windows",
                                    windows.stream().<Json>map(this::fields).toList());
            Words.source(json, table);
            return request.out() == null
                    ? json
                    : json.put("figure", request.out().toString());
        }

        private Json.Fields fields(One one) {
            ElectrochemicalWindow window = one.window();
            Json.Fields fields = Json.object()
                    .put("formula", one.typed())
                    .put("v_red", plain(window.reduction_V()))
                    .put("v_ox", Words.orNaN(window.oxidation_V()))
                    .put("hull_eV_per_atom", Words.orNaN(window.aboveHull_eV_per_atom()))
                    .put(
                            "steps",
                            window.steps().stream().map(WindowAnswer::step).toList());
            one.spread()
                    .ifPresentOrElse(
                            s -> fields.put(
                                    "quantiles",
                                    Json.object()
                                            .put("v_red", Words.quantiles(s.reduction_V()))
                                            .put("v_ox", Words.quantiles(s.oxidation_V()))
                                            .put("sigma_eV_per_atom", request.sigma_eV_per_atom())
                                            .put("draws", s.drawn())
                                            .put("unbounded_draws", s.unbounded())
                                            .put("seed", request.seed())),
                            () -> fields.put("quantiles", Json.none()));
            return fields;
        }

        private static Json step(VoltageStep step) {
            return Json.object()
                    .put("voltage_V", plain(step.voltage_V()))
                    .put("li", plain(step.lithium()))
                    .put("li_uptake", plain(step.lithiumUptake()))
                    .put("reaction", step.equation().text());
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            for (One one : windows) {
                ElectrochemicalWindow window = one.window();
                out.append(format(
                        "%s: %.3f to %s V against lithium",
                        one.typed(), plain(window.reduction_V()), Words.voltage(window.oxidation_V())));
                one.spread()
                        .ifPresent(s -> out.append(
                                format(" (5 to 95 %%: %s; %s)", range(s.reduction_V()), range(s.oxidation_V()))));
                out.append(
                        window.aboveHull_eV_per_atom().isPresent()
                                ? format(
                                        ", %.1f meV/atom above the hull\n",
                                        1000 * window.aboveHull_eV_per_atom().getAsDouble())
                                : ", no phase of the table\n");
                for (VoltageStep step : window.steps()) {
                    out.append(format(
                            "  from %6.3f V  Li %-8.4g %s\n",
                            plain(step.voltage_V()), step.lithium(), step.equation()));
                }
            }
            return out.append(Words.source(table)).toString();
        }

        private static String range(Distribution spread) {
            return format("%.2f to %.2f", plain(spread.q05()), plain(spread.q95()));
        }
    }
}
