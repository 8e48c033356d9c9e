package org.interphase.data;

/// One coordinate of the condition in which a sample was measured.
public enum StateAxis {
    CYCLE("cycle", ""),
    RATE("rate", "C"),
    TEMPERATURE("temperature", "°C"),
    POTENTIAL("potential", "V"),
    STATE_OF_CHARGE("state of charge", "%"),
    REST_TIME("rest", "h"),
    SPUTTER_TIME("sputter time", "s"),
    POSITION("position", "nm");

    private final String word;
    private final String unit;

    StateAxis(String word, String unit) {
        this.word = word;
        this.unit = unit;
    }

    public String word() {
        return word;
    }

    public String unit() {
        return unit;
    }
}
