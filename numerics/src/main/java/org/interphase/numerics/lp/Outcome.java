package org.interphase.numerics.lp;

/// What came of a linear program: a solution or the reason why there is none. Never an exception, never a silent
/// number.
///
/// @param <T> what is found when all goes well
public sealed interface Outcome<T> {
    /// @param solution verified: primal and dual feasible after a fresh factorisation
    record Solved<T>(T solution) implements Outcome<T> {}

    /// @param column the column along which the objective falls for ever, −1 where it is not that
    record Failed<T>(Reason reason, String detail, int column) implements Outcome<T> {
        <S> Failed<S> as() {
            return new Failed<>(reason, detail, column);
        }
    }

    /// Why there is no solution.
    enum Reason {
        /// No `x ≥ 0` satisfies `A·x = b`.
        INFEASIBLE,
        /// The objective has no lower bound.
        UNBOUNDED,
        /// Rounding won: no basis passes the final check.
        STALLED
    }
}
