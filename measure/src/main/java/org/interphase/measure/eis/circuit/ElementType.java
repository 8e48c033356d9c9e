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
    R("resistor", LumpedLaws::resistor, RESISTANCE),
    /// Inductor, `Z = jωL`.
    L("inductor", LumpedLaws::inductor, INDUCTANCE),
    /// Capacitor, `Z = 1/(jωC)`.
    C("capacitor", LumpedLaws::capacitor, CAPACITANCE),
    /// Constant phase element, `Z = 1/(Q(jω)^α)`; parameters Q, α.
    CPE("constant phase element", LumpedLaws::constantPhase, ADMITTANCE, EXPONENT),
    /// Semi-infinite diffusion, `Z = A(1−j)/√ω`.
    W("semi-infinite Warburg element", DiffusionLaws::semiInfinite, WARBURG),
    /// Diffusion in a layer whose far side is blocked, `Z = Z₀ coth√(jωτ)/√(jωτ)`; parameters Z₀, τ.
    Wo("open Warburg element", DiffusionLaws::open, RESISTANCE, TIME),
    /// Diffusion through a layer with a reservoir behind it, `Z = Z₀ tanh√(jωτ)/√(jωτ)`; parameters Z₀, τ.
    Ws("short Warburg element", DiffusionLaws::shorted, RESISTANCE, TIME),
    /// Composite electrode, electrons fast; parameters R_ion, R_ct, Q, α.
    TLM("transmission line", TransmissionLineLaws::oneRail, RESISTANCE, RESISTANCE, ADMITTANCE, EXPONENT),
    /// As TLM with a constant phase element in series with R_ct; parameters R_ion, R_ct, Q, α, Q_D, α_D.
    TLMD(
            "transmission line with diffusion of constant phase",
            TransmissionLineLaws::withConstantPhaseDiffusion,
            RESISTANCE,
            RESISTANCE,
            ADMITTANCE,
            EXPONENT,
            ADMITTANCE,
            EXPONENT),
    /// As TLM with an open Warburg element in series with R_ct; parameters R_ion, R_ct, Q, α, Z₀, τ.
    TLMW(
            "transmission line with diffusion in the particles",
            TransmissionLineLaws::withParticleDiffusion,
            RESISTANCE,
            RESISTANCE,
            ADMITTANCE,
            EXPONENT,
            RESISTANCE,
            TIME),
    /// As TLM without charge transfer (blocking); parameters R_ion, Q, α.
    TLMQ("blocking transmission line", TransmissionLineLaws::blocking, RESISTANCE, ADMITTANCE, EXPONENT),
    /// Both rails resistive; parameters R_ion, R_el, R_ct, Q, α.
    TLMR(
            "transmission line with two rails",
            TransmissionLineLaws::twoRails,
            RESISTANCE,
            RESISTANCE,
            RESISTANCE,
            ADMITTANCE,
            EXPONENT);

    private final String description;
    private final ElementLaw law;
    private final List<ParameterKind> kinds;

    ElementType(String description, ElementLaw law, ParameterKind... kinds) {
        this.description = description;
        this.law = law;
        this.kinds = List.of(kinds);
    }

    /// In words, as a noun.
    public String description() {
        return description;
    }

    public List<ParameterKind> kinds() {
        return kinds;
    }

    ElementLaw law() {
        return law;
    }
}
