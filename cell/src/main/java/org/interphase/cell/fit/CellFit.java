package org.interphase.cell.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.life.Variation;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.FitOutcome;
import org.interphase.numerics.FittedParameters;
import org.interphase.numerics.NonlinearLeastSquares;
import org.interphase.numerics.ResidualFunction;
import org.interphase.numerics.SingularValues;
import org.interphase.quantity.Source;

/// Levenberg–Marquardt on the numbers of a cell, from several starts, with derivatives carried along the runs;
/// what the data fix is told by singular values and by profiles of the likelihood.
public final class CellFit implements ResidualFunction {
    /// What the tolerances of the runs leave of a sum of squares: 3 % of a standard uncertainty.
    private static final double NEGLIGIBLE = 1e-3;

    private static final int MOST_EVALUATIONS = 40;

    private final CellDescription cell;
    private final List<FreeNumber> free;
    private final List<Datum> data;
    private final List<FitRun> runs;

    private CellFit(
            CellDescription cell,
            Resolution resolution,
            List<FreeNumber> free,
            List<Datum> data,
            Protocol rate,
            Protocol life) {
        this.cell = cell;
        this.free = List.copyOf(free);
        this.data = List.copyOf(data);
        this.runs = Stream.of(
                        FitRun.of(Datum.Run.RATE, rate, resolution, data),
                        FitRun.of(Datum.Run.LIFE, life, resolution, data))
                .filter(r -> data.stream().anyMatch(d -> d.run() == r.run()))
                .toList();
    }

    /// A number after the fit.
    ///
    /// @param value in SI
    /// @param u one standard uncertainty in SI; NaN where the data do not determine it
    /// @param low where the profile of the likelihood ends in SI, NaN where the data do not bound it
    /// @param high the same at the other side
    /// @param identifiable whether the data bound it on both sides, within a factor of 1.6 or 0.5 for a fraction;
    ///     ends that were not found in full count only where `u` is less than the interval
    public record Fitted(FreeNumber number, double value, double u, double low, double high, boolean identifiable) {}

    /// @param cell with the fitted numbers
    /// @param singularValues of the derivatives of the data, each over its uncertainty, by the fitted
    /// coordinates:     how many directions the data fix; a value below 1 is one that they do not
    /// @param model what the fitted cell gives for each datum
    /// @param trouble why the search ended before a minimum, empty where it reached one; no number has an
    ///     interval where a profile found a lower place
    public record Report(
            CellDescription cell,
            List<Fitted> numbers,
            List<Double> singularValues,
            List<Double> model,
            double squares,
            int startsAtBest,
            int starts,
            Optional<String> trouble) {}

    /// @param rate run whose cycles data of [Datum.Run#RATE] count
    /// @param life the same for [Datum.Run#LIFE], long enough for the last datum
    /// @param starts at least 1; the first is the cell as it is
    /// @throws InputException if the cell contradicts itself
    public static Report fit(
            CellDescription cell,
            Resolution resolution,
            List<FreeNumber> free,
            List<Datum> data,
            Protocol rate,
            Protocol life,
            int starts)
            throws InputException {
        CellModel.of(cell, resolution);
        CellFit fit = new CellFit(cell, resolution, free, data, rate, life);
        List<FitOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            outcomes.add(fit.from(i));
        }
        FitOutcome best = outcomes.getFirst();
        for (FitOutcome outcome : outcomes) {
            best = outcome.best().ssr() < best.best().ssr() ? outcome : best;
        }
        double least = best.best().ssr();
        long atBest = outcomes.stream()
                .filter(o -> o.best().ssr() <= least * 1.01 + 1e-3)
                .count();
        return fit.report(best, (int) atBest, starts);
    }

    /// What a cell gives for data that it need not have been fitted to; NaN where a run ended before.
    public static List<Double> predictions(
            CellDescription cell, Resolution resolution, List<Datum> data, Protocol rate, Protocol life) {
        return boxed(new CellFit(cell, resolution, List.of(), data, rate, life).predict(new double[0]));
    }

    private FitOutcome from(int start) {
        int n = free.size();
        double[] at = new double[n];
        double[] typical = new double[n];
        for (int j = 0; j < n; j++) {
            FreeNumber number = free.get(j);
            double spread = number.logarithmic() ? 1.4 : 0.3;
            at[j] = number.coordinate(number.start()) + (start == 0 ? 0 : spread * (weyl(start, j) - 0.5));
            typical[j] = number.logarithmic() ? 1 : 0.1;
        }
        return NonlinearLeastSquares.minimise(this, at, typical, bounds(), MOST_EVALUATIONS, NEGLIGIBLE);
    }

    private Bounds bounds() {
        return Bounds.of(
                free.stream().mapToDouble(FreeNumber::lowest).toArray(),
                free.stream().mapToDouble(FreeNumber::highest).toArray());
    }

    /// Evenly spread numbers in (0, 1): multiples of roots, the same on every machine.
    private static double weyl(int i, int j) {
        double x = i * Math.sqrt(2 + 3.0 * j);
        return x - Math.floor(x);
    }

    @Override
    public int size() {
        return data.size();
    }

    @Override
    public void residuals(double[] parameters, double[] into) {
        double[] model = predict(parameters);
        for (int i = 0; i < into.length; i++) {
            into[i] = (model[i] - data.get(i).value()) / data.get(i).u();
        }
    }

    @Override
    public boolean jacobian(double[] parameters, double[][] columns) {
        run(parameters, new double[size()], columns);
        for (double[] column : columns) {
            for (int i = 0; i < size(); i++) {
                column[i] /= data.get(i).u();
            }
        }
        return true;
    }

    /// Values of the data, and their derivatives where columns are given.
    private void run(double[] parameters, double[] values, double[][] columns) {
        List<CellDescription> cells = new ArrayList<>(List.of(cellAt(parameters)));
        for (int j = 0; j < columns.length; j++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                double[] moved = parameters.clone();
                moved[j] += sign * Variation.OFFSET;
                cells.add(cellAt(moved));
            }
        }
        for (FitRun each : runs) {
            each.into(cells, data, values, columns);
        }
    }

    private CellDescription cellAt(double[] parameters) {
        CellDescription changed = cell;
        for (int j = 0; j < parameters.length; j++) {
            changed = changed.with(
                    free.get(j).key(), free.get(j).si(parameters[j]), new Source.Fit("fitted to the cell's data"));
        }
        return changed;
    }

    private double[] predict(double[] parameters) {
        double[] values = new double[data.size()];
        run(parameters, values, new double[0][]);
        return values;
    }

    private Report report(FitOutcome outcome, int atBest, int starts) {
        FittedParameters best = outcome.best();
        double[] at = best.copyValues();
        double[][] columns = new double[free.size()][data.size()];
        jacobian(at, columns);
        double[] spread = new double[at.length];
        Arrays.setAll(spread, j -> Math.sqrt(best.unscaledCovariance(j, j)));
        double[] model = predict(at);
        Intervals intervals = Double.isFinite(best.ssr())
                ? Intervals.of(Profile.of(this, bounds(), at, columns, spread), spread)
                : Intervals.unknown(at.length);
        List<Fitted> numbers = new ArrayList<>();
        for (int j = 0; j < free.size(); j++) {
            numbers.add(fitted(free.get(j), at[j], spread[j], intervals.of(j)));
        }
        Optional<String> trouble = intervals.trouble();
        if (outcome instanceof FitOutcome.Stalled stalled) {
            trouble = Optional.of(stalled.reason() + trouble.map(t -> "; " + t).orElse(""));
        }
        if (!Double.isFinite(best.ssr())) {
            trouble = trouble.map(t -> t + shortfalls(at));
        }
        return new Report(
                cellAt(at),
                numbers,
                boxed(SingularValues.of(columns)),
                boxed(model),
                best.ssr(),
                atBest,
                starts,
                trouble);
    }

    /// Which run does not reach its data, and why.
    private String shortfalls(double[] at) {
        return runs.stream()
                .flatMap(r -> r.shortfall(cellAt(at), data).stream()
                        .map(why ->
                                "; the run '%s' gives %s".formatted(r.protocol().name(), why)))
                .collect(Collectors.joining());
    }

    private static Fitted fitted(FreeNumber number, double at, double u, Intervals.Interval interval) {
        double value = number.si(at);
        double inSi = number.logarithmic() ? value * u : u;
        return new Fitted(
                number, value, inSi, number.si(interval.low()), number.si(interval.high()), interval.identifiable());
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
