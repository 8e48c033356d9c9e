package org.interphase.study.manifest;

import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.study.yaml.YamlGroup;

/// Reads a state: the keys `cycle`, `rest_h`, `temperature_C` … of a group.
final class StateReader {
    private StateReader() {}

    static State read(YamlGroup group) throws InputException {
        State state = State.unspecified();
        for (StateAxis axis : StateAxis.values()) {
            OptionalDouble value = group.optionalNumber(axis.key());
            if (value.isPresent()) {
                state = state.with(axis, value.getAsDouble());
            }
        }
        return state;
    }
}
