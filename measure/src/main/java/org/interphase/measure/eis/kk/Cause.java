package org.interphase.measure.eis.kk;

/// What the residuals of a spectrum look like.
public enum Cause {
    CONSISTENT("consistent with a linear, causal and stationary response"),
    BLOCKING("blocking or with a diffusion tail: the test needs a series capacitor"),
    TOO_FEW_ELEMENTS("μ stopped the chain too early: a fixed density of elements describes the spectrum"),
    DRIFT("not stationary: real and imaginary part disagree at low frequency, where measuring takes longest"),
    HIGH_FREQUENCY("residuals at high frequency only: cables, contacts or the instrument's bandwidth"),
    SINGLE_POINTS("a few points stand out of an otherwise consistent spectrum"),
    UNEXPLAINED("residuals without a known pattern: noise, or a response that is not linear");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
