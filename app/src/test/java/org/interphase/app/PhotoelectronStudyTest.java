package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.study.json.Json;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photoelectron spectra in a study: from files to findings, contrasts with covariance, verdicts, tables and
/// report; generated spectra of known truth.
class PhotoelectronStudyTest {
    private static final Map<String, Double> AT_eV =
            Map.of("PS4", 161.6, "S2-", 160.2, "Sox1", 163.0, "Sox2", 163.7, "SO3", 166.8, "SO4", 168.8);
    private static final String HEAD = """
            title: Generated S 2p of two cathodes
            simulated: doublets on a step with Poisson counts, written by a test
            common: {cathode: LiNi0.6Co0.2Mn0.2O2, electrolyte: Li6PS5Cl}
            samples:
              bare: {title: bare, role: bare, coating: none}
              coated: {title: coated, role: coated, coating: LiNbO3}
            """;
    private static final String PLAN = "xps:\n  fits:\n    - {model: s2p-li6ps5cl}\n";

    @TempDir
    private Path temp = Path.of("");

    /// Doublets 2:1 of the shape GL(30), 1.18 eV apart, over a step of 8 % of the area below: written here
    /// from the formula, not with the program's own shapes.
    private void spectrum(String name, Map<String, Double> areas, double charge_eV, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 175;
        double[] peaks = new double[n];
        StringBuilder text = new StringBuilder("binding_energy,intensity\neV,counts\n");
        double below = 0;
        for (int i = 0; i < n; i++) {
            double energy = 156 + 0.1 * i;
            for (Map.Entry<String, Double> area : new java.util.TreeMap<>(areas).entrySet()) {
                double width = area.getKey().startsWith("SO") ? 1.5 : 1.2;
                double at = AT_eV.getOrDefault(area.getKey(), Double.NaN) + charge_eV;
                peaks[i] += area.getValue() * (2 * gl(energy - at, width) + gl(energy - at - 1.18, width)) / 3;
            }
            below += 0.1 * peaks[i];
            text.append(
                    String.format(Locale.ROOT, "%.2f,%d%n", energy, poisson(400 + peaks[i] + 0.08 * below, random)));
        }
        Files.writeString(Files.createDirectories(temp.resolve("raw")).resolve(name + ".csv"), text.toString());
    }

    /// GL(30) over its area, 1.0420 of its F.
    private static double gl(double x, double width) {
        return shape(x / width) / (width * 1.0420);
    }

    private static double shape(double u) {
        return Math.exp(-4 * Math.log(2) * 0.7 * u * u) / (1 + 4 * 0.3 * u * u);
    }

    private static long poisson(double mean, SplittableRandom random) {
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }

    private CommandRun run(String measurements, String plan) throws IOException {
        Files.writeString(temp.resolve("study.yaml"), HEAD + "measurements:\n" + measurements + plan);
        return CommandRun.of("run", temp.toString(), "--json");
    }

    private static final Map<String, Double> BARE =
            Map.of("PS4", 12000.0, "S2-", 2500.0, "Sox1", 3000.0, "Sox2", 3000.0, "SO3", 1500.0, "SO4", 2500.0);
    private static final Map<String, Double> COATED =
            Map.of("PS4", 12000.0, "S2-", 2500.0, "Sox1", 3000.0, "Sox2", 3000.0, "SO3", 700.0, "SO4", 1100.0);
    private static final String PAIR = """
              - {sample: bare, technique: xps, file: raw/bare.csv, cycle: 100}
              - {sample: coated, technique: xps, file: raw/coated.csv, cycle: 100}
            """;

    private static double share(Map<String, Double> areas, String... names) {
        double all = areas.values().stream().mapToDouble(Double::doubleValue).sum();
        return 100
                * List.of(names).stream()
                        .mapToDouble(n -> areas.getOrDefault(n, Double.NaN))
                        .sum()
                / all;
    }

    private static Json.Fields find(Json.Fields run, String list, String observable, String key, String value) {
        return EisRun.array(run, list).stream()
                .map(Json.Fields.class::cast)
                .filter(f -> EisRun.text(f, "observable").equals(observable)
                        && EisRun.text(f, key).equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + observable + " of " + value));
    }

    @Test
    void aRealDifferenceIsFoundWithTheTruthWithinItsError() throws IOException {
        spectrum("bare", BARE, 0, 1);
        spectrum("coated", COATED, 0.4, 2);
        CommandRun run = run(PAIR, PLAN);
        assertThat(run.code()).as(run.err()).isZero();
        Json.Fields answer = run.json();
        for (String sample : List.of("bare", "coated")) {
            Map<String, Double> truth = sample.equals("bare") ? BARE : COATED;
            Json.Fields oxygenated = find(answer, "findings", "oxygenated sulfur fraction", "sample", sample);
            Tolerance.absolute(4 * EisRun.real(oxygenated, "u"), "four standard uncertainties")
                    .check(sample, EisRun.real(oxygenated, "value"), share(truth, "SO3", "SO4"));
            assertThat(EisRun.text(oxygenated, "origin")).isEqualTo("simulated");
        }
        Json.Fields contrast =
                find(answer, "contrasts", "oxygenated sulfur fraction", "design", "coated − bare at cycle 100");
        double truth = share(COATED, "SO3", "SO4") - share(BARE, "SO3", "SO4");
        Tolerance.absolute(4 * EisRun.real(contrast, "u_fit"), "four standard uncertainties of the fit")
                .check("difference", EisRun.real(contrast, "difference"), truth);
        assertThat(EisRun.real(contrast, "u_cell")).as("never zero").isPositive();
        assertThat(EisRun.real(contrast, "p_value")).isLessThan(0.01);
        Json.Fields polysulfide =
                find(answer, "contrasts", "polysulfide fraction", "design", "coated − bare at cycle 100");
        assertThat(EisRun.real(polysulfide, "p_value")).isGreaterThan(0.05);
        assertThat(temp.resolve("results/xps/components_s2p-li6ps5cl.csv")).exists();
        assertThat(Files.readString(temp.resolve("report/index.html")))
                .contains("Photoelectrons", "Coated less bare, from one joint fit", "Binding energy");
    }

    @Test
    void aPairWithoutADifferenceShowsNone() throws IOException {
        spectrum("bare", BARE, 0, 3);
        spectrum("coated", BARE, -0.3, 4);
        Json.Fields answer = run(PAIR, PLAN).json();
        for (String observable : List.of(
                "oxygenated sulfur fraction", "polysulfide fraction", "thiophosphate fraction", "sulfide fraction")) {
            Json.Fields contrast = find(answer, "contrasts", observable, "design", "coated − bare at cycle 100");
            double sigmas = Math.abs(EisRun.real(contrast, "difference")) / EisRun.real(contrast, "u_fit");
            assertThat(sigmas)
                    .as(observable + ", standard uncertainties of the fit alone")
                    .isLessThan(3.5);
            assertThat(EisRun.real(contrast, "p_value")).as(observable).isGreaterThan(0.05);
        }
    }

    /// Nb 3d of a coated cathode that moves by 0.25 eV on cycling while every spectrum charges differently.
    @Test
    void aShiftOfTheCoatingIsFoundOnTheScaleThatTheElectrolyteSets() throws IOException {
        double[] charge = {0.3, -0.2, 0.5};
        int[] cycles = {0, 1, 50};
        StringBuilder measurements = new StringBuilder();
        for (int k = 0; k < cycles.length; k++) {
            spectrum("s" + k, COATED, charge[k], 20 + k);
            niobium("nb" + k, 207.2 + charge[k] + (k > 0 ? 0.25 : 0), 30 + k);
            for (String file : List.of("s" + k, "nb" + k)) {
                measurements.append(String.format(
                        Locale.ROOT,
                        "  - {sample: coated, technique: xps, file: raw/%s.csv, cycle: %d}%n",
                        file,
                        cycles[k]));
            }
        }
        String plan = PLAN + "    - {model: nb3d-coating}\n  calibration:\n"
                + "    steps: [{what: carbon of the reference powder, energy_eV: 284.8, u_eV: 0.1, source: paper C}]\n"
                + "    model: s2p-li6ps5cl\n    component: PS4\n    energy_eV: 161.6\n";
        CommandRun run = run(measurements.toString(), plan);
        assertThat(run.code()).as(run.err()).isZero();
        Json.Fields answer = run.json();
        Json.Fields position = find(answer, "findings", "Nb 3d position", "state", "cycle 0");
        assertThat(EisRun.real(position, "u")).as("holds the reference's error").isBetween(0.1, 0.11);
        Tolerance.absolute(0.03, "four standard uncertainties without the reference's")
                .check("position", EisRun.real(position, "value"), 207.2);
        Json.Fields shift = find(answer, "findings", "coating line shift", "state", "cycle 50");
        assertThat(EisRun.real(shift, "u"))
                .as("the reference's error falls out")
                .isLessThan(0.03);
        Tolerance.absolute(4 * EisRun.real(shift, "u"), "four standard uncertainties")
                .check("shift", EisRun.real(shift, "value"), 0.25);
        assertThat(Files.readString(temp.resolve("report/index.html")))
                .contains("Energy scale", "carbon of the reference powder", "Along the series");
        assertThat(Files.readString(temp.resolve("results/xps/components_nb3d-coating.csv")))
                .contains("calibrated_position");
    }

    private void niobium(String name, double at, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("binding_energy,intensity\neV,counts\n");
        double below = 0;
        for (int i = 0; i < 140; i++) {
            double energy = 201 + 0.1 * i;
            double peaks = 5000 * (3 * gl(energy - at, 1.3) + 2 * gl(energy - at - 2.75, 1.3)) / 5;
            below += 0.1 * peaks;
            text.append(String.format(Locale.ROOT, "%.2f,%d%n", energy, poisson(300 + peaks + 0.05 * below, random)));
        }
        Files.writeString(Files.createDirectories(temp.resolve("raw")).resolve(name + ".csv"), text.toString());
    }

    /// Bare and coated before and after 100 cycles; they differ in polysulfide from the start, and cycling adds
    /// oxygenated sulfur to both, less to the coated one.
    @Test
    void whatCyclingChangedIsComparedApartFromWhatWasDifferentBefore() throws IOException {
        Map<String, Map<String, Double>> areas = new java.util.LinkedHashMap<>();
        areas.put("bare,0", changed(BARE, 0, 0.1));
        areas.put("coated,0", changed(BARE, -1500, 0.1));
        areas.put("bare,100", changed(BARE, 0, 1));
        areas.put("coated,100", changed(BARE, -1500, 0.4));
        StringBuilder measurements = new StringBuilder();
        long seed = 40;
        for (String key : areas.keySet()) {
            String[] parts = key.split(",", 0);
            String file = parts[0] + parts[1];
            spectrum(file, areas.getOrDefault(key, Map.of()), 0.1 * (seed % 3), ++seed);
            measurements.append(String.format(
                    Locale.ROOT,
                    "  - {sample: %s, technique: xps, file: raw/%s.csv, cycle: %s}%n",
                    parts[0],
                    file,
                    parts[1]));
        }
        Json.Fields answer = run(measurements.toString(), PLAN).json();
        String design = "(coated at cycle 100 − coated at cycle 0) − (bare at cycle 100 − bare at cycle 0)";
        for (String observable : List.of("oxygenated sulfur fraction", "polysulfide fraction", "sulfide fraction")) {
            String[] names = switch (observable) {
                case "oxygenated sulfur fraction" -> new String[] {"SO3", "SO4"};
                case "polysulfide fraction" -> new String[] {"Sox1", "Sox2"};
                default -> new String[] {"S2-"};
            };
            double truth = share(areas.getOrDefault("coated,100", Map.of()), names)
                    - share(areas.getOrDefault("coated,0", Map.of()), names)
                    - share(areas.getOrDefault("bare,100", Map.of()), names)
                    + share(areas.getOrDefault("bare,0", Map.of()), names);
            Json.Fields change = find(answer, "contrasts", observable, "design", design);
            Tolerance.absolute(4 * EisRun.real(change, "u_fit"), "four standard uncertainties of the joint fit")
                    .check(observable, EisRun.real(change, "difference"), truth);
            assertThat(EisRun.real(change, "u_fit")).as(observable).isBetween(0.05, 1.0);
            assertThat(EisRun.real(change, "u_cell")).as(observable).isPositive();
            assertThat(EisRun.text(change, "state")).isEqualTo("cycle 100 less cycle 0");
        }
        assertThat(Files.readString(temp.resolve("results/contrasts.csv"))).contains(design);
        assertThat(Files.readString(temp.resolve("report/index.html")))
                .contains("What cycling changed, coated against bare");
    }

    private static Map<String, Double> changed(Map<String, Double> areas, double sox, double oxygenated) {
        Map<String, Double> copy = new java.util.HashMap<>(areas);
        copy.computeIfPresent("Sox1", (_, a) -> a + sox);
        copy.computeIfPresent("SO3", (_, a) -> a * oxygenated);
        copy.computeIfPresent("SO4", (_, a) -> a * oxygenated);
        return copy;
    }

    /// A layer of sulfate that ends at 240 s, and sulfide that argon makes all the while.
    @Test
    void aSputterSeriesSaysWhereItSettlesAndWhatArgonMayHaveMade() throws IOException {
        StringBuilder measurements = new StringBuilder();
        int[] times = {0, 40, 80, 120, 160, 200, 280, 360, 440, 520};
        for (int time : times) {
            Map<String, Double> areas = new java.util.HashMap<>(BARE);
            double layer = Math.max(0, 1 - time / 240.0);
            areas.put("SO4", 300 + 2500 * layer);
            areas.put("SO3", 300.0);
            areas.put("PS4", 14_500 - 2500 * layer - 2 * time);
            areas.put("S2-", 1000.0 + 2 * time);
            spectrum("t" + time, areas, 0, 60 + time);
            measurements.append(String.format(
                    Locale.ROOT, "  - {sample: bare, technique: xps, file: raw/t%d.csv, sputter_s: %d}%n", time, time));
        }
        Json.Fields answer = run(measurements.toString(), PLAN).json();
        assertThat(EisRun.array(answer, "warnings").toString())
                .contains("Under argon the sulfide fraction of bare rises by", "G. J. Coyle");
        String report = Files.readString(temp.resolve("report/index.html"));
        Matcher settled = Pattern.compile(
                        "Sulfate fraction of bare: settles at ([\\d.]+) ± ([\\d.]+) % from ([\\d.]+) ± ([\\d.]+) s")
                .matcher(report);
        assertThat(settled.find()).isTrue();
        // All areas add up to the same at any time, so that the layer alone changes the fraction.
        Tolerance.absolute(4 * Double.parseDouble(settled.group(4)), "four standard uncertainties")
                .check("begin", Double.parseDouble(settled.group(3)), 240);
        Tolerance.absolute(4 * Double.parseDouble(settled.group(2)), "four standard uncertainties")
                .check("level", Double.parseDouble(settled.group(1)), 100 * 300 / 22_100.0);
        assertThat(report)
                .contains(
                        "Sulfide fraction of bare: does not settle", "A level line marks a plateau", "Residuals, bare");
    }

    @Test
    void measuredOxidesGoThroughAStudyAndTheirSurveysAreLeftAlone() throws IOException {
        Path file = ReferenceFolder.require("data/xps/EX491-495 Fe, Ni, Co oxide references.vms");
        Files.copy(file, Files.createDirectories(temp.resolve("raw")).resolve("oxides.vms"));
        String measurements = """
                  - {sample: bare, technique: xps, file: raw/oxides.vms, sample_in_file: CoO}
                  - {sample: coated, technique: xps, file: raw/oxides.vms, sample_in_file: Co3O4}
                """;
        String plan = "xps:\n  fits: [{model: o1s-coating}, {model: ni2p-cathode}]\n";
        Files.writeString(
                temp.resolve("study.yaml"),
                HEAD.replaceFirst("(?m)^simulated:.*\n", "") + "measurements:\n" + measurements + plan);
        CommandRun run = CommandRun.of("run", temp.toString(), "--json");
        Json.Fields answer = run.json();
        Json.Fields contrast = find(answer, "contrasts", "lattice oxygen fraction", "origin", "measured");
        // Co3O4 carries more hydroxide than CoO: visible in the spectra themselves.
        assertThat(EisRun.real(contrast, "difference")).isBetween(-30.0, -10.0);
        assertThat(EisRun.real(contrast, "u_fit")).isBetween(0.1, 3.0);
        assertThat(EisRun.array(answer, "warnings").toString()).contains("does not describe the spectrum");
        assertThat(EisRun.array(answer, "failures").toString()).contains("shows no line of Ni 2p3/2");
    }

    @Test
    void refusalsNameTheFileOrThePlaceInOneSentence() throws IOException {
        spectrum("bare", BARE, 0, 1);
        spectrum("coated", COATED, 0, 2);
        assertThat(refusal("")).contains("study.yaml names no model for its photoelectron spectra");
        assertThat(refusal("xps: {fits: [{model: s2p-unknown}]}\n")).contains("s2p-li6ps5cl", "s2p-unknown");
        assertThat(refusal("xps: {fits: [{model: s2p-lgps, region_eV: [157, 180]}]}\n"))
                .contains("No spectrum of the study covers the region");
    }

    private String refusal(String plan) throws IOException {
        CommandRun run = run(PAIR, plan);
        assertThat(run.code()).isEqualTo(1);
        return EisRun.array(run.json(), "failures").toString();
    }
}
