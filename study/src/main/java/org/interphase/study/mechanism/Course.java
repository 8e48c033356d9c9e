package org.interphase.study.mechanism;

/// The law by which a mechanism moves an observable from cycle to cycle, as far as a few states can tell it.
public enum Course {
    /// Complete when the cell is assembled.
    AT_ONCE("complete at assembly", "constant"),
    /// Stops itself within the first cycles: `1 − exp(−2 n)`.
    SELF_LIMITED("saturates within the first cycles", "1 − exp(−2n)"),
    /// Limited by transport through what has formed: `√n`, `√t`.
    PARABOLIC("grows with the square root of time", "√n"),
    /// The same step each cycle.
    PER_CYCLE("grows by the same step each cycle", "n"),
    /// Comes with the charge and goes with the discharge, the same in each cycle.
    REVERSIBLE("follows the state of charge in each cycle", "same in each cycle");

    private static final double CYCLES_TO_SATURATE = 0.5;

    private final String words;
    private final String law;

    Course(String words, String law) {
        this.words = words;
        this.law = law;
    }

    public String words() {
        return words;
    }

    /// The law in the cycle number n.
    public String law() {
        return law;
    }

    /// What part of the change up to a late cycle is there at an early one.
    ///
    /// @param early cycle number, at least 1
    /// @param late cycle number, more than `early`
    /// @return between 0 and 1
    public double earlyPart(double early, double late) {
        return switch (this) {
            case AT_ONCE, REVERSIBLE -> 1;
            case SELF_LIMITED -> -Math.expm1(-early / CYCLES_TO_SATURATE);
            case PARABOLIC -> Math.sqrt(early / late);
            case PER_CYCLE -> early / late;
        };
    }
}
