package org.interphase.data;

/// One coordinate of the condition in which a sample was measured.
public enum StateAxis {
    CYCLE("cycle", "cycle", ""),
    RATE("rate_C", "rate", "C"),
    TEMPERATURE("temperature_C", "temperature", "°C"),
    POTENTIAL("potential_V", "potential", "V"),
    STATE_OF_CHARGE("soc_percent", "state of charge", "%"),
    REST_TIME("rest_h", "rest", "h"),
    SPUTTER_TIME("sputter_s", "sputter time", "s"),
    POSITION("position_nm", "position", "nm");

    private final String key;
    private final String word;
    private final String unit;

    StateAxis(String key, String word, String unit) {
        this.key = key;
        this.word = word;
        this.unit = unit;
    }

    /// As written in a manifest.
    public String key() {
        return key;
    }

    public String word() {
        return word;
    }

    public String unit() {
        return unit;
    }
}
