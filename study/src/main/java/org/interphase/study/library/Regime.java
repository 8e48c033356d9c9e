package org.interphase.study.library;

import org.interphase.data.Observable;
import org.interphase.data.State;
import org.interphase.data.StateAxis;

/// In which part of a cell's life a number was taken: effects are ranked only among numbers of the same part.
public enum Regime {
    FIRST_CYCLES("in the first cycles"),
    FAST("at 1C or faster"),
    AFTER_CYCLING("after cycling"),
    NOT_STATED("state not given");

    private static final double FAST_RATE = 1;
    private static final double LAST_OF_FIRST = 5;

    private final String words;

    Regime(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Regime of(Observable observable, State state) {
        if (observable == Observable.CAPACITY_RETENTION) {
            return AFTER_CYCLING;
        }
        if (state.at(StateAxis.RATE).orElse(0) >= FAST_RATE) {
            return FAST;
        }
        double cycle = state.at(StateAxis.CYCLE).orElse(Double.NaN);
        if (Double.isNaN(cycle)) {
            return state.at(StateAxis.RATE).isPresent() ? FIRST_CYCLES : NOT_STATED;
        }
        return cycle <= LAST_OF_FIRST ? FIRST_CYCLES : AFTER_CYCLING;
    }
}
