package org.interphase.study.contrast;

import java.util.Map;
import org.interphase.data.Observable;
import org.interphase.quantity.Source;

/// How much two cells made alike differ, for want of replicates: a prior standard deviation per observable.
///
/// No published standard deviation within one laboratory was found for capacity, retention or resistance, so most of
/// these are assumptions between bounds that were; each says which. They are shown in every report, halved and doubled.
public final class CellScatter {
    private static final String CAPACITY_REASON =
            "4 % of the value: between laboratories the first discharge capacity of"
                    + " the same materials scatters by 7 to 8 % (range 106 to 142 mAh/g over 21 groups, Puls et al. 2024,"
                    + " doi 10.1038/s41560-024-01634-3, divided by the expected range of 21 normal draws); within one laboratory"
                    + " no value was found and about half of it is assumed";
    private static final String EFFICIENCY_REASON = "0.5 percentage points: within one laboratory the first-cycle"
            + " efficiency is given as 82.2 ± 0.3 and 91.6 ± 0.5 % (Jangid et al. 2024, doi 10.1038/s41467-024-54331-w,"
            + " number of cells not read); later cycles are assumed to scatter alike";
    private static final String VOLTAGE_REASON = "10 mV: no published scatter was found";
    private static final String RESISTANCE_REASON =
            "20 % of the value: the relative error of ionic conductivities between"
                    + " laboratories is about 22 % above and 10 % below 1 mS/cm (round robin of Ohno et al., as cited in reviews);"
                    + " taken over for resistances";
    private static final String FADE_REASON =
            "0.05 % per cycle: no published scatter was found; 4 % of the capacity over some 80 cycles";

    private static final String FRACTION_REASON = "15 % of the value: no published scatter of fitted fractions between"
            + " cells was found; one spectrum alone repeats to some per cent";
    private static final String SHIFT_REASON =
            "0.1 eV: no published scatter was found; charge referencing alone" + " repeats to about that";
    private static final String ION_REASON = "20 % of the value: no published scatter between cells was found; spots on"
            + " one sample scatter by some ten per cent";
    private static final String IMAGE_REASON =
            "30 % of the value: images show few particles, and no published scatter between cells was found";
    private static final String COMPUTED_REASON =
            "0.03 eV: not a cell; the spread of correction schemes around" + " NMC532 | LGPS, −0.353 to −0.412 eV/atom";

    private final Map<Observable, Double> known;

    /// @param known standard deviations that the user states, in the unit of the observable
    public CellScatter(Map<Observable, Double> known) {
        this.known = Map.copyOf(known);
    }

    /// A standard deviation between cells.
    ///
    /// @param sd in the unit of the observable
    /// @param source the manifest, or the assumption
    public record Prior(double sd, Source source) {}

    /// @param value size of the observable, which a relative prior is a part of
    public Prior of(Observable observable, double value) {
        Double stated = known.get(observable);
        if (stated != null) {
            return new Prior(stated, new Source.Stated("cycling.cell_scatter in study.yaml"));
        }
        double size = Math.abs(value);
        return switch (observable.technique()) {
            case CYCLING -> ofCycling(observable, size);
            case IMPEDANCE ->
                observable == Observable.ACTIVATION_ENERGY
                        ? assumed(0.02, "20 meV: no published scatter was found")
                        : assumed(0.20 * size, RESISTANCE_REASON);
            case PHOTOELECTRONS, ABSORPTION, ENERGY_LOSS ->
                observable.unit().equals("eV") ? assumed(0.1, SHIFT_REASON) : assumed(0.15 * size, FRACTION_REASON);
            case SECONDARY_IONS -> assumed(0.20 * size, ION_REASON);
            case MICROSCOPY, DIFFRACTION -> assumed(0.30 * size, IMAGE_REASON);
            case COMPUTATION -> assumed(0.03, COMPUTED_REASON);
        };
    }

    private static Prior ofCycling(Observable observable, double size) {
        return switch (observable) {
            case COULOMBIC_EFFICIENCY -> assumed(0.5, EFFICIENCY_REASON);
            case MEAN_CHARGE_VOLTAGE, MEAN_DISCHARGE_VOLTAGE, POLARISATION, DQDV_PEAK_VOLTAGE ->
                assumed(0.010, VOLTAGE_REASON);
            case STEP_RESISTANCE -> assumed(0.20 * size, RESISTANCE_REASON);
            case COMPOUND_FADE, LINEAR_FADE -> assumed(0.05, FADE_REASON);
            default -> assumed(0.04 * size, CAPACITY_REASON);
        };
    }

    private static Prior assumed(double sd, String reason) {
        return new Prior(sd, new Source.Assumed("Scatter between cells: " + reason + "."));
    }
}
