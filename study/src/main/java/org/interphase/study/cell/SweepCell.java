package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;

/// The same protocol on many variants of a cell, on all cores; cases come in the order of the grid, whatever
/// ends first.
public final class SweepCell {
    private static final int MOST_CASES = 100_000;

    private SweepCell() {}

    /// @param vary each `KEY=FROM:TO:N`, evenly, or `KEY=FROM:TO:N:log`
    public record Request(String protocol, List<String> vary, CellChanges changes) {
        public Request {
            vary = List.copyOf(vary);
        }
    }

    private record Case(Map<String, Double> parameters, Result result) {}

    private sealed interface Result {
        record Done(Outcome outcome) implements Result {}

        record Refused(String why) implements Result {}
    }

    /// @throws InputException if the cell, a range or the protocol is refused; a case that is refused on its
    /// own is     listed as failed
    public static Answer sweep(Path file, Request request) throws InputException {
        long begun = System.nanoTime();
        CellDescription cell = request.changes().apply(CellReader.read(file));
        Protocol protocol = CellProtocols.find(file.toString(), cell, request.protocol());
        List<Map<String, Double>> grid = grid(request.vary());
        new CellChanges(settings(grid.getFirst()), List.of(), List.of()).apply(cell);
        Case[] cases = new Case[grid.size()];
        IntStream.range(0, cases.length)
                .parallel()
                .forEach(i -> cases[i] = new Case(grid.get(i), run(cell, grid.get(i), protocol)));
        return new Swept(cell, List.of(cases), (System.nanoTime() - begun) / 1e9);
    }

    private static Result run(CellDescription cell, Map<String, Double> parameters, Protocol protocol) {
        try {
            CellDescription varied = new CellChanges(settings(parameters), List.of(), List.of()).apply(cell);
            return new Result.Done(Simulation.run(varied, Resolution.STANDARD, protocol, Watcher.NONE));
        } catch (InputException e) {
            return new Result.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> settings(Map<String, Double> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
    }

    private static List<Map<String, Double>> grid(List<String> vary) throws InputException {
        List<Map<String, Double>> grid = List.of(Map.of());
        for (String text : vary) {
            int equals = text.indexOf('=');
            double[] values = equals < 1 ? new double[0] : values(text, text.substring(equals + 1));
            if (values.length == 0 || (long) grid.size() * values.length > MOST_CASES) {
                throw refuse(text, "KEY=FROM:TO:N and at most " + MOST_CASES + " cases in all");
            }
            List<Map<String, Double>> wider = new ArrayList<>();
            for (Map<String, Double> known : grid) {
                for (double value : values) {
                    Map<String, Double> more = new LinkedHashMap<>(known);
                    more.put(text.substring(0, equals), value);
                    wider.add(more);
                }
            }
            grid = wider;
        }
        return grid;
    }

    private static double[] values(String text, String range) throws InputException {
        String[] parts = range.split(":", -1);
        boolean log = parts.length == 4 && parts[3].equals("log");
        try {
            if (parts.length == 3 || log) {
                double from = Double.parseDouble(parts[0]);
                double to = Double.parseDouble(parts[1]);
                int count = Integer.parseInt(parts[2]);
                if (count >= 1
                        && count <= MOST_CASES
                        && Double.isFinite(from)
                        && Double.isFinite(to)
                        && (!log || (from > 0 && to > 0))) {
                    return spread(from, to, count, log);
                }
            }
        } catch (NumberFormatException e) {
            throw refuse(text, "numbers in KEY=FROM:TO:N");
        }
        throw refuse(text, "KEY=FROM:TO:N, or KEY=FROM:TO:N:log above zero");
    }

    private static double[] spread(double from, double to, int count, boolean log) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double share = count == 1 ? 0 : (double) i / (count - 1);
            values[i] = log ? from * Math.pow(to / from, share) : from + (to - from) * share;
        }
        return values;
    }

    private static InputException refuse(String text, String expected) {
        return new InputException("--vary", Place.whole(), expected, "'" + text + "'");
    }

    private record Swept(CellDescription cell, List<Case> cases, double seconds) implements Answer {
        @Override
        public Json json() {
            List<Json> done = new ArrayList<>();
            List<Json> failed = new ArrayList<>();
            for (Case one : cases) {
                Json.Fields parameters = Json.object();
                one.parameters().forEach(parameters::put);
                Json.Fields fields = Json.object().put("parameters", parameters);
                switch (one.result()) {
                    case Result.Done d -> done.add(fields.put("results", results(d.outcome())));
                    case Result.Refused r -> failed.add(fields.put("because", r.why()));
                }
            }
            return Json.object()
                    .put("cell", cell.title())
                    .put("origin", "simulated")
                    .put("cases", done)
                    .put("failed", failed)
                    .put("seconds", seconds);
        }

        private static Json.Fields results(Outcome outcome) {
            List<Cycle> cycles = outcome.cycles();
            Json.Fields fields = Json.object().put("cycles", (long) cycles.size());
            if (!cycles.isEmpty()) {
                fields.put("first_charge_mAh_per_g", cycles.getFirst().charge_mAh_per_g())
                        .put("first_discharge_mAh_per_g", cycles.getFirst().discharge_mAh_per_g())
                        .put("first_coulombic_efficiency", cycles.getFirst().coulombicEfficiency())
                        .put("last_discharge_mAh_per_g", cycles.getLast().discharge_mAh_per_g())
                        .put("last_mean_voltage_V", cycles.getLast().meanVoltage());
            }
            return fields.put("complete", outcome.complete()).put("stopped_because", outcome.stoppedBecause());
        }

        @Override
        public String text() {
            TextTable table = TextTable.of("case", "first mAh/g", "last mAh/g", "ended because");
            for (Case one : cases) {
                String name = String.join(" ", settings(one.parameters()));
                switch (one.result()) {
                    case Result.Done d
                    when !d.outcome().cycles().isEmpty() ->
                        table.row(
                                name,
                                number(d.outcome().cycles().getFirst().discharge_mAh_per_g()),
                                number(d.outcome().cycles().getLast().discharge_mAh_per_g()),
                                d.outcome().stoppedBecause());
                    case Result.Done d -> table.row(name, "", "", d.outcome().stoppedBecause());
                    case Result.Refused r -> table.row(name, "", "", r.why());
                }
            }
            return "Simulated: " + cell.title() + "\n" + table
                    + String.format(Locale.ROOT, "%d cases in %.1f s.\n", cases.size(), seconds);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
