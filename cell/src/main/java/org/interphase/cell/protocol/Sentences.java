package org.interphase.cell.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.cell.protocol.ProtocolStep.Until;
import org.interphase.cell.protocol.ProtocolStep.Voltage;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.jspecify.annotations.Nullable;

/// Reads a protocol from sentences, one per line, in any case:
/// - `Charge at C/5 until 2.85 V`, `Discharge at 0.1C until 2.5 V vs Li`, `Charge at 0.5 mA/cm2 for 30
/// minutes`,   `Discharge at 1C until 2.5 V or for 2 hours or until 100 mAh/g`
/// - `Hold at 4.4 V until C/20`, `Hold at 4.4 V for 2 hours`
/// - `Rest for 10 hours`
/// - `EIS 7 MHz to 0.1 Hz`
/// - `Repeat 200 times`: everything since the `Repeat` before it, or since the start, that often in all.
///
/// Empty lines and lines that begin with `#` are left out. A voltage is that of the cell unless `vs Li`
/// follows.
public final class Sentences {
    private static final int MOST_REPEATS = 100_000;
    private static final long MOST_STEPS = 1_000_000;
    private static final double LONGEST_S = 1e9;
    private static final String ENDS = "a voltage, current, charge or time such as 2.85 V, C/20, 100 mAh/g or 10 hours";
    private static final String NUMBER = "([0-9]+(?:\\.[0-9]*)?(?:e[-+]?[0-9]+)?)";
    private static final Pattern CURRENT =
            Pattern.compile("(charge|discharge) at (\\S+(?: ?ma/cm(?:2|²))?) ((?:until|for) .+)");
    private static final Pattern HOLD = Pattern.compile("hold at " + NUMBER + " ?v( vs\\.? li)? ((?:until|for) .+)");
    private static final Pattern REST = Pattern.compile("rest for (.+)");
    private static final Pattern SPECTRUM =
            Pattern.compile("eis(?: from)? " + NUMBER + " ?(mhz|khz|hz) to " + NUMBER + " ?(mhz|khz|hz)");
    private static final Pattern REPEAT = Pattern.compile("repeat (\\S+) times?");
    private static final Pattern FRACTION = Pattern.compile("c/" + NUMBER);
    private static final Pattern MULTIPLE = Pattern.compile(NUMBER + " ?c");
    private static final Pattern DENSITY = Pattern.compile(NUMBER + " ?ma/cm(?:2|²)");
    private static final Pattern DURATION = Pattern.compile(NUMBER + " ?(s|seconds?|min|minutes?|h|hours?|d|days?)");
    private static final Pattern VOLTAGE = Pattern.compile(NUMBER + " ?v( vs\\.? li)?");
    private static final Pattern CHARGE = Pattern.compile(NUMBER + " ?mah/g");

    private final String file;

    private Sentences(String file) {
        this.file = file;
    }

    /// @param file named in refusals
    /// @throws InputException for a sentence that says nothing, or that would never end
    public static Protocol read(String file, String name, List<String> lines) throws InputException {
        Sentences reader = new Sentences(file);
        List<Protocol.Block> blocks = new ArrayList<>();
        List<ProtocolStep> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String sentence = lines.get(i).strip();
            if (sentence.isEmpty() || sentence.startsWith("#")) {
                continue;
            }
            // MHz and mHz differ by case alone; everything else is the same in any case.
            String words = sentence.replaceAll("\\s*mHz\\b", "e-3hz")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ");
            Matcher repeat = REPEAT.matcher(words.replaceAll("\\.$", ""));
            if (repeat.matches()) {
                blocks.add(new Protocol.Block(open, reader.times(i, sentence, repeat.group(1), open)));
                open = new ArrayList<>();
            } else {
                open.add(reader.step(i, sentence, words));
            }
        }
        if (!open.isEmpty()) {
            blocks.add(new Protocol.Block(open, 1));
        }
        Protocol protocol = new Protocol(name, blocks);
        if (protocol.length() == 0 || protocol.length() > MOST_STEPS) {
            throw new InputException(
                    file,
                    Place.whole(),
                    "a protocol of 1 to " + MOST_STEPS + " steps",
                    protocol.length() == 0 ? "no step" : protocol.length() + " steps",
                    "One sentence a line, such as 'Charge at C/5 until 2.85 V'.");
        }
        return protocol;
    }

    private int times(int line, String sentence, String number, List<ProtocolStep> steps) throws InputException {
        int times = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
        if (times < 1 || times > MOST_REPEATS) {
            throw refuse(line, "a whole number of repetitions from 1 to " + MOST_REPEATS, sentence, null);
        }
        if (steps.isEmpty()) {
            throw refuse(line, "steps above it, since the 'Repeat' before it", sentence, null);
        }
        return times;
    }

    private ProtocolStep step(int line, String sentence, String words) throws InputException {
        Matcher current = CURRENT.matcher(words);
        if (current.matches()) {
            return current(line, sentence, current);
        }
        Matcher hold = HOLD.matcher(words);
        if (hold.matches()) {
            Until until = until(line, sentence, hold.group(3));
            if (until.voltage().isPresent()) {
                throw refuse(line, "a current or a time that ends a hold", sentence, "Such as 'until C/20'.");
            }
            return new ProtocolStep.Hold(new Voltage(number(hold.group(1)), hold.group(2) != null), until, sentence);
        }
        Matcher rest = REST.matcher(words);
        if (rest.matches()) {
            return new ProtocolStep.Rest(seconds(line, sentence, rest.group(1), "a time such as 10 hours"), sentence);
        }
        Matcher spectrum = SPECTRUM.matcher(words);
        if (spectrum.matches()) {
            double from = number(spectrum.group(1)) * hertz(spectrum.group(2));
            double to = number(spectrum.group(3)) * hertz(spectrum.group(4));
            if (from > 0 && to > 0 && from != to) {
                return new ProtocolStep.Spectrum(from, to, sentence);
            }
        }
        throw refuse(line, "a sentence such as 'Charge at C/5 until 2.85 V'", sentence, hint(words));
    }

    private static String hint(String words) {
        return switch (words.split(" ", 2)[0]) {
            case "charge", "discharge" -> "A current stands after 'at', and what ends the step after 'until' or 'for'.";
            case "hold" -> "A hold is written like 'Hold at 4.4 V until C/20' or 'Hold at 4.4 V for 2 hours'.";
            case "rest" -> "A rest is written like 'Rest for 10 hours'.";
            case "eis" -> "A spectrum is written like 'EIS 7 MHz to 0.1 Hz', with two frequencies above 0.";
            case "repeat" -> "A repetition is written like 'Repeat 200 times'.";
            default -> "Known: Charge, Discharge, Hold, Rest, EIS, Repeat.";
        };
    }

    /// Words as they stand in the sentence, where their case was changed.
    private static String typed(String sentence, String words) {
        int at = sentence.toLowerCase(Locale.ROOT).indexOf(words);
        return at < 0 || at + words.length() > sentence.length() ? words : sentence.substring(at, at + words.length());
    }

    private ProtocolStep current(int line, String sentence, Matcher words) throws InputException {
        boolean charge = words.group(1).equals("charge");
        Until until = until(line, sentence, words.group(3));
        if (!Double.isNaN(until.rate())) {
            throw refuse(line, "a voltage, time or charge that ends a constant current", sentence, null);
        }
        Matcher density = DENSITY.matcher(words.group(2));
        if (density.matches() && number(density.group(1)) > 0) {
            return new ProtocolStep.Current(charge, Double.NaN, 10 * number(density.group(1)), until, sentence);
        }
        double rate = rate(words.group(2)).orElse(0.0);
        if (!(rate > 0 && rate <= 1000)) {
            String found = typed(sentence, words.group(2));
            throw refuse(line, "a current such as C/5, 0.1C or 0.5 mA/cm2", found, "Above 0, and at most 1000C.");
        }
        return new ProtocolStep.Current(charge, rate, Double.NaN, until, sentence);
    }

    private Until until(int line, String sentence, String words) throws InputException {
        Until until = Until.NOTHING;
        for (String part : words.split(" or ", -1)) {
            String end = part.replaceFirst("^(until|for) ", "").replaceFirst("\\.$", "");
            Matcher voltage = VOLTAGE.matcher(end);
            Matcher charge = CHARGE.matcher(end);
            Optional<Double> rate = rate(end);
            if (voltage.matches()) {
                Voltage limit = new Voltage(number(voltage.group(1)), voltage.group(2) != null);
                until = new Until(Optional.of(limit), until.rate(), until.seconds(), until.charge_mAh_per_g());
            } else if (charge.matches()) {
                until = new Until(until.voltage(), until.rate(), until.seconds(), number(charge.group(1)));
            } else if (rate.isPresent() && rate.get() > 0) {
                until = new Until(until.voltage(), rate.get(), until.seconds(), until.charge_mAh_per_g());
            } else {
                until = new Until(
                        until.voltage(), until.rate(), seconds(line, sentence, end, ENDS), until.charge_mAh_per_g());
            }
        }
        if (until.isNothing()) {
            throw refuse(line, "what ends the step", words, null);
        }
        return until;
    }

    private static Optional<Double> rate(String word) {
        Matcher fraction = FRACTION.matcher(word);
        if (fraction.matches() && number(fraction.group(1)) > 0) {
            return Optional.of(1 / number(fraction.group(1)));
        }
        Matcher multiple = MULTIPLE.matcher(word);
        return multiple.matches()
                ? Optional.of(number(multiple.group(1)))
                : word.equals("c") ? Optional.of(1.0) : Optional.empty();
    }

    private double seconds(int line, String sentence, String words, String expected) throws InputException {
        Matcher duration = DURATION.matcher(words.replaceFirst("\\.$", ""));
        if (duration.matches()) {
            double factor = switch (duration.group(2).charAt(0)) {
                case 's' -> 1;
                case 'm' -> 60;
                case 'h' -> 3600;
                default -> 86_400;
            };
            double seconds = number(duration.group(1)) * factor;
            if (seconds > 0 && seconds <= LONGEST_S) {
                return seconds;
            }
        }
        throw refuse(line, expected, typed(sentence, words), "Above 0, and no time longer than 1e9 s.");
    }

    private static double hertz(String unit) {
        return switch (unit) {
            case "mhz" -> 1e6;
            case "khz" -> 1e3;
            default -> 1;
        };
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private InputException refuse(int line, String expected, String found, @Nullable String hint) {
        return new InputException(file, Place.line(line + 1L), expected, "'" + found + "'", hint);
    }
}
