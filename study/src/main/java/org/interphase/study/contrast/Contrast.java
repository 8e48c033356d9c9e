package org.interphase.study.contrast;

import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.State;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.quantity.Source;

/// The difference coated − bare of one observable in one state, or of what changed up to it since an earlier one.
///
/// `u² = u_fit² + u_cell²`; normalisation by mass and area is part of `u_fit`.
///
/// @param state the later one of two
/// @param since the earlier state that `bare` and `coated` are changes since; empty where they are no changes
/// @param bare mean over the cells of the bare sample
/// @param coated mean over the cells of the coated sample
/// @param difference coated − bare with its whole standard uncertainty
/// @param uFit the part that comes from the measurement and its evaluation; NaN where the findings state none
/// @param uCell the part that comes from the scatter between cells
/// @param scatter where the scatter between cells comes from
/// @param pValue probability of a difference at least this large if there were none, two-sided
/// @param pHalved the same with the scatter between cells halved
/// @param pDoubled the same with the scatter between cells doubled
public record Contrast(
        Observable observable,
        State state,
        Optional<State> since,
        Side bare,
        Side coated,
        Measured difference,
        double uFit,
        double uCell,
        Source scatter,
        double pValue,
        double pHalved,
        double pDoubled,
        Origin origin) {
    /// One sample's share.
    ///
    /// @param sample identifier
    /// @param cells number of cells
    /// @param mean over the cells, in the unit of the observable
    public record Side(String sample, int cells, double mean) {}

    /// The design in words.
    public String design() {
        String where = state.toString();
        if (since.isPresent()) {
            return change(coated.sample()) + " − " + change(bare.sample());
        }
        return coated.sample() + " − " + bare.sample() + (where.isEmpty() ? "" : " at " + where);
    }

    private String change(String sample) {
        return "(" + sample + " at " + state + " − " + sample + " at "
                + since.map(State::toString).orElse("") + ")";
    }

    /// The state, or the two of a change, in words.
    public String states() {
        return since.map(early -> state + " less " + early).orElseGet(state::toString);
    }

    /// In one line for a terminal.
    public String line() {
        return observable.title() + ", " + design() + ": " + MeasuredText.plusMinus(difference, 4) + " "
                + observable.unit();
    }
}
