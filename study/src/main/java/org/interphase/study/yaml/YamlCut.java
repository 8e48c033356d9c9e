package org.interphase.study.yaml;

import org.interphase.study.json.Json;

/// Cuts pieces out of a YAML text and puts others in, by the characters that its spans take up.
final class YamlCut {
    private YamlCut() {}

    static String lineEnd(String text) {
        int at = text.indexOf('\n');
        return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : "\n";
    }

    /// Index of the line's first character.
    private static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /// Index after the line's end.
    private static int nextLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /// Puts whole lines, each with its end, after the line on which `at` stands.
    private static String linesAfter(String text, int at, String lines) {
        int next = nextLine(text, at);
        boolean open = next == text.length() && !text.endsWith("\n");
        return text.substring(0, next) + (open ? lineEnd(text) : "") + lines + text.substring(next);
    }

    static String replaced(String text, YamlSpan old, String words) {
        int from = old.start();
        boolean touches = from > 0 && text.charAt(from - 1) == ':';
        if (isBlock(old)) {
            // The lines of a group give way to one value behind the key.
            int colon = text.lastIndexOf(':', from);
            return text.substring(0, colon + 1) + " " + words + text.substring(old.end());
        }
        return text.substring(0, from) + (touches ? " " : "") + words + text.substring(old.end());
    }

    private static boolean isBlock(YamlSpan span) {
        return (span instanceof YamlSpan.Group g && !g.flow()) || (span instanceof YamlSpan.Items l && !l.flow());
    }

    /// @param depth of the group in the document; the outermost has 0
    static String inserted(String text, YamlSpan.Group group, String key, Json value, int depth) {
        if (group.flow()) {
            String entry = YamlWords.text(key, true) + ": " + YamlWords.flow(value, true);
            int end = group.entries().isEmpty() ? -1 : group.entries().getLast().end();
            return intoFlow(text, group, end, entry);
        }
        String lineEnd = lineEnd(text);
        Json.Fields entry = Json.object().put(key, value);
        int levels = Math.max(1, 3 - depth);
        boolean isNewPart = depth == 0 && value instanceof Json.Fields;
        String lines = YamlWords.block(entry, group.column(), levels, lineEnd);
        return linesAfter(text, group.end(), (isNewPart ? lineEnd : "") + lines);
    }

    /// Into the empty value of a key.
    static String insertedBelow(String text, YamlSpan.Entry entry, int indent, String key, Json value, int depth) {
        Json.Fields inner = Json.object().put(key, value);
        String lines = YamlWords.block(inner, indent, Math.max(1, 3 - depth), lineEnd(text));
        return linesAfter(text, entry.end(), lines);
    }

    /// A list of one item under a key of the outermost group, in block style.
    static String topLevelList(String text, YamlSpan.Group root, String key, Json item) {
        String lineEnd = lineEnd(text);
        String indent = " ".repeat(root.column());
        String line = indent + "  - " + YamlWords.flow(item, false) + lineEnd;
        return root.find(key)
                .map(entry -> linesAfter(text, entry.end(), line))
                .orElseGet(() -> linesAfter(text, root.end(), lineEnd + indent + key + ":" + lineEnd + line));
    }

    static String appended(String text, YamlSpan.Items list, Json item) {
        if (list.flow()) {
            int end = list.items().isEmpty() ? -1 : list.items().getLast().end();
            return intoFlow(text, list, end, YamlWords.flow(item, true));
        }
        String line = " ".repeat(list.column()) + "- " + YamlWords.flow(item, false) + lineEnd(text);
        return linesAfter(text, list.end(), line);
    }

    /// @param last where the last entry ends, -1 where there is none
    private static String intoFlow(String text, YamlSpan span, int last, String entry) {
        int at = last < 0 ? span.start() + 1 : last;
        return text.substring(0, at) + (last < 0 ? "" : ", ") + entry + text.substring(at);
    }

    static String removed(String text, YamlSpan.Group group, int index) {
        YamlSpan.Entry entry = group.entries().get(index);
        if (group.flow()) {
            int before = index == 0 ? -1 : group.entries().get(index - 1).end();
            int after = index + 1 == group.entries().size()
                    ? -1
                    : group.entries().get(index + 1).start();
            return outOfFlow(text, before, entry.start(), entry.end(), after, group.end());
        }
        int from = lineStart(text, entry.start());
        if (text.substring(from, entry.start()).isBlank()) {
            if (group.entries().size() == 1) {
                return lastOfBlock(text, from, entry.end(), "{}");
            }
            return text.substring(0, from) + text.substring(nextLine(text, entry.end()));
        }
        // The first key after a dash: the next one moves up to it.
        if (group.entries().size() == 1) {
            return text.substring(0, entry.start()) + "{}" + text.substring(entry.end());
        }
        YamlSpan.Entry next = group.entries().get(index + 1);
        String words = text.substring(next.start(), next.end());
        int nextFrom = lineStart(text, next.start());
        return text.substring(0, entry.start())
                + words
                + text.substring(entry.end(), nextFrom)
                + text.substring(nextLine(text, next.end()));
    }

    static String removed(String text, YamlSpan.Items list, int index) {
        YamlSpan item = list.items().get(index);
        if (list.flow()) {
            int before = index == 0 ? -1 : list.items().get(index - 1).end();
            int after = index + 1 == list.items().size()
                    ? -1
                    : list.items().get(index + 1).start();
            return outOfFlow(text, before, item.start(), item.end(), after, list.end());
        }
        int dash = text.lastIndexOf('-', Math.max(0, item.start() - 1));
        int from = lineStart(text, dash);
        if (list.items().size() == 1) {
            return lastOfBlock(text, from, item.end(), "[]");
        }
        return text.substring(0, from) + text.substring(nextLine(text, item.end()));
    }

    /// Takes the lines of the last entry away and leaves an empty group or list behind the key above, so that the key
    /// keeps its kind.
    private static String lastOfBlock(String text, int from, int end, String empty) {
        String rest = text.substring(nextLine(text, end));
        int colon = from;
        // Comments may stand between the key and its first entry.
        while (colon > 0) {
            int line = lineStart(text, colon - 1);
            String words = text.substring(line, colon);
            if (!words.isBlank() && !words.stripLeading().startsWith("#")) {
                break;
            }
            colon = line;
        }
        if (colon == 0) {
            return empty + lineEnd(text) + text.substring(0, from) + rest;
        }
        int line = lineStart(text, colon - 1);
        int at = keyEnd(text, line, colon);
        return text.substring(0, at) + " " + empty + text.substring(at, from) + rest;
    }

    /// After the colon that ends a line's key, before a comment.
    private static int keyEnd(String text, int line, int next) {
        int comment = text.indexOf(" #", line);
        int end = comment < 0 || comment >= next ? next : comment;
        return text.lastIndexOf(':', end - 1) + 1;
    }

    private static String outOfFlow(String text, int before, int start, int end, int after, int close) {
        if (after >= 0) {
            boolean oneLine = text.substring(end, after).indexOf('\n') < 0;
            int to = oneLine ? after : afterComma(text, end, after);
            return text.substring(0, start) + text.substring(to);
        }
        if (before >= 0 && text.substring(before, start).indexOf('\n') < 0) {
            return text.substring(0, before) + text.substring(end);
        }
        int to = Math.max(end, afterComma(text, end, close));
        return text.substring(0, start) + text.substring(to);
    }

    /// After the comma between two indices, comments skipped; the first index where there is none.
    private static int afterComma(String text, int from, int to) {
        boolean comment = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            comment = c != '\n' && (comment || c == '#');
            if (c == ',' && !comment) {
                return i + 1;
            }
        }
        return from;
    }
}
