package org.interphase.formats.neware;

/// What a field of a binary record stands for; once decoded, always in the unit given here.
enum Quantity {
    /// First byte of a record, which tells data from log entries and auxiliary channels.
    MARKER,
    /// Running number of the data point, from 1.
    INDEX,
    /// Cycle as stored, from 0 or 1 depending on the version.
    CYCLE,
    /// Line of the schedule.
    STEP_INDEX,
    /// Code of [StepType].
    STEP_TYPE,
    /// Small counter that changes whenever a new step begins.
    STEP_CHANGE,
    /// Running number of the step in the test.
    STEP_NUMBER,
    /// Time since the step began, s.
    STEP_TIME,
    /// Time since the test began, s.
    TOTAL_TIME,
    /// Time to the next data point, s.
    INTERVAL,
    /// V.
    VOLTAGE,
    /// A, positive on charge.
    CURRENT,
    /// Charge counted within the step without direction, Ah.
    CAPACITY,
    /// Energy counted within the step without direction, Wh.
    ENERGY,
    /// Charge counted while charging, Ah.
    CHARGE,
    /// Charge counted while discharging, Ah.
    DISCHARGE,
    /// Wh.
    CHARGE_ENERGY,
    /// Wh.
    DISCHARGE_ENERGY,
    /// Net charge of the step, positive on charge, Ah.
    NET_CAPACITY,
    /// Net energy of the step, positive on charge, Wh.
    NET_ENERGY,
    /// Seconds since 1970-01-01, either UTC or the tester's local time.
    CLOCK,
    /// Code of the current range, see [CurrentRange].
    RANGE,
    /// Number of the auxiliary channel.
    AUX_CHANNEL,
    /// V.
    AUX_VOLTAGE,
    /// °C.
    TEMPERATURE,
    /// Set temperature of a chamber, °C.
    SET_TEMPERATURE,
    /// Whatever the channel's type says.
    VALUE,
    /// 1 where time and counters were filled in between two stored rows, 0 elsewhere.
    INTERPOLATED
}
