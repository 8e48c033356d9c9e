package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.Optional;

/// What `xps fit` is asked for.
///
/// @param number of the spectrum in every file, counted from 1; 0 for the first that covers the model's region
/// @param figure where a picture is written
/// @param copies of the simulation; 0 for none
/// @param bootstrap whether the copies are made of the residuals instead of Poisson counts
/// @param seed of the simulation
/// @param systematics whether the fit is repeated with other choices
/// @param needs whether it is repeated without each component, to see which the data need
/// @param weights of the points; empty where nothing is said: a model is fitted by counts, a fit that another program
///     saved is drawn as it stands
/// @param time of counting, where the files do not state it
public record FitRequest(
        int number,
        Optional<Path> figure,
        int copies,
        boolean bootstrap,
        long seed,
        boolean systematics,
        boolean needs,
        Optional<Weights> weights,
        CountingTime time) {
    /// How much each point of a spectrum counts in a fit.
    public enum Weights {
        /// 1/counts, as counting statistics have it.
        COUNTS,
        /// All points alike.
        EQUAL;

        /// @param word `counts` or `equal`
        public static Weights of(String word) {
            return word.equals("equal") ? EQUAL : COUNTS;
        }
    }

    /// Of files that state their times, or hold counts.
    public FitRequest(
            int number,
            Optional<Path> figure,
            int copies,
            boolean bootstrap,
            long seed,
            boolean systematics,
            boolean needs,
            Optional<Weights> weights) {
        this(number, figure, copies, bootstrap, seed, systematics, needs, weights, CountingTime.unstated());
    }

    /// Without a word about weights.
    public FitRequest(
            int number,
            Optional<Path> figure,
            int copies,
            boolean bootstrap,
            long seed,
            boolean systematics,
            boolean needs) {
        this(number, figure, copies, bootstrap, seed, systematics, needs, Optional.empty());
    }

    /// Copies where nothing else is said.
    public static final int COPIES = 1000;

    public static final long SEED = 20_261_121;

    public static FitRequest usual(int number, Optional<Path> figure) {
        return new FitRequest(number, figure, COPIES, false, SEED, true, true);
    }

    /// The same with nothing but the fit.
    FitRequest alone() {
        return new FitRequest(number, figure, 0, bootstrap, seed, false, false, weights, time);
    }

    boolean weighsEqually() {
        return weights.equals(Optional.of(Weights.EQUAL));
    }

    /// The fit alone, as while a handle is dragged.
    public static FitRequest fitAlone(int number) {
        return new FitRequest(number, Optional.empty(), 0, false, SEED, false, false);
    }
}
