package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.interphase.study.json.Json;
import org.interphase.testkit.Figures;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Curves that CasaXPS exported as text beside the measured points: the same fits opened, or made anew here.
class CasaExportTest {
    private static final Tolerance AREA = Tolerance.relative(0.01, "what is asked of a fit of CasaXPS");

    @TempDir
    private Path folder;

    /// The VAMAS file opened, point by point against CasaXPS's export of the same fit.
    @Test
    void anOpenedFitIsDrawnAsCasaXPSDrewIt() throws IOException {
        Path file = ReferenceFolder.require("data/xps/FeO_analyzed.vms");
        double[][] export = numbers(ReferenceFolder.require("data/xps/FeO_analyzed_lineshapes_cols.txt"), "\t", 9, 17);
        Json.Fields spectrum =
                (Json.Fields) array(CommandRun.answered("xps", "fit", "casa", file.toString()), "spectra")
                        .items()
                        .getFirst();
        Json.Fields curves = (Json.Fields) Objects.requireNonNull(spectrum.find("curves"));
        double[] energy = values(curves, "energy_eV");
        double[] background = values(curves, "background");
        List<Json> components = array(curves, "components").items();
        for (int c = 0; c < 4; c++) {
            double[] ours = values((Json.Fields) components.get(c), "curve");
            double[] theirs = onGrid(energy, export[0], less(export[2 + c], export[6]));
            Figures.largest(
                    "xps",
                    "CasaXPS, FeO: drawn components against its own curves, of the height",
                    apart(ours, theirs),
                    "≤ 1e-2");
            assertThat(apart(ours, theirs)).isLessThan(0.01);
            AREA.check("area under the curve " + c, integral(energy, ours), integral(energy, theirs));
        }
        double[] theirs = onGrid(energy, export[0], export[6]);
        assertThat(apart(background, theirs)).as("background").isLessThan(0.01);
    }

    /// A region of an exported spectrum.
    ///
    /// @param components lines of a model that starts elsewhere than CasaXPS ended
    /// @param columns of the export that each of them is the sum of
    record Export(String file, String region, String shape, List<String> components, List<List<Integer>> columns) {
        String model() {
            return "region_eV: [" + region + "]\nbackground: shirley\nend_points: 3\nline_shape: " + shape
                    + "\ncomponents:\n  - {" + String.join("}\n  - {", components) + "}\n";
        }
    }

    /// The exported curves of S, O and C are, to 1e-5 of their height, powers of 1.53 of a Lorentzian with a Gaussian
    /// of 1.680 times its width, which is LA(1.53,243) of CasaXPS; those of Au are GL(90).
    static Stream<Export> exports() {
        String la = "LA(1.53,1.53,1.68)";
        String ending = ", position_within_eV: 1, area: 5000, fwhm_eV: 1.6";
        return Stream.of(
                new Export(
                        "20240220_Au_MPPipTFSI4AMSIol3_S_2p",
                        "164.47, 172.36",
                        la,
                        List.of("name: S, line: 2p, splitting_eV: 1.18, position_eV: 168.0" + ending),
                        List.of(List.of(2, 3))),
                new Export(
                        "20240220_Au_MPPipTFSI4AMSIol3_O_1s",
                        "528.22, 534.86",
                        la,
                        List.of("name: O, line: s, position_eV: 531.5" + ending),
                        List.of(List.of(2))),
                new Export(
                        "20240220_Au_MPPipTFSI4AMSIol3_C_1s",
                        "281.47, 288.86",
                        la,
                        List.of(
                                "name: CC, line: s, position_eV: 284.4" + ending,
                                "name: CO, line: s, position_eV: 286.3" + ending),
                        List.of(List.of(2), List.of(3))),
                new Export(
                        "20240220_Au_MPPipTFSI4AMSIol3_C_1s",
                        "289.84, 294.11",
                        la,
                        List.of("name: CF, line: s, position_eV: 292.0" + ending),
                        List.of(List.of(4))),
                new Export(
                        "20240228_Au_MPPipTFSIIol3_Au_4f",
                        "81.07, 92.08",
                        "GL(90)",
                        List.of("name: Au, line: 4f, splitting_eV: 3.67, position_eV: 83.8" + ending),
                        List.of(List.of(2, 3))));
    }

    /// Nothing is held but splitting and ratio of the doublets, and points weigh alike, as in CasaXPS.
    @ParameterizedTest
    @MethodSource("exports")
    void aFitOfCasaXPSMadeAnewHasItsAreas(Export export) throws IOException {
        Path file = ReferenceFolder.require("data/xps/" + export.file() + ".csv");
        Path model = Files.writeString(folder.resolve("model.yaml"), export.model());
        Json.Fields spectrum = (Json.Fields) array(
                        CommandRun.answered(
                                "xps",
                                "fit",
                                model.toString(),
                                file.toString(),
                                "--weights",
                                "equal",
                                "--copies",
                                "0",
                                "--no-systematics"),
                        "spectra")
                .items()
                .getFirst();
        int cells = Files.readAllLines(file).get(3).split(",", -1).length;
        double[][] columns = numbers(file, ",", 0, cells);
        double[] background = columns[cells - 2];
        List<Json> components = array(spectrum, "components").items();
        for (int c = 0; c < components.size(); c++) {
            double[] curve = new double[background.length];
            for (int column : export.columns().get(c)) {
                Arrays.setAll(curve, i -> curve[i] + columns[column][i] - background[i]);
            }
            double casa = -integral(columns[0], curve);
            double ours = ((Json.Real) Objects.requireNonNull(((Json.Fields) components.get(c)).find("area"))).value();
            Figures.deviation("xps", "CasaXPS, exported fits made anew: areas, relative", ours, casa, "≤ 1e-2");
            AREA.check(export.file() + " " + c, ours, casa);
        }
    }

    private static Json.Array array(Json.Fields fields, String key) {
        return (Json.Array) Objects.requireNonNull(fields.find(key));
    }

    private static double[] values(Json.Fields fields, String key) {
        return array(fields, key).items().stream()
                .mapToDouble(item -> item instanceof Json.Real(double value) ? value : Double.NaN)
                .toArray();
    }

    private static double[] less(double[] a, double[] b) {
        double[] difference = a.clone();
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    /// Largest distance over the height of the second.
    private static double apart(double[] ours, double[] theirs) {
        double height = Arrays.stream(theirs).max().orElseThrow();
        return Arrays.stream(less(ours, theirs)).map(Math::abs).max().orElseThrow() / height;
    }

    private static double integral(double[] x, double[] y) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
        }
        return sum;
    }

    /// The value at each energy of the one at the nearest energy of a falling grid.
    private static double[] onGrid(double[] energy, double[] falling, double[] values) {
        double step = (falling[0] - falling[falling.length - 1]) / (falling.length - 1);
        double[] found = new double[energy.length];
        Arrays.setAll(found, i -> values[(int) Math.round((falling[0] - energy[i]) / step)]);
        return found;
    }

    private static double[][] numbers(Path file, String separator, int from, int to) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<double[]> rows = lines.stream()
                .map(line -> line.split(separator, -1))
                .filter(cells -> cells.length >= to && cells[from].matches("[-+0-9.eE]+"))
                .map(cells -> Arrays.stream(cells, from, to)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        double[][] columns = new double[to - from][rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][r] = rows.get(r)[c];
            }
        }
        return columns;
    }
}
