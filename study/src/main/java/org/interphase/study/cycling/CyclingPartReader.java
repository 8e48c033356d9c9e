package org.interphase.study.cycling;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.part.PartReader;
import org.interphase.study.part.Progress;
import org.interphase.study.part.StudyInputs;
import org.interphase.study.part.StudyPart;

/// Reads and analyses every cycling measurement of a study.
public final class CyclingPartReader implements PartReader {
    static final String TECHNIQUE = "cycling";

    @Override
    public String technique() {
        return TECHNIQUE;
    }

    @Override
    public StudyPart read(StudyInputs inputs, Progress progress) {
        List<String> failures = new ArrayList<>();
        return new CyclingPart(
                inputs.manifest(), CyclingStudy.of(inputs.manifest(), cells(inputs, failures, progress)), failures);
    }

    /// The cells alone, each read and analysed.
    ///
    /// @param failures to which measurements that were refused are added, one sentence each
    public static List<CellCycling> cells(StudyInputs inputs, List<String> failures, Progress progress) {
        CyclingReader reader = new CyclingReader(inputs);
        List<CellCycling> cells = new ArrayList<>();
        List<Measurement> measurements = inputs.measurements(TECHNIQUE);
        for (int i = 0; i < measurements.size(); i++) {
            Measurement measurement = measurements.get(i);
            progress.report("reading " + String.join(", ", measurement.files()), (double) i / measurements.size());
            try {
                cells.add(reader.read(measurement));
            } catch (InputException refusal) {
                failures.add(measurement.sample() + ", cell " + measurement.cell() + ": " + refusal.getMessage());
            }
        }
        return cells;
    }
}
