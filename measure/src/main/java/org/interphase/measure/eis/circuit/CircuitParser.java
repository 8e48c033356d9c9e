package org.interphase.measure.eis.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.quantity.SpellingDistance;
import org.jspecify.annotations.Nullable;

/// Recursive descent over `series = part {"-" part}`, `part = element | "p(" series {"," series} ")"`.
final class CircuitParser {
    private static final int LONGEST = 2000;
    private static final int DEEPEST = 40;
    private static final int LARGEST_MISSPELLING = 2;
    private static final Map<String, String> FOREIGN = Map.of(
            "Q", "a constant phase element is written CPE, as in CPE1",
            "ZARC", "write p(R1,CPE1)",
            "O", "finite diffusion through a layer is written Ws, as in Ws1",
            "T", "finite diffusion in a blocked layer is written Wo, as in Wo1",
            "Wd", "semi-infinite diffusion is written W, as in W1",
            "P", "parallel branches are written with a small p, as in p(R1,CPE1)",
            "s", "elements in series are joined by '-', as in R1-C1");

    private final String text;
    private int at;
    private int parameters;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<CircuitElement> elements = new ArrayList<>();

    CircuitParser(String text) {
        this.text = text;
    }

    Node parse() throws CircuitSyntaxException {
        if (text.length() > LONGEST) {
            throw refuse(LONGEST, "at most " + LONGEST + " characters", text.length() + " of them", null);
        }
        Node root = series(0);
        skipSpaces();
        if (at < text.length()) {
            throw refuse(at, "'-' or the end", here(), joining());
        }
        return root;
    }

    List<CircuitElement> elements() {
        return List.copyOf(elements);
    }

    private Node series(int depth) throws CircuitSyntaxException {
        List<Node> parts = new ArrayList<>();
        parts.add(part(depth));
        while (accept('-')) {
            parts.add(part(depth));
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Series(flat(parts));
    }

    private static List<Node> flat(List<Node> parts) {
        List<Node> all = new ArrayList<>();
        for (Node part : parts) {
            if (part instanceof Node.Series(List<Node> inner)) {
                all.addAll(inner);
            } else {
                all.add(part);
            }
        }
        return List.copyOf(all);
    }

    private Node part(int depth) throws CircuitSyntaxException {
        skipSpaces();
        int start = at;
        String letters = letters();
        if (letters.equals("p") && peek() == '(') {
            return parallel(start, depth);
        }
        if (letters.isEmpty()) {
            at = start;
            throw refuse(start, "an element such as R1 or a group such as p(R1,CPE1)", here(), hintAtStart());
        }
        return element(start, letters);
    }

    private Node parallel(int start, int depth) throws CircuitSyntaxException {
        if (depth == DEEPEST) {
            throw refuse(start, "at most " + DEEPEST + " groups inside each other", "one more", null);
        }
        accept('(');
        skipSpaces();
        if (peek() == ')') {
            throw refuse(at, "two or more branches", "an empty group", "as in p(R1,CPE1)");
        }
        List<Node> branches = new ArrayList<>();
        branches.add(series(depth + 1));
        while (accept(',')) {
            branches.add(series(depth + 1));
        }
        skipSpaces();
        if (peek() != ')') {
            String wanted = branches.size() == 1 ? "'-' or ','" : "'-', ',' or ')'";
            throw refuse(at, wanted, here(), at == text.length() ? "the group is not closed" : joining());
        }
        if (branches.size() == 1) {
            throw refuse(at, "',' and a second branch", "')'", "a group has two or more branches, as in p(R1,CPE1)");
        }
        at++;
        return new Node.Parallel(List.copyOf(branches));
    }

    private Node element(int start, String letters) throws CircuitSyntaxException {
        ElementType type = Arrays.stream(ElementType.values())
                .filter(t -> t.name().equals(letters))
                .findFirst()
                .orElse(null);
        if (type == null) {
            throw refuse(start, "one of " + names(), "'" + letters + "'", unknownHint(letters));
        }
        while (Character.isDigit(peek()) && peek() < 128) {
            at++;
        }
        String name = text.substring(start, at);
        Integer before = positions.putIfAbsent(name, start);
        if (before != null) {
            String hint = name + " already stands at position " + (before + 1) + "; number the elements";
            throw refuse(start, "a name not used before", "'" + name + "'", hint);
        }
        CircuitElement element = new CircuitElement(name, type, parameters);
        parameters += type.kinds().size();
        elements.add(element);
        return new Node.Leaf(element);
    }

    private String letters() {
        int start = at;
        while (Character.isLetter(peek()) && peek() < 128) {
            at++;
        }
        return text.substring(start, at);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean accept(char wanted) {
        skipSpaces();
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String here() {
        if (at >= text.length()) {
            return "the end";
        }
        return "'" + CircuitSyntaxException.quotable(Character.toString(text.codePointAt(at))) + "'";
    }

    private @Nullable String joining() {
        return switch (peek()) {
            case ')' -> "there is no '(' to close";
            case ',' -> "branches stand in a group, as in p(R1,CPE1)";
            case '+', '|', '/', '*' -> "elements in series are joined by '-', parallel ones stand in p(…,…)";
            case '_', '.', '=' -> "a name is letters and a number; start values are given apart";
            default ->
                Character.isLetterOrDigit(peek()) || peek() == '(' || peek() == '['
                        ? "elements in series are joined by '-'"
                        : null;
        };
    }

    private @Nullable String hintAtStart() {
        return switch (peek()) {
            case '(', '[', '{' -> "a group is written p(R1,CPE1)";
            default -> Character.isDigit(peek()) ? "a name begins with its element, as in R1" : null;
        };
    }

    private static String names() {
        return String.join(
                        ", ",
                        Arrays.stream(ElementType.values())
                                .map(ElementType::name)
                                .toList()) + ", p(…)";
    }

    private static @Nullable String unknownHint(String letters) {
        String foreign = FOREIGN.get(letters);
        if (foreign != null) {
            return foreign;
        }
        return Arrays.stream(ElementType.values())
                .map(ElementType::name)
                .filter(name -> name.equalsIgnoreCase(letters)
                        || (letters.length() > 1 && SpellingDistance.of(letters, name) <= LARGEST_MISSPELLING))
                .min(Comparator.comparingInt(name -> SpellingDistance.of(letters, name)))
                .map(name -> "did you mean " + name + "?")
                .orElse(null);
    }

    private CircuitSyntaxException refuse(int index, String expected, String found, @Nullable String hint) {
        return new CircuitSyntaxException(text, index + 1, expected, found, hint);
    }
}
