package org.interphase.measure.eis.arc;

/// What can give an arc in a sulfide solid-state cell.
public enum ArcOrigin {
    ELECTROLYTE("the electrolyte, its grains or its grain boundaries"),
    CATHODE_INTERFACE("the interface of cathode and electrolyte, coating and interphase included"),
    COUNTER_ELECTRODE("the counter electrode"),
    SLOW_PROCESS("diffusion or a slow reaction");

    private final String words;

    ArcOrigin(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
