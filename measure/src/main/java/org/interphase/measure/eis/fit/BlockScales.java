package org.interphase.measure.eis.fit;

import java.util.List;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.CircuitBlock;
import org.interphase.measure.eis.circuit.Complex;

/// The sizes of a circuit's blocks, given their shapes: `Z = Σ s_b z_b(ω)` is linear in them, so that only times and
/// exponents need to be guessed for a start.
///
/// Non-negative least squares by coordinate descent; a start needs no more than two digits.
final class BlockScales {
    private static final int SWEEPS = 60;
    /// Where a block is not wanted it starts at this fraction of the least modulus, from where it can still grow.
    private static final double UNWANTED = 0.02;

    private final List<CircuitBlock> blocks;
    private final Spectrum spectrum;
    private final double[] weights;

    BlockScales(List<CircuitBlock> blocks, Spectrum spectrum, double[] weights) {
        this.blocks = blocks;
        this.spectrum = spectrum;
        this.weights = weights;
    }

    /// Multiplies the parameters so that the sizes of the blocks suit the spectrum, and returns the sum of squares.
    double apply(double[] p, Problem problem) {
        int b = blocks.size();
        double[][] columns = columns(p);
        double[] data = data();
        double[][] normal = new double[b][b];
        double[] rhs = new double[b];
        for (int i = 0; i < b; i++) {
            rhs[i] = dot(columns[i], data);
            for (int j = 0; j < b; j++) {
                normal[i][j] = dot(columns[i], columns[j]);
            }
        }
        double[] scale = descend(normal, rhs);
        double length = Math.sqrt(dot(data, data));
        for (int i = 0; i < b; i++) {
            double least = UNWANTED * length / Math.sqrt(normal[i][i]) / data.length;
            multiply(p, blocks.get(i), Math.max(scale[i], least), problem);
        }
        return problem.ssr(problem.coordinates().inward(p));
    }

    private double[][] columns(double[] p) {
        double[][] columns = new double[blocks.size()][2 * spectrum.size()];
        Complex[] gradient = new Complex[p.length];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < spectrum.size(); i++) {
                Complex z = blocks.get(k).impedance(spectrum.omega(i), p, gradient);
                columns[k][2 * i] = weights[2 * i] * z.re();
                columns[k][2 * i + 1] = weights[2 * i + 1] * z.im();
            }
        }
        return columns;
    }

    private double[] data() {
        double[] data = new double[2 * spectrum.size()];
        for (int i = 0; i < spectrum.size(); i++) {
            data[2 * i] = weights[2 * i] * spectrum.real_ohm(i);
            data[2 * i + 1] = weights[2 * i + 1] * spectrum.imaginary_ohm(i);
        }
        return data;
    }

    private static double[] descend(double[][] normal, double[] rhs) {
        double[] scale = new double[rhs.length];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < rhs.length; i++) {
                double left = rhs[i];
                for (int j = 0; j < rhs.length; j++) {
                    left -= j == i ? 0 : normal[i][j] * scale[j];
                }
                scale[i] = normal[i][i] > 0 ? Math.max(0, left / normal[i][i]) : 0;
            }
        }
        return scale;
    }

    private static void multiply(double[] p, CircuitBlock block, double scale, Problem problem) {
        for (int j = block.first(); j < block.end(); j++) {
            p[j] *= Math.pow(scale, problem.circuit().parameter(j).kind().impedancePower());
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
