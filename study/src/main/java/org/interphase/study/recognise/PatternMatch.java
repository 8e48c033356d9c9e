package org.interphase.study.recognise;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.interphase.data.StateAxis;

/// One way in which a pattern fits a name.
///
/// @param state digits of each axis, with a point as decimal mark and without leading zeros
record PatternMatch(Optional<String> sample, Optional<String> cell, Map<StateAxis, String> state) {
    /// More steps are not taken: a name that needs them has too many ways to fit.
    private static final int MOST_STEPS = 50_000;

    /// @param complete whether every way was tried
    record Search(Set<PatternMatch> matches, boolean complete) {}

    static Search search(List<PatternPart> parts, String name) {
        Attempt attempt = new Attempt(parts, name);
        attempt.fit(0, 0, new PatternMatch(Optional.empty(), Optional.empty(), Map.of()));
        return new Search(attempt.matches, attempt.steps <= MOST_STEPS);
    }

    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(", ");
        sample.ifPresent(s -> words.add("sample '" + s + "'"));
        cell.ifPresent(c -> words.add("cell '" + c + "'"));
        state.forEach((axis, digits) -> words.add(axis.word() + " " + digits));
        return words.toString();
    }

    private static final class Attempt {
        private final List<PatternPart> parts;
        private final String name;
        private final Set<PatternMatch> matches = new LinkedHashSet<>();
        private int steps;

        private Attempt(List<PatternPart> parts, String name) {
            this.parts = parts;
            this.name = name;
        }

        private void fit(int part, int at, PatternMatch soFar) {
            if (++steps > MOST_STEPS) {
                return;
            }
            if (part == parts.size()) {
                if (at == name.length()) {
                    matches.add(soFar);
                }
                return;
            }
            switch (parts.get(part)) {
                case PatternPart.Same s -> {
                    if (at < name.length() && same(s.character(), name.charAt(at))) {
                        fit(part + 1, at + 1, soFar);
                    }
                }
                case PatternPart.One _ -> {
                    if (at < name.length()) {
                        fit(part + 1, at + 1, soFar);
                    }
                }
                case PatternPart.Any _ -> {
                    for (int end = at; end <= name.length(); end++) {
                        fit(part + 1, end, soFar);
                    }
                }
                case PatternPart.OfSample _ -> words(part, at, soFar, true);
                case PatternPart.OfCell _ -> words(part, at, soFar, false);
                case PatternPart.OfState s -> number(part, at, soFar, s.axis());
            }
        }

        private static boolean same(char pattern, char found) {
            return Character.toLowerCase(pattern) == Character.toLowerCase(found);
        }

        /// Whole words: what is taken ends where a word ends, or where the pattern goes on with a character of its own.
        private void words(int part, int at, PatternMatch soFar, boolean sample) {
            boolean literal = part + 1 < parts.size() && parts.get(part + 1) instanceof PatternPart.Same;
            boolean digits = part + 1 < parts.size() && parts.get(part + 1) instanceof PatternPart.OfState;
            for (int end = at + 1; end <= name.length() && name.charAt(end - 1) != '/'; end++) {
                boolean wordEnds = end == name.length() || !Character.isLetterOrDigit(name.charAt(end));
                boolean numberBegins = digits
                        && end < name.length()
                        && Character.isDigit(name.charAt(end))
                        && !Character.isDigit(name.charAt(end - 1));
                if (!(literal || wordEnds || numberBegins) || !isWord(name.charAt(end - 1))) {
                    continue;
                }
                if (!isWord(name.charAt(at))) {
                    return;
                }
                Optional<String> taken = Optional.of(name.substring(at, end));
                fit(
                        part + 1,
                        end,
                        sample
                                ? new PatternMatch(taken, soFar.cell, soFar.state)
                                : new PatternMatch(soFar.sample, taken, soFar.state));
            }
        }

        private static boolean isWord(char c) {
            return Character.isLetterOrDigit(c);
        }

        /// A number as long as it goes: digits are not shared out between two pieces.
        private void number(int part, int at, PatternMatch soFar, StateAxis axis) {
            boolean inside = at > 0 && Character.isDigit(name.charAt(at - 1));
            int end = at;
            boolean sign = end < name.length() && name.charAt(end) == '-' && axis != StateAxis.CYCLE;
            end += sign ? 1 : 0;
            int first = end;
            while (end < name.length() && end - first < 9 && isDigit(name.charAt(end))) {
                end++;
            }
            if (end == first || inside || (end < name.length() && isDigit(name.charAt(end)))) {
                return;
            }
            take(part, at, end, soFar, axis);
            boolean mark = end + 1 < name.length() && (name.charAt(end) == '.' || name.charAt(end) == ',');
            if (mark && axis != StateAxis.CYCLE && isDigit(name.charAt(end + 1))) {
                int from = end + 1;
                end = from;
                while (end < name.length() && end - from < 9 && isDigit(name.charAt(end))) {
                    end++;
                }
                take(part, at, end, soFar, axis);
            }
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private void take(int part, int at, int end, PatternMatch soFar, StateAxis axis) {
            String digits = name.substring(at, end).replace(',', '.').replaceFirst("^(-?)0+(?=[0-9])", "$1");
            Map<StateAxis, String> state = new EnumMap<>(StateAxis.class);
            state.putAll(soFar.state);
            state.put(axis, digits);
            fit(part + 1, end, new PatternMatch(soFar.sample, soFar.cell, state));
        }
    }
}
