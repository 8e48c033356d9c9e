package org.interphase.formats.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.interphase.data.GenericTable;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.StateAxis;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.text.DelimitedOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Delimited texts of every shape: names, units, signs, orders, gaps.
class ImpedanceTextTest {
    private static Reading read(String text) throws InputException {
        return FormatRegistry.load().read(SourceFile.of("eis.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ImpedanceSpectrum only(String text) throws InputException {
        List<ImpedanceSpectrum> all = ImpedanceFixturesTest.spectra(read(text));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /// Each header above the row that says 1 kHz, 30 Ω, −40 Ω in its own way.
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Frequency/Hz,Re(Z)/Ohm,-Im(Z)/Ohm ~ 1000,30,40",
                "freq,z_real,z_imag ~ 1000,30,-40",
                "f_Hz,z_re_ohm,z_im_ohm ~ 1000,30,-40",
                "-Z'' (Ω),Z' (Ω),Frequency (kHz) ~ 40,30,1",
                "−Z″ / mΩ,Z′ / mΩ,f / MHz ~ 40000,30000,0.001",
                "f/mHz,Zreal/kOhm,Zimag/kOhm ~ 1000000,0.03,-0.04",
                "Freq (Hz);Z' (MOhm);-Z\" (MOhm) ~ 1000;0.00003;0.00004",
                "omega (rad/s),Re,Im ~ 6283.185307179586,30,-40",
                "ω,Re,Im ~ 6283.185307179586,30,-40",
                "f,|Z|,Phase(Z)/deg ~ 1000,50,-53.13010235415598",
                "f,|Z|/kOhm,phase/rad ~ 1000,0.05,-0.9272952180016122",
                "f,Zmod,-Phase (°) ~ 1000,50,53.13010235415598",
                "Frequency / Hz,Absolute Impedance / ohm,Phase / deg ~ 1000,50,-53.13010235415598",
                "Frequency [Hz],Real Impedance [ohm],Imaginary Impedance [ohm] ~ 1000,30,-40",
                "freq.,Zim_neg,Zre,time ~ 1000,40,30,7"
            })
    void everyWayToNameTheColumnsIsTheSamePoint(String header, String row) throws InputException {
        ImpedanceSpectrum spectrum = only(header + "\n" + row + "\n" + row.replace("1000,", "1000.0,") + "\n");

        assertThat(spectrum.frequency_Hz(0)).isCloseTo(1000, within(1e-9));
        assertThat(spectrum.real_ohm(0)).isCloseTo(30, within(1e-12));
        assertThat(spectrum.imaginary_ohm(0)).isCloseTo(-40, within(1e-12));
    }

    @Test
    void aUnitRowBelowTheNamesCounts() throws InputException {
        ImpedanceSpectrum spectrum = only("frequency,z_re,z_im\nkHz,mOhm,mOhm\n1,30,-40\n0.5,31,-41\n");

        assertThat(spectrum.frequency_Hz(0)).isEqualTo(1000);
        assertThat(spectrum.real_ohm(0)).isEqualTo(0.03);
        assertThat(spectrum.provenance().assumed()).isEmpty();
    }

    @Test
    void unitsThatAreNotWrittenAreSaidToBeAssumed() throws InputException {
        assertThat(only("f,Re,Im\n10,1,-1\n5,2,-2\n").provenance().assumed())
                .containsExactly(
                        "Column 'f' names no unit; Hz is taken.",
                        "Column 'Re' names no unit; Ω is taken.",
                        "Column 'Im' names no unit; Ω is taken.");
    }

    @Test
    void aPhaseWithoutAUnitIsInDegreesUnlessAllOfItFitsIntoARightAngleInRadians() throws InputException {
        ImpedanceSpectrum degrees = only("f/Hz,|Z|/Ohm,phase\n1000,10,-0.5\n10,20,-45\n");
        ImpedanceSpectrum radians = only("f/Hz,|Z|/Ohm,phase\n1000,10,-0.5\n10,20,-0.7853981633974483\n");

        assertThat(degrees.imaginary_ohm(1)).isCloseTo(-20 * Math.sqrt(0.5), within(1e-13));
        assertThat(radians.imaginary_ohm(1)).isCloseTo(-20 * Math.sqrt(0.5), within(1e-13));
        assertThat(degrees.provenance().assumed()).contains("Column 'phase' names no unit; deg is taken.");
        assertThat(radians.provenance().assumed()).contains("Column 'phase' names no unit; rad is taken.");
    }

    @Test
    void anImaginaryPartThatIsNeverNegativeIsKeptAndAskedAbout() throws InputException {
        Reading reading = read("f/Hz,Re/Ohm,Im/Ohm\n100,1,1\n10,2,2\n1,3,3\n");

        assertThat(ImpedanceFixturesTest.spectra(reading).getFirst().imaginary_ohm(1))
                .isEqualTo(2);
        assertThat(reading.warnings()).singleElement().asString().contains("positive at all frequencies", "-Im Z?");
    }

    @Test
    void anInductiveHighFrequencyTailNeedsNoQuestion() throws InputException {
        assertThat(read("f/Hz,Re/Ohm,Im/Ohm\n1e5,1,0.3\n1e4,1,0.1\n1e3,1,-0.1\n100,2,-2\n10,3,-3\n")
                        .warnings())
                .isEmpty();
    }

    @Test
    void ordersAndRepeatsAreSaid() throws InputException {
        assertThat(only("f/Hz,Re/Ohm,Im/Ohm\n1,1,-1\n2,2,-2\n3,3,-3\n")
                        .provenance()
                        .assumed())
                .containsExactly("The frequencies rise; the order of the file is kept.");
        assertThat(read("f/Hz,Re/Ohm,Im/Ohm\n10,1,-1\n30,2,-2\n20,2,-2\n25,2,-2\n2,3,-3\n")
                        .warnings())
                .containsExactly("The frequencies neither rise nor fall throughout; the order of the file is kept.");
        assertThat(read("f/Hz,Re/Ohm,Im/Ohm\n30,1,-1\n20,2,-2\n20,2,-2\n10,3,-3\n")
                        .warnings())
                .containsExactly("Frequencies are repeated; every row is kept.");
    }

    @Test
    void aSingleFrequencyIsASpectrumOfOnePoint() throws InputException {
        Reading reading = read("f/Hz,Re/Ohm,Im/Ohm\n1000,30,-40\n");

        assertThat(reading.datasets().getFirst().table().rows()).isEqualTo(1);
        assertThat(reading.warnings()).singleElement().asString().contains("single frequency");
    }

    @Test
    void rowsThatAreNoPointsAreLeftOutAndCounted() throws InputException {
        Reading reading = read("f/Hz,Re/Ohm,Im/Ohm\n0,0,0\n100,1,-1\n50,nan,-1\n20,0,0\n10,2,-2\n,3,-3\n-5,1,-1\n");

        assertThat(reading.datasets().getFirst().table().rows()).isEqualTo(2);
        assertThat(reading.warnings())
                .containsExactly(
                        "3 rows without a frequency above zero were left out.",
                        "1 row without an impedance, empty or not a finite number was left out.",
                        "1 row whose impedance is exactly zero was left out.");
    }

    @Test
    void aFileWithoutAnyPointIsRefused() {
        assertThatThrownBy(() -> read("f/Hz,Re/Ohm,Im/Ohm\n0,0,0\n0,0,0\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("rows with a frequency above zero and an impedance");
    }

    @Test
    void partsInDifferentUnitsAreConvertedAndAskedAbout() throws InputException {
        Reading reading = read("f/Hz,Re(Z)/kOhm,-Im(Z)/Ohm\n1000,0.03,40\n100,0.04,50\n");
        assertThat(ImpedanceFixturesTest.spectra(reading).getFirst().real_ohm(0))
                .isCloseTo(30, within(1e-12));
        assertThat(reading.warnings()).anyMatch(w -> w.contains("different units"));
        assertThat(read("f/Hz,Re(Z)/kOhm,-Im(Z)/kOhm\n1000,0.03,0.04\n100,0.04,0.05\n")
                        .warnings())
                .isEmpty();
    }

    @Test
    void mixedUnitsInOneColumnAreRefused() {
        assertThatThrownBy(() -> read("f/Hz,Re,Im\n100,900 mOhm,-1\n10,1.2 Ohm,-2\n1,3 Ohm,-3\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("eis.csv, line 2: expected numbers in one unit in column 'Re'")
                .hasMessageContaining("900 mOhm");
    }

    @Test
    void anImpedancePerAreaIsRefused() {
        assertThatThrownBy(() -> read("f/Hz,Z'/Ω cm²,-Z''/Ω cm²\n100,1,1\n10,2,2\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("whole cell in ohms")
                .hasMessageContaining("Ω cm²");
    }

    @Test
    void cyclesSweepsAndTurnsAreSpectraOfTheirOwn() throws InputException {
        String down = "1000,1,-1\n300,2,-2\n100,2,-2\n30,2,-2\n10,3,-3\n3,4,-4\n";
        String up = "4,4,-4\n12,3,-3\n40,2,-2\n120,2,-2\n400,2,-2\n";
        assertThat(read("f/Hz,Re/Ohm,Im/Ohm\n" + down + down).datasets()).hasSize(2);
        assertThat(read("f/Hz,Re/Ohm,Im/Ohm\n" + down + up).datasets())
                .extracting(d -> d.table().rows())
                .containsExactly(6, 5);
        Reading cycles = read("cycle,f/Hz,Re/Ohm,Im/Ohm\n5,10,1,-1\n5,1,1,-1\n9,10,1,-1\n9,1,1,-1\n");
        assertThat(cycles.datasets())
                .extracting(d -> d.title())
                .containsExactly("eis.csv, spectrum 1 of 2", "eis.csv, spectrum 2 of 2");
        assertThat(ImpedanceFixturesTest.spectra(cycles).get(1).state().at(StateAxis.CYCLE))
                .hasValue(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Temperature: 45 °C", "Temperature (°C)=45", "Temp [K]: 318.15", "temperature = 45 degC"})
    void aTemperatureWithItsUnitGoesIntoTheState(String line) throws InputException {
        assertThat(only(line + "\nf/Hz,Re/Ohm,Im/Ohm\n100,1,-1\n10,2,-2\n")
                        .state()
                        .at(StateAxis.TEMPERATURE))
                .hasValueCloseTo(45.0, within(1e-9));
    }

    @Test
    void nothingOfTheStateIsGuessed() throws InputException {
        String text = "Temperature: 45\nsample at 60degC\nf/Hz,Re/Ohm,Im/Ohm,Ewe/V\n100,1,-1,0\n10,2,-2,0\n";
        SourceFile file = SourceFile.of("cell_25C_cycle50.csv", text.getBytes(StandardCharsets.UTF_8));
        ImpedanceSpectrum spectrum =
                (ImpedanceSpectrum) FormatRegistry.load().read(file).datasets().getFirst();

        assertThat(spectrum.state().coordinates()).isEmpty();
    }

    @Test
    void columnsOfTheStateAreReadInTheirUnits() throws InputException {
        ImpedanceSpectrum spectrum =
                only("f/Hz,Re/Ohm,Im/Ohm,T/K,Ewe/mV,rest time/min\n100,1,-1,298.15,3700,90\n10,2,-2,298.15,3702,90\n");

        assertThat(spectrum.state().at(StateAxis.TEMPERATURE)).hasValueCloseTo(25.0, within(1e-12));
        assertThat(spectrum.state().at(StateAxis.POTENTIAL)).hasValueCloseTo(3.701, within(1e-12));
        assertThat(spectrum.state().at(StateAxis.REST_TIME)).hasValue(1.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5,1,2\n20,3,4\n35,5,6\n50,7,8\n65,9,10\n80,1,2\n95,3,2\n", // steps of a scan
                "100,1,-2\n101,3,-4\n102,5,-6\n103,7,-8\n104,9,-10\n", // less than a decade
                "1,1,2,3\n10,1,2,3\n100,1,2,3\n1000,1,2,3\n10000,1,2,3\n", // four columns
                "0,1,2\n1,1,2\n10,1,2\n100,1,2\n1000,1,2\n"
            })
    void otherTablesWithoutNamesStayTables(String text) throws InputException {
        assertThat(read(text).datasets().getFirst()).isInstanceOf(GenericTable.class);
    }

    @Test
    void aColumnMapReadsWhatNoNamesTell() throws InputException {
        ImpedanceMap map = new ImpedanceMap(
                "mine",
                List.of(
                        ImpedanceRule.in(ImpedanceRole.FREQUENCY, "alpha", "kHz")
                                .orElseThrow(),
                        ImpedanceRule.of(ImpedanceRole.REAL, "beta"),
                        ImpedanceRule.in(ImpedanceRole.IMAGINARY, "gamma", "mΩ").orElseThrow()),
                ImaginarySign.POSITIVE_IS_CAPACITIVE);
        MappedImpedanceReader reader = new MappedImpedanceReader(map, DelimitedOptions.automatic());
        SourceFile file = SourceFile.of(
                "mine.txt", "gamma;beta;alpha\n1500,5;2;1,5\n2500;3;0,15\n".getBytes(StandardCharsets.UTF_8));
        ImpedanceSpectrum spectrum =
                (ImpedanceSpectrum) reader.read(file).datasets().getFirst();

        assertThat(spectrum.copyFrequency_Hz()).containsExactly(1500, 150);
        assertThat(spectrum.copyImaginary_ohm()).containsExactly(-1.5005, -2.5);
        assertThat(ImpedanceRule.in(ImpedanceRole.REAL, "beta", "V")).isEmpty();
        ImpedanceMap missing = new ImpedanceMap(
                "mine", List.of(ImpedanceRule.of(ImpedanceRole.FREQUENCY, "delta")), ImaginarySign.FROM_DATA);
        assertThatThrownBy(() -> new MappedImpedanceReader(missing, DelimitedOptions.automatic()).read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'delta' for the frequency");
    }

    @Test
    void aMapForColumnsWithoutNamesCountsThem() throws InputException {
        ImpedanceMap map = new ImpedanceMap(
                "numbered",
                List.of(
                        ImpedanceRule.of(ImpedanceRole.MODULUS, "column 1"),
                        ImpedanceRule.of(ImpedanceRole.PHASE, "column 2"),
                        ImpedanceRule.of(ImpedanceRole.FREQUENCY, "column 3")),
                ImaginarySign.FROM_DATA);
        SourceFile file = SourceFile.of("n.txt", "50 90 10\n60 90 1\n".getBytes(StandardCharsets.UTF_8));
        ImpedanceSpectrum spectrum = (ImpedanceSpectrum) new MappedImpedanceReader(map, DelimitedOptions.automatic())
                .read(file)
                .datasets()
                .getFirst();

        assertThat(spectrum.imaginary_ohm(0)).isEqualTo(-50);
        assertThat(spectrum.provenance().assumed()).anyMatch(s -> s.contains("taken as -Im Z"));
    }
}
