package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.numerics.BlockCovariance;
import org.interphase.numerics.BlockFit;
import org.interphase.numerics.BlockLeastSquares;
import org.interphase.numerics.Bounds;
import org.interphase.quantity.Estimates;

/// One circuit fitted to all spectra of a series at once, some parameters being the same for all of them, such as those
/// of
/// the electrolyte while an interphase grows.
///
/// All residuals count alike, so that spectra of very different noise want [Weighting#sigma]. The covariance is
/// `(JᵀJ)⁻¹ ssr/ν` over all spectra, ν residuals less parameters.
public final class JointFit {
    private static final int MOST_STEPS = 500;

    private final JointResiduals problem;
    private final double[] shared;
    private final double[][] local;
    private final BlockFit outcome;
    private final Optional<BlockCovariance> covariance;
    private final double variance;

    private JointFit(JointResiduals problem, BlockFit outcome) {
        this.problem = problem;
        this.outcome = outcome;
        this.shared = problem.sharedOutward(outcome.copyShared());
        this.local = new double[problem.blocks()][];
        Arrays.setAll(local, b -> problem.localOutward(outcome.copyLocal(b)));
        this.covariance = BlockCovariance.of(problem.natural(), shared, local);
        this.variance = outcome.ssr() / outcome.degreesOfFreedom();
    }

    /// @param spectra at least one
    /// @param shared names of the parameters that are the same for all spectra
    /// @param starts for the first spectrum
    /// @throws FitRefusedException if a spectrum cannot be fitted alone or a shared name is not the circuit's
    public static JointFit of(
            List<Spectrum> spectra, Circuit circuit, Set<String> shared, Starts starts, FitOptions options)
            throws FitRefusedException {
        for (String name : shared) {
            if (circuit.indexOf(name).isEmpty()) {
                throw new FitRefusedException("the circuit " + circuit + " has no parameter '" + name + "' to share");
            }
        }
        SeriesFit alone = SeriesFit.of(spectra, circuit, starts, options);
        return of(alone, shared, options);
    }

    /// Starting from fits of each spectrum alone.
    public static JointFit of(SeriesFit alone, Set<String> shared, FitOptions options) throws FitRefusedException {
        JointResiduals problem = JointResiduals.of(alone, shared, options.weighting());
        double[][] x = new double[alone.size()][];
        Arrays.setAll(x, b -> problem.coordinates().inward(alone.fit(b).copyValues()));
        double[] mean = new double[x[0].length];
        Arrays.setAll(
                mean, j -> Arrays.stream(x).mapToDouble(own -> own[j]).average().orElseThrow());
        double[][] locals = Arrays.stream(x).map(problem::localOf).toArray(double[][]::new);
        Bounds all = problem.coordinates().bounds();
        BlockFit fit = BlockLeastSquares.minimise(
                problem,
                problem.sharedOf(mean),
                locals,
                bounds(all, problem.sharedIndices()),
                bounds(all, problem.localIndices()),
                MOST_STEPS);
        return new JointFit(problem, fit);
    }

    private static Bounds bounds(Bounds all, int[] chosen) {
        return Bounds.of(
                Arrays.stream(chosen).mapToDouble(all::lower).toArray(),
                Arrays.stream(chosen).mapToDouble(all::upper).toArray());
    }

    public Circuit circuit() {
        return problem.circuit();
    }

    /// Number of spectra.
    public int size() {
        return local.length;
    }

    /// Value of a parameter for one spectrum; the same for all where it is shared.
    public double value(int spectrum, String parameter) {
        int j = index(parameter);
        int s = place(problem.sharedIndices(), j);
        return s >= 0 ? shared[s] : local[spectrum][place(problem.localIndices(), j)];
    }

    /// One standard uncertainty; NaN where the spectra do not determine all parameters.
    public double u(int spectrum, String parameter) {
        int j = index(parameter);
        return Math.sqrt(covariance(spectrum, j, spectrum, j));
    }

    /// Covariance of parameter `i` of spectrum `a` with parameter `j` of spectrum `b`, both in the circuit's order.
    public double covariance(int a, int i, int b, int j) {
        if (covariance.isEmpty()) {
            return Double.NaN;
        }
        BlockCovariance unscaled = covariance.get();
        int si = place(problem.sharedIndices(), i);
        int sj = place(problem.sharedIndices(), j);
        int li = place(problem.localIndices(), i);
        int lj = place(problem.localIndices(), j);
        double element;
        if (si >= 0) {
            element = sj >= 0 ? unscaled.shared(si, sj) : unscaled.localWithShared(b, lj, si);
        } else {
            element = sj >= 0 ? unscaled.localWithShared(a, li, sj) : unscaled.local(a, li, b, lj);
        }
        return variance * element;
    }

    /// One parameter over the series, with the covariance between spectra: names are the parameter's with `[1]`, `[2]`,
    /// …
    public Estimates series(String parameter) {
        int j = index(parameter);
        List<String> names = new ArrayList<>();
        double[] values = new double[size()];
        double[][] matrix = new double[size()][size()];
        for (int a = 0; a < size(); a++) {
            names.add(parameter + "[" + (a + 1) + "]");
            values[a] = value(a, parameter);
            for (int b = 0; b < size(); b++) {
                matrix[a][b] = covariance(a, j, b, j);
            }
        }
        return covariance.isEmpty()
                ? Estimates.without(names, values, "the spectra do not determine all parameters")
                : Estimates.of(names, values, matrix);
    }

    /// The sum of some parameters in every spectrum, with the covariance between spectra, so that their differences
    /// profit from what is shared.
    public Estimates sums(String... parameters) {
        int[] members = Arrays.stream(parameters).mapToInt(this::index).toArray();
        List<String> names = new ArrayList<>();
        double[] values = new double[size()];
        double[][] matrix = new double[size()][size()];
        for (int a = 0; a < size(); a++) {
            names.add("sum[" + (a + 1) + "]");
            for (int i : members) {
                values[a] += value(a, circuit().parameter(i).name());
                for (int b = 0; b < size(); b++) {
                    for (int j : members) {
                        matrix[a][b] += covariance(a, i, b, j);
                    }
                }
            }
        }
        return covariance.isEmpty()
                ? Estimates.without(names, values, "the spectra do not determine all parameters")
                : Estimates.of(names, values, matrix);
    }

    /// Weighted sum of squared residuals over all spectra.
    public double ssr() {
        return outcome.ssr();
    }

    public int degreesOfFreedom() {
        return outcome.degreesOfFreedom();
    }

    public Information information() {
        return Information.of(ssr(), outcome.residuals(), outcome.residuals() - degreesOfFreedom());
    }

    /// Why the parameters are no minimum; empty where they are.
    public Optional<String> reason() {
        return outcome.reason();
    }

    public boolean converged() {
        return reason().isEmpty();
    }

    private int index(String parameter) {
        return circuit()
                .indexOf(parameter)
                .orElseThrow(() ->
                        new IllegalArgumentException("no parameter '" + parameter + "' in the circuit " + circuit()));
    }

    private static int place(int[] indices, int j) {
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] == j) {
                return i;
            }
        }
        return -1;
    }
}
