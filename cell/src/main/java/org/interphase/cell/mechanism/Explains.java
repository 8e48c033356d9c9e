package org.interphase.cell.mechanism;

/// What a mechanism's parameter was fitted to. Two that were fitted to the same may not act together.
public enum Explains {
    FADE("the fade over cycles"),
    COATED_CONTACT("the electronic contact through the coating"),
    OXYGEN("the oxygen that the oxide releases");

    private final String words;

    Explains(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
