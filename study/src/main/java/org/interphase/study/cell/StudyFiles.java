package org.interphase.study.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.interphase.cell.fit.Datum;
import org.interphase.data.Finding;
import org.interphase.data.Origin;
import org.interphase.data.StateAxis;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.cycling.HalfCycle;
import org.interphase.measure.cycling.HalfCycleTrace;
import org.interphase.measure.cycling.Normalised;
import org.interphase.measure.eis.Spectrum;
import org.interphase.study.cycling.CellCycling;
import org.interphase.study.cycling.CyclingPartReader;
import org.interphase.study.cycling.CyclingStudy;
import org.interphase.study.eis.CellImpedance;
import org.interphase.study.eis.CellSpectrum;
import org.interphase.study.eis.ImpedancePartReader;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.part.Progress;
import org.interphase.study.part.StudyInputs;

/// What a study's own files say about one sample: findings of the same analysis as `run`, points of voltage
/// curves, and
/// points of impedance spectra.
final class StudyFiles {
    private static final int CURVE_POINTS = 12;
    private static final int SPECTRUM_POINTS = 15;
    private static final double ENDS = 0.04;

    private final List<CellCycling> cycling;
    private final List<CellImpedance> impedance;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> left;

    private StudyFiles(List<CellCycling> cycling, List<CellImpedance> impedance, Manifest manifest, List<String> left) {
        this.cycling = cycling;
        this.impedance = impedance;
        this.left = left;
        findings.addAll(CyclingStudy.of(manifest, cycling).findings());
        impedance.forEach(c -> findings.addAll(ImpedancePartReader.findings(c)));
    }

    /// @param withImpedance whether spectra are read and fitted as well
    /// @param left to which sentences about files that cannot be used are added
    static StudyFiles read(
            StudyFolder folder, Manifest manifest, String sample, boolean withImpedance, List<String> left) {
        List<Measurement> own = manifest.measurements().stream()
                .filter(m -> m.sample().equals(sample))
                .toList();
        Manifest narrowed = new Manifest(
                manifest.title(),
                manifest.reference(),
                manifest.keptApart(),
                manifest.simulatedBecause(),
                manifest.samples(),
                own,
                manifest.publication(),
                manifest.cycling(),
                manifest.impedance(),
                manifest.photoelectrons(),
                manifest.materials());
        StudyInputs inputs = new StudyInputs(FormatRegistry.load(), folder, narrowed);
        List<CellCycling> cycling = CyclingPartReader.cells(inputs, left, Progress.silent());
        List<CellImpedance> impedance =
                withImpedance ? ImpedancePartReader.cells(inputs, left, Progress.silent()) : List.of();
        return new StudyFiles(cycling, impedance, narrowed, left);
    }

    List<Finding> findings() {
        return findings;
    }

    /// Points of the voltage curves of some cycles. Model and cell differ by the same along a curve, so all
    /// points of
    /// one
    /// half cycle together count as one voltage.
    List<FitData.Known> curves(Set<Integer> cycles) {
        List<FitData.Known> points = new ArrayList<>();
        for (CellCycling cell : cycling) {
            for (int number : cycles) {
                int before = points.size();
                cell.analysis().cycles().numbered(number).ifPresent(cycle -> {
                    cycle.charge().ifPresent(half -> curve(cell, number, half, true, points));
                    cycle.discharge().ifPresent(half -> curve(cell, number, half, false, points));
                });
                if (points.size() == before) {
                    left.add("voltage curves of cycle " + number + " of cell " + cell.cell()
                            + ": the file has none that can be used");
                }
            }
        }
        return points;
    }

    private static void curve(
            CellCycling cell, int number, HalfCycle half, boolean charge, List<FitData.Known> points) {
        HalfCycleTrace trace = cell.analysis().trace(half.index()).orElse(null);
        if (trace == null
                || !(half.charge_Ah() > 0)
                || !(cell.normalisation().perMass(half.charge().measured_Ah()) instanceof Normalised.Value whole)) {
            return;
        }
        double perAh = whole.measured().value() / half.charge_Ah();
        double end = 0;
        for (int i = 0; i < trace.size() && !trace.held(i); i++) {
            end += trace.increment_Ah(i) * perAh;
        }
        Datum.Quantity quantity = charge ? Datum.Quantity.CHARGE_VOLTAGE : Datum.Quantity.DISCHARGE_VOLTAGE;
        double u = FitData.spread(quantity, 0) * Math.sqrt(CURVE_POINTS);
        double passed = 0;
        int next = 0;
        for (int i = 0; i < trace.size() && !trace.held(i) && next < CURVE_POINTS; i++) {
            double after = passed + trace.increment_Ah(i) * perAh;
            double at = end * (ENDS + (1 - 2 * ENDS) * next / (CURVE_POINTS - 1));
            while (next < CURVE_POINTS && i > 0 && after > passed && at <= after) {
                double share = Math.max(0, (at - passed) / (after - passed));
                double voltage = trace.voltage_V(i - 1) + share * (trace.voltage_V(i) - trace.voltage_V(i - 1));
                String name =
                        "%s voltage at %.0f mAh/g, cycle %d".formatted(charge ? "charge" : "discharge", at, number);
                points.add(new FitData.Known(
                        new Datum(name, quantity, Datum.Run.LIFE, number, at, voltage, u), cell.origin()));
                next++;
                at = end * (ENDS + (1 - 2 * ENDS) * next / (CURVE_POINTS - 1));
            }
            passed = after;
        }
    }

    /// Points of the spectra of some cycles; all points of one spectrum together count as one resistance.
    List<FitData.Known> spectra(Set<Integer> cycles) {
        List<FitData.Known> points = new ArrayList<>();
        for (int number : cycles) {
            int before = points.size();
            for (CellImpedance cell : impedance) {
                for (CellSpectrum spectrum : cell.spectra()) {
                    if (spectrum.isValid() && cycle(spectrum).orElse(-1) == number) {
                        spectrum(spectrum.points(), number, cell.origin(), points);
                    }
                }
            }
            if (points.size() == before) {
                left.add("impedance spectra of cycle " + number + ": the study has none that can be used");
            }
        }
        return points;
    }

    private static OptionalInt cycle(CellSpectrum spectrum) {
        return spectrum.state().at(StateAxis.CYCLE).stream()
                .mapToInt(c -> (int) c)
                .findFirst();
    }

    private static void spectrum(Spectrum all, int number, Origin origin, List<FitData.Known> points) {
        List<Integer> capacitive = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.imaginary_ohm(i) < 0) {
                capacitive.add(i);
            }
        }
        int count = Math.min(SPECTRUM_POINTS, capacitive.size());
        for (int k = 0; k < count; k++) {
            int i = capacitive.get(count == 1 ? 0 : k * (capacitive.size() - 1) / (count - 1));
            double u = FitData.spread(Datum.Quantity.IMPEDANCE_REAL, all.modulus_ohm(i)) * Math.sqrt(2.0 * count);
            String where = "Z at %.3g Hz, cycle %d".formatted(all.frequency_Hz(i), number);
            points.add(new FitData.Known(
                    new Datum(
                            "Re " + where,
                            Datum.Quantity.IMPEDANCE_REAL,
                            Datum.Run.LIFE,
                            number,
                            all.frequency_Hz(i),
                            all.real_ohm(i),
                            u),
                    origin));
            points.add(new FitData.Known(
                    new Datum(
                            "Im " + where,
                            Datum.Quantity.IMPEDANCE_IMAGINARY,
                            Datum.Run.LIFE,
                            number,
                            all.frequency_Hz(i),
                            all.imaginary_ohm(i),
                            u),
                    origin));
        }
    }
}
