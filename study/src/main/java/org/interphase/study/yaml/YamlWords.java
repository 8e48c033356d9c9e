package org.interphase.study.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.interphase.study.json.Json;

/// Writes values as YAML, quoted wherever a reader of YAML 1.1 or 1.2 could take a text for something else.
final class YamlWords {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./(][^\\p{Cntrl}]*");
    /// Words that some reader takes for a truth value, nothing, a number, a time or a date.
    private static final Pattern OTHER_THAN_TEXT = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~"
            + "|[-+]?\\.?[0-9][0-9_,]*(\\.[0-9_]*)?(e[-+]?[0-9]+)?|[-+]?\\.(inf|nan)|nan|inf|infinity"
            + "|[-+]?0[xob][0-9a-f_]+|[-+]?[0-9]+(:[0-9]+)+(\\.[0-9]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

    private YamlWords() {}

    /// A text as one scalar.
    static String text(String text, boolean inFlow) {
        return isPlain(text, inFlow) ? text : quoted(text);
    }

    private static boolean isPlain(String text, boolean inFlow) {
        return PLAIN.matcher(text).matches()
                && !OTHER_THAN_TEXT.matcher(text).matches()
                && !text.startsWith("---")
                && !text.startsWith("...")
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !text.endsWith(" ")
                && text.codePoints().allMatch(YamlWords::isPrintable)
                && !(inFlow && text.chars().anyMatch(c -> ",[]{}?:".indexOf(c) >= 0));
    }

    private static boolean isPrintable(int c) {
        return c >= ' '
                && c != 0x7F
                && c != 0x85
                && c != 0xA0
                && c != 0x2028
                && c != 0x2029
                && c != 0xFEFF
                && Character.isDefined(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.PRIVATE_USE;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (isPrintable(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /// A value on one line.
    static String flow(Json value, boolean inFlow) {
        return switch (value) {
            case Json.Text t -> t.value() == null ? "" : text(t.value(), inFlow);
            case Json.Array a -> {
                List<String> items = new ArrayList<>();
                a.items().forEach(i -> items.add(flow(i, true)));
                yield "[" + String.join(", ", items) + "]";
            }
            case Json.Fields f -> {
                List<String> entries = new ArrayList<>();
                f.keys().forEach(k -> entries.add(text(k, true) + ": " + flow(at(f, k), true)));
                yield "{" + String.join(", ", entries) + "}";
            }
            default -> plainNumber(value);
        };
    }

    /// Lines of a group in block style, one for each key.
    ///
    /// @param levels how many levels of groups get lines of their own; deeper ones stand in braces
    static String block(Json.Fields group, int indent, int levels, String lineEnd) {
        StringBuilder out = new StringBuilder();
        for (String key : group.keys()) {
            out.append(" ".repeat(indent)).append(text(key, false)).append(':');
            Json value = at(group, key);
            if (levels > 1
                    && value instanceof Json.Fields inner
                    && !inner.keys().isEmpty()) {
                out.append(lineEnd).append(block(inner, indent + 2, levels - 1, lineEnd));
            } else {
                String words = flow(value, false);
                out.append(words.isEmpty() ? "" : " " + words).append(lineEnd);
            }
        }
        return out.toString();
    }

    private static Json at(Json.Fields fields, String key) {
        Json value = fields.find(key);
        return value == null ? Json.none() : value;
    }

    private static String plainNumber(Json value) {
        return switch (value) {
            case Json.Whole w -> Long.toString(w.value());
            case Json.Real r -> number(r.value());
            case Json.Flag f -> f.value() ? "yes" : "no";
            default -> throw new IllegalArgumentException("columns of numbers have no place in a manifest");
        };
    }

    /// The shortest decimal that is read back as the same number.
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
        }
        String plain = BigDecimal.valueOf(value).toPlainString();
        return plain.length() <= 20 ? plain : Double.toString(value).toLowerCase(Locale.ROOT);
    }

    /// The value as it is read back: every scalar a text.
    static Json asRead(Json value) {
        return switch (value) {
            case Json.Text t -> new Json.Text(t.value() == null ? "" : t.value());
            case Json.Array a ->
                new Json.Array(a.items().stream().map(YamlWords::asRead).toList());
            case Json.Fields f -> {
                Json.Fields read = Json.object();
                f.keys().forEach(k -> read.put(k, asRead(at(f, k))));
                yield read;
            }
            default -> new Json.Text(plainNumber(value));
        };
    }
}
