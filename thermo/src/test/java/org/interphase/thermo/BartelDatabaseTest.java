package org.interphase.thermo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.interphase.quantity.Formula;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.stability.HullDistances;
import org.junit.jupiter.api.Test;

/// All 85,014 compounds of Bartel et al. (2020) against their own decomposition energies.
class BartelDatabaseTest {
    /// Their nonlinear minimiser stops within this.
    private static final double THEIR_TOLERANCE = 0.006;

    @Test
    void everyHullDistanceOfTheDatabase() throws Exception {
        Path file = ReferenceFolder.require("reference/thermo/entries_all_85014.csv.gz");
        PhaseTable table = WholeDatabase.read(file);
        HullDistances distances = HullDistances.of(table, true);
        int compared = 0;
        int otherVerdict = 0;
        double largest = 0;
        double farthest = 0;
        for (Map.Entry<String, Double> theirs : decompositions(file).entrySet()) {
            int place =
                    table.place(Composition.of(Formula.parse(theirs.getKey()))).orElseThrow();
            double ours = distances.at(place);
            largest = Math.max(largest, Math.abs(ours - Math.max(0, theirs.getValue())));
            if (distances.isStable(place) != theirs.getValue() <= 0) {
                otherVerdict++;
                farthest = Math.max(farthest, Math.max(ours, Math.abs(theirs.getValue())));
            }
            compared++;
        }
        System.out.printf(
                "%d compounds: largest difference %.2f meV; %d stable here and not there or the reverse, at most %.2f meV from the hull%n",
                compared, 1000 * largest, otherVerdict, 1000 * farthest);
        assertThat(compared).isEqualTo(85_014);
        assertThat(largest).isLessThan(THEIR_TOLERANCE);
        assertThat(farthest).isLessThan(0.005);
    }

    private static Map<String, Double> decompositions(Path file) throws Exception {
        Map<String, Double> energies = new LinkedHashMap<>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                energies.put(cells[0], Double.parseDouble(cells[4]));
            }
        }
        return energies;
    }
}
