package org.interphase.formats.neware;

import static org.interphase.formats.neware.Binary.CALENDAR;
import static org.interphase.formats.neware.Binary.I2;
import static org.interphase.formats.neware.Binary.I4;
import static org.interphase.formats.neware.Binary.I8;
import static org.interphase.formats.neware.Binary.U1;
import static org.interphase.formats.neware.Binary.U2;
import static org.interphase.formats.neware.Binary.U4;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the records of one version of `.nda` are written, for the versions 1 to 29; later ones are [Bts9File].
///
/// @param data layout of a data record
/// @param auxiliary layout of an auxiliary record of the same length, null where none is known
/// @param markers first bytes of data records, empty where records carry none
/// @param cycles how the stored cycle is to be read
/// @param clockIsLocal whether dates are the tester's calendar and not seconds in UTC
record NdaVersion(
        RecordLayout data,
        @Nullable RecordLayout auxiliary,
        Set<Integer> markers,
        CycleRule cycles,
        boolean clockIsLocal) {

    /// Marker of an auxiliary record.
    static final int AUXILIARY = 0x65;

    private static final int DATA = 0x55;
    private static final double MILLI = 1e3;
    private static final double TENTH_OF_MILLI = 1e4;

    enum CycleRule {
        /// The first cycle is stored as 0.
        FROM_ZERO,
        /// The first cycle is stored as 1.
        FROM_ONE,
        /// The field counts loops of the schedule: every change begins a cycle.
        CHANGES
    }

    /// The layout of a version, empty where the version is not known.
    static Optional<NdaVersion> of(int version) {
        return Optional.ofNullable(
                switch (version) {
                    case 1 -> new NdaVersion(first(), null, Set.of(), CycleRule.CHANGES, false);
                    case 2 -> new NdaVersion(second(), null, Set.of(0), CycleRule.FROM_ONE, false);
                    case 3, 4 ->
                        new NdaVersion(plain(1, U1).skip(4).end(), null, Set.of(0, DATA), CycleRule.CHANGES, false);
                    case 5, 7 -> withEnergy(1, U4, 1, Set.of(0, DATA), CycleRule.FROM_ZERO);
                    case 6, 8 -> withEnergy(1, U4, 1, Set.of(0, DATA), CycleRule.FROM_ONE);
                    case 9 -> withEnergy(2, U4, 1, Set.of(DATA), CycleRule.FROM_ZERO);
                    case 10 -> withEnergy(2, I8, 1, Set.of(DATA), CycleRule.CHANGES);
                    case 11, 12, 13, 15, 18 -> ranged(0, CycleRule.FROM_ZERO);
                    case 14, 16, 17, 20, 22, 23, 24 -> separate(false);
                    case 19 -> new NdaVersion(nineteenth(), null, Set.of(DATA), CycleRule.FROM_ZERO, false);
                    case 25, 27 -> ranged(1, CycleRule.CHANGES);
                    case 26, 28, 29 -> separate(true);
                    default -> null;
                });
    }

    private static RecordLayout first() {
        return RecordLayout.record()
                .field(Quantity.INDEX, U4)
                .field(Quantity.CYCLE, U4)
                .field(Quantity.STEP_INDEX, U1)
                .field(Quantity.STEP_TYPE, U1)
                .field(Quantity.STEP_TIME, U4)
                .field(Quantity.VOLTAGE, I4, TENTH_OF_MILLI)
                .field(Quantity.CURRENT, I4)
                .skip(8)
                .field(Quantity.CAPACITY, I8)
                .end();
    }

    private static RecordLayout second() {
        return RecordLayout.record()
                .field(Quantity.MARKER, U1)
                .skip(4)
                .field(Quantity.CYCLE, U4)
                .field(Quantity.STEP_TYPE, U1)
                .field(Quantity.STEP_INDEX, U1)
                .field(Quantity.STEP_TIME, U4)
                .field(Quantity.VOLTAGE, I4, TENTH_OF_MILLI)
                .field(Quantity.CURRENT, I4)
                .skip(8)
                .field(Quantity.CAPACITY, I8)
                .end();
    }

    /// The fields that versions 3 to 10 share, up to the charge.
    ///
    /// @param head bytes before the index: the marker, and from version 9 the number of an auxiliary channel
    private static RecordLayout.Builder plain(int head, Binary stepIndex) {
        return plain(head, stepIndex, U4, 1);
    }

    private static RecordLayout.Builder plain(int head, Binary stepIndex, Binary time, double timeDivisor) {
        return RecordLayout.record()
                .field(Quantity.MARKER, U1)
                .skip(head - 1)
                .field(Quantity.INDEX, U4)
                .field(Quantity.CYCLE, U4)
                .field(Quantity.STEP_INDEX, stepIndex)
                .field(Quantity.STEP_TYPE, U1)
                .field(Quantity.STEP_TIME, time, timeDivisor)
                .field(Quantity.VOLTAGE, I4, TENTH_OF_MILLI)
                .field(Quantity.CURRENT, I4)
                .skip(8)
                .field(Quantity.CAPACITY, I8);
    }

    private static NdaVersion withEnergy(
            int head, Binary time, double timeDivisor, Set<Integer> markers, CycleRule cycles) {
        RecordLayout layout = plain(head, U1, time, timeDivisor)
                .field(Quantity.ENERGY, I8)
                .field(Quantity.CLOCK, I8)
                .skip(4)
                .end();
        return new NdaVersion(layout, null, markers, cycles, false);
    }

    /// Versions 11 to 18 and 25, 27: a range in every record, milliseconds, a step number of two bytes.
    private static NdaVersion ranged(int beforeChecksum, CycleRule cycles) {
        RecordLayout data = plain(2, U2, I8, MILLI)
                .field(Quantity.ENERGY, I8)
                .field(Quantity.CLOCK, I8)
                .field(Quantity.RANGE, I4)
                .skip(beforeChecksum + 4)
                .end();
        return new NdaVersion(data, auxiliary(15, data.length()), Set.of(DATA), cycles, false);
    }

    /// Versions with charge apart from discharge.
    private static NdaVersion separate(boolean calendar) {
        RecordLayout.Builder data = RecordLayout.record()
                .field(Quantity.MARKER, U1)
                .skip(1)
                .field(Quantity.INDEX, U4)
                .field(Quantity.CYCLE, U4)
                .field(Quantity.STEP_INDEX, U2)
                .field(Quantity.STEP_TYPE, U1)
                .field(Quantity.STEP_CHANGE, U1)
                .field(Quantity.STEP_TIME, I8, MILLI)
                .field(Quantity.VOLTAGE, I4, TENTH_OF_MILLI)
                .field(Quantity.CURRENT, I4)
                .skip(8)
                .field(Quantity.CHARGE, I8)
                .field(Quantity.DISCHARGE, I8)
                .field(Quantity.CHARGE_ENERGY, I8)
                .field(Quantity.DISCHARGE_ENERGY, I8)
                .field(Quantity.CLOCK, calendar ? CALENDAR : I8)
                .skip(calendar ? 1 : 0)
                .field(Quantity.RANGE, I4)
                .skip(4);
        RecordLayout layout = data.end();
        return new NdaVersion(layout, auxiliary(16, layout.length()), Set.of(DATA), CycleRule.FROM_ZERO, calendar);
    }

    private static RecordLayout nineteenth() {
        return RecordLayout.record()
                .field(Quantity.MARKER, U1)
                .skip(7)
                .field(Quantity.INDEX, U4)
                .field(Quantity.CYCLE, U4)
                .field(Quantity.STEP_INDEX, U2)
                .field(Quantity.STEP_TYPE, U1)
                .skip(5)
                .field(Quantity.STEP_TIME, U4)
                .field(Quantity.VOLTAGE, I4, TENTH_OF_MILLI)
                .field(Quantity.CURRENT, I4)
                .skip(8)
                .field(Quantity.CHARGE, I4)
                .field(Quantity.DISCHARGE, I4)
                .field(Quantity.CHARGE_ENERGY, I4)
                .field(Quantity.DISCHARGE_ENERGY, I4)
                .field(Quantity.CLOCK, U4)
                .skip(4)
                .end();
    }

    private static RecordLayout auxiliary(int beforeVoltage, int length) {
        return RecordLayout.record()
                .field(Quantity.MARKER, U1)
                .field(Quantity.AUX_CHANNEL, U1)
                .field(Quantity.INDEX, U4)
                .skip(beforeVoltage)
                .field(Quantity.AUX_VOLTAGE, I4, TENTH_OF_MILLI)
                .skip(8)
                .field(Quantity.TEMPERATURE, I2, 10)
                .end()
                .paddedTo(length);
    }
}
