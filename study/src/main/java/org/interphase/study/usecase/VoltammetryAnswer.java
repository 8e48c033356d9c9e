package org.interphase.study.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.data.CyclingRun;
import org.interphase.measure.cycling.Direction;
import org.interphase.measure.cycling.Voltammetry;
import org.interphase.measure.cycling.VoltammetryPeak;
import org.interphase.measure.cycling.VoltammetryScan;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;

/// The answer of `cycling cv`: the scans, their peaks, and what a peak would have to be to be seen.
record VoltammetryAnswer(String file, CyclingRun run, Voltammetry voltammogram, List<String> readerWarnings)
        implements Drawn {
    /// Points of the figure; longer runs are thinned evenly.
    private static final int MOST_POINTS = 4000;

    private static final double MILLI = 1e3;

    VoltammetryAnswer {
        readerWarnings = List.copyOf(readerWarnings);
    }

    private static String word(VoltammetryPeak peak) {
        return peak.direction() == Direction.CHARGE ? "anodic" : "cathodic";
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(readerWarnings);
        warnings.addAll(voltammogram.warnings());
        return warnings;
    }

    private static boolean hasAnodicPeak(VoltammetryScan scan) {
        return scan.peaks().stream().anyMatch(p -> p.direction() == Direction.CHARGE);
    }

    @Override
    public Json json() {
        List<Json> scans = new ArrayList<>();
        for (VoltammetryScan scan : voltammogram.scans()) {
            List<Json> peaks = new ArrayList<>();
            for (VoltammetryPeak peak : scan.peaks()) {
                peaks.add(Json.object()
                        .put("voltage_V", peak.voltage_V())
                        .put("current_A", peak.current_A())
                        .put("direction", word(peak))
                        .put("prominence_A", peak.prominence_A()));
            }
            scans.add(Json.object()
                    .put("scan", scan.number())
                    .put("rate_V_per_s", scan.rate_V_s())
                    .put("rate_V_per_s_u", scan.rateU_V_s())
                    .put("lowest_V", scan.lowest_V())
                    .put("highest_V", scan.highest_V())
                    .put("peaks", peaks)
                    .put("anodic_peak", hasAnodicPeak(scan))
                    .put("detection_limit_A", scan.detectionLimit_A()));
        }
        return Json.object().put("file", file).put("scans", scans).texts("warnings", warnings());
    }

    @Override
    public String text() {
        StringBuilder out = new StringBuilder();
        if (voltammogram.scans().isEmpty()) {
            out.append(file).append(": no scan of the voltage was found.\n");
        } else {
            out.append(table());
            for (VoltammetryScan scan : voltammogram.scans()) {
                if (!hasAnodicPeak(scan)) {
                    out.append(String.format(
                            Locale.ROOT,
                            "  Scan %d has no anodic peak above %.2g mA, the limit of detection.%n",
                            scan.number(),
                            scan.detectionLimit_A() * MILLI));
                }
            }
        }
        warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
        return out.toString();
    }

    private TextTable table() {
        TextTable table = TextTable.of("scan", "mV/s", "peak", "at/V", "current/mA", "height/mA", "limit/mA");
        for (VoltammetryScan scan : voltammogram.scans()) {
            String number = Integer.toString(scan.number());
            String limit = format(scan.detectionLimit_A() * MILLI, "%.3g");
            String rate = format(scan.rate_V_s() * MILLI, "%.4g");
            if (scan.peaks().isEmpty()) {
                table.row(number, rate, "none", "", "", "", limit);
            }
            for (VoltammetryPeak peak : scan.peaks()) {
                table.row(
                        number,
                        rate,
                        word(peak),
                        format(peak.voltage_V(), "%.4f"),
                        format(peak.current_A() * MILLI, "%.4g"),
                        format(peak.prominence_A() * MILLI, "%.3g"),
                        limit);
            }
        }
        return table;
    }

    private static String format(double value, String pattern) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, pattern, value) : "";
    }

    /// Current against voltage, the peaks named.
    @Override
    public Figure figure() {
        double[] voltage = run.copyVoltage_V();
        double[] current = run.copyCurrent_A();
        int every = Math.max(1, (voltage.length + MOST_POINTS - 1) / MOST_POINTS);
        int n = (voltage.length + every - 1) / every;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = voltage[i * every];
            y[i] = MILLI * current[i * every];
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.line("", x, y, SeriesStyle.BARE.measured()));
        for (VoltammetryScan scan : voltammogram.scans()) {
            for (VoltammetryPeak peak : scan.peaks()) {
                marks.add(
                        Mark.note(format(peak.voltage_V(), "%.3f") + " V", peak.voltage_V(), MILLI * peak.current_A()));
            }
        }
        long anodic = voltammogram.scans().stream()
                .filter(VoltammetryAnswer::hasAnodicPeak)
                .count();
        return Figure.of(
                        "Cyclic voltammogram",
                        Panel.of(Axis.linear("Voltage", "V"), Axis.linear("Current", "mA"), marks))
                .withCaption(file + ", " + voltammogram.scans().size() + " scans; " + anodic
                        + " of them with an anodic peak above the limit of detection. Words mark peaks.");
    }
}
