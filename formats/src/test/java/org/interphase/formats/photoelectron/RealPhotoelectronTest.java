package org.interphase.formats.photoelectron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
