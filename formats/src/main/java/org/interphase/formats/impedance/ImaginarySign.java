package org.interphase.formats.impedance;

/// What the sign of the column for the imaginary part, or for the phase, means.
public enum ImaginarySign {
    /// The column is Im Z (or the phase of Z): negative where the response is capacitive.
    NEGATIVE_IS_CAPACITIVE,
    /// The column is −Im Z (or the negative phase), as drawn in a Nyquist plot.
    POSITIVE_IS_CAPACITIVE,
    /// Nothing says. Where the mean over the lower two thirds of the decades is positive, −Im is taken, because cells
    /// are capacitive there; what was taken is reported as assumed.
    FROM_DATA
}
