package org.interphase.study.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.interphase.data.Observable;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Parameter;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.Publication;
import org.interphase.study.manifest.PublishedEntry;

/// The numbers of a study as the checks ask for them.
public final class StudyNumbers {
    private final List<Sample> samples;
    private final Publication publication;
    private final List<PublishedEntry> entries;

    private StudyNumbers(List<Sample> samples, Publication publication) {
        this.samples = samples;
        this.publication = publication;
        this.entries = publication.entries();
    }

    public static StudyNumbers of(Manifest manifest) {
        return new StudyNumbers(manifest.samples(), manifest.publication());
    }

    List<Sample> samples() {
        return samples;
    }

    List<Sample> withRole(Role role) {
        return samples.stream().filter(s -> s.role() == role).toList();
    }

    /// Bare and coated samples: those that are in a cell under study.
    List<Sample> inCells() {
        return samples.stream()
                .filter(s -> s.role() == Role.BARE || s.role() == Role.COATED)
                .toList();
    }

    /// Printed entries of one observable and sample, in the order of the manifest.
    List<PublishedEntry> entries(Observable observable, Sample sample) {
        return entries.stream()
                .filter(e -> e.finding().observable() == observable
                        && e.finding().sample().equals(sample.id()))
                .toList();
    }

    /// Those of them that are numbers.
    List<PublishedEntry> numbers(Observable observable, Sample sample) {
        return entries(observable, sample).stream()
                .filter(StudyNumbers::isNumber)
                .toList();
    }

    Optional<PublishedEntry> number(Observable observable, Sample sample, State state) {
        return number(observable, sample, state::equals);
    }

    Optional<PublishedEntry> number(Observable observable, Sample sample, Predicate<State> state) {
        return numbers(observable, sample).stream()
                .filter(e -> state.test(e.finding().state()))
                .findFirst();
    }

    /// A number of the electrolyte: of the sample itself, or of a sample that is the electrolyte alone.
    Optional<PublishedEntry> ofElectrolyte(Observable observable, Sample sample) {
        return numbers(observable, sample).stream()
                .findFirst()
                .or(() -> withRole(Role.ELECTROLYTE_REFERENCE).stream()
                        .flatMap(s -> numbers(observable, s).stream())
                        .findFirst());
    }

    /// A property of the electrolyte: stated for the sample, or for a sample that is the electrolyte alone.
    Optional<Input> ofElectrolyte(SampleProperty property, Sample sample) {
        return property(sample, property)
                .or(() -> withRole(Role.ELECTROLYTE_REFERENCE).stream()
                        .flatMap(s -> property(s, property).stream())
                        .findFirst());
    }

    Optional<Input> property(Sample sample, SampleProperty property) {
        Optional<Parameter> parameter = sample.property(property);
        return parameter.map(p -> Input.of(sample, property, p, publication.halfUnit(sample.id(), property)));
    }

    static boolean isNumber(PublishedEntry entry) {
        return entry.finding().value().number().isPresent();
    }

    /// Cycle of an entry, NaN where none is stated.
    static double cycle(PublishedEntry entry) {
        return entry.finding().state().at(StateAxis.CYCLE).orElse(Double.NaN);
    }

    /// C-rate of an entry, NaN where none is stated.
    static double rate(PublishedEntry entry) {
        return entry.finding().state().at(StateAxis.RATE).orElse(Double.NaN);
    }
}
