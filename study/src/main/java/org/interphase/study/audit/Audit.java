package org.interphase.study.audit;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interphase.data.Finding;
import org.interphase.data.Origin;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.study.check.Check;
import org.interphase.study.check.Input;
import org.interphase.study.check.Rules;
import org.interphase.study.check.StudyNumbers;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.contrast.Changes;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.contrast.Contrasts;
import org.interphase.study.contrast.FitCovariance;
import org.interphase.study.gap.Gap;
import org.interphase.study.gap.Gaps;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.verdict.Assumptions;
import org.interphase.study.verdict.Case;
import org.interphase.study.verdict.Judge;
import org.interphase.study.verdict.Judgement;

/// All that follows from the numbers that a study prints.
///
/// @param name of the study, such as its folder's
/// @param contrasts coated less bare
/// @param changes the same of what changed on cycling
/// @param judgement empty where the study has no bare or no coated sample
public record Audit(
        String name,
        Manifest manifest,
        List<Finding> findings,
        List<Contrast> contrasts,
        List<Contrast> changes,
        List<Check> checks,
        Optional<Judgement> judgement,
        List<Gap> gaps) {
    public Audit {
        findings = List.copyOf(findings);
        contrasts = List.copyOf(contrasts);
        changes = List.copyOf(changes);
        checks = List.copyOf(checks);
        gaps = List.copyOf(gaps);
    }

    /// What the printed numbers alone say.
    public static Audit of(String name, Manifest manifest) {
        return of(name, manifest, manifest.published());
    }

    /// What given findings say together.
    ///
    /// Simulated findings enter no verdict on real cells. Only where nothing is printed or measured of a real
    /// one are the verdicts about the simulated cells.
    ///
    /// @param findings printed ones and those found in files, such as all findings of a run
    public static Audit of(String name, Manifest manifest, List<Finding> findings) {
        return of(name, manifest, findings, FitCovariance.none());
    }

    /// The same where some findings come from joint analyses. Contrasts know what these have in common;
    /// verdicts take every finding's own uncertainty, which is the larger one where a joint fit makes a
    /// difference better known.
    public static Audit of(String name, Manifest manifest, List<Finding> findings, FitCovariance covariance) {
        CellScatter scatter = new CellScatter(manifest.cycling().cellScatter());
        List<Check> checks = Rules.apply(StudyNumbers.of(manifest));
        boolean pair = !manifest.withRole(Role.BARE).isEmpty()
                && !manifest.withRole(Role.COATED).isEmpty();
        Optional<Judgement> judgement = pair
                ? Optional.of(new Judge(scatter, Assumptions.standard()).judge(asCase(name, manifest, findings)))
                : Optional.empty();
        return new Audit(
                name,
                manifest,
                findings,
                new Contrasts(scatter, covariance).of(manifest.samples(), findings),
                new Changes(scatter, covariance).of(manifest.samples(), findings),
                checks,
                judgement,
                Gaps.of(manifest, checks));
    }

    /// The study as verdicts and contradictions see it.
    public static Case asCase(String name, Manifest manifest) {
        return asCase(name, manifest, manifest.published());
    }

    /// The same with given findings.
    public static Case asCase(String name, Manifest manifest, List<Finding> findings) {
        return new Case(name, manifest.samples(), findings, absent(manifest), about(findings));
    }

    /// A study that prints numbers of real cells, or has measured any, is about real cells.
    private static Case.Kind about(List<Finding> findings) {
        boolean simulated = findings.stream().anyMatch(f -> f.origin() == Origin.SIMULATED);
        boolean real = findings.stream().anyMatch(f -> f.origin() == Origin.MEASURED || f.origin() == Origin.PUBLISHED);
        return simulated && !real ? Case.Kind.SIMULATED : Case.Kind.REAL;
    }

    /// Where the cells' samples say that their composite holds no carbon, nothing can happen at carbon.
    private static Set<Mechanism> absent(Manifest manifest) {
        List<Parameter> carbon = manifest.samples().stream()
                .filter(s -> s.role() == Role.BARE || s.role() == Role.COATED)
                .flatMap(s -> s.property(SampleProperty.CARBON_FRACTION).stream())
                .toList();
        boolean none = !carbon.isEmpty() && carbon.stream().allMatch(c -> c.value() == 0);
        return none ? EnumSet.of(Mechanism.SE_OXIDATION_AT_CARBON) : EnumSet.noneOf(Mechanism.class);
    }

    /// Differences between samples and of their changes, in this order.
    public List<Contrast> allContrasts() {
        return Stream.concat(contrasts.stream(), changes.stream()).toList();
    }

    /// Everything that was taken for granted, each once: numbers of samples, of checks, and priors.
    public List<String> assumed() {
        Set<String> assumed = new LinkedHashSet<>();
        for (Check check : checks) {
            for (Input input : check.assumed()) {
                if (input.source() instanceof Source.Assumed a) {
                    assumed.add(input.name() + " = " + input.shown() + " (" + a.reason() + ")");
                }
            }
        }
        for (Sample sample : manifest.samples()) {
            sample.properties().forEach((property, parameter) -> {
                if (parameter.source() instanceof Source.Assumed a) {
                    assumed.add(property.meaning() + " (" + sample.id() + ") = "
                            + org.interphase.quantity.MeasuredText.significant(parameter.inUnit(), 3) + " "
                            + parameter.unit().symbol() + " (" + a.reason() + ")");
                }
            });
        }
        contrasts.stream()
                .map(Contrast::scatter)
                .filter(Source.Assumed.class::isInstance)
                .map(s -> ((Source.Assumed) s).reason())
                .forEach(assumed::add);
        return List.copyOf(assumed);
    }
}
