package org.interphase.study.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.State;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;

/// Reads one file to say what it is.
final class FileReading {
    /// A longer file is recognised by its beginning alone, so that a list stays quick and small.
    static final long READ_WHOLE = 32L << 20;

    private final FormatRegistry registry;

    FileReading(FormatRegistry registry) {
        this.registry = registry;
    }

    Found read(Path path, long bytes) throws IOException {
        String name = String.valueOf(path.getFileName());
        byte[] content;
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            content = bytes > READ_WHOLE ? in.readNBytes(Probe.LENGTH) : in.readAllBytes();
        }
        try {
            SourceFile file = SourceFile.of(name, content);
            return bytes > READ_WHOLE ? byHead(file, bytes) : whole(file);
        } catch (InputException empty) {
            return unread(bytes, "", Optional.empty(), String.valueOf(empty.getMessage()));
        }
    }

    private Found whole(SourceFile file) {
        Probe probe = file.probe();
        Optional<Sign> sign = Sign.of(probe);
        try {
            Reading reading = registry.read(file);
            Dataset first = reading.datasets().getFirst();
            if (first instanceof GenericTable table) {
                Optional<Sign> seen = sign.or(() -> TableSign.of(table));
                return seen.map(s -> table(file, reading, s)).orElseGet(() -> table(file, reading));
            }
            return measurement(file, reading, confidence(reading.reader(), probe));
        } catch (InputException e) {
            return unread(file.length(), file.sha256(), sign, String.valueOf(e.getMessage()));
        }
    }

    private Confidence confidence(String reader, Probe probe) throws InputException {
        return registry.named(reader).probe(probe);
    }

    private static Found measurement(SourceFile file, Reading reading, Confidence confidence) {
        Dataset first = reading.datasets().getFirst();
        return new Found(
                file.length(),
                file.sha256(),
                first.technique(),
                reading.format(),
                reading.reader(),
                first.title(),
                Reasons.of(reading, confidence, ending(file.name())),
                Optional.empty(),
                contents(reading),
                stated(reading),
                Optional.empty());
    }

    /// A table of a technique that has no reader yet.
    private static Found table(SourceFile file, Reading reading, Sign sign) {
        return new Found(
                file.length(),
                file.sha256(),
                sign.technique(),
                sign.format(),
                "",
                reading.datasets().getFirst().title(),
                sign.why(),
                Optional.of(sign.refusal()),
                contents(reading),
                State.unspecified(),
                sign.doubt());
    }

    private static Found table(SourceFile file, Reading reading) {
        return new Found(
                file.length(),
                file.sha256(),
                "table",
                reading.format(),
                reading.reader(),
                reading.datasets().getFirst().title(),
                "It holds a table of numbers; neither its beginning nor its columns say what was measured.",
                Optional.empty(),
                contents(reading),
                State.unspecified(),
                Optional.of("What was measured, and which column is what?"));
    }

    private static Found unread(long bytes, String sha256, Optional<Sign> sign, String sentence) {
        return new Found(
                bytes,
                sha256,
                sign.map(Sign::technique).orElse(""),
                sign.map(Sign::format).orElse(""),
                "",
                "",
                sign.map(Sign::why).orElse(""),
                Optional.of(sign.map(Sign::refusal).orElse(sentence)),
                List.of(),
                State.unspecified(),
                Optional.empty());
    }

    /// For a long file: the surest of the readers, by its beginning.
    private Found byHead(SourceFile head, long bytes) {
        Probe probe = head.probe();
        Optional<Sign> sign = Sign.of(probe);
        FormatSpec best = null;
        Confidence surest = Confidence.POSSIBLE;
        for (FormatSpec spec : registry.specs()) {
            Confidence confidence = confidenceOf(spec, probe);
            if (confidence.compareTo(surest) > 0) {
                best = spec;
                surest = confidence;
            }
        }
        if (best == null) {
            return unread(
                    bytes, "", sign, "The file is too long to be read for a list; its beginning names no format.");
        }
        return new Found(
                bytes,
                "",
                best.technique(),
                best.title(),
                best.name(),
                head.name(),
                Reasons.ofHead(best, surest),
                Optional.empty(),
                List.of(),
                State.unspecified(),
                Optional.empty());
    }

    private Confidence confidenceOf(FormatSpec spec, Probe probe) {
        try {
            FormatReader reader = registry.named(spec.name());
            return reader.probe(probe);
        } catch (InputException e) {
            return Confidence.NO;
        }
    }

    private static List<RecognisedFile.Content> contents(Reading reading) {
        List<RecognisedFile.Content> contents = new ArrayList<>();
        for (Dataset d : reading.datasets()) {
            if (contents.size() < RecognisedFile.MOST_DATASETS) {
                contents.add(new RecognisedFile.Content(
                        d.title(),
                        d.technique(),
                        d.table().rows(),
                        d.table().columns().size()));
            }
        }
        return contents;
    }

    /// What all datasets of the file state alike.
    private static State stated(Reading reading) {
        State common = null;
        for (Dataset dataset : reading.datasets()) {
            State state = switch (dataset) {
                case ImpedanceSpectrum s -> s.state();
                case PhotoelectronSpectrum s -> s.state();
                case CyclingRun _, GenericTable _ -> State.unspecified();
            };
            if (common == null) {
                common = state;
            } else {
                for (var axis : common.coordinates().keySet()) {
                    if (!common.at(axis).equals(state.at(axis))) {
                        common = common.without(axis);
                    }
                }
            }
        }
        return common == null ? State.unspecified() : common;
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }
}
