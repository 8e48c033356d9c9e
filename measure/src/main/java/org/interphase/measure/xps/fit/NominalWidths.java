package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.measure.xps.shape.NominalLine;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.FittedParameters;
import org.interphase.numerics.NonlinearLeastSquares;
import org.interphase.numerics.ResidualFunction;

/// Which widths stand behind a saved line whose program states only a nominal one: those with which the saved
/// lines, at their saved positions and areas, come nearest to the spectrum they were fitted to, every point with
/// the same weight.
public final class NominalWidths {
    private static final int RATIO = 0;
    private static final int GAUSS = 1;
    private static final int PER_LINE = 2;
    private static final int MOST_EVALUATIONS = 400;

    private final double[] energy_eV;
    private final double[] target;
    private final List<Saved> saved;
    private final List<NominalLine> lines;

    /// A component as saved.
    ///
    /// @param line index of its line shape
    /// @param width_eV nominal
    public record Saved(int line, double centre_eV, double width_eV, double area) {}

    /// @param fOverNominal F of the profile over the nominal width
    /// @param gaussOverNominal full width of the Gaussian over the nominal width
    /// @param settled whether both lie inside the limits of the search
    public record Found(double fOverNominal, double gaussOverNominal, boolean settled) {
        public double gaussOverF() {
            return gaussOverNominal / fOverNominal;
        }
    }

    private NominalWidths(double[] energy_eV, double[] target, List<NominalLine> lines, List<Saved> saved) {
        this.energy_eV = energy_eV;
        this.target = target;
        this.lines = lines;
        this.saved = saved;
    }

    /// @param energy_eV rising
    /// @param target intensity less background and all components of other shapes
    /// @return one for every line
    public static List<Found> search(double[] energy_eV, double[] target, List<NominalLine> lines, List<Saved> saved) {
        NominalWidths search = new NominalWidths(energy_eV, target, lines, List.copyOf(saved));
        double[] start = new double[PER_LINE * lines.size()];
        double[] lower = start.clone();
        double[] upper = start.clone();
        for (int l = 0; l < lines.size(); l++) {
            start[PER_LINE * l + RATIO] = 0.6;
            start[PER_LINE * l + GAUSS] = 0.6;
            lower[PER_LINE * l + RATIO] = 0.02;
            lower[PER_LINE * l + GAUSS] = 0.01;
            Arrays.fill(upper, PER_LINE * l, PER_LINE * (l + 1), 3);
        }
        FittedParameters best = NonlinearLeastSquares.minimise(
                        search.residuals(), start, start, Bounds.of(lower, upper), MOST_EVALUATIONS)
                .best();
        List<Found> found = new ArrayList<>();
        for (int l = 0; l < lines.size(); l++) {
            found.add(new Found(
                    best.value(PER_LINE * l + RATIO),
                    best.value(PER_LINE * l + GAUSS),
                    !best.atBound(PER_LINE * l + RATIO) && !best.atBound(PER_LINE * l + GAUSS)));
        }
        return found;
    }

    private ResidualFunction residuals() {
        return new ResidualFunction() {
            @Override
            public int size() {
                return target.length;
            }

            @Override
            public void residuals(double[] p, double[] into) {
                for (int i = 0; i < into.length; i++) {
                    into[i] = -target[i];
                }
                for (Saved one : saved) {
                    double[] curve = lines.get(one.line())
                            .curve(
                                    energy_eV,
                                    one.centre_eV(),
                                    p[PER_LINE * one.line() + RATIO] * one.width_eV(),
                                    p[PER_LINE * one.line() + GAUSS] * one.width_eV());
                    for (int i = 0; i < into.length; i++) {
                        into[i] += one.area() * curve[i];
                    }
                }
            }
        };
    }
}
