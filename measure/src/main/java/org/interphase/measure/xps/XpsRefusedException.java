package org.interphase.measure.xps;

/// A spectrum, a model or a request that cannot be analysed, in one sentence: what was expected and what was
/// found.
public final class XpsRefusedException extends Exception {
    private final String sentence;

    public XpsRefusedException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
