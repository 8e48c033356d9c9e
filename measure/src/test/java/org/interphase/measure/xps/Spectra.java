package org.interphase.measure.xps;

import java.util.Map;
import org.interphase.testkit.ReferenceColumns;

/// The reference spectra for tests.
public final class Spectra {
    private static final String FOLDER = "reference/spectra/xps/";

    private Spectra() {}

    public static Map<String, double[]> columns(String name) {
        return ReferenceColumns.read(FOLDER + name);
    }

    public static double[] column(Map<String, double[]> table, String name) {
        return ReferenceColumns.column(table, name);
    }

    public static String text(String name) {
        return ReferenceColumns.text(FOLDER + name);
    }
}
