package org.interphase.study.xps;

import java.util.Optional;
import org.interphase.study.manifest.PhotoelectronPlan;

/// The scale on which binding energies are given: every spectrum's own anchor is set to an agreed energy,
/// which hangs on the steps before it. The errors of those steps are common to all spectra and fall out of
/// every difference; that of a spectrum's anchor is its own and common to all lines of the same cell and
/// state. Distances within one spectrum hold neither.
final class EnergyScale {
    private final Optional<PhotoelectronPlan.Calibration> calibration;
    private final Optional<LineFit> anchor;
    private final ErrorSum steps;

    private EnergyScale(Optional<PhotoelectronPlan.Calibration> calibration, Optional<LineFit> anchor, ErrorSum steps) {
        this.calibration = calibration;
        this.anchor = anchor;
        this.steps = steps;
    }

    /// The scale of the files.
    static EnergyScale ofFiles() {
        return new EnergyScale(Optional.empty(), Optional.empty(), ErrorSum.none());
    }

    /// @param anchor the fit of the line that is set; empty where it failed
    static EnergyScale of(PhotoelectronPlan.Calibration calibration, Optional<LineFit> anchor) {
        ErrorSum steps = ErrorSum.none();
        for (PhotoelectronPlan.Step step : calibration.steps()) {
            steps = steps.plus(ErrorSum.named("calibration: " + step.what(), step.u_eV()), 1);
        }
        return new EnergyScale(Optional.of(calibration), anchor, steps);
    }

    Optional<PhotoelectronPlan.Calibration> calibration() {
        return calibration;
    }

    boolean isCalibrated() {
        return calibration.isPresent();
    }

    /// Whether a component of a model is the anchor itself, whose energy is agreed and not found.
    boolean isAnchor(LineFit line, String component) {
        return calibration.isPresent()
                && calibration.get().model().equals(line.model().name())
                && calibration.get().component().equals(component);
    }

    /// A position on this scale; empty where the cell has no spectrum of the anchor in the same state.
    Optional<Answered> position(LineFit line, int spectrum, String component) {
        Answered raw = line.position(spectrum, component);
        return calibration.isEmpty()
                ? Optional.of(raw)
                : shift(line.regions().get(spectrum))
                        .map(shift -> new Answered(
                                raw.value() + shift.value(), raw.error().plus(shift.error(), 1)));
    }

    /// What is added to the energies of a cell's spectra in one state, with the errors of all steps.
    Optional<Answered> shift(CellRegion of) {
        if (calibration.isEmpty() || anchor.isEmpty()) {
            return Optional.empty();
        }
        LineFit line = anchor.get();
        for (int i = 0; i < line.size(); i++) {
            if (line.regions().get(i).sameAs(of)) {
                Answered found = line.position(i, calibration.get().component());
                return Optional.of(
                        new Answered(calibration.get().energy_eV() - found.value(), steps.plus(found.error(), -1)));
            }
        }
        return Optional.empty();
    }

    /// In the words of a method.
    String words() {
        return calibration
                .map(c -> "scale set by " + c.component() + " at " + c.energy_eV() + " eV")
                .orElse("scale of the files, no calibration");
    }
}
