package org.interphase.formats.photoelectron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.StateAxis;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of real instruments and programs, each against what it was made from or what is printed beside it.
class RealPhotoelectronTest {
    private static Reading read(String name) throws InputException {
        return FormatRegistry.load().read(SourceFile.open(ReferenceFolder.require("data/xps/" + name)));
    }

    private static List<PhotoelectronSpectrum> spectra(String name) throws InputException {
        return read(name).datasets().stream()
                .map(d -> (PhotoelectronSpectrum) d)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0-150W_NiWNi2p_Ni2p.txt, 1, 601, true",
        "170109_1712_Ef.csv, 1, 351, true",
        "20240220_Au_MPPipTFSI4AMSIol3_C_1s.csv, 1, 161, true",
        "20240220_Au_MPPipTFSI4AMSIol3_O_1s.csv, 1, 105, true",
        "20240220_Au_MPPipTFSI4AMSIol3_S_2p.csv, 1, 105, true",
        "20240220_Au_MPPipTFSI4AMSIol3_survey.csv, 1, 3501, true",
        "20240228_Au_MPPipTFSIIol3_Au_4f.csv, 1, 121, true",
        "C1s_sample.csv, 1, 351, true",
        "clean_Au_4f.csv, 1, 294, false",
        "FeO_analyzed_lineshapes_cols.txt, 1, 1121, false",
        "Mn2p_Mn2O3.txt, 1, 400, true",
        "MnO.txt, 1, 400, true",
        "MnO2.txt, 1, 400, true",
        "Ni2pCo2pFe2p_NiO.txt, 1, 1901, true",
        "Ni2p_Ni_metal.txt, 1, 501, true"
    })
    void everyFileHoldsItsRegions(String name, int regions, int points, boolean binding) throws InputException {
        assertThat(spectra(name))
                .hasSize(regions)
                .allMatch(s -> s.size() == points)
                .allMatch(s -> s.isBinding() == binding);
    }

    /// CasaXPS wrote both files from one fit: every number of the text is one of the VAMAS file, as it was
    /// printed.
    @Test
    void theExportOfCasaXpsIsTheBlockOfItsVamasFile() throws InputException {
        PhotoelectronSpectrum block = spectra("FeO_analyzed.vms").getFirst();
        PhotoelectronSpectrum export =
                spectra("FeO_analyzed_lineshapes_cols.txt").getFirst();
        Tolerance printed = Tolerance.relative(5.1e-7, "half a unit of the seventh digit, which is the last printed");

        assertThat(export.size()).isEqualTo(block.size());
        for (int i = 0; i < block.size(); i++) {
            printed.check("energy", export.energy_eV(i), block.energy_eV(i));
            printed.check("counts", export.intensity(i), block.intensity(i));
        }
        assertThat(export.acquisition().source_eV()).hasValue(1486.61);
        assertThat(export.acquisition().dwell_s()).isEqualTo(block.acquisition().dwell_s());
        assertThat(export.table().columns())
                .extracting(c -> c.name())
                .containsExactly(
                        "kinetic_energy",
                        "intensity",
                        "Fe 2p",
                        "Fe 2p",
                        "Fe 2p",
                        "Fe 2p",
                        "Background",
                        "Envelope",
                        "B.E.",
                        "CPS",
                        "Fe 2p",
                        "Fe 2p",
                        "Fe 2p",
                        "Fe 2p",
                        "Background CPS",
                        "Envelope CPS");
        NumberColumn rate = (NumberColumn) export.table().find("CPS").orElseThrow();
        printed.check("rate", rate.at(100) * 2, export.intensity(100));
    }

    /// The three references are blocks of Mn_references.vms before its calibration, in counts per second.
    @ParameterizedTest
    @CsvSource({"0, MnO.txt", "1, Mn2p_Mn2O3.txt", "2, MnO2.txt"})
    void theReferencesAreThoseOfTheirVamasFile(int block, String export) throws InputException {
        PhotoelectronSpectrum kinetic = spectra("Mn_references.vms").get(block);
        PhotoelectronSpectrum binding = spectra(export).getFirst();
        Tolerance rounding = Tolerance.absolute(1e-9, "differences of energies near 1500 eV");
        double seconds = kinetic.acquisition().dwell_s().orElseThrow()
                * kinetic.acquisition().scans().orElseThrow();
        Tolerance printed = Tolerance.relative(2e-5, "six digits of a number that was printed with six digits before");
        assertThat(binding.size()).isEqualTo(kinetic.size());
        for (int i = 0; i < kinetic.size(); i++) {
            printed.check("intensity", kinetic.intensity(i) / seconds, binding.intensity(i));
            rounding.check("energy", 1486.61 - kinetic.energy_eV(i), binding.energy_eV(i));
        }
    }

    /// What CasaXPS exports beside the data: components whose sum, less the background, is the envelope.
    @Test
    void componentsOfAnExportStayBesideTheData() throws InputException {
        PhotoelectronSpectrum spectrum =
                spectra("20240220_Au_MPPipTFSI4AMSIol3_S_2p.csv").getFirst();
        assertThat(spectrum.acquisition().region()).isEqualTo("S 2p");
        assertThat(spectrum.acquisition().countsPerSecond()).isTrue();
        assertThat(spectrum.countsPerUnit()).hasValue(5.25);
        List<double[]> columns = spectrum.table().columns().stream()
                .map(c -> ((NumberColumn) c).copyValues())
                .toList();
        Tolerance printed = Tolerance.absolute(0.021, "sums of four numbers near 5000 of six digits");
        for (int i = 0; i < spectrum.size(); i++) {
            double envelope = columns.get(2)[i] + columns.get(3)[i] - columns.get(4)[i];
            printed.check("envelope", envelope, columns.get(5)[i]);
        }
        // The peak that is printed with the data set: 2p3/2 at 168.278 eV, on a grid of 0.125 eV.
        int peak = 0;
        for (int i = 1; i < spectrum.size(); i++) {
            peak = columns.get(2)[i] - columns.get(4)[i] > columns.get(2)[peak] - columns.get(4)[peak] ? i : peak;
        }
        Tolerance.absolute(0.0626, "half a step of the grid").check("2p3/2", spectrum.energy_eV(peak), 168.278);
    }

    @Test
    void settingsAreTakenFromNames() throws InputException {
        assertThat(spectra("clean_Au_4f.csv").getFirst().acquisition().source_eV())
                .hasValue(180);
        assertThat(spectra("0-150W_NiWO1s_O1s.txt").getFirst().acquisition().passEnergy_eV())
                .hasValue(20);
    }

    /// Results of a fit are no spectrum: they stay a table.
    @Test
    void aTableOfResultsStaysATable() throws InputException {
        assertThat(read("FeO_analyzed_results.csv").datasets()).singleElement().isInstanceOf(GenericTable.class);
    }

    /// SES writes text and wave of one region.
    @Test
    void theWaveIsItsText() throws InputException {
        PhotoelectronSpectrum text = spectra("Cu-HHTP_0002.txt").getFirst();
        PhotoelectronSpectrum wave = spectra("Cu-HHTP_0002Cu-HHTP__002.ibw").getFirst();
        Tolerance printed = Tolerance.relative(1e-14, "15 digits in the text");
        Tolerance step = Tolerance.absolute(2e-11, "300 steps of a step that is stored with 40 bits");
        assertThat(wave.size()).isEqualTo(text.size()).isEqualTo(301);
        assertThat(wave.isBinding()).isTrue();
        assertThat(text.isBinding()).isTrue();
        for (int i = 0; i < text.size(); i++) {
            step.check("energy", wave.energy_eV(i), text.energy_eV(i));
            printed.check("intensity", wave.intensity(i), text.intensity(i));
        }
        assertThat(wave.acquisition()).isEqualTo(text.acquisition());
        assertThat(wave.acquisition().source_eV()).hasValue(650);
        assertThat(wave.acquisition().scans()).hasValue(10);
    }

    /// Prodigy exported one survey as XY (per second over a binding energy) and as VAMAS (counts over a kinetic
    /// one).
    @Test
    void theXyExportIsTheVamasBlock() throws InputException {
        PhotoelectronSpectrum vamas = spectra("regular.vms").getFirst();
        PhotoelectronSpectrum xy = spectra("MgFe2O4_small.xy").getFirst();
        Tolerance printed = Tolerance.relative(5e-6, "six digits in the VAMAS file");
        assertThat(xy.size()).isEqualTo(vamas.size());
        for (int i = 0; i < xy.size(); i++) {
            printed.check("energy", xy.acquisition().source_eV().orElseThrow() - xy.energy_eV(i), vamas.energy_eV(i));
            printed.check("rate", xy.intensity(i) * xy.countsPerUnit().orElseThrow(), vamas.intensity(i));
        }
        assertThat(xy.acquisition().passEnergy_eV())
                .isEqualTo(vamas.acquisition().passEnergy_eV());
    }

    @Test
    void specsLab2WritesKineticEnergies() throws InputException {
        List<PhotoelectronSpectrum> spectra = spectra("specsxy_example.xy");
        assertThat(spectra).extracting(PhotoelectronSpectrum::size).containsExactly(1303, 281, 501, 301);
        assertThat(spectra).noneMatch(PhotoelectronSpectrum::isBinding);
        assertThat(spectra.getFirst().acquisition().source_eV()).hasValue(1400);
        assertThat(spectra.getFirst().acquisition().countsPerSecond()).isTrue();
    }

    /// The instrument counts electrons: rate times dwell time is a whole number in each of the 7,165 points.
    @ParameterizedTest
    @CsvSource({"test0.spe, 1su, 3401, F1s, 161, 0", "test1.spe, F1s, 201, 1su, 3401, 30"})
    void aPhiSpectrumHoldsWholeElectrons(
            String name, String first, int firstPoints, String second, int secondPoints, double sputtered_s)
            throws InputException {
        List<PhotoelectronSpectrum> spectra = spectra(name);
        assertThat(spectra).extracting(s -> s.acquisition().region()).containsExactly(first, second);
        assertThat(spectra).extracting(PhotoelectronSpectrum::size).containsExactly(firstPoints, secondPoints);
        Tolerance whole = Tolerance.relative(2.4e-7, "rate and time were numbers of 4 bytes");
        for (PhotoelectronSpectrum spectrum : spectra) {
            assertThat(spectrum.state().at(StateAxis.SPUTTER_TIME)).hasValue(sputtered_s);
            assertThat(spectrum.acquisition().source_eV()).hasValue(1486.6);
            assertThat(spectrum.isBinding()).isTrue();
            for (int i = 0; i < spectrum.size(); i++) {
                double counts = spectrum.intensity(i) * spectrum.countsPerUnit().orElseThrow();
                whole.check("counts", counts, Math.rint(counts));
            }
        }
        PhotoelectronSpectrum fluorine = spectra.get(first.equals("F1s") ? 0 : 1);
        Tolerance.absolute(1e-9, "sums of a step").check("last", fluorine.energy_eV(fluorine.size() - 1), 675);
    }

    /// The peak table in the workbook names the position of each line to 1 eV.
    @Test
    void avantageWritesASheetForEachRegion() throws InputException {
        List<PhotoelectronSpectrum> spectra = spectra("Hard_carbon_Thermo.xlsx");
        assertThat(spectra)
                .extracting(s -> s.acquisition().region())
                .containsExactly("Survey", "O1s", "Na1s", "C1s", "CKLL");
        assertThat(spectra.get(0).size()).isEqualTo(2721);
        assertThat(spectra.get(1).size()).isEqualTo(151);
        assertThat(spectra).allMatch(s -> s.acquisition().countsPerSecond());
        assertThat(spectra.get(1).table().columns())
                .extracting(c -> c.name())
                .containsExactly(
                        "binding_energy",
                        "intensity",
                        "O1s CO, SiO2",
                        "O1s Na KLL, OH",
                        "Backgnd.",
                        "Envelope",
                        "Residuals");
        Tolerance printed = Tolerance.absolute(1, "the table prints whole electronvolts");
        printed.check("C 1s", peak_eV(spectra.get(3)), 284);
        printed.check("O 1s", peak_eV(spectra.get(1)), 533);
    }

    private static double peak_eV(PhotoelectronSpectrum spectrum) {
        int peak = 0;
        for (int i = 1; i < spectrum.size(); i++) {
            peak = spectrum.intensity(i) > spectrum.intensity(peak) ? i : peak;
        }
        return spectrum.energy_eV(peak);
    }

    /// Five channels, each shifted on the energy axis: the sum of their counts stays whole, and the C 1s line
    /// of all channels together is as narrow as that of the middle one alone, whose maximum is at the same
    /// energy.
    @Test
    void theChannelsOfSpecsAreLaidOverOneAnother() throws InputException {
        List<PhotoelectronSpectrum> spectra = spectra("In-situ_PBTTT_XPS_SPECS.xml");
        assertThat(spectra).extracting(s -> s.acquisition().region()).containsExactly("1 Survey", "2 C1s", "3 S 2p");
        assertThat(spectra).extracting(PhotoelectronSpectrum::size).containsExactly(1403, 201, 281);
        assertThat(spectra).extracting(s -> s.acquisition().scans().orElse(0)).containsExactly(1.0, 10.0, 15.0);
        PhotoelectronSpectrum carbon = spectra.get(1);
        assertThat(carbon.isBinding()).isFalse();
        assertThat(carbon.energy_eV(0)).isEqualTo(963.6);
        double[] sum = carbon.copyIntensity();
        double[] middle = ((NumberColumn) carbon.table().find("channel 3").orElseThrow()).copyValues();
        assertThat(Arrays.stream(sum)).allMatch(y -> y == Math.rint(y));
        Tolerance noise = Tolerance.absolute(1, "steps of 0.05 eV; a channel laid wrongly adds 14 or more");
        noise.check("width", width(sum), width(middle));
        Tolerance.absolute(3, "steps; noise at the maximum").check("maximum", maximum(sum), maximum(middle));
    }

    private static int maximum(double[] values) {
        int peak = 0;
        for (int i = 1; i < values.length; i++) {
            peak = values[i] > values[peak] ? i : peak;
        }
        return peak;
    }

    /// Points above half of the maximum, the lowest value as background.
    private static double width(double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double half = (low + values[maximum(values)]) / 2;
        return Arrays.stream(values).map(y -> y > half ? 1 : 0).sum();
    }

    /// Nothing of another technique is taken for a photoelectron spectrum.
    @ParameterizedTest
    @ValueSource(strings = {"cycler", "eis", "xas", "xrd", "eels", "tofsims", "images"})
    void filesOfOtherTechniquesAreLeftAlone(String folder) throws IOException {
        FormatRegistry registry = FormatRegistry.load();
        try (Stream<Path> files = Files.walk(ReferenceFolder.require("data/" + folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) < 3_000_000) {
                    assertThat(techniques(registry, file))
                            .as(file.getFileName().toString())
                            .doesNotContain("xps");
                }
            }
        }
    }

    private static List<String> techniques(FormatRegistry registry, Path file) {
        try {
            return registry.read(SourceFile.open(file)).datasets().stream()
                    .map(Dataset::technique)
                    .toList();
        } catch (InputException refusal) {
            return List.of();
        }
    }

    /// None of the 37 files is refused.
    @Test
    void everyFileOfTheFolderIsRead() throws IOException, InputException {
        FormatRegistry registry = FormatRegistry.load();
        int files = 0;
        try (Stream<Path> folder = Files.list(ReferenceFolder.require("data/xps"))) {
            for (Path file : folder.sorted().toList()) {
                assertThat(registry.read(SourceFile.open(file)).datasets())
                        .as(file.toString())
                        .isNotEmpty();
                files++;
            }
        }
        assertThat(files).isGreaterThanOrEqualTo(37);
    }
}
