package org.interphase.report.svg;

import org.interphase.report.figure.SeriesStyle;

/// A colour by its role. [Theme] says which colour that is.
public enum Ink {
    PAPER("paper"),
    TEXT("ink"),
    /// Second-rank text: captions, units, notes.
    QUIET("quiet"),
    AXIS("axis"),
    GRID("grid"),
    /// Lines between parts of a page.
    RULE("rule"),
    /// Background of boxes, headers and code.
    WASH("wash"),
    LINK("link"),
    ALERT("alert"),
    BARE("bare"),
    COATED("coated"),
    THIRD("third"),
    FOURTH("fourth"),
    FIFTH("fifth"),
    SIXTH("sixth"),
    NEUTRAL("neutral");

    private final String variable;

    Ink(String variable) {
        this.variable = variable;
    }

    /// Name of the CSS variable that holds the colour in a page, without the two dashes.
    public String variable() {
        return variable;
    }

    public static Ink of(SeriesStyle series) {
        return switch (series) {
            case BARE -> BARE;
            case COATED -> COATED;
            case THIRD -> THIRD;
            case FOURTH -> FOURTH;
            case FIFTH -> FIFTH;
            case SIXTH -> SIXTH;
            case NEUTRAL -> NEUTRAL;
        };
    }
}
