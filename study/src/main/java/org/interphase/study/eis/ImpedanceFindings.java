package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.Observable;
import org.interphase.data.Probe;
import org.interphase.data.SampleProperty;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;

/// What the spectra of one cell say about it.
final class ImpedanceFindings {
    private final CellImpedance cell;
    private final List<Finding> findings = new ArrayList<>();

    private ImpedanceFindings(CellImpedance cell) {
        this.cell = cell;
    }

    static List<Finding> of(CellImpedance cell) {
        ImpedanceFindings collector = new ImpedanceFindings(cell);
        List<Mean> means = new ArrayList<>();
        for (List<CellSpectrum> repeats : cell.repeats()) {
            mean(cell, repeats).ifPresent(means::add);
        }
        means.forEach(collector::interfaceResistance);
        collector.riseAtRest(means);
        return List.copyOf(collector.findings);
    }

    /// The interface's resistance in one state.
    ///
    /// @param spectra of that state
    record Mean(State state, Measured resistance, List<CellSpectrum> spectra) {}

    /// Mean over repeats. Its uncertainty is that of one fit, which repeats share because it is the
    /// circuit's misfit,
    /// and
    /// the scatter of the repeats over the root of their number.
    static Optional<Mean> mean(CellImpedance cell, List<CellSpectrum> repeats) {
        List<Measured> values = repeats.stream()
                .flatMap(s -> cell.interfaceResistance(s.fit().orElseThrow()).stream())
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double mean = values.stream().mapToDouble(Measured::value).average().orElseThrow();
        double fit = values.stream().mapToDouble(Measured::u).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(v -> (v.value() - mean) * (v.value() - mean))
                .sum();
        int n = values.size();
        double scatter = n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0;
        double u = Math.hypot(fit, scatter);
        State state = repeats.getFirst().state();
        return Double.isFinite(u)
                ? Optional.of(new Mean(state, Measured.of(mean, u), repeats))
                : Optional.of(new Mean(state, Measured.without(mean, "the spectrum does not determine it"), repeats));
    }

    private void interfaceResistance(Mean mean) {
        add(Observable.INTERFACIAL_RESISTANCE, mean.state(), mean.resistance(), method(mean), mean.spectra());
        Optional<Parameter> area = cell.sample().property(SampleProperty.ELECTRODE_AREA);
        if (area.isPresent()) {
            double cm2 = area.get().inUnit();
            double u = area.get().uncertainty().orNaN() * cm2 / area.get().value();
            Measured perArea = Double.isFinite(u)
                    ? mean.resistance().times(Measured.of(cm2, u))
                    : mean.resistance().times(cm2);
            String area_cm2 = Double.isFinite(u) ? "" : ", the area's own uncertainty is not stated";
            add(
                    Observable.AREA_SPECIFIC_RESISTANCE,
                    mean.state(),
                    perArea,
                    method(mean) + ", times the electrode's area" + area_cm2,
                    mean.spectra());
        }
    }

    private String method(Mean mean) {
        CircuitFit fit = mean.spectra().getFirst().fit().orElseThrow();
        StringBuilder method = new StringBuilder("sum of ")
                .append(String.join(" + ", cell.interfaceNames()))
                .append(" of the circuit ")
                .append(fit.circuit());
        if (mean.spectra().size() > 1) {
            method.append(", mean of ").append(mean.spectra().size()).append(" spectra");
        }
        if (cell.assigned()) {
            method.append("; the manifest names them as the cathode's interface");
        } else if (cell.mayHoldCounterElectrode()) {
            method.append("; arcs of the counter electrode may be among them");
        }
        return method.toString();
    }

    private void riseAtRest(List<Mean> means) {
        List<Mean> rested = means.stream()
                .filter(m -> m.state().at(StateAxis.REST_TIME).isPresent())
                .toList();
        if (rested.size() < 2) {
            return;
        }
        Mean first = rested.getFirst();
        Mean last = rested.getLast();
        add(
                Observable.RESISTANCE_RISE_AT_REST,
                last.state(),
                last.resistance().minus(first.resistance()),
                "interfacial resistance at the end less that at the beginning of the series at rest",
                List.of(first.spectra().getFirst(), last.spectra().getFirst()));
    }

    private void add(Observable observable, State state, Measured value, String method, List<CellSpectrum> from) {
        if (Double.isFinite(value.value()) && observable.admits(value.value())) {
            List<Source> sources = from.stream()
                    .<Source>map(s ->
                            new Source.Measurement(s.file().file(), s.file().sha256()))
                    .distinct()
                    .toList();
            findings.add(new Finding(
                    observable,
                    cell.sample().id(),
                    cell.cell(),
                    state,
                    FindingValue.of(value),
                    cell.origin(),
                    method,
                    Probe.unspecified(),
                    sources));
        }
    }
}
