package org.interphase.measure.xps.fit;

import java.util.Arrays;
import java.util.List;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.ActiveShirley;
import org.interphase.measure.xps.background.BackgroundCurve;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.model.Layout;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.measure.xps.shape.MeasuredShape;

/// The model of one spectrum with its derivatives. Keeps its work arrays, and so serves one thread.
///
/// With an active background the parameters 0 and 1 are b0 and k of `B_i = b0 + k C_i`, C the cumulative
/// trapezoid of the peaks P; then `∂(P + B)/∂p = ∂P/∂p + k · cumulative(∂P/∂p)`.
final class SpectrumKernel {
    final Region region;
    final boolean active;
    /// Of a static background; that of Shirley also gives the start of an active one.
    final BackgroundCurve drawn;

    private final List<LineShape> shapes;
    private final List<Layout.Place> places;
    private final List<Envelope> envelopes;
    private final int n;
    private final double[] energy;
    private final double[] halfStep;
    private final double[] u;
    private final double[] value;
    private final double[] slope;
    private final double[] byPosition;
    final double[] peaks;
    final double[] model;
    final double[] cumulative;

    SpectrumKernel(PeakModel peakModel, Region whole) throws XpsRefusedException {
        this.region =
                whole.within(peakModel.region().from_eV(), peakModel.region().to_eV());
        this.active = peakModel.background() instanceof ActiveShirley;
        StaticBackground drawing =
                peakModel.background() instanceof StaticBackground fixed ? fixed : new StaticBackground.Shirley();
        this.drawn = drawing.under(region, peakModel.endPoints());
        this.shapes = peakModel.components().stream()
                .map(component -> component.shape().orElse(peakModel.shape()))
                .toList();
        this.places = peakModel.layout().places();
        this.envelopes = peakModel.components().stream()
                .map(component -> component.envelope())
                .toList();
        this.n = region.size();
        this.energy = region.copyEnergy_eV();
        this.halfStep = new double[n];
        for (int i = 1; i < n; i++) {
            halfStep[i] = 0.5 * (energy[i] - energy[i - 1]);
        }
        this.u = new double[n];
        this.value = new double[n];
        this.slope = new double[n];
        this.byPosition = new double[n];
        this.peaks = new double[n];
        this.model = new double[n];
        this.cumulative = new double[n];
    }

    double position(int component, double[] p) {
        Layout.Place place = places.get(component);
        double sum = place.positionConstant_eV();
        for (int term : place.positionTerms()) {
            sum += p[term];
        }
        return sum;
    }

    /// Writes [#model], [#peaks] and [#cumulative], and the derivatives of the model by every parameter.
    ///
    /// @param columns `columns[parameter][point]`
    void evaluate(double[] p, double[][] columns) {
        Arrays.fill(peaks, 0);
        for (double[] column : columns) {
            Arrays.fill(column, 0, n, 0);
        }
        for (int c = 0; c < places.size(); c++) {
            addComponent(c, p, columns);
        }
        if (active) {
            addActiveBackground(p, columns);
        } else {
            for (int i = 0; i < n; i++) {
                model[i] = peaks[i] + drawn.at(i);
            }
        }
    }

    private void addComponent(int c, double[] p, double[][] columns) {
        Layout.Place place = places.get(c);
        double position = position(c, p);
        double[] byArea = columns[place.area()];
        Arrays.fill(byPosition, 0);
        if (shapes.get(c) instanceof MeasuredShape measured) {
            addMeasured(measured, place, position, p, columns);
        }
        for (Envelope.Line line : lines(c)) {
            int widthIndex = line.secondWidth() ? place.secondWidth() : place.width();
            double[] byWidth = columns[widthIndex];
            double width = p[widthIndex] * line.widthFactor();
            double share = place.areaFactor() * line.share() / width;
            double centre = position + line.offset_eV();
            for (int i = 0; i < n; i++) {
                u[i] = (energy[i] - centre) / width;
            }
            shapes.get(c).evaluate(u, value, slope);
            double height = p[place.area()] * share;
            double perWidth = height / p[widthIndex];
            double perPosition = height / width;
            for (int i = 0; i < n; i++) {
                peaks[i] += height * value[i];
                byArea[i] += share * value[i];
                byPosition[i] -= perPosition * slope[i];
                byWidth[i] -= perWidth * (value[i] + u[i] * slope[i]);
            }
        }
        for (int term : place.positionTerms()) {
            double[] column = columns[term];
            for (int i = 0; i < n; i++) {
                column[i] += byPosition[i];
            }
        }
    }

    private List<Envelope.Line> lines(int c) {
        return shapes.get(c) instanceof MeasuredShape
                ? List.of()
                : envelopes.get(c).lines();
    }

    private void addMeasured(
            MeasuredShape measured, Layout.Place place, double position, double[] p, double[][] columns) {
        boolean broadened = place.width() >= 0;
        measured.evaluate(energy, position, broadened ? p[place.width()] : 0, value, slope, u);
        double area = place.areaFactor() * p[place.area()];
        for (int i = 0; i < n; i++) {
            peaks[i] += area * value[i];
            columns[place.area()][i] += place.areaFactor() * value[i];
            byPosition[i] -= area * slope[i];
            if (broadened) {
                columns[place.width()][i] += area * u[i];
            }
        }
    }

    private void addActiveBackground(double[] p, double[][] columns) {
        double k = p[1];
        accumulate(peaks, cumulative);
        for (int j = 2; j < columns.length; j++) {
            double[] column = columns[j];
            double sum = 0;
            double previous = column[0];
            for (int i = 1; i < n; i++) {
                double here = column[i];
                sum += halfStep[i] * (here + previous);
                column[i] = here + k * sum;
                previous = here;
            }
        }
        Arrays.fill(columns[0], 0, n, 1);
        System.arraycopy(cumulative, 0, columns[1], 0, n);
        for (int i = 0; i < n; i++) {
            model[i] = peaks[i] + p[0] + k * cumulative[i];
        }
    }

    private void accumulate(double[] from, double[] into) {
        into[0] = 0;
        for (int i = 1; i < n; i++) {
            into[i] = into[i - 1] + halfStep[i] * (from[i] + from[i - 1]);
        }
    }

    /// One component alone, without background.
    double[] component(int c, double[] p, int parameters) {
        Arrays.fill(peaks, 0);
        addComponent(c, p, new double[parameters][n]);
        return peaks.clone();
    }

    double background(int i, double[] p) {
        return active ? p[0] + p[1] * cumulative[i] : drawn.at(i);
    }
}
