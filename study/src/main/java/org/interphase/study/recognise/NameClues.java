package org.interphase.study.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interphase.data.Role;
import org.interphase.data.StateAxis;

/// Reads a file's or folder's name: words such as `bare`, `ALD`, `5nm`, `cell3`, `c001`, `4.3V`, `SOC50`, `25C`,
/// `sputter 60s`. What has been read by one rule is hidden from the next.
final class NameClues {
    private static final String NUMBER = "([0-9]{1,6}(?:[.,][0-9]{1,4})?)";
    private static final String GAP = "[ _-]?";
    /// Not within a word or number.
    private static final String FROM = "(?<![A-Za-z0-9.,])";
    private static final String TO = "(?![A-Za-z0-9])";
    private static final double COLDEST_CELL_C = 60;

    private record Rule(Pattern pattern, Function<MatchResult, Optional<Clue>> clue) {}

    private static final List<Rule> RULES = List.of(
            rule(FROM + "(?:19|20)[0-9]{2}[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:[0-2][0-9]|3[01])(?![0-9])", m -> none()),
            rule(FROM + NUMBER + "-" + NUMBER + " ?V" + TO, m -> none()),
            rule(
                    "(?<![a-z])(?:rest|ruhe|relax)" + "(?:ed|ing)?" + GAP + NUMBER + " ?(h|min|d)" + TO,
                    m -> rest(m, false)),
            rule(FROM + NUMBER + " ?(h|min|d)" + GAP + "(?:of )?(?:rest|ruhe)", m -> rest(m, false)),
            rule("(?:sputter|etch)(?:ed|ing)?" + GAP + NUMBER + " ?(s|sec|min)" + TO, NameClues::sputter),
            rule(FROM + NUMBER + " ?(s|sec|min)" + GAP + "(?:sputter|etch)", NameClues::sputter),
            rule("soc" + GAP + "([0-9]{1,3})" + "(?:%|pc)?(?![0-9A-Za-z])", NameClues::soc),
            rule(FROM + "([0-9]{1,3})%?" + GAP + "soc", NameClues::soc),
            rule(
                    "(?<![a-z])(?:cycles?|cyc|zyklus|zyklen)" + GAP + "([0-9]{1,5})(?![0-9.,]*[0-9a-z])",
                    NameClues::cycle),
            rule("(?<![0-9.,])([0-9]{1,5})" + GAP + "(?:cycles?|cyc|zyklen)(?![a-z])", NameClues::cycle),
            rule("(?<![a-z])(?:cell|zelle)" + GAP + "#?0*([0-9]{1,4})(?![0-9])", NameClues::cell),
            rule("(?<![a-z])(?:cell|zelle)" + "[ _-]([a-z])" + TO, NameClues::cell),
            rule(FROM + NUMBER + " ?nm" + TO, m -> Optional.of(new Clue.OfThickness(number(m.group(1)), m.group()))),
            rule("(?<![a-z0-9.,])([0-9]{1,2}[.,p][0-9]{1,3}|[0-9]) ?V" + TO, NameClues::potential),
            rule("(-?)(?<![0-9.,])([0-9]{1,3}) ?(?:°C|degC|deg|grad)(?![a-z0-9])", m -> celsius(m, true)),
            rule(FROM + "([0-9]{3}) ?K" + TO, NameClues::kelvin),
            rule("(?<![a-z0-9])([0-9]?[.,p][0-9]{1,3}|0[.,p][0-9]{1,3}) ?C" + TO, NameClues::rate),
            rule("(-?)(?<![0-9.,a-z])([0-9]{1,3})C" + TO, m -> celsius(m, false)),
            rule(FROM + "(c)([0-9]{1,5})" + TO, NameClues::shortCycle),
            rule(FROM + NUMBER + " ?(h)" + TO, m -> rest(m, true)),
            word("unbeschichtet|uncoated|un-coated|non-?coated|no-?coating|nocoat", Role.BARE),
            word("bare|nackt", Role.BARE),
            word("coated|coating|beschichtet", Role.COATED),
            new Rule(
                    Pattern.compile("(?<![A-Za-z])(?:ALD|ald)(?![A-Za-z])"),
                    m -> Optional.of(new Clue.OfRole(Role.COATED, m.group(), Optional.empty()))),
            new Rule(
                    Pattern.compile("(?<![A-Za-z])(?i:pristine)(?![a-z])"),
                    m -> Optional.of(new Clue.OfRole(
                            Role.BARE,
                            m.group(),
                            Optional.of("Does '" + m.group() + "' mean uncoated, or not cycled yet?")))),
            new Rule(
                    Pattern.compile("(?<![A-Za-z0-9])LNO(?![A-Za-z0-9])"),
                    m -> Optional.of(new Clue.OfCoating(
                            "LiNbO3", m.group(), Optional.of("Is 'LNO' the coating LiNbO3, or the cathode LiNiO2?")))),
            coating("LNTO|LiNb0[.]5Ta0[.]5O3", "LiNb0.5Ta0.5O3"),
            coating("LiNbO[3x]|LNbO", "LiNbO3"),
            coating("LiTaO3|LTaO", "LiTaO3"),
            coating("Li2ZrO3|LZrO", "Li2ZrO3"));

    private final List<Clue> clues = new ArrayList<>();

    private NameClues() {}

    /// @param name of a file without its ending, or of a folder
    static List<Clue> of(String name) {
        NameClues read = new NameClues();
        StringBuilder rest = new StringBuilder(name);
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(rest);
            while (matcher.find()) {
                rule.clue().apply(matcher.toMatchResult()).ifPresent(read.clues::add);
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    rest.setCharAt(i, ' ');
                }
                matcher.reset(rest);
            }
        }
        return List.copyOf(read.clues);
    }

    private static Rule rule(String pattern, Function<MatchResult, Optional<Clue>> clue) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), clue);
    }

    /// A word in small letters or with a capital, which a capital may follow (`bareNMC`), or all in capitals.
    private static Rule word(String words, Role role) {
        String capitals = words.toUpperCase(Locale.ROOT);
        return new Rule(
                Pattern.compile("(?<![A-Za-z])(?:(?:" + words + "|" + capitalised(words) + ")(?![a-z])|(?:" + capitals
                        + ")(?![A-Za-z]))"),
                m -> Optional.of(new Clue.OfRole(role, m.group(), Optional.empty())));
    }

    private static String capitalised(String words) {
        return Arrays.stream(words.split("\\|", -1))
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining("|"));
    }

    private static Rule coating(String words, String formula) {
        return new Rule(
                Pattern.compile("(?<![A-Za-z0-9])(?:" + words + ")(?![A-Za-z0-9])"),
                m -> Optional.of(new Clue.OfCoating(formula, m.group(), Optional.empty())));
    }

    private static Optional<Clue> none() {
        return Optional.empty();
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.').replace('p', '.').replace('P', '.'));
    }

    private static Optional<Clue> state(StateAxis axis, double value, MatchResult m, Optional<String> doubt) {
        return Optional.of(new Clue.OfState(axis, value, m.group().strip(), doubt));
    }

    private static Optional<Clue> rest(MatchResult m, boolean unnamed) {
        double hours = switch (m.group(2).charAt(0)) {
            case 'm', 'M' -> number(m.group(1)) / 60;
            case 'd', 'D' -> number(m.group(1)) * 24;
            default -> number(m.group(1));
        };
        Optional<String> doubt =
                unnamed ? Optional.of("Is '" + m.group().strip() + "' the rest time?") : Optional.empty();
        return state(StateAxis.REST_TIME, hours, m, doubt);
    }

    private static Optional<Clue> sputter(MatchResult m) {
        double seconds =
                number(m.group(1)) * (m.group(2).toLowerCase(Locale.ROOT).startsWith("m") ? 60 : 1);
        return state(StateAxis.SPUTTER_TIME, seconds, m, Optional.empty());
    }

    private static Optional<Clue> soc(MatchResult m) {
        double percent = number(m.group(1));
        return percent <= 100 ? state(StateAxis.STATE_OF_CHARGE, percent, m, Optional.empty()) : Optional.empty();
    }

    private static Optional<Clue> cycle(MatchResult m) {
        return state(StateAxis.CYCLE, number(m.group(1)), m, Optional.empty());
    }

    /// `c001` is a cycle; `c20` may be a rate, and `C01` a channel of the instrument.
    private static Optional<Clue> shortCycle(MatchResult m) {
        String word = m.group();
        boolean small = m.group(1).equals("c");
        boolean padded = m.group(2).length() >= 3;
        if (small && padded) {
            return state(StateAxis.CYCLE, number(m.group(2)), m, Optional.empty());
        }
        String question = "Is '" + word + "' cycle " + Long.parseLong(m.group(2)) + ", a rate of C/"
                + Long.parseLong(m.group(2)) + ", or a channel of the instrument?";
        return small || padded
                ? state(StateAxis.CYCLE, number(m.group(2)), m, Optional.of(question))
                : Optional.of(new Clue.Unclear(word, question));
    }

    private static Optional<Clue> cell(MatchResult m) {
        return Optional.of(new Clue.OfCell(m.group(1), m.group(), Optional.empty()));
    }

    private static Optional<Clue> potential(MatchResult m) {
        return state(StateAxis.POTENTIAL, number(m.group(1)), m, Optional.empty());
    }

    private static Optional<Clue> rate(MatchResult m) {
        String digits = m.group(1);
        return state(
                StateAxis.RATE,
                number(Character.isDigit(digits.charAt(0)) ? digits : "0" + digits),
                m,
                Optional.empty());
    }

    private static Optional<Clue> kelvin(MatchResult m) {
        double kelvin = number(m.group(1));
        boolean plausible = kelvin >= 200 && kelvin <= 600;
        double celsius = Math.rint((kelvin - 273.15) * 100) / 100;
        return plausible ? state(StateAxis.TEMPERATURE, celsius, m, Optional.empty()) : Optional.empty();
    }

    /// A hyphen before the number is a sign where nothing stands before it; behind a letter or digit it may only part
    /// two words.
    ///
    /// @param named whether a degree is written, so that no rate is meant
    private static Optional<Clue> celsius(MatchResult m, boolean named) {
        double value = number(m.group(2));
        boolean hyphen = !m.group(1).isEmpty();
        if (!named && !hyphen && value < 10) {
            return Optional.of(new Clue.Unclear(m.group(), "Is '" + m.group() + "' a temperature or a rate?"));
        }
        return state(StateAxis.TEMPERATURE, hyphen ? -value : value, m, Optional.empty());
    }

    /// For a temperature behind a hyphen that follows a letter or digit: both readings, if a cell could be that cold.
    static Clue.OfState signed(Clue.OfState clue, String name) {
        int at = name.indexOf(clue.word());
        boolean parts = clue.axis() == StateAxis.TEMPERATURE
                && clue.word().startsWith("-")
                && at > 0
                && Character.isLetterOrDigit(name.charAt(at - 1));
        if (!parts) {
            return clue;
        }
        double value = -clue.value();
        String question = "Is '" + clue.word() + "' " + (long) value + " °C or -" + (long) value + " °C?";
        return new Clue.OfState(
                clue.axis(), value, clue.word(), value <= COLDEST_CELL_C ? Optional.of(question) : Optional.empty());
    }
}
