package org.interphase.study.usecase.thermo;

import static org.interphase.study.usecase.thermo.Words.format;
import static org.interphase.study.usecase.thermo.Words.plain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.study.results.CsvTable;
import org.interphase.study.results.OutputFolder;
import org.interphase.study.thermo.PhaseChoice;
import org.interphase.study.thermo.Refusals;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.screening.ScreenedCandidate;
import org.interphase.thermo.screening.Screening;
import org.interphase.thermo.screening.Thresholds;
import org.interphase.thermo.stability.HullDistances;
import org.jspecify.annotations.Nullable;

/// `thermo screen`: which lithium compound would react with neither cathode nor electrolyte, ranked, with a reason
/// for each that is rejected.
public final class ThermoScreen {
    private static final int SHOWN = 60;

    private ThermoScreen() {}

    /// Thresholds that were given; null takes the usual one, see [Thresholds#usual()].
    public record Limits(
            @Nullable Double hull_eV_per_atom,
            @Nullable Double oxidation_V,
            @Nullable Double reduction_V,
            @Nullable Double cathode_eV_per_atom,
            @Nullable Double electrolyte_eV_per_atom) {
        Thresholds thresholds() {
            Thresholds usual = Thresholds.usual();
            return new Thresholds(
                    or(hull_eV_per_atom, usual.hull_eV_per_atom()),
                    or(oxidation_V, usual.oxidation_V()),
                    or(reduction_V, usual.reduction_V()),
                    or(cathode_eV_per_atom, usual.cathode_eV_per_atom()),
                    or(electrolyte_eV_per_atom, usual.electrolyte_eV_per_atom()));
        }

        private static double or(@Nullable Double given, double usual) {
            return given == null ? usual : given;
        }
    }

    /// @param resume file of what is done, read at the start and written on the way; null for none
    /// @param out where the whole table goes as CSV; null for none
    public record Request(
            List<String> cathodes,
            List<String> electrolytes,
            Limits limits,
            PhaseChoice phases,
            @Nullable Path resume,
            @Nullable Path out) {
        public Request {
            cathodes = List.copyOf(cathodes);
            electrolytes = List.copyOf(electrolytes);
        }
    }

    /// @throws InputException if a formula, the phases or the file to resume from are refused, or a file cannot be
    ///     written
    public static Answer of(Request request, Progress progress) throws InputException {
        long start = System.nanoTime();
        PhaseTable table = request.phases().table();
        List<Reactant> cathodes = partners(table, request.cathodes());
        List<Reactant> electrolytes = partners(table, request.electrolytes());
        Thresholds thresholds = request.limits().thresholds();
        progress.report("energies above the hull", 0);
        Screening screening;
        try {
            screening = new Screening(HullDistances.of(table, true), cathodes, electrolytes, thresholds);
        } catch (ThermoInputException e) {
            throw Refusals.of("thermo screen", e);
        }
        List<ScreenedCandidate> results = run(request, screening, table, thresholds, progress);
        progress.report("", 1);
        if (request.out() != null) {
            write(request.out(), results, partnerNames(request));
        }
        return new ScreenAnswer(request, table, thresholds, results, (System.nanoTime() - start) * 1e-9);
    }

    private static List<ScreenedCandidate> run(
            Request request, Screening screening, PhaseTable table, Thresholds thresholds, Progress progress)
            throws InputException {
        if (request.resume() == null) {
            return screening.run(List.of(), progressOf(progress), true);
        }
        String question = ScreenFile.question(table, request.cathodes(), request.electrolytes(), thresholds);
        try (ScreenFile file = ScreenFile.open(request.resume(), question, partnerNames(request))) {
            List<ScreenedCandidate> results = screening.run(
                    file.done(),
                    (latest, done, of) -> {
                        progress.report("screening " + latest.formula(), (double) done / of);
                        return file.append(latest);
                    },
                    true);
            file.requireWritten();
            return results;
        }
    }

    private static org.interphase.thermo.screening.ScreeningProgress progressOf(Progress progress) {
        return (latest, done, of) -> {
            progress.report("screening " + latest.formula(), (double) done / of);
            return true;
        };
    }

    private static List<String> partnerNames(Request request) {
        List<String> names = new ArrayList<>();
        request.cathodes().forEach(n -> names.add(n.strip()));
        request.electrolytes().forEach(n -> names.add(n.strip()));
        return names;
    }

    private static List<Reactant> partners(PhaseTable table, List<String> formulas) throws InputException {
        List<Reactant> partners = new ArrayList<>();
        for (String typed : formulas) {
            partners.add(Reactant.of(table, Refusals.formula(typed)).named(typed.strip()));
        }
        return partners;
    }

    private static void write(Path out, List<ScreenedCandidate> results, List<String> partners) throws InputException {
        List<String> header =
                new ArrayList<>(List.of("formula", "", "above_hull", "eV/atom", "v_red", "V", "v_ox", "V"));
        partners.forEach(p -> header.addAll(List.of("mutual with " + p, "eV/atom")));
        header.addAll(List.of("rejected_because", ""));
        CsvTable table = CsvTable.of(header.toArray(String[]::new));
        for (ScreenedCandidate c : results) {
            List<Object> cells = new ArrayList<>(
                    List.of(c.formula(), c.hull_eV_per_atom(), plain(c.reduction_V()), Words.orNaN(c.oxidation_V())));
            partners.forEach(p -> cells.add(c.mutual_eV_per_atom().getOrDefault(p, Double.NaN)));
            cells.add(String.join("; ", c.rejections()));
            table.row(cells.toArray());
        }
        Path target = out.toAbsolutePath();
        new OutputFolder(target.getRoot())
                .add(target.getRoot().relativize(target).toString(), table.toString())
                .write();
    }

    private record ScreenAnswer(
            Request request, PhaseTable table, Thresholds thresholds, List<ScreenedCandidate> results, double seconds)
            implements Answer {
        @Override
        public Json json() {
            Json.Fields json = Json.object()
                    .put("candidates", results.size())
                    .put(
                            "passed",
                            results.stream()
                                    .filter(ScreenedCandidate::passed)
                                    .<Json>map(ScreenAnswer::passed)
                                    .toList())
                    .put("seconds", seconds)
                    .put(
                            "thresholds",
                            Json.object()
                                    .put("max_hull_eV", thresholds.hull_eV_per_atom())
                                    .put("min_v_ox", thresholds.oxidation_V())
                                    .put("max_v_red", thresholds.reduction_V())
                                    .put("max_cathode_eV", thresholds.cathode_eV_per_atom())
                                    .put("max_electrolyte_eV", thresholds.electrolyte_eV_per_atom()))
                    .put(
                            "rejected",
                            results.stream()
                                    .filter(c -> !c.passed())
                                    .map(ScreenAnswer::rejected)
                                    .toList());
            return Words.source(json, table);
        }

        private static Json.Fields passed(ScreenedCandidate candidate) {
            Json.Fields mutual = Json.object();
            candidate.mutual_eV_per_atom().forEach((partner, energy) -> mutual.put(partner, plain(energy)));
            return Json.object()
                    .put("formula", candidate.formula())
                    .put("hull_eV_per_atom", candidate.hull_eV_per_atom())
                    .put("v_red", plain(candidate.reduction_V()))
                    .put("v_ox", Words.orNaN(candidate.oxidation_V()))
                    .put("mutual_eV_per_atom", mutual);
        }

        private static Json rejected(ScreenedCandidate candidate) {
            return passed(candidate).texts("reasons", candidate.rejections());
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            long passed = results.stream().filter(ScreenedCandidate::passed).count();
            out.append(format("%d lithium compounds, %d pass, %.1f s\n", results.size(), passed, seconds));
            out.append("  rank  worst eV/atom  above hull  window, V       phase\n");
            int rank = 0;
            for (ScreenedCandidate c : results) {
                if (c.passed() && rank < SHOWN) {
                    out.append(format(
                            "  %4d  %13.4f  %10.4f  %-14s  %s\n",
                            ++rank,
                            c.worst_eV_per_atom(),
                            c.hull_eV_per_atom(),
                            format("%.2f to %s", plain(c.reduction_V()), Words.voltage(c.oxidation_V())),
                            c.formula()));
                }
            }
            out.append("Rejected because\n");
            reasons().forEach((reason, count) -> out.append(format("  %6d  %s\n", count, reason)));
            return out.append(Words.source(table)).toString();
        }

        /// How many were rejected for each kind of reason; one may have several.
        private Map<String, Integer> reasons() {
            Map<String, Integer> counts = new TreeMap<>();
            for (ScreenedCandidate c : results) {
                for (String reason : c.rejections()) {
                    String kind = reason.replaceAll(" \\(.*\\)$", "")
                            .replaceAll("^[0-9.]+ meV/atom ", "")
                            .replaceAll(" [0-9.]+ V$", "")
                            .toLowerCase(Locale.ROOT);
                    counts.merge(
                            reason.startsWith("reacts") ? reason.replaceAll(" \\(.*\\)$", "") : kind, 1, Integer::sum);
                }
            }
            return counts;
        }
    }
}
