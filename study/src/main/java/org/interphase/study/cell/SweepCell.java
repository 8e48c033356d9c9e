package org.interphase.study.cell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        CellChanges.varied(settings(grid.getFirst())).apply(cell);
        if (request.out().isEmpty()) {
            return swept(cell, grid, run(cell, protocol, grid, Map.of(), (_, _) -> {}, progress), 0, request, begun);
        }
        try (SweepJournal journal =
                SweepJournal.open(request.out().get(), cell.title(), identity(cell, protocol, grid), grid)) {
            Map<Integer, SweepResult> known = journal.known();
            SweepResult[] results = run(cell, protocol, grid, known, journal::add, progress);
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
            results[i] = run(cell, grid.get(i), protocol);
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

    private static SweepResult run(CellDescription cell, Map<String, Double> parameters, Protocol protocol) {
        try {
            CellDescription varied = CellChanges.varied(settings(parameters)).apply(cell);
            return SweepResult.of(Simulation.run(varied, Resolution.STANDARD, protocol, Watcher.NONE));
        } catch (InputException e) {
            return SweepResult.refused(String.valueOf(e.getMessage()));
        }
    }

    /// What makes two sweeps the same: every number of the cell, its mechanisms, the protocol's steps, the
    /// grid.
    private static String identity(CellDescription cell, Protocol protocol, List<Map<String, Double>> grid) {
        StringBuilder text = new StringBuilder(cell.material().formula());
        for (Key key : Key.values()) {
            text.append('\n').append(key.path()).append('=').append(cell.si(key));
        }
        for (ContactClass each : cell.contactClasses()) {
            text.append('\n').append(each.share().value());
            text.append(' ').append(each.contact().value());
            text.append(' ').append(each.lossFactor().value());
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
            TextTable table = TextTable.of("case", "first mAh/g", "last mAh/g", "ended because");
            Set<String> refusals = new LinkedHashSet<>();
            for (Case one : cases) {
                SweepResult result = one.result();
                if (result.refused()) {
                    refusals.add(result.because());
                }
                boolean none = result.cycles() == 0;
                table.row(
                        String.join(" ", settings(one.parameters())),
                        none ? "" : number(result.firstDischarge()),
                        none ? "" : number(result.lastDischarge()),
                        result.refused() ? "refused, see below" : result.because());
            }
            StringBuilder text = new StringBuilder("Simulated: " + cell.title() + "\n" + table);
            refusals.forEach(r -> text.append("Refused: ").append(r).append('\n'));
            hypotheses.forEach(h -> text.append("Hypothesis: ").append(h).append('\n'));
            out.ifPresent(p ->
                    text.append("Wrote %s; %d of %d cases were in it already.%n".formatted(p, taken, cases.size())));
            return text + String.format(Locale.ROOT, "%d cases in %.1f s.%n", cases.size(), seconds);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
