package org.interphase.measure.eis.circuit;

import static org.interphase.measure.eis.circuit.ParameterKind.ADMITTANCE;
import static org.interphase.measure.eis.circuit.ParameterKind.CAPACITANCE;
import static org.interphase.measure.eis.circuit.ParameterKind.EXPONENT;
import static org.interphase.measure.eis.circuit.ParameterKind.INDUCTANCE;
import static org.interphase.measure.eis.circuit.ParameterKind.RESISTANCE;
import static org.interphase.measure.eis.circuit.ParameterKind.TIME;
import static org.interphase.measure.eis.circuit.ParameterKind.WARBURG;

import java.util.List;

/// The elements of which circuits are made. Names and parameters of the lumped and of the diffusion elements are those
/// of impedance.py; the transmission lines are those of composite electrodes (see [TransmissionLineLaws]).
public enum ElementType {
    /// Resistor, `Z = R`.
    R("resistor"),
    /// Inductor, `Z = jωL`.
    L("inductor"),
    /// Capacitor, `Z = 1/(jωC)`.
    C("capacitor"),
    /// Constant phase element, `Z = 1/(Q(jω)^α)`; parameters Q, α.
    CPE("constant phase element"),
    /// Semi-infinite diffusion, `Z = A(1−j)/√ω`.
    W("semi-infinite Warburg element"),
    /// Diffusion in a layer whose far side is blocked, `Z = Z₀ coth√(jωτ)/√(jωτ)`; parameters Z₀, τ.
    Wo("open Warburg element"),
    /// Diffusion through a layer with a reservoir behind it, `Z = Z₀ tanh√(jωτ)/√(jωτ)`; parameters Z₀, τ.
    Ws("short Warburg element"),
    /// Composite electrode, electrons fast; parameters R_ion, R_ct, Q, α.
    TLM("transmission line"),
    /// As TLM with a constant phase element in series with R_ct; parameters R_ion, R_ct, Q, α, Q_D, α_D.
    TLMD("transmission line with diffusion of constant phase"),
    /// As TLM with an open Warburg element in series with R_ct; parameters R_ion, R_ct, Q, α, Z₀, τ.
    TLMW("transmission line with diffusion in the particles"),
    /// As TLM without charge transfer (blocking); parameters R_ion, Q, α.
    TLMQ("blocking transmission line"),
    /// Both rails resistive; parameters R_ion, R_el, R_ct, Q, α.
    TLMR("transmission line with two rails");

    private final String description;

    ElementType(String description) {
        this.description = description;
    }

    /// In words, as a noun.
    public String description() {
        return description;
    }

    public List<ParameterKind> kinds() {
        return switch (this) {
            case R -> List.of(RESISTANCE);
            case L -> List.of(INDUCTANCE);
            case C -> List.of(CAPACITANCE);
            case CPE -> List.of(ADMITTANCE, EXPONENT);
            case W -> List.of(WARBURG);
            case Wo, Ws -> List.of(RESISTANCE, TIME);
            case TLM -> List.of(RESISTANCE, RESISTANCE, ADMITTANCE, EXPONENT);
            case TLMD -> List.of(RESISTANCE, RESISTANCE, ADMITTANCE, EXPONENT, ADMITTANCE, EXPONENT);
            case TLMW -> List.of(RESISTANCE, RESISTANCE, ADMITTANCE, EXPONENT, RESISTANCE, TIME);
            case TLMQ -> List.of(RESISTANCE, ADMITTANCE, EXPONENT);
            case TLMR -> List.of(RESISTANCE, RESISTANCE, RESISTANCE, ADMITTANCE, EXPONENT);
        };
    }

    /// Impedance in Ω.
    ///
    /// @param omega angular frequency in rad/s, above zero
    /// @param p parameters of the whole circuit
    /// @param at index of the element's first one
    /// @param gradient takes `∂Z/∂p` of the element's parameters at the same indices
    Complex impedance(double omega, double[] p, int at, Complex[] gradient) {
        return switch (this) {
            case R -> LumpedLaws.resistor(p, at, gradient);
            case L -> LumpedLaws.inductor(omega, p, at, gradient);
            case C -> LumpedLaws.capacitor(omega, p, at, gradient);
            case CPE -> LumpedLaws.constantPhase(omega, p, at, gradient);
            case W -> DiffusionLaws.semiInfinite(omega, p, at, gradient);
            case Wo -> DiffusionLaws.open(omega, p, at, gradient);
            case Ws -> DiffusionLaws.shorted(omega, p, at, gradient);
            case TLM -> TransmissionLineLaws.oneRail(omega, p, at, gradient);
            case TLMD -> TransmissionLineLaws.withConstantPhaseDiffusion(omega, p, at, gradient);
            case TLMW -> TransmissionLineLaws.withParticleDiffusion(omega, p, at, gradient);
            case TLMQ -> TransmissionLineLaws.blocking(omega, p, at, gradient);
            case TLMR -> TransmissionLineLaws.twoRails(omega, p, at, gradient);
        };
    }
}
