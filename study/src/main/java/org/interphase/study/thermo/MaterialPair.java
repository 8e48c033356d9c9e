package org.interphase.study.thermo;

import java.util.OptionalDouble;
import org.interphase.data.State;

/// Two materials in contact.
///
/// @param first name of a material
/// @param second name of another
/// @param voltage_V against lithium metal where lithium is exchanged; empty where nothing is
/// @param sample whose findings the contact counts as: the bare or the coated one; empty for none
/// @param state of that sample
public record MaterialPair(String first, String second, OptionalDouble voltage_V, String sample, State state) {
    /// A contact that exchanges nothing, of no sample.
    public static MaterialPair of(String first, String second) {
        return new MaterialPair(first, second, OptionalDouble.empty(), "", State.unspecified());
    }

    public MaterialPair at(double volts) {
        return new MaterialPair(first, second, OptionalDouble.of(volts), sample, state);
    }

    /// The same as a finding about a sample.
    public MaterialPair in(String otherSample, State otherState) {
        return new MaterialPair(first, second, voltage_V, otherSample, otherState);
    }

    /// `NMC532 | LGPS`, with ` at 4.30 V` where there is one.
    public String title() {
        return first + " | " + second
                + (voltage_V.isPresent()
                        ? String.format(java.util.Locale.ROOT, " at %.2f V", voltage_V.getAsDouble())
                        : "");
    }
}
