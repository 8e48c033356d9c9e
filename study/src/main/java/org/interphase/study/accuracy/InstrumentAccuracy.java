package org.interphase.study.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Technique;
import org.interphase.quantity.Measured;
import org.interphase.study.manifest.Manifest;

/// How far the instruments of a study may be off, from their accuracy class.
///
/// A file shows the step of its digits and the scatter of its points, not how far its instrument is off. The maker's
/// bound `a` says it; the true error may lie anywhere within, so that one standard uncertainty is `a/√3` (rectangular,
/// JCGM 100:2008, 4.3.7). The error is the same in all that one channel measures: it falls out of ratios such as the
/// Coulombic efficiency, and out of the contrast of two samples if one instrument measured both, which is assumed.
/// So it is shown with the number itself and left out of contrasts and verdicts.
///
/// | class | if the study does not state it | what that is |
/// |---|---|---|
/// | current of a cycler | 0.1 % of the value | data sheets such as of Neware's BTS4000: ±0.1 % of full scale |
/// | voltage of a cycler | 5 mV | the same data sheets, ±0.1 % of 5 V |
/// | modulus of an impedance | 1 % | contour plots of potentiostats, such as Gamry's, bound the range within 1 % |
///
/// A bound that is a part of the *full scale* weighs more where little of the range is used, which no file tells.
public final class InstrumentAccuracy {
    private static final double USUAL_CURRENT_PERCENT = 0.1;
    private static final double USUAL_mV = 5;
    private static final double USUAL_MODULUS_PERCENT = 1;
    private static final double TO_STANDARD = 1 / Math.sqrt(3);

    private final OptionalDouble current_percent;
    private final OptionalDouble voltage_mV;
    private final OptionalDouble modulus_percent;

    private InstrumentAccuracy(
            OptionalDouble current_percent, OptionalDouble voltage_mV, OptionalDouble modulus_percent) {
        this.current_percent = current_percent;
        this.voltage_mV = voltage_mV;
        this.modulus_percent = modulus_percent;
    }

    /// What the study states, and the usual class for what it does not.
    public static InstrumentAccuracy of(Manifest manifest) {
        return new InstrumentAccuracy(
                manifest.cycling().currentAccuracy_percent(),
                manifest.cycling().voltageAccuracy_mV(),
                manifest.impedance().modulusAccuracy_percent());
    }

    /// The usual class of every instrument.
    public static InstrumentAccuracy assumed() {
        return new InstrumentAccuracy(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// The budget of a finding; what no instrument's file gave has no part of an instrument.
    public Budget of(Finding finding) {
        Measured value = finding.value().number().orElse(Measured.without(Double.NaN, "not a number"));
        boolean fromFile = finding.origin() == Origin.MEASURED || finding.origin() == Origin.SIMULATED;
        return budget(fromFile ? Reach.of(finding.observable()) : Reach.NONE, value);
    }

    /// @param value in the unit of the observable
    public Budget of(Observable observable, Measured value) {
        return budget(Reach.of(observable), value);
    }

    /// @param value in volts where the reach is a voltage
    public Budget budget(Reach reach, Measured value) {
        double size = Math.abs(value.value());
        double u = TO_STANDARD
                * switch (reach) {
                    case CURRENT -> current_percent.orElse(USUAL_CURRENT_PERCENT) / 100 * size;
                    case VOLTAGE -> voltage_mV.orElse(USUAL_mV) / 1000;
                    case IMPEDANCE -> modulus_percent.orElse(USUAL_MODULUS_PERCENT) / 100 * size;
                    case CANCELS, NONE -> Double.NaN;
                };
        return new Budget(value, reach, u, basis(reach));
    }

    /// Such as `assumed: modulus of the impedance within 1 %`.
    public String basis(Reach reach) {
        return switch (reach) {
            case CURRENT -> words(current_percent, USUAL_CURRENT_PERCENT, "current of the cycler within", "%");
            case VOLTAGE -> words(voltage_mV, USUAL_mV, "voltage of the cycler within", "mV");
            case IMPEDANCE -> words(modulus_percent, USUAL_MODULUS_PERCENT, "modulus of the impedance within", "%");
            case CANCELS -> "an error of the gain cancels";
            case NONE -> "";
        };
    }

    private static String words(OptionalDouble stated, double usual, String what, String unit) {
        String number = new java.math.BigDecimal(Double.toString(stated.orElse(usual)))
                .stripTrailingZeros()
                .toPlainString();
        return (stated.isPresent() ? "stated: " : "assumed: ") + String.join(" ", what, number, unit);
    }

    /// What is assumed of the instruments of a technique, one sentence each, with the key that states it instead.
    public List<String> assumptions(Technique technique) {
        List<String> sentences = new ArrayList<>();
        if (technique == Technique.CYCLING) {
            assume(current_percent, Reach.CURRENT, "cycling.current_accuracy_percent", sentences);
            assume(voltage_mV, Reach.VOLTAGE, "cycling.voltage_accuracy_mV", sentences);
        }
        if (technique == Technique.IMPEDANCE) {
            assume(modulus_percent, Reach.IMPEDANCE, "impedance.modulus_accuracy_percent", sentences);
        }
        return List.copyOf(sentences);
    }

    private void assume(OptionalDouble stated, Reach reach, String key, List<String> sentences) {
        if (stated.isEmpty()) {
            String what = basis(reach).substring("assumed: ".length());
            sentences.add("Instrument: " + what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1)
                    + ", a usual class; '" + key + "' in study.yaml states another. The same error in both samples of a"
                    + " contrast is assumed to cancel.");
        }
    }
}
