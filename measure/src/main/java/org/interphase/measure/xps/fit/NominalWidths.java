package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.measure.xps.shape.NominalLine;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.FittedParameters;
import org.interphase.numerics.NonlinearLeastSquares;
import org.interphase.numerics.ResidualFunction;

/// Which widths stand behind a saved line whose program states only a nominal one: those with which the saved
/// lines, at their saved positions and areas, come nearest to the spectrum they were fitted to, every point with
/// the same weight. The Gaussian of a line where it is known is kept.
public final class NominalWidths {
    private static final int MOST_EVALUATIONS = 400;
    /// Where a search begins, and how far it goes.
    private static final double RATIO = 0.6;
    private static final double LEAST_RATIO = 0.02;
    private static final double MOST_RATIO = 3;
    private static final double GAUSS = 1;
    private static final double LEAST_GAUSS = 0.02;
    private static final double MOST_GAUSS = 20;

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
    /// @param gaussOverF full width of the Gaussian over F
    /// @param settled whether both lie inside the limits of the search
    public record Found(double fOverNominal, double gaussOverF, boolean settled) {}

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
        int unknown = (int) lines.stream().filter(l -> l.gaussOverF().isEmpty()).count();
        double[] start = new double[lines.size() + unknown];
        double[] lower = start.clone();
        double[] upper = start.clone();
        Arrays.fill(start, GAUSS);
        Arrays.fill(lower, LEAST_GAUSS);
        Arrays.fill(upper, MOST_GAUSS);
        Arrays.fill(start, 0, lines.size(), RATIO);
        Arrays.fill(lower, 0, lines.size(), LEAST_RATIO);
        Arrays.fill(upper, 0, lines.size(), MOST_RATIO);
        FittedParameters best = NonlinearLeastSquares.minimise(
                        search.residuals(), start, start, Bounds.of(lower, upper), MOST_EVALUATIONS)
                .best();
        double[] p = new double[start.length];
        Arrays.setAll(p, best::value);
        double[] gauss = search.gauss(p);
        List<Found> found = new ArrayList<>();
        for (int l = 0; l < lines.size(); l++) {
            boolean free = lines.get(l).gaussOverF().isEmpty();
            boolean inside = !free || (gauss[l] > LEAST_GAUSS && gauss[l] < MOST_GAUSS);
            found.add(new Found(p[l], gauss[l], inside && !best.atBound(l)));
        }
        return found;
    }

    /// Gaussian over F of every line: what is known of it, or the next of the parameters behind the ratios.
    private double[] gauss(double[] p) {
        double[] gauss = new double[lines.size()];
        int next = gauss.length;
        for (int l = 0; l < gauss.length; l++) {
            OptionalDouble known = lines.get(l).gaussOverF();
            gauss[l] = known.isPresent() ? known.getAsDouble() : p[next++];
        }
        return gauss;
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
                double[] gauss = gauss(p);
                for (Saved one : saved) {
                    double f = p[one.line()] * one.width_eV();
                    double[] curve = lines.get(one.line()).curve(energy_eV, one.centre_eV(), f, gauss[one.line()] * f);
                    for (int i = 0; i < into.length; i++) {
                        into[i] += one.area() * curve[i];
                    }
                }
            }
        };
    }
}
