package org.interphase.study.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Sample;
import org.interphase.data.StateAxis;
import org.interphase.measure.cycling.Cycle;
import org.interphase.measure.cycling.HalfCycleTrace;
import org.interphase.measure.cycling.IncrementalCapacity;
import org.interphase.measure.cycling.Normalised;
import org.interphase.quantity.Measured;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.study.manifest.Manifest;

/// The figures of a cycling study: voltage curves, capacity and efficiency against cycle, incremental capacity.
final class CyclingFigures {
    /// More cycles than this are drawn as a line: their points would touch.
    private static final int MOST_POINTS = 60;

    private final Manifest manifest;
    private final CyclingStudy study;

    CyclingFigures(Manifest manifest, CyclingStudy study) {
        this.manifest = manifest;
        this.study = study;
    }

    /// The unit of charge in figures: per gram where every sample's mass is known, mAh otherwise.
    private boolean perGram() {
        return study.cells().stream()
                .allMatch(c -> c.normalisation().perMass(Measured.of(1, 0)) instanceof Normalised.Value);
    }

    private String unit() {
        return perGram() ? "mAh/g" : "mAh";
    }

    /// Factor from Ah to [#unit()].
    private double factor(CellCycling cell) {
        return perGram() && cell.normalisation().perMass(Measured.of(1, 0)) instanceof Normalised.Value v
                ? v.measured().value()
                : 1000;
    }

    private Look look(CellCycling cell) {
        List<Sample> samples = manifest.samples();
        return SeriesStyle.ofIndex(samples.indexOf(cell.sample())).from(cell.origin());
    }

    /// Voltage against the charge passed in each half cycle, one panel per cell.
    Figure curves() {
        List<Panel> panels = new ArrayList<>();
        double furthest = study.cells().stream()
                .flatMap(c -> c.curves().values().stream()
                        .flatMap(v -> v.halves().stream())
                        .map(h -> h.half().charge_Ah() * factor(c)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        for (CellCycling cell : study.cells()) {
            List<Mark> marks = new ArrayList<>();
            int index = 0;
            for (var entry : cell.curves().entrySet()) {
                Look look =
                        look(cell).inSequence(index++, Math.max(2, cell.curves().size() + 1));
                for (CellCycling.HalfCurve half : entry.getValue().halves()) {
                    marks.add(voltageCurve("cycle " + entry.getKey(), half.trace(), factor(cell), look));
                }
            }
            panels.add(Panel.of(
                            Axis.linear(perGram() ? "Specific capacity" : "Charge", unit())
                                    .from(0)
                                    .to(furthest * 1.03),
                            Axis.linear("Voltage", "V"),
                            marks)
                    .titled(cell.title(study.hasReplicates())));
        }
        return Figure.grid("Charge and discharge", Math.min(2, panels.size()), panels)
                .withCaption("Voltage of the selected cycles against the charge passed in each half cycle; later cycles"
                        + " are paler." + simulatedNote());
    }

    private static Mark voltageCurve(String label, HalfCycleTrace trace, double factor, Look look) {
        double[] charge = new double[trace.size()];
        double[] voltage = new double[trace.size()];
        double passed = 0;
        for (int i = 0; i < trace.size(); i++) {
            passed += trace.increment_Ah(i);
            charge[i] = passed * factor;
            voltage[i] = trace.voltage_V(i);
        }
        return Mark.line(label, charge, voltage, look);
    }

    /// A point for every cycle where they can be told apart, else a line.
    private static Mark perCycle(String label, double[] cycle, double[] value, Look look) {
        return cycle.length <= MOST_POINTS
                ? Mark.points(label, cycle, value, look).withLine()
                : Mark.line(label, cycle, value, look);
    }

    /// Discharge capacity above, Coulombic efficiency below, over one axis of cycles; published numbers hollow.
    Figure cycles() {
        List<Mark> capacity = new ArrayList<>();
        List<Mark> efficiency = new ArrayList<>();
        for (CellCycling cell : study.cells()) {
            List<Cycle> cycles = cell.analysis().cycles().cycles().stream()
                    .filter(c -> c.remarks().isEmpty())
                    .toList();
            double[] number = cycles.stream().mapToDouble(Cycle::number).toArray();
            String title = cell.title(study.hasReplicates());
            capacity.add(perCycle(
                    title,
                    number,
                    cycles.stream()
                            .mapToDouble(c -> c.discharge()
                                    .map(d -> d.charge_Ah() * factor(cell))
                                    .orElse(Double.NaN))
                            .toArray(),
                    look(cell)));
            efficiency.add(perCycle(
                    title,
                    number,
                    cycles.stream()
                            .mapToDouble(c ->
                                    c.efficiency().map(e -> 100 * e.value()).orElse(Double.NaN))
                            .toArray(),
                    look(cell)));
        }
        int own = capacity.size() + efficiency.size();
        if (perGram()) {
            published(Observable.DISCHARGE_CAPACITY, capacity);
        }
        published(Observable.COULOMBIC_EFFICIENCY, efficiency);
        boolean printed = capacity.size() + efficiency.size() > own;
        Axis cycle = Axis.counting("Cycle");
        return Figure.stacked(
                        "Capacity and efficiency",
                        Panel.of(
                                        cycle,
                                        Axis.linear("Discharge capacity", unit())
                                                .from(0),
                                        capacity)
                                .withHeight(1.5),
                        Panel.of(cycle, Axis.linear("Coulombic efficiency", "%"), efficiency))
                .withCaption("Discharge capacity and Coulombic efficiency of every finished cycle (" + pairing()
                        + ")." + (printed ? " Hollow points are the numbers that the paper prints." : "")
                        + simulatedNote());
    }

    private String pairing() {
        return study.cells().stream()
                .map(c -> c.analysis().cycles().pairing().title())
                .distinct()
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private void published(Observable observable, List<Mark> marks) {
        for (Sample sample : manifest.samples()) {
            List<Finding> findings = manifest.published().stream()
                    .filter(f -> f.observable() == observable && f.sample().equals(sample.id()))
                    .filter(f -> f.state().at(StateAxis.CYCLE).isPresent()
                            && f.value().number().isPresent())
                    .toList();
            if (!findings.isEmpty()) {
                marks.add(Mark.points(
                        sample.title() + ", published",
                        findings.stream()
                                .mapToDouble(f -> f.state().at(StateAxis.CYCLE).orElse(Double.NaN))
                                .toArray(),
                        findings.stream().mapToDouble(f -> f.measured().value()).toArray(),
                        findings.stream().mapToDouble(f -> f.measured().u()).toArray(),
                        SeriesStyle.ofIndex(manifest.samples().indexOf(sample)).published()));
            }
        }
    }

    /// Incremental capacity of the selected cycles: charge upwards, discharge downwards, one panel per cell.
    Optional<Figure> incrementalCapacity() {
        List<Panel> panels = new ArrayList<>();
        for (CellCycling cell : study.cells()) {
            List<Mark> marks = new ArrayList<>();
            int index = 0;
            for (var entry : cell.curves().entrySet()) {
                Look look =
                        look(cell).inSequence(index++, Math.max(2, cell.curves().size() + 1));
                for (CellCycling.HalfCurve half : entry.getValue().halves()) {
                    if (half.smooth() instanceof IncrementalCapacity.Curve curve) {
                        marks.add(dqdv("cycle " + entry.getKey(), half, curve, factor(cell), look));
                    }
                }
            }
            if (!marks.isEmpty()) {
                marks.add(Mark.horizontal("", 0));
                panels.add(Panel.of(
                                Axis.linear("Voltage", "V"),
                                Axis.linear("dQ/dV", perGram() ? "mAh/(g·V)" : "mAh/V"),
                                marks)
                        .titled(cell.title(study.hasReplicates())));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Figure.grid("Incremental capacity", Math.min(2, panels.size()), panels)
                .withCaption("dQ/dV of the constant-current part by Savitzky–Golay: steps of 2 mV, 15 points, third"
                        + " order; charge upwards, discharge downwards. results/cycling holds the same by LEAN, which"
                        + " conserves the charge." + simulatedNote()));
    }

    private static Mark dqdv(
            String label, CellCycling.HalfCurve half, IncrementalCapacity.Curve curve, double factor, Look look) {
        double sign = half.half().direction().sign();
        double[] value = curve.copyDqdv_Ah_V();
        for (int i = 0; i < value.length; i++) {
            value[i] *= sign * factor;
        }
        return Mark.line(label, curve.copyVoltage_V(), value, look);
    }

    private String simulatedNote() {
        return study.cells().stream().anyMatch(c -> c.origin() == Origin.SIMULATED) ? " Simulated data." : "";
    }
}
