package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.StateAxis;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.quantify.CoreLine;
import org.interphase.measure.xps.quantify.Matter;
import org.interphase.quantity.Source;
import org.interphase.study.contrast.FitCovariance;

/// What the fits say of every cell in every state, with what the findings have in common.
final class XpsFindings implements FitCovariance {
    /// Shifts, each with the position that it is a difference of.
    private static final Map<Observable, Observable> SHIFTS = new EnumMap<>(Map.of(
            Observable.NI_2P_POSITION, Observable.NI_2P_SHIFT,
            Observable.MN_2P_POSITION, Observable.MN_2P_SHIFT,
            Observable.NB_3D_POSITION, Observable.COATING_LINE_SHIFT));

    /// Electrons from three mean free paths make 95 % of a line.
    private static final double DEPTHS = 3;

    private final EnergyScale scale;
    private final Map<Finding, ErrorSum> errors = new LinkedHashMap<>();

    private XpsFindings(EnergyScale scale) {
        this.scale = scale;
    }

    static XpsFindings of(List<LineFit> lines, EnergyScale scale) {
        XpsFindings findings = new XpsFindings(scale);
        for (LineFit line : lines) {
            if (!line.fit().converged()) {
                continue;
            }
            line.model().findings().forEach((observable, components) -> findings.add(line, observable, components));
        }
        return findings;
    }

    List<Finding> all() {
        return List.copyOf(errors.keySet());
    }

    /// A finding's number with what it depends on.
    ///
    /// @param finding one of [#all()] that holds a number
    Answered answer(Finding finding) {
        return new Answered(finding.measured().value(), errors.getOrDefault(finding, ErrorSum.none()));
    }

    @Override
    public double between(Finding a, Finding b) {
        ErrorSum first = errors.get(a);
        ErrorSum second = errors.get(b);
        return first == null || second == null ? 0 : first.covariance(second);
    }

    /// Spectra of one cell in one state, such as of several spots: their mean is the finding.
    private static List<List<Integer>> groups(LineFit line) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            CellRegion region = line.regions().get(i);
            Optional<List<Integer>> known = groups.stream()
                    .filter(g -> line.regions().get(g.getFirst()).sameAs(region))
                    .findFirst();
            if (known.isPresent()) {
                known.get().add(i);
            } else {
                groups.add(new ArrayList<>(List.of(i)));
            }
        }
        return groups;
    }

    private void add(LineFit line, Observable observable, List<String> components) {
        List<List<Integer>> groups = groups(line);
        List<Optional<Answered>> means = new ArrayList<>();
        for (List<Integer> group : groups) {
            Optional<Answered> mean = mean(line, observable, components, group);
            means.add(mean);
            mean.ifPresent(m -> put(line, observable, group, m, method(line, observable, components, group)));
        }
        Observable shift = SHIFTS.get(observable);
        if (shift != null) {
            addShifts(line, shift, components, groups, means);
        }
    }

    private void addShifts(
            LineFit line,
            Observable shift,
            List<String> components,
            List<List<Integer>> groups,
            List<Optional<Answered>> means) {
        for (int g = 0; g < groups.size(); g++) {
            Optional<Answered> here = means.get(g);
            int before = before(line, groups, groups.get(g));
            if (before < 0 || before == g || here.isEmpty() || means.get(before).isEmpty()) {
                continue;
            }
            CellRegion pristine = line.regions().get(groups.get(before).getFirst());
            put(
                    line,
                    shift,
                    groups.get(g),
                    here.get().minus(means.get(before).get()),
                    method(line, shift, components, groups.get(g)) + "; less that of cell " + pristine.cell()
                            + " before cycling");
        }
    }

    /// The group before cycling (cycle 0) of the same sample, of the same cell where it was measured then; −1
    /// where there is none.
    private static int before(LineFit line, List<List<Integer>> groups, List<Integer> group) {
        CellRegion here = line.regions().get(group.getFirst());
        int found = -1;
        for (int g = groups.size() - 1; g >= 0; g--) {
            CellRegion other = line.regions().get(groups.get(g).getFirst());
            boolean pristine = other.sample().id().equals(here.sample().id())
                    && other.state().at(StateAxis.CYCLE).orElse(-1) == 0
                    && other.state()
                            .without(StateAxis.CYCLE)
                            .equals(here.state().without(StateAxis.CYCLE));
            boolean known = found >= 0
                    && line.regions().get(groups.get(found).getFirst()).cell().equals(here.cell());
            if (pristine && !known) {
                found = g;
            }
        }
        return found;
    }

    private Optional<Answered> mean(LineFit line, Observable observable, List<String> components, List<Integer> group) {
        double sum = 0;
        double squares = 0;
        ErrorSum error = ErrorSum.none();
        for (int i : group) {
            Optional<Answered> one = one(line, observable, components, i);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum += one.get().value();
            squares += one.get().value() * one.get().value();
            error = error.plus(one.get().error(), 1.0 / group.size());
        }
        int n = group.size();
        double mean = sum / n;
        if (n > 1) {
            CellRegion cell = line.regions().get(group.getFirst());
            double scatter = Math.sqrt(Math.max(0, (squares - n * mean * mean) / (n - 1)) / n);
            String name = "scatter of spots, " + observable.title() + ", " + cell.title(true);
            error = error.plus(ErrorSum.named(name, scatter), 1);
        }
        return Optional.of(new Answered(mean, error));
    }

    private Optional<Answered> one(LineFit line, Observable observable, List<String> components, int spectrum) {
        if (observable.unit().equals("%")) {
            return Optional.of(line.fraction(spectrum, components));
        }
        String component = components.getFirst();
        if (!line.shows(spectrum, component)) {
            return Optional.empty();
        }
        if (line.isCommon(observable == Observable.THIOPHOSPHATE_WIDTH, component)) {
            // One number for all spectra of a joint fit says nothing of any of them.
            return Optional.empty();
        }
        if (observable == Observable.THIOPHOSPHATE_WIDTH) {
            return Optional.of(line.width(spectrum, component));
        }
        return scale.isAnchor(line, component) ? Optional.empty() : scale.position(line, spectrum, component);
    }

    private String method(LineFit line, Observable observable, List<String> components, List<Integer> group) {
        StringBuilder method = new StringBuilder(String.join(" + ", components))
                .append(" of the model ")
                .append(line.model().name())
                .append(", background ")
                .append(line.peaks().background().label())
                .append(line.size() > 1 ? ", joint fit of " + line.size() + " spectra" : "");
        if (group.size() > 1) {
            method.append(", mean of ").append(group.size()).append(" spectra");
        }
        if (observable.unit().equals("eV") && observable != Observable.THIOPHOSPHATE_WIDTH) {
            method.append("; ").append(scale.words());
        }
        if (line.errorFactor() > 1.1) {
            method.append(String.format(
                    java.util.Locale.ROOT, "; errors of counts times %.2f, the root of χ²/ν", line.errorFactor()));
        }
        return method.toString();
    }

    private void put(LineFit line, Observable observable, List<Integer> group, Answered answer, String method) {
        boolean position = observable.unit().equals("eV");
        if (!Double.isFinite(answer.value())
                || !observable.admits(answer.value())
                || (position && answer.error().undetermined().isPresent())) {
            return;
        }
        CellRegion cell = line.regions().get(group.getFirst());
        List<Source> sources = group.stream()
                .map(i -> line.regions().get(i).file())
                .<Source>map(f -> new Source.Measurement(f.file(), f.sha256()))
                .distinct()
                .toList();
        Finding finding = new Finding(
                observable,
                cell.sample().id(),
                cell.cell(),
                cell.state(),
                FindingValue.of(answer.measured()),
                cell.simulated() ? Origin.SIMULATED : Origin.MEASURED,
                method,
                probe(line),
                sources);
        errors.put(finding, answer.error());
    }

    /// How deep the line sees into argyrodite: mean free paths of TPP-2M differ by a tenth between the
    /// electrolytes.
    private static Probe probe(LineFit line) {
        OptionalDouble depth = OptionalDouble.empty();
        Optional<CoreLine> known = CoreLine.of(line.model().notes().line());
        if (known.isPresent()) {
            try {
                Matter argyrodite = Matter.of(1.86, 268.4, 48, 3.5);
                depth = OptionalDouble.of(
                        DEPTHS * argyrodite.meanFreePath_nm(known.get().kineticEnergy_eV()));
            } catch (XpsRefusedException e) {
                // Beyond the range of the formula the depth stays unsaid.
            }
        }
        return new Probe(depth, OptionalDouble.empty(), "the area that the analyser sees", OptionalDouble.empty());
    }
}
