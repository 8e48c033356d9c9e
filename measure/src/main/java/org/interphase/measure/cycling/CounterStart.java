package org.interphase.measure.cycling;

/// From which sample on the cycler's counter is read for a half cycle.
public enum CounterStart {
    /// From the sample before the first of the half cycle: all the charge that the cycler counted. The default.
    SAMPLE_BEFORE,
    /// From the first sample itself, unless the counter stands below 0.1 % of what it reaches there and so has
    /// just been reset. What flowed before the first sample is lost (0.6 % of a file that logs every two minutes
    /// at C/5); some programs count so, and this setting compares with them.
    FIRST_SAMPLE
}
