package org.interphase.study.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Unit;
import org.interphase.quantity.Units;
import org.interphase.study.yaml.YamlGroup;

/// Reads the list `published`: numbers that a paper prints, each with its place there.
final class PublishedReader {
    private static final List<String> OBSERVABLES =
            Arrays.stream(Observable.values()).map(Observable::title).toList();

    private final String file;
    private final Optional<Manifest.Reference> reference;
    private final List<Sample> samples;

    PublishedReader(String file, Optional<Manifest.Reference> reference, List<Sample> samples) {
        this.file = file;
        this.reference = reference;
        this.samples = samples;
    }

    List<Finding> read(List<YamlGroup> groups) throws InputException {
        List<Finding> findings = new ArrayList<>();
        for (YamlGroup group : groups) {
            Finding finding = finding(group);
            for (Finding before : findings) {
                if (before.observable() == finding.observable()
                        && before.sample().equals(finding.sample())
                        && before.state().equals(finding.state())) {
                    throw group.refuse(
                            group.mark(),
                            "one value for " + finding.observable().title() + " of '" + finding.sample() + "' at "
                                    + finding.state(),
                            "a second one");
                }
            }
            findings.add(finding);
        }
        return findings;
    }

    private Finding finding(YamlGroup group) throws InputException {
        group.require("observable");
        Observable observable = Observable.named(
                        group.choice("observable", OBSERVABLES).orElse(""))
                .orElseThrow(() -> new IllegalStateException("an observable that is listed but not named"));
        String sample = group.text("sample");
        ManifestReader.requireSample(group, sample, samples);
        State state = state(group);
        double factor = unit(group, observable);
        group.require("value");
        double value = group.optionalNumber("value").orElse(Double.NaN) * factor;
        if (!observable.admits(value)) {
            throw group.refuse(
                    group.at("value"),
                    "a " + observable.title() + " between " + observable.lowest() + " and " + observable.highest() + " "
                            + observable.unit(),
                    Double.toString(value));
        }
        OptionalDouble u = group.optionalNumber("u");
        Uncertainty uncertainty =
                u.isPresent() ? Uncertainty.of(u.getAsDouble() * factor) : Uncertainty.none("the paper prints none");
        Source.Paper source = source(group);
        String method = group.optionalText("method").orElse("as printed");
        group.refuseUnknown();
        return new Finding(
                observable,
                sample,
                "",
                state,
                FindingValue.of(new Measured(value, uncertainty)),
                Origin.PUBLISHED,
                method,
                Probe.unspecified(),
                List.of(source));
    }

    private Source.Paper source(YamlGroup group) throws InputException {
        Optional<String> work = group.optionalText("doi").or(() -> reference.map(Manifest.Reference::shortest));
        Optional<String> place = group.optionalText("place");
        if (work.isEmpty() || place.isEmpty()) {
            throw group.refuse(
                    group.mark(),
                    "a source: 'place' in the paper, and a 'doi' here or a 'reference' for the study",
                    place.isEmpty() ? "no 'place'" : "no paper");
        }
        return new Source.Paper(work.get(), place.get());
    }

    private static State state(YamlGroup group) throws InputException {
        State state = State.unspecified();
        for (StateAxis axis : StateAxis.values()) {
            OptionalDouble value = group.optionalNumber(axis.key());
            if (value.isPresent()) {
                state = state.with(axis, value.getAsDouble());
            }
        }
        return state;
    }

    private double unit(YamlGroup group, Observable observable) throws InputException {
        Optional<String> given = group.optionalText("unit");
        if (given.isEmpty() || given.get().equals(observable.unit())) {
            return 1;
        }
        Optional<Unit> from = Units.parse(given.get());
        Optional<Unit> to = Units.parse(observable.unit());
        if (from.isEmpty()
                || to.isEmpty()
                || !from.get().dimension().equals(to.get().dimension())) {
            throw group.refuse(
                    group.at("unit"),
                    "a unit of " + observable.title() + " such as " + observable.unit(),
                    "'" + given.get() + "' in " + file);
        }
        return from.get().toSi() / to.get().toSi();
    }
}
