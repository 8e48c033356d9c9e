package org.interphase.study.check;

import org.interphase.quantity.Source;

/// What the rules of one kind share: their names, and the tolerance that follows from digits.
abstract class Arithmetic implements Rule {
    static final String DIGITS = "half a unit of the last digit of every printed number and the half range of every"
            + " assumed one, added up: numbers of one cell, so its own errors drop out";
    static final String NOTHING_TO_COMPARE = "no comparison; the range follows from digits and assumed ranges";

    private final String id;
    private final String title;
    private final String formula;
    private final String source;

    Arithmetic(String id, String title, String formula, String source) {
        this.id = id;
        this.title = title;
        this.formula = formula;
        this.source = source;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public Source source() {
        return new Source.Fit(source);
    }

    @Override
    public String tolerance() {
        return DIGITS;
    }
}
