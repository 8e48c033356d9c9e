package org.interphase.measure.eis.drt;

/// What a reader of the distribution must know.
public enum Notice {
    LAMBDA_AT_BOUND("the criterion has no minimum inside the range of λ: λ is the end of the range, not a choice"),
    SLOW_END_OPEN("the distribution does not end at long times: peaks there belong to a tail, add a series element"),
    FAST_END_OPEN("the distribution does not end at short times: fast processes and the series resistance mix"),
    NO_SERIES_RESISTANCE("the series resistance came out as zero: it is not separable from the fastest process"),
    INDUCTIVE_AT_LOW_FREQUENCY("an inductive loop at low frequency, which a non-negative distribution cannot hold"),
    NEGATIVE_RESISTANCE("a negative real part, which a non-negative distribution cannot hold"),
    POOR_FIT("residuals above 1 % (root mean square): the distribution does not describe the spectrum"),
    NOT_CONVERGED("the search for the non-negative solution ended at its limit of steps");

    private final String words;

    Notice(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
