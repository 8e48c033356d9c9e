package org.interphase.measure.xps.model;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.ActiveShirley;
import org.interphase.measure.xps.background.Background;
import org.interphase.measure.xps.shape.LineShape;

/// What is fitted to a region: background, shape, components with their ties, and what spectra have in common.
/// Every instance has been checked; see [ModelChecks] for what is refused.
public final class PeakModel {
    private final Range region;
    private final Background background;
    private final int endPoints;
    private final LineShape shape;
    private final List<Component> components;
    private final Set<Kind> shared;
    private final Set<String> own;
    private final Layout layout;

    /// Binding energies of the region, both ends included.
    public record Range(double from_eV, double to_eV) {}

    private PeakModel(
            Range region,
            Background background,
            int endPoints,
            LineShape shape,
            List<Component> components,
            Set<Kind> shared,
            Set<String> own) {
        this.region = region;
        this.background = background;
        this.endPoints = endPoints;
        this.shape = shape;
        this.components = List.copyOf(components);
        this.shared = Set.copyOf(shared);
        this.own = Set.copyOf(own);
        this.layout = new Layout(components, background instanceof ActiveShirley, shared, own);
    }

    /// @param endPoints intensities averaged at each end of a static background, and for the start of an
    ///     active one
    /// @param shared kinds of parameters that the spectra of a joint fit have in common
    /// @param own names of parameters that are every spectrum's own although their kind is shared
    public static PeakModel of(
            Range region,
            Background background,
            int endPoints,
            LineShape shape,
            List<Component> components,
            Set<Kind> shared,
            Set<String> own)
            throws XpsRefusedException {
        ModelChecks.check(region, endPoints, components, shared);
        PeakModel model = new PeakModel(region, background, endPoints, shape, components, shared, own);
        Set<String> unknown = new HashSet<>(own);
        model.layout.parameters().forEach(parameter -> unknown.remove(parameter.name()));
        if (!unknown.isEmpty()) {
            throw new XpsRefusedException("No parameter of the model is called '"
                    + unknown.stream().sorted().toList().getFirst() + "'; it has "
                    + model.layout.parameters().stream()
                            .map(ModelParameter::name)
                            .toList()
                    + ".");
        }
        return model;
    }

    /// With positions and widths in common.
    public static PeakModel of(
            Range region, Background background, int endPoints, LineShape shape, List<Component> components)
            throws XpsRefusedException {
        return of(region, background, endPoints, shape, components, EnumSet.of(Kind.POSITION, Kind.FWHM), Set.of());
    }

    /// The model without one component.
    ///
    /// @throws XpsRefusedException where another component is tied to it, or it is the only one
    public PeakModel without(String name) throws XpsRefusedException {
        List<Component> rest = components.stream()
                .filter(component -> !component.name().equals(name))
                .toList();
        if (rest.size() == components.size()) {
            throw new XpsRefusedException("The model has no component '" + name + "'.");
        }
        Set<String> left = new HashSet<>(own);
        left.removeIf(parameter -> parameter.startsWith(name + "."));
        return of(region, background, endPoints, shape, rest, shared, left);
    }

    /// The model with other components, such as with other splittings or ties.
    public PeakModel with(List<Component> others) throws XpsRefusedException {
        ModelChecks.check(region, endPoints, others, shared);
        Set<String> names = new HashSet<>();
        new Layout(others, background instanceof ActiveShirley, shared, Set.of())
                .parameters()
                .forEach(parameter -> names.add(parameter.name()));
        names.retainAll(own);
        return of(region, background, endPoints, shape, others, shared, names);
    }

    /// The model over another background: how much the choice matters.
    public PeakModel with(Background other) throws XpsRefusedException {
        return of(region, other, endPoints, shape, components, shared, own);
    }

    /// The model with another number of averaged points.
    public PeakModel withEndPoints(int points) throws XpsRefusedException {
        return of(region, background, points, shape, components, shared, own);
    }

    /// The model over another region.
    public PeakModel with(Range other) throws XpsRefusedException {
        return of(other, background, endPoints, shape, components, shared, own);
    }

    /// The model with other things in common among the spectra of a joint fit.
    public PeakModel sharing(Set<Kind> kinds, Set<String> exceptions) throws XpsRefusedException {
        return of(region, background, endPoints, shape, components, kinds, exceptions);
    }

    /// Kinds of parameters that the spectra of a joint fit have in common.
    public Set<Kind> shared() {
        return shared;
    }

    /// Names of parameters that are every spectrum's own although their kind is shared.
    public Set<String> own() {
        return own;
    }

    public Range region() {
        return region;
    }

    public Background background() {
        return background;
    }

    public int endPoints() {
        return endPoints;
    }

    public LineShape shape() {
        return shape;
    }

    public List<Component> components() {
        return components;
    }

    /// @throws IllegalArgumentException where the model has no such component
    public int index(String name) {
        for (int c = 0; c < components.size(); c++) {
            if (components.get(c).name().equals(name)) {
                return c;
            }
        }
        throw new IllegalArgumentException("no component " + name);
    }

    public Layout layout() {
        return layout;
    }
}
