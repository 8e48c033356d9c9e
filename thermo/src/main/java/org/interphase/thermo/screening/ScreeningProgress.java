package org.interphase.thermo.screening;

/// Told of every candidate that is done, in no particular order, by one thread at a time.
@FunctionalInterface
public interface ScreeningProgress {
    /// @param latest to be stored by whoever wants to resume
    /// @return false to stop: what is done so far is the result
    boolean done(ScreenedCandidate latest, int done, int of);

    static ScreeningProgress silent() {
        return (_, _, _) -> true;
    }
}
