package org.interphase.app.server.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line shape of CasaXPS as the model language writes it.
///
/// | CasaXPS | here | true full width over the width on its screen |
/// |---|---|---|
/// | `GL(p)` | the same | half maximum of `exp(−4 ln2 (1 − m) v²)/(1 + 4 m v²)`, m = p/100 |
/// | `SGL(p)` | the same | 1 |
/// | `LA(m)`, `LA(α,n)`, `LA(α,β,n)` | `LA(α,β,g)` | as found from the spectrum |
/// | `LF(α,β,w,n)`, `LF(α,β,w,n,m)` | `LF(α,β,w,g)` | as found |
/// | `DS(α,n)` | `DS(α,g)` | as found |
/// | anything else | `GL(30)` | 1 |
///
/// The Gaussian inside LA, LF and DS is not published by CasaXPS: g, its width over the Lorentzian's, is what
/// `xps fit casa` found from the spectrum, and left out where it found none.
///
/// @param label as the model language writes it
/// @param trueOverScreen factor from the width in the file to the width of the model
/// @param left what of it the model cannot hold; empty where it holds all
/// @param hasHandle whether the panel can move it
record CasaLine(String label, double trueOverScreen, String left, boolean hasHandle) {
    private static final String PLAIN = "GL(30)";
    private static final Pattern NAMED = Pattern.compile("([A-Z]+)\\(([^()]*)\\)");

    /// The shape that `xps fit casa` found.
    ///
    /// @param text as CasaXPS writes it
    /// @param label as the model language writes it
    static CasaLine found(String text, String label, double trueOverScreen) {
        boolean broadened =
                text.replace(" ", "").toUpperCase(java.util.Locale.ROOT).matches("(LA|LF|DS)\\(.*");
        return new CasaLine(
                label,
                trueOverScreen,
                broadened
                        ? "the width of the Gaussian in " + text + " is held as found from the spectrum, in " + label
                                + ": CasaXPS does not publish it"
                        : "");
    }

    /// A measured spectrum, which no handle can take.
    static CasaLine measured() {
        return new CasaLine(PLAIN, 1, "", false);
    }

    private CasaLine(String label, double trueOverScreen, String left) {
        this(label, trueOverScreen, left, true);
    }

    /// Read from its name alone.
    ///
    /// @param text as CasaXPS writes it
    static CasaLine of(String text) {
        Matcher named = NAMED.matcher(text.replace(" ", "").toUpperCase(java.util.Locale.ROOT));
        Optional<List<Double>> n = named.matches() ? numbers(named.group(2)) : Optional.empty();
        if (n.isEmpty()) {
            return unknown(text);
        }
        return switch (named.group(1)) {
            case "GL" -> n.get().size() == 1 ? product(n.get().getFirst()) : unknown(text);
            case "SGL" ->
                n.get().size() == 1
                        ? new CasaLine("SGL(" + CommandText.text(n.get().getFirst()) + ")", 1, "")
                        : unknown(text);
            case "LA", "LF", "DS" ->
                stem(named.group(1), n.get()).map(stem -> plain(text, stem)).orElseGet(() -> unknown(text));
            default -> unknown(text);
        };
    }

    private static Optional<List<Double>> numbers(String list) {
        List<Double> numbers = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            if (!part.matches("[0-9]{0,9}\\.?[0-9]{1,9}(E[+-]?[0-9]{1,2})?")) {
                return Optional.empty();
            }
            numbers.add(Double.parseDouble(part));
        }
        return Optional.of(numbers);
    }

    private static CasaLine unknown(String text) {
        if (text.contains("&")) {
            return measured();
        }
        return new CasaLine(
                PLAIN,
                1,
                "the line shape " + shortened(text) + " has no counterpart here, " + PLAIN + " stands in its place");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static CasaLine product(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            return unknown("GL(" + percent + ")");
        }
        double m = percent / 100;
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double v = 0.5 * (low + high);
            double height = Math.exp(-4 * Math.log(2) * (1 - m) * v * v) / (1 + 4 * m * v * v);
            if (height > 0.5) {
                low = v;
            } else {
                high = v;
            }
        }
        return new CasaLine("GL(" + CommandText.text(percent) + ")", 2 * low, "");
    }

    /// The shape before the Gaussian, its bracket open.
    private static Optional<String> stem(String family, List<Double> n) {
        List<Double> own = switch (family) {
            case "LA" ->
                switch (n.size()) {
                    case 1 -> List.of(1.0, 1.0);
                    case 2 -> List.of(n.getFirst(), n.getFirst());
                    case 3 -> n.subList(0, 2);
                    default -> List.of();
                };
            case "LF" -> n.size() == 4 || n.size() == 5 ? n.subList(0, 3) : List.of();
            default -> n.size() == 2 ? n.subList(0, 1) : List.of();
        };
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(family + "("
                        + String.join(",", own.stream().map(CommandText::text).toList()));
    }

    /// Where nothing was found from the spectrum.
    private static CasaLine plain(String text, String stem) {
        return new CasaLine(
                stem + ")",
                1,
                "the Gaussian in " + text + " is left out: CasaXPS does not publish its width, and it could not be"
                        + " found from the spectrum");
    }
}
