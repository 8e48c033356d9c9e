package org.interphase.app.server.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /// The least range that the model language writes.
    private static final double HELD_eV = 0.001;

    private final PhotoelectronSpectrum spectrum;
    private final CasaAnnotation annotation;
    private final FitRegion region;
    private final double low_eV;
    private final double high_eV;
    private final double zero_eV;
    private final List<Integer> here = new ArrayList<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> uneven = new ArrayList<>();
    private final List<String> narrow = new ArrayList<>();
    private final List<String> limited = new ArrayList<>();
    private final List<String> otherShape = new ArrayList<>();

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
    /// @param notes sentences of the fit that `xps fit casa` repeated
    Json.Fields json(int number, List<String> notes) {
        Map<String, CasaLine> lines = new LinkedHashMap<>();
        Map<String, Double> weight = new LinkedHashMap<>();
        for (int i : here) {
            CasaAnnotation.Component c = annotation.components().get(i);
            CasaLine line = lines.computeIfAbsent(c.lineShape(), text -> CasaLine.of(text, notes));
            weight.merge(line.label(), c.area().value(), Double::sum);
        }
        String shape = weight.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("GL(30)");
        String background = background();
        lines.values().stream().map(CasaLine::left).filter(s -> !s.isEmpty()).forEach(left::add);
        List<Json> components = new ArrayList<>();
        for (int i : here) {
            CasaAnnotation.Component c = annotation.components().get(i);
            CasaLine line = Objects.requireNonNull(lines.get(c.lineShape()));
            if (!line.label().equals(shape)) {
                otherShape.add(names.get(i) + ", there " + c.lineShape());
            }
            components.add(component(i, c, line));
        }
        sayLimits(shape);
        return Json.object()
                .put("spectrum", (long) number)
                .put("name", spectrum.title() + ", " + region.name())
                .put("region_eV", new double[] {from_eV(), to_eV()})
                .put("background", background)
                .put("end_points", (long) Math.clamp(region.averagePoints(), 1, Math.max(1, spectrum.size() / 4)))
                .put("line_shape", shape)
                .put("shift_eV", total())
                .put("time_s", time_s())
                .put("area_unit", spectrum.acquisition().dwell_s().isPresent() ? "counts/s·eV" : "counts·eV")
                .put("components", components)
                .texts("left_out", left.stream().distinct().toList());
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

    private String background() {
        if (region.averagePoints() > 1) {
            left.add("the background passes through the means of " + region.averagePoints()
                    + " points at the ends inside the region, where CasaXPS averages "
                    + (2 * region.averagePoints() - 1)
                    + " about them");
        }
        if (region.startOffset_percent() != 0 || region.endOffset_percent() != 0) {
            left.add("the background does not lie off the data by " + CommandText.text(region.startOffset_percent())
                    + " and " + CommandText.text(region.endOffset_percent()) + " as it does there");
        }
        return switch (region.background()) {
            case "Shirley" -> "shirley";
            case "Linear" -> "linear";
            case "U 2 Tougaard" -> tougaard("tougaard-u2", 1643, 0);
            default -> {
                if (region.background().matches("U \\S+ Tougaard")) {
                    yield tougaard("tougaard-u3", 551, 436);
                }
                left.add("the background '" + region.background()
                        + "' has no counterpart here, active-shirley stands in its place");
                yield "active-shirley";
            }
        };
    }

    private String tougaard(String name, double c, double d) {
        List<Double> saved = region.crossSection();
        if (saved.size() < 4) {
            return name;
        }
        if (Math.abs(saved.get(1)) != c || (d > 0 && saved.get(2) != d)) {
            left.add(name + " has C = " + CommandText.text(c) + " and D = " + CommandText.text(d)
                    + " eV² here, not the saved " + CommandText.text(saved.get(1)) + " and "
                    + CommandText.text(saved.get(2)));
        }
        if (saved.get(3) != 0) {
            left.add("its gap of " + CommandText.text(saved.get(3)) + " eV, below which no electron loses energy, is"
                    + " left out of " + name);
        }
        return name;
    }

    private Json component(int i, CasaAnnotation.Component c, CasaLine line) {
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
        position(json, i, c.position_eV());
        width(json, i, line);
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
        double below = Math.max(0, Math.max(saved.lower(), saved.upper()) - saved.value());
        double above = Math.max(0, saved.value() - Math.min(saved.lower(), saved.upper()));
        json.put("position_within_eV", Math.max(Math.max(below, above), HELD_eV));
        if (Math.abs(below - above) > 0.01) {
            uneven.add(String.format(Locale.ROOT, "%s (there %.2f to %.2f eV)", names.get(i), at - below, at + above));
        }
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

    private void width(Json.Fields json, int i, CasaLine line) {
        Bounded saved = annotation.components().get(i).fwhm_eV();
        follows(i, saved, "width");
        int to = leader(i);
        CasaAnnotation.Component first = annotation.components().get(to);
        double ratio = saved.value() / first.fwhm_eV().value();
        json.put("fwhm_eV", first.fwhm_eV().value() * line.trueOverScreen());
        boolean led = here.stream().anyMatch(k -> k != to && leader(k) == to);
        if (led) {
            json.put("fwhm_group", "like_" + column(to)).put("fwhm_ratio", to == i ? 1 : ratio);
        }
        if (to == i && (saved.lower() > saved.value() / 5 || saved.upper() < saved.value() * 5)) {
            narrow.add(String.format(
                    Locale.ROOT,
                    "%s (there %.4g to %.4g eV)",
                    names.get(i),
                    Math.min(saved.lower(), saved.upper()),
                    Math.max(saved.lower(), saved.upper())));
        }
    }

    private void area(Json.Fields json, int i, Bounded saved) {
        json.put("area", Math.max(saved.value() * time_s(), LEAST_AREA));
        if (follows(i, saved, "area") && saved.relation() > 0) {
            json.put("area_of", names.get(saved.tiedTo().getAsInt())).put("area_ratio", saved.relation());
        } else if (saved.tiedTo().isEmpty() && (saved.lower() > LEAST_AREA || saved.value() >= saved.upper())) {
            limited.add(names.get(i) + " (there " + CommandText.text(saved.lower()) + " to "
                    + CommandText.text(saved.upper()) + ")");
        }
    }

    private void sayLimits(String shape) {
        say("the model has one line shape for all components, " + shape + ", which these take too: ", otherShape);
        say("a position moves alike to both sides, by the farther of its limits: ", uneven);
        say("a width may be a fifth to five times its start: ", narrow);
        say("an area may be anything from 0: ", limited);
    }

    private void say(String sentence, List<String> components) {
        if (!components.isEmpty()) {
            left.add(sentence + String.join("; ", components));
        }
    }
}
