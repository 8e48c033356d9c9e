package org.interphase.cell.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
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

/// Levenberg–Marquardt on the numbers of a cell, from several starts; derivatives by central differences of
/// runs with tolerances ten times finer.
public final class CellFit implements ResidualFunction {
    private static final double TIGHTNESS = 0.1;
    private static final int MOST_EVALUATIONS = 40;
    private static final double UNKNOWN_SPREAD = 0.5;

    private final CellDescription cell;
    private final Resolution resolution;
    private final List<FreeNumber> free;
    private final List<Datum> data;
    private final Protocol rate;
    private final Protocol life;

    private CellFit(
            CellDescription cell,
            Resolution resolution,
            List<FreeNumber> free,
            List<Datum> data,
            Protocol rate,
            Protocol life) {
        this.cell = cell;
        this.resolution = resolution;
        this.free = List.copyOf(free);
        this.data = List.copyOf(data);
        this.rate = rate;
        this.life = life;
    }

    /// A number after the fit.
    ///
    /// @param value in SI
    /// @param u one standard uncertainty in SI; NaN where the data do not determine it
    /// @param identifiable whether the data fix it within a factor of about 1.6, or 0.5 for a fraction
    public record Fitted(FreeNumber number, double value, double u, boolean identifiable) {}

    /// @param cell with the fitted numbers
    /// @param singularValues of the derivatives of the data, each over its uncertainty, by the fitted
    /// coordinates:     how many directions the data fix; a value below 1 is one that they do not
    /// @param model what the fitted cell gives for each datum
    /// @param trouble why the search ended before a minimum, empty where it reached one
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
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int j = 0; j < n; j++) {
            FreeNumber number = free.get(j);
            double spread = number.logarithmic() ? 1.4 : 0.3;
            at[j] = number.coordinate(number.start()) + (start == 0 ? 0 : spread * (weyl(start, j) - 0.5));
            typical[j] = number.logarithmic() ? 1 : 0.1;
            lower[j] = number.lowest();
            upper[j] = number.highest();
        }
        return NonlinearLeastSquares.minimise(
                this, at, typical, Bounds.of(lower, upper), MOST_EVALUATIONS * (2 * n + 1));
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
        for (int j = 0; j < parameters.length; j++) {
            double step = free.get(j).step();
            double[] up = parameters.clone();
            double[] down = parameters.clone();
            up[j] = Math.min(parameters[j] + step, free.get(j).highest());
            down[j] = Math.max(parameters[j] - step, free.get(j).lowest());
            double[] high = predict(up);
            double[] low = predict(down);
            for (int i = 0; i < data.size(); i++) {
                columns[j][i] =
                        (high[i] - low[i]) / (up[j] - down[j]) / data.get(i).u();
            }
        }
        return true;
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
        CellDescription changed = cellAt(parameters);
        double[] values = new double[data.size()];
        for (Datum.Run run : Datum.Run.values()) {
            if (data.stream().anyMatch(d -> d.run() == run)) {
                List<Cycle> cycles = cycles(changed, run == Datum.Run.RATE ? rate : life);
                for (int i = 0; i < values.length; i++) {
                    if (data.get(i).run() == run) {
                        values[i] = value(data.get(i), cycles);
                    }
                }
            }
        }
        return values;
    }

    private List<Cycle> cycles(CellDescription changed, Protocol protocol) {
        try {
            return Simulation.run(CellModel.of(changed, resolution), protocol, TIGHTNESS, Watcher.NONE)
                    .cycles();
        } catch (InputException e) {
            // A combination that contradicts itself is a place where the model is undefined: the fit turns back.
            return List.of();
        }
    }

    private static double value(Datum datum, List<Cycle> cycles) {
        if (cycles.size() < datum.cycle()) {
            return Double.NaN;
        }
        Cycle cycle = cycles.get(datum.cycle() - 1);
        return switch (datum.quantity()) {
            case CHARGE -> cycle.charge_mAh_per_g();
            case DISCHARGE -> cycle.discharge_mAh_per_g();
            case EFFICIENCY -> cycle.coulombicEfficiency();
        };
    }

    private Report report(FitOutcome outcome, int atBest, int starts) {
        FittedParameters best = outcome.best();
        double[] at = best.copyValues();
        double[][] columns = new double[free.size()][data.size()];
        jacobian(at, columns);
        List<Fitted> numbers = new ArrayList<>();
        for (int j = 0; j < free.size(); j++) {
            double u = Math.sqrt(best.unscaledCovariance(j, j));
            double value = free.get(j).si(at[j]);
            double inSi = free.get(j).logarithmic() ? value * u : u;
            numbers.add(new Fitted(free.get(j), value, inSi, u < UNKNOWN_SPREAD));
        }
        Optional<String> trouble =
                outcome instanceof FitOutcome.Stalled stalled ? Optional.of(stalled.reason()) : Optional.empty();
        return new Report(
                cellAt(at),
                numbers,
                boxed(SingularValues.of(columns)),
                boxed(predict(at)),
                best.ssr(),
                atBest,
                starts,
                trouble);
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
