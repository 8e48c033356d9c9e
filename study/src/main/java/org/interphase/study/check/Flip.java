package org.interphase.study.check;

/// The value of one number at which a check or a statement turns over, all others being as they are.
///
/// @param assumption the number
/// @param now what it is taken to be
/// @param atFlip where the statement turns over
/// @param unit of both, empty for a pure number
public record Flip(String assumption, double now, double atFlip, String unit) {
    /// In words: `coating density: 5.50 g/cm³, turns over at 4.70 g/cm³`.
    public String words() {
        return assumption + ": " + (Words.of(now, 3) + " " + unit).strip() + ", turns over at "
                + (Words.of(atFlip, 3) + " " + unit).strip();
    }
}
