package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.PhotoelectronPlan;
import org.interphase.study.part.PartReader;
import org.interphase.study.part.Progress;
import org.interphase.study.part.StudyInputs;
import org.interphase.study.part.StudyPart;

/// Fits every line of a study jointly over its samples and states, and ties the energies to one scale.
public final class XpsPartReader implements PartReader {
    static final String TECHNIQUE = "xps";

    @Override
    public String technique() {
        return TECHNIQUE;
    }

    @Override
    public StudyPart read(StudyInputs inputs, Progress progress) {
        PhotoelectronPlan plan = inputs.manifest().photoelectrons();
        Set<String> failures = new LinkedHashSet<>();
        List<String> warnings = new ArrayList<>();
        List<MeasuredSpectra> files = files(inputs, failures, warnings);
        if (!files.isEmpty() && plan.fits().isEmpty()) {
            failures.add("study.yaml names no model for its photoelectron spectra; expected a group 'xps' such as"
                    + " 'xps: {fits: [{model: s2p-li6ps5cl}]}'.");
        }
        List<LineFit> lines = new ArrayList<>();
        Map<String, LineFit> byName = new LinkedHashMap<>();
        for (int i = 0; i < plan.fits().size() && !files.isEmpty(); i++) {
            PhotoelectronPlan.Fit fit = plan.fits().get(i);
            progress.report(
                    "photoelectrons, " + fit.model(), (double) i / plan.fits().size());
            Optional<LineFit> line = line(inputs, fit, files, failures, warnings);
            line.ifPresent(lines::add);
            line.ifPresent(l -> byName.put(fit.model(), l));
        }
        for (MeasuredSpectra file : files) {
            if (!file.used() && !lines.isEmpty()) {
                warnings.add(file.file() + " covers the region of no model and was not analysed.");
            }
        }
        EnergyScale scale = plan.calibration()
                .map(c -> EnergyScale.of(
                        c,
                        Optional.ofNullable(byName.get(c.model()))
                                .filter(l -> l.model().has(c.component()))))
                .orElse(EnergyScale.ofFiles());
        anchorProblem(plan, byName).ifPresent(failures::add);
        return new XpsPart(inputs.manifest(), lines, scale, List.copyOf(failures), warnings);
    }

    private static Optional<String> anchorProblem(PhotoelectronPlan plan, Map<String, LineFit> lines) {
        return plan.calibration()
                .filter(c -> lines.containsKey(c.model())
                        && !lines.get(c.model()).model().has(c.component()))
                .map(c -> "study.yaml, xps.calibration.component: expected a component of " + c.model() + ", found '"
                        + c.component() + "'.");
    }

    private static List<MeasuredSpectra> files(StudyInputs inputs, Set<String> failures, List<String> warnings) {
        List<MeasuredSpectra> files = new ArrayList<>();
        for (Measurement measurement : inputs.measurements(TECHNIQUE)) {
            try {
                for (MeasuredSpectra file : MeasuredSpectra.open(inputs, measurement)) {
                    file.warnings().forEach(w -> warnings.add(file.file() + ": " + w));
                    files.add(file);
                }
            } catch (InputException refusal) {
                failures.add(measurement.sample() + ", cell " + measurement.cell() + ": " + refusal.getMessage());
            }
        }
        return files;
    }

    private static Optional<LineFit> line(
            StudyInputs inputs,
            PhotoelectronPlan.Fit fit,
            List<MeasuredSpectra> files,
            Set<String> failures,
            List<String> warnings) {
        try {
            StudyModel model = StudyModel.open(inputs.folder(), fit);
            List<CellRegion> regions = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            for (MeasuredSpectra file : files) {
                regions.addAll(file.of(model, warnings, refused));
            }
            failures.addAll(refused);
            if (regions.isEmpty()) {
                failures.add(String.format(
                        java.util.Locale.ROOT,
                        "No spectrum of the study covers the region of the model %s, %.6g to %.6g eV;"
                                + " 'region_eV: [from, to]' beside the model narrows it.",
                        model.name(),
                        model.model().region().from_eV(),
                        model.model().region().to_eV()));
                return Optional.empty();
            }
            List<String> left = new ArrayList<>();
            LineFit line = LineFit.of(model, regions, left);
            warnings.addAll(left);
            return Optional.of(line);
        } catch (InputException e) {
            failures.add(String.valueOf(e.getMessage()));
        } catch (XpsRefusedException e) {
            failures.add("The model " + fit.model() + " cannot be fitted: " + e.sentence());
        }
        return Optional.empty();
    }
}
