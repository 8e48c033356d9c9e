package org.interphase.study.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.State;
import org.interphase.data.Technique;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentAccuracyTest {
    private static final String HEAD = """
            title: T
            samples:
              b: {role: bare}
            """;
    private static final Tolerance ROUNDING = Tolerance.relative(1e-12, "a few operations in double precision");

    private final InstrumentAccuracy usual = InstrumentAccuracy.assumed();

    @Test
    void aResistanceIsNoBetterKnownThanItsInstrument() {
        Budget budget = usual.of(Observable.INTERFACIAL_RESISTANCE, Measured.of(151.51584, 0.00098));
        assertThat(MeasuredText.plusMinus(budget.total(), 4)).isEqualTo("151.52 ± 0.87");
        assertThat(budget.words()).isEqualTo("assumed: modulus of the impedance within 1 %");
    }

    @Test
    void anEfficiencyThatHasOnlyTheDigitsOfItsFileClaimsNoUncertainty() {
        Budget budget = usual.of(Observable.COULOMBIC_EFFICIENCY, Measured.of(81.8295476, 0.0000042));
        assertThat(budget.resolutionOnly()).isTrue();
        assertThat(MeasuredText.plusMinus(budget.total(), 4)).isEqualTo("81.83");
        assertThat(budget.words()).isEqualTo("resolution only");
    }

    @Test
    void anEfficiencyWhoseFileShowsMoreKeepsItsUncertaintyForTheGainCancels() {
        Measured shown = Measured.of(81.83, 0.12);
        Budget budget = usual.of(Observable.COULOMBIC_EFFICIENCY, shown);
        assertThat(budget.resolutionOnly()).isFalse();
        assertThat(budget.total()).isEqualTo(shown);
        assertThat(budget.instrument()).isNaN();
    }

    @Test
    void bothPartsOfACapacityAddAsSquares() {
        // A bound of 0.1 % of 300 is 0.3, a rectangle of that half width has the variance 0.03; 0.1² + 0.03 = 0.04.
        Budget budget = usual.of(Observable.DISCHARGE_CAPACITY, Measured.of(300, 0.1));
        ROUNDING.check("u", budget.total().u(), 0.2);
    }

    @Test
    void whatAPaperPrintsHasNoPartOfAnInstrument() {
        Measured printed = Measured.of(81.8295476, 0.0000042);
        assertThat(usual.of(finding(Origin.PUBLISHED, printed)).total()).isEqualTo(printed);
        assertThat(usual.of(finding(Origin.MEASURED, printed)).resolutionOnly()).isTrue();
    }

    @Test
    void aNumberWithoutUncertaintyKeepsItsReason() {
        Measured none = Measured.without(12, "the spectrum does not determine it");
        assertThat(usual.of(Observable.INTERFACIAL_RESISTANCE, none).total()).isEqualTo(none);
    }

    @Test
    void theStudyMayStateItsInstruments() throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", HEAD + """
                cycling: {current_accuracy_percent: 0.02, voltage_accuracy_mV: 1}
                impedance: {modulus_accuracy_percent: 0.3}
                """);
        InstrumentAccuracy stated = InstrumentAccuracy.of(manifest);
        assertThat(stated.basis(Reach.CURRENT)).isEqualTo("stated: current of the cycler within 0.02 %");
        assertThat(stated.basis(Reach.VOLTAGE)).isEqualTo("stated: voltage of the cycler within 1 mV");
        Budget budget = stated.of(Observable.INTERFACIAL_RESISTANCE, Measured.of(100, 0));
        ROUNDING.check("u", budget.instrument(), Math.sqrt(0.03));
        assertThat(stated.assumptions(Technique.CYCLING)).isEmpty();
        assertThat(stated.assumptions(Technique.IMPEDANCE)).isEmpty();
    }

    @Test
    void whatIsAssumedIsSaidWithTheKeyThatStatesIt() {
        assertThat(usual.assumptions(Technique.CYCLING))
                .satisfiesExactly(
                        s -> assertThat(s).contains("0.1 %", "cycling.current_accuracy_percent"),
                        s -> assertThat(s).contains("5 mV", "cycling.voltage_accuracy_mV"));
        assertThat(usual.assumptions(Technique.PHOTOELECTRONS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cycling: {current_accuracy_percent: 0}",
                "cycling: {voltage_accuracy_mV: -1}",
                "impedance: {modulus_accuracy_percent: 101}"
            })
    void aBoundThatIsNoneIsRefused(String line) {
        assertThatThrownBy(() -> ManifestReader.read("study.yaml", HEAD + line + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a bound above 0");
    }

    private static Finding finding(Origin origin, Measured value) {
        return new Finding(
                Observable.COULOMBIC_EFFICIENCY,
                "b",
                "1",
                State.unspecified(),
                FindingValue.of(value),
                origin,
                "",
                Probe.unspecified(),
                List.of());
    }
}
