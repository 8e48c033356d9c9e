package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.formats.vamas.CasaAnnotation;
import org.interphase.formats.vamas.CasaAnnotation.Bounded;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Width;
import org.interphase.measure.xps.shape.Envelope;

/// The components of CasaXPS that lie in one region, as components of a model with their limits and ties.
final class CasaComponents {
    /// Limits that are equal hold a number; a model's limits differ by this at least, relative or in eV.
    private static final double HELD = 1e-6;

    private static final double LEAST_AREA = 1e-6;

    private final List<CasaAnnotation.Component> all;
    private final double zero_eV;
    private final List<Integer> here = new ArrayList<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private CasaShapes shapes = CasaShapes.none();

    /// @param zero_eV binding energy of kinetic energy 0 on the calibrated scale
    CasaComponents(List<CasaAnnotation.Component> all, double zero_eV, PeakModel.Range range) {
        this.all = all;
        this.zero_eV = zero_eV;
        for (int i = 0; i < all.size(); i++) {
            double binding = zero_eV - all.get(i).position_eV().value();
            if (binding >= range.from_eV() && binding <= range.to_eV()) {
                here.add(i);
            }
        }
        for (int i : here) {
            String plain = all.get(i).name().strip().replaceAll("[^A-Za-z0-9_+.()-]", "_");
            String cut = plain.isEmpty() ? "component" : plain.substring(0, Math.min(30, plain.length()));
            long same = here.stream()
                    .filter(k -> all.get(k).name().equals(all.get(i).name()))
                    .count();
            boolean alone = same == 1 && !names.containsValue(cut) && !cut.equals("background");
            names.put(i, alone ? cut : cut + "(" + column(i) + ")");
        }
    }

    boolean isEmpty() {
        return here.isEmpty();
    }

    /// Which of all components lie in the region.
    List<Integer> indices() {
        return List.copyOf(here);
    }

    /// The letter that CasaXPS gives a component.
    static String column(int i) {
        return i < 26 ? Character.toString('A' + i) : "#" + i;
    }

    List<CasaRegion.Saved> saved() {
        List<CasaRegion.Saved> saved = new ArrayList<>();
        for (int i : here) {
            CasaAnnotation.Component c = all.get(i);
            saved.add(new CasaRegion.Saved(
                    c.name(),
                    column(i),
                    c.lineShape(),
                    shapes.trueOverNominal(c.lineShape()),
                    c.area().value() * shapes.areaPerSaved(c.lineShape()),
                    c.rsf(),
                    c.constraints()));
        }
        return saved;
    }

    /// @throws XpsRefusedException where a shape or a tie has no counterpart
    List<Component> map(Region region, StaticBackground background, CasaVectors vectors, List<String> warnings)
            throws XpsRefusedException {
        List<CasaAnnotation.Component> mine = here.stream().map(all::get).toList();
        shapes = CasaShapes.of(mine, zero_eV, region, background, vectors);
        warnings.addAll(shapes.notes());
        List<Component> mapped = new ArrayList<>();
        for (int i : here) {
            CasaAnnotation.Component c = all.get(i);
            if (!c.constraint().isBlank()) {
                throw new XpsRefusedException("the constraint '" + c.constraint() + "' of component " + column(i)
                        + " has no counterpart here.");
            }
            mapped.add(new Component(
                    name(i),
                    envelope(i),
                    position(i, warnings),
                    width(i, warnings),
                    area(i, warnings),
                    Optional.of(shapes.shape(c.lineShape()))));
        }
        return mapped;
    }

    private String name(int i) throws XpsRefusedException {
        String name = names.get(i);
        if (name == null) {
            throw new XpsRefusedException("a component follows component " + column(i) + ", which lies in another"
                    + " region or does not exist.");
        }
        return name;
    }

    private Position position(int i, List<String> warnings) throws XpsRefusedException {
        Bounded position = all.get(i).position_eV();
        if (position.tiedTo().isPresent()) {
            int to = position.tiedTo().getAsInt();
            String of = name(to);
            double offset = all.get(to).position_eV().value() - position.value();
            if (Math.abs(offset + position.relation()) > 0.01) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "%s lies %.3f eV from %s in the file, not %.3f eV as its tie says; the tie is kept",
                        name(i),
                        offset,
                        of,
                        -position.relation()));
            }
            return Position.tied(of, -position.relation());
        }
        double at = zero_eV - position.value();
        double least = zero_eV - Math.max(position.lower(), position.upper());
        double most = zero_eV - Math.min(position.lower(), position.upper());
        if (at < least - HELD || at > most + HELD) {
            warnings.add(outside(i, "position"));
        }
        return new Position.Between(at, Math.min(least, at - HELD), Math.max(most, at + HELD));
    }

    private String outside(int i, String what) throws XpsRefusedException {
        return "the " + what + " of " + name(i) + " lies outside the limits saved with it, which are widened to it";
    }

    /// The component at the end of a chain of equal or proportional widths, and the factor to it.
    private int leader(int i) throws XpsRefusedException {
        int at = i;
        for (int steps = 0; steps <= all.size(); steps++) {
            if (all.get(at).fwhm_eV().tiedTo().isEmpty()) {
                return at;
            }
            at = all.get(at).fwhm_eV().tiedTo().getAsInt();
            name(at);
        }
        throw new XpsRefusedException("the ties of the widths run in a circle from component " + column(i) + ".");
    }

    private double trueWidth(int i) {
        CasaAnnotation.Component c = all.get(i);
        return c.fwhm_eV().value() * shapes.trueOverNominal(c.lineShape());
    }

    /// A width that follows another one by a factor is that of a line of a group, relative to the group's.
    private Envelope envelope(int i) throws XpsRefusedException {
        if (isMeasured(i)) {
            return Envelope.singlet();
        }
        int to = leader(i);
        double ratio = 1;
        for (int at = i; at != to; at = all.get(at).fwhm_eV().tiedTo().getAsInt()) {
            ratio *= all.get(at).fwhm_eV().relation();
        }
        ratio *= shapes.trueOverNominal(all.get(i).lineShape())
                / shapes.trueOverNominal(all.get(to).lineShape());
        return Math.abs(ratio - 1) < 1e-12
                ? Envelope.singlet()
                : Envelope.group(name(i), List.of(0.0), List.of(1.0), List.of(ratio));
    }

    private Width width(int i, List<String> warnings) throws XpsRefusedException {
        if (isMeasured(i)) {
            return Width.none();
        }
        int to = leader(i);
        Bounded width = all.get(to).fwhm_eV();
        double scale = shapes.trueOverNominal(all.get(to).lineShape());
        double start = trueWidth(to);
        double least = Math.min(width.lower(), width.upper()) * scale;
        double most = Math.max(width.lower(), width.upper()) * scale;
        if (to == i && (start < least * (1 - HELD) || start > most * (1 + HELD))) {
            warnings.add(outside(i, "width"));
        }
        boolean alone = to == i && here.stream().noneMatch(k -> k != i && isLedBy(k, i));
        return new Width(
                start,
                Math.max(Math.min(least, start * (1 - HELD)), start / 100),
                Math.max(most, start * (1 + HELD)),
                alone ? "" : "like_" + column(to),
                OptionalDouble.empty());
    }

    private boolean isMeasured(int i) {
        return CasaVectors.isMeasured(all.get(i).lineShape());
    }

    private boolean isLedBy(int k, int i) {
        try {
            return leader(k) == i;
        } catch (XpsRefusedException e) {
            return false;
        }
    }

    private Area area(int i, List<String> warnings) throws XpsRefusedException {
        Bounded area = all.get(i).area();
        if (area.tiedTo().isPresent()) {
            int to = area.tiedTo().getAsInt();
            return new Area.Ratio(
                    name(to),
                    area.relation()
                            * shapes.areaPerSaved(all.get(i).lineShape())
                            / shapes.areaPerSaved(all.get(to).lineShape()));
        }
        double scale = shapes.areaPerSaved(all.get(i).lineShape());
        double start = Math.max(area.value(), LEAST_AREA);
        double least = Math.min(area.lower(), area.upper());
        double most = Math.max(area.lower(), area.upper());
        if (start < least * (1 - HELD) || start > most * (1 + HELD)) {
            warnings.add(outside(i, "area"));
        }
        return new Area.Free(
                scale * start,
                scale * Math.max(0, least > LEAST_AREA ? Math.min(least, start * (1 - HELD)) : 0),
                scale * Math.max(most, start * (1 + HELD)));
    }
}
