package org.interphase.formats;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// All readers on the class path. An instance, not a global: build it once at start.
public final class FormatRegistry {
    private final List<FormatReader> readers;

    public FormatRegistry(List<FormatReader> readers) {
        this.readers = readers.stream()
                .sorted(Comparator.comparing(r -> r.spec().name()))
                .toList();
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

    /// Reads the file with the reader that is surest of it. Where that one refuses and another is as sure, the next
    /// is tried; the refusal of the surest is what the user sees.
    public Reading read(SourceFile file) throws InputException {
        Probe probe = file.probe();
        List<FormatReader> candidates = readers.stream()
                .filter(r -> r.probe(probe) != Confidence.NO)
                .sorted(Comparator.comparing((FormatReader r) -> r.probe(probe)).reversed())
                .toList();
        if (candidates.isEmpty()) {
            throw file.refuse(
                    Place.whole(),
                    "the file of a known instrument",
                    describe(probe),
                    "Run 'interphase formats' to see which formats are read.");
        }
        Confidence surest = candidates.getFirst().probe(probe);
        InputException first = null;
        for (FormatReader reader : candidates) {
            if (reader.probe(probe) != surest) {
                break;
            }
            try {
                return reader.read(file);
            } catch (InputException refusal) {
                first = first == null ? refusal : first;
            }
        }
        throw first == null ? file.refuse(Place.whole(), "a readable file", "none of its kind") : first;
    }

    private static String describe(Probe probe) {
        if (probe.startsWith("PK")) {
            return "a zip archive without the members of a known format";
        }
        return probe.looksBinary() ? "binary data without a known signature" : "text without known column names";
    }
}
