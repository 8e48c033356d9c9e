package org.interphase.formats.photoelectron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.StateAxis;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.fixture.FixtureFolder;
import org.interphase.formats.vamas.CasaAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The known region in every layout: energies, intensities and settings come back as they went in.
class PhotoelectronFixturesTest {
    private static final IntToDoubleFunction FIRST = KnownRegion::counts;
    private static final IntToDoubleFunction SECOND = KnownRegion::second;

    private static Reading read(String fixture) throws InputException {
        byte[] bytes = Objects.requireNonNull(PhotoelectronFixtures.all().get(fixture), fixture);
        return FormatRegistry.load().read(SourceFile.of(fixture, bytes));
    }

    private static List<PhotoelectronSpectrum> spectra(String fixture) throws InputException {
        return read(fixture).datasets().stream()
                .map(d -> (PhotoelectronSpectrum) d)
                .toList();
    }

    private static void isKnown(PhotoelectronSpectrum spectrum, IntToDoubleFunction intensity) {
        assertThat(KnownRegion.is(spectrum, intensity)).as(spectrum.title()).isTrue();
    }

    @Test
    void theFilesAreWhatTheGeneratorMakes() throws IOException {
        FixtureFolder.holds("xps", PhotoelectronFixtures.all());
    }

    @ParameterizedTest
    @CsvSource({
        "vamas_regular.vms, vamas",
        "vamas_profile.vms, vamas",
        "casa_report.txt, xps-text",
        "converted.csv, xps-text",
        "specs.xy, specs-xy",
        "phi.spe, phi-spe"
    })
    void twoRegionsComeBack(String fixture, String reader) throws InputException {
        Reading reading = read(fixture);
        assertThat(reading.reader()).isEqualTo(reader);
        assertThat(reading.warnings()).isEmpty();
        List<PhotoelectronSpectrum> spectra = spectra(fixture);
        assertThat(spectra).hasSize(2);
        isKnown(spectra.get(0), FIRST);
        isKnown(spectra.get(1), SECOND);
    }

    @ParameterizedTest
    @CsvSource({"lg4x.txt, xps-text", "german.csv, xps-text", "unnamed.txt, xps-text", "avantage.xlsx, avantage-xlsx"})
    void oneRegionComesBack(String fixture, String reader) throws InputException {
        assertThat(read(fixture).reader()).isEqualTo(reader);
        assertThat(spectra(fixture)).hasSize(1);
        isKnown(spectra(fixture).getFirst(), FIRST);
    }

    @ParameterizedTest
    @CsvSource({"vamas_regular.vms", "vamas_profile.vms", "specs.xy", "scienta.txt", "scienta.ibw"})
    void settingsComeBack(String fixture) throws InputException {
        for (PhotoelectronSpectrum spectrum : spectra(fixture)) {
            assertThat(spectrum.acquisition().source_eV()).hasValue(KnownRegion.SOURCE_EV);
            assertThat(spectrum.acquisition().passEnergy_eV()).hasValue(KnownRegion.PASS_EV);
            assertThat(spectrum.acquisition().dwell_s()).hasValue(KnownRegion.DWELL_S);
            assertThat(spectrum.acquisition().scans()).hasValue(KnownRegion.SCANS);
            assertThat(spectrum.metadata())
                    .containsEntry("source_energy_eV", "1486.5")
                    .containsEntry("pass_energy_eV", "20")
                    .containsEntry("dwell_time_s", "0.25")
                    .containsEntry("scans", "4");
        }
    }

    /// Items that are left out of a block are those of the first; only a line feed ends a line.
    @Test
    void anInclusionListTakesTheRestFromTheFirstBlock() throws InputException {
        List<PhotoelectronSpectrum> spectra = spectra("vamas_regular.vms");
        assertThat(spectra.get(0).isBinding()).isFalse();
        assertThat(spectra.get(1).isBinding()).isTrue();
        assertThat(spectra.get(0).acquisition().region()).isEqualTo("S 2p");
        assertThat(spectra.get(1).acquisition().region()).isEqualTo("P 2p");
        assertThat(spectra.get(0).metadata())
                .containsEntry("sample", "Li\u2086PS\u2085Cl \u00E9")
                .containsEntry("date", "2024-02-29 13:05:07")
                .containsEntry("Loop", "7");
        assertThat(spectra.get(0).copyTransmission().orElseThrow())
                .containsExactly(KnownRegion.values(KnownRegion::transmission));
        assertThat(CasaAnnotation.of(spectra.get(1)).regions()).isEmpty();
    }

    @Test
    void whatCasaXpsLeftIsParsed() throws InputException {
        CasaAnnotation casa = CasaAnnotation.of(spectra("vamas_regular.vms").getFirst());
        assertThat(casa.processing()).containsExactly("Calib M = 285.3 A = 284.8 BE ADD", "BackgroundSubtract");
        assertThat(casa.calibrations()).containsExactly(new CasaAnnotation.Calibration(285.3, 284.8, true));
        assertThat(casa.regions())
                .containsExactly(new CasaAnnotation.FitRegion(
                        "S 2p",
                        1.677,
                        1312.5,
                        1325.25,
                        "U 2 Tougaard",
                        3,
                        5,
                        -2.5,
                        List.of(299.5, 542.0, 275.0, 0.0),
                        "S 2p"));
        assertThat(casa.components()).extracting(c -> c.name()).containsExactly("S 2p 3/2, PS4", "S 2p 1/2");
        CasaAnnotation.Component second = casa.components().get(1);
        assertThat(second.lineShape()).isEqualTo("LA(1.53,243)");
        assertThat(second.area().tiedTo()).hasValue(0);
        assertThat(second.constraints()).isEqualTo("area A * 0.5; fwhm A * 1.0; position A + -1.18; A#0.5");
        assertThat(casa.components().get(0).constraints()).contains("position 1320.0 , 1330.0");
        assertThat(casa.unread()).containsExactly("CASA comp without its numbers");
    }

    @Test
    void aDepthProfileHasItsSputterTimes() throws InputException {
        assertThat(spectra("vamas_profile.vms"))
                .extracting(s -> s.state().at(StateAxis.SPUTTER_TIME).orElse(-1))
                .containsExactly(30.0, 90.0);
        assertThat(spectra("vamas_profile.vms")).allMatch(s -> s.acquisition().countsPerSecond());
        assertThat(spectra("vamas_profile.vms").get(1).metadata()).containsEntry("block comment", "only said once");
        List<PhotoelectronSpectrum> cycles = spectra("phi.pro");
        assertThat(cycles)
                .extracting(s -> s.state().at(StateAxis.SPUTTER_TIME).orElse(-1))
                .containsExactly(0.0, 30.0, 60.0, 180.0, 0.0, 30.0, 60.0, 180.0);
        for (int c = 0; c < 4; c++) {
            int cycle = c;
            isKnown(cycles.get(c), i -> KnownRegion.counts(i) + cycle);
            isKnown(cycles.get(4 + c), i -> KnownRegion.second(i) + cycle);
        }
        assertThat(spectra("phi.spe").getFirst().state().at(StateAxis.SPUTTER_TIME))
                .hasValue(30);
    }

    @Test
    void anImageIsATable() throws InputException {
        assertThat(read("vamas_image.vms").datasets())
                .singleElement()
                .isInstanceOfSatisfying(GenericTable.class, table -> {
                    NumberColumn column = (NumberColumn) table.table().columns().getFirst();
                    assertThat(column.copyValues()).containsExactly(1, 2, 3, 4);
                });
    }

    @Test
    void regionsSideBySideEndWhereTheirRowsEnd() throws InputException {
        List<PhotoelectronSpectrum> spectra = spectra("casa_columns.csv");
        assertThat(spectra).extracting(s -> s.acquisition().region()).containsExactly("S 2p", "P 2p");
        isKnown(spectra.get(0), FIRST);
        assertThat(spectra.get(1).size()).isEqualTo(KnownRegion.SIZE - 1);
        assertThat(spectra.get(1).intensity(5)).isEqualTo(KnownRegion.second(5));
        assertThat(spectra.get(0).countsPerUnit()).hasValue(1);
    }

    @Test
    void slicesAndChannelsAreSummed() throws InputException {
        List<PhotoelectronSpectrum> text = spectra("scienta.txt");
        isKnown(text.get(0), FIRST);
        isKnown(text.get(1), SECOND);
        assertThat(text.get(0).isBinding()).isTrue();
        assertThat(text.get(1).isBinding()).isFalse();
        isKnown(spectra("scienta.ibw").getFirst(), SECOND);
        List<PhotoelectronSpectrum> cycles = spectra("specs.xml");
        assertThat(cycles).hasSize(2);
        isKnown(cycles.get(0), i -> KnownRegion.counts(i) + KnownRegion.second(i));
        isKnown(cycles.get(1), i -> 2 * (KnownRegion.counts(i) + KnownRegion.second(i)));
        assertThat(cycles.get(1).acquisition().scans()).hasValue(2);
    }

    /// Cut within the second block, the first is read and the rest is said; cut within the first, it is
    /// refused.
    @Test
    void aVamasFileThatWasCutIsReadUpToTheCut() throws InputException {
        byte[] whole = Objects.requireNonNull(PhotoelectronFixtures.all().get("vamas_regular.vms"));
        byte[] most = Arrays.copyOf(whole, whole.length - 100);
        Reading reading = FormatRegistry.load().read(SourceFile.of("cut.vms", most));
        assertThat(reading.datasets()).hasSize(1);
        assertThat(reading.warnings()).singleElement().asString().contains("ends within block 2 of 2");
        byte[] some = Arrays.copyOf(whole, 900);
        assertThatThrownBy(() -> FormatRegistry.load().read(SourceFile.of("cut.vms", some)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line")
                .hasMessageContaining("found the end of the file");
    }

    @Test
    void aLostLineIsRefusedWithItsPlace() {
        String text = new String(
                Objects.requireNonNull(PhotoelectronFixtures.all().get("vamas_profile.vms")), StandardCharsets.UTF_8);
        byte[] broken = text.replace("SDP\n", "SDQ\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FormatRegistry.load().read(SourceFile.of("a.vms", broken)))
                .hasMessage("a.vms, line 7: expected an experiment mode (NORM, SDP, MAP …), found 'SDQ'.");
    }

    @Test
    void aPhiFileThatWasCutIsRefused() {
        byte[] whole = Objects.requireNonNull(PhotoelectronFixtures.all().get("phi.spe"));
        byte[] most = Arrays.copyOf(whole, whole.length - 8);
        assertThatThrownBy(() -> FormatRegistry.load().read(SourceFile.of("cut.spe", most)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("The file may have been cut off.");
    }
}
