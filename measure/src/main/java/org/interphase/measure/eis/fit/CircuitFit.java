package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.Complex;
import org.interphase.numerics.Distributions;
import org.interphase.quantity.Estimates;
import org.interphase.quantity.Measured;

/// A circuit fitted to a spectrum by weighted complex least squares.
///
/// Least is `ssr = Σ w²|Z_model − Z|²` over both parts of every point. The covariance of the parameters is
/// `(JᵀJ)⁻¹ ssr/(2N − k)` with the analytic Jacobian J in the parameters themselves, N points and k parameters: scatter
/// about the circuit, not repeatability of the cell, and void where the circuit does not describe the spectrum.
///
/// Source of weights and covariance: B. A. Boukamp, Solid State Ionics 20 (1986) 31,
/// doi:10.1016/0167-2738(86)90031-7.
public final class CircuitFit {
    private final Problem problem;
    private final double[] values;
    private final double ssr;
    private final double[][] covariance;
    private final int hits;
    private final int starts;
    private final String reason;

    private CircuitFit(Problem problem, double[] values, MultiStart result) {
        this.problem = problem;
        this.values = values;
        this.ssr = result.ssr();
        this.hits = result.hits();
        this.starts = result.starts();
        this.reason = result.reason();
        double[][] columns = new double[values.length][problem.size()];
        problem.residuals().natural(values, new double[problem.size()], columns);
        this.covariance = ParameterCovariance.unscaled(columns, values);
        double variance = ssr / degreesOfFreedom();
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= variance;
            }
        }
    }

    /// @throws FitRefusedException if the spectrum has too few points or frequencies for the circuit, a start value is
    /// not
    ///     one, or a weight cannot be formed
    public static CircuitFit of(Spectrum spectrum, Circuit circuit, Starts starts, FitOptions options)
            throws FitRefusedException {
        Problem problem = Problem.of(circuit, spectrum, options.weighting());
        List<double[]> draws = new StartDraws(problem, options.seed()).draw(starts, options.starts());
        return of(problem, draws, options.allCores());
    }

    /// From automatic starts, modulus weights.
    public static CircuitFit of(Spectrum spectrum, Circuit circuit) throws FitRefusedException {
        return of(spectrum, circuit, Starts.automatic(), FitOptions.standard());
    }

    static CircuitFit of(Problem problem, List<double[]> starts, boolean allCores) {
        MultiStart result = MultiStart.run(problem, starts, allCores);
        double[] found = problem.coordinates().outward(result.best());
        double[] named = BlockTimes.ordered(problem.circuit(), found, starts.getFirst());
        return new CircuitFit(problem, named, result);
    }

    public Circuit circuit() {
        return problem.circuit();
    }

    public Spectrum spectrum() {
        return problem.spectrum();
    }

    Problem problem() {
        return problem;
    }

    /// Number of parameters.
    public int size() {
        return values.length;
    }

    public double value(int j) {
        return values[j];
    }

    /// @throws IllegalArgumentException if the circuit has no parameter of that name
    public double value(String parameter) {
        return values[index(parameter)];
    }

    /// One standard uncertainty; NaN where the spectrum does not feel the parameter.
    public double u(int j) {
        return Math.sqrt(covariance[j][j]);
    }

    public double u(String parameter) {
        return u(index(parameter));
    }

    private int index(String parameter) {
        return circuit()
                .indexOf(parameter)
                .orElseThrow(() ->
                        new IllegalArgumentException("no parameter '" + parameter + "' in the circuit " + circuit()));
    }

    public double[] copyValues() {
        return values.clone();
    }

    public double covariance(int i, int j) {
        return covariance[i][j];
    }

    public double correlation(int i, int j) {
        return covariance[i][j] / Math.sqrt(covariance[i][i]) / Math.sqrt(covariance[j][j]);
    }

    /// The largest |correlation| of two parameters; NaN with a single one.
    public double largestCorrelation() {
        double largest = Double.NaN;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                double size = Math.abs(correlation(i, j));
                largest = Double.isNaN(largest) || size > largest ? size : largest;
            }
        }
        return largest;
    }

    /// The parameters with their covariance, for sums, differences and whatever else is computed from them.
    public Estimates estimates() {
        List<String> names = circuit().parameters().stream()
                .map(parameter -> parameter.name())
                .toList();
        double[][] finite = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                finite[i][j] = Double.isFinite(covariance[i][j]) ? covariance[i][j] : 0;
            }
        }
        Estimates estimates = Estimates.of(names, values, finite);
        for (int j = 0; j < size(); j++) {
            if (!Double.isFinite(u(j))) {
                estimates = estimates.withoutUncertainty(j, "the spectrum does not determine it");
            }
        }
        return estimates;
    }

    /// Sum of parameters with the uncertainty that their covariance gives, as that of the resistances of several arcs.
    public Measured sum(String... parameters) {
        Estimates estimates = estimates();
        double[] ones = new double[size()];
        for (String parameter : parameters) {
            ones[index(parameter)] = 1;
        }
        return estimates.linear(ones);
    }

    /// The same sum of this fit less that of another, of a different spectrum: a contrast of two cells or two states.
    public Measured contrast(CircuitFit other, String... parameters) {
        return sum(parameters).minus(other.sum(parameters));
    }

    /// Interval that covers the parameter with a probability, symmetric in the coordinate of the fit: in the logarithm
    /// of
    /// a resistance, so that it stays above zero. NaN at both ends where the spectrum does not feel the parameter.
    ///
    /// @param level such as 0.95
    public Interval interval(String parameter, double level) {
        int j = index(parameter);
        double t = Distributions.studentQuantile(0.5 * (1 + level), degreesOfFreedom());
        Coordinates coordinates = problem.coordinates();
        double half = t * u(j) / coordinates.slope(j, values[j]);
        double lower = coordinates.shifted(j, values[j], -half);
        return new Interval(values[j], lower, coordinates.shifted(j, values[j], half), level);
    }

    /// Weighted sum of squared residuals.
    public double ssr() {
        return ssr;
    }

    /// Residuals less parameters, 2N − k.
    public int degreesOfFreedom() {
        return problem.size() - size();
    }

    public Information information() {
        return Information.of(ssr, problem.size(), size());
    }

    /// How many sets of start values were tried.
    public int starts() {
        return starts;
    }

    /// How many of them ended in the best minimum.
    public int startsAtBest() {
        return hits;
    }

    /// Whether the parameters are a minimum; [#reason()] says why not.
    public boolean converged() {
        return reason.isEmpty();
    }

    /// Why the parameters are no minimum; empty where they are.
    public Optional<String> reason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    public boolean atBound(int j) {
        return problem.coordinates().atLowest(j, values[j])
                || problem.coordinates().atHighest(j, values[j]);
    }

    /// Whether the spectrum determines the parameter: it is not at a bound, and its uncertainty is below its value.
    public boolean identifiable(int j) {
        return !atBound(j) && u(j) <= values[j];
    }

    public boolean identifiable(String parameter) {
        return identifiable(index(parameter));
    }

    /// Pairs of parameters that the spectrum does not tell apart.
    public List<Split> splits() {
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int j = i + 1; j < size(); j++) {
                if (Math.abs(correlation(i, j)) > Split.LIMIT) {
                    var a = circuit().parameter(i);
                    var b = circuit().parameter(j);
                    splits.add(new Split(
                            a.name(), b.name(), correlation(i, j), a.element().equals(b.element())));
                }
            }
        }
        return List.copyOf(splits);
    }

    /// What a reader of the numbers must know, each in one sentence.
    public List<String> warnings() {
        return FitWarnings.of(this);
    }

    /// Impedance of the fitted circuit, in Ω.
    public Complex model(double frequency_Hz) {
        return circuit().impedance(2 * Math.PI * frequency_Hz, values);
    }
}
