package org.interphase.study.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoelectronPlanTest {
    private static final String HEAD = """
            title: T
            samples:
              b: {role: bare}
            measurements:
              - {sample: b, technique: xps, file: raw/a.vms, spectrum: all, sample_in_file: A 1, shift_eV: -0.4, sputter_s: 60}
              - {sample: b, technique: xps, file: raw/b.csv, spectrum: 2, counting_time_s: 1.5}
            xps:
              fits:
            """;
    private static final String S2P = """
                - model: s2p-li6ps5cl
                  share: [fwhm_eV]
                  own: []
                  region_eV: [158, 171]
                  findings: {sulfate fraction: [SO4]}
            """;

    @Test
    void aPlanSaysWhatIsFittedAndHowTheScaleIsSet() throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", HEAD + S2P + """
              calibration:
                steps:
                  - {what: carbon of the reference, energy_eV: 284.8, u_eV: 0.1, source: paper C}
                model: s2p-li6ps5cl
                component: PS4
                energy_eV: 161.6
            """);
        PhotoelectronPlan plan = manifest.photoelectrons();
        PhotoelectronPlan.Fit fit = plan.fits().getFirst();
        assertThat(fit.share().orElseThrow()).containsExactly("fwhm_eV");
        assertThat(fit.own().orElseThrow()).isEmpty();
        assertThat(fit.region_eV()).containsExactly(158.0, 171.0);
        assertThat(fit.findings().get(Observable.SULFATE_FRACTION)).containsExactly("SO4");
        assertThat(plan.calibration().orElseThrow().steps().getFirst().u_eV()).isEqualTo(0.1);
        SpectrumChoice all = manifest.measurements().get(0).spectra();
        assertThat(all.all()).isTrue();
        assertThat(all.shift_eV()).isEqualTo(-0.4);
        assertThat(all.sample()).isEqualTo("A 1");
        SpectrumChoice second = manifest.measurements().get(1).spectra();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.countingTime_s()).hasValue(1.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {model: a, share: [color]}|position_eV, fwhm_eV or area",
                "- {model: a, region_eV: [5, 4]}|the lower first",
                "- {model: a, findings: {discharge capacity: [X]}}|an observable of photoelectrons",
                "- {model: a, findings: {sulfate fraction: []}}|the components that make",
                "- {modell: a}|model",
                "[]|at least one model",
            })
    void whatMakesNoSenseIsRefusedWithItsPlace(String fits, String expected) {
        assertThatThrownBy(() -> ManifestReader.read("study.yaml", HEAD + "    " + fits + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("study.yaml, line")
                .hasMessageContaining(expected);
    }

    @Test
    void aScaleHangsOnAModelThatIsFitted() {
        assertThatThrownBy(() -> ManifestReader.read(
                        "study.yaml", HEAD + S2P + "  calibration: {model: other, component: PS4, energy_eV: 161.6}\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one of the models under 'fits'");
    }
}
