package org.interphase.cell.model;

/// The Jacobian of a cell's equations at a state of its own choice, beside the one that the integrator holds.
public final class Directions {
    private final Residual residual;
    private final Linearisation linearisation;
    private final JacobianProduct product;

    Directions(Electrode electrode, Residual residual, Linearisation linearisation) {
        this.residual = residual;
        this.linearisation = linearisation;
        this.product = new JacobianProduct(electrode, linearisation);
    }

    /// Takes the Jacobian at `z`.
    public void at(double[] z) {
        linearisation.at(z, residual);
    }

    /// Writes `J k` into `out`, which may not be `k`.
    public void multiply(double[] k, double[] out) {
        product.of(k, out);
    }
}
