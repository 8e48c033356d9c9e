package org.interphase.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Reads a chemical formula in one pass, without recursion: open brackets wait on a stack.
/// Amounts are decimal numbers of 34 digits until the end, so that `(Ni0.1)(Ni0.2)` is exactly Ni0.3.
final class FormulaParser {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal LEAST = BigDecimal.valueOf(Formula.LEAST_AMOUNT);
    private static final BigDecimal MOST = BigDecimal.valueOf(Formula.MOST_AMOUNT);
    private static final String AN_AMOUNT = "an amount from 1e-12 to 1e12";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    /// Middle dot, bullet operator, dot operator, bullet, asterisk: what joins the parts of a hydrate or a
    /// mixed oxide.
    private static final String JOINING = "\u00B7\u2219\u22C5\u2022*";

    /// What stands between two brackets, or one part between two dots.
    private record Group(char closing, int openedAt, LinkedHashMap<Element, BigDecimal> amounts) {}

    private final String text;
    private final Deque<Group> open = new ArrayDeque<>();
    private final LinkedHashMap<Element, BigDecimal> total = new LinkedHashMap<>();
    private BigDecimal coefficient = BigDecimal.ONE;
    private int at;

    private FormulaParser(String text) {
        this.text = text;
    }

    static SequencedMap<Element, Double> parse(String text) throws FormulaException {
        if (text.length() > Formula.LONGEST_TEXT) {
            throw new FormulaException(
                    text, 1, "at most " + Formula.LONGEST_TEXT + " characters", text.length() + " characters");
        }
        FormulaParser parser = new FormulaParser(text);
        parser.read();
        LinkedHashMap<Element, Double> amounts = new LinkedHashMap<>();
        parser.total.forEach((element, amount) -> amounts.put(element, amount.doubleValue()));
        return amounts;
    }

    private void read() throws FormulaException {
        startPart();
        skipSpaces();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (OPENING.indexOf(c) >= 0) {
                char closing = CLOSING.charAt(OPENING.indexOf(c));
                open.push(new Group(closing, at, new LinkedHashMap<>()));
                at++;
            } else if (CLOSING.indexOf(c) >= 0) {
                closeBracket(c);
            } else if (JOINING.indexOf(c) >= 0 && open.size() == 1) {
                endPart();
                at++;
                startPart();
            } else {
                readElement();
            }
            skipSpaces();
        }
        endPart();
    }

    private void startPart() throws FormulaException {
        open.push(new Group('\0', at, new LinkedHashMap<>()));
        skipSpaces();
        coefficient = readAmount();
    }

    private void endPart() throws FormulaException {
        Group part = open.element();
        if (open.size() > 1) {
            throw refused(at, "'" + part.closing() + "' for the bracket at position " + column(part.openedAt()));
        }
        requireContent(part);
        addAll(part.amounts(), coefficient, total, part.openedAt());
        open.pop();
    }

    private void closeBracket(char c) throws FormulaException {
        Group group = open.element();
        if (open.size() == 1) {
            throw refused(at, "an element or an opening bracket before it");
        }
        if (group.closing() != c) {
            throw refused(at, "'" + group.closing() + "' for the bracket at position " + column(group.openedAt()));
        }
        requireContent(group);
        open.pop();
        at++;
        int amountAt = at;
        addAll(group.amounts(), readAmount(), open.element().amounts(), amountAt);
    }

    private void requireContent(Group group) throws FormulaException {
        if (group.amounts().isEmpty()) {
            throw refused(at, "an element");
        }
    }

    private void readElement() throws FormulaException {
        int start = at;
        Element element = elementAt(start);
        at += element.symbol().length();
        BigDecimal amount = readAmount();
        add(element, amount, open.element().amounts(), start);
    }

    private Element elementAt(int start) throws FormulaException {
        boolean capital = isCapital(text.charAt(start));
        int end = capital && start + 1 < text.length() && isSmall(text.charAt(start + 1)) ? start + 2 : start + 1;
        var longer = Element.ofSymbol(text.substring(start, end));
        if (longer.isPresent()) {
            return longer.get();
        }
        var shorter = Element.ofSymbol(text.substring(start, start + 1));
        if (shorter.isPresent()) {
            throw refused(start + 1, "an amount, an element or a bracket");
        }
        throw refused(start, capital ? "an element" : "an element, an amount or a bracket");
    }

    /// `number` or `number/number`; one where no digit stands here.
    private BigDecimal readAmount() throws FormulaException {
        int start = at;
        if (!startsNumber(at)) {
            return BigDecimal.ONE;
        }
        BigDecimal amount = requireInRange(readNumber(), start);
        if (at < text.length() && text.charAt(at) == '/') {
            at++;
            int divisorAt = at;
            if (!startsNumber(at)) {
                throw refused(at, "a number after '/'");
            }
            amount = amount.divide(requireInRange(readNumber(), divisorAt), DIGITS);
        }
        return requireInRange(amount, start);
    }

    private boolean startsNumber(int i) {
        return digit(i) >= 0 || (i < text.length() && text.charAt(i) == '.');
    }

    private BigDecimal readNumber() throws FormulaException {
        StringBuilder digits = new StringBuilder();
        readDigits(digits);
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits.append('.');
            if (digit(at) < 0) {
                throw refused(at, "a digit after the decimal point");
            }
            readDigits(digits);
        }
        if (at < text.length() && text.charAt(at) == ',') {
            throw refused(at, "a decimal point");
        }
        return new BigDecimal(digits.toString(), DIGITS);
    }

    private void readDigits(StringBuilder digits) {
        while (digit(at) >= 0) {
            digits.append((char) ('0' + digit(at)));
            at++;
        }
    }

    /// Value of an ordinary or a subscript digit, −1 for anything else.
    private int digit(int i) {
        char c = i < text.length() ? text.charAt(i) : '\0';
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '\u2080' && c <= '\u2089' ? c - '\u2080' : -1;
    }

    private void addAll(
            SequencedMap<Element, BigDecimal> from, BigDecimal times, SequencedMap<Element, BigDecimal> to, int place)
            throws FormulaException {
        for (var entry : from.entrySet()) {
            add(entry.getKey(), entry.getValue().multiply(times, DIGITS), to, place);
        }
    }

    private void add(Element element, BigDecimal amount, SequencedMap<Element, BigDecimal> to, int place)
            throws FormulaException {
        requireInRange(amount, place);
        to.put(element, requireInRange(to.getOrDefault(element, BigDecimal.ZERO).add(amount, DIGITS), place));
    }

    private BigDecimal requireInRange(BigDecimal amount, int place) throws FormulaException {
        if (amount.compareTo(LEAST) < 0 || amount.compareTo(MOST) > 0) {
            String found = amount.signum() == 0
                    ? "0"
                    : amount.round(new MathContext(4)).toString();
            throw new FormulaException(text, column(place), AN_AMOUNT, "'" + found + "'");
        }
        return amount;
    }

    private void skipSpaces() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0')) {
            at++;
        }
    }

    private FormulaException refused(int place, String expected) {
        return new FormulaException(text, column(place), expected, foundAt(place));
    }

    private String foundAt(int place) {
        if (place >= text.length()) {
            return "the end";
        }
        boolean symbol = isCapital(text.charAt(place)) && place + 1 < text.length() && isSmall(text.charAt(place + 1));
        String found = symbol ? text.substring(place, place + 2) : Character.toString(text.codePointAt(place));
        return "'" + Excerpt.of(found) + "'";
    }

    private int column(int place) {
        return text.codePointCount(0, Math.min(place, text.length())) + 1;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }
}
