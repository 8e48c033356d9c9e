package org.interphase.measure.xps.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.measure.xps.XpsRefusedException;

/// A line shape of CasaXPS that is convolved with a Gaussian: LA, LF and DS. Their last number sets the width of
/// the Gaussian, and with it the F of the Lorentzian that belongs to the width on the screen, by a rule that
/// CasaXPS does not publish. So both widths are free here, but for LA with n = 243, which CasaXPS offers for lines
/// of insulators: its curves have a Gaussian of 1.680 F.
///
/// | text | profile |
/// |---|---|
/// | `LA(m)`, `LA(α,n)`, `LA(α,β,n)` | LA; α and β are 1, both α, or as written |
/// | `LF(α,β,w,n)`, `LF(α,β,w,n,m)` | LF |
/// | `DS(α,n)` | Doniach–Šunjić |
///
/// Sources: N. Fairley, CasaXPS Manual 2.3.15 (2009) and the note on its LA shape.
public final class NominalLine {
    private static final int NODES = 61;
    private static final double TAILS = 4.5;
    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();
    private static final double KNOWN = 243;
    /// Read off five exported curves of LA(1.53,243), of widths from 1.13 to 1.39 eV, which it follows to 1e-5 of
    /// their height: 1.6797 to 1.6799.
    private static final double GAUSS_OF_KNOWN = 1.6797;

    private final AsymmetricProfile profile;
    private final String stem;
    private final OptionalDouble gaussOverF;
    private final double area;

    private NominalLine(AsymmetricProfile profile, String stem, OptionalDouble gaussOverF) {
        this.profile = profile;
        this.stem = stem;
        this.gaussOverF = gaussOverF;
        this.area = profile.area(new ScaledProfile(profile).widthPerF());
    }

    /// @param text as CasaXPS writes it; empty for every other shape
    public static Optional<NominalLine> of(String text) {
        String name = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!name.matches("(LA|LF|DS)\\([0-9.,E+-]+\\)")) {
            return Optional.empty();
        }
        List<Double> n = new ArrayList<>();
        for (String part : name.substring(3, name.length() - 1).split(",", -1)) {
            if (!part.matches("[0-9]*\\.?[0-9]+(E[+-]?[0-9]{1,2})?")) {
                return Optional.empty();
            }
            n.add(Double.parseDouble(part));
        }
        return switch (name.substring(0, 2)) {
            case "LA" -> asymmetric(n);
            case "LF" -> n.size() == 4 || n.size() == 5 ? line("LF", n.subList(0, 3), UNKNOWN) : Optional.empty();
            default -> n.size() == 2 ? line("DS", n.subList(0, 1), UNKNOWN) : Optional.empty();
        };
    }

    private static Optional<NominalLine> asymmetric(List<Double> n) {
        OptionalDouble gauss = n.getLast() == KNOWN ? OptionalDouble.of(GAUSS_OF_KNOWN) : UNKNOWN;
        return switch (n.size()) {
            case 1 -> line("LA", List.of(1.0, 1.0), gauss);
            case 2 -> line("LA", List.of(n.get(0), n.get(0)), gauss);
            case 3 -> line("LA", n.subList(0, 2), gauss);
            default -> Optional.empty();
        };
    }

    private static Optional<NominalLine> line(String family, List<Double> n, OptionalDouble gaussOverF) {
        String stem = family + "("
                + String.join(",", n.stream().map(LineShapeNames::number).toList());
        try {
            return LineShape.of(stem + ")") instanceof ScaledProfile scaled
                    ? Optional.of(new NominalLine(scaled.profile(), stem, gaussOverF))
                    : Optional.empty();
        } catch (XpsRefusedException e) {
            return Optional.empty();
        }
    }

    /// Full width of the Gaussian over F, where curves of CasaXPS show it.
    public OptionalDouble gaussOverF() {
        return gaussOverF;
    }

    /// The shape with a Gaussian of the given full width over F.
    ///
    /// @throws XpsRefusedException where that is negative or above 20
    public LineShape shape(double gaussOverF) throws XpsRefusedException {
        return LineShape.of(stem + "," + LineShapeNames.number(gaussOverF) + ")");
    }

    /// A line of area 1 at every energy, good to about 1e-6 of its height: for searches over the widths.
    ///
    /// @param f_eV F of the profile, positive
    /// @param gauss_eV full width of the Gaussian, positive
    public double[] curve(double[] energy_eV, double centre_eV, double f_eV, double gauss_eV) {
        double sd = gauss_eV / Math.sqrt(8 * Math.log(2));
        double[] weights = new double[NODES];
        double total = 0;
        for (int k = 0; k < NODES; k++) {
            weights[k] = Math.exp(-0.5 * place(k) * place(k));
            total += weights[k];
        }
        double scale = 1 / (total * f_eV * area);
        double[] curve = new double[energy_eV.length];
        for (int i = 0; i < curve.length; i++) {
            double sum = 0;
            for (int k = 0; k < NODES; k++) {
                sum += weights[k] * profile.value((energy_eV[i] - centre_eV - sd * place(k)) / f_eV);
            }
            curve[i] = scale * sum;
        }
        return curve;
    }

    private static double place(int node) {
        return TAILS * (2.0 * node / (NODES - 1) - 1);
    }
}
