package org.interphase.measure.eis.drt;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.interphase.measure.eis.Spectrum;
import org.interphase.numerics.NonNegativeFit;
import org.interphase.numerics.NonNegativeLeastSquares;
import org.interphase.numerics.OrthogonalReduction;
import org.interphase.numerics.QuadraticRoot;

/// Minimise `|W(Z − model)|² + λ·xᵀMx` over resistance, inductance, elastance of a tail and heights of the basis, all
/// not negative. With weights `1/|Z|` the heights of the penalty are in units of the median of |Z|.
final class DrtProblem {
    static final int RESISTANCE = 0;

    private final Spectrum spectrum;
    private final RelaxationBasis basis;
    private final double[] pointWeight;
    private final double scale_ohm;
    private final int inductor;
    private final int tail;
    private final double exponent;
    private final int first;
    private final double[][] columns;
    private final double[][] penaltyRoot;
    private final Rows rows;
    private final OrthogonalReduction reduction;
    private final double[][] reduced;

    /// Which rows are data: both parts of the impedance or one.
    enum Rows {
        BOTH,
        REAL,
        IMAGINARY
    }

    /// @param exponent α of the tail, 0 for none
    DrtProblem(Spectrum spectrum, RelaxationBasis basis, boolean inductance, TauGrid grid, double exponent, Rows rows) {
        this.spectrum = spectrum;
        this.basis = basis;
        this.rows = rows;
        this.exponent = exponent;
        boolean relative = grid == TauGrid.EXTENDED;
        this.scale_ohm = relative ? median(spectrum) : 1;
        this.pointWeight = new double[spectrum.size()];
        Arrays.setAll(pointWeight, i -> relative ? 1 / spectrum.modulus_ohm(i) : 1);
        this.inductor = inductance ? 1 : -1;
        this.tail = exponent > 0 ? (inductance ? 2 : 1) : -1;
        this.first = 1 + (inductance ? 1 : 0) + (exponent > 0 ? 1 : 0);
        this.columns = new double[first + basis.size()][];
        fillColumns();
        double[][] root = QuadraticRoot.of(basis.penalty());
        this.penaltyRoot = new double[columns.length][basis.size()];
        for (int j = 0; j < basis.size(); j++) {
            penaltyRoot[first + j] =
                    Arrays.stream(root[j]).map(v -> v / scale_ohm).toArray();
        }
        this.reduction = new OrthogonalReduction(columns, dataRows());
        this.reduced = reduction.copyMatrix();
    }

    private static double median(Spectrum spectrum) {
        int n = spectrum.size();
        double[] moduli = new double[n];
        Arrays.setAll(moduli, spectrum::modulus_ohm);
        Arrays.sort(moduli);
        return (moduli[(n - 1) / 2] + moduli[n / 2]) / 2;
    }

    private void fillColumns() {
        columns[RESISTANCE] = column(i -> new double[] {1, 0});
        if (inductor >= 0) {
            columns[inductor] = column(i -> new double[] {0, spectrum.omega(i)});
        }
        if (tail >= 0) {
            columns[tail] = column(i -> {
                double size = Math.pow(spectrum.omega(i), -exponent);
                return new double[] {
                    exponent == 1 ? 0 : size * Math.cos(exponent * Math.PI / 2),
                    -size * Math.sin(exponent * Math.PI / 2)
                };
            });
        }
        for (int j = 0; j < basis.size(); j++) {
            int k = j;
            columns[first + j] = column(i -> basis.kernel(spectrum.omega(i), k));
        }
    }

    private interface Part {
        double[] at(int point);
    }

    private double[] column(Part part) {
        double[] real = new double[pointWeight.length];
        double[] imaginary = new double[pointWeight.length];
        for (int i = 0; i < real.length; i++) {
            double[] z = part.at(i);
            real[i] = pointWeight[i] * z[0];
            imaginary[i] = pointWeight[i] * z[1];
        }
        return stack(real, imaginary);
    }

    private double[] stack(double[] real, double[] imaginary) {
        return switch (rows) {
            case REAL -> real;
            case IMAGINARY -> imaginary;
            case BOTH -> {
                double[] both = Arrays.copyOf(real, 2 * real.length);
                System.arraycopy(imaginary, 0, both, real.length, real.length);
                yield both;
            }
        };
    }

    int dataRows() {
        return rows == Rows.BOTH ? 2 * pointWeight.length : pointWeight.length;
    }

    double[] data() {
        return column(i -> new double[] {spectrum.real_ohm(i), spectrum.imaginary_ohm(i)});
    }

    /// @param data as [#data()], perhaps with other noise
    /// @param likely which unknowns a neighbouring solution used
    NonNegativeFit solve(double lambda, double[] data, boolean[] likely) {
        double[] rhs = Arrays.copyOf(reduction.reduce(data), reduction.size() + basis.size());
        return NonNegativeLeastSquares.solve(stacked(lambda, reduced), rhs, likely);
    }

    NonNegativeFit solve(double lambda) {
        return solve(lambda, data(), new boolean[columns.length]);
    }

    private double[][] stacked(double lambda, double[][] top) {
        double[][] all = new double[columns.length][];
        double root = Math.sqrt(lambda);
        for (int j = 0; j < all.length; j++) {
            int height = top[j].length;
            all[j] = Arrays.copyOf(top[j], height + basis.size());
            for (int i = 0; i < basis.size(); i++) {
                all[j][height + i] = root * penaltyRoot[j][i];
            }
        }
        return all;
    }

    /// What is minimised, the part that no unknown can remove included.
    double objective(NonNegativeFit fit) {
        return fit.ssr() + reduction.rest(data());
    }

    /// `W(Z − model)`.
    double[] residuals(NonNegativeFit fit, double[] data) {
        double[] residuals = data.clone();
        for (int j = 0; j < columns.length; j++) {
            double x = fit.coefficient(j);
            for (int i = 0; i < residuals.length && x != 0; i++) {
                residuals[i] -= x * columns[j][i];
            }
        }
        return residuals;
    }

    /// Root mean square of the residuals as fractions of |Z|, whatever the weights.
    double relativeResidual(NonNegativeFit fit) {
        double[] left = residuals(fit, data());
        int n = spectrum.size();
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            double relative = left[i] / (pointWeight[i % n] * spectrum.modulus_ohm(i % n));
            sum += relative * relative;
        }
        return Math.sqrt(sum / left.length);
    }

    /// Effective number of parameters over the used unknowns.
    double effectiveParameters(NonNegativeFit fit, double lambda) {
        double[][] all = stacked(lambda, reduced);
        double[][] used = IntStream.range(0, all.length)
                .filter(fit::used)
                .mapToObj(j -> all[j])
                .toArray(double[][]::new);
        return used.length == 0 ? 0 : OrthogonalReduction.effectiveParameters(used, used[0].length, reduction.size());
    }

    double[] heights(NonNegativeFit fit) {
        return Arrays.copyOfRange(fit.copyCoefficients(), first, columns.length);
    }

    double inductance_H(NonNegativeFit fit) {
        return inductor < 0 ? 0 : fit.coefficient(inductor);
    }

    /// 1/Q of the tail; 0 without one.
    double inverseTail(NonNegativeFit fit) {
        return tail < 0 ? 0 : fit.coefficient(tail);
    }

    double exponent() {
        return exponent;
    }

    /// Weighted column of an unknown.
    double[] column(int j) {
        return columns[j];
    }

    int firstHeight() {
        return first;
    }

    int unknowns() {
        return columns.length;
    }

    /// The unit of heights in the penalty.
    double scale_ohm() {
        return scale_ohm;
    }
}
