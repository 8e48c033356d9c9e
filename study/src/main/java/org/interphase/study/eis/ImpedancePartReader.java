package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.Finding;
import org.interphase.data.InputException;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.arc.Arc;
import org.interphase.measure.eis.arc.ArcAssignment;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.CircuitTemplate;
import org.interphase.study.manifest.ImpedancePlan;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.part.PartReader;
import org.interphase.study.part.Progress;
import org.interphase.study.part.StudyInputs;
import org.interphase.study.part.StudyPart;

/// Reads, tests, fits and assigns the impedance spectra of a study, cell by cell.
public final class ImpedancePartReader implements PartReader {
    static final String TECHNIQUE = "impedance";
    /// An electrolyte or two equal electrodes: no more than bulk and one interface or grain boundary.
    private static final CircuitTemplate PELLET = new CircuitTemplate(true, 1, 2, CircuitTemplate.Tail.CPE, false);

    @Override
    public String technique() {
        return TECHNIQUE;
    }

    /// What one physical cell gave before arcs are assigned.
    private record Draft(Sample sample, String cell, List<CellSpectrum> spectra, List<String> warnings) {
        boolean hasCathode() {
            return sample.role() == Role.BARE || sample.role() == Role.COATED;
        }

        Optional<Spectrum> firstValid() {
            return spectra.stream().filter(CellSpectrum::isValid).findFirst().map(CellSpectrum::points);
        }

        Draft with(List<CellSpectrum> fitted) {
            return new Draft(sample, cell, fitted, warnings);
        }
    }

    @Override
    public StudyPart read(StudyInputs inputs, Progress progress) {
        List<String> failures = new ArrayList<>();
        return new ImpedancePart(inputs.manifest(), cells(inputs, failures, progress), failures);
    }

    /// The cells alone, each read, tested, fitted and assigned.
    ///
    /// @param failures to which measurements that were refused are added, one sentence each
    public static List<CellImpedance> cells(StudyInputs inputs, List<String> failures, Progress progress) {
        List<Draft> drafts = new ArrayList<>();
        Map<String, List<Measurement>> cells = measured(inputs);
        int done = 0;
        for (List<Measurement> measurements : cells.values()) {
            progress.report("impedance of " + measurements.getFirst().sample(), (double) done++ / cells.size());
            draft(inputs, measurements, failures).ifPresent(drafts::add);
        }
        fit(inputs, drafts, failures);
        List<Arc> symmetric = drafts.stream()
                .filter(d -> d.sample().role() == Role.SYMMETRIC_CELL)
                .flatMap(d -> d.spectra().stream().filter(CellSpectrum::isSound).limit(1))
                .flatMap(s -> Arcs.of(s.fit().orElseThrow()).stream())
                .toList();
        List<CellImpedance> analysed = new ArrayList<>();
        for (Draft draft : drafts) {
            analysed.add(assigned(draft, symmetric, inputs, failures));
        }
        return ComparableSums.of(analysed);
    }

    /// What the spectra of one cell say.
    public static List<Finding> findings(CellImpedance cell) {
        return ImpedanceFindings.of(cell);
    }

    private static Map<String, List<Measurement>> measured(StudyInputs inputs) {
        Map<String, List<Measurement>> cells = new LinkedHashMap<>();
        for (Measurement measurement : inputs.measurements(TECHNIQUE)) {
            cells.computeIfAbsent(measurement.sample() + "\n" + measurement.cell(), _ -> new ArrayList<>())
                    .add(measurement);
        }
        return cells;
    }

    private static Optional<Draft> draft(StudyInputs inputs, List<Measurement> measurements, List<String> failures) {
        CellImpedanceReader reader = new CellImpedanceReader(inputs);
        Measurement first = measurements.getFirst();
        List<CellSpectrum> spectra = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Measurement measurement : measurements) {
            try {
                spectra.addAll(reader.read(measurement, warnings));
            } catch (InputException refusal) {
                failures.add(where(first) + refusal.getMessage());
            }
        }
        if (spectra.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(inputs.sample(first), first.cell(), spectra, warnings));
    }

    /// One circuit for all cells with a cathode, one of its own for every other.
    private static void fit(StudyInputs inputs, List<Draft> drafts, List<String> failures) {
        CellImpedanceReader reader = new CellImpedanceReader(inputs);
        Optional<Circuit> named;
        try {
            named = reader.named();
        } catch (InputException refusal) {
            failures.add(String.valueOf(refusal.getMessage()));
            return;
        }
        List<Draft> cathodes = drafts.stream()
                .filter(d -> d.hasCathode() && d.firstValid().isPresent())
                .toList();
        Optional<CircuitChoice> common = named.isPresent()
                ? Optional.empty()
                : CircuitChoice.of(
                        cathodes.stream().flatMap(d -> d.firstValid().stream()).toList(),
                        CircuitSearch.FAMILIES,
                        reader.options());
        drafts.replaceAll(draft -> {
            int place = cathodes.indexOf(draft);
            Optional<CircuitChoice> own =
                    named.isPresent() || draft.hasCathode() ? Optional.empty() : ofPellet(draft, reader);
            Optional<Circuit> circuit = named.or(() -> (draft.hasCathode() ? common : own).map(CircuitChoice::circuit));
            Optional<CircuitFit> known = place >= 0
                    ? common.map(c -> c.fits().get(place))
                    : own.flatMap(c -> c.fits().stream()
                            .filter(f -> draft.firstValid().equals(Optional.of(f.spectrum())))
                            .findFirst());
            return circuit.map(c -> draft.with(reader.fitted(draft.spectra(), c, known, draft.warnings())))
                    .orElse(draft);
        });
    }

    /// The circuit of a cell without a cathode, from its first spectrum, or from its last where the first
    /// does not
    /// determine any: a pellet shows its arc in the cold only.
    private static Optional<CircuitChoice> ofPellet(Draft draft, CellImpedanceReader reader) {
        List<Spectrum> valid = draft.spectra().stream()
                .filter(CellSpectrum::isValid)
                .map(CellSpectrum::points)
                .toList();
        if (valid.isEmpty()) {
            return Optional.empty();
        }
        Optional<CircuitChoice> first = CircuitChoice.of(List.of(valid.getFirst()), List.of(PELLET), reader.options());
        if (valid.size() == 1 || first.filter(CircuitChoice::isSound).isPresent()) {
            return first;
        }
        Optional<CircuitChoice> last = CircuitChoice.of(List.of(valid.getLast()), List.of(PELLET), reader.options());
        return last.filter(CircuitChoice::isSound).or(() -> first);
    }

    private static String where(Measurement measurement) {
        return measurement.sample() + ", cell " + measurement.cell() + ": ";
    }

    private static CellImpedance assigned(Draft draft, List<Arc> symmetric, StudyInputs inputs, List<String> failures) {
        ImpedancePlan plan = inputs.manifest().impedance();
        OptionalDouble area = draft.sample()
                .property(SampleProperty.ELECTRODE_AREA)
                .map(p -> OptionalDouble.of(p.inUnit()))
                .orElse(OptionalDouble.empty());
        CellImpedanceReader reader = new CellImpedanceReader(inputs);
        boolean isSymmetric = draft.sample().role() == Role.SYMMETRIC_CELL;
        List<ArcAssignment> arcs = Arcs.assigned(draft.spectra(), area, isSymmetric ? List.of() : symmetric);
        Optional<CircuitFit> fit = draft.spectra().stream()
                .filter(CellSpectrum::isSound)
                .findFirst()
                .flatMap(CellSpectrum::fit);
        List<String> names = List.of();
        if (draft.hasCathode() && fit.isPresent()) {
            names = plan.cathodeInterface().isEmpty()
                    ? Arcs.cathodeInterface(arcs, fit.get())
                    : known(plan.cathodeInterface(), fit.get(), draft, failures);
        }
        return new CellImpedance(
                draft.sample(),
                draft.cell(),
                draft.spectra(),
                arcs,
                names,
                !plan.cathodeInterface().isEmpty(),
                draft.sample().role() == Role.ELECTROLYTE_REFERENCE && fit.isPresent()
                        ? Arcs.electrolyte(arcs, fit.get())
                        : List.of(),
                reader.joint(draft.spectra(), draft.warnings()),
                reader.origin(draft.spectra()),
                draft.warnings());
    }

    private static List<String> known(List<String> names, CircuitFit fit, Draft draft, List<String> failures) {
        List<String> known = new ArrayList<>();
        for (String name : names) {
            if (fit.circuit().indexOf(name).isPresent()) {
                known.add(name);
            } else {
                failures.add(draft.sample().id() + ", cell " + draft.cell() + ": study.yaml, impedance."
                        + "cathode_interface: expected a parameter of the circuit " + fit.circuit() + ", found '" + name
                        + "'");
            }
        }
        return known;
    }
}
