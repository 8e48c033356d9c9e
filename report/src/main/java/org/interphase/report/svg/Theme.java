package org.interphase.report.svg;

/// The colours of paper, text and series in light and in dark surroundings.
///
/// The series follow the hues of Okabe and Ito (*Color Universal Design*, 2008). Lightness and chroma were moved until
/// every series has a contrast of at least 3 : 1 to the paper (WCAG 2.2, 1.4.11), until any two series differ by at
/// least 0.08 in OKLab for normal vision and for each simulated dichromacy (Machado, Oliveira and Fernandes 2009,
/// doi:10.1109/TVCG.2009.113), and until bare and coated differ by at least 10 in CIE lightness, so that they
/// stay apart on a grey printer. A test computes all three.
public enum Theme {
    LIGHT,
    DARK;

    /// The colour as `#rrggbb`.
    public String hex(Ink ink) {
        return this == LIGHT ? light(ink) : dark(ink);
    }

    /// Declarations of all colours: `--paper:#ffffff;--ink:…`.
    public String cssVariables() {
        StringBuilder out = new StringBuilder();
        for (Ink ink : Ink.values()) {
            out.append("--").append(ink.variable()).append(':').append(hex(ink)).append(';');
        }
        return out.toString();
    }

    private static String light(Ink ink) {
        return switch (ink) {
            case PAPER -> "#ffffff";
            case TEXT -> "#1c1d20";
            case QUIET -> "#595d66";
            case AXIS -> "#3c3f45";
            case GRID -> "#ebecee";
            case RULE -> "#d5d6d9";
            case WASH -> "#f5f5f2";
            case LINK -> "#1b4f8f";
            case ALERT -> "#8a3b00";
            case BARE -> "#c4500a";
            case COATED -> "#0f4c8c";
            case THIRD -> "#128875";
            case FOURTH -> "#bc60ce";
            case FIFTH -> "#6c4d01";
            case SIXTH -> "#2e2e33";
            case NEUTRAL -> "#767a82";
        };
    }

    private static String dark(Ink ink) {
        return switch (ink) {
            case PAPER -> "#15171b";
            case TEXT -> "#e6e5e0";
            case QUIET -> "#a3a8b0";
            case AXIS -> "#b9bcc2";
            case GRID -> "#2a2d33";
            case RULE -> "#3a3e45";
            case WASH -> "#1e2126";
            case LINK -> "#8fc0ee";
            case ALERT -> "#f0a66b";
            case BARE -> "#f08a4b";
            case COATED -> "#9ccbf2";
            case THIRD -> "#1c896c";
            case FOURTH -> "#b25fc4";
            case FIFTH -> "#f7cf4a";
            case SIXTH -> "#f4f3ee";
            case NEUTRAL -> "#8b9099";
        };
    }
}
