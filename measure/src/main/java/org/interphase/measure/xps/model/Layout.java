package org.interphase.measure.xps.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The free parameters of a model and how every component follows from them: its position is the sum of some
/// of them and a number, its widths are one of them each, its area is a multiple of one of them.
public final class Layout {
    /// @param positionTerms parameters whose sum, with the constant, is the position
    /// @param width parameter; −1 where the component has none
    /// @param secondWidth parameter, the same as `width` where the component has one width
    /// @param area parameter
    /// @param areaFactor by which it is multiplied
    public record Place(
            List<Integer> positionTerms,
            double positionConstant_eV,
            int width,
            int secondWidth,
            int area,
            double areaFactor) {}

    private record PositionSum(List<Integer> terms, double constant_eV) {}

    private record AreaMultiple(int parameter, double factor) {}

    private final Map<String, Component> components = new HashMap<>();
    private final Set<Kind> shared;
    private final Set<String> own;
    private final List<ModelParameter> parameters = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, PositionSum> positions = new HashMap<>();
    private final Map<String, AreaMultiple> areas = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /// Ties must be free of cycles and unknown names: [PeakModel] has checked them.
    Layout(List<Component> all, boolean activeBackground, Set<Kind> shared, Set<String> own) {
        this.shared = shared;
        this.own = own;
        all.forEach(component -> components.put(component.name(), component));
        if (activeBackground) {
            add("background.b0", Kind.BACKGROUND, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            add("background.k", Kind.BACKGROUND, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        for (Component component : all) {
            PositionSum position = position(component);
            int width = width(component);
            int second = secondWidth(component, width);
            AreaMultiple area = area(component);
            places.add(new Place(
                    List.copyOf(position.terms()),
                    position.constant_eV(),
                    width,
                    second,
                    area.parameter(),
                    area.factor()));
        }
    }

    private int add(String name, Kind kind, double start, double lower, double upper) {
        return add(name, kind, start, lower, upper, Optional.empty());
    }

    private int add(String name, Kind kind, double start, double lower, double upper, Optional<Prior> prior) {
        Integer known = byName.get(name);
        if (known != null) {
            return known;
        }
        boolean inCommon = shared.contains(kind) && !own.contains(name);
        parameters.add(new ModelParameter(name, kind, start, lower, upper, prior, inCommon));
        byName.put(name, parameters.size() - 1);
        return parameters.size() - 1;
    }

    private Component named(String name) {
        Component component = components.get(name);
        if (component == null) {
            throw new IllegalStateException("unchecked name " + name);
        }
        return component;
    }

    private PositionSum position(Component component) {
        PositionSum known = positions.get(component.name());
        if (known != null) {
            return known;
        }
        String label = component.name() + ".position";
        PositionSum sum = switch (component.position()) {
            case Position.Free free ->
                new PositionSum(
                        List.of(add(
                                label,
                                Kind.POSITION,
                                free.start_eV(),
                                free.start_eV() - free.within_eV(),
                                free.start_eV() + free.within_eV(),
                                free.prior())),
                        0);
            case Position.Between between ->
                new PositionSum(
                        List.of(add(label, Kind.POSITION, between.start_eV(), between.least_eV(), between.most_eV())),
                        0);
            case Position.Tied tied -> tied(label, tied, position(named(tied.of())));
        };
        positions.put(component.name(), sum);
        return sum;
    }

    private PositionSum tied(String label, Position.Tied tied, PositionSum to) {
        if (tied.from_eV() == tied.to_eV()) {
            return new PositionSum(to.terms(), to.constant_eV() + tied.from_eV());
        }
        List<Integer> terms = new ArrayList<>(to.terms());
        double middle = 0.5 * (tied.from_eV() + tied.to_eV());
        terms.add(add(label, Kind.POSITION, middle, tied.from_eV(), tied.to_eV()));
        return new PositionSum(terms, to.constant_eV());
    }

    private int width(Component component) {
        Width width = component.width();
        if (width.isNone()) {
            return -1;
        }
        String label = (width.group().isEmpty() ? component.name() : width.group()) + ".fwhm";
        return add(label, Kind.FWHM, width.start_eV(), width.least_eV(), width.most_eV());
    }

    private int secondWidth(Component component, int first) {
        Width width = component.width();
        if (width.secondStart_eV().isEmpty()) {
            return first;
        }
        String label = (width.group().isEmpty() ? component.name() : width.group()) + ".fwhm2";
        return add(label, Kind.FWHM, width.secondStart_eV().getAsDouble(), width.least_eV(), width.most_eV());
    }

    private AreaMultiple area(Component component) {
        AreaMultiple known = areas.get(component.name());
        if (known != null) {
            return known;
        }
        AreaMultiple multiple = switch (component.area()) {
            case Area.Free free ->
                new AreaMultiple(
                        add(component.name() + ".area", Kind.AREA, free.start(), free.least(), free.most()), 1);
            case Area.Ratio ratio -> {
                AreaMultiple to = area(named(ratio.of()));
                yield new AreaMultiple(to.parameter(), to.factor() * ratio.ratio());
            }
        };
        areas.put(component.name(), multiple);
        return multiple;
    }

    public List<ModelParameter> parameters() {
        return List.copyOf(parameters);
    }

    /// In the order of the model's components.
    public List<Place> places() {
        return List.copyOf(places);
    }
}
