package org.interphase.numerics;

/// The step s that makes |r + J·s| least among those with |D·s| not above a radius.
///
/// Source: J. J. Moré, Lect. Notes Math. 630 (1978) 105, section 5, doi:10.1007/BFb0067700.
final class TrustRegionStep {
    /// The length of the step may miss the radius by this fraction.
    private static final double SLACK = 0.1;

    private final int parameters;
    private final int[] index;
    private final int free;
    private final PivotedQr qr;
    private final double[] qtr;
    private final double[] diagonal;
    private double lambda;

    TrustRegionStep(double[][] jacobian, double[] scale, boolean[] isFree, double[] residuals) {
        this.parameters = scale.length;
        int count = 0;
        for (boolean f : isFree) {
            count += f ? 1 : 0;
        }
        this.free = count;
        this.index = new int[count];
        double[][] columns = new double[count][];
        this.diagonal = new double[count];
        for (int j = 0, k = 0; j < parameters; j++) {
            if (isFree[j]) {
                index[k] = j;
                diagonal[k] = scale[j];
                columns[k] = jacobian[j].clone();
                for (int i = 0; i < columns[k].length; i++) {
                    // In scaled parameters D is the unit matrix, and lengths compare across parameters.
                    columns[k][i] /= scale[j];
                }
                k++;
            }
        }
        this.qr = new PivotedQr(columns, residuals.length);
        double[] rhs = residuals.clone();
        qr.multiplyByQTransposed(rhs);
        this.qtr = new double[count];
        for (int k = 0; k < count; k++) {
            qtr[k] = k < rhs.length ? -rhs[k] : 0;
        }
    }

    /// The step in the original parameters; zero for those held.
    double[] within(double radius) {
        double[] scaled = scaledStep(radius);
        double[] step = new double[parameters];
        for (int k = 0; k < free; k++) {
            step[index[k]] = scaled[k] / diagonal[k];
        }
        return step;
    }

    private double[] scaledStep(double radius) {
        boolean full = qr.rank() == free;
        if (full) {
            double[] newton = qr.backSubstitute(qtr);
            if (norm(newton) <= radius * (1 + SLACK)) {
                lambda = 0;
                return newton;
            }
        }
        double low = 0;
        double high = gradientNorm() / radius;
        lambda = lambda > low && lambda < high ? lambda : Math.max(1e-3 * high, Math.sqrt(low * high));
        double[] step = damped(lambda);
        for (int i = 0; i < 30; i++) {
            double excess = norm(step) - radius;
            if (Math.abs(excess) <= SLACK * radius) {
                break;
            }
            if (excess > 0) {
                low = Math.max(low, lambda);
            } else {
                high = Math.min(high, lambda);
            }
            double next = lambda + newtonCorrection(step, radius);
            lambda = next > low && next < high ? next : Math.max(1e-3 * high, Math.sqrt(low * high));
            step = damped(lambda);
        }
        return step;
    }

    /// |RᵀQᵀr|, the norm of the gradient in scaled parameters.
    private double gradientNorm() {
        double sum = 0;
        for (int j = 0; j < free; j++) {
            double g = 0;
            for (int i = 0; i <= j && i < qr.rank(); i++) {
                g += qr.r(i, j) * qtr[i];
            }
            sum += g * g;
        }
        return Math.sqrt(sum);
    }

    /// Solves `[R; √λ·I]·s = [−Qᵀr; 0]`, in the order of the free parameters.
    private double[] damped(double damping) {
        PivotedQr augmented = augmented(damping);
        double[] rhs = new double[2 * free];
        System.arraycopy(qtr, 0, rhs, 0, free);
        augmented.multiplyByQTransposed(rhs);
        double[] pivoted = augmented.backSubstitute(rhs);
        double[] step = new double[free];
        for (int k = 0; k < free; k++) {
            step[qr.order(k)] = pivoted[k];
        }
        return step;
    }

    private PivotedQr augmented(double damping) {
        double root = Math.sqrt(damping);
        double[][] columns = new double[free][2 * free];
        for (int j = 0; j < free; j++) {
            for (int i = 0; i <= j && i < qr.rank(); i++) {
                columns[j][i] = qr.r(i, j);
            }
            columns[j][free + j] = root;
        }
        return new PivotedQr(columns, 2 * free);
    }

    /// One Newton step for `1/radius = 1/|s(λ)|`: Δλ = (|s|−Δ)/Δ · |s|²/(sᵀ(JᵀJ+λ)⁻¹s).
    private double newtonCorrection(double[] step, double radius) {
        double[][] inverse = augmented(lambda).inverseOfNormalMatrix();
        double quadratic = 0;
        for (int i = 0; i < free; i++) {
            for (int j = 0; j < free; j++) {
                quadratic += step[qr.order(i)] * inverse[i][j] * step[qr.order(j)];
            }
        }
        double length = norm(step);
        return (length - radius) / radius * (length * length / quadratic);
    }

    private static double norm(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
