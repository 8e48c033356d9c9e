package org.interphase.cell.solve;

/// Why a march through time ended.
public enum Stop {
    VOLTAGE("voltage limit", true),
    CURRENT("current limit", true),
    TIME("time", true),
    CAPACITY("capacity", true),
    SURFACE("lithium at a particle's surface left [0.02, 1.02]", false),
    MEAN("mean lithium content left [0.05, 1.005]", false),
    NO_STATE("the equations have no solution for what the step asks", false),
    STALLED("no time step is short enough for the equations", false),
    ENDLESS("more steps than any real protocol needs", false);

    private final String words;
    private final boolean asAsked;

    Stop(String words, boolean asAsked) {
        this.words = words;
        this.asAsked = asAsked;
    }

    public String words() {
        return words;
    }

    /// Whether the protocol may go on after it.
    public boolean asAsked() {
        return asAsked;
    }
}
