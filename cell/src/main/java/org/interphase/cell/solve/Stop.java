package org.interphase.cell.solve;

/// Why a march through time ended.
public enum Stop {
    VOLTAGE("voltage limit"),
    CURRENT("current limit"),
    TIME("time"),
    CAPACITY("capacity"),
    SURFACE("lithium at a particle's surface left [0.02, 1.02]"),
    MEAN("mean lithium content left [0.05, 1.005]"),
    NO_STATE("no consistent state at the start of the step"),
    STALLED("no time step is short enough for the equations"),
    ENDLESS("more steps than any real protocol needs");

    private final String words;

    Stop(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether the protocol may go on after it.
    public boolean asAsked() {
        return ordinal() <= CAPACITY.ordinal();
    }
}
