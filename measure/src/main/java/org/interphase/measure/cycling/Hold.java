package org.interphase.measure.cycling;

/// The constant-voltage step at the end of a half cycle.
///
/// @param firstRow of the run; −1 where there is no such step
/// @param samples how many, 0 where there is none
/// @param charge_Ah that flowed during it
public record Hold(int firstRow, int samples, double charge_Ah) {
    public static final Hold NONE = new Hold(-1, 0, 0);

    public boolean present() {
        return samples > 0;
    }
}
