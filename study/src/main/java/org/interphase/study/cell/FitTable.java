package org.interphase.study.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interphase.cell.fit.Datum;
import org.interphase.data.Origin;
import org.interphase.report.text.Counted;
import org.interphase.study.answer.TextTable;

/// Data and model of a fit as text: a line for each number, and one for each curve with the root mean square of
/// model less data over its points.
final class FitTable {
    private final TextTable table = TextTable.of("observable", "origin", "data", "u", "model", "");
    private final Map<Curve, List<double[]>> curves = new LinkedHashMap<>();

    /// Points of one kind from one cycle.
    private record Curve(String name, String unit, int cycle, Origin origin, boolean fitted) {}

    private FitTable() {}

    /// @param fitted how many of the data, from the first, were fitted
    static TextTable of(List<Datum> data, List<Origin> origins, List<Double> model, int fitted) {
        FitTable lines = new FitTable();
        for (int i = 0; i < data.size(); i++) {
            lines.add(data.get(i), origins.get(i), model.get(i), i < fitted);
        }
        lines.curves.forEach(lines::summary);
        return lines.table;
    }

    private void add(Datum datum, Origin origin, double model, boolean fitted) {
        if (Double.isNaN(datum.at())) {
            table.row(
                    datum.name(),
                    origin.word(),
                    number("%.4g", datum.value()),
                    number("%.2g", datum.u()),
                    number("%.4g", model),
                    word(fitted));
            return;
        }
        Curve curve = new Curve(name(datum.quantity()), unit(datum.quantity()), datum.cycle(), origin, fitted);
        curves.computeIfAbsent(curve, _ -> new ArrayList<>()).add(new double[] {model - datum.value(), datum.u()});
    }

    private void summary(Curve curve, List<double[]> points) {
        table.row(
                curve.name() + ", cycle " + curve.cycle(),
                curve.origin().word(),
                Counted.of(points.size(), "point"),
                number("%.2g", rms(points, 1)),
                "rms " + number("%.2g", rms(points, 0)) + " " + curve.unit(),
                word(curve.fitted()));
    }

    private static double rms(List<double[]> points, int column) {
        return Math.sqrt(points.stream()
                .mapToDouble(p -> p[column] * p[column])
                .average()
                .orElse(Double.NaN));
    }

    private static String name(Datum.Quantity quantity) {
        return switch (quantity) {
            case CHARGE_VOLTAGE -> "charge voltage";
            case DISCHARGE_VOLTAGE -> "discharge voltage";
            case IMPEDANCE_REAL -> "Re Z";
            case IMPEDANCE_IMAGINARY -> "Im Z";
            default -> quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String unit(Datum.Quantity quantity) {
        return switch (quantity) {
            case CHARGE_VOLTAGE, DISCHARGE_VOLTAGE, MEAN_VOLTAGE -> "V";
            case IMPEDANCE_REAL, IMPEDANCE_IMAGINARY, RESISTANCE -> "Ω";
            case CHARGE, DISCHARGE -> "mAh/g";
            case EFFICIENCY -> "";
            case ROCK_SALT, INTERPHASE -> "nm";
        };
    }

    private static String word(boolean fitted) {
        return fitted ? "fitted" : "predicted";
    }

    static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
    }
}
