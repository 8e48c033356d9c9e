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
import org.interphase.measure.eis.series.Arrhenius;
import org.interphase.measure.eis.series.ArrheniusForm;
import org.interphase.measure.eis.series.Geometry;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;

/// What the spectra of one cell say about it.
final class ImpedanceFindings {
    private static final double ZERO_CELSIUS_K = 273.15;
    /// S/cm per S/m.
    private static final double PER_CM = 0.01;

    private final CellImpedance cell;
    private final List<Finding> findings = new ArrayList<>();

    private ImpedanceFindings(CellImpedance cell) {
        this.cell = cell;
    }

    static List<Finding> of(CellImpedance cell) {
        ImpedanceFindings collector = new ImpedanceFindings(cell);
        StateMeans.ofInterface(cell).means().forEach(collector::interfaceResistance);
        collector.riseAtRest();
        collector.electrolyte();
        return List.copyOf(collector.findings);
    }

    private void interfaceResistance(StateMeans.Mean mean) {
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

    private String method(StateMeans.Mean mean) {
        CircuitFit fit = mean.spectra().getFirst().fit().orElseThrow();
        StringBuilder method = new StringBuilder("sum of ")
                .append(String.join(" + ", cell.interfaceNames()))
                .append(" of the circuit ")
                .append(fit.circuit());
        if (mean.spectra().size() > 1) {
            method.append(", mean of ").append(mean.spectra().size()).append(" spectra");
        }
        cell.joint()
                .ifPresent(joint ->
                        method.append(", joint fit of ").append(joint.size()).append(" spectra"));
        if (cell.assigned()) {
            method.append("; the manifest names them as the cathode's interface");
        } else if (cell.mayHoldCounterElectrode()) {
            method.append("; arcs of the counter electrode may be among them");
        }
        return method.toString();
    }

    private void riseAtRest() {
        StateMeans means = StateMeans.ofInterface(cell);
        List<StateMeans.Mean> rested = means.atRest();
        if (rested.size() < 2) {
            return;
        }
        StateMeans.Mean first = rested.getFirst();
        StateMeans.Mean last = rested.getLast();
        add(
                Observable.RESISTANCE_RISE_AT_REST,
                last.state(),
                means.difference(last, first),
                "interfacial resistance at the end less that at the beginning of the series at rest"
                        + (cell.joint().isPresent() ? ", with the covariance of a joint fit" : ""),
                List.of(first.spectra().getFirst(), last.spectra().getFirst()));
    }

    /// Conductivity in every state, and the activation energy where there are several temperatures.
    private void electrolyte() {
        List<StateMeans.Mean> means =
                StateMeans.of(cell, cell.electrolyteNames()).means();
        String names = String.join(" + ", cell.electrolyteNames());
        Optional<Geometry> geometry = geometry();
        if (geometry.isPresent()) {
            double cell_cm = geometry.get().conductivity_S_m(1) * PER_CM;
            for (StateMeans.Mean mean : means) {
                double sigma = cell_cm / mean.resistance().value();
                double u = sigma
                        * Math.hypot(
                                mean.resistance().u() / mean.resistance().value(),
                                geometry.get().relativeU());
                Measured measured = Double.isFinite(u)
                        ? Measured.of(sigma, u)
                        : Measured.without(sigma, "the spectrum does not determine the resistance");
                add(
                        Observable.ELECTROLYTE_CONDUCTIVITY,
                        mean.state(),
                        measured,
                        "thickness over area and the resistance " + names,
                        mean.spectra());
            }
        }
        activation(means, names);
    }

    private void activation(List<StateMeans.Mean> means, String names) {
        List<StateMeans.Mean> known = means.stream()
                .filter(m -> m.state().at(StateAxis.TEMPERATURE).isPresent())
                .toList();
        double[] kelvin = known.stream()
                .mapToDouble(m -> m.state().at(StateAxis.TEMPERATURE).orElseThrow() + ZERO_CELSIUS_K)
                .toArray();
        double[] ohm = known.stream().mapToDouble(m -> m.resistance().value()).toArray();
        double[] u = known.stream()
                .mapToDouble(m -> m.resistance().u() / m.resistance().value())
                .toArray();
        boolean stated = java.util.Arrays.stream(u).allMatch(v -> v > 0 && Double.isFinite(v));
        if (Arrhenius.fit(kelvin, ohm, stated ? u : new double[0], ArrheniusForm.LN_T_OVER_R)
                instanceof Arrhenius line) {
            add(
                    Observable.ACTIVATION_ENERGY,
                    State.unspecified(),
                    line.activationEnergy_eV(),
                    "ln(T/R) over 1/T of " + names + ", " + known.size() + " temperatures",
                    known.stream().map(m -> m.spectra().getFirst()).toList());
        }
    }

    private Optional<Geometry> geometry() {
        Optional<Parameter> thickness = cell.sample().property(SampleProperty.SEPARATOR_THICKNESS);
        Optional<Parameter> area = cell.sample().property(SampleProperty.ELECTRODE_AREA);
        return thickness.isEmpty() || area.isEmpty()
                ? Optional.empty()
                : Optional.of(new Geometry(
                        thickness.get().value(),
                        known(thickness.get()),
                        area.get().value(),
                        known(area.get())));
    }

    private static double known(Parameter parameter) {
        double u = parameter.uncertainty().orNaN();
        return Double.isFinite(u) ? u : 0;
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
