package org.interphase.formats.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.interphase.data.Dataset;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.fixture.FixtureFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpedanceFixturesTest {
    static Reading read(String fixture) throws InputException {
        byte[] bytes = Objects.requireNonNull(ImpedanceFixtures.all().get(fixture), fixture);
        return FormatRegistry.load().read(SourceFile.of(fixture, bytes));
    }

    static List<ImpedanceSpectrum> spectra(Reading reading) {
        return reading.datasets().stream().map(d -> (ImpedanceSpectrum) d).toList();
    }

    private static State state(Dataset dataset) {
        return ((ImpedanceSpectrum) dataset).state();
    }

    @Test
    void theFilesAreWhatTheGeneratorMakes() throws IOException {
        FixtureFolder.holds("impedance", ImpedanceFixtures.all());
    }

    @ParameterizedTest
    @CsvSource({
        "gamry.dta, gamry-dta, 2",
        "gamry_drift.dta, gamry-dta, 1",
        "zplot.z, zplot-z, 1",
        "z60w.txt, zplot-z, 1",
        "relaxis.txt, relaxis-text, 2",
        "fra.dfr, ecochemie-dfr, 1",
        "elchemea.i2b, elchemea-i2b, 1",
        "versastudio.par, versastudio-par, 1",
        "ivium.idf, ivium-idf, 1",
        "maccor.EDA0001.001, maccor-fra, 1",
        "eclab.mpt, biologic-mpt, 2",
        "chi.txt, impedance-text, 1",
        "novocontrol.txt, impedance-text, 1",
        "nova_comma.csv, impedance-text, 1",
        "unnamed.csv, delimited-text, 1",
        "unnamed_minus.txt, delimited-text, 1",
        "loops.csv, impedance-text, 2"
    })
    void everyFormatHoldsTheSameSpectrum(String fixture, String reader, int spectra) throws InputException {
        Reading reading = read(fixture);

        assertThat(reading.reader()).isEqualTo(reader);
        assertThat(reading.datasets()).hasSize(spectra);
        spectra(reading).forEach(KnownSpectrum::check);
    }

    @Test
    void modulusAndPhaseInOtherUnitsAreTheSameSpectrum() throws InputException {
        Reading reading = read("modulus_phase.csv");
        ImpedanceSpectrum rising = spectra(reading).getFirst();

        KnownSpectrum.checkRisingPolar(rising);
        assertThat(rising.provenance().assumed())
                .anyMatch(s -> s.contains("modulus and phase"))
                .anyMatch(s -> s.contains("frequencies rise"));
        assertThat(rising.others()).extracting(c -> c.name()).containsExactly("|Z|/kOhm", "phase/rad");
    }

    @Test
    void aGamryFileSaysThatItWasAbortedAndWhichTemperatureIsReal() throws InputException {
        Reading reading = read("gamry.dta");

        assertThat(reading.warnings())
                .containsExactly("The experiment was aborted; the spectrum holds the points up to then.");
        assertThat(state(reading.datasets().get(0))).isEqualTo(State.of(StateAxis.POTENTIAL, 3.7));
        assertThat(state(reading.datasets().get(1)))
                .isEqualTo(State.of(StateAxis.POTENTIAL, 3.7).with(StateAxis.TEMPERATURE, 45));
        assertThat(reading.datasets().getFirst().metadata()).containsEntry("AREA", "7.85000E-001");
    }

    @Test
    void theMeasuredImpedanceStaysBesideTheDriftCorrectedOne() throws InputException {
        ImpedanceSpectrum spectrum = spectra(read("gamry_drift.dta")).getFirst();

        assertThat(spectrum.others()).extracting(c -> c.name()).contains("Zreal", "Zimag");
        assertThat(spectrum.provenance().assumed()).anyMatch(s -> s.contains("drift-corrected"));
    }

    @Test
    void conditionsOfAFileGoIntoTheState() throws InputException {
        assertThat(state(read("novocontrol.txt").datasets().getFirst()).at(StateAxis.TEMPERATURE))
                .hasValueCloseTo(45.0, within(1e-12));
        List<Dataset> relaxis = read("relaxis.txt").datasets();
        assertThat(state(relaxis.get(0))).isEqualTo(State.of(StateAxis.POTENTIAL, 3.7));
        assertThat(state(relaxis.get(1)))
                .isEqualTo(State.of(StateAxis.POTENTIAL, 3.6).with(StateAxis.TEMPERATURE, 45));
        assertThat(state(read("eclab.mpt").datasets().get(1)))
                .isEqualTo(State.of(StateAxis.POTENTIAL, 3.6).with(StateAxis.CYCLE, 2));
        assertThat(state(read("maccor.EDA0001.001").datasets().getFirst()))
                .isEqualTo(State.of(StateAxis.POTENTIAL, 3.7));
    }

    @Test
    void countsThatDoNotAgreeAndRowsThatAreNoPointsAreSaid() throws InputException {
        assertThat(read("z60w.txt").warnings()).containsExactly("The header states 26 points; the file holds 25 rows.");
        assertThat(read("loops.csv").warnings())
                .containsExactly(
                        "2 rows without a frequency above zero were left out.",
                        "1 row without an impedance, empty or not a finite number was left out.",
                        "1 row whose impedance is exactly zero was left out.");
        assertThat(read("versastudio.par").warnings())
                .containsExactly("1 row without a frequency above zero was left out.");
    }

    @Test
    void columnsWithoutNamesAreSaidToBeAssumed() throws InputException {
        assertThat(read("unnamed.csv").datasets().getFirst().provenance().assumed())
                .containsExactly(
                        UnnamedSpectrum.ASSUMED,
                        "The file does not say so: its imaginary part is taken as Im Z, negative where the cell is"
                                + " capacitive.");
        assertThat(read("unnamed_minus.txt").datasets().getFirst().provenance().assumed())
                .anyMatch(s -> s.contains("taken as -Im Z"));
    }
}
