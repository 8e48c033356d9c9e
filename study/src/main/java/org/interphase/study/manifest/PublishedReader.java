package org.interphase.study.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.FindingValue.Against;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.quantity.Source;
import org.interphase.study.yaml.Spelling;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;

/// Reads the list `published`: what a paper prints, each with its place there. An entry that cannot be used becomes one
/// sentence and leaves the others alone.
final class PublishedReader {
    private static final List<String> OBSERVABLES =
            Arrays.stream(Observable.values()).map(Observable::title).toList();

    private final Optional<Manifest.Reference> reference;
    private final List<Sample> samples;

    PublishedReader(Optional<Manifest.Reference> reference, List<Sample> samples) {
        this.reference = reference;
        this.samples = samples;
    }

    /// @param items of the list
    Publication read(String file, List<Yaml> items) {
        List<String> refused = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (Yaml item : items) {
            try {
                String name = "published[" + (drafts.size() + refused.size() + 1) + "]";
                drafts.add(draft(YamlGroup.of(file, name, item)));
            } catch (InputException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        List<PublishedEntry> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            try {
                entries.add(entry(draft, drafts, entries));
            } catch (InputException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        return new Publication(entries, refused, Map.of());
    }

    /// An entry whose errors cannot be stated before the others are known.
    private record Draft(
            YamlGroup group, Observable observable, String sample, State state, PrintedValue value, Source source) {}

    private Draft draft(YamlGroup group) throws InputException {
        Observable observable = observable(group);
        String sample = group.text("sample");
        ManifestReader.requireSample(group, sample, samples);
        return new Draft(
                group,
                observable,
                sample,
                StateReader.read(group),
                PrintedValue.read(group, observable),
                source(group));
    }

    private static Observable observable(YamlGroup group) throws InputException {
        String text = group.text("observable");
        Optional<Observable> observable = Observable.named(text);
        if (observable.isEmpty()) {
            throw group.refuse(
                    group.at("observable"),
                    "a known observable",
                    "'" + text + "'",
                    Spelling.nearest(text, OBSERVABLES)
                            .map(n -> "Did you mean '" + n + "'?")
                            .orElse("docs/audit.md lists them."));
        }
        return observable.get();
    }

    private PublishedEntry entry(Draft draft, List<Draft> drafts, List<PublishedEntry> before) throws InputException {
        YamlGroup group = draft.group();
        List<PrintedNumber> alike = drafts.stream()
                .filter(d -> d.observable() == draft.observable())
                .flatMap(d -> d.value().numbers().stream())
                .toList();
        OptionalDouble u = group.optionalNumber("u");
        if (u.isPresent() && u.getAsDouble() < 0) {
            throw group.refuse(group.at("u"), "a standard uncertainty of at least 0", Double.toString(u.getAsDouble()));
        }
        String seen = probeAssumption(group).map(a -> "; probe assumed: " + a).orElse("");
        PrintedValue.Read read = draft.value().finish(against(group), u, alike);
        String method = group.optionalText("method").orElse("as printed");
        OptionalInt replicates = group.optionalInteger("replicates");
        if (replicates.isPresent() && replicates.getAsInt() < 1) {
            throw group.refuse(group.at("replicates"), "at least 1 replicate", replicates.getAsInt() + "");
        }
        String preparation = group.optionalText("preparation").orElse("");
        group.optionalText("note");
        PublishedEntry entry = new PublishedEntry(
                new Finding(
                        draft.observable(),
                        draft.sample(),
                        "",
                        draft.state(),
                        read.value(),
                        Origin.PUBLISHED,
                        method + (read.reason().isEmpty() ? "" : "; " + read.reason()) + seen,
                        probe(group),
                        List.of(draft.source())),
                draft.value().text(),
                read.halfUnit(),
                replicates,
                group.optionalNumber("over_cycles"),
                probeAssumption(group).isPresent(),
                preparation,
                group.mark().line());
        group.refuseUnknown();
        for (PublishedEntry other : before) {
            if (contradicts(entry, other)) {
                throw group.refuse(
                        group.mark(),
                        "one value for " + draft.observable().title() + " of '" + draft.sample() + "'" + at(draft),
                        "a second one (the first is in line " + other.line() + ")");
            }
        }
        return entry;
    }

    private static String at(Draft draft) {
        return draft.state().coordinates().isEmpty() ? "" : " at " + draft.state();
    }

    private static boolean contradicts(PublishedEntry one, PublishedEntry other) {
        Finding a = one.finding();
        Finding b = other.finding();
        boolean words = a.value() instanceof FindingValue.Change;
        return a.observable() == b.observable()
                && a.sample().equals(b.sample())
                && a.state().equals(b.state())
                && words == b.value() instanceof FindingValue.Change
                && (!words || against(a).equals(against(b)));
    }

    private static Optional<Against> against(Finding finding) {
        return finding.value() instanceof FindingValue.Change c ? Optional.of(c.against()) : Optional.empty();
    }

    /// What a direction is a change from: `against` another sample, or `from` an earlier state.
    private Optional<Against> against(YamlGroup group) throws InputException {
        Optional<String> sample = group.optionalText("against");
        Optional<YamlGroup> from = group.group("from");
        if (sample.isPresent()) {
            if (samples.stream().noneMatch(s -> s.id().equals(sample.get()))) {
                throw group.refuse(group.at("against"), "another sample of this study", "'" + sample.get() + "'");
            }
            return Optional.of(new Against.OtherSample(sample.get()));
        }
        if (from.isPresent()) {
            State state = StateReader.read(from.get());
            from.get().refuseUnknown();
            return Optional.of(new Against.EarlierState(state));
        }
        return Optional.empty();
    }

    private Source source(YamlGroup group) throws InputException {
        Optional<String> work = group.optionalText("doi")
                .or(() -> reference.map(Manifest.Reference::shortest))
                .filter(w -> !w.isBlank());
        Optional<String> place = group.optionalText("place");
        if (work.isEmpty() || place.isEmpty()) {
            throw group.refuse(
                    group.mark(),
                    "a source: 'place' in the paper, and a 'doi' here or a 'reference' for the study",
                    place.isEmpty() ? "no 'place'" : "no paper");
        }
        return new Source.Paper(work.get(), place.get());
    }

    /// Why the probe is assumed, where it is.
    private static Optional<String> probeAssumption(YamlGroup entry) throws InputException {
        Optional<YamlGroup> given = entry.group("probe");
        return given.isPresent() ? given.get().optionalText("assumed") : Optional.empty();
    }

    private static Probe probe(YamlGroup entry) throws InputException {
        Optional<YamlGroup> given = entry.group("probe");
        if (given.isEmpty()) {
            return Probe.unspecified();
        }
        YamlGroup group = given.get();
        Probe probe = new Probe(
                positive(group, "depth_nm"),
                positive(group, "lateral_nm"),
                group.optionalText("averaged").orElse(""),
                positive(group, "detection_limit"));
        group.optionalText("assumed");
        group.refuseUnknown();
        return probe;
    }

    private static OptionalDouble positive(YamlGroup group, String key) throws InputException {
        OptionalDouble value = group.optionalNumber(key);
        if (value.isPresent() && !(value.getAsDouble() > 0)) {
            throw group.refuse(group.at(key), "a " + key + " above zero", Double.toString(value.getAsDouble()));
        }
        return value;
    }
}
