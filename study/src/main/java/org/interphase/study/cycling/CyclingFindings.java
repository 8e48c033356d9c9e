package org.interphase.study.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.Observable;
import org.interphase.data.Probe;
import org.interphase.data.Provenance;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.measure.cycling.CoulombicEfficiency;
import org.interphase.measure.cycling.Cycle;
import org.interphase.measure.cycling.Direction;
import org.interphase.measure.cycling.DqdvPeak;
import org.interphase.measure.cycling.DqdvPeaks;
import org.interphase.measure.cycling.FadeRate;
import org.interphase.measure.cycling.HalfCycle;
import org.interphase.measure.cycling.IncrementalCapacity;
import org.interphase.measure.cycling.Normalised;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;

/// What the cycles of one cell say, as findings.
final class CyclingFindings {
    private final CellCycling cell;
    private final List<Source> sources;
    private final List<Finding> findings = new ArrayList<>();

    private CyclingFindings(CellCycling cell) {
        this.cell = cell;
        this.sources = cell.files().stream()
                .<Source>map((Provenance p) -> new Source.Measurement(p.file(), p.sha256()))
                .toList();
    }

    /// @param fadeFirst first cycle of the fade
    /// @param fadeLast last cycle of the fade, the same for all cells of a study
    static List<Finding> of(CellCycling cell, int fadeFirst, int fadeLast) {
        CyclingFindings collector = new CyclingFindings(cell);
        for (int number : cell.curves().keySet()) {
            cell.analysis().cycles().numbered(number).ifPresent(c -> collector.cycle(c, fadeFirst));
        }
        collector.fade(fadeFirst, fadeLast);
        return List.copyOf(collector.findings);
    }

    /// The efficiency of one cycle alone, as a finding.
    static Optional<Finding> efficiency(CellCycling cell, State state, CoulombicEfficiency efficiency) {
        CyclingFindings collector = new CyclingFindings(cell);
        collector.efficiency(state, efficiency);
        return collector.findings.stream().findFirst();
    }

    private void cycle(Cycle cycle, int reference) {
        State state = State.of(StateAxis.CYCLE, cycle.number());
        cycle.charge().filter(HalfCycle::complete).ifPresent(half -> {
            perMass(Observable.CHARGE_CAPACITY, state, half);
            voltage(Observable.MEAN_CHARGE_VOLTAGE, state, half);
        });
        cycle.discharge().filter(HalfCycle::complete).ifPresent(half -> {
            perMass(Observable.DISCHARGE_CAPACITY, state, half);
            if (cell.normalisation().perArea(half.charge().measured_Ah()) instanceof Normalised.Value v) {
                add(Observable.AREAL_DISCHARGE_CAPACITY, state, v.measured(), capacityMethod(half));
            }
            voltage(Observable.MEAN_DISCHARGE_VOLTAGE, state, half);
            retention(state, half, reference);
        });
        if (cycle.remarks().isEmpty()) {
            cycle.efficiency().ifPresent(e -> efficiency(state, e));
            cycle.polarisation()
                    .ifPresent(p -> add(
                            Observable.POLARISATION,
                            state,
                            Measured.of(p.ofMeans_V(), p.u_V()),
                            "mean charge voltage less mean discharge voltage"));
        }
        peak(cycle, state);
    }

    private void perMass(Observable observable, State state, HalfCycle half) {
        if (cell.normalisation().perMass(half.charge().measured_Ah()) instanceof Normalised.Value v) {
            add(observable, state, v.measured(), capacityMethod(half));
        }
    }

    private static String capacityMethod(HalfCycle half) {
        return switch (half.charge().source()) {
            case COUNTER -> "the cycler's counter";
            case INTEGRAL -> "integral of the current";
        };
    }

    private void voltage(Observable observable, State state, HalfCycle half) {
        double u = Math.abs(half.energy().endpointMean_V() - half.energy().trapezoidMean_V()) / Math.sqrt(3);
        if (Double.isFinite(half.meanVoltage_V()) && Double.isFinite(u)) {
            add(
                    observable,
                    state,
                    Measured.of(half.meanVoltage_V(), u),
                    "energy over charge; uncertainty from two rules of integration");
        }
    }

    private void retention(State state, HalfCycle half, int reference) {
        Optional<HalfCycle> first = cell.analysis().cycles().numbered(reference).flatMap(Cycle::discharge);
        if (first.isPresent()
                && first.get().index() != half.index()
                && first.get().charge_Ah() > 0) {
            Measured ratio =
                    half.charge().measured_Ah().over(first.get().charge().measured_Ah());
            add(
                    Observable.CAPACITY_RETENTION,
                    state,
                    ratio.times(100),
                    "discharge charge over that of cycle " + reference);
        }
    }

    private void efficiency(State state, CoulombicEfficiency efficiency) {
        if (Double.isFinite(efficiency.value())) {
            String pairing = cell.analysis().cycles().pairing().title();
            add(
                    Observable.COULOMBIC_EFFICIENCY,
                    state,
                    efficiency.measured().times(100),
                    "second over first half cycle, " + pairing);
        }
    }

    private void peak(Cycle cycle, State state) {
        CellCycling.Curves curves = cell.curves().get(cycle.number());
        if (curves == null) {
            return;
        }
        for (CellCycling.HalfCurve half : curves.halves()) {
            if (half.half().direction() == Direction.DISCHARGE
                    && half.smooth() instanceof IncrementalCapacity.Curve curve) {
                DqdvPeaks.of(curve, DqdvPeaks.PROMINENCE).stream()
                        .filter(p -> !p.atEnd())
                        .max(java.util.Comparator.comparingDouble(DqdvPeak::height_Ah_V))
                        .ifPresent(p -> add(
                                Observable.DQDV_PEAK_VOLTAGE,
                                state,
                                Measured.of(p.voltage_V(), curve.width_V() / Math.sqrt(12)),
                                "highest peak on discharge, Savitzky–Golay, steps of 2 mV, 15 points, third order"));
            }
        }
    }

    private void fade(int first, int last) {
        Optional<HalfCycle> a = cell.analysis().cycles().numbered(first).flatMap(Cycle::discharge);
        Optional<HalfCycle> b = cell.analysis().cycles().numbered(last).flatMap(Cycle::discharge);
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        FadeRate rate = FadeRate.between(
                first, last, a.get().charge().measured_Ah(), b.get().charge().measured_Ah());
        if (rate instanceof FadeRate.Between between) {
            State state = State.of(StateAxis.CYCLE, last);
            String range = ", cycle " + first + " to " + last + ", " + between.intervals() + " intervals";
            add(Observable.COMPOUND_FADE, state, between.compoundMeasured().times(100), "compound" + range);
            add(
                    Observable.LINEAR_FADE,
                    state,
                    between.linearMeasured().times(100),
                    "linear, of the first capacity" + range);
        }
    }

    private void add(Observable observable, State state, Measured value, String method) {
        if (Double.isFinite(value.value())) {
            findings.add(new Finding(
                    observable,
                    cell.sample().id(),
                    cell.cell(),
                    state,
                    FindingValue.of(value),
                    cell.origin(),
                    method,
                    Probe.unspecified(),
                    sources));
        }
    }
}
