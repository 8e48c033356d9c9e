package org.interphase.study.cell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.Key;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.mechanism.Mechanisms;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.jspecify.annotations.Nullable;

/// The same protocol on many variants of a cell, on all cores; cases come in the order of the grid, whatever
/// ends first.
public final class SweepCell {
    private static final int MOST_CASES = 100_000;

    private SweepCell() {}

    /// @param vary each `KEY=FROM:TO:N`, evenly, or `KEY=FROM:TO:N:log`
    /// @param out to which each case is appended once it is computed; cases that it holds already are not
    ///     computed again
    public record Request(String protocol, List<String> vary, Optional<Path> out, CellChanges changes) {
        public Request {
            vary = List.copyOf(vary);
        }

        public Request(String protocol, List<String> vary, CellChanges changes) {
            this(protocol, vary, Optional.empty(), changes);
        }
    }

    private record Case(Map<String, Double> parameters, SweepResult result) {}

    /// @throws InputException if the cell, a range, the protocol or the file is refused; a case that is
    ///     refused on its
    ///     own is listed as failed
    public static Answer sweep(Path file, Request request, Progress progress) throws InputException {
        long begun = System.nanoTime();
        CellDescription cell = request.changes().apply(CellReader.read(file));
        Protocol protocol = CellProtocols.find(file.toString(), cell, request.protocol());
        List<Map<String, Double>> grid = grid(request.vary());
        CellChanges.varied(settings(grid.getFirst()), request.changes()).apply(cell);
        if (request.out().isEmpty()) {
            return swept(
                    cell,
                    grid,
                    run(cell, protocol, grid, Map.of(), request.changes(), (_, _) -> {}, progress),
                    0,
                    request,
                    begun);
        }
        try (SweepJournal journal = SweepJournal.open(
                request.out().get(), cell.title(), identity(cell, request.changes(), protocol, grid), grid)) {
            Map<Integer, SweepResult> known = journal.known();
            SweepResult[] results = run(cell, protocol, grid, known, request.changes(), journal::add, progress);
            return swept(cell, grid, results, known.size(), request, begun);
        }
    }

    private interface Keep {
        void keep(int index, SweepResult result) throws InputException;
    }

    private static SweepResult[] run(
            CellDescription cell,
            Protocol protocol,
            List<Map<String, Double>> grid,
            Map<Integer, SweepResult> known,
            CellChanges set,
            Keep keep,
            Progress progress)
            throws InputException {
        SweepResult[] results = new SweepResult[grid.size()];
        AtomicInteger done = new AtomicInteger(known.size());
        AtomicReference<@Nullable InputException> trouble = new AtomicReference<>();
        IntStream.range(0, results.length).parallel().forEach(i -> {
            SweepResult old = known.get(i);
            if (old != null || trouble.get() != null) {
                results[i] = old != null ? old : SweepResult.refused("the file could not be written");
                return;
            }
            results[i] = run(cell, grid.get(i), set, protocol);
            try {
                keep.keep(i, results[i]);
            } catch (InputException e) {
                trouble.set(e);
            }
            int count = done.incrementAndGet();
            progress.report("case " + count + " of " + results.length, (double) count / results.length);
        });
        InputException refusal = trouble.get();
        if (refusal != null) {
            throw refusal;
        }
        return results;
    }

    private static Answer swept(
            CellDescription cell,
            List<Map<String, Double>> grid,
            SweepResult[] results,
            int taken,
            Request request,
            long begun)
            throws InputException {
        List<Case> cases = IntStream.range(0, results.length)
                .mapToObj(i -> new Case(grid.get(i), results[i]))
                .toList();
        return new Swept(
                cell, Mechanisms.hypotheses(cell), cases, taken, request.out(), (System.nanoTime() - begun) / 1e9);
    }

    private static SweepResult run(
            CellDescription cell, Map<String, Double> parameters, CellChanges set, Protocol protocol) {
        try {
            CellDescription varied =
                    CellChanges.varied(settings(parameters), set).apply(cell);
            return SweepResult.of(Simulation.run(varied, Resolution.STANDARD, protocol, Watcher.NONE));
        } catch (InputException e) {
            return SweepResult.refused(String.valueOf(e.getMessage()));
        }
    }

    /// What makes two sweeps the same: every number of the cell, its mechanisms, the protocol's steps, the
    /// grid.
    private static String identity(
            CellDescription cell, CellChanges set, Protocol protocol, List<Map<String, Double>> grid)
            throws InputException {
        StringBuilder text = new StringBuilder(cell.material().formula());
        for (Key key : Key.values()) {
            text.append('\n').append(key.path()).append('=').append(cell.si(key));
        }
        for (ContactClass each : cell.contactClasses()) {
            text.append('\n').append(each.share().value());
            text.append(' ').append(each.contact().value());
            text.append(' ').append(each.lossFactor().value());
        }
        if (!set.shares().isEmpty()) {
            text.append("\nshares that stay: ").append(set.shares().keySet());
        }
        text.append(cell.mechanisms()).append(protocol.blocks()).append(grid);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
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
            if (values.length == 0) {
                throw refuse(text, "KEY=FROM:TO:N");
            }
            if ((long) grid.size() * values.length > MOST_CASES) {
                throw refuse(text, "at most " + MOST_CASES + " cases in all");
            }
            if (grid.getFirst().containsKey(text.substring(0, equals))) {
                throw refuse(text, "each number once");
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
        throw refuse(
                text, "KEY=FROM:TO:N with N from 1 to " + MOST_CASES + ", or KEY=FROM:TO:N:log with both above zero");
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

    private record Swept(
            CellDescription cell,
            List<String> hypotheses,
            List<Case> cases,
            int taken,
            Optional<Path> out,
            double seconds)
            implements Answer {
        @Override
        public Json json() {
            List<Json> done = new ArrayList<>();
            List<Json> failed = new ArrayList<>();
            for (Case one : cases) {
                Json.Fields parameters = Json.object();
                one.parameters().forEach(parameters::put);
                Json.Fields fields = Json.object().put("parameters", parameters);
                if (one.result().refused()) {
                    failed.add(fields.put("because", one.result().because()));
                } else {
                    done.add(fields.put("results", one.result().json()));
                }
            }
            return Json.object()
                    .put("cell", cell.title())
                    .put("origin", "simulated")
                    .texts("hypotheses", hypotheses)
                    .put("cases", done)
                    .put("failed", failed)
                    .put("taken_from_file", (long) taken)
                    .texts("written", out.map(p -> List.of(p.toString())).orElse(List.of()))
                    .put("seconds", seconds);
        }

        @Override
        public String text() {
            List<String> ends = cases.stream()
                    .filter(c -> !c.result().complete())
                    .map(Swept::end)
                    .distinct()
                    .toList();
            StringBuilder text = new StringBuilder("Simulated: " + cell.title() + "\n" + table(ends));
            for (int i = 0; i < ends.size(); i++) {
                text.append("(%d) %s%n".formatted(i + 1, ends.get(i)));
            }
            hypotheses.forEach(h -> text.append("Hypothesis: ").append(h).append('\n'));
            out.ifPresent(p ->
                    text.append("Wrote %s; %d of %d cases were in it already.%n".formatted(p, taken, cases.size())));
            return text + String.format(Locale.ROOT, "%d cases in %.1f s.%n", cases.size(), seconds);
        }

        private static String end(Case one) {
            String because = one.result().because();
            return one.result().refused() ? "Refused: " + because : "Stopped: " + because + ".";
        }

        /// A column for each number that is varied.
        ///
        /// @param ends what follows the table, by number
        private TextTable table(List<String> ends) {
            List<String> head = new ArrayList<>(cases.getFirst().parameters().keySet());
            head.addAll(List.of("cycles", "first discharge mAh/g", "last discharge mAh/g", "ended"));
            TextTable table = TextTable.of(head.toArray(String[]::new));
            for (Case one : cases) {
                SweepResult result = one.result();
                boolean none = result.cycles() == 0;
                List<String> row = new ArrayList<>();
                one.parameters().values().forEach(v -> row.add(PlainNumber.of(v)));
                row.add(Long.toString(result.cycles()));
                row.add(none ? "" : number(result.firstDischarge()));
                row.add(none ? "" : number(result.lastDischarge()));
                String word = result.refused() ? "refused" : "stopped";
                row.add(result.complete() ? "complete" : "%s (%d)".formatted(word, 1 + ends.indexOf(end(one))));
                table.row(row.toArray(String[]::new));
            }
            return table;
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
