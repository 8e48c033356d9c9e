package org.interphase.study.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.testkit.Figures;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The model's numbers in `docs/papers.md` are those that the commands beside them print.
class PaperTableTest {
    private static final Path ROOT = ReferenceFolder.repositoryRoot();

    private static Stream<String> commands() {
        return PaperTable.rows().stream().map(PaperTable.Row::command).distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theCommandPrintsTheNumbersOfThePage(String command) throws InputException, IOException {
        String page = Files.readString(ROOT.resolve("docs/papers.md"));
        List<Json> cycles = run(command);
        for (PaperTable.Row row : PaperTable.rows()) {
            if (row.command().equals(command)) {
                assertThat(page).contains("| " + row.model() + " | " + row.kind());
                int decimals = row.model().length() - row.model().indexOf('.') - 1;
                double got = value(cycles, row.key());
                Figures.measured(
                        "papers", row.study() + ": " + row.of(), got, row.measured() + " (" + row.kind() + ")");
                Tolerance.absolute(1.01 * Math.pow(10, -decimals), "one unit of the last digit printed")
                        .check(row.of(), got, Double.parseDouble(row.model()));
            }
        }
    }

    private static List<Json> run(String command) throws InputException {
        String[] words = command.split(" ", -1);
        List<String> changes = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<String> added = new ArrayList<>();
        String protocol = "rate";
        int volumes = 20;
        for (int i = 1; i < words.length; i += 2) {
            switch (words[i]) {
                case "--set" -> changes.add(words[i + 1]);
                case "--without" -> without.add(words[i + 1]);
                case "--with" -> added.add(words[i + 1]);
                case "--protocol" -> protocol = words[i + 1];
                case "--volumes" -> volumes = Integer.parseInt(words[i + 1]);
                default -> throw new AssertionError(words[i]);
            }
        }
        SimulateCell.Request request = new SimulateCell.Request(
                protocol,
                SimulatedOutputs.NONE,
                Recording.everyStep(0, 1),
                volumes,
                20,
                new CellChanges(changes, without, added));
        Json.Fields answer = (Json.Fields) SimulateCell.simulate(ROOT.resolve(words[0]), request, Progress.silent())
                .json();
        return answer.find("cycles") instanceof Json.Array cycles ? cycles.items() : List.of();
    }

    private static double value(List<Json> cycles, String key) {
        String[] words = key.split(" ", -1);
        if (words[0].equals("efficiency")) {
            int[] range = Arrays.stream(words[1].split("-", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return 100
                    * IntStream.rangeClosed(range[0], range[1])
                            .mapToDouble(i -> number(cycles, i, "coulombic_efficiency"))
                            .average()
                            .orElse(Double.NaN);
        }
        return number(cycles, Integer.parseInt(words[1]), words[0] + "_mAh_per_g");
    }

    private static double number(List<Json> cycles, int cycle, String key) {
        if (cycles.get(cycle - 1) instanceof Json.Fields fields) {
            return switch (fields.find(key)) {
                case Json.Real real -> real.value();
                case Json.Whole whole -> whole.value();
                case null, default -> Double.NaN;
            };
        }
        return Double.NaN;
    }

    /// What the specification of the model asks of these numbers.
    @Test
    void thePagesNumbersKeepTheirBounds() {
        Map<String, Double> model = PaperTable.rows().stream()
                .collect(Collectors.toMap(PaperTable.Row::of, r -> Double.parseDouble(r.model())));
        PaperTable.rows().stream()
                .filter(r -> r.of().endsWith("one particle"))
                .forEach(r -> Tolerance.relative(0.02, "coated cell of paper B in the single-particle limit")
                        .check(r.of(), Double.parseDouble(r.model()), Double.parseDouble(r.measured())));
        PaperTable.rows().stream()
                .filter(r -> r.of().endsWith("whole electrode"))
                .forEach(r -> Tolerance.relative(
                                r.of().contains("1C") && !r.of().contains("0.1C") ? 0.12 : 0.02,
                                "coated cell of paper B, composite and separator on top")
                        .check(r.of(), Double.parseDouble(r.model()), Double.parseDouble(r.measured())));
        double coated = Objects.requireNonNull(model.get("coated, mean efficiency of cycles 38 to 100, %"));
        double bare = Objects.requireNonNull(model.get("bare, mean efficiency of cycles 38 to 100, %"));
        Tolerance efficiency = Tolerance.absolute(0.15, "paper C's efficiency as a prediction");
        efficiency.check("coated", coated, 99.5);
        efficiency.check("difference", coated - bare, 0.5);
        assertThat(model.get("5 nm, discharge of cycle 50"))
                .isGreaterThan(model.get("10 nm, discharge of cycle 50"))
                .isGreaterThan(model.get("2 nm, discharge of cycle 50"));
        assertThat(model.get("5 nm, discharge of cycle 50, no electronic contact"))
                .isLessThan(model.get("10 nm, discharge of cycle 50, no electronic contact"));
    }
}
