package org.interphase.study.cycling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.Provenance;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.measure.cycling.CyclingAnalysis;
import org.interphase.measure.cycling.CyclingOptions;
import org.interphase.measure.cycling.PairingRule;
import org.interphase.measure.cycling.RateTable;
import org.interphase.measure.cycling.StepResistance;
import org.interphase.study.manifest.CyclingPlan;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.part.StudyInputs;

/// Reads the files of one measurement and analyses them.
final class CyclingReader {
    private final StudyInputs inputs;

    CyclingReader(StudyInputs inputs) {
        this.inputs = inputs;
    }

    /// @throws InputException if a file is refused or holds no cycling run
    CellCycling read(Measurement measurement) throws InputException {
        List<CyclingRun> runs = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String file : measurement.files()) {
            Path path = inputs.folder().file(file, measurement.at());
            Reading reading = reading(SourceFile.open(path), measurement);
            warnings.addAll(reading.warnings());
            runs.add(onlyRun(reading, file, warnings));
        }
        CyclingRun run = JoinedRuns.join(runs, warnings);
        run.incomplete().filter(w -> !warnings.contains(w)).ifPresent(warnings::add);
        return analyse(
                measurement, run, runs.stream().map(CyclingRun::provenance).toList(), warnings);
    }

    private Reading reading(SourceFile file, Measurement measurement) throws InputException {
        return measurement.columns().isPresent()
                ? measurement.columns().get().reader().read(file)
                : inputs.registry().read(file);
    }

    private static CyclingRun onlyRun(Reading reading, String file, List<String> warnings) throws InputException {
        List<CyclingRun> runs = new ArrayList<>();
        for (Dataset dataset : reading.datasets()) {
            if (dataset instanceof CyclingRun run) {
                runs.add(run);
            }
        }
        if (runs.isEmpty()) {
            throw new InputException(
                    file,
                    Place.whole(),
                    "a cycling run with time, voltage and current",
                    "a table of "
                            + reading.datasets().getFirst().table().columns().size() + " other columns",
                    "Name the columns under 'columns' in study.yaml.");
        }
        if (runs.size() > 1) {
            warnings.add(file + " holds " + runs.size() + " runs; the first is analysed.");
        }
        return runs.getFirst();
    }

    private CellCycling analyse(
            Measurement measurement, CyclingRun run, List<Provenance> files, List<String> warnings) {
        CyclingPlan plan = inputs.manifest().cycling();
        CyclingAnalysis analysis = CyclingAnalysis.of(run, options(plan));
        warnings.addAll(analysis.warnings());
        Map<Integer, CellCycling.Curves> curves = new TreeMap<>();
        for (int number : SelectedCycles.of(plan, analysis)) {
            curves.put(number, CellCycling.curves(analysis, number, plan));
        }
        Sample sample = inputs.sample(measurement);
        return new CellCycling(
                sample,
                measurement.cell(),
                files,
                analysis,
                curves,
                RateTable.of(analysis.cycles(), oneC_Ah(sample), RateTable.Representative.LAST),
                StepResistance.of(run),
                CellCycling.origin(inputs.manifest().simulatedBecause().isPresent(), run),
                warnings);
    }

    /// Charge of 1C, NaN where mass or theoretical capacity is not stated.
    private static double oneC_Ah(Sample sample) {
        return sample.property(SampleProperty.CAM_MASS)
                .flatMap(mass -> sample.property(SampleProperty.THEORETICAL_CAPACITY)
                        .map(capacity -> mass.value() * capacity.value() / 3600))
                .orElse(Double.NaN);
    }

    private static CyclingOptions options(CyclingPlan plan) {
        CyclingOptions options = CyclingOptions.DEFAULT.withFormationCycles(plan.formationCycles());
        if (plan.restThreshold_A().isPresent()) {
            options = options.withRestThreshold_A(plan.restThreshold_A().getAsDouble());
        }
        return plan.pairing()
                .map(p -> p.equals("charge first") ? PairingRule.CHARGE_FIRST : PairingRule.DISCHARGE_FIRST)
                .map(options::withPairing)
                .orElse(options);
    }
}
