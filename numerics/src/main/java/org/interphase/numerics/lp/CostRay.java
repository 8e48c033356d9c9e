package org.interphase.numerics.lp;

import java.util.List;

/// The solutions along a ray of costs: the objective is concave and piecewise linear.
///
/// @param steps in ascending order of `s`; each holds up to the next, the last to the end of the ray
public record CostRay(List<Step> steps) {
    public CostRay {
        steps = List.copyOf(steps);
    }

    /// @param s where the step begins
    /// @param optimum at `s`, with the products that hold just after it
    /// @param rate `change·x` after `s`
    public record Step(double s, Optimum optimum, double rate) {}
}
