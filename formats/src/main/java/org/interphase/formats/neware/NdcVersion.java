package org.interphase.formats.neware;

import static org.interphase.formats.neware.Binary.CALENDAR;
import static org.interphase.formats.neware.Binary.F4;
import static org.interphase.formats.neware.Binary.I2;
import static org.interphase.formats.neware.Binary.I4;
import static org.interphase.formats.neware.Binary.I8;
import static org.interphase.formats.neware.Binary.U1;
import static org.interphase.formats.neware.Binary.U2;
import static org.interphase.formats.neware.Binary.U4;

/// The record layouts of the `.ndc` members of an `.ndax`, by version.
///
/// | version | data | run info | step | auxiliary |
/// |---|---|---|---|---|
/// | 1, 3 | 83 B, integers, whole | | | 94 B |
/// | 2, 4 | 94 B, integers, whole | | | 94 B |
/// | 5 | 87 B, integers, whole | | | 87 B |
/// | 6 | 38 B, floats in V, A, Ah | | 37 B | one float |
/// | 7 | columns listed in the head | | | columns listed in the head |
/// | 8, 12, 14, 17 | voltage and current in V, A | 42, 47, 55, 100 B in Ah, Wh | 37, 37, 37, 100 B | one float |
/// | 9, 11, 13, 16 | voltage and current in 0.1 mV, mA | 45, 47, 55, 100 B in mAs, mWs | 37, 37, 37, 100 B | 7 or 88 B
/// |
/// | 15 | columns listed in the head | | | |
final class NdcVersion {
    private static final double MILLI = 1e3;
    private static final double TENTH_OF_MILLI = 1e4;
    /// mAs in an Ah.
    private static final double MILLI_SECOND = 3.6e6;

    private NdcVersion() {}

    static boolean isKnown(int version) {
        return version >= 1 && version <= 17 && version != 10;
    }

    /// Whether a real file of this version has been read and checked.
    static boolean isProven(int version) {
        return version == 2 || version == 5 || version == 14 || version == 16 || version == 17;
    }

    /// Versions whose data records hold integers in units of the current range.
    static boolean isRanged(int version) {
        return version <= 5;
    }

    /// Versions that keep time and counters in a run-info member.
    static boolean needsRunInfo(int version) {
        return version >= 8 && version != 15;
    }

    /// Versions that count in V, A, Ah; the others of their kind count in 0.1 mV, mA, mAs.
    private static boolean isInAmpere(int version) {
        return version == 6 || version == 8 || version == 12 || version == 14 || version == 17;
    }

    static RecordLayout data(int version) {
        return switch (version) {
            case 1, 3 -> whole(8, 2, 0);
            case 2, 4 -> whole(8, 5, 8);
            case 5 -> whole(1, 5, 8);
            case 6 -> sixth();
            default -> {
                boolean ampere = isInAmpere(version);
                yield RecordLayout.record()
                        .field(Quantity.VOLTAGE, F4, ampere ? 1 : TENTH_OF_MILLI)
                        .field(Quantity.CURRENT, F4, ampere ? 1 : MILLI)
                        .end();
            }
        };
    }

    private static RecordLayout whole(int head, int beforeTime, int tail) {
        return RecordLayout.record()
                .skip(head)
                .field(Quantity.INDEX, U4)
                .field(Quantity.CYCLE, U4)
                .field(Quantity.STEP_INDEX, U1)
                .field(Quantity.STEP_TYPE, U1)
                .skip(beforeTime)
                .field(Quantity.STEP_TIME, I8, MILLI)
                .field(Quantity.VOLTAGE, I4, TENTH_OF_MILLI)
                .field(Quantity.CURRENT, I4)
                .skip(4)
                .field(Quantity.CHARGE, I8)
                .field(Quantity.DISCHARGE, I8)
                .field(Quantity.CHARGE_ENERGY, I8)
                .field(Quantity.DISCHARGE_ENERGY, I8)
                .field(Quantity.CLOCK, CALENDAR)
                .field(Quantity.RANGE, I4)
                .skip(tail)
                .end();
    }

    private static RecordLayout sixth() {
        return RecordLayout.record()
                .field(Quantity.STEP_TIME, U4, MILLI)
                .skip(1)
                .field(Quantity.VOLTAGE, F4)
                .field(Quantity.CURRENT, F4)
                .field(Quantity.CHARGE, F4)
                .field(Quantity.DISCHARGE, F4)
                .field(Quantity.CHARGE_ENERGY, F4)
                .field(Quantity.DISCHARGE_ENERGY, F4)
                .skip(1)
                .field(Quantity.CLOCK, U4)
                .field(Quantity.STEP_NUMBER, U4)
                .end();
    }

    static RecordLayout runInfo(int version) {
        double perHour = isInAmpere(version) ? 1 : MILLI_SECOND;
        RecordLayout.Builder layout = RecordLayout.record()
                .field(Quantity.STEP_TIME, U4, MILLI)
                .skip(1)
                .field(Quantity.CHARGE, F4, perHour)
                .field(Quantity.DISCHARGE, F4, perHour)
                .field(Quantity.CHARGE_ENERGY, F4, perHour)
                .field(Quantity.DISCHARGE_ENERGY, F4, perHour)
                .skip(version == 8 ? 5 : 8)
                .field(Quantity.INTERVAL, I4, MILLI)
                .field(Quantity.CLOCK, U4)
                .field(Quantity.STEP_NUMBER, U4)
                .field(Quantity.INDEX, U4);
        if (version >= 11) {
            layout.field(Quantity.CLOCK, version == 14 ? I2 : U2, MILLI);
        }
        return layout.skip(version >= 16 ? 53 : version >= 13 ? 8 : 0).end();
    }

    static RecordLayout step(int version) {
        return RecordLayout.record()
                .field(Quantity.CYCLE, U4)
                .field(Quantity.STEP_INDEX, U4)
                .skip(16)
                .field(Quantity.STEP_TYPE, U1)
                .skip(version >= 16 ? 75 : 12)
                .end();
    }

    /// @param marker first byte of the first record, which tells the two layouts of versions 9, 11, 13, 16 apart
    static RecordLayout auxiliary(int version, int marker) {
        if (version <= 5) {
            return wideAuxiliary(version == 5 ? 1 : 8);
        }
        if (isInAmpere(version)) {
            return RecordLayout.record().field(Quantity.VALUE, F4).end();
        }
        if (marker == NdaVersion.AUXILIARY) {
            return RecordLayout.record()
                    .skip(1)
                    .field(Quantity.AUX_VOLTAGE, F4, TENTH_OF_MILLI)
                    .field(Quantity.TEMPERATURE, I2, 10)
                    .end();
        }
        return RecordLayout.record()
                .skip(1)
                .field(Quantity.INDEX, U4)
                .skip(30)
                .field(Quantity.TEMPERATURE, I2, 10)
                .skip(51)
                .end();
    }

    private static RecordLayout wideAuxiliary(int head) {
        return RecordLayout.record()
                .field(Quantity.MARKER, U1)
                .skip(head - 1)
                .field(Quantity.INDEX, U4)
                .skip(19)
                .field(Quantity.AUX_VOLTAGE, I4, TENTH_OF_MILLI)
                .skip(6)
                .field(Quantity.TEMPERATURE, I2, 10)
                .field(Quantity.SET_TEMPERATURE, I2, 10)
                .skip(49)
                .end();
    }
}
