package org.interphase.formats.vamas;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.interphase.data.Dataset;

/// What CasaXPS saved with a block: the calibrations applied, the quantification regions with their
/// backgrounds, and the components of a fit. All energies are kinetic, as they stand in the comment;
/// [#binding_eV] turns them round.
///
/// The grammar is that of CasaXPS 2.3 (2.3.15 to 2.3.27), read off real files; a line that does not follow it
/// is kept in [#unread()].
///
/// @param processing operations in their order, such as `Calib M = 641.02 A = 640.79 BE ADD` or
///     `BackgroundSubtract`
/// @param calibrations those of the operations that shift the energy
/// @param unread lines of regions and components that could not be understood
public record CasaAnnotation(
        List<String> processing,
        List<Calibration> calibrations,
        List<FitRegion> regions,
        List<Component> components,
        List<String> unread) {
    private static final String START = "Casa Info Follows";

    public CasaAnnotation {
        processing = List.copyOf(processing);
        calibrations = List.copyOf(calibrations);
        regions = List.copyOf(regions);
        components = List.copyOf(components);
        unread = List.copyOf(unread);
    }

    /// A shift of the energy scale so that what was measured at one energy stands at another.
    ///
    /// @param measured_eV where the reference was found
    /// @param actual_eV where it belongs
    /// @param binding whether both are binding energies
    /// @param movedRegions whether the regions were moved with the spectrum, so that their energies stand on the
    ///     scale of the block; otherwise they stand on the calibrated one
    /// @param movedComponents the same of the components
    public record Calibration(
            double measured_eV, double actual_eV, boolean binding, boolean movedRegions, boolean movedComponents) {
        public Calibration(double measured_eV, double actual_eV, boolean binding) {
            this(measured_eV, actual_eV, binding, false, false);
        }

        /// To be added to a binding energy of the block.
        public double bindingShift_eV() {
            return binding ? actual_eV - measured_eV : measured_eV - actual_eV;
        }
    }

    /// A quantification region.
    ///
    /// @param background its type as written: `Shirley`, `U 3 Tougaard`, `Linear`, `Min Limits` …
    /// @param from_eV kinetic energy of one end
    /// @param to_eV kinetic energy of the other end
    /// @param averagePoints points that are averaged at each end
    /// @param startOffset_percent by which the background lies off the data at the start
    /// @param endOffset_percent the same at the end
    /// @param crossSection parameters of a Tougaard background as written: B, C, D and the gap
    /// @param tag of the quantification
    public record FitRegion(
            String name,
            double rsf,
            double from_eV,
            double to_eV,
            String background,
            int averagePoints,
            double startOffset_percent,
            double endOffset_percent,
            List<Double> crossSection,
            String tag) {
        public FitRegion {
            crossSection = List.copyOf(crossSection);
        }
    }

    /// A parameter of a component with what binds it.
    ///
    /// @param lower bound
    /// @param upper bound
    /// @param tiedTo component, counted from 0 within the block, that this follows
    /// @param relation what lies between: a factor for areas and widths, a difference in eV for positions
    public record Bounded(double value, double lower, double upper, OptionalInt tiedTo, double relation) {
        /// In the words of CasaXPS: `A * 0.5` or, where nothing is tied, the two bounds.
        String text(char sign) {
            if (tiedTo.isEmpty()) {
                return lower + " , " + upper;
            }
            int column = tiedTo.getAsInt();
            String letter = column < 26 ? Character.toString('A' + column) : "#" + column;
            return letter + " " + sign + " " + relation;
        }
    }

    /// A component of a fit.
    ///
    /// @param lineShape as written, such as `GL(30)` or `LF(0.54,10,80,100,6)`
    /// @param area in intensity × eV, with the block's own intensity
    /// @param fwhm_eV full width at half maximum
    /// @param position_eV kinetic energy
    /// @param tag of the quantification
    /// @param constraint expression behind `CONST`, mostly empty
    public record Component(
            String name,
            String lineShape,
            Bounded area,
            Bounded fwhm_eV,
            Bounded position_eV,
            double rsf,
            String tag,
            String constraint) {
        /// All constraints as CasaXPS shows them.
        public String constraints() {
            String text =
                    "area " + area.text('*') + "; fwhm " + fwhm_eV.text('*') + "; position " + position_eV.text('+');
            return constraint.isBlank() ? text : text + "; " + constraint;
        }
    }

    /// Binding energy of a kinetic energy in an annotation, before any of the [#calibrations()].
    public static double binding_eV(double kinetic_eV, double source_eV) {
        return source_eV - kinetic_eV;
    }

    /// The annotation of a dataset that the VAMAS reader made; empty lists where CasaXPS left none.
    public static CasaAnnotation of(Dataset dataset) {
        return parse(dataset.metadata()
                .getOrDefault(VamasDatasets.COMMENT, "")
                .lines()
                .toList());
    }

    /// @param comment lines of a block's comment
    public static CasaAnnotation parse(List<String> comment) {
        List<String> processing = new ArrayList<>();
        List<Calibration> calibrations = new ArrayList<>();
        List<FitRegion> regions = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        int start = comment.indexOf(START);
        for (String line : operations(comment, start)) {
            processing.add(line);
            CasaGrammar.calibration(line).ifPresent(calibrations::add);
        }
        for (String line : start < 0 ? List.<String>of() : comment) {
            if (line.startsWith("CASA region")) {
                CasaGrammar.region(line).ifPresentOrElse(regions::add, () -> unread.add(line));
            } else if (line.startsWith("CASA comp")) {
                CasaGrammar.component(line).ifPresentOrElse(components::add, () -> unread.add(line));
            }
        }
        return new CasaAnnotation(processing, calibrations, regions, components, unread);
    }

    private static List<String> operations(List<String> comment, int start) {
        if (start < 0 || start + 1 >= comment.size()) {
            return List.of();
        }
        OptionalDouble count = CasaGrammar.number(comment.get(start + 1));
        int from = start + 2;
        double to = from + count.orElse(0);
        return to >= from && to <= comment.size() ? comment.subList(from, (int) to) : List.of();
    }
}
