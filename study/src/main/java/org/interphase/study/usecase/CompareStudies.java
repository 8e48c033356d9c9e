package org.interphase.study.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.audit.Audit;
import org.interphase.study.audit.AuditFiles;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.json.Json;
import org.interphase.study.library.Effect;
import org.interphase.study.library.Effects;
import org.interphase.study.library.Library;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.part.Progress;
import org.interphase.study.part.StudyInputs;
import org.interphase.study.verdict.Assumptions;
import org.interphase.study.verdict.Case;
import org.interphase.study.verdict.Contradiction;
import org.interphase.study.verdict.Contradictions;

/// `compare STUDY…`: coatings ranked by the size of their effect, the library of published pairs among them, and what
/// the studies
/// say against each other.
public final class CompareStudies {
    private CompareStudies() {}

    /// @param paths of study folders, in the order of the answer
    /// @param withLibrary whether the shipped library is ranked too
    /// @throws InputException if a study or its manifest is refused; a refused raw file only leaves its numbers out
    public static Answer compare(FormatRegistry registry, List<Path> paths, boolean withLibrary, Progress progress)
            throws InputException {
        List<String> names = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        for (Path path : paths) {
            StudyFolder folder = StudyFolder.open(path);
            Manifest manifest = ManifestReader.read(folder);
            String name = AuditStudy.name(folder);
            progress.report("reading " + name, (double) names.size() / paths.size());
            List<Finding> findings = Parts.findings(
                    Parts.read(new StudyInputs(registry, folder, manifest), Optional.empty(), Progress.silent()),
                    manifest);
            names.add(name);
            effects.addAll(Effects.of(name, manifest, findings));
            cases.add(Audit.asCase(name, manifest));
        }
        List<String> library = new ArrayList<>();
        if (withLibrary) {
            for (Library.Entry entry : Library.studies()) {
                library.add(entry.name());
                effects.addAll(Effects.of(
                        entry.name(), entry.manifest(), entry.manifest().published()));
            }
        }
        List<Contradiction> contradictions =
                new Contradictions(new CellScatter(Map.of()), Assumptions.standard()).between(cases);
        return new Comparison(names, library, Effects.ranked(effects), contradictions);
    }

    private record Comparison(
            List<String> studies, List<String> library, List<Effect> effects, List<Contradiction> contradictions)
            implements Answer {
        @Override
        public Json json() {
            List<Json> ranking = new ArrayList<>();
            effects.forEach(e -> ranking.add(effect(e)));
            List<Json> table = new ArrayList<>();
            groups().forEach((_, group) -> table.add(row(group)));
            return Json.object()
                    .texts("studies", studies)
                    .texts("library", library)
                    .put("table", table)
                    .put("ranking", ranking)
                    .put("contradictions", AuditFiles.contradictions(contradictions));
        }

        /// Effects of one observable and regime.
        private Map<String, List<Effect>> groups() {
            Map<String, List<Effect>> groups = new LinkedHashMap<>();
            for (Effect e : effects) {
                groups.computeIfAbsent(heading(e), _ -> new ArrayList<>()).add(e);
            }
            return groups;
        }

        private static String heading(Effect e) {
            return e.observable().title() + ", " + e.regime().words();
        }

        /// One row: for each study its largest effect.
        private static Json row(List<Effect> group) {
            Json.Fields values = Json.object();
            for (Effect e : group) {
                if (values.find(e.study()) == null) {
                    values.put(e.study(), effect(e));
                }
            }
            return Json.object()
                    .put("observable", group.getFirst().observable().title())
                    .put("regime", group.getFirst().regime().words())
                    .put("unit", group.getFirst().observable().unit())
                    .put("effect_definition", group.getFirst().scale())
                    .put("values", values);
        }

        private static Json effect(Effect e) {
            return Json.object()
                    .put("study", e.study())
                    .put("observable", e.observable().title())
                    .put("regime", e.regime().words())
                    .put("coating", e.coating())
                    .put("sample", e.coated())
                    .put("state", e.state().toString())
                    .put("bare", e.bareValue())
                    .put("coated", e.coatedValue())
                    .put("unit", e.observable().unit())
                    .put("cells", e.cells())
                    .put("effect", e.size())
                    .put("effect_low95", e.low())
                    .put("effect_high95", e.high())
                    .put("kept_apart", e.keptApart().orElse(null));
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            groups().forEach((heading, group) -> {
                out.append(heading)
                        .append(" (effect: ")
                        .append(group.getFirst().scale())
                        .append(")\n");
                out.append(table(group));
            });
            for (Contradiction c : contradictions) {
                out.append("Contradiction about ").append(c.observable()).append(":\n");
                for (Contradiction.Side side : List.of(c.one(), c.other())) {
                    out.append("  ")
                            .append(side.study())
                            .append(": ")
                            .append(side.statement())
                            .append('\n');
                }
                c.tested()
                        .forEach(e -> out.append("    ")
                                .append(e.name())
                                .append(": ")
                                .append(e.outcome().word())
                                .append(" (")
                                .append(e.reason())
                                .append(")\n"));
                c.untestable()
                        .forEach(e -> out.append("    ")
                                .append(e.name())
                                .append(": cannot be tested, ")
                                .append(e.reason())
                                .append('\n'));
            }
            if (effects.isEmpty()) {
                out.append("No study has a number of a bare and of a coated sample in the same state.\n");
            }
            return out.toString();
        }

        private static TextTable table(List<Effect> group) {
            TextTable table =
                    TextTable.of("effect", "95 %", "bare", "coated", "state", "study", "coating", "kept apart");
            for (Effect e : group) {
                table.row(
                        format("%+.2f", e.size().value()),
                        Double.isNaN(e.low()) ? "" : format("%+.2f", e.low()) + " to " + format("%+.2f", e.high()),
                        format("%.4g", e.bareValue()),
                        format("%.4g", e.coatedValue()),
                        e.state().toString(),
                        e.study(),
                        e.coating(),
                        e.keptApart().orElse(""));
            }
            return table;
        }

        private static String format(String pattern, double value) {
            return String.format(Locale.ROOT, pattern, value);
        }
    }
}
