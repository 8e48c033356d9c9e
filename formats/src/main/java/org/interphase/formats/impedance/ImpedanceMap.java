package org.interphase.formats.impedance;

import java.util.List;

/// Which columns of a table play which role. Several rules may name one role: the first whose column is there wins.
/// Frequency is needed, and either real and imaginary part or modulus and phase.
///
/// @param name of the layout, such as `gamry`
/// @param rules in order of preference
/// @param sign of the column for the imaginary part or the phase
public record ImpedanceMap(String name, List<ImpedanceRule> rules, ImaginarySign sign) {
    public ImpedanceMap {
        rules = List.copyOf(rules);
    }
}
