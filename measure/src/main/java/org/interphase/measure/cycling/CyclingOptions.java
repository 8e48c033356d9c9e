package org.interphase.measure.cycling;

/// What an analysis of a cycling run takes for granted; every number has a default that fits common protocols.
///
/// @param restThreshold_A currents up to this size are rests; NaN derives it from the data, see [RestThreshold]
/// @param pairing which half cycle opens a cycle
/// @param counterStart from which sample on the cycler's counter is read
/// @param formationCycles that many cycles from the first are left out of statistics and fade
/// @param minorFraction a half cycle with less than this fraction of the median charge of its direction is a
/// pulse or
///     a remainder: its cycle stays in the table but out of statistics and fade
/// @param discrepancyLimit relative difference between counter and integral above which a warning is given; the
///     default 0.5 % is the size of the differences in efficiency that coatings are judged by
public record CyclingOptions(
        double restThreshold_A,
        PairingRule pairing,
        CounterStart counterStart,
        int formationCycles,
        double minorFraction,
        double discrepancyLimit) {
    public static final CyclingOptions DEFAULT =
            new CyclingOptions(Double.NaN, PairingRule.CHARGE_FIRST, CounterStart.SAMPLE_BEFORE, 0, 0.05, 0.005);

    public CyclingOptions {
        if (restThreshold_A < 0
                || formationCycles < 0
                || !(minorFraction >= 0)
                || !(minorFraction < 1)
                || !(discrepancyLimit > 0)) {
            throw new IllegalArgumentException("options out of range");
        }
    }

    public CyclingOptions withRestThreshold_A(double threshold_A) {
        return new CyclingOptions(threshold_A, pairing, counterStart, formationCycles, minorFraction, discrepancyLimit);
    }

    public CyclingOptions withPairing(PairingRule rule) {
        return new CyclingOptions(
                restThreshold_A, rule, counterStart, formationCycles, minorFraction, discrepancyLimit);
    }

    public CyclingOptions withCounterStart(CounterStart start) {
        return new CyclingOptions(restThreshold_A, pairing, start, formationCycles, minorFraction, discrepancyLimit);
    }

    public CyclingOptions withFormationCycles(int cycles) {
        return new CyclingOptions(restThreshold_A, pairing, counterStart, cycles, minorFraction, discrepancyLimit);
    }
}
