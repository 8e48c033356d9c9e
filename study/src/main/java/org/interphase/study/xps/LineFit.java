package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.model.Layout;
import org.interphase.measure.xps.model.ModelParameter;
import org.interphase.measure.xps.model.PeakModel;

/// One line of the study: a model fitted jointly to all its spectra.
///
/// The fit's covariance is that of counts. Where the model misses the data, by more than they scatter, all
/// errors are multiplied by the root of reduced χ² (Birge's ratio), never divided by it.
final class LineFit {
    /// An area below this many standard uncertainties is not told from none.
    private static final double VISIBLE = 3;

    private final StudyModel model;
    private final List<CellRegion> regions;
    private final PeakFit fit;

    private LineFit(StudyModel model, List<CellRegion> regions, PeakFit fit) {
        this.model = model;
        this.regions = List.copyOf(regions);
        this.fit = fit;
    }

    /// Spectra that do not show the line at all, and those that the model cannot be fitted to, are left out.
    ///
    /// @param left takes a sentence for every spectrum that is left out
    /// @throws XpsRefusedException where none is left, or the fit of all together cannot begin
    static LineFit of(StudyModel model, List<CellRegion> regions, List<String> left) throws XpsRefusedException {
        List<CellRegion> good = new ArrayList<>();
        for (CellRegion region : regions) {
            try {
                if (fitted(model, List.of(region)).showsLine()) {
                    good.add(region);
                } else {
                    left.add(region.file().file() + " (" + region.title(true) + ") shows no line of " + model.title()
                            + " above its counts and was left out.");
                }
            } catch (XpsRefusedException alone) {
                left.add(region.file().file() + " (" + region.title(true) + "): " + alone.sentence());
            }
        }
        if (good.isEmpty()) {
            throw new XpsRefusedException(left.getLast());
        }
        return fitted(model, good);
    }

    /// Whether the area of all components of the first spectrum stands out from its error.
    private boolean showsLine() {
        double area = 0;
        ErrorSum error = ErrorSum.none();
        for (Layout.Place place : places()) {
            area += place.areaFactor() * value(0, place.area());
            error = error.plus(ErrorSum.of(this, 0, place.area()), place.areaFactor());
        }
        return area > VISIBLE * error.u();
    }

    /// Whether a component stands out from the error of its area, so that its position means something.
    boolean shows(int spectrum, String component) {
        Layout.Place place = places().get(peaks().index(component));
        double u = Math.sqrt(covariance(spectrum, place.area(), spectrum, place.area()));
        return value(spectrum, place.area()) > VISIBLE * u;
    }

    private static LineFit fitted(StudyModel model, List<CellRegion> regions) throws XpsRefusedException {
        return new LineFit(
                model,
                regions,
                PeakFit.of(
                        model.model(), regions.stream().map(CellRegion::region).toList(), FitOptions.defaults()));
    }

    /// The same spectra with another choice of the analyst's.
    LineFit with(PeakFit other) {
        return new LineFit(new StudyModel(model.name(), other.model(), model.notes()), regions, other);
    }

    StudyModel model() {
        return model;
    }

    PeakModel peaks() {
        return model.model();
    }

    /// In the order of the spectra.
    List<CellRegion> regions() {
        return regions;
    }

    PeakFit fit() {
        return fit;
    }

    /// Sample, cell and state of a spectrum, with the name in its file where several are of one cell in one state.
    String title(int index, boolean withCell) {
        CellRegion region = regions.get(index);
        boolean alone = regions.stream().filter(region::sameAs).count() < 2;
        return region.title(withCell) + (alone ? "" : ": " + region.spectrum());
    }

    FittedSpectrum spectrum(int index) {
        return fit.spectra().get(index);
    }

    int size() {
        return regions.size();
    }

    /// By which the errors of counts are multiplied, at least 1.
    double errorFactor() {
        return Math.max(1, Math.sqrt(fit.chi2Reduced()));
    }

    List<ModelParameter> parameters() {
        return peaks().layout().parameters();
    }

    List<Layout.Place> places() {
        return peaks().layout().places();
    }

    /// Whether the data determine a parameter: it does not lie at a limit.
    boolean determines(int spectrum, int parameter) {
        String name = parameters().get(parameter).name();
        return Double.isFinite(fit.covariance(spectrum, name, spectrum, name));
    }

    double value(int spectrum, int parameter) {
        return fit.value(spectrum, parameters().get(parameter).name());
    }

    /// Of two parameters with the factor on errors; 0 where the data do not determine one of them.
    double covariance(int spectrumA, int parameterA, int spectrumB, int parameterB) {
        double counts = fit.covariance(
                spectrumA,
                parameters().get(parameterA).name(),
                spectrumB,
                parameters().get(parameterB).name());
        double factor = errorFactor();
        return Double.isFinite(counts) ? factor * factor * counts : 0;
    }

    /// The share of some components in all area, in percent, with what it depends on.
    Answered fraction(int spectrum, List<String> components) {
        double total = 0;
        double part = 0;
        double[] gradientOfTotal = new double[parameters().size()];
        double[] gradientOfPart = new double[parameters().size()];
        for (int c = 0; c < places().size(); c++) {
            Layout.Place place = places().get(c);
            double area = place.areaFactor() * value(spectrum, place.area());
            total += area;
            gradientOfTotal[place.area()] += place.areaFactor();
            if (components.contains(peaks().components().get(c).name())) {
                part += area;
                gradientOfPart[place.area()] += place.areaFactor();
            }
        }
        ErrorSum error = ErrorSum.none();
        for (int j = 0; j < gradientOfTotal.length; j++) {
            double slope = 100 * (gradientOfPart[j] - part / total * gradientOfTotal[j]) / total;
            if (slope != 0) {
                error = error.plus(ErrorSum.of(this, spectrum, j), slope);
            }
        }
        return new Answered(100 * part / total, error);
    }

    /// Where a component lies on the scale of its file, in eV.
    Answered position(int spectrum, String component) {
        Layout.Place place = places().get(peaks().index(component));
        double sum = place.positionConstant_eV();
        ErrorSum error = ErrorSum.none();
        for (int term : place.positionTerms()) {
            sum += value(spectrum, term);
            error = error.plus(ErrorSum.of(this, spectrum, term), 1);
        }
        return new Answered(sum, error);
    }

    /// Whether several spectra have one and the same width, or position, of a component.
    boolean isCommon(boolean width, String component) {
        Layout.Place place = places().get(peaks().index(component));
        List<Integer> own = width ? List.of(place.width()) : place.positionTerms();
        return size() > 1 && own.stream().allMatch(j -> parameters().get(j).shared());
    }

    /// Full width at half maximum of a component's first line, in eV.
    Answered width(int spectrum, String component) {
        int parameter = places().get(peaks().index(component)).width();
        return new Answered(value(spectrum, parameter), ErrorSum.of(this, spectrum, parameter));
    }
}
