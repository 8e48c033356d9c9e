package org.interphase.measure.cycling;

/// How a half cycle ended, as far as the file tells.
public enum Ending {
    /// A rest or the opposite current follows: the cycler went on.
    FOLLOWED(true, "a rest or the opposite current follows"),
    /// The file ends with it, at the voltage (and, after a constant-voltage step, the current) where the earlier
    /// ones of its direction ended.
    AT_THE_USUAL_LIMIT(true, "the run ends with it, where the earlier ones of its direction ended"),
    /// The file ends with the first of its direction, within 2 mV of a multiple of 50 mV, as limits are chosen.
    AT_A_ROUND_VOLTAGE(true, "the run ends with it, at a voltage that is a usual limit"),
    /// The file ends within it.
    UNFINISHED(false, "the run ends within it");

    private final boolean complete;
    private final String meaning;

    Ending(boolean complete, String meaning) {
        this.complete = complete;
        this.meaning = meaning;
    }

    public boolean complete() {
        return complete;
    }

    public String meaning() {
        return meaning;
    }
}
