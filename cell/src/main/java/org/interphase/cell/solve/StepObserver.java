package org.interphase.cell.solve;

/// Told of every accepted time step.
@FunctionalInterface
public interface StepObserver {
    /// @param elapsed s since the start of the march
    /// @param z state after the step; not to be kept
    void accepted(double elapsed, double[] z);
}
