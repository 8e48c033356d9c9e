package org.interphase.study.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one YAML 1.2 document. Anchors, aliases, a second document, a key given twice and nesting deeper than
/// [#DEEPEST] are refused: a study needs none of them, and each is a way to surprise the reader.
public final class YamlReader {
    public static final int DEEPEST = 24;
    public static final int LONGEST = 4_000_000;

    private final String file;
    private final Iterator<Event> events;

    private YamlReader(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /// @param file named in refusals
    /// @throws InputException with line and column
    public static Yaml read(String file, String text) throws InputException {
        if (text.length() > LONGEST) {
            throw new InputException(
                    file, Place.whole(), "at most " + LONGEST + " characters", text.length() + " characters");
        }
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new YamlReader(file, events).document();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .or(e::getContextMark)
                    .<Place>map(m -> new Place.Position(m.getLine() + 1L, m.getColumn() + 1L))
                    .orElse(Place.whole());
            String problem = String.valueOf(e.getProblem()).replaceFirst("^found ", "");
            throw new InputException(file, place, "valid YAML", problem, hint(problem));
        } catch (YamlEngineException e) {
            throw new InputException(file, Place.whole(), "valid YAML", String.valueOf(e.getMessage()));
        }
    }

    private static String hint(String problem) {
        return problem.contains("mapping values")
                ? "Put quotes around a text that holds ': '."
                : "Check the indentation; put quotes around a text with special characters.";
    }

    private Yaml document() throws InputException {
        Yaml root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    throw refuse(event, "one document", "a second one");
                }
                root = node(events.next(), 0);
            }
        }
        if (root == null) {
            throw new InputException(
                    file,
                    Place.whole(),
                    "keys with their values",
                    "an empty document",
                    "The file is empty or holds nothing but comments.");
        }
        return root;
    }

    private Yaml node(Event event, int depth) throws InputException {
        if (depth > DEEPEST) {
            throw refuse(event, "at most " + DEEPEST + " levels", "deeper nesting");
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent n && n.getAnchor().isPresent())) {
            throw refuse(event, "plain values", "an anchor or alias (& or *)", "Quote a text that begins with & or *.");
        }
        Yaml.Mark mark = mark(event);
        return switch (event) {
            case ScalarEvent scalar -> new Yaml.Scalar(scalar.getValue(), mark);
            case SequenceStartEvent _ -> sequence(mark, depth);
            case MappingStartEvent _ -> mapping(mark, depth);
            default -> throw refuse(event, "a value", String.valueOf(event.getEventId()));
        };
    }

    private Yaml sequence(Yaml.Mark mark, int depth) throws InputException {
        List<Yaml> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Yaml.Sequence(items, mark);
    }

    private Yaml mapping(Yaml.Mark mark, int depth) throws InputException {
        Map<Yaml.Scalar, Yaml> entries = new LinkedHashMap<>();
        Map<String, Yaml.Mark> seen = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(node(event, depth + 1) instanceof Yaml.Scalar key)) {
                throw refuse(event, "a word as key", "a list or group as key");
            }
            Yaml.Mark before = seen.put(key.text(), key.mark());
            if (before != null) {
                throw refuse(
                        event,
                        "each key once",
                        "'" + key.text() + "' a second time (first in line " + before.line() + ")");
            }
            entries.put(key, node(events.next(), depth + 1));
        }
        return new Yaml.Mapping(entries, mark);
    }

    private static Yaml.Mark mark(Event event) {
        return event.getStartMark()
                .map(m -> new Yaml.Mark(m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Yaml.Mark(1, 1));
    }

    private InputException refuse(Event event, String expected, String found) {
        return refuse(event, expected, found, Optional.empty());
    }

    private InputException refuse(Event event, String expected, String found, String hint) {
        return refuse(event, expected, found, Optional.of(hint));
    }

    private InputException refuse(Event event, String expected, String found, Optional<String> hint) {
        Yaml.Mark mark = mark(event);
        return new InputException(
                file, new Place.Position(mark.line(), mark.column()), expected, found, hint.orElse(null));
    }
}
