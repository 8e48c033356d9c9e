package org.interphase.study.thermo;

import org.interphase.data.State;
import org.interphase.quantity.Formula;

/// A material of a study, in one state of charge.
///
/// @param name short and unique within the study: `charged NMC532`
/// @param formula in this state of charge
/// @param sample whose findings the material's window counts as; empty for none
/// @param state of that sample
public record Material(String name, Formula formula, String sample, State state) {
    /// A material of which no window is reported.
    public static Material of(String name, Formula formula) {
        return new Material(name, formula, "", State.unspecified());
    }

    /// The same as a finding about a sample.
    public Material in(String otherSample, State otherState) {
        return new Material(name, formula, otherSample, otherState);
    }
}
