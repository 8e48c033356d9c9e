package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interphase.formats.vamas.CasaAnnotation;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.BackgroundCurve;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.fit.NominalWidths;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.measure.xps.shape.MeasuredShape;
import org.interphase.measure.xps.shape.NominalLine;

/// The line shapes of the components of a region. GL and SGL are the same formula here. For LA, LF and DS the
/// width of the Gaussian, and that of the Lorentzian behind the width on the screen, are found from the spectrum.
final class CasaShapes {
    private final Map<String, LineShape> shapes = new LinkedHashMap<>();
    private final Map<String, Double> trueOverNominal = new LinkedHashMap<>();
    private final Map<String, Double> areaPerSaved = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private CasaShapes() {}

    static CasaShapes none() {
        return new CasaShapes();
    }

    /// @param zero_eV binding energy of kinetic energy 0
    /// @param region what the region holds
    /// @param vectors measured spectra that are line shapes
    static CasaShapes of(
            List<CasaAnnotation.Component> components,
            double zero_eV,
            Region region,
            StaticBackground background,
            CasaVectors vectors)
            throws XpsRefusedException {
        CasaShapes found = new CasaShapes();
        Map<String, NominalLine> nominal = new LinkedHashMap<>();
        for (CasaAnnotation.Component c : components) {
            String text = c.lineShape();
            Optional<NominalLine> line = NominalLine.of(text);
            if (line.isPresent()) {
                nominal.put(text, line.get());
            } else if (text.matches("S?GL\\([0-9.]+\\)(T\\([0-9.]+\\))?")) {
                LineShape shape = LineShape.of(text);
                found.shapes.put(text, shape);
                found.trueOverNominal.put(text, shape.widthPerF());
                if (text.contains("T")) {
                    found.notes.add("the width saved of " + text
                            + " is taken as F of its formula, which was compared with" + " no curve of CasaXPS");
                }
            } else if (CasaVectors.isMeasured(text)) {
                MeasuredShape shape = vectors.shape(text, c.name());
                found.shapes.put(text, shape);
                found.trueOverNominal.put(text, 1.0);
                found.areaPerSaved.put(text, CasaVectors.countsMultiples(text) ? shape.measuredArea() : 1);
            } else {
                throw new XpsRefusedException(
                        "the line shape " + text + " of component '" + c.name() + "' has no counterpart here.");
            }
        }
        if (!nominal.isEmpty()) {
            found.search(components, nominal, zero_eV, region, background);
        }
        return found;
    }

    private void search(
            List<CasaAnnotation.Component> components,
            Map<String, NominalLine> nominal,
            double zero_eV,
            Region region,
            StaticBackground background)
            throws XpsRefusedException {
        List<String> texts = List.copyOf(nominal.keySet());
        BackgroundCurve curve = background.under(region, 1);
        double[] energy = region.copyEnergy_eV();
        double[] target = region.copyIntensity();
        Arrays.setAll(target, i -> target[i] - curve.at(i));
        List<NominalWidths.Saved> saved = new ArrayList<>();
        for (CasaAnnotation.Component c : components) {
            double centre = zero_eV - c.position_eV().value();
            int line = texts.indexOf(c.lineShape());
            if (line >= 0) {
                saved.add(new NominalWidths.Saved(
                        line, centre, c.fwhm_eV().value(), c.area().value()));
            } else {
                subtract(c, centre, energy, target);
            }
        }
        List<NominalLine> lines =
                texts.stream().map(t -> Objects.requireNonNull(nominal.get(t))).toList();
        List<NominalWidths.Found> found = NominalWidths.search(energy, target, lines, saved);
        for (int l = 0; l < texts.size(); l++) {
            keep(texts.get(l), lines.get(l), found.get(l));
        }
    }

    private void subtract(CasaAnnotation.Component c, double centre, double[] energy, double[] target) {
        if (shape(c.lineShape()) instanceof MeasuredShape measured) {
            double[] value = new double[energy.length];
            measured.evaluate(energy, centre, 0, value, new double[energy.length], new double[energy.length]);
            double area = c.area().value() * areaPerSaved(c.lineShape());
            Arrays.setAll(target, i -> target[i] - area * value[i]);
            return;
        }
        double width = c.fwhm_eV().value() * trueOverNominal(c.lineShape());
        LineShape shape = shape(c.lineShape());
        for (int i = 0; i < energy.length; i++) {
            target[i] -= c.area().value() / width * shape.at((energy[i] - centre) / width);
        }
    }

    private void keep(String text, NominalLine line, NominalWidths.Found found) throws XpsRefusedException {
        double gauss = found.gaussOverF();
        if (!found.settled() || !(gauss <= 20)) {
            throw new XpsRefusedException("the widths behind the line shape " + text + " could not be found from the"
                    + " spectrum: CasaXPS does not publish them.");
        }
        LineShape shape = line.shape(gauss);
        shapes.put(text, shape);
        trueOverNominal.put(text, found.fOverNominal() * shape.widthPerF());
        notes.add(String.format(
                Locale.ROOT,
                "CasaXPS does not publish the widths behind %s: %s, Lorentzian %.3f and Gaussian %.3f times the width on"
                        + " the screen, which makes a true full width at half maximum of %.3f times",
                text,
                line.gaussOverF().isPresent()
                        ? "their ratio is that of curves it exported, their size found from the spectrum"
                        : "found from the spectrum",
                found.fOverNominal(),
                gauss * found.fOverNominal(),
                found.fOverNominal() * shape.widthPerF()));
    }

    List<String> notes() {
        return notes;
    }

    LineShape shape(String text) {
        return Objects.requireNonNull(shapes.get(text));
    }

    /// Area over what the file calls so: that of the stored spectrum where it counts multiples of it.
    double areaPerSaved(String text) {
        return areaPerSaved.getOrDefault(text, 1.0);
    }

    /// True full width at half maximum over the width on CasaXPS's screen.
    double trueOverNominal(String text) {
        return Objects.requireNonNull(trueOverNominal.get(text));
    }
}
