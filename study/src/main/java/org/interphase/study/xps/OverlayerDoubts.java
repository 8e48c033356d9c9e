package org.interphase.study.xps;

import java.util.List;
import java.util.Optional;
import org.interphase.measure.xps.quantify.Overlayer;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;

/// Whether what is left of a substrate's lines can be what a layer leaves; a sentence where it cannot.
final class OverlayerDoubts {
    /// Standard uncertainties by which a line may miss what the layer would leave of it.
    private static final double FAR = 3;
    /// Escape depths beyond which nothing of a line is left that could tell the thickness: exp(−10) is 5·10⁻⁵.
    private static final double DEEPEST = 10;

    private OverlayerDoubts() {}

    /// Of a closed layer, seen by lines of one escape depth.
    static Optional<String> ofClosed(List<Overlaid.Left> lines) {
        Overlaid.Left first = lines.getFirst();
        for (Overlaid.Left other : lines) {
            double apart = Math.abs(other.left().value() - first.left().value());
            if (apart > FAR * Math.hypot(other.left().u(), first.left().u())) {
                return Optional.of(
                        "No thickness: of lines of the same escape depth one layer leaves the same part, but "
                                + left(first) + " and " + left(other) + " are left.");
            }
        }
        return first.left().value() < 1 ? Optional.empty() : Optional.of(unattenuated(first));
    }

    /// Of a layer of known thickness.
    static Optional<String> ofOpen(Measured open, List<Overlaid.Left> lines, Measured thickness_nm) {
        String layer = "a layer of " + MeasuredText.plusMinus(thickness_nm, 2) + " nm";
        if (open.value() < -FAR * open.u()) {
            return Optional.of("No open area: " + layer + " would leave more, even if closed, than the "
                    + left(lines.getFirst()) + " that are left.");
        }
        if (open.value() > 1 + FAR * open.u()) {
            return Optional.of(unattenuated(lines.getFirst()));
        }
        for (Overlaid.Left line : lines) {
            double closed = Overlayer.left(thickness_nm.value(), line.escapeDepth_nm());
            double expected = open.value() + (1 - open.value()) * closed;
            double spread = Math.hypot(line.left().u(), (1 - closed) * open.u());
            if (Math.abs(expected - line.left().value()) > FAR * spread) {
                return Optional.of(contradiction(layer + " with one open area", line, expected));
            }
        }
        return Optional.empty();
    }

    /// Of thickness and open area together.
    static Optional<String> ofBoth(Overlayer.Coverage coverage, List<Overlaid.Left> lines) {
        double thickness = coverage.thickness_nm().value();
        double open = coverage.openArea().value();
        for (Overlaid.Left line : lines) {
            double expected = open + (1 - open) * Overlayer.left(thickness, line.escapeDepth_nm());
            if (Math.abs(expected - line.left().value()) > FAR * line.left().u()) {
                return Optional.of(contradiction("a layer of one thickness", line, expected));
            }
        }
        if (lines.stream().allMatch(line -> line.left().value() >= 1)) {
            return Optional.of(unattenuated(lines.getFirst()));
        }
        double deepest =
                lines.stream().mapToDouble(Overlaid.Left::escapeDepth_nm).max().orElseThrow();
        return thickness > DEEPEST * deepest
                ? Optional.of("No thickness: the lines are left alike, as by open area alone, and cannot tell how thick"
                        + " the layer is.")
                : Optional.empty();
    }

    private static String unattenuated(Overlaid.Left line) {
        return "No layer is seen: " + left(line) + " is left, and a layer leaves less than all of it.";
    }

    private static String contradiction(String layer, Overlaid.Left line, double expected) {
        return "No thickness and no open area: the lines contradict " + layer + ", which would leave "
                + MeasuredText.significant(expected, 3) + " of " + line.line() + ", and " + left(line) + " is left.";
    }

    private static String left(Overlaid.Left line) {
        return MeasuredText.plusMinus(line.left(), 2) + " of " + line.line();
    }
}
