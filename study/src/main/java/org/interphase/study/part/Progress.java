package org.interphase.study.part;

/// Told how far long work has come.
@FunctionalInterface
public interface Progress {
    /// @param what is being done, in a few words
    /// @param fraction done, 0 to 1
    void report(String what, double fraction);

    static Progress silent() {
        return (_, _) -> {};
    }

    /// A share of this progress, for a part of the work.
    ///
    /// @param from where the share begins, 0 to 1
    /// @param to where it ends
    default Progress share(double from, double to) {
        return (what, fraction) -> report(what, from + (to - from) * fraction);
    }
}
