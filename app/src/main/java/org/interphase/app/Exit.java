package org.interphase.app;

/// Exit codes of the command line.
final class Exit {
    static final int DONE = 0;
    /// The input is refused or the analysis failed.
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;
    /// The environment is lacking.
    static final int ENVIRONMENT = 3;

    private Exit() {}
}
