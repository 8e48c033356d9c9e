package org.interphase.study.usecase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.Sample;
import org.interphase.quantity.MeasuredText;
import org.interphase.quantity.Parameter;
import org.interphase.report.page.SourceText;
import org.interphase.study.audit.Audit;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.gap.Gap;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.part.StudyPart;
import org.interphase.study.verdict.Judgement;

/// What one run of a study found: the values behind results, report and answer.
///
/// @param parts what each technique found, in the order of the report
/// @param audit contrasts, checks, verdicts and gaps that follow from all findings, printed ones included
record StudyOutcome(Manifest manifest, List<StudyPart> parts, Audit audit) {
    StudyOutcome {
        parts = List.copyOf(parts);
    }

    /// Those of the files first, then the printed ones.
    List<Finding> findings() {
        return audit.findings();
    }

    List<Contrast> contrasts() {
        return audit.contrasts();
    }

    /// Measurements that were refused, one sentence each.
    List<String> failures() {
        return parts.stream().flatMap(p -> p.failures().stream()).toList();
    }

    /// What is missing: refused files first, then what the files lack, then what the text lacks.
    List<String> gaps() {
        Set<String> gaps = new LinkedHashSet<>(failures());
        gaps.addAll(manifest.publication().refused());
        parts.forEach(p -> gaps.addAll(p.gaps()));
        audit.gaps().stream().map(Gap::sentence).forEach(gaps::add);
        return List.copyOf(gaps);
    }

    /// Numbers that were taken for granted, each once.
    List<String> assumed() {
        Set<String> assumed = new LinkedHashSet<>(audit.assumed());
        parts.forEach(p -> assumed.addAll(p.assumed()));
        return List.copyOf(assumed);
    }

    /// Reservations of readers, analyses and verdicts.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        parts.forEach(p -> warnings.addAll(p.warnings()));
        audit.judgement().map(Judgement::warnings).ifPresent(warnings::addAll);
        return warnings;
    }

    /// Sources of the numbers in the manifest, for the report's list.
    List<String> stated() {
        List<String> stated = new ArrayList<>();
        for (Sample sample : manifest.samples()) {
            sample.properties()
                    .forEach((property, parameter) -> stated.add(sample.title() + ": " + property.meaning() + " "
                            + number(parameter) + ", " + SourceText.of(parameter.source())));
        }
        return stated;
    }

    private static String number(Parameter parameter) {
        return MeasuredText.significant(parameter.inUnit(), 4) + " "
                + parameter.unit().symbol();
    }
}
