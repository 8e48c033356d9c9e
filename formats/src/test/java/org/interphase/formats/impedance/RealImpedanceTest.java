package org.interphase.formats.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of real instruments: how many spectra of how many points, and that they are those that others read.
class RealImpedanceTest {
    private static Reading read(String name) throws InputException {
        return FormatRegistry.load().read(SourceFile.open(ReferenceFolder.require("data/eis/" + name)));
    }

    private static List<ImpedanceSpectrum> spectra(String name) throws InputException {
        return read(name).datasets().stream().map(d -> (ImpedanceSpectrum) d).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Circuit1_EIS_1.z, 1, 48",
        "Circuit2_EIS_1.z, 1, 56",
        "Circuit3_EIS_1.z, 1, 53",
        "EISGALV_EISTest3.DTA, 1, 71",
        "Example2a.txt, 1, 51",
        "PEIS_LPSCl_IonBlocking_-25C.mpr, 1, 79",
        "PEIS_LPSCl_IonBlocking_-25C.txt, 1, 79",
        "PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt, 1, 79",
        "PEIS_SSB.mpr, 1, 89",
        "PEIS_TSeq2_25C_#60_C01.mpr, 1, 79",
        "PyEIS_ex1.mpt, 2, 59",
        "Sample2_PEIS_AtRest.csv, 10, 89",
        "case-multiple-spectra.mpt, 3, 29",
        "drift-corrected-data.dta, 1, 55",
        "exampleData.csv, 1, 66",
        "exampleDataAutolab.txt, 1, 41",
        "exampleDataBioLogic.mpt, 1, 43",
        "exampleDataCHInstruments.txt, 1, 73",
        "exampleDataGamry.DTA, 1, 72",
        "exampleDataGamryABORT.DTA, 1, 72",
        "exampleDataParstat.txt, 1, 31",
        "exampleDataPowersuite.txt, 1, 30",
        "exampleDataZPlot.z, 1, 21",
        "geis.issue_149.mpr, 4, 21",
        "geis.issue_149.mpt, 4, 21",
        "maccor_test_file_4267-66-6519.EDA0001.041, 1, 60",
        "peis.issue_149.mpr, 4, 21",
        "peis.mpt, 1, 32",
        "pyDRTtools_LIB_data.txt, 1, 107",
        "pyimpspec_data.dfr, 1, 29",
        "pyimpspec_data.dta, 1, 29",
        "pyimpspec_data.i2b, 1, 29",
        "pyimpspec_data.idf, 1, 29",
        "pyimpspec_data.ids, 2, 29",
        "pyimpspec_data.mpt, 1, 29",
        "pyimpspec_data.z, 1, 29",
        "s04147-140deg.txt, 1, 42",
        "s04147-200deg.txt, 1, 40"
    })
    void everyFileHoldsItsSpectra(String name, int spectra, int points) throws InputException {
        assertThat(spectra(name)).hasSize(spectra).allMatch(s -> s.size() == points);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arrhenius_Analysis_Report.txt",
                "Batch_EISfit_Report.txt",
                "hybrid-drt_tutorials_sample_info.txt",
                "hybrid-drt_webinar_SSB_sample_info.txt"
            })
    void whatIsNoMeasurementIsRefusedInOneSentenceWithAHint(String name) {
        Path file = ReferenceFolder.require("data/eis/" + name);
        assertThatThrownBy(() -> FormatRegistry.load().read(SourceFile.open(file)))
                .isInstanceOf(InputException.class)
                .message()
                .startsWith(name + ": expected the file of a known instrument, found ")
                .hasLineCount(1);
    }

    /// The same 29 points, each file with the digits that its format prints.
    @ParameterizedTest
    @CsvSource({"dta, 2e-14", "z, 5.1e-7", "dfr, 0", "mpt, 5.1e-8", "idf, 5.1e-6", "ids, 5.1e-6"})
    void oneSpectrumInSevenFormatsIsOneSpectrum(String ending, double printed) throws InputException {
        ImpedanceSpectrum expected = spectra("pyimpspec_data.i2b").getFirst();
        Tolerance digits = Tolerance.relative(printed, "half a unit of the last digit that the format prints");
        for (ImpedanceSpectrum actual : spectra("pyimpspec_data." + ending)) {
            for (int i = 0; i < expected.size(); i++) {
                digits.check("frequency " + i, actual.frequency_Hz(i), expected.frequency_Hz(i));
                digits.check("real part " + i, actual.real_ohm(i), expected.real_ohm(i));
                digits.check("imaginary part " + i, actual.imaginary_ohm(i), expected.imaginary_ohm(i));
            }
        }
    }

    /// Points that a separate program took from the same files, printed as doubles.
    @ParameterizedTest
    @CsvSource({
        "Circuit1_EIS_1.z, 0, impedancepy_circuit1, 0",
        "Circuit3_EIS_1.z, 0, impedancepy_circuit3, 0",
        "exampleData.csv, 0, impedancepy_example, 0",
        "PEIS_LPSCl_IonBlocking_-25C.mpr, 0, lpscl_blocking_m25C, 0",
        "PEIS_SSB.mpr, 0, ssb_ncm_lpscl_inli, 0",
        "pyDRTtools_LIB_data.txt, 0, pydrt_LIB_data, 0",
        "Sample2_PEIS_AtRest.csv, 0, ssb_sample2_rest, 4e-15",
        "Sample2_PEIS_AtRest.csv, 0, ssb_rest_series_00, 4e-15",
        "Sample2_PEIS_AtRest.csv, 4, ssb_rest_series_04, 4e-15",
        "Sample2_PEIS_AtRest.csv, 9, ssb_rest_series_09, 4e-15"
    })
    void theSpectraAreThoseOfTheReference(String name, int index, String reference, double polar)
            throws InputException, IOException {
        Path path = ReferenceFolder.require("reference/echem/eis_inputs/" + reference + ".csv");
        List<double[]> expected = Files.readAllLines(path).stream()
                .skip(1)
                .map(RealImpedanceTest::numbers)
                .toList();
        ImpedanceSpectrum actual = spectra(name).get(index);
        Tolerance tolerance = new Tolerance(0, polar, "sine and cosine; otherwise equal");

        assertThat(actual.size()).isEqualTo(expected.size());
        for (int i = 0; i < actual.size(); i++) {
            double[] row = expected.get(i);
            tolerance.check("frequency " + i, actual.frequency_Hz(i), row[0]);
            tolerance.check("real part " + i, actual.real_ohm(i), row[1]);
            tolerance.check("imaginary part " + i, actual.imaginary_ohm(i), row[2]);
        }
    }

    private static double[] numbers(String line) {
        String[] cells = line.split(",", -1);
        return new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2])};
    }

    /// RelaxIS made its export from the `.mpr`; the instrument stores floats of 4 bytes.
    @Test
    void relaxisExportsWhatTheInstrumentStored() throws InputException {
        ImpedanceSpectrum stored = spectra("PEIS_LPSCl_IonBlocking_-25C.mpr").getFirst();
        ImpedanceSpectrum exported =
                spectra("PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt").getFirst();
        for (int i = 0; i < stored.size(); i++) {
            int back = stored.size() - 1 - i;
            assertThat((float) exported.frequency_Hz(back)).isEqualTo((float) stored.frequency_Hz(i));
            assertThat((float) exported.real_ohm(back)).isEqualTo((float) stored.real_ohm(i));
            assertThat((float) exported.imaginary_ohm(back)).isEqualTo((float) stored.imaginary_ohm(i));
        }
    }

    @Test
    void rowsOfTheSteadyStateAreSaid() throws InputException {
        assertThat(read("Sample2_PEIS_AtRest.csv").warnings())
                .containsExactly("10 rows without a frequency above zero were left out.");
        assertThat(read("exampleDataParstat.txt").warnings())
                .containsExactly("781 rows without a frequency above zero were left out.");
    }
}
