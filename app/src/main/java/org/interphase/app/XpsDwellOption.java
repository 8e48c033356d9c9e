package org.interphase.app;

import org.interphase.study.xps.CountingTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// How long each point was counted, for files that do not say it.
final class XpsDwellOption {
    @CommandLine.Option(
            names = "--dwell-s",
            paramLabel = "T",
            description = "Seconds per point and scan, for intensities that are counts per second in a file that does"
                    + " not state them.")
    private @Nullable Double dwell_s;

    boolean isStated() {
        return dwell_s != null;
    }

    /// @param command that is asked, for refusals
    CountingTime time(Command command) {
        command.refuseIf(
                dwell_s != null && !(dwell_s > 0 && Double.isFinite(dwell_s)),
                "--dwell-s must be above zero, not " + dwell_s);
        return dwell_s == null ? CountingTime.unstated() : CountingTime.of(dwell_s);
    }
}
