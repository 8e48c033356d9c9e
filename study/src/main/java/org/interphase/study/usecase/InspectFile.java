package org.interphase.study.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.data.Column;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.State;
import org.interphase.data.TextColumn;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;

/// `inspect FILE`: what is it, and what is in it?
public final class InspectFile {
    private InspectFile() {}

    /// @throws InputException if no reader takes the file
    public static Answer inspect(FormatRegistry registry, Path path) throws InputException {
        SourceFile file = SourceFile.open(path);
        return new Inspection(file, registry.read(file));
    }

    private record Inspection(SourceFile file, Reading reading) implements Answer {
        @Override
        public Json json() {
            List<Json> datasets = new ArrayList<>();
            reading.datasets().forEach(d -> datasets.add(dataset(d)));
            return Json.object()
                    .put("file", file.name())
                    .put("sha256", file.sha256())
                    .put("format", reading.format())
                    .put("technique", reading.datasets().getFirst().technique())
                    .put("reader", reading.reader())
                    .put("datasets", datasets)
                    .texts("warnings", warnings());
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>(reading.warnings());
            for (Dataset dataset : reading.datasets()) {
                if (dataset instanceof CyclingRun run) {
                    run.incomplete().filter(w -> !warnings.contains(w)).ifPresent(warnings::add);
                }
            }
            return warnings;
        }

        private static Json dataset(Dataset dataset) {
            List<Json> columns = new ArrayList<>();
            dataset.table().columns().forEach(c -> columns.add(column(c)));
            List<Json> axes = new ArrayList<>();
            boolean hasAxis = !(dataset instanceof GenericTable);
            if (hasAxis && dataset.table().columns().getFirst() instanceof NumberColumn first) {
                axes.add(axis(first));
            }
            Json.Fields metadata = Json.object();
            dataset.metadata().forEach(metadata::put);
            return Json.object()
                    .put("title", dataset.title())
                    .put("kind", dataset.technique())
                    .put(
                            "shape",
                            List.of(
                                    new Json.Whole(dataset.table().rows()),
                                    new Json.Whole(dataset.table().columns().size())))
                    .put("axes", axes)
                    .put("columns", columns)
                    .put("simulated", dataset.provenance().simulated())
                    .put("metadata", metadata)
                    .put("state", state(dataset))
                    .texts("assumed", dataset.provenance().assumed());
        }

        /// What the file states of the condition, under the keys of a manifest.
        private static Json state(Dataset dataset) {
            Json.Fields state = Json.object();
            condition(dataset).coordinates().forEach((axis, value) -> state.put(axis.key(), value));
            return state;
        }

        private static State condition(Dataset dataset) {
            return switch (dataset) {
                case ImpedanceSpectrum spectrum -> spectrum.state();
                case PhotoelectronSpectrum spectrum -> spectrum.state();
                case CyclingRun run -> State.unspecified();
                case GenericTable table -> State.unspecified();
            };
        }

        private static Json axis(NumberColumn column) {
            int n = column.size();
            return Json.object()
                    .put("name", column.name())
                    .put("unit", column.unit())
                    .put("first", n == 0 ? Double.NaN : column.at(0))
                    .put("last", n == 0 ? Double.NaN : column.at(n - 1))
                    .put("n", n);
        }

        private static Json column(Column column) {
            return switch (column) {
                case NumberColumn c -> {
                    ColumnSummary s = ColumnSummary.of(c);
                    yield Json.object()
                            .put("name", c.name())
                            .put("unit", c.unit())
                            .put("n", s.filled())
                            .put("min", s.min())
                            .put("max", s.max())
                            .put("first", s.first())
                            .put("last", s.last())
                            .put("sum", s.sum());
                }
                case TextColumn c ->
                    Json.object()
                            .put("name", c.name())
                            .put("unit", "")
                            .put("n", c.size())
                            .put("min", Json.none())
                            .put("max", Json.none())
                            .put("first", c.size() == 0 ? null : c.at(0))
                            .put("last", c.size() == 0 ? null : c.at(c.size() - 1))
                            .put("sum", Json.none());
            };
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            out.append(file.name()).append("\n  ").append(reading.format());
            out.append(" (reader ").append(reading.reader()).append(")\n  SHA-256 ");
            out.append(file.sha256()).append('\n');
            for (Dataset dataset : reading.datasets()) {
                describe(dataset, out);
            }
            warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }

        private static void describe(Dataset dataset, StringBuilder out) {
            out.append("\n").append(dataset.title()).append(" — ").append(dataset.technique());
            out.append(", ").append(dataset.table().rows()).append(" rows\n");
            State condition = condition(dataset);
            if (!condition.coordinates().isEmpty()) {
                out.append("  State: ").append(condition).append('\n');
            }
            TextTable table = TextTable.of("column", "unit", "n", "min", "max", "first", "last");
            for (Column column : dataset.table().columns()) {
                switch (column) {
                    case NumberColumn c -> {
                        ColumnSummary s = ColumnSummary.of(c);
                        table.row(
                                c.name(),
                                c.unit(),
                                Integer.toString(s.filled()),
                                short6(s.min()),
                                short6(s.max()),
                                short6(s.first()),
                                short6(s.last()));
                    }
                    case TextColumn c ->
                        table.row(
                                c.name(),
                                "words",
                                Integer.toString(c.size()),
                                "",
                                "",
                                c.size() == 0 ? "" : c.at(0),
                                c.size() == 0 ? "" : c.at(c.size() - 1));
                }
            }
            out.append(table);
            dataset.metadata()
                    .forEach((k, v) ->
                            out.append("  ").append(k).append(": ").append(v).append('\n'));
            dataset.provenance()
                    .assumed()
                    .forEach(a -> out.append("  Assumed: ").append(a).append('\n'));
        }

        private static String short6(double value) {
            return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
        }
    }
}
