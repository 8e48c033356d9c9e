package org.interphase.formats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// All readers on the class path. An instance, not a global: build it once at start.
public final class FormatRegistry {
    private final List<FormatReader> readers;
    private final Optional<ReadingMemory> memory;

    public FormatRegistry(List<FormatReader> readers) {
        this(readers, Optional.empty());
    }

    private FormatRegistry(List<FormatReader> readers, Optional<ReadingMemory> memory) {
        this.readers = readers.stream()
                .sorted(Comparator.comparing(r -> r.spec().name()))
                .toList();
        this.memory = memory;
    }

    /// The same readers, which keep the last files they read in memory as long as there is room: for a program that is
    /// asked about one file again and again.
    public FormatRegistry remembering() {
        return new FormatRegistry(readers, Optional.of(new ReadingMemory()));
    }

    public static FormatRegistry load() {
        return new FormatRegistry(ServiceLoader.load(FormatReader.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    public List<FormatSpec> specs() {
        return readers.stream().map(FormatReader::spec).toList();
    }

    /// The reader of that name.
    ///
    /// @throws InputException if there is none; lists those there are
    public FormatReader named(String name) throws InputException {
        for (FormatReader reader : readers) {
            if (reader.spec().name().equals(name)) {
                return reader;
            }
        }
        String known = specs().stream().map(FormatSpec::name).collect(Collectors.joining(", "));
        throw new InputException("reader", Place.whole(), "one of " + known, "'" + name + "'");
    }

    private record Candidate(FormatReader reader, Confidence confidence) {}

    /// Reads the file with the reader that is surest of it. Where that one refuses and another is as sure, the next
    /// is tried; the refusal of the surest is what the user sees.
    public Reading read(SourceFile file) throws InputException {
        Optional<Reading> known = memory.flatMap(m -> m.find(file));
        if (known.isPresent()) {
            return known.get();
        }
        Reading reading = readAnew(file);
        memory.ifPresent(m -> m.keep(file, reading));
        return reading;
    }

    private Reading readAnew(SourceFile file) throws InputException {
        Probe probe = file.probe();
        List<Candidate> candidates = readers.stream()
                .map(r -> new Candidate(r, r.probe(probe)))
                .filter(c -> c.confidence() != Confidence.NO)
                .toList();
        Confidence surest = candidates.stream()
                .map(Candidate::confidence)
                .max(Comparator.naturalOrder())
                .orElse(Confidence.NO);
        InputException first = null;
        for (Candidate candidate : candidates) {
            if (candidate.confidence() == surest) {
                try {
                    return candidate.reader().read(file);
                } catch (InputException refusal) {
                    first = first == null ? refusal : first;
                }
            }
        }
        if (first != null) {
            throw first;
        }
        ForeignFile foreign = ForeignFile.of(probe);
        throw file.refuse(Place.whole(), "the file of a known instrument", foreign.found(), foreign.hint());
    }
}
