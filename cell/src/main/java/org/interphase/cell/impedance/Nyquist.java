package org.interphase.cell.impedance;

import org.interphase.cell.description.Key;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Complex;
import org.interphase.cell.model.SmallSignal;

/// An impedance spectrum of a simulated cell, from the first to the last frequency asked for.
public final class Nyquist {
    private final double[] frequency;
    private final double[] re;
    private final double[] im;

    private Nyquist(double[] frequency, double[] re, double[] im) {
        this.frequency = frequency;
        this.re = re;
        this.im = im;
    }

    /// @param z state at which the cell is probed
    /// @param from first frequency in Hz
    /// @param to last frequency in Hz
    public static Nyquist of(CellModel model, double[] z, double from, double to, int perDecade) {
        int points = 1 + (int) Math.ceil(Math.abs(Math.log10(to / from)) * perDecade - 1e-9);
        double[] frequency = new double[points];
        for (int i = 0; i < points; i++) {
            frequency[i] = points == 1 ? from : from * Math.pow(to / from, (double) i / (points - 1));
        }
        return at(model, z, frequency);
    }

    /// @param frequency in Hz, above zero
    public static Nyquist at(CellModel model, double[] z, double[] frequency) {
        double[] re = new double[frequency.length];
        double[] im = new double[frequency.length];
        double area = model.description().si(Key.AREA);
        SmallSignal signal = model.smallSignal(z);
        SmallSignal.Capacitances capacitances = new SmallSignal.Capacitances(
                model.description().si(Key.DOUBLE_LAYER), model.description().si(Key.REST_CAPACITANCE));
        for (int i = 0; i < frequency.length; i++) {
            Complex impedance = signal.impedance(2 * Math.PI * frequency[i], capacitances);
            re[i] = impedance.re() / area;
            im[i] = impedance.im() / area;
        }
        return new Nyquist(frequency.clone(), re, im);
    }

    public int size() {
        return frequency.length;
    }

    /// Hz.
    public double[] frequency() {
        return frequency.clone();
    }

    /// Real part in Ω of the cell.
    public double[] real() {
        return re.clone();
    }

    /// Imaginary part in Ω of the cell; capacitive is negative.
    public double[] imaginary() {
        return im.clone();
    }
}
