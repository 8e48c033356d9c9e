package org.interphase.numerics;

/// Residuals that fall into blocks, each of which depends on parameters shared by all blocks and on parameters of its
/// own.
public interface BlockResiduals {
    int blocks();

    /// Number of residuals of a block.
    int size(int block);

    /// Writes the residuals of a block with their derivatives, `columns[j][i] = ∂r_i/∂p_j`, and need not be finite
    /// where
    /// the model is undefined.
    ///
    /// @param shared parameters of all blocks
    /// @param local parameters of this block
    void evaluate(
            int block,
            double[] shared,
            double[] local,
            double[] residuals,
            double[][] sharedColumns,
            double[][] localColumns);
}
