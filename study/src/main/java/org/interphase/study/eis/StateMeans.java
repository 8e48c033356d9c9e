package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.measure.eis.series.RepeatStatistics;
import org.interphase.quantity.Estimates;
import org.interphase.quantity.Measured;

/// A sum of resistances of one cell in every state, means over repeated spectra.
final class StateMeans {
    private static final String UNDETERMINED = "the spectrum does not determine it";

    private final Estimates sums;
    private final boolean joint;
    private final List<Mean> means;

    private StateMeans(CellImpedance cell, Estimates sums) {
        this.sums = sums;
        this.joint = cell.joint().isPresent();
        List<CellSpectrum> sound = cell.sound();
        List<Mean> list = new ArrayList<>();
        for (List<CellSpectrum> repeats : cell.repeats()) {
            int[] places = repeats.stream().mapToInt(sound::indexOf).toArray();
            list.add(mean(repeats, places));
        }
        this.means = List.copyOf(list);
    }

    /// The resistance in one state.
    ///
    /// @param resistance mean over repeats; its uncertainty is that of the fit, which repeats share because it is
    ///     the circuit's misfit, and the scatter of the repeats over the root of their number
    /// @param spectra of that state
    /// @param places of theirs among the sound spectra of the cell
    /// @param scatter standard deviation of one repeat; NaN without repeats
    record Mean(State state, Measured resistance, List<CellSpectrum> spectra, List<Integer> places, double scatter) {
        Mean {
            spectra = List.copyOf(spectra);
            places = List.copyOf(places);
        }
    }

    static StateMeans ofInterface(CellImpedance cell) {
        return of(cell, cell.interfaceNames());
    }

    /// @param names of resistances; without any there are no means
    static StateMeans of(CellImpedance cell, List<String> names) {
        boolean none = names.isEmpty() || cell.sound().isEmpty();
        return none ? new StateMeans() : new StateMeans(cell, cell.sums(names));
    }

    private StateMeans() {
        this.sums = Estimates.independent(List.of(), new double[0], new double[0]);
        this.joint = false;
        this.means = List.of();
    }

    private Mean mean(List<CellSpectrum> repeats, int[] places) {
        double[][] rows = Arrays.stream(places)
                .mapToObj(i -> new double[] {sums.value(i)})
                .toArray(double[][]::new);
        double scatter = RepeatStatistics.of(rows, new double[0][]).sd(0);
        double mean = Arrays.stream(rows).mapToDouble(row -> row[0]).average().orElseThrow();
        double fit = joint
                ? sums.linear(shares(places)).u()
                : Arrays.stream(places)
                        .mapToDouble(i -> sums.get(i).u())
                        .average()
                        .orElseThrow();
        double u = Math.hypot(fit, ofMean(scatter, places.length));
        return new Mean(
                repeats.getFirst().state(),
                Double.isFinite(u) ? Measured.of(mean, u) : Measured.without(mean, UNDETERMINED),
                repeats,
                Arrays.stream(places).boxed().toList(),
                scatter);
    }

    private static double ofMean(double scatter, int repeats) {
        return Double.isFinite(scatter) ? scatter / Math.sqrt(repeats) : 0;
    }

    private double[] shares(int[] places) {
        double[] shares = new double[sums.size()];
        for (int i : places) {
            shares[i] = 1.0 / places.length;
        }
        return shares;
    }

    List<Mean> means() {
        return means;
    }

    /// Those for which a time at rest is stated, in order.
    List<Mean> atRest() {
        return means.stream()
                .filter(m -> m.state().at(StateAxis.REST_TIME).isPresent())
                .toList();
    }

    /// One state less another. A joint fit makes it better known than either: what the two share cancels.
    Measured difference(Mean later, Mean earlier) {
        if (!joint) {
            return later.resistance().minus(earlier.resistance());
        }
        double[] weights = shares(indices(later));
        double[] less = shares(indices(earlier));
        Arrays.setAll(weights, i -> weights[i] - less[i]);
        Measured fitted = sums.linear(weights);
        double scatter = Math.hypot(
                ofMean(later.scatter(), later.places().size()),
                ofMean(earlier.scatter(), earlier.places().size()));
        return Double.isFinite(fitted.u())
                ? Measured.of(fitted.value(), Math.hypot(fitted.u(), scatter))
                : Measured.without(fitted.value(), UNDETERMINED);
    }

    /// Uncertainties of some states without what they have in common: what counts for a law of growth. Empty where
    /// one is not known.
    double[] ownUncertainties(List<Mean> chosen) {
        double[] own = new double[chosen.size()];
        for (int a = 0; a < own.length; a++) {
            double variance =
                    chosen.get(a).resistance().u() * chosen.get(a).resistance().u();
            double common = joint ? Double.POSITIVE_INFINITY : 0;
            for (int b = 0; joint && b < own.length; b++) {
                common = b == a ? common : Math.min(common, covariance(chosen.get(a), chosen.get(b)));
            }
            double least = 1e-4 * variance;
            own[a] = Math.sqrt(Math.max(least, variance - Math.max(0, common)));
        }
        boolean known = Arrays.stream(own).allMatch(u -> u > 0 && Double.isFinite(u));
        return known ? own : new double[0];
    }

    private double covariance(Mean a, Mean b) {
        double sum = 0;
        for (int i : indices(a)) {
            for (int j : indices(b)) {
                sum += sums.covariance(i, j);
            }
        }
        return sum / a.places().size() / b.places().size();
    }

    private static int[] indices(Mean mean) {
        return mean.places().stream().mapToInt(Integer::intValue).toArray();
    }
}
