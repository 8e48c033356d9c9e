package org.interphase.cell.fit;

import java.util.List;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.HalfCycle;
import org.interphase.cell.life.Neighbours;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Spectrum;
import org.interphase.cell.life.Trace;

/// What a run gives for a datum; NaN where the run ended before.
record Readings(List<Cycle> cycles, List<HalfCycle> halves, List<Trace> traces, List<Spectrum> spectra) {
    static Readings of(Simulation.Differentiated run) {
        return new Readings(
                run.outcome().cycles(),
                run.outcome().halfCycles(),
                run.traces(),
                run.outcome().spectra());
    }

    static Readings up(Neighbours n) {
        return new Readings(n.up(), n.upHalfCycles(), n.upTraces(), n.upSpectra());
    }

    static Readings down(Neighbours n) {
        return new Readings(n.down(), n.downHalfCycles(), n.downTraces(), n.downSpectra());
    }

    double value(Datum datum) {
        return switch (datum.quantity()) {
            case CHARGE, DISCHARGE, EFFICIENCY, MEAN_VOLTAGE, RESISTANCE, ROCK_SALT, INTERPHASE ->
                cycles.size() < datum.cycle() ? Double.NaN : ofCycle(datum, cycles.get(datum.cycle() - 1));
            case CHARGE_VOLTAGE -> curve(true, datum);
            case DISCHARGE_VOLTAGE -> curve(false, datum);
            case IMPEDANCE_REAL, IMPEDANCE_IMAGINARY -> impedance(datum);
        };
    }

    private static double ofCycle(Datum datum, Cycle cycle) {
        return switch (datum.quantity()) {
            case CHARGE -> cycle.charge_mAh_per_g();
            case DISCHARGE -> cycle.discharge_mAh_per_g();
            case EFFICIENCY -> cycle.coulombicEfficiency();
            case MEAN_VOLTAGE -> cycle.meanVoltage();
            case RESISTANCE -> cycle.states().getOrDefault("interface_resistance_ohm", Double.NaN);
            case ROCK_SALT -> cycle.states().getOrDefault("rock_salt_nm", Double.NaN);
            case INTERPHASE -> cycle.states().getOrDefault("interphase_nm", Double.NaN);
            case CHARGE_VOLTAGE, DISCHARGE_VOLTAGE, IMPEDANCE_REAL, IMPEDANCE_IMAGINARY -> Double.NaN;
        };
    }

    private double curve(boolean charge, Datum datum) {
        int seen = 0;
        for (int i = 0; i < traces.size(); i++) {
            seen += halves.get(i).charge() == charge ? 1 : 0;
            if (seen == datum.cycle()) {
                return traces.get(i).continued(datum.at());
            }
        }
        return Double.NaN;
    }

    private double impedance(Datum datum) {
        for (Spectrum spectrum : spectra) {
            if (spectrum.cycle() == datum.cycle()) {
                return between(spectrum.points(), datum);
            }
        }
        return Double.NaN;
    }

    /// Between two frequencies of the run by a straight line in the logarithm.
    private static double between(Nyquist points, Datum datum) {
        double[] frequency = points.frequency();
        double[] part = datum.quantity() == Datum.Quantity.IMPEDANCE_REAL ? points.real() : points.imaginary();
        for (int i = 1; i < frequency.length; i++) {
            if (datum.at() <= frequency[i - 1] && datum.at() >= frequency[i]) {
                double share = Math.log(datum.at() / frequency[i - 1]) / Math.log(frequency[i] / frequency[i - 1]);
                return part[i - 1] + share * (part[i] - part[i - 1]);
            }
        }
        return Double.NaN;
    }
}
