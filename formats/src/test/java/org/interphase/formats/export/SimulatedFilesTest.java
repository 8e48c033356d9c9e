package org.interphase.formats.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.Provenance;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever leaves as simulated comes back as simulated, in every layout that is written, and what is measured
/// stays so.
class SimulatedFilesTest {
    @TempDir
    private Path temp = Path.of("");

    private static Provenance provenance(boolean simulated) {
        return new Provenance("cell", "", "cell-model", simulated, List.of());
    }

    private static CyclingRun run(boolean simulated) {
        return CyclingRun.builder("a cell", provenance(simulated))
                .samples(new double[] {0, 10.5, 20, 20, 31}, new double[] {3.5, 3.6, 3.7, 3.69, 3.5}, new double[] {
                    2.7446e-4, 2.7446e-4, 2.7446e-4, -1e-4, -1e-4
                })
                .counter(new ChargeCounter.Signed(new double[] {0, 8.0e-7, 1.525e-6, 1.525e-6, 1.219e-6}))
                .cycle(new double[] {1, 1, 1, 1, 1})
                .metadata(Map.of("Mass of active material", "7.6 mg"))
                .build();
    }

    private static ImpedanceSpectrum spectrum(boolean simulated) {
        return ImpedanceSpectrum.builder("a cell", provenance(simulated))
                .points(new double[] {1e5, 1e3, 10}, new double[] {30.25, 40, 55.5}, new double[] {-0.125, -7, -2})
                .state(State.of(StateAxis.CYCLE, 50))
                .build();
    }

    private interface Writer {
        void write(Appendable out) throws IOException;
    }

    private Dataset back(String name, Writer writer) throws IOException, InputException {
        StringBuilder text = new StringBuilder();
        writer.write(text);
        Path file = Files.write(temp.resolve(name), text.toString().getBytes(StandardCharsets.ISO_8859_1));
        Reading reading = FormatRegistry.load().read(SourceFile.open(file));
        return reading.datasets().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"true, cell.mpt", "false, cell.mpt", "true, cell.bdf.csv", "false, cell.bdf.csv", "true, cell.csv"})
    void aCyclingRunKeepsItsOriginAndItsNumbers(boolean simulated, String name) throws IOException, InputException {
        CyclingRun run = run(simulated);
        Dataset read = back(name, out -> {
            switch (name) {
                case "cell.mpt" -> EcLabWriter.write(run, out);
                case "cell.bdf.csv" -> BdfWriter.write(run, out);
                default -> CsvWriter.write(run, out);
            }
        });
        assertThat(read.provenance().simulated()).isEqualTo(simulated);
        assertThat(read).isInstanceOfSatisfying(CyclingRun.class, r -> {
            assertThat(r.copyTime_s()).isEqualTo(run.copyTime_s());
            assertThat(r.copyVoltage_V()).isEqualTo(run.copyVoltage_V());
            Tolerance milli = Tolerance.relative(1e-15, "milliamperes in the file: one rounding on the way back");
            for (int i = 0; i < run.size(); i++) {
                milli.check("current", r.current_A(i), run.current_A(i));
            }
        });
    }

    @Test
    void anEcLabFileKeepsCounterCycleAndHeader() throws IOException, InputException {
        CyclingRun read = (CyclingRun) back("cell.mpt", out -> EcLabWriter.write(run(true), out));
        assertThat(read.copyCycle()).contains(new double[] {1, 1, 1, 1, 1});
        assertThat(read.metadata()).containsEntry("Mass of active material", "7.6 mg");
        assertThat(((ChargeCounter.Signed) read.counter()).at(2)).isBetween(1.5249e-6, 1.5251e-6);
        assertThat(read.table().find("half cycle")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSpectrumKeepsItsOriginAndItsNumbers(boolean simulated) throws IOException, InputException {
        ImpedanceSpectrum spectrum = spectrum(simulated);
        Dataset read = back("z.mpt", out -> EcLabWriter.write(spectrum, out));
        assertThat(read.provenance().simulated()).isEqualTo(simulated);
        assertThat(read).isInstanceOfSatisfying(ImpedanceSpectrum.class, z -> {
            assertThat(z.copyFrequency_Hz()).isEqualTo(spectrum.copyFrequency_Hz());
            assertThat(z.copyReal_ohm()).isEqualTo(spectrum.copyReal_ohm());
            assertThat(z.copyImaginary_ohm()).isEqualTo(spectrum.copyImaginary_ohm());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', ',simulated', ',1', true",
        "'# SIMULATED: by a model\n', '', '', true",
        "'# origin: simulated\n', '', '', true",
        "'# operator: someone\n', '', '', false",
        "'', ',simulated', ',0', false"
    })
    void aTextOfAnotherHandMaySayItToo(String above, String name, String mark, boolean simulated)
            throws IOException, InputException {
        String text = above.replace("\\n", "\n") + "frequency_Hz,z_re_ohm,z_im_ohm" + name + "\n1000,30,-1" + mark
                + "\n100,35,-6" + mark + "\n10,44,-3" + mark + "\n1,45,-1" + mark + "\n";
        Dataset read = back("z.csv", out -> out.append(text));
        assertThat(read).isInstanceOf(ImpedanceSpectrum.class);
        assertThat(read.provenance().simulated()).isEqualTo(simulated);
    }

    @Test
    void aCommentAboutSimulationIsNoMark() throws IOException, InputException {
        CyclingRun measured = CyclingRun.builder("a cell", provenance(false))
                .samples(new double[] {0, 1}, new double[] {3, 3.1}, new double[] {1e-3, 1e-3})
                .metadata(Map.of("Comments", "same protocol as the simulated cell; simulated drive cycle"))
                .build();
        Dataset read = back("cell.mpt", out -> EcLabWriter.write(measured, out));
        assertThat(read.provenance().simulated()).isFalse();
    }
}
