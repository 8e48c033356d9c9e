package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.Origin;
import org.interphase.data.Place;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitSyntaxException;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.FitOptions;
import org.interphase.measure.eis.fit.FitRefusedException;
import org.interphase.measure.eis.fit.JointFit;
import org.interphase.measure.eis.fit.Starts;
import org.interphase.measure.eis.kk.LinKk;
import org.interphase.measure.eis.kk.Verdict;
import org.interphase.study.manifest.ImpedancePlan;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.part.StudyInputs;

/// Reads the impedance files of one cell, tests every spectrum and fits a circuit to each.
final class CellImpedanceReader {
    private static final int LATER_STARTS = 10;
    /// A fit from the one before is trusted while its sum of squares is below this multiple of that one's.
    private static final double TRUSTED = 3;

    private final StudyInputs inputs;
    private final ImpedancePlan plan;

    CellImpedanceReader(StudyInputs inputs) {
        this.inputs = inputs;
        this.plan = inputs.manifest().impedance();
    }

    /// The spectra of one measurement, tested but not fitted.
    ///
    /// @param warnings takes the reservations of readers and tests
    /// @throws InputException if a file is refused or holds no spectrum
    List<CellSpectrum> read(Measurement measurement, List<String> warnings) throws InputException {
        List<CellSpectrum> spectra = new ArrayList<>();
        for (String name : measurement.files()) {
            SourceFile source = SourceFile.open(inputs.folder().file(name, measurement.at()));
            Reading reading = measurement.columns().isPresent()
                    ? measurement.columns().get().reader().read(source)
                    : inputs.registry().read(source);
            SpectrumFile file = SpectrumFile.of(reading, name);
            warnings.addAll(file.warnings());
            for (int i = 0; i < file.spectra().size(); i++) {
                spectra.add(tested(file, i, measurement.state(), warnings));
            }
        }
        return spectra;
    }

    private CellSpectrum tested(SpectrumFile file, int index, State stated, List<String> warnings)
            throws InputException {
        ImpedanceSpectrum measured = file.spectra().get(index);
        Spectrum points =
                file.selectRelaxing(new SpectrumFile.Selection(index + 1, plan.lowest_Hz(), plan.highest_Hz()));
        Optional<LinKk> validity = LinKk.of(points) instanceof LinKk test ? Optional.of(test) : Optional.empty();
        String where = file.file() + (file.spectra().size() > 1 ? ", spectrum " + (index + 1) : "");
        if (validity.isEmpty()) {
            warnings.add(where + " cannot be tested for validity; it gives no finding.");
        } else if (validity.get().verdict() != Verdict.OK) {
            String consequence = validity.get().verdict() == Verdict.REJECT ? "; it gives no finding" : "";
            warnings.add(String.format(
                    java.util.Locale.ROOT,
                    "%s: largest residual %.1f %% of |Z|, %s%s.",
                    where,
                    100 * validity.get().largestResidual(),
                    validity.get().cause().words(),
                    consequence));
        }
        return new CellSpectrum(
                merged(stated, measured.state()), measured.provenance(), points, validity, Optional.empty());
    }

    /// What the manifest says of the state, and what else the file says. The potential that an instrument
    /// read is never
    /// the same twice, and its own count of cycles is not that of the cell: neither is a state in which
    /// samples compare.
    private static State merged(State stated, State file) {
        State merged = file.without(StateAxis.POTENTIAL).without(StateAxis.CYCLE);
        for (var coordinate : stated.coordinates().entrySet()) {
            merged = merged.with(coordinate.getKey(), coordinate.getValue());
        }
        return merged;
    }

    /// The circuit that the manifest names.
    ///
    /// @throws InputException if it is none
    Optional<Circuit> named() throws InputException {
        if (plan.circuit().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Circuit.parse(plan.circuit().get()));
        } catch (CircuitSyntaxException e) {
            int line = plan.at().map(m -> m.line()).orElse(1);
            throw new InputException(
                    StudyFolder.MANIFEST,
                    Place.line(line),
                    e.expected(),
                    e.found() + " at position " + e.position() + " of the circuit",
                    Fit.sentence(e.hint()));
        }
    }

    /// Every valid spectrum of a cell with its fit: the first from many starts, every other from where the one before
    /// ended.
    ///
    /// @param known the fit of the first valid spectrum, where the choice of the circuit left one
    List<CellSpectrum> fitted(
            List<CellSpectrum> spectra, Circuit circuit, Optional<CircuitFit> known, List<String> warnings) {
        List<CellSpectrum> fitted = new ArrayList<>();
        Optional<CircuitFit> before = Optional.empty();
        try {
            for (CellSpectrum spectrum : spectra) {
                if (!spectrum.isValid()) {
                    fitted.add(spectrum);
                    continue;
                }
                CircuitFit fit = before.isPresent()
                        ? next(spectrum.points(), circuit, before.get())
                        : first(spectrum.points(), circuit, known);
                if (before.isEmpty() && !fit.warnings().isEmpty()) {
                    warnings.add("Of the circuit " + circuit + ", " + String.join("; ", fit.warnings()) + ".");
                }
                before = Optional.of(fit);
                fitted.add(spectrum.with(before));
            }
        } catch (FitRefusedException e) {
            warnings.add("No circuit was fitted: " + e.sentence() + ".");
            return spectra;
        }
        return fitted;
    }

    private CircuitFit next(Spectrum points, Circuit circuit, CircuitFit before) throws FitRefusedException {
        Starts starts = Starts.given(circuit, before.copyValues());
        CircuitFit fit = CircuitFit.of(points, circuit, starts, options().withStarts(1));
        boolean trusted = fit.converged() && fit.ssr() <= TRUSTED * before.ssr();
        int again = Math.min(plan.starts(), LATER_STARTS);
        return trusted ? fit : CircuitFit.of(points, circuit, starts, options().withStarts(again));
    }

    private CircuitFit first(Spectrum points, Circuit circuit, Optional<CircuitFit> known) throws FitRefusedException {
        if (known.isPresent()) {
            return known.get();
        }
        return plan.start().isEmpty()
                ? CircuitSearch.of(points).fit(circuit, options())
                : CircuitFit.of(points, circuit, Starts.given(plan.start()), options());
    }

    /// As the manifest asks for, on all cores.
    FitOptions options() {
        return FitOptions.standard().withStarts(plan.starts()).onAllCores();
    }

    /// All sound spectra of a cell fitted at once, where the manifest names parameters that they share.
    Optional<JointFit> joint(List<CellSpectrum> spectra, List<String> warnings) {
        List<CellSpectrum> sound =
                spectra.stream().filter(CellSpectrum::isSound).toList();
        if (plan.shared().isEmpty() || sound.size() < 2) {
            return Optional.empty();
        }
        CircuitFit first = sound.getFirst().fit().orElseThrow();
        try {
            JointFit joint = JointFit.of(
                    sound.stream().map(CellSpectrum::points).toList(),
                    first.circuit(),
                    new LinkedHashSet<>(plan.shared()),
                    Starts.given(first.circuit(), first.copyValues()),
                    options().withStarts(1));
            joint.reason().ifPresent(why -> warnings.add("The joint fit found no minimum: " + why + "."));
            return Optional.of(joint);
        } catch (FitRefusedException e) {
            warnings.add("The spectra were fitted one by one: " + e.sentence() + ".");
            return Optional.empty();
        }
    }

    /// Simulated where the study or the file says so.
    Origin origin(List<CellSpectrum> spectra) {
        boolean simulated = inputs.manifest().simulatedBecause().isPresent()
                || spectra.stream().anyMatch(s -> s.file().simulated());
        return simulated ? Origin.SIMULATED : Origin.MEASURED;
    }
}
