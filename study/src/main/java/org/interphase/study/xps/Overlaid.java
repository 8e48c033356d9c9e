package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.quantify.Overlayer;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.study.json.Json;

/// A layer over a substrate: its thickness, the part of the surface that it leaves open, or both.
///
/// @param thickness_nm found; empty where it was given
/// @param openArea from 0 to 1; empty where the layer counts as closed
/// @param lines what is left of each line
/// @param trouble why the numbers are not to be trusted; empty where they are
record Overlaid(Optional<Measured> thickness_nm, Optional<Measured> openArea, List<Left> lines, String trouble) {
    Overlaid {
        lines = List.copyOf(lines);
    }

    /// @param line such as `Ni 2p`
    /// @param left over the substrate without the layer
    record Left(String line, Measured left, double escapeDepth_nm) {}

    /// Says what is left of a line.
    @FunctionalInterface
    interface Part {
        Measured of(QuantifyPlan.Attenuated line) throws InputException, XpsRefusedException;
    }

    /// @param assumed takes what each answer takes for granted
    static Overlaid of(QuantifyPlan.Layer layer, Part part, Set<String> assumed)
            throws InputException, XpsRefusedException {
        List<Left> lines = new ArrayList<>();
        List<Overlayer.Attenuation> attenuations = new ArrayList<>();
        for (QuantifyPlan.Attenuated line : layer.lines()) {
            double path = layer.matter().meanFreePath_nm(line.line().line().kineticEnergy_eV());
            double escape = Overlayer.escapeDepth_nm(path, layer.angle_deg());
            Measured left = part.of(line);
            lines.add(new Left(line.line().line().line(), left, escape));
            attenuations.add(new Overlayer.Attenuation(left, escape));
        }
        assumed.add(String.format(
                Locale.ROOT,
                "Electrons go straight (no elastic scattering) on a flat surface at %s degrees from its normal; on"
                        + " round particles a layer looks thicker by about half (A. G. Shard, J. Phys. Chem. C 116 (2012)"
                        + " 16806).",
                MeasuredText.significant(layer.angle_deg(), 3)));
        assumed.add(String.format(
                Locale.ROOT,
                "Escape depths in the layer (TPP-2M) are off by %.3g %% together.",
                100 * layer.escapeU()));
        if (layer.thickness_nm().isPresent()) {
            return open(layer, lines, attenuations, assumed);
        }
        long depths =
                lines.stream().mapToDouble(Left::escapeDepth_nm).distinct().count();
        return depths > 1 ? both(layer, lines, attenuations, assumed) : closed(layer, lines, attenuations, assumed);
    }

    /// Of known thickness: every line says how much is open; the mean is weighted by what the lines
    /// themselves err.
    private static Overlaid open(
            QuantifyPlan.Layer layer, List<Left> lines, List<Overlayer.Attenuation> attenuations, Set<String> assumed)
            throws XpsRefusedException {
        Measured thickness = layer.thickness_nm().orElseThrow();
        double weights = 0;
        double sum = 0;
        double common = 0;
        for (Overlayer.Attenuation line : attenuations) {
            double alone = Overlayer.openArea(line, Measured.of(thickness.value(), 0), 0)
                    .u();
            Measured whole = Overlayer.openArea(line, thickness, layer.escapeU());
            double weight = 1 / Math.max(alone * alone, 1e-12);
            weights += weight;
            sum += weight * whole.value();
            common += weight * Math.sqrt(Math.max(0, whole.u() * whole.u() - alone * alone));
        }
        assumed.add(String.format(
                Locale.ROOT,
                "The layer is %s nm thick wherever it is; what it leaves open is bare.",
                MeasuredText.plusMinus(thickness, 2)));
        double u = Math.hypot(1 / Math.sqrt(weights), common / weights);
        Measured open = Measured.of(sum / weights, u);
        Optional<String> trouble = OverlayerDoubts.ofOpen(open, lines, thickness);
        return trouble.isPresent()
                ? nothing(lines, trouble.get())
                : new Overlaid(Optional.empty(), Optional.of(open), lines, "");
    }

    private static Overlaid both(
            QuantifyPlan.Layer layer, List<Left> lines, List<Overlayer.Attenuation> attenuations, Set<String> assumed)
            throws XpsRefusedException {
        Overlayer.Coverage coverage = Overlayer.coverage(attenuations);
        Measured thickness = coverage.thickness_nm();
        assumed.add("The layer is equally thick wherever it is, and what it leaves open is bare; lines of neighbouring"
                + " depths tell the two apart poorly.");
        Measured whole = Double.isFinite(thickness.u())
                ? Measured.of(thickness.value(), Math.hypot(thickness.u(), thickness.value() * layer.escapeU()))
                : thickness;
        Optional<String> trouble = OverlayerDoubts.ofBoth(coverage, lines);
        return trouble.isPresent()
                ? nothing(lines, trouble.get())
                : new Overlaid(Optional.of(whole), Optional.of(coverage.openArea()), lines, coverage.trouble());
    }

    private static Overlaid closed(
            QuantifyPlan.Layer layer, List<Left> lines, List<Overlayer.Attenuation> attenuations, Set<String> assumed)
            throws XpsRefusedException {
        assumed.add("The layer is closed: any open area would be taken for a thinner layer.");
        Measured thickness = Overlayer.thickness_nm(attenuations.getFirst(), layer.escapeU());
        Optional<String> trouble = OverlayerDoubts.ofClosed(lines);
        return trouble.isPresent()
                ? nothing(lines, trouble.get())
                : new Overlaid(Optional.of(thickness), Optional.empty(), lines, "");
    }

    /// Where what is left of the lines is not what a layer leaves.
    private static Overlaid nothing(List<Left> lines, String why) {
        return new Overlaid(Optional.empty(), Optional.empty(), lines, why);
    }

    void into(Json.Fields fields) {
        fields.put("overlayer_nm", thickness_nm.map(Measured::value).orElse(Double.NaN));
        fields.put("overlayer_nm_u", thickness_nm.map(Measured::u).orElse(Double.NaN));
        fields.put("open_area", openArea.map(Measured::value).orElse(Double.NaN));
        fields.put("open_area_u", openArea.map(Measured::u).orElse(Double.NaN));
        List<Json> list = new ArrayList<>();
        for (Left line : lines) {
            list.add(Json.object()
                    .put("line", line.line())
                    .put("left", line.left())
                    .put("escape_depth_nm", line.escapeDepth_nm()));
        }
        fields.put("attenuated", list);
        fields.put("trouble", trouble);
    }

    /// For a terminal.
    String words() {
        StringBuilder out = new StringBuilder();
        lines.forEach(l -> out.append(String.format(
                Locale.ROOT,
                "  %s: %s of it is left, escape depth %.3g nm%n",
                l.line(),
                MeasuredText.plusMinus(l.left(), 4),
                l.escapeDepth_nm())));
        thickness_nm.ifPresent(t ->
                out.append("  Layer: ").append(MeasuredText.plusMinus(t, 3)).append(" nm\n"));
        openArea.ifPresent(a -> out.append("  Open area: ")
                .append(MeasuredText.plusMinus(a.times(100), 3))
                .append(" %\n"));
        return trouble.isEmpty()
                ? out.toString()
                : out.append("  Warning: ").append(trouble).append('\n').toString();
    }
}
