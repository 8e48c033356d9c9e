package org.interphase.numerics.lp;

import java.util.List;

/// Where the objective along a line lies lowest below the chord given by two end values.
///
/// @param t from 0 to 1
/// @param depth objective minus chord there
/// @param optimum the solution there
/// @param visited where else the search solved, with the bases found, to begin the next search from
public record LineMinimum(double t, double depth, Optimum optimum, List<Visit> visited) {
    public LineMinimum {
        visited = List.copyOf(visited);
    }

    /// @param optimum at `t`
    public record Visit(double t, Optimum optimum) {}
}
