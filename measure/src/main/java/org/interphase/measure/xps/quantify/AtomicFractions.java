package org.interphase.measure.xps.quantify;

import java.util.ArrayList;
import java.util.List;
import org.interphase.measure.xps.XpsRefusedException;

/// Shares of the elements among all atoms seen, `x_i = a_i/Σa`, `a_i = A_i/(σ_i T_i λ_i)`, with their
/// covariance: since the shares sum to 1, the rows of it sum to 0. Assumes that the depth probed is
/// homogeneous.
public final class AtomicFractions {
    private final List<String> elements;
    private final double[] fractions;
    private final double[][] covariance;

    private AtomicFractions(List<String> elements, double[] fractions, double[][] covariance) {
        this.elements = List.copyOf(elements);
        this.fractions = fractions;
        this.covariance = covariance;
    }

    /// Lines of the same element are added.
    ///
    /// @param areaCovariance of the areas, in their order
    public static AtomicFractions of(List<Contribution> lines, double[][] areaCovariance) throws XpsRefusedException {
        int n = lines.size();
        check(lines, areaCovariance);
        double total = 0;
        for (Contribution line : lines) {
            total += line.area() / line.sensitivity();
        }
        if (!(total > 0)) {
            throw new XpsRefusedException("No line has a positive area: there is nothing to share out.");
        }
        List<String> elements =
                lines.stream().map(Contribution::element).distinct().toList();
        double[] fractions = new double[elements.size()];
        for (Contribution line : lines) {
            fractions[elements.indexOf(line.element())] += line.area() / line.sensitivity() / total;
        }
        double[][] gradient = new double[elements.size()][n];
        for (int k = 0; k < n; k++) {
            int own = elements.indexOf(lines.get(k).element());
            for (int i = 0; i < fractions.length; i++) {
                gradient[i][k] = ((i == own ? 1 : 0) - fractions[i]) / total;
            }
        }
        return new AtomicFractions(elements, fractions, propagate(gradient, amounts(lines, areaCovariance)));
    }

    private static void check(List<Contribution> lines, double[][] areaCovariance) throws XpsRefusedException {
        if (areaCovariance.length != lines.size()) {
            throw new XpsRefusedException(
                    "The covariance has " + areaCovariance.length + " rows for " + lines.size() + " areas.");
        }
        for (int i = 0; i < lines.size(); i++) {
            Contribution line = lines.get(i);
            boolean known = line.area() >= 0 && line.sensitivity() > 0 && line.sensitivityRelativeU() >= 0;
            if (!known || !Double.isFinite(line.area() + line.sensitivity() + line.sensitivityRelativeU())) {
                throw new XpsRefusedException("The line of " + line.element()
                        + " needs an area not negative and a positive sensitivity; found " + line.area() + " and "
                        + line.sensitivity() + ".");
            }
            if (areaCovariance[i].length != lines.size() || !(areaCovariance[i][i] >= 0)) {
                throw new XpsRefusedException("The covariance of the areas is not square or has a negative variance.");
            }
        }
    }

    /// Covariance of a_i = A_i/s_i.
    private static double[][] amounts(List<Contribution> lines, double[][] areaCovariance) {
        int n = lines.size();
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            Contribution a = lines.get(i);
            for (int j = 0; j < n; j++) {
                covariance[i][j] =
                        areaCovariance[i][j] / (a.sensitivity() * lines.get(j).sensitivity());
            }
            double own = a.area() / a.sensitivity() * a.sensitivityRelativeU();
            covariance[i][i] += own * own;
        }
        return covariance;
    }

    private static double[][] propagate(double[][] gradient, double[][] covariance) {
        int n = gradient.length;
        int m = covariance.length;
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < m; k++) {
                    for (int l = 0; l < m; l++) {
                        result[i][j] += gradient[i][k] * covariance[k][l] * gradient[j][l];
                    }
                }
            }
        }
        return result;
    }

    public List<String> elements() {
        return new ArrayList<>(elements);
    }

    /// From 0 to 1; times 100 is atomic percent.
    public double fraction(int element) {
        return fractions[element];
    }

    public double covariance(int i, int j) {
        return covariance[i][j];
    }

    public double u(int element) {
        return Math.sqrt(covariance[element][element]);
    }
}
