package org.interphase.numerics.lp;

import java.util.function.Function;

/// What came of a linear program: a solution or the reason why there is none. Never an exception, never a silent
/// number.
///
/// @param <T> what is found when all goes well
public sealed interface Outcome<T> {
    /// What follows from the solution; the same failure where there is none.
    default <S> Outcome<S> map(Function<? super T, ? extends S> follows) {
        return switch (this) {
            case Solved<T>(T solution) -> new Solved<>(follows.apply(solution));
            case Failed<T> failed -> failed.as();
        };
    }

    /// The same where what follows may fail too.
    default <S> Outcome<S> then(Function<? super T, Outcome<S>> follows) {
        return switch (this) {
            case Solved<T>(T solution) -> follows.apply(solution);
            case Failed<T> failed -> failed.as();
        };
    }

    /// @param solution verified: primal and dual feasible after a fresh factorisation
    record Solved<T>(T solution) implements Outcome<T> {}

    /// @param column the column along which the objective falls for ever, −1 where it is not that
    record Failed<T>(Reason reason, String detail, int column) implements Outcome<T> {
        public <S> Failed<S> as() {
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
