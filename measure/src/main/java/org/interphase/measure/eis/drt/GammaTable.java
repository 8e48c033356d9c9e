package org.interphase.measure.eis.drt;

/// The basis evaluated once at given relaxation times, for many distributions on them.
final class GammaTable {
    private final double[] tau_s;
    private final double[][] values;

    GammaTable(RelaxationBasis basis, double[] tau_s) {
        this.tau_s = tau_s;
        this.values = new double[tau_s.length][basis.size()];
        for (int i = 0; i < tau_s.length; i++) {
            for (int j = 0; j < basis.size(); j++) {
                values[i][j] = basis.gaussian(j, tau_s[i]);
            }
        }
    }

    int size() {
        return tau_s.length;
    }

    double tau_s(int i) {
        return tau_s[i];
    }

    double[] copyTau_s() {
        return tau_s.clone();
    }

    double[] gamma(double[] heights) {
        double[] gamma = new double[tau_s.length];
        for (int j = 0; j < heights.length; j++) {
            if (heights[j] != 0) {
                for (int i = 0; i < gamma.length; i++) {
                    gamma[i] += heights[j] * values[i][j];
                }
            }
        }
        return gamma;
    }
}
