package org.interphase.study.usecase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.Provenance;
import org.interphase.data.Sample;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.report.page.SourceText;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.cycling.CellCycling;
import org.interphase.study.cycling.CyclingStudy;
import org.interphase.study.manifest.Manifest;

/// What one run of a study found: the values behind results, report and answer.
///
/// @param failures measurements that were refused, one sentence each
record StudyOutcome(Manifest manifest, CyclingStudy cycling, List<Contrast> contrasts, List<String> failures) {
    StudyOutcome {
        contrasts = List.copyOf(contrasts);
        failures = List.copyOf(failures);
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(cycling.findings());
        all.addAll(manifest.published());
        return all;
    }

    /// What is missing: refused files first, then numbers and replicates.
    List<String> gaps() {
        List<String> gaps = new ArrayList<>(failures);
        gaps.addAll(manifest.publication().refused());
        gaps.addAll(cycling.gaps());
        if (manifest.samples().stream().noneMatch(s -> s.role() == org.interphase.data.Role.BARE)) {
            gaps.add("No sample has the role 'bare': nothing can be compared.");
        }
        if (manifest.samples().stream().noneMatch(s -> s.role() == org.interphase.data.Role.COATED)) {
            gaps.add("No sample has the role 'coated': nothing can be compared.");
        }
        return gaps;
    }

    /// Numbers that were taken for granted, each once.
    List<String> assumed() {
        Set<String> assumed = new LinkedHashSet<>();
        for (Sample sample : manifest.samples()) {
            sample.properties().forEach((property, parameter) -> {
                if (parameter.source() instanceof Source.Assumed a) {
                    assumed.add(sample.title() + ": " + property.meaning() + " " + number(parameter) + " (" + a.reason()
                            + ").");
                }
            });
        }
        for (CellCycling cell : cycling.cells()) {
            for (Provenance file : cell.files()) {
                file.assumed().forEach(a -> assumed.add(file.file() + ": " + a));
            }
        }
        for (Contrast contrast : contrasts) {
            if (contrast.scatter() instanceof Source.Assumed a) {
                assumed.add(a.reason());
            }
        }
        return List.copyOf(assumed);
    }

    private static String number(Parameter parameter) {
        return org.interphase.quantity.MeasuredText.significant(parameter.inUnit(), 4) + " "
                + parameter.unit().symbol();
    }

    /// Reservations of readers and analyses, each with the cell it concerns.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (CellCycling cell : cycling.cells()) {
            cell.warnings().forEach(w -> warnings.add(cell.title(true) + ": " + w));
        }
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
}
