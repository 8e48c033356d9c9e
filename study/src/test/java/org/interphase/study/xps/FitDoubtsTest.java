package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fit that cannot be believed says so itself.
class FitDoubtsTest {
    private static final FitRequest ALONE = new FitRequest(0, Optional.empty(), 0, false, 1, false, false);
    private static final String MODEL = """
            region_eV: [158, 172]
            background: linear
            components:
              - {name: PS4, line: S 2p, position_eV: 161.6, position_within_eV: 0.5, fwhm_eV: 1.2}
            """;

    @TempDir
    private Path temp = Path.of("");

    /// Gaussian doublets on a flat background, without noise.
    private Path spectrum(String header, double... centres) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i <= 160; i++) {
            double energy = 157 + 0.1 * i;
            double counts = 1000;
            for (double centre : centres) {
                counts += 8000 * line(energy - centre) + 4000 * line(energy - centre - 1.18);
            }
            text.append(String.format(Locale.ROOT, "%.1f,%.0f,%.0f%n", energy, counts, counts));
        }
        Path file = temp.resolve("spectrum.csv");
        Files.writeString(file, text);
        return file;
    }

    private static double line(double distance) {
        return Math.exp(-4 * Math.log(2) * distance * distance / (1.2 * 1.2));
    }

    private static String fitted(String model, Path file) throws InputException {
        return ModelText.fit(FormatRegistry.load(), model, List.of(file), ALONE).text();
    }

    @Test
    void aSpectrumThatTheModelDescribesLeavesNoDoubt() throws IOException, InputException {
        String text = fitted(MODEL, spectrum("binding_energy,counts,background", 161.6));
        assertThat(text).doesNotContain("ended at a limit");
    }

    @Test
    void stepsOfCasaXPSInPlaceOfARatioOfWidthsAreDoubted() throws IOException, InputException {
        Path file = spectrum("binding_energy,counts,background", 161.6);
        assertThat(fitted(MODEL + "line_shape: LA(1.2,4.8,3)\n", file))
                .contains("the Gaussian of LA(1.2,4.8,3) is the last number times as wide as F");
        assertThat(fitted(MODEL + "line_shape: LA(1.2,4.8,1.68)\n", file)).doesNotContain("CasaXPS");
    }

    @Test
    void aLimitThatDecidesAnAreaIsSaid() throws IOException, InputException {
        Path file = spectrum("binding_energy,counts,background", 161.6);
        String held = MODEL.replace("fwhm_eV: 1.2}", "fwhm_eV: 1.2, area: 5000, area_between: [4000, 6000]}");
        assertThat(fitted(held, file))
                .contains("the area of PS4 ended at a limit of the model, 6000.00, which decides it");
        assertThat(fitted(MODEL, file)).doesNotContain("the area of PS4 ended");
    }

    @Test
    void aPeakThatNoComponentStandsForIsSaid() throws IOException, InputException {
        String text = fitted(MODEL, spectrum("binding_energy,counts,background", 161.6, 167));
        assertThat(text).contains("the model does not describe the spectrum", "standard deviations", "too small");
    }

    @Test
    void aLimitThatDecidesAPositionIsSaid() throws IOException, InputException {
        String text = fitted(MODEL, spectrum("binding_energy,counts,background", 163));
        assertThat(text).contains("the position of PS4 ended at a limit of the model, 162.100 eV");
    }

    @Test
    void aPositionThatSomeoneFixedIsNoDoubt() throws IOException, InputException {
        String held = MODEL.replace("position_within_eV: 0.5", "position_within_eV: 0.001");
        assertThat(fitted(held, spectrum("binding_energy,counts,background", 161.8)))
                .doesNotContain("ended at a limit");
    }

    @Test
    void columnsBesideTheSpectrumAreNamed() throws IOException, InputException {
        String text = fitted(MODEL, spectrum("be,clean,noisy", 161.6));
        assertThat(text).contains("'clean' is taken as counts", "'noisy'", "taken for no spectra");
    }
}
