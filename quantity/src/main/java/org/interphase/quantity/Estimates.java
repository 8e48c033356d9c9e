package org.interphase.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Values that came out of one fit, with their names and covariance, so that what is computed from several of
/// them has the right uncertainty: the ratio of two areas of one fit, a fraction of their sum, a difference.
///
/// Propagation is first order (JCGM 100:2008, section 5.2): `u² = gᵀCg` with the gradient `g` at the values. It
/// is exact for linear combinations. It is poor where the function bends within one uncertainty; the common
/// case is a quotient whose denominator is uncertain, so a ratio or fraction is returned **without**
/// uncertainty, and says so, where the denominator's relative standard uncertainty is beyond
/// [#LARGEST_RELATIVE_U]. For any other function the caller judges.
///
/// A value that the fit does not determine carries the reason instead of an uncertainty
/// ([#withoutUncertainty]); so does everything that depends on it, and nothing else.
public final class Estimates {
    /// Largest relative standard uncertainty of a denominator for which a first-order uncertainty is given. At
    /// 0.3 the central 68 % of a ratio's distribution is about a tenth wider than first order says; beyond, its
    /// tail grows fast.
    public static final double LARGEST_RELATIVE_U = 0.3;

    private final List<String> names;
    private final double[] values;
    private final double[][] covariance;
    private final CovarianceFactor factor;
    private final @Nullable String[] reasons;

    private Estimates(List<String> names, double[] values, double[][] covariance, @Nullable String[] reasons) {
        requireNames(names, values.length);
        requireFinite(names, values);
        this.names = List.copyOf(names);
        this.values = values;
        this.covariance = covariance;
        this.factor = CovarianceMatrix.factor(this.names, covariance);
        this.reasons = reasons;
    }

    /// @param names distinct
    /// @param values finite
    /// @param covariance square, symmetric within 1e-9 of the standard uncertainties (it is symmetrised),
    ///     without a negative eigenvalue beyond rounding (1e-6 of the standard uncertainties)
    /// @throws IllegalArgumentException if one of these does not hold; a fit that has no covariance to give
    ///     uses [#without] instead
    public static Estimates of(List<String> names, double[] values, double[][] covariance) {
        double[] copy = values.clone();
        return new Estimates(names, copy, CovarianceMatrix.symmetrised(names, covariance), new String[copy.length]);
    }

    /// Values that do not covary.
    ///
    /// @param u standard uncertainties, finite and not negative
    public static Estimates independent(List<String> names, double[] values, double[] u) {
        double[][] covariance = new double[u.length][u.length];
        for (int i = 0; i < u.length; i++) {
            covariance[i][i] = Math.pow(Uncertainty.of(u[i]).orNaN(), 2);
        }
        return of(names, values, covariance);
    }

    /// Values for which no uncertainty can be given.
    public static Estimates without(List<String> names, double[] values, String reason) {
        @Nullable String[] reasons = new String[values.length];
        Arrays.fill(reasons, reason);
        return new Estimates(names, values.clone(), new double[values.length][values.length], reasons);
    }

    /// Two sets from independent fits as one; no name may be in both ([#withPrefix]).
    public static Estimates combine(Estimates a, Estimates b) {
        List<String> names = new ArrayList<>(a.names);
        names.addAll(b.names);
        int n = names.size();
        double[] values = new double[n];
        double[][] covariance = new double[n][n];
        @Nullable String[] reasons = new String[n];
        a.copyInto(0, values, covariance, reasons);
        b.copyInto(a.size(), values, covariance, reasons);
        return new Estimates(names, values, covariance, reasons);
    }

    private void copyInto(int from, double[] into, double[][] matrix, @Nullable String[] why) {
        System.arraycopy(values, 0, into, from, size());
        System.arraycopy(reasons, 0, why, from, size());
        for (int i = 0; i < size(); i++) {
            System.arraycopy(covariance[i], 0, matrix[from + i], from, size());
        }
    }

    /// The same with this before every name.
    public Estimates withPrefix(String prefix) {
        List<String> longer = names.stream().map(name -> prefix + name).toList();
        return new Estimates(longer, values, covariance, reasons);
    }

    /// The same with one value's uncertainty replaced by the reason why there is none.
    public Estimates withoutUncertainty(int i, String reason) {
        double[][] rest = copyCovariance();
        for (int j = 0; j < size(); j++) {
            rest[i][j] = 0;
            rest[j][i] = 0;
        }
        @Nullable String[] more = reasons.clone();
        more[i] = reason;
        return new Estimates(names, values, rest, more);
    }

    public int size() {
        return values.length;
    }

    public List<String> names() {
        return names;
    }

    /// Place of a name.
    ///
    /// @throws IllegalArgumentException if there is no such value
    public int index(String name) {
        int i = names.indexOf(name);
        if (i < 0) {
            throw new IllegalArgumentException("no estimate '" + name + "' among " + names);
        }
        return i;
    }

    public Measured get(int i) {
        return linear(unit(i));
    }

    public Measured get(String name) {
        return get(index(name));
    }

    public double value(int i) {
        return values[i];
    }

    /// In the product of the two values' units; zero where one has no uncertainty.
    public double covariance(int i, int j) {
        return covariance[i][j];
    }

    /// From −1 to 1; NaN where one of the two has no uncertainty or is exact.
    public double correlation(int i, int j) {
        double both = Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]);
        return both > 0 ? Math.clamp(covariance[i][j] / both, -1, 1) : Double.NaN;
    }

    public double[] copyValues() {
        return values.clone();
    }

    public double[][] copyCovariance() {
        return CovarianceMatrix.copy(covariance);
    }

    /// `Σ cᵢxᵢ`: exact propagation.
    public Measured linear(double... coefficients) {
        requireLength(coefficients, "coefficients");
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += coefficients[i] == 0 ? 0 : coefficients[i] * values[i];
        }
        return withGradient(sum, coefficients);
    }

    /// `xᵢ − xⱼ`.
    public Measured difference(int i, int j) {
        double[] coefficients = unit(i);
        coefficients[j] -= 1;
        return linear(coefficients);
    }

    /// Sum of the chosen values, of all where none is chosen.
    public Measured sum(int... members) {
        return linear(indicator(members));
    }

    /// `xᵢ·xⱼ`.
    public Measured product(int i, int j) {
        double[] gradient = new double[size()];
        gradient[i] += values[j];
        gradient[j] += values[i];
        return withGradient(values[i] * values[j], gradient);
    }

    /// `xᵢ/xⱼ`; without uncertainty where that of `xⱼ` is beyond [#LARGEST_RELATIVE_U].
    public Measured ratio(int i, int j) {
        return quotient(unit(i), unit(j));
    }

    /// `xᵢ` as a fraction of the sum of the chosen values, of all where none is chosen; without uncertainty
    /// where that of the sum is beyond [#LARGEST_RELATIVE_U].
    ///
    /// @param members normally with `i` among them
    public Measured fraction(int i, int... members) {
        return quotient(unit(i), indicator(members));
    }

    /// `Σ aᵢxᵢ / Σ bᵢxᵢ`, of which ratio and fraction are cases.
    public Measured quotient(double[] numerator, double[] denominator) {
        requireLength(numerator, "coefficients");
        Measured below = linear(denominator);
        double value = linear(numerator).value() / below.value();
        double[] gradient = new double[size()];
        for (int k = 0; k < size(); k++) {
            gradient[k] = (numerator[k] - value * denominator[k]) / below.value();
        }
        return FirstOrder.quotient(withGradient(value, gradient), below.value(), below.u());
    }

    /// Any differentiable function of the values, to first order.
    ///
    /// @param gradient its derivatives by each value, as many as there are values
    public Measured propagate(ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient) {
        double[] derivatives = gradient.apply(copyValues());
        requireLength(derivatives, "derivatives");
        return withGradient(function.applyAsDouble(copyValues()), derivatives);
    }

    /// New values computed from these, with the covariance that they inherit: `J·C·Jᵀ`.
    ///
    /// @param jacobian one row of derivatives by these values for each new value
    public Estimates derived(List<String> newNames, double[] newValues, double[][] jacobian) {
        int m = newValues.length;
        if (jacobian.length != m) {
            throw new IllegalArgumentException(m + " values have " + jacobian.length + " rows of derivatives");
        }
        double[][] projected = new double[m][];
        @Nullable String[] why = new String[m];
        for (int i = 0; i < m; i++) {
            requireLength(jacobian[i], "derivatives");
            why[i] = reasonAgainst(jacobian[i]);
            projected[i] = why[i] == null ? factor.projected(jacobian[i]) : new double[size()];
        }
        return new Estimates(newNames, newValues.clone(), CovarianceMatrix.ofProducts(projected), why);
    }

    private Measured withGradient(double value, double[] gradient) {
        String reason = reasonAgainst(gradient);
        return reason == null ? FirstOrder.finite(value, factor.u(gradient)) : Measured.without(value, reason);
    }

    /// Why a function with this gradient has no uncertainty, null where it has one.
    private @Nullable String reasonAgainst(double[] gradient) {
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < size(); i++) {
            String reason = reasons[i];
            if (gradient[i] != 0 && reason != null) {
                found.add(names.get(i) + ": " + reason);
            }
        }
        return found.isEmpty() ? null : String.join("; ", found);
    }

    private double[] unit(int i) {
        double[] coefficients = new double[size()];
        coefficients[i] = 1;
        return coefficients;
    }

    private double[] indicator(int... members) {
        double[] coefficients = new double[size()];
        if (members.length == 0) {
            Arrays.fill(coefficients, 1);
        }
        for (int member : members) {
            coefficients[member] = 1;
        }
        return coefficients;
    }

    private void requireLength(double[] numbers, String what) {
        if (numbers.length != size()) {
            throw new IllegalArgumentException(
                    size() + " values take " + size() + " " + what + ", not " + numbers.length);
        }
    }

    private static void requireFinite(List<String> names, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("the estimate '" + names.get(i) + "' is finite, not " + values[i]);
            }
        }
    }

    private static void requireNames(List<String> names, int values) {
        if (names.size() != values || new HashSet<>(names).size() != values) {
            throw new IllegalArgumentException(values + " values take as many distinct names, not " + names);
        }
    }
}
