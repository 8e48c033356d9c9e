package org.interphase.thermo.stability;

import org.interphase.thermo.phases.Phase;

/// So much of one phase.
///
/// @param amount in formula units, per what the owner states
public record PhaseAmount(Phase phase, double amount) {}
