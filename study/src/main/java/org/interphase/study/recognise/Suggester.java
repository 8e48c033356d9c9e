package org.interphase.study.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.study.manifest.Manifest;

/// Suggests what a file was measured on. What is named twice in different ways, or may mean two things, becomes a
/// question.
final class Suggester {
    /// A cycler's own count begins anew in every file and is no cycle of the cell.
    private static final Set<StateAxis> STATED = Set.of(StateAxis.TEMPERATURE, StateAxis.SPUTTER_TIME);

    private final Optional<Manifest> manifest;
    private final Map<String, Found> files;

    /// @param files by name, the neighbours of each other
    Suggester(Optional<Manifest> manifest, Map<String, Found> files) {
        this.manifest = manifest;
        this.files = files;
    }

    record Advice(Optional<RecognisedFile.Suggestion> suggestion, Optional<String> question) {
        static Advice none() {
            return new Advice(Optional.empty(), Optional.empty());
        }
    }

    /// What is said of one file, gathered.
    private static final class Notes {
        private final List<String> why = new ArrayList<>();
        private final Set<String> questions = new LinkedHashSet<>();
    }

    Advice of(String file) {
        Found found = files.get(file);
        if (found == null) {
            return Advice.none();
        }
        if (found.refused().isPresent() || found.technique().equals("table")) {
            return new Advice(Optional.empty(), found.doubt());
        }
        Notes notes = new Notes();
        FileName name = FileName.of(file, found.reader());
        State state = state(name, found, notes);
        Optional<String> cell = cell(name, notes);
        Optional<String> sample = sample(name, notes);
        if (cell.isEmpty() && found.technique().equals("cycling") && sample.isPresent()) {
            Neighbours.question(file, files.keySet()).ifPresent(notes.questions::add);
        }
        severalSamples(found).ifPresent(notes.questions::add);
        found.doubt().ifPresent(notes.questions::add);
        RecognisedFile.Suggestion suggestion = new RecognisedFile.Suggestion(sample, cell, state, notes.why);
        boolean empty =
                sample.isEmpty() && cell.isEmpty() && state.coordinates().isEmpty();
        return new Advice(
                empty ? Optional.empty() : Optional.of(suggestion),
                notes.questions.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes.questions)));
    }

    private static State state(FileName name, Found found, Notes notes) {
        Map<StateAxis, Clue.OfState> chosen = new EnumMap<>(StateAxis.class);
        for (FileName.Said said : name.said()) {
            switch (said.clue()) {
                case Clue.OfState clue -> {
                    Clue.OfState before = chosen.get(clue.axis());
                    if (before != null && before.value() != clue.value()) {
                        notes.questions.add("The name says '" + before.word() + "' and '" + clue.word() + "': which "
                                + clue.axis().word() + " is it?");
                        continue;
                    }
                    chosen.put(clue.axis(), clue);
                    clue.doubt().ifPresent(notes.questions::add);
                    notes.why.add("'" + clue.word() + "' in the " + said.where() + " reads as "
                            + State.of(clue.axis(), clue.value()) + ".");
                }
                case Clue.Unclear clue -> notes.questions.add(clue.question());
                default -> {}
            }
        }
        State state = State.unspecified();
        for (Clue.OfState clue : chosen.values()) {
            state = state.with(clue.axis(), clue.value());
        }
        for (StateAxis axis : STATED) {
            if (found.stated().at(axis).isPresent()) {
                double value = found.stated().at(axis).getAsDouble();
                if (state.at(axis).isPresent() && state.at(axis).getAsDouble() != value) {
                    notes.questions.add(
                            "The name says " + State.of(axis, state.at(axis).getAsDouble()) + ", the file states "
                                    + State.of(axis, value) + ": which is right?");
                } else if (state.at(axis).isEmpty()) {
                    state = state.with(axis, value);
                    notes.why.add("The file states " + State.of(axis, value) + ".");
                }
            }
        }
        return state;
    }

    private static Optional<String> cell(FileName name, Notes notes) {
        Set<String> cells = new LinkedHashSet<>();
        for (FileName.Said said : name.said()) {
            if (said.clue() instanceof Clue.OfCell clue && cells.add(clue.cell())) {
                notes.why.add("'" + clue.word() + "' in the " + said.where() + " names the cell.");
            }
        }
        if (cells.size() > 1) {
            notes.questions.add("The name says cells " + String.join(" and ", cells) + ": which is it?");
            return Optional.empty();
        }
        return cells.stream().findFirst();
    }

    private Optional<String> sample(FileName name, Notes notes) {
        List<Sample> samples = manifest.map(Manifest::samples).orElse(List.of());
        SampleChoice choice = SampleChoice.of(name, samples);
        notes.why.addAll(choice.why());
        choice.question().ifPresent(notes.questions::add);
        return choice.sample();
    }

    /// A file with spectra of several samples cannot be given to one.
    private static Optional<String> severalSamples(Found found) {
        if (!found.technique().equals("xps") || found.datasets().size() < 2) {
            return Optional.empty();
        }
        Set<String> samples = found.datasets().stream()
                .map(RecognisedFile.Content::title)
                .filter(t -> t.indexOf(',') > 0)
                .map(t -> t.substring(0, t.indexOf(',')).strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return samples.size() > 1
                ? Optional.of("The file holds spectra of several samples: which one is meant?")
                : Optional.empty();
    }
}
