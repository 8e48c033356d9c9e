package org.interphase.study.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.study.json.Json;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A node of a YAML text with the characters it takes up, so that an edit can leave all others alone.
/// For what [YamlReader] accepts only: no anchors, no tags, bounded nesting.
sealed interface YamlSpan {
    /// Index of the first character.
    int start();

    /// Index after the last character, without the line end or comment that follows.
    int end();

    /// @param plain whether it stands without quotes or block sign
    record Scalar(String text, int start, int end, boolean plain) implements YamlSpan {
        boolean isEmpty() {
            return text.isEmpty() && start == end;
        }
    }

    /// @param column of the first dash or bracket, counted from 0
    record Items(List<YamlSpan> items, boolean flow, int start, int end, int column) implements YamlSpan {}

    /// @param column of the first key or brace, counted from 0
    record Group(List<Entry> entries, boolean flow, int start, int end, int column) implements YamlSpan {
        Optional<Entry> find(String key) {
            return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
        }
    }

    record Entry(Scalar key, YamlSpan value) {
        int start() {
            return key.start();
        }

        /// After the value; after the key's colon where there is no value.
        int end() {
            return Math.max(value.end(), key.end());
        }
    }

    /// @param text that [YamlReader] accepts
    static YamlSpan of(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(YamlReader.LONGEST).build();
        Node root = new Compose(settings).composeString(text).orElseThrow();
        return new Builder(text).span(root);
    }

    /// What it holds, every scalar as text.
    default Json json() {
        return switch (this) {
            case Scalar s -> new Json.Text(s.text());
            case Items list ->
                new Json.Array(list.items().stream().map(YamlSpan::json).toList());
            case Group group -> {
                Json.Fields fields = Json.object();
                group.entries()
                        .forEach(e -> fields.put(e.key().text(), e.value().json()));
                yield fields;
            }
        };
    }

    /// Turns marks, which count code points, into indices of characters.
    final class Builder {
        private final String text;
        private final boolean narrow;

        private Builder(String text) {
            this.text = text;
            this.narrow = text.codePointCount(0, text.length()) == text.length();
        }

        private int index(Optional<Mark> mark) {
            int points = mark.orElseThrow().getIndex();
            return narrow ? points : text.offsetByCodePoints(0, points);
        }

        private YamlSpan span(Node node) {
            int start = index(node.getStartMark());
            int column = node.getStartMark().orElseThrow().getColumn();
            return switch (node) {
                case ScalarNode s -> scalar(s, start);
                case SequenceNode s -> {
                    List<YamlSpan> items = new ArrayList<>();
                    s.getValue().forEach(n -> items.add(span(n)));
                    boolean flow = s.getFlowStyle() == FlowStyle.FLOW;
                    int end = flow ? index(node.getEndMark()) : items.getLast().end();
                    yield new Items(List.copyOf(items), flow, start, end, column);
                }
                case MappingNode m -> {
                    List<Entry> entries = new ArrayList<>();
                    for (NodeTuple tuple : m.getValue()) {
                        entries.add(entry(tuple));
                    }
                    boolean flow = m.getFlowStyle() == FlowStyle.FLOW;
                    int end =
                            flow ? index(node.getEndMark()) : entries.getLast().end();
                    yield new Group(List.copyOf(entries), flow, start, end, column);
                }
                default -> throw new IllegalStateException("no such node in a text that was read");
            };
        }

        private Entry entry(NodeTuple tuple) {
            Scalar key = (Scalar) span(tuple.getKeyNode());
            return new Entry(key, span(tuple.getValueNode()));
        }

        private Scalar scalar(ScalarNode node, int start) {
            int end = index(node.getEndMark());
            // A block scalar's end mark stands after its line end and the empty lines that follow.
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Scalar(node.getValue(), start, end, node.isPlain());
        }
    }
}
