package org.interphase.measure.cycling;

import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Uncertainty;
import org.jspecify.annotations.Nullable;

/// Turns what a cell did into what its cathode material or its electrode area did. Without a mass there is no
/// capacity per mass and without an area no number per area, but the reason why.
public final class Normalisation {
    private static final double GRAMS = 1e3;
    private static final double SQUARE_CENTIMETRES = 1e4;

    private final @Nullable Parameter camMass;
    private final @Nullable Parameter area;

    private Normalisation(@Nullable Parameter camMass, @Nullable Parameter area) {
        this.camMass = camMass;
        this.area = area;
    }

    public static Normalisation of(Sample sample) {
        return new Normalisation(
                sample.property(SampleProperty.CAM_MASS).orElse(null),
                sample.property(SampleProperty.ELECTRODE_AREA).orElse(null));
    }

    /// @param camMass of the cathode active material, in kg; null where it is not known
    /// @param area geometric, in m²; null where it is not known
    public static Normalisation of(@Nullable Parameter camMass, @Nullable Parameter area) {
        return new Normalisation(camMass, area);
    }

    /// Charge in Ah to mAh/g of cathode active material.
    public Normalised perMass(Measured charge_Ah) {
        return over(charge_Ah.times(1e3), camMass, GRAMS, "mAh/g", "the mass of cathode active material");
    }

    /// Charge in Ah to mAh/cm² of electrode.
    public Normalised perArea(Measured charge_Ah) {
        return over(charge_Ah.times(1e3), area, SQUARE_CENTIMETRES, "mAh/cm²", "the area of the electrode");
    }

    /// Current in A to mA/cm² of electrode.
    public Normalised currentDensity(Measured current_A) {
        return over(current_A.times(1e3), area, SQUARE_CENTIMETRES, "mA/cm²", "the area of the electrode");
    }

    /// Resistance in Ω to Ω·cm² of electrode.
    public Normalised areaSpecific(Measured resistance_ohm) {
        String missing = whyMissing(area, "the area of the electrode", "Ω·cm²");
        if (area == null || !missing.isEmpty()) {
            return new Normalised.Missing(missing);
        }
        double factor = area.value() * SQUARE_CENTIMETRES;
        return new Normalised.Value(
                new Measured(
                        resistance_ohm.value() * factor,
                        uncertainty(resistance_ohm, area, resistance_ohm.value() * factor)),
                "Ω·cm²");
    }

    private static Normalised over(Measured above, @Nullable Parameter below, double factor, String unit, String name) {
        String missing = whyMissing(below, name, unit);
        if (below == null || !missing.isEmpty()) {
            return new Normalised.Missing(missing);
        }
        double value = above.value() / (below.value() * factor);
        return new Normalised.Value(new Measured(value, uncertainty(above, below, value)), unit);
    }

    private static String whyMissing(@Nullable Parameter parameter, String name, String unit) {
        if (parameter == null) {
            return "no value in " + unit + ": " + name + " is not stated";
        }
        if (!(parameter.value() > 0) || Double.isInfinite(parameter.value())) {
            return "no value in " + unit + ": " + name + " is not a positive number";
        }
        return "";
    }

    private static Uncertainty uncertainty(Measured measured, Parameter parameter, double value) {
        return switch (measured.uncertainty()) {
            case Uncertainty.None none -> none;
            case Uncertainty.Standard own ->
                switch (parameter.uncertainty()) {
                    case Uncertainty.None none -> none;
                    case Uncertainty.Standard other ->
                        Uncertainty.of(Math.hypot(
                                value == 0 ? 0 : own.u() / Math.abs(measured.value()) * Math.abs(value),
                                other.u() / parameter.value() * Math.abs(value)));
                };
        };
    }
}
