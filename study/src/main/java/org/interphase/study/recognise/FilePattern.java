package org.interphase.study.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.yaml.Spelling;

/// A pattern of file names such as `{sample}_{cell}_c{cycle}*`: words in braces stand for what is wanted, `*` for
/// anything, `?` for one character, all else for itself, in capitals or not.
///
/// A pattern with `/` is held against the path below `raw/`, another against the name, with or without its ending.
public final class FilePattern {
    private static final int LONGEST = 200;
    private static final Map<String, StateAxis> AXES = axes();

    private final List<PatternPart> parts;
    private final boolean wholePath;

    private FilePattern(List<PatternPart> parts, boolean wholePath) {
        this.parts = List.copyOf(parts);
        this.wholePath = wholePath;
    }

    /// One file under a pattern.
    ///
    /// @param sample identifier of a sample of the study
    /// @param problem why the file cannot be assigned by this pattern, in one sentence, where it cannot
    public record Row(
            String file, Optional<String> sample, Optional<String> cell, State state, Optional<String> problem) {}

    private static Map<String, StateAxis> axes() {
        Map<String, StateAxis> axes = new LinkedHashMap<>();
        for (StateAxis axis : StateAxis.values()) {
            axes.put(axis.key(), axis);
        }
        axes.put("rate", StateAxis.RATE);
        axes.put("temperature", StateAxis.TEMPERATURE);
        axes.put("potential", StateAxis.POTENTIAL);
        axes.put("voltage", StateAxis.POTENTIAL);
        axes.put("soc", StateAxis.STATE_OF_CHARGE);
        axes.put("rest", StateAxis.REST_TIME);
        axes.put("sputter", StateAxis.SPUTTER_TIME);
        axes.put("position", StateAxis.POSITION);
        return axes;
    }

    /// @throws InputException if a brace is not closed or a word in braces is unknown or named twice
    public static FilePattern parse(String pattern) throws InputException {
        if (pattern.isBlank() || pattern.length() > LONGEST) {
            throw refuse(1, "a pattern of 1 to " + LONGEST + " characters", pattern.length() + " characters", null);
        }
        List<PatternPart> parts = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '{') {
                int close = pattern.indexOf('}', at);
                if (close < 0) {
                    throw refuse(at + 1, "a closing brace", "none", null);
                }
                PatternPart part = placeholder(pattern.substring(at + 1, close), at + 1);
                if (!(part instanceof PatternPart.Any) && !seen.add(name(part))) {
                    throw refuse(at + 1, "each word in braces once", "'" + name(part) + "' again", null);
                }
                parts.add(part);
                at = close + 1;
            } else {
                if (c == '}') {
                    throw refuse(at + 1, "an opening brace before it", "'}'", null);
                }
                parts.add(
                        c == '*' ? new PatternPart.Any() : c == '?' ? new PatternPart.One() : new PatternPart.Same(c));
                at++;
            }
        }
        if (seen.isEmpty()) {
            throw refuse(1, "at least one word in braces, such as {sample}", "none", null);
        }
        return new FilePattern(parts, pattern.indexOf('/') >= 0);
    }

    private static String name(PatternPart part) {
        return switch (part) {
            case PatternPart.OfSample _ -> "sample";
            case PatternPart.OfCell _ -> "cell";
            case PatternPart.OfState s -> s.axis().word();
            case PatternPart.Any _, PatternPart.One _, PatternPart.Same _ -> "";
        };
    }

    private static PatternPart placeholder(String written, int column) throws InputException {
        String word = written.strip();
        StateAxis axis = AXES.get(word);
        if (axis != null) {
            return new PatternPart.OfState(axis);
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "sample" -> new PatternPart.OfSample();
            case "cell" -> new PatternPart.OfCell();
            case "any", "*" -> new PatternPart.Any();
            default -> {
                List<String> known = new ArrayList<>(List.of("sample", "cell", "any"));
                known.addAll(AXES.keySet());
                throw refuse(
                        column,
                        "one of " + known.stream().map(k -> "{" + k + "}").collect(Collectors.joining(", ")),
                        "{" + word + "}",
                        Spelling.nearest(word, known)
                                .map(w -> "Did you mean {" + w + "}?")
                                .orElse(null));
            }
        };
    }

    /// What the pattern makes of each file. Writes nothing.
    ///
    /// @param files relative to the study folder
    public List<Row> preview(List<String> files, Manifest manifest) {
        return files.stream().map(f -> row(f, manifest.samples())).toList();
    }

    private Row row(String file, List<Sample> samples) {
        Set<PatternMatch> matches = new LinkedHashSet<>();
        boolean whole = true;
        for (String name : names(file)) {
            PatternMatch.Search search = PatternMatch.search(parts, name);
            whole &= search.complete();
            matches.addAll(search.matches());
        }
        if (!whole) {
            return problem(file, "The pattern has too many ways to fit this name.");
        }
        if (matches.isEmpty()) {
            return problem(file, "The name does not fit the pattern.");
        }
        List<PatternMatch> known = plainest(matches.stream()
                .filter(m -> m.sample().isEmpty() || id(m, samples).isPresent())
                .toList());
        if (known.isEmpty()) {
            return unknown(file, matches.iterator().next(), samples);
        }
        if (known.size() > 1) {
            return problem(file, "The pattern fits in several ways: " + known.get(0) + ", or " + known.get(1) + ".");
        }
        PatternMatch match = known.getFirst();
        return new Row(file, id(match, samples), match.cell(), state(match), Optional.empty());
    }

    /// Where a cell can be one word it is no more than that.
    private static List<PatternMatch> plainest(List<PatternMatch> matches) {
        List<PatternMatch> plain = matches.stream()
                .filter(m -> m.cell().stream().allMatch(c -> c.chars().allMatch(Character::isLetterOrDigit)))
                .toList();
        return plain.isEmpty() ? matches : plain;
    }

    private List<String> names(String file) {
        String path = file.startsWith(StudyFiles.RAW + "/") ? file.substring(StudyFiles.RAW.length() + 1) : file;
        String name = wholePath ? path : path.substring(path.lastIndexOf('/') + 1);
        String stem = FileName.stem(name);
        return stem.equals(name) ? List.of(name) : List.of(name, stem);
    }

    private static Row problem(String file, String sentence) {
        return new Row(file, Optional.empty(), Optional.empty(), State.unspecified(), Optional.of(sentence));
    }

    private static Row unknown(String file, PatternMatch match, List<Sample> samples) {
        String sample = match.sample().orElse("");
        List<String> ids = samples.stream().map(Sample::id).toList();
        String hint = Spelling.nearest(sample, ids)
                .map(w -> " Did you mean '" + w + "'?")
                .orElse(ids.isEmpty() ? "" : " The study has " + String.join(", ", ids) + ".");
        return new Row(
                file,
                Optional.empty(),
                match.cell(),
                state(match),
                Optional.of("The study has no sample '" + sample + "'." + hint));
    }

    private static Optional<String> id(PatternMatch match, List<Sample> samples) {
        return match.sample()
                .flatMap(word -> samples.stream()
                        .filter(s -> plain(s.id()).equals(plain(word)))
                        .map(Sample::id)
                        .findFirst());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "-");
    }

    private static State state(PatternMatch match) {
        Map<StateAxis, Double> state = new EnumMap<>(StateAxis.class);
        match.state().forEach((axis, digits) -> state.put(axis, Double.parseDouble(digits)));
        return new State(state);
    }

    private static InputException refuse(
            int column, String expected, String found, @org.jspecify.annotations.Nullable String hint) {
        return new InputException("pattern", new Place.Position(1, column), expected, found, hint);
    }
}
