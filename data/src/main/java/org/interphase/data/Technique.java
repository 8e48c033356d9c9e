package org.interphase.data;

/// What an observable is found with. Findings of one technique on one pair of samples share errors: the same
/// preparation, the same reference, the same fit model.
public enum Technique {
    CYCLING("cycling"),
    IMPEDANCE("impedance"),
    PHOTOELECTRONS("X-ray photoelectrons"),
    ABSORPTION("X-ray absorption"),
    SECONDARY_IONS("secondary-ion mass spectrometry"),
    ENERGY_LOSS("electron energy loss"),
    MICROSCOPY("microscopy"),
    DIFFRACTION("diffraction"),
    COMPUTATION("computation");

    private final String word;

    Technique(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
