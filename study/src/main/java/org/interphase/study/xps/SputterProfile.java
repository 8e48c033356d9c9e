package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.survey.Plateau;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;

/// One observable of one cell against sputter time: where it stops changing, and whether argon may have made what
/// changed.
///
/// @param points findings in the order of time, at least two
/// @param found where the plateau begins; empty for fewer than five steps
record SputterProfile(List<Finding> points, Optional<Plateau.Found> found) {
    /// Who found what argon reduces.
    static final String SOURCES = "sulfates to sulfur: G. J. Coyle et al., J. Electron Spectrosc. Relat. Phenom. 24"
            + " (1981) 221; oxides and hydroxides of Fe, Co and Ni: T. J. Chuang et al., Thin Solid Films 53 (1978) 19;"
            + " oxides of Nb: P. C. Karulkar, J. Vac. Sci. Technol. 18 (1981) 169";

    /// Species with less oxygen than what they come from, by fraction.
    private static final Set<Observable> REDUCED =
            EnumSet.of(Observable.SULFIDE_FRACTION, Observable.POLYSULFIDE_FRACTION);
    /// Lines whose binding energy falls where their element is reduced.
    private static final Set<Observable> FALLING =
            EnumSet.of(Observable.NB_3D_POSITION, Observable.NI_2P_POSITION, Observable.MN_2P_POSITION);

    /// Fall of χ² from which a series did change, three standard uncertainties of one number.
    private static final double CHANGED = 9;

    private static final double SEEN = 3;
    /// Of the points on the plateau, from which on it is none.
    private static final double UNEVEN = 3;

    SputterProfile {
        points = List.copyOf(points);
    }

    private record Key(Observable observable, String sample, String cell, State apartFromTime) {}

    /// All series along sputter time, by observable, cell and what else is stated of the state.
    static List<SputterProfile> of(List<Finding> findings) {
        Map<Key, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            boolean timed = finding.state().at(StateAxis.SPUTTER_TIME).isPresent();
            if (timed && finding.value().number().isPresent()) {
                State rest = finding.state().without(StateAxis.SPUTTER_TIME);
                groups.computeIfAbsent(
                                new Key(finding.observable(), finding.sample(), finding.cell(), rest),
                                _ -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<SputterProfile> profiles = new ArrayList<>();
        for (List<Finding> group : groups.values()) {
            if (group.size() > 1) {
                List<Finding> sorted = group.stream()
                        .sorted(Comparator.comparingDouble(SputterProfile::time))
                        .toList();
                profiles.add(new SputterProfile(sorted, plateau(sorted)));
            }
        }
        return profiles;
    }

    private static double time(Finding finding) {
        return finding.state().at(StateAxis.SPUTTER_TIME).orElseThrow();
    }

    private static Optional<Plateau.Found> plateau(List<Finding> sorted) {
        try {
            return Optional.of(Plateau.of(
                    sorted.stream().mapToDouble(SputterProfile::time).toArray(),
                    sorted.stream().mapToDouble(f -> f.measured().value()).toArray(),
                    sorted.stream().mapToDouble(f -> f.measured().u()).toArray()));
        } catch (XpsRefusedException e) {
            // Too few steps, or a step without an uncertainty: the change alone can be said.
            return Optional.empty();
        }
    }

    Observable observable() {
        return points.getFirst().observable();
    }

    String sample() {
        return points.getFirst().sample();
    }

    double lastTime_s() {
        return time(points.getLast());
    }

    boolean changes() {
        return found.filter(f -> f.chi2Fall() > CHANGED).isPresent();
    }

    /// Whether the last steps lie on a plateau: it begins, by two standard uncertainties, before the last but one,
    /// and the points on it agree with each other.
    boolean settles() {
        return changes()
                && found.filter(f -> f.begin() + 2 * f.beginU() < time(points.get(points.size() - 2)))
                        .filter(f -> f.unevenness() < UNEVEN)
                        .isPresent();
    }

    /// `Sulfate fraction of bare: settles at 1.3 ± 0.1 % from 241 ± 9 s of sputtering on.`
    ///
    /// @param sample its title
    String sentence(String sample) {
        String title = observable().title();
        String name = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + " of " + of(sample) + ": ";
        if (found.isEmpty()) {
            return name + "fewer than five steps; where it settles cannot be said.";
        }
        Plateau.Found plateau = found.get();
        String unit = " " + observable().unit();
        if (!changes()) {
            return name + "no change with sputter time stands out of its errors.";
        }
        if (!settles()) {
            return name + "does not settle; no plateau is reached in " + MeasuredText.significant(lastTime_s(), 3)
                    + " s.";
        }
        return name + "settles at " + MeasuredText.plusMinus(Measured.of(plateau.level(), plateau.levelU()), 3) + unit
                + " from " + MeasuredText.plusMinus(Measured.of(plateau.begin(), plateau.beginU()), 3)
                + " s of sputtering on.";
    }

    private String of(String sample) {
        String rest = points.getFirst().state().without(StateAxis.SPUTTER_TIME).toString();
        return rest.isEmpty() ? sample : sample + ", " + rest;
    }

    /// Of which species that argon makes more is found the longer it hits the samples: a warning with its source.
    ///
    /// @param titles of the samples
    static Optional<String> reduction(
            List<SputterProfile> profiles, UnaryOperator<String> titles, XpsFindings findings) {
        String risen = profiles.stream()
                .flatMap(p -> p.risen(titles.apply(p.sample()), findings).stream())
                .collect(Collectors.joining("; "));
        return risen.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Under argon " + risen + ". Argon ions reduce what they uncover, so that part or all of it"
                                + " may be made by them (" + SOURCES + ").");
    }

    private Optional<String> risen(String sample, XpsFindings findings) {
        Measured change = findings.answer(points.getLast())
                .minus(findings.answer(points.getFirst()))
                .measured();
        boolean rises = REDUCED.contains(observable()) && change.value() > SEEN * change.u();
        boolean falls = FALLING.contains(observable()) && -change.value() > SEEN * change.u();
        if (!rises && !falls) {
            return Optional.empty();
        }
        String size = MeasuredText.plusMinus(Measured.of(Math.abs(change.value()), change.u()), 3)
                + (rises ? " points" : " " + observable().unit());
        return Optional.of("the " + observable().title() + " of " + of(sample) + (rises ? " rises by " : " falls by ")
                + size + " in " + MeasuredText.significant(lastTime_s(), 3) + " s");
    }
}
