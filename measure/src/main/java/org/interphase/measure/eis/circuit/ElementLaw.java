package org.interphase.measure.eis.circuit;

/// The impedance of one element with its derivatives.
@FunctionalInterface
interface ElementLaw {
    /// @param omega angular frequency in rad/s, above zero
    /// @param p parameters of the whole circuit
    /// @param at index of the element's first one
    /// @param gradient takes `∂Z/∂p` of the element's parameters at the same indices
    /// @return impedance in Ω
    Complex impedance(double omega, double[] p, int at, Complex[] gradient);
}
