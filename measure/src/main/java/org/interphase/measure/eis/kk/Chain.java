package org.interphase.measure.eis.kk;

import java.util.Arrays;
import org.interphase.measure.eis.Spectrum;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;
import org.interphase.numerics.MinimumNorm;

/// `R₀ + Σ Rₖ/(1 + jωτₖ) + 1/(jωC) + jωL`, fitted to a spectrum with weights 1/|Z|; resistances may be negative.
/// Time constants lie evenly on the logarithmic axis between `1/ω_max` and `1/ω_min`.
final class Chain {
    private static final double CUTOFF = 1e-14;

    private final Spectrum spectrum;
    private final int elements;
    private final int unknowns;
    private final int inductor;
    private final double[][] real;
    private final double[][] imaginary;
    private final double[] coefficients;
    private boolean determined = true;

    private Chain(Spectrum spectrum, int elements, boolean capacitor) {
        this.spectrum = spectrum;
        this.elements = elements;
        this.inductor = elements + 1;
        this.unknowns = elements + (capacitor ? 3 : 2);
        this.real = new double[unknowns][spectrum.size()];
        this.imaginary = new double[unknowns][spectrum.size()];
        this.coefficients = new double[unknowns];
        for (int i = 0; i < spectrum.size(); i++) {
            double weight = 1 / spectrum.modulus_ohm(i);
            double omega = spectrum.omega(i);
            real[0][i] = weight;
            for (int k = 0; k < elements; k++) {
                double x = omega * timeConstant_s(k);
                real[k + 1][i] = weight / (1 + x * x);
                imaginary[k + 1][i] = -weight * x / (1 + x * x);
            }
            imaginary[inductor][i] = weight * omega;
            if (capacitor) {
                imaginary[inductor + 1][i] = -weight / omega;
            }
        }
    }

    static Chain fit(Spectrum spectrum, int elements, FittedPart part, boolean capacitor) {
        Chain chain = new Chain(spectrum, elements, capacitor);
        switch (part) {
            case COMPLEX -> chain.fitBoth();
            case REAL -> chain.fitReal();
            case IMAGINARY -> chain.fitImaginary();
        }
        return chain;
    }

    /// How many coefficients are solved for at once.
    static int unknowns(int elements, FittedPart part, boolean capacitor) {
        int reactive = capacitor ? 2 : 1;
        return switch (part) {
            case COMPLEX -> elements + 1 + reactive;
            case REAL -> elements + 1;
            case IMAGINARY -> elements + reactive;
        };
    }

    private double timeConstant_s(int k) {
        double shortest = Math.log10(1 / spectrum.omega(0));
        double longest = Math.log10(1 / spectrum.omega(spectrum.size() - 1));
        return elements == 1
                ? Math.pow(10, longest)
                : Math.pow(10, shortest + (longest - shortest) * k / (elements - 1));
    }

    private void fitBoth() {
        int n = spectrum.size();
        double[][] both = new double[unknowns][];
        for (int j = 0; j < unknowns; j++) {
            both[j] = Arrays.copyOf(real[j], 2 * n);
            System.arraycopy(imaginary[j], 0, both[j], n, n);
        }
        double[] rhs = Arrays.copyOf(residuals(true), 2 * n);
        System.arraycopy(residuals(false), 0, rhs, n, n);
        solve(both, rhs, 0);
    }

    private void fitReal() {
        solve(Arrays.copyOfRange(real, 0, inductor), residuals(true), 0);
        solve(Arrays.copyOfRange(imaginary, inductor, unknowns), residuals(false), inductor);
    }

    private void fitImaginary() {
        solve(Arrays.copyOfRange(imaginary, 1, unknowns), residuals(false), 1);
        solve(new double[][] {real[0]}, residuals(true), 0);
    }

    private void solve(double[][] columns, double[] rhs, int first) {
        double[] solution;
        if (LinearLeastSquares.fit(columns, rhs) instanceof LinearFit.Solved solved) {
            solution = solved.copyCoefficients();
        } else {
            determined = false;
            solution = shortest(columns, rhs);
        }
        System.arraycopy(solution, 0, coefficients, first, solution.length);
    }

    private static double[] shortest(double[][] columns, double[] rhs) {
        double[][] scaled = new double[columns.length][];
        double[] length = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            double norm = Math.sqrt(Arrays.stream(columns[j]).map(v -> v * v).sum());
            int index = j;
            length[j] = norm > 0 ? norm : 1;
            scaled[j] = Arrays.stream(columns[j]).map(v -> v / length[index]).toArray();
        }
        double[] solution = MinimumNorm.solve(scaled, rhs, CUTOFF);
        Arrays.setAll(solution, j -> solution[j] / length[j]);
        return solution;
    }

    /// `(Z − model)/|Z|` of one part.
    double[] residuals(boolean ofReal) {
        double[][] columns = ofReal ? real : imaginary;
        double[] residuals = new double[spectrum.size()];
        for (int i = 0; i < residuals.length; i++) {
            double part = ofReal ? spectrum.real_ohm(i) : spectrum.imaginary_ohm(i);
            double left = part / spectrum.modulus_ohm(i);
            for (int j = 0; j < unknowns; j++) {
                left -= coefficients[j] * columns[j][i];
            }
            residuals[i] = left;
        }
        return residuals;
    }

    /// `1 − Σ|R<0| / Σ|R≥0|` over the RC elements; −∞ where none is positive.
    double mu() {
        double negative = 0;
        double positive = 0;
        for (int k = 1; k <= elements; k++) {
            negative += Math.max(0, -coefficients[k]);
            positive += Math.max(0, coefficients[k]);
        }
        return positive > 0 ? 1 - negative / positive : Double.NEGATIVE_INFINITY;
    }

    int elements() {
        return elements;
    }

    /// False where the data do not determine the chain and the shortest solution was taken.
    boolean determined() {
        return determined;
    }

    double inductance_H() {
        return coefficients[inductor];
    }

    /// 1/C in 1/F; zero without a capacitor.
    double elastance() {
        return unknowns > inductor + 1 ? coefficients[inductor + 1] : 0;
    }

    double seriesResistance_ohm() {
        return coefficients[0];
    }

    double largestResidual() {
        double largest = 0;
        for (boolean part : new boolean[] {true, false}) {
            for (double r : residuals(part)) {
                largest = Math.max(largest, Math.abs(r));
            }
        }
        return largest;
    }
}
