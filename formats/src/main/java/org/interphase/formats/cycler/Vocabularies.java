package org.interphase.formats.cycler;

import static org.interphase.formats.cycler.ColumnRole.CHARGE;
import static org.interphase.formats.cycler.ColumnRole.CLOCK;
import static org.interphase.formats.cycler.ColumnRole.CURRENT;
import static org.interphase.formats.cycler.ColumnRole.CYCLE;
import static org.interphase.formats.cycler.ColumnRole.DISCHARGE;
import static org.interphase.formats.cycler.ColumnRole.NET_CHARGE;
import static org.interphase.formats.cycler.ColumnRole.STATE;
import static org.interphase.formats.cycler.ColumnRole.STEP;
import static org.interphase.formats.cycler.ColumnRole.STEP_CHARGE;
import static org.interphase.formats.cycler.ColumnRole.TIME;
import static org.interphase.formats.cycler.ColumnRole.VOLTAGE;

/// The shipped column maps: what each maker calls time, voltage, current and the rest, and in which unit where the
/// header names none. To support another name, add it here.
public final class Vocabularies {
    /// Arbin: database names (`Test_Time`), the underscored names with units of MITS Pro in Excel (`Test_Time(s)`), and
    /// those of MITS 8 and later (`Test Time (s)`). Counters run on until the schedule resets them.
    public static final Vocabulary ARBIN = Vocabulary.of("arbin")
            .with(TIME, "s", "Test_Time")
            .with(CLOCK, "", "Date_Time", "DateTime")
            .with(VOLTAGE, "V", "Voltage")
            .with(CURRENT, "A", "Current")
            .with(CYCLE, "", "Cycle_Index")
            .with(STEP, "", "Step_Index")
            .with(CHARGE, "Ah", "Charge_Capacity")
            .with(DISCHARGE, "Ah", "Discharge_Capacity")
            .keeping("Data_Point", "Step_Time", "Charge_Energy", "Discharge_Energy", "Power", "Capacity", "Energy")
            .keeping("Internal_Resistance", "Temperature", "TC_Counter*", "ACR", "AC_Impedance*", "ACI_Phase_Angle*")
            .keeping("dV/dt", "dQ/dV", "dV/dQ", "mAh/g", "Aux*", "Is_FC_Data", "Test_ID", "Chan_ID", "RowState")
            .keeping("Load", "Specific_Capacity*", "Unix_Time", "Channel*", "MV_UD*", "CAN*", "SMB*");

    /// BaSyTec: the header line begins with `~`; time is in the unit that the operator chose, written in brackets.
    public static final Vocabulary BASYTEC = Vocabulary.of("basytec")
            .with(TIME, "s", "Time", "Zeit")
            .with(CLOCK, "", "DateTime", "Date_Time")
            .with(VOLTAGE, "V", "U", "Voltage", "U1")
            .with(CURRENT, "A", "I", "Current", "I1")
            .with(CYCLE, "", "Cyc-Count")
            .with(STEP, "", "Line")
            .with(STATE, "", "Command", "Befehl")
            .with(NET_CHARGE, "Ah", "Ah")
            .with(STEP_CHARGE, "Ah", "Ah-Step")
            .keeping("DataSet", "t-Step", "t-Set", "t-Cyc", "P", "Wh", "Ah-*", "Wh-*", "R-AC", "R-DC", "R-Imp*")
            .keeping("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "Temp*", "U2", "U3", "U4", "U5", "U6", "U7", "U8")
            .keeping("Level", "Count", "State", "Energy*");

    /// Novonix HPC and UHPC: time in hours, potential instead of voltage; the capacity is a running sum with sign.
    public static final Vocabulary NOVONIX = Vocabulary.of("novonix")
            .with(TIME, "h", "Run Time")
            .with(CLOCK, "", "Date and Time")
            .with(VOLTAGE, "V", "Potential", "Voltage", "Cell Voltage")
            .with(CURRENT, "A", "Current", "Cell Current")
            .with(CYCLE, "", "Cycle Number", "Cycle")
            .with(STEP, "", "Step Number")
            .with(NET_CHARGE, "Ah", "Capacity")
            .keeping("Step Type", "Step Time", "Step position", "Energy", "dVdt", "dIdt", "Power")
            .keeping("Temperature", "Circuit Temperature", "Ambient Temperature", "dV", "dI");

    /// PEC: total time as hours:minutes:seconds, capacities in mAh.
    public static final Vocabulary PEC = Vocabulary.of("pec")
            .with(TIME, "", "Total Time")
            .with(CLOCK, "", "Real Time")
            .with(VOLTAGE, "V", "Voltage")
            .with(CURRENT, "A", "Current")
            .with(CYCLE, "", "Cycle")
            .with(STEP, "", "Step")
            .with(STATE, "", "Instruction Name")
            .with(CHARGE, "mAh", "Charge Capacity")
            .with(DISCHARGE, "mAh", "Discharge Capacity")
            .keeping("Test", "Cell", "Rack", "Shelf", "Position", "Cell ID", "Load On Time", "Step Time")
            .keeping("Cycle Charge Time", "Cycle Discharge Time", "Position Start Time", "ReasonCode")
            .keeping("Charge Energy*", "Discharge Energy*", "50% DoD*", "PeakPower*", "Open Circuit Voltage*")
            .keeping("Coulombic Efficiency", "Internal Resistance*", "Temp", "Station Temperature", "Pressure*")
            .sign(CurrentSign.POSITIVE_ON_CHARGE, false);

    /// Landt and LAND: the snake-case export, and the older ones with `Voltage/V`.
    public static final Vocabulary LANDT = Vocabulary.of("landt")
            .with(TIME, "s", "test_time", "TestTime", "Test Time", "Total Time", "time")
            .with(CLOCK, "", "date_time_iso_string", "SysTime", "Absolute Time", "Abs Time", "DateTime", "DPt-Time")
            .with(VOLTAGE, "V", "voltage", "Volt")
            .with(CURRENT, "A", "current", "Cur")
            .with(CYCLE, "", "cycle_index", "Cycle-Index", "Cycle", "Cycle No")
            .with(STEP, "", "step_index", "Step-Index", "Step", "Step No")
            .with(STATE, "", "step_name", "State", "Status", "Mode", "Work Mode", "WorkMode")
            .with(CHARGE, "Ah", "charge_capacity")
            .with(DISCHARGE, "Ah", "discharge_capacity")
            .with(STEP_CHARGE, "", "Capacity")
            .keeping("channel_index", "step_time", "Relative Time", "charge_energy", "discharge_energy", "Units*")
            .keeping("Pressure", "temperature*", "Record*", "Index", "Energy", "SCapacity", "SEnergy", "Power")
            .keeping("Resistance", "dQ/dV*", "dQm/dV*", "dV/dQ*", "Aux*", "Temp*")
            .sign(CurrentSign.POSITIVE_ON_CHARGE, false);

    /// Battery Data Format: labels, machine names, the retired names of earlier versions, BattMo's names.
    /// Source: the Battery Data Alliance's ontology and readme.
    public static final Vocabulary BDF = Vocabulary.of("bdf")
            .with(TIME, "s", "Test Time")
            .with(CLOCK, "s", "Unix Time")
            .with(VOLTAGE, "V", "Voltage")
            .with(CURRENT, "A", "Current")
            .with(CYCLE, "", "Cycle Count", "Cycle Index", "Cycle Number", "Cycle")
            .with(STEP, "", "Step Count", "Step ID", "Step Index", "Step Number", "Step")
            .with(STATE, "", "Step Type")
            .with(CHARGE, "Ah", "Charging Capacity", "Charge Capacity", "Cycle Charging Capacity")
            .with(CHARGE, "Ah", "Step Charging Capacity", "Step Charge Capacity")
            .with(DISCHARGE, "Ah", "Discharging Capacity", "Discharge Capacity", "Cycle Discharging Capacity")
            .with(DISCHARGE, "Ah", "Step Discharging Capacity", "Step Discharge Capacity")
            .with(NET_CHARGE, "Ah", "Net Capacity")
            .with(STEP_CHARGE, "Ah", "Cumulative Capacity", "Cycle Cumulative Capacity", "Step Cumulative Capacity")
            .with(STEP_CHARGE, "Ah", "Step Capacity")
            .keeping("Step Time", "Record Index", "Step Index", "Protocol Name", "Date Time*", "Power", "Frequency")
            .keeping("Charging Energy", "Discharging Energy", "Charge Energy", "Discharge Energy", "Net Energy")
            .keeping("Cumulative Energy", "Step Net Capacity", "Cycle Net Capacity")
            .keeping("Step Charging Energy", "Step Discharging Energy", "Step Net Energy", "Step Energy")
            .keeping("Step Cumulative Energy", "Cycle Cumulative Energy", "Cycle Charging Energy")
            .keeping("Cycle Discharging Energy", "Cycle Net Energy", "Internal Resistance", "AC Internal Resistance")
            .keeping("DC Internal Resistance", "Ambient*", "Applied Pressure", "Surface*", "Temperature*")
            .keeping("Real Impedance", "Imaginary Impedance", "Absolute Impedance", "Phase");

    /// Maccor: raw exports (`Amp-hr`, `Amps`, `Volts`), MIMS and MacExport tables (`Capacity`, `Current [A]`), and the
    /// same in thousandths (`mAmp-hr`). The state column tells charge from discharge.
    public static final Vocabulary MACCOR = Vocabulary.of("maccor")
            .with(TIME, "", "TestTime", "Test Time", "Test")
            .with(CLOCK, "", "DPt Time", "DPT-Time")
            .with(VOLTAGE, "V", "Volts", "Voltage")
            .with(VOLTAGE, "mV", "mVolts")
            .with(CURRENT, "A", "Amps", "Current")
            .with(CURRENT, "mA", "mAmps")
            .with(CURRENT, "uA", "uAmps")
            .with(CYCLE, "", "Cyc#", "Cycle", "Cycle C", "Cycle P", "Cycle#")
            .with(STEP, "", "Step", "Step#")
            .with(STATE, "", "State", "MD")
            .with(STEP_CHARGE, "Ah", "Amp-hr", "Capacity", "Cap.")
            .with(STEP_CHARGE, "mAh", "mAmp-hr")
            .with(STEP_CHARGE, "uAh", "uAmp-hr")
            .keeping(
                    "Rec#",
                    "Rec",
                    "StepTime",
                    "Step Time",
                    "Step",
                    "Watt-hr",
                    "mWatt-hr",
                    "uWatt-hr",
                    "Energy",
                    "Ener.")
            .keeping("ES", "Loop*", "ACImp*", "DCIR*", "WF*", "Range", "VAR*", "Aux*", "Temp*", "EV Temp*", "Units*")
            .keeping("DPt Time (time of day)", "Unnamed*", "GlobFlags*", "SMB*", "ACR*", "Cycle P", "Cycle C")
            .sign(CurrentSign.FROM_STATE, true);

    /// Names of which any laboratory's own table makes use, in English and German. Only a table in which time,
    /// voltage and current are all found by these is taken for a run; units of these three that a header leaves
    /// out are assumed and said; a counter without a unit is left alone.
    public static final Vocabulary GENERAL = Vocabulary.of("general")
            .with(
                    TIME,
                    "s",
                    "Test Time",
                    "Total Time",
                    "Elapsed Time",
                    "Run Time",
                    "Prog Time",
                    "Time",
                    "t",
                    "Zeit",
                    "Testzeit")
            .with(CLOCK, "", "Date Time", "DateTime", "Timestamp", "Date and Time", "Absolute Time")
            .with(
                    VOLTAGE,
                    "V",
                    "Voltage",
                    "Cell Voltage",
                    "Volts",
                    "Potential",
                    "Ewe",
                    "Ecell",
                    "U",
                    "E",
                    "V",
                    "Spannung")
            .with(CURRENT, "A", "Current", "Cell Current", "Amps", "I", "<I>", "Strom")
            .with(CYCLE, "", "Cycle", "Cycle Number", "Cycle Index", "Cycle Count", "Cycle No", "full cycle", "Zyklus")
            .with(STEP, "", "Step", "Step Number", "Step Index", "Step Count", "Step No", "Ns", "Schritt")
            .with(STATE, "", "State", "Step Type", "Step Name", "Status", "Mode")
            .with(CHARGE, "", "Charge Capacity", "Charging Capacity", "Q charge")
            .with(DISCHARGE, "", "Discharge Capacity", "Discharging Capacity", "Q discharge")
            .with(NET_CHARGE, "", "Net Capacity", "Q-Qo")
            .sign(CurrentSign.POSITIVE_ON_CHARGE, false)
            .withUnitsAssumed();

    private Vocabularies() {}
}
