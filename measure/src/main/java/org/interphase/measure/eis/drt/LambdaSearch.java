package org.interphase.measure.eis.drt;

import java.util.Arrays;
import org.interphase.measure.eis.Spectrum;
import org.interphase.numerics.NonNegativeFit;
import org.interphase.numerics.NonNegativeLeastSquares;

/// Chooses λ by a criterion over nine decades, five values in each.
///
/// Sources: G. H. Golub, M. Heath, G. Wahba, Technometrics 21 (1979) 215; M. Saccoccio, T. H. Wan, C. Chen,
/// F. Ciucci, Electrochim. Acta 147 (2014) 470.
final class LambdaSearch {
    private static final double LOWEST_EXPONENT = -8;
    private static final int DECADES = 9;
    private static final int PER_DECADE = 5;

    private final DrtProblem both;
    private final DrtProblem real;
    private final DrtProblem imaginary;

    LambdaSearch(Spectrum spectrum, RelaxationBasis basis, DrtOptions options, DrtProblem both) {
        this.both = both;
        boolean coil = options.inductance();
        this.real = new DrtProblem(spectrum, basis, false, options.grid(), both.exponent(), DrtProblem.Rows.REAL);
        this.imaginary =
                new DrtProblem(spectrum, basis, coil, options.grid(), both.exponent(), DrtProblem.Rows.IMAGINARY);
    }

    /// @param choice not [LambdaChoice.Fixed]
    LambdaTrace search(LambdaChoice choice) {
        double[] lambda = new double[DECADES * PER_DECADE + 1];
        double[] score = new double[lambda.length];
        boolean[][] likely = {
            new boolean[both.unknowns()], new boolean[real.unknowns()], new boolean[imaginary.unknowns()]
        };
        int best = -1;
        // From the smoothest down: each solution starts from the one before.
        for (int k = lambda.length - 1; k >= 0; k--) {
            lambda[k] = Math.pow(10, LOWEST_EXPONENT + (double) k / PER_DECADE);
            score[k] = score(choice, lambda[k], likely);
            if (best < 0 || score[k] < score[best]) {
                best = k;
            }
        }
        int smoothest = choice instanceof LambdaChoice.Gcv gcv ? smoothestWithin(gcv.accuracy(), lambda) : 0;
        return new LambdaTrace(lambda, score, Math.max(best, smoothest), false);
    }

    private int smoothestWithin(double accuracy, double[] lambda) {
        boolean[] likely = new boolean[both.unknowns()];
        for (int k = lambda.length - 1; k > 0; k--) {
            NonNegativeFit fit = both.solve(lambda[k], both.data(), likely);
            likely = fit.copyUsed();
            if (both.relativeResidual(fit) <= accuracy) {
                return k;
            }
        }
        return 0;
    }

    static LambdaTrace given(double lambda) {
        return new LambdaTrace(new double[] {lambda}, new double[] {Double.NaN}, 0, true);
    }

    private double score(LambdaChoice choice, double lambda, boolean[][] likely) {
        return switch (choice) {
            case LambdaChoice.Fixed fixed -> Double.NaN;
            case LambdaChoice.Gcv gcv -> gcv(gcv.cost(), lambda, likely);
            case LambdaChoice.Accuracy within -> excess(within.accuracy(), lambda, likely);
            case LambdaChoice.ReImCrossValidation cross -> crossValidation(lambda, likely);
            case LambdaChoice.ReImDiscrepancy discrepancy -> discrepancy(lambda, likely);
        };
    }

    private double gcv(double cost, double lambda, boolean[][] likely) {
        double[] data = both.data();
        NonNegativeFit fit = both.solve(lambda, data, likely[0]);
        likely[0] = fit.copyUsed();
        double n = both.dataRows();
        double left = 1 - cost * both.effectiveParameters(fit, lambda) / n;
        return squares(both.residuals(fit, data)) / n / (left * left);
    }

    /// How far the residual is from the accuracy, on the logarithmic axis.
    private double excess(double accuracy, double lambda, boolean[][] likely) {
        NonNegativeFit fit = both.solve(lambda, both.data(), likely[0]);
        likely[0] = fit.copyUsed();
        return Math.abs(Math.log(Math.max(both.relativeResidual(fit), Double.MIN_NORMAL) / accuracy));
    }

    private double crossValidation(double lambda, boolean[][] likely) {
        double[][] heights = parts(lambda, likely);
        return unexplained(real, heights[1]) + unexplained(imaginary, heights[0]);
    }

    private double discrepancy(double lambda, boolean[][] likely) {
        double[][] heights = parts(lambda, likely);
        double sum = 0;
        for (int j = 0; j < heights[0].length; j++) {
            double difference = (heights[0][j] - heights[1][j]) / both.scale_ohm();
            sum += difference * difference;
        }
        return sum;
    }

    private double[][] parts(double lambda, boolean[][] likely) {
        NonNegativeFit fromReal = real.solve(lambda, real.data(), likely[1]);
        NonNegativeFit fromImaginary = imaginary.solve(lambda, imaginary.data(), likely[2]);
        likely[1] = fromReal.copyUsed();
        likely[2] = fromImaginary.copyUsed();
        return new double[][] {real.heights(fromReal), imaginary.heights(fromImaginary)};
    }

    /// What heights of the other part leave of this one, its own series elements refitted.
    private static double unexplained(DrtProblem problem, double[] heights) {
        double[] left = problem.data();
        for (int j = 0; j < heights.length; j++) {
            double[] column = problem.column(problem.firstHeight() + j);
            for (int i = 0; i < left.length; i++) {
                left[i] -= heights[j] * column[i];
            }
        }
        double[][] series = new double[problem.firstHeight()][];
        Arrays.setAll(series, problem::column);
        return NonNegativeLeastSquares.solve(series, left).ssr();
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
