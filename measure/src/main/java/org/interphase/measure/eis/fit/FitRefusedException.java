package org.interphase.measure.eis.fit;

/// A fit that cannot begin, in one sentence: what the circuit, the spectrum or the start values would have to be.
public final class FitRefusedException extends Exception {
    private final String sentence;

    FitRefusedException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
