package org.interphase.thermo.phases;

/// A table, a formula or a question that is refused, in one clear sentence. No number comes with it.
public final class ThermoInputException extends Exception {
    public ThermoInputException(String sentence) {
        super(sentence);
    }

    public ThermoInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
