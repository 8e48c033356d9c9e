package org.interphase.study.verdict;

/// Two samples whose difference is evidence.
///
/// @param reference identifier of the bare sample, of the thinner coating, or of the sample itself at an earlier time
/// @param sample identifier of the coated sample
/// @param analogy standard deviation, of the logarithm of the ratio left over, between this pair and the cell; 0 for
///     the cell itself
record Comparison(String reference, String sample, Kind kind, double analogy) {
    enum Kind {
        /// Bare against coated.
        COATING,
        /// A coating against a thicker one: only what the coating brings can make the thicker one worse.
        THICKNESS,
        /// A coated sample against itself earlier: only for observables of the coating.
        ITSELF
    }

    String words() {
        return kind == Kind.ITSELF ? sample + " against itself before" : sample + " against " + reference;
    }
}
