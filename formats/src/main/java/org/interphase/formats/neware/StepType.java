package org.interphase.formats.neware;

import java.util.Map;

/// What a step of Neware's schedules does: the codes of the binary files and the words of the exports.
///
/// @param word as BTSDA prints it
/// @param direction +1 charge, −1 discharge, 0 neither or either
record StepType(String word, int direction) {
    private static final Map<Integer, StepType> KNOWN = Map.ofEntries(
            Map.entry(1, new StepType("CC Chg", 1)),
            Map.entry(2, new StepType("CC DChg", -1)),
            Map.entry(3, new StepType("CV Chg", 1)),
            Map.entry(4, new StepType("Rest", 0)),
            Map.entry(5, new StepType("Cycle", 0)),
            Map.entry(6, new StepType("End", 0)),
            Map.entry(7, new StepType("CCCV Chg", 1)),
            Map.entry(8, new StepType("CP DChg", -1)),
            Map.entry(9, new StepType("CP Chg", 1)),
            Map.entry(10, new StepType("CR DChg", -1)),
            Map.entry(13, new StepType("Pause", 0)),
            Map.entry(16, new StepType("Pulse", 0)),
            Map.entry(17, new StepType("SIM", 0)),
            Map.entry(18, new StepType("PCCCV Chg", 1)),
            Map.entry(19, new StepType("CV DChg", -1)),
            Map.entry(20, new StepType("CCCV DChg", -1)),
            Map.entry(21, new StepType("Control", 0)),
            Map.entry(22, new StepType("OCV", 0)),
            Map.entry(25, new StepType("Ramp", 0)),
            Map.entry(26, new StepType("CPCV DChg", -1)),
            Map.entry(27, new StepType("CPCV Chg", 1)));

    /// The step type of a code; a code that is not known keeps its number as its word.
    static StepType of(double code) {
        StepType known = KNOWN.get((int) code);
        return known != null ? known : new StepType(Double.isFinite(code) ? "type " + (long) code : "", 0);
    }

    static boolean isKnown(double code) {
        return KNOWN.containsKey((int) code);
    }
}
