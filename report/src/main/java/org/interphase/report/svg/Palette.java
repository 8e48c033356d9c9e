package org.interphase.report.svg;

/// How a colour is written into the drawing: as itself, or as a variable that the page sets.
@FunctionalInterface
interface Palette {
    String of(Ink ink);

    static Palette inlined(Theme theme) {
        return theme::hex;
    }

    static Palette variables() {
        return ink -> "var(--" + ink.variable() + ")";
    }
}
