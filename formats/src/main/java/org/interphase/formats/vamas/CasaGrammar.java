package org.interphase.formats.vamas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.formats.vamas.CasaAnnotation.Bounded;
import org.interphase.formats.vamas.CasaAnnotation.Calibration;
import org.interphase.formats.vamas.CasaAnnotation.Component;
import org.interphase.formats.vamas.CasaAnnotation.FitRegion;

/// The lines of CasaXPS: words and numbers between blanks, texts between `(*` and `*)`.
final class CasaGrammar {
    private static final Pattern TOKEN = Pattern.compile("\\(\\*(.*?)\\*\\)|(\\S+)");
    private static final int REGION_TOKENS = 14;

    private CasaGrammar() {}

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(line);
        while (matcher.find()) {
            tokens.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return tokens;
    }

    static OptionalDouble number(String text) {
        double value = VamasBlock.number(text.strip());
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// `Calib M = 641.02 A = 640.79 BE ADD`; of several measured energies the lowest counts.
    static Optional<Calibration> calibration(String line) {
        List<String> tokens = tokens(line);
        int measured = tokens.indexOf("M");
        int actual = tokens.indexOf("A");
        if (!line.startsWith("Calib") || measured < 0 || actual < 0 || actual + 2 >= tokens.size()) {
            return Optional.empty();
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (String energy : tokens.get(measured + 2).split(",", 64)) {
            lowest = Math.min(lowest, number(energy).orElse(Double.POSITIVE_INFINITY));
        }
        OptionalDouble target = number(tokens.get(actual + 2));
        return Double.isFinite(lowest) && target.isPresent()
                ? Optional.of(new Calibration(
                        lowest,
                        target.getAsDouble(),
                        !tokens.contains("KE"),
                        tokens.contains("Regions"),
                        tokens.contains("Comps")))
                : Optional.empty();
    }

    /// `CASA region (*name*) (*background*) from to rsf points offset offset B C D gap (*tag*) …`
    static Optional<FitRegion> region(String line) {
        List<String> tokens = tokens(line);
        if (tokens.size() < REGION_TOKENS) {
            return Optional.empty();
        }
        List<Double> numbers = new ArrayList<>();
        for (String token : tokens.subList(4, REGION_TOKENS)) {
            number(token).ifPresent(numbers::add);
        }
        if (numbers.size() < REGION_TOKENS - 4) {
            return Optional.empty();
        }
        return Optional.of(new FitRegion(
                tokens.get(2),
                numbers.get(2),
                numbers.get(0),
                numbers.get(1),
                tokens.get(3),
                (int) numbers.get(3).doubleValue(),
                numbers.get(4),
                numbers.get(5),
                numbers.subList(6, 10),
                tokens.size() > REGION_TOKENS ? tokens.get(REGION_TOKENS) : ""));
    }

    /// `CASA comp (*name*) (*shape*) Area v lo hi ref f MFWHM … Position … RSF r MASS m INDEX i (*tag*) CONST
    /// (**) …`
    static Optional<Component> component(String line) {
        List<String> tokens = tokens(line);
        Optional<Bounded> area = bounded(tokens, "Area");
        Optional<Bounded> fwhm = bounded(tokens, "MFWHM");
        Optional<Bounded> position = bounded(tokens, "Position");
        OptionalDouble rsf = number(after(tokens, "RSF", 1));
        if (area.isEmpty() || fwhm.isEmpty() || position.isEmpty() || rsf.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Component(
                tokens.get(2),
                tokens.get(3),
                area.get(),
                fwhm.get(),
                position.get(),
                rsf.getAsDouble(),
                after(tokens, "INDEX", 2),
                after(tokens, "CONST", 1)));
    }

    /// Value, bounds, the component it is tied to (−1: none) and what lies between, behind a word.
    private static Optional<Bounded> bounded(List<String> tokens, String word) {
        double[] numbers = new double[5];
        for (int i = 0; i < numbers.length; i++) {
            OptionalDouble number = number(after(tokens, word, i + 1));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers[i] = number.getAsDouble();
        }
        OptionalInt tied = numbers[3] >= 0 ? OptionalInt.of((int) numbers[3]) : OptionalInt.empty();
        return Optional.of(new Bounded(numbers[0], numbers[1], numbers[2], tied, numbers[4]));
    }

    /// The token some places behind a word, which is looked for behind name and shape; empty where there is
    /// none.
    private static String after(List<String> tokens, String word, int places) {
        int at = tokens.size() < 4 ? -1 : tokens.subList(4, tokens.size()).indexOf(word);
        int index = at + 4 + places;
        return at < 0 || index >= tokens.size() ? "" : tokens.get(index);
    }
}
