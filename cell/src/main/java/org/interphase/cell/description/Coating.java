package org.interphase.cell.description;

/// The coating of a cell: how thick, how complete, and how much of the chemistry it lets through.
///
/// @param thickness in m, zero for a bare oxide
/// @param coverage fraction of the area that it covers
/// @param passed B, the fraction of the contact reaction that is left:
///     `(1 − coverage) + coverage exp(−thickness / blocking length)`
public record Coating(double thickness, double coverage, double passed) {
    /// Coverage, where a description does not state it, follows nucleation of a deposited film:
    /// `1 − exp(−thickness / nucleation length)`.
    public static Coating of(CellDescription cell) {
        double thickness = cell.si(Key.COATING_THICKNESS);
        double stated = cell.si(Key.COATING_COVERAGE);
        double coverage = thickness == 0
                ? 0
                : Double.isFinite(stated) ? stated : 1 - Math.exp(-thickness / cell.si(Key.COATING_NUCLEATION));
        double passed = 1 - coverage + coverage * Math.exp(-thickness / cell.si(Key.BLOCKING_LENGTH));
        return new Coating(thickness, coverage, passed);
    }
}
