package org.interphase.app.server.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.formats.vamas.CasaAnnotation;
import org.interphase.formats.vamas.CasaAnnotation.Bounded;
import org.interphase.formats.vamas.CasaAnnotation.FitRegion;
import org.interphase.study.json.Json;

/// One fit that CasaXPS saved, in the terms of the model language, on the energy scale and with the intensities of the
/// file: what the page takes by its handles. What the language cannot hold is said in sentences.
final class CasaModel {
    /// Below this an area counts as not limited.
    private static final double LEAST_AREA = 1e-6;

    /// Limits that are equal hold a number; those of a model differ by this at least, relative or in eV.
    private static final double HELD = 1e-6;

    private final PhotoelectronSpectrum spectrum;
    private final CasaAnnotation annotation;
    private final FitRegion region;
    private final double low_eV;
    private final double high_eV;
    private final double zero_eV;
    private final List<Integer> here = new ArrayList<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private final Map<String, CasaLine> lines = new LinkedHashMap<>();

    /// @param source_eV photon energy, finite
    CasaModel(PhotoelectronSpectrum spectrum, CasaAnnotation annotation, FitRegion region, double source_eV) {
        this.spectrum = spectrum;
        this.annotation = annotation;
        this.region = region;
        double shift = source_eV - total() + moved(true);
        low_eV = shift - Math.max(region.from_eV(), region.to_eV());
        high_eV = shift - Math.min(region.from_eV(), region.to_eV());
        zero_eV = source_eV - total() + moved(false);
        List<CasaAnnotation.Component> all = annotation.components();
        for (int i = 0; i < all.size(); i++) {
            double at = zero_eV - all.get(i).position_eV().value();
            if (at >= low_eV && at <= high_eV) {
                here.add(i);
            }
        }
        here.forEach(this::christen);
    }

    /// What all calibrations add to a binding energy of the file.
    double total() {
        return annotation.calibrations().stream()
                .mapToDouble(CasaAnnotation.Calibration::bindingShift_eV)
                .sum();
    }

    /// What those calibrations add that moved the regions, or the components, with the spectrum.
    private double moved(boolean regions) {
        return annotation.calibrations().stream()
                .filter(c -> regions ? c.movedRegions() : c.movedComponents())
                .mapToDouble(CasaAnnotation.Calibration::bindingShift_eV)
                .sum();
    }

    boolean isEmpty() {
        return here.isEmpty();
    }

    String title() {
        return spectrum.title();
    }

    /// The letters by which CasaXPS calls its components.
    List<String> columns() {
        return here.stream().map(CasaModel::column).toList();
    }

    private static String column(int i) {
        return i < 26 ? Character.toString('A' + i) : "#" + i;
    }

    /// As `xps fit casa` calls it: the name, with the letter of CasaXPS where several have the same.
    private void christen(int i) {
        List<CasaAnnotation.Component> all = annotation.components();
        String plain = all.get(i).name().strip().replaceAll("[^A-Za-z0-9_+.()-]", "_");
        String cut = plain.isEmpty() ? "component" : plain.substring(0, Math.min(30, plain.length()));
        long same = here.stream()
                .filter(k -> all.get(k).name().equals(all.get(i).name()))
                .count();
        boolean alone = same == 1 && !names.containsValue(cut) && !cut.equals("background");
        names.put(i, alone ? cut : cut + "(" + column(i) + ")");
    }

    /// Counting time by which CasaXPS divides before it adds up areas.
    private double time_s() {
        PhotoelectronSpectrum.Acquisition how = spectrum.acquisition();
        return how.dwell_s().isPresent() && !how.countsPerSecond()
                ? how.dwell_s().getAsDouble() * how.scans().orElse(1)
                : 1;
    }

    /// @param number of the spectrum in its file, counted from 1
    /// @param repeated the same fit as `xps fit casa` shows it, where that did not refuse it
    Json.Fields json(int number, Optional<CasaRepeat> repeated) {
        Map<String, Double> weight = new LinkedHashMap<>();
        for (int i : here) {
            CasaAnnotation.Component c = annotation.components().get(i);
            lines.computeIfAbsent(
                    c.lineShape(), text -> repeated.flatMap(r -> r.line(text)).orElseGet(() -> CasaLine.of(text)));
            weight.merge(line(i).label(), c.area().value(), Double::sum);
        }
        String shape = weight.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("GL(30)");
        lines.values().stream().map(CasaLine::left).filter(s -> !s.isEmpty()).forEach(left::add);
        boolean handles = lines.values().stream().allMatch(CasaLine::hasHandle);
        if (!handles) {
            sayMeasured(repeated.isPresent());
        }
        List<Json> components = new ArrayList<>();
        for (int i : here) {
            components.add(component(i, annotation.components().get(i), shape));
        }
        Json.Fields json = Json.object()
                .put("spectrum", (long) number)
                .put("name", spectrum.title() + ", " + region.name())
                .put("region_eV", new double[] {from_eV(), to_eV()});
        CasaBaseline baseline = new CasaBaseline(region);
        baseline.put(json, repeated, time_s(), spectrum.size());
        left.addAll(baseline.left());
        return json.put("line_shape", shape)
                .put("weights", "equal")
                .put("handles", handles)
                .put("shift_eV", total())
                .put("time_s", time_s())
                .put("area_unit", spectrum.acquisition().dwell_s().isPresent() ? "counts/s·eV" : "counts·eV")
                .put("components", components)
                .texts("left_out", left.stream().distinct().toList());
    }

    private void sayMeasured(boolean drawn) {
        List<String> measured = lines.entrySet().stream()
                .filter(line -> !line.getValue().hasHandle())
                .map(Map.Entry::getKey)
                .toList();
        left.add("measured spectra as line shapes (" + String.join(", ", measured) + ") have no handles here, so that "
                + (drawn ? "the fit is shown as curves only" : "region and background alone are shown"));
    }

    private CasaLine line(int i) {
        return Objects.requireNonNull(lines.get(annotation.components().get(i).lineShape()));
    }

    private double from_eV() {
        return Math.max(low_eV, edge(false));
    }

    private double to_eV() {
        return Math.min(high_eV, edge(true));
    }

    /// Lowest or highest binding energy of the file.
    private double edge(boolean highest) {
        double source = spectrum.acquisition().source_eV().orElse(0);
        double first = spectrum.energy_eV(0);
        double last = spectrum.energy_eV(spectrum.size() - 1);
        double a = spectrum.isBinding() ? first : source - first;
        double b = spectrum.isBinding() ? last : source - last;
        return highest ? Math.max(a, b) : Math.min(a, b);
    }

    private Json component(int i, CasaAnnotation.Component c, String shape) {
        if (!c.constraint().isBlank()) {
            left.add("the constraint '" + c.constraint() + "' of " + names.get(i) + " has no counterpart here");
        }
        Json.Fields json = Json.object()
                .put("name", names.get(i))
                .put("casa_name", c.name())
                .put("casa_column", column(i))
                .put("casa_line_shape", c.lineShape())
                .put("casa_constraints", c.constraints())
                .put("casa_area", c.area().value());
        if (!line(i).label().equals(shape)) {
            json.put("line_shape", line(i).label());
        }
        position(json, i, c.position_eV());
        width(json, i);
        area(json, i, c.area());
        return json;
    }

    /// Whether a tie leads to a component of this region; where not, it is said and dropped.
    private boolean follows(int i, Bounded bounded, String what) {
        if (bounded.tiedTo().isEmpty()) {
            return false;
        }
        boolean known = names.containsKey(bounded.tiedTo().getAsInt());
        if (!known) {
            left.add("the " + what + " of " + names.get(i) + " follows component "
                    + column(bounded.tiedTo().getAsInt())
                    + ", which lies in another region or does not exist: it is free here");
        }
        return known;
    }

    private void position(Json.Fields json, int i, Bounded saved) {
        double at = zero_eV - saved.value();
        json.put("position_eV", at);
        if (follows(i, saved, "position")) {
            json.put("tied_to", names.get(saved.tiedTo().getAsInt())).put("offset_eV", -saved.relation());
            return;
        }
        double least = zero_eV - Math.max(saved.lower(), saved.upper());
        double most = zero_eV - Math.min(saved.lower(), saved.upper());
        json.put("position_between_eV", new double[] {Math.min(least, at - HELD), Math.max(most, at + HELD)});
    }

    /// The component at the end of a chain of widths that follow one another; itself where the chain is broken.
    private int leader(int i) {
        int at = i;
        for (int steps = 0; steps <= annotation.components().size(); steps++) {
            Bounded width = annotation.components().get(at).fwhm_eV();
            if (width.tiedTo().isEmpty() || !names.containsKey(width.tiedTo().getAsInt())) {
                return at;
            }
            at = width.tiedTo().getAsInt();
        }
        return i;
    }

    private void width(Json.Fields json, int i) {
        follows(i, annotation.components().get(i).fwhm_eV(), "width");
        int to = leader(i);
        Bounded first = annotation.components().get(to).fwhm_eV();
        double scale = line(to).trueOverScreen();
        double start = first.value() * scale;
        double least = Math.min(first.lower(), first.upper()) * scale;
        double most = Math.max(first.lower(), first.upper()) * scale;
        json.put("fwhm_eV", start).put("fwhm_between_eV", new double[] {
            Math.max(Math.min(least, start * (1 - HELD)), start / 100), Math.max(most, start * (1 + HELD))
        });
        if (here.stream().anyMatch(k -> k != to && leader(k) == to)) {
            json.put("fwhm_group", "like_" + column(to)).put("fwhm_ratio", ratio(i, to));
        }
    }

    /// True width over that of the component which it follows.
    private double ratio(int i, int to) {
        double ratio = line(i).trueOverScreen() / line(to).trueOverScreen();
        for (int at = i; at != to; ) {
            Bounded width = annotation.components().get(at).fwhm_eV();
            ratio *= width.relation();
            at = width.tiedTo().getAsInt();
        }
        return ratio;
    }

    private void area(Json.Fields json, int i, Bounded saved) {
        double start = Math.max(saved.value(), LEAST_AREA);
        json.put("area", start * time_s());
        if (follows(i, saved, "area") && saved.relation() > 0) {
            json.put("area_of", names.get(saved.tiedTo().getAsInt())).put("area_ratio", saved.relation());
            return;
        }
        double least = Math.min(saved.lower(), saved.upper());
        double most = Math.max(saved.lower(), saved.upper());
        json.put("area_between", new double[] {
            time_s() * (least > LEAST_AREA ? Math.min(least, start * (1 - HELD)) : 0),
            time_s() * Math.max(most, start * (1 + HELD))
        });
    }
}
