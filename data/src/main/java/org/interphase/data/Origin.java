package org.interphase.data;

/// How a finding came about. Kinds are never mixed silently; simulated findings enter no verdict on a real study.
public enum Origin {
    MEASURED("measured"),
    PUBLISHED("published"),
    COMPUTED("computed"),
    SIMULATED("simulated");

    private final String word;

    Origin(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
