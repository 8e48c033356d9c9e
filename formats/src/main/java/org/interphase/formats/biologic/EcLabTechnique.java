package org.interphase.formats.biologic;

import java.util.List;
import java.util.Optional;

/// What a technique's title, as EC-Lab prints it, says about its data.
final class EcLabTechnique {
    private static final List<List<String>> CODES = EcLabTables.rows("techniques.tsv");

    private EcLabTechnique() {}

    /// The title of a technique by the first byte of the settings of a `.mpr` file.
    static Optional<String> title(int code) {
        return CODES.stream()
                .filter(row -> Integer.parseInt(row.getFirst(), 16) == code)
                .map(row -> row.get(1))
                .findFirst();
    }

    /// Whether its rows are frequencies of an impedance spectrum, not samples of a run.
    static boolean isImpedance(String title) {
        return title.contains("Impedance") || title.contains("EIS)");
    }

    /// Whether no current flows by definition.
    static boolean isRest(String title) {
        return title.equals("Open Circuit Voltage");
    }
}
