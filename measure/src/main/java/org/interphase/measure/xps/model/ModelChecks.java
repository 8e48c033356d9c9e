package org.interphase.measure.xps.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.shape.MeasuredShape;

/// What a model must be before it is fitted: names known and unique, ties without cycles, limits that contain
/// the starts, priors inside the limits, groups whose members agree, positions inside the region.
final class ModelChecks {
    private static final int MOST_COMPONENTS = 200;

    private final PeakModel.Range region;
    private final Map<String, Component> components = new HashMap<>();

    private ModelChecks(PeakModel.Range region) {
        this.region = region;
    }

    static void check(PeakModel.Range region, int endPoints, List<Component> components, Set<Kind> shared)
            throws XpsRefusedException {
        require(
                region.from_eV() < region.to_eV() && Double.isFinite(region.to_eV() - region.from_eV()),
                "The region must run from a lower to a higher binding energy; found " + region.from_eV() + " to "
                        + region.to_eV() + " eV.");
        require(endPoints >= 1, "The points averaged at each end must be at least 1; found " + endPoints + ".");
        require(
                !components.isEmpty() && components.size() <= MOST_COMPONENTS,
                "A model has 1 to " + MOST_COMPONENTS + " components; found " + components.size() + ".");
        require(
                !shared.contains(Kind.BACKGROUND),
                "Spectra cannot share the background: its level is every spectrum's own.");
        ModelChecks checks = new ModelChecks(region);
        for (Component component : components) {
            checks.checkName(component);
        }
        for (Component component : components) {
            checks.checkPosition(component);
            checkWidth(component);
            checks.checkArea(component);
        }
        checks.checkGroups(components);
        checks.checkChain(components, "position", ModelChecks::positionTie);
        checks.checkChain(components, "area", ModelChecks::areaTie);
        checks.checkReach(components);
    }

    private static void require(boolean holds, String sentence) throws XpsRefusedException {
        if (!holds) {
            throw new XpsRefusedException(sentence);
        }
    }

    private void checkName(Component component) throws XpsRefusedException {
        String name = component.name();
        require(
                name.matches("[A-Za-z0-9_+.()-]{1,40}") && !name.equals("background"),
                "A component is named with letters, digits and _ - + . ( ), and not 'background'; found '"
                        + name.substring(0, Math.min(40, name.length())) + "'.");
        require(components.put(name, component) == null, "Two components are called '" + name + "'.");
    }

    private void checkPosition(Component component) throws XpsRefusedException {
        String name = component.name();
        switch (component.position()) {
            case Position.Free free -> {
                require(
                        free.start_eV() >= region.from_eV() && free.start_eV() <= region.to_eV(),
                        "The position of " + name + ", " + free.start_eV() + " eV, lies outside the region "
                                + region.from_eV() + " to " + region.to_eV() + " eV.");
                require(
                        free.within_eV() > 0 && Double.isFinite(free.within_eV()),
                        "The position of " + name + " needs a positive range to move in; found " + free.within_eV()
                                + " eV. To fix it, tie it to another component.");
                if (free.prior().isPresent()) {
                    Prior prior = free.prior().get();
                    require(
                            prior.sd() > 0 && Math.abs(prior.mean() - free.start_eV()) <= free.within_eV(),
                            "The prior of the position of " + name + ", " + prior.mean() + " ± " + prior.sd()
                                    + " eV, contradicts its limits " + free.start_eV() + " ± " + free.within_eV()
                                    + " eV.");
                }
            }
            case Position.Between between ->
                require(
                        between.least_eV() < between.most_eV()
                                && between.start_eV() >= between.least_eV()
                                && between.start_eV() <= between.most_eV()
                                && between.start_eV() >= region.from_eV()
                                && between.start_eV() <= region.to_eV(),
                        "The position of " + name + ", " + between.start_eV() + " eV, must lie in the region "
                                + region.from_eV() + " to " + region.to_eV() + " eV and between its limits; found "
                                + between.least_eV() + " to " + between.most_eV() + " eV.");
            case Position.Tied tied -> {
                require(
                        components.containsKey(tied.of()),
                        "The position of " + name + " is tied to '" + tied.of() + "', which the model does not have.");
                require(
                        tied.from_eV() <= tied.to_eV() && Double.isFinite(tied.to_eV() - tied.from_eV()),
                        "The distance of " + name + " from " + tied.of() + " must run from a lower to a higher number;"
                                + " found " + tied.from_eV() + " to " + tied.to_eV() + " eV.");
            }
        }
    }

    private static void checkWidth(Component component) throws XpsRefusedException {
        Width width = component.width();
        if (component.shape().orElse(null) instanceof MeasuredShape measured) {
            require(
                    component.envelope().lines().size() == 1,
                    component.name() + " is a measured spectrum (" + measured.label()
                            + "), which holds all lines: it can be neither a doublet nor a group.");
            if (width.isNone()) {
                return;
            }
        }
        require(
                width.least_eV() > 0
                        && width.least_eV() < width.most_eV()
                        && width.start_eV() >= width.least_eV()
                        && width.start_eV() <= width.most_eV()
                        && Double.isFinite(width.most_eV()),
                "The width of " + component.name() + ", " + width.start_eV() + " eV, must lie within its limits, which"
                        + " must be positive; found " + width.least_eV() + " to " + width.most_eV() + " eV.");
        if (width.secondStart_eV().isPresent()) {
            double second = width.secondStart_eV().getAsDouble();
            require(
                    second >= width.least_eV() && second <= width.most_eV(),
                    "The second width of " + component.name() + ", " + second + " eV, lies outside the limits "
                            + width.least_eV() + " to " + width.most_eV() + " eV.");
            require(component.envelope().isDoublet(), component.name() + " has a second width, but it is no doublet.");
        }
    }

    private void checkArea(Component component) throws XpsRefusedException {
        switch (component.area()) {
            case Area.Free free ->
                require(
                        free.start() > 0
                                && Double.isFinite(free.start())
                                && free.least() >= 0
                                && free.least() < free.most()
                                && free.start() >= free.least()
                                && free.start() <= free.most(),
                        "The area of " + component.name() + " must start above 0 and between its limits; found "
                                + free.start() + " and " + free.least() + " to " + free.most() + ".");
            case Area.Ratio ratio -> {
                require(
                        components.containsKey(ratio.of()),
                        "The area of " + component.name() + " is tied to '" + ratio.of()
                                + "', which the model does not have.");
                require(
                        ratio.ratio() > 0 && Double.isFinite(ratio.ratio()),
                        "The ratio of the area of " + component.name() + " to that of " + ratio.of()
                                + " must be positive; found " + ratio.ratio() + ".");
            }
        }
    }

    /// Members of a group have one width: what they say about it must be the same.
    private void checkGroups(List<Component> all) throws XpsRefusedException {
        Map<String, Component> first = new HashMap<>();
        for (Component component : all) {
            String group = component.width().group();
            require(
                    group.isEmpty() || !components.containsKey(group),
                    "The group of widths '" + group + "' has the name of a component.");
            Component other = first.putIfAbsent(group, component);
            if (!group.isEmpty() && other != null) {
                Width a = other.width();
                Width b = component.width();
                require(
                        a.start_eV() == b.start_eV() && a.least_eV() == b.least_eV() && a.most_eV() == b.most_eV(),
                        other.name() + " and " + component.name() + " have one width (group '" + group
                                + "'), but start it at " + a.start_eV() + " and " + b.start_eV()
                                + " eV or limit it differently.");
            }
        }
    }

    private static Optional<String> positionTie(Component component) {
        return component.position() instanceof Position.Tied tied ? Optional.of(tied.of()) : Optional.empty();
    }

    private static Optional<String> areaTie(Component component) {
        return component.area() instanceof Area.Ratio ratio ? Optional.of(ratio.of()) : Optional.empty();
    }

    private void checkChain(List<Component> all, String what, Function<Component, Optional<String>> tie)
            throws XpsRefusedException {
        Set<String> sound = new HashSet<>();
        for (Component component : all) {
            Set<String> path = new LinkedHashSet<>();
            Optional<String> next = Optional.of(component.name());
            while (next.isPresent() && !sound.contains(next.get())) {
                String name = next.get();
                if (!path.add(name)) {
                    throw new XpsRefusedException("The ties of the " + what + " run in a circle: "
                            + String.join(" → ", path) + " → " + name + ".");
                }
                next = tie.apply(Objects.requireNonNull(components.get(name)));
            }
            sound.addAll(path);
        }
    }

    private static double rounded(double energy_eV) {
        return Math.rint(energy_eV * 1e6) / 1e6;
    }

    /// A tied component must be able to lie inside the region.
    private void checkReach(List<Component> all) throws XpsRefusedException {
        for (Component component : all) {
            double low = 0;
            double high = 0;
            Component at = component;
            while (at.position() instanceof Position.Tied tied) {
                low += tied.from_eV();
                high += tied.to_eV();
                at = Objects.requireNonNull(components.get(tied.of()));
            }
            if (at.position() instanceof Position.Free free) {
                low += free.start_eV() - free.within_eV();
                high += free.start_eV() + free.within_eV();
            } else if (at.position() instanceof Position.Between between) {
                low += between.least_eV();
                high += between.most_eV();
            }
            require(
                    high >= region.from_eV() && low <= region.to_eV(),
                    "The ties put " + component.name() + " at " + rounded(low) + " to " + rounded(high)
                            + " eV, outside the region "
                            + region.from_eV() + " to " + region.to_eV() + " eV.");
        }
    }
}
