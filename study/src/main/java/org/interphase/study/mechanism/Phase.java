package org.interphase.study.mechanism;

import java.util.OptionalDouble;
import org.interphase.data.Observable;
import org.interphase.data.Role;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.data.Technique;

/// The part of a cell's life in which an observable was taken; mechanisms differ in when they act.
public enum Phase {
    /// The materials touch, no current has flowed.
    CONTACT("in contact, before any current"),
    /// During or after the first cycle.
    FIRST_CYCLE("in the first cycle"),
    /// After more than one cycle, or not said.
    CYCLED("after cycling");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Contact powders and computed energies know no current. A state with a rest but no cycle is a rest before the
    /// first charge; a state with a potential but no cycle belongs to the first cycle.
    public static Phase of(Observable observable, Role role, State state) {
        OptionalDouble cycle = state.at(StateAxis.CYCLE);
        if (role == Role.CONTACT_POWDER || observable.technique() == Technique.COMPUTATION) {
            return CONTACT;
        }
        if (cycle.isPresent()) {
            return cycle.getAsDouble() < 1 ? CONTACT : cycle.getAsDouble() < 2 ? FIRST_CYCLE : CYCLED;
        }
        if (state.at(StateAxis.POTENTIAL).isPresent()
                || state.at(StateAxis.STATE_OF_CHARGE).isPresent()) {
            return FIRST_CYCLE;
        }
        return state.at(StateAxis.REST_TIME).isPresent() ? CONTACT : CYCLED;
    }
}
