package org.interphase.measure.cycling;

/// Which half cycle opens a cycle.
public enum PairingRule {
    /// A cycle is a charge and the discharge after it: full cells and cathode half cells. The default.
    CHARGE_FIRST,
    /// A cycle is a discharge and the charge after it: half cells whose working electrode takes up lithium first.
    DISCHARGE_FIRST,
    /// The direction of the first substantial half cycle of the run decides.
    AUTOMATIC
}
