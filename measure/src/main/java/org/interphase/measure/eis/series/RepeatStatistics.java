package org.interphase.measure.eis.series;

import java.util.Arrays;

/// The scatter of repeated measurements beside the errors that their fits state. A fit's error holds what the model
/// cannot separate; repeats hold what changes between spectra. Sums are often far better known than their parts.
public final class RepeatStatistics {
    private final double[][] values;
    private final double[][] fitErrors;

    private RepeatStatistics(double[][] values, double[][] fitErrors) {
        this.values = values;
        this.fitErrors = fitErrors;
    }

    /// @param values one row of parameters for each repeat, at least one row, all of the same length
    /// @param fitErrors standard errors of the fits in the same shape; no rows where unknown
    /// @throws IllegalArgumentException if the rows differ in length or number
    public static RepeatStatistics of(double[][] values, double[][] fitErrors) {
        boolean ragged = values.length == 0
                || Arrays.stream(values).anyMatch(row -> row.length != values[0].length)
                || (fitErrors.length != 0 && fitErrors.length != values.length)
                || Arrays.stream(fitErrors).anyMatch(row -> row.length != values[0].length);
        if (ragged) {
            throw new IllegalArgumentException("repeats and their errors must be rows of the same length");
        }
        return new RepeatStatistics(copy(values), copy(fitErrors));
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    public int repeats() {
        return values.length;
    }

    public double mean(int parameter) {
        return sum(parameter).mean();
    }

    /// Standard deviation of one repeat, N − 1; NaN for one repeat.
    public double sd(int parameter) {
        return sum(parameter).sd();
    }

    /// Root mean square of the stated standard errors; NaN where unknown.
    public double fitError(int parameter) {
        double squares = Arrays.stream(fitErrors)
                .mapToDouble(row -> row[parameter] * row[parameter])
                .average()
                .orElse(Double.NaN);
        return Math.sqrt(squares);
    }

    /// Covariance of two parameters between repeats, N − 1.
    public double covariance(int i, int j) {
        double mi = mean(i);
        double mj = mean(j);
        double sum = Arrays.stream(values)
                .mapToDouble(row -> (row[i] - mi) * (row[j] - mj))
                .sum();
        return repeats() > 1 ? sum / (repeats() - 1) : Double.NaN;
    }

    /// The sum of some parameters, repeat by repeat.
    public Sum sum(int... parameters) {
        double[] sums = Arrays.stream(values)
                .mapToDouble(row ->
                        Arrays.stream(parameters).mapToDouble(j -> row[j]).sum())
                .toArray();
        double mean = Arrays.stream(sums).average().orElse(Double.NaN);
        double squares = Arrays.stream(sums).map(s -> (s - mean) * (s - mean)).sum();
        return new Sum(mean, repeats() > 1 ? Math.sqrt(squares / (repeats() - 1)) : Double.NaN, repeats());
    }

    /// @param mean over the repeats
    /// @param sd of one repeat
    /// @param repeats how many
    public record Sum(double mean, double sd, int repeats) {
        public double relativeSd() {
            return sd / Math.abs(mean);
        }

        /// Standard error of the mean, if the repeats are independent.
        public double standardError() {
            return sd / Math.sqrt(repeats);
        }
    }
}
