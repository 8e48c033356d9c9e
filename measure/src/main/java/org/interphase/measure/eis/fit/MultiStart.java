package org.interphase.measure.eis.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.interphase.numerics.FitOutcome;

/// Minimisation from many starts. A start that has found no minimum after a number of evaluations is given up unless it
/// is among the best: starts in flat valleys would otherwise cost most of the time.
final class MultiStart {
    private static final int FIRST_EVALUATIONS = 120;
    private static final int MORE_EVALUATIONS = 2000;
    /// A start given up is taken up again where its sum of squares is within this factor of the least one.
    private static final double PROMISING = 1.5;

    /// Of how many starts one is taken up again, and how many at least and at most.
    private static final int RESUMED_SHARE = 4;

    private static final int LEAST_RESUMED = 2;
    private static final int MOST_RESUMED = 8;
    /// Sums of squares this close are the same minimum.
    private static final double SAME_MINIMUM = 1e-6;

    private static final double EQUAL = 1e-12;

    private final FitOutcome best;
    private final int hits;
    private final int starts;
    private final String reason;

    private MultiStart(FitOutcome best, int hits, int starts, String reason) {
        this.best = best;
        this.hits = hits;
        this.starts = starts;
        this.reason = reason;
    }

    /// Coordinates of the least sum of squares.
    double[] best() {
        return best.best().copyValues();
    }

    double ssr() {
        return best.best().ssr();
    }

    /// How many starts ended in the best minimum.
    int hits() {
        return hits;
    }

    int starts() {
        return starts;
    }

    /// Why the best parameters are no minimum; empty where they are.
    String reason() {
        return reason;
    }

    static MultiStart run(Problem problem, List<double[]> starts, boolean allCores) {
        FitOutcome[] outcomes = new FitOutcome[starts.size()];
        IntStream range = IntStream.range(0, outcomes.length);
        (allCores ? range.parallel() : range)
                .forEach(i -> outcomes[i] = problem.minimise(
                        problem.coordinates().inward(starts.get(i)),
                        outcomes.length == 1 ? MORE_EVALUATIONS : FIRST_EVALUATIONS));
        resume(problem, outcomes, allCores);
        FitOutcome best = outcomes[best(outcomes)];
        double same = Math.max(best.best().ssr() * (1 + SAME_MINIMUM), problem.roundingSsr());
        int hits = (int) Arrays.stream(outcomes)
                .filter(outcome -> outcome.best().ssr() <= same)
                .count();
        boolean exact = best.best().ssr() <= problem.roundingSsr();
        String reason = switch (best) {
            case FitOutcome.Converged _ -> "";
            case FitOutcome.Stalled(var _, String why) -> exact ? "" : why;
        };
        return new MultiStart(best, hits, outcomes.length, reason);
    }

    private static void resume(Problem problem, FitOutcome[] outcomes, boolean allCores) {
        double least = outcomes[best(outcomes)].best().ssr();
        if (least <= problem.roundingSsr()) {
            return;
        }
        int[] chosen = IntStream.range(0, outcomes.length)
                .filter(i -> outcomes[i] instanceof FitOutcome.Stalled
                        && outcomes[i].best().ssr() <= PROMISING * least)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        outcomes[a].best().ssr(), outcomes[b].best().ssr()))
                .limit(Math.clamp(outcomes.length / RESUMED_SHARE, LEAST_RESUMED, MOST_RESUMED))
                .mapToInt(Integer::intValue)
                .toArray();
        IntStream range = Arrays.stream(chosen);
        (allCores ? range.parallel() : range)
                .forEach(i -> outcomes[i] = problem.minimise(outcomes[i].best().copyValues(), MORE_EVALUATIONS));
    }

    /// The least sum of squares; a minimum before what is equally low within rounding and none.
    private static int best(FitOutcome[] outcomes) {
        int best = 0;
        for (int i = 1; i < outcomes.length; i++) {
            double now = outcomes[best].best().ssr();
            double other = outcomes[i].best().ssr();
            boolean settles =
                    outcomes[i] instanceof FitOutcome.Converged && outcomes[best] instanceof FitOutcome.Stalled;
            if (other < now * (1 - EQUAL) || (settles && other <= now * (1 + EQUAL))) {
                best = i;
            }
        }
        return best;
    }
}
