package org.interphase.cell.life;

import org.interphase.cell.model.CellModel;

/// A number of a cell by which a run is to be differentiated, as the cell with a little more and a little less of
/// it. Small enough that what is beyond first order does not count, large enough for rounding: 10⁻⁵ in a
/// logarithm or a fraction.
///
/// @param up as made, used up by the run
/// @param down as made, used up by the run
/// @param offset half of the distance between the two
public record Variation(CellModel up, CellModel down, double offset) {
    /// What to move a logarithm or a fraction by.
    public static final double OFFSET = 1e-5;

    /// Whether the two have the same unknowns as the cell; a number that adds a patch or a side current is no
    /// number to differentiate by.
    public boolean follows(CellModel model) {
        return up.layout().equals(model.layout()) && down.layout().equals(model.layout());
    }
}
