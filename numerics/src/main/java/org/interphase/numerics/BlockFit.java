package org.interphase.numerics;

import java.util.Arrays;
import java.util.Optional;

/// The best parameters that a fit in blocks found.
public final class BlockFit {
    private final double[] shared;
    private final double[][] local;
    private final double ssr;
    private final int residuals;
    private final String reason;

    BlockFit(double[] shared, double[][] local, double ssr, int residuals, String reason) {
        this.shared = shared;
        this.local = local;
        this.ssr = ssr;
        this.residuals = residuals;
        this.reason = reason;
    }

    public double[] copyShared() {
        return shared.clone();
    }

    public double[] copyLocal(int block) {
        return local[block].clone();
    }

    /// Parameters that were found elsewhere, with the residuals there; nothing is searched.
    ///
    /// @param shared the shared parameters
    /// @param local parameters of every block
    public static BlockFit at(BlockResiduals function, double[] shared, double[][] local) {
        double[][] own = Arrays.stream(local).map(double[]::clone).toArray(double[][]::new);
        double ssr = 0;
        int residuals = 0;
        for (int b = 0; b < own.length; b++) {
            int m = function.size(b);
            double[] r = new double[m];
            function.evaluate(b, shared, own[b], r, new double[shared.length][m], new double[own[b].length][m]);
            ssr += Arrays.stream(r).map(x -> x * x).sum();
            residuals += m;
        }
        return new BlockFit(shared.clone(), own, ssr, residuals, "");
    }

    /// Sum of squared residuals over all blocks.
    public double ssr() {
        return ssr;
    }

    /// Number of residuals over all blocks.
    public int residuals() {
        return residuals;
    }

    /// Residuals less parameters.
    public int degreesOfFreedom() {
        return residuals
                - shared.length
                - Arrays.stream(local).mapToInt(own -> own.length).sum();
    }

    /// Why the parameters are no minimum; empty where they are one.
    public Optional<String> reason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }
}
