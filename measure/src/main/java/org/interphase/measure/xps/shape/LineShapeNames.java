package org.interphase.measure.xps.shape;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.measure.xps.XpsRefusedException;

/// How line shapes are written.
///
/// | text | shape | range |
/// |---|---|---|
/// | `GL(p)` | Gaussian × Lorentzian | p from 0 to 100, in per cent |
/// | `SGL(p)` | Gaussian + Lorentzian | p from 0 to 100 |
/// | `Voigt(r)` | convolution; r = Lorentzian over Gaussian full width | 0 to 1000 |
/// | `DS(α)`, `DS(α,g)` | Doniach–Šunjić; g = Gaussian full width over 2γ | α from 0 to below 0.5, g to 20 |
/// | `LA(α,β)`, `LA(α,β,g)` | powers of a Lorentzian; g = Gaussian full width over F | above 0.5 to 1000, g to 20 |
/// | `LF(α,β,w)`, `LF(α,β,w,g)` | LA, its powers equal beyond w times F | above 0, the larger from 1; w to 1000 |
/// | `GL(p)T(k)`, `SGL(p)T(k)` | exponential tail that decays by k per F | p from 0 to 100, k from 0.01 to 1000 |
/// | `LA-width(α,β)`, `LA-width(α,β,g)` | Lorentzian of two widths | above 0 to 1000, g to 20 |
///
/// The g of CasaXPS's LA counts in steps of CasaXPS's own, which its manual does not relate to an energy.
final class LineShapeNames {
    private static final double WIDEST_GAUSSIAN = 20;
    private static final double LARGEST = 1000;
    private static final double LEAST_DECAY = 0.01;
    private static final Pattern TAILED = Pattern.compile("(?i)(S?)GL\\((\\d++\\.?+\\d*+)\\)T\\((\\d++\\.?+\\d*+)\\)");

    private LineShapeNames() {}

    static LineShape parse(String label) throws XpsRefusedException {
        String text = label.strip();
        Matcher tailed = TAILED.matcher(text);
        if (tailed.matches()) {
            return tailed(tailed, label);
        }
        int open = text.indexOf('(');
        if (open < 1 || !text.endsWith(")")) {
            throw refused(label);
        }
        double[] n;
        try {
            n = Arrays.stream(text.substring(open + 1, text.length() - 1).split(",", -1))
                    .mapToDouble(part -> Double.parseDouble(part.strip()))
                    .toArray();
        } catch (NumberFormatException e) {
            throw refused(label);
        }
        return switch (text.substring(0, open).strip().toUpperCase(Locale.ROOT)) {
            case "GL" -> new GaussLorentzProduct(only(n, 100, label) / 100);
            case "SGL" -> new GaussLorentzSum(only(n, 100, label) / 100);
            case "VOIGT" -> new Voigt(only(n, LARGEST, label));
            case "DS" -> doniachSunjic(n, label);
            case "LA" -> asymmetric(n, 0.5, label);
            case "LF" -> finite(n, label);
            case "LA-WIDTH" -> asymmetric(n, 0, label);
            default -> throw refused(label);
        };
    }

    private static LineShape tailed(Matcher tailed, String label) throws XpsRefusedException {
        double mixing = only(new double[] {Double.parseDouble(tailed.group(2))}, 100, label) / 100;
        double k = only(new double[] {Double.parseDouble(tailed.group(3))}, LARGEST, label);
        if (k < LEAST_DECAY) {
            throw refused(label);
        }
        return new ScaledProfile(new ExponentialTail(!tailed.group(1).isEmpty(), mixing, k));
    }

    private static double only(double[] n, double highest, String label) throws XpsRefusedException {
        if (n.length != 1 || !(n[0] >= 0 && n[0] <= highest)) {
            throw refused(label);
        }
        return n[0];
    }

    private static LineShape doniachSunjic(double[] n, String label) throws XpsRefusedException {
        if (n.length > 2 || !(n[0] >= 0 && n[0] < 0.5)) {
            throw refused(label);
        }
        return broadened(new DoniachSunjic(n[0]), n, 1, label);
    }

    private static LineShape asymmetric(double[] n, double above, String label) throws XpsRefusedException {
        boolean known = (n.length == 2 || n.length == 3) && Math.max(n[0], n[1]) <= LARGEST;
        if (!known || !(Math.min(n[0], n[1]) > above)) {
            throw refused(label);
        }
        if (above > 0 && n[n.length - 1] > WIDEST_GAUSSIAN) {
            throw new XpsRefusedException(
                    label + " is written as in CasaXPS, whose last number counts steps of its own."
                            + " Here LA(a,b,g) has a Gaussian of g times the width F: CasaXPS's LA(a,243) is LA(a,a,1.68); for"
                            + " other numbers of steps g is not published. Without a Gaussian write LA(a,b,0).");
        }
        AsymmetricProfile profile = above > 0 ? new LorentzPower(n[0], n[1]) : new LorentzTwoWidths(n[0], n[1]);
        return broadened(profile, n, 2, label);
    }

    private static LineShape finite(double[] n, String label) throws XpsRefusedException {
        boolean known = n.length == 3 || n.length == 4;
        if (!known || !(Math.min(n[0], n[1]) > 0 && Math.max(n[0], n[1]) >= 1) || !(n[2] > 0 && n[2] <= LARGEST)) {
            throw refused(label);
        }
        return broadened(new LorentzFinite(n[0], n[1], n[2]), n, 3, label);
    }

    private static LineShape broadened(AsymmetricProfile profile, double[] n, int index, String label)
            throws XpsRefusedException {
        if (n.length <= index || n[index] == 0) {
            return new ScaledProfile(profile);
        }
        if (!(n[index] > 0 && n[index] <= WIDEST_GAUSSIAN)) {
            throw refused(label);
        }
        return new ScaledProfile(new Broadened(profile, n[index]));
    }

    private static XpsRefusedException refused(String label) {
        return new XpsRefusedException("A line shape is one of GL(0..100), SGL(0..100), Voigt(0..1000), DS(0..0.5[,g]),"
                + " GL(p)T(k) and SGL(p)T(k) with k from 0.01, LA(a,b[,g]) with a and b above 0.5, LF(a,b,w[,g]), LA-width(a,b[,g]); found '"
                + label.substring(0, Math.min(40, label.length())) + "'.");
    }

    /// Shortest decimal, without a trailing `.0`.
    static String number(double x) {
        String text = Double.toString(Math.rint(x * 1e9) / 1e9);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
