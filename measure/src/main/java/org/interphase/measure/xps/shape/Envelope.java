package org.interphase.measure.xps.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.measure.xps.XpsRefusedException;

/// The lines that make one component: their distances from the component's position, their shares of its area,
/// and their widths. The area of a component is that of all its lines.
///
/// @param label such as `2p, 1.18 eV`
/// @param lines the first one lies at the component's position
public record Envelope(String label, List<Line> lines) {
    /// @param offset_eV from the position of the component, on the scale of binding energy
    /// @param share of the area, positive; the shares of an envelope sum to 1
    /// @param widthFactor width over the component's width, positive
    /// @param secondWidth whether the width is the component's second one, where it has its own
    public record Line(double offset_eV, double share, double widthFactor, boolean secondWidth) {}

    public Envelope {
        lines = List.copyOf(lines);
    }

    public static Envelope singlet() {
        return new Envelope("s", List.of(new Line(0, 1, 1, false)));
    }

    /// Spin and orbit: the line of higher j at the position, that of lower j above it by the splitting. Areas
    /// as the multiplicities 2j+1: p 2:1, d 3:2, f 4:3.
    ///
    /// @param orbital `s`, `p`, `d`, `f`, with or without its shell (`2p`)
    /// @param splitting_eV not negative; not used for s
    public static Envelope of(String orbital, double splitting_eV) throws XpsRefusedException {
        String text = orbital.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("[1-7]?[spdf]")) {
            throw new XpsRefusedException(
                    "A line is written as s, p, d or f, with its shell or without (2p); found '" + orbital + "'.");
        }
        int momentum = "spdf".indexOf(text.charAt(text.length() - 1));
        if (momentum == 0) {
            return singlet();
        }
        if (!(splitting_eV > 0 && splitting_eV < 1000)) {
            throw new XpsRefusedException("The doublet " + orbital
                    + " needs a splitting above 0 and below 1000 eV; found " + splitting_eV + ".");
        }
        double high = momentum + 1;
        double both = 2 * momentum + 1;
        return new Envelope(
                text + ", " + LineShapeNames.number(splitting_eV) + " eV",
                List.of(new Line(0, high / both, 1, false), new Line(splitting_eV, momentum / both, 1, true)));
    }

    /// A group of lines at fixed distances and with fixed shares, such as a multiplet of a 2p3/2 line with its
    /// satellites: one position, one width and one area are fitted.
    ///
    /// @param offsets_eV from the first line, whose own is 0
    /// @param weights positive, in any unit
    /// @param widthFactors positive, over the width of the first line
    public static Envelope group(String label, List<Double> offsets_eV, List<Double> weights, List<Double> widthFactors)
            throws XpsRefusedException {
        int n = offsets_eV.size();
        if (n == 0 || weights.size() != n || widthFactors.size() != n || offsets_eV.getFirst() != 0) {
            throw new XpsRefusedException("The group '" + label
                    + "' needs as many distances as weights and widths, and its first line at distance 0.");
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean usable = weights.get(i) > 0 && widthFactors.get(i) > 0 && Double.isFinite(widthFactors.get(i));
            if (!usable || !Double.isFinite(sum) || !Double.isFinite(offsets_eV.get(i))) {
                throw new XpsRefusedException(
                        "Line " + (i + 1) + " of the group '" + label + "' has no positive weight and width.");
            }
            lines.add(new Line(offsets_eV.get(i), weights.get(i) / sum, widthFactors.get(i), false));
        }
        return new Envelope(label, lines);
    }

    /// A doublet whose line of lower j lies further away.
    ///
    /// @param further_eV may be negative, less than the splitting
    public Envelope split(double further_eV) {
        return new Envelope(
                label,
                lines.stream()
                        .map(line -> line.secondWidth()
                                ? new Line(line.offset_eV() + further_eV, line.share(), line.widthFactor(), true)
                                : line)
                        .toList());
    }

    /// Whether a line can have the component's second width.
    public boolean isDoublet() {
        return lines.stream().anyMatch(Line::secondWidth);
    }
}
