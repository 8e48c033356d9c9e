package org.interphase.study.usecase;

/// Told how far long work has come.
@FunctionalInterface
public interface Progress {
    /// @param what is being done, in a few words
    /// @param fraction done, 0 to 1
    void report(String what, double fraction);

    static Progress silent() {
        return (_, _) -> {};
    }
}
