package org.interphase.study.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `inspect` and `convert` of impedance files.
class ImpedanceFilesTest {
    @TempDir
    Path folder;

    private Path file;

    /// Two tables, the second with a column more.
    @BeforeEach
    void aGamryFileOfTwoSpectra() throws IOException {
        file = folder.resolve("two.dta");
        Files.writeString(file, """
                EXPLAIN
                TAG\tEISPOT
                TITLE\tLABEL\tcell\tTest
                ZCURVE\tTABLE
                \tPt\tFreq\tZreal\tZimag\tVdc
                \t#\tHz\tohm\tohm\tV
                \t0\t1000\t30\t-40\t3.7
                \t1\t10\t35.5\t-45\t3.7
                ZCURVE2\tTABLE
                \tPt\tFreq\tZreal\tZimag\tVdc\tTemp
                \t#\tHz\tohm\tohm\tV\tdeg C
                \t0\t1000\t31\t-41\t3.6\t45
                \t1\t10\t36\t-46\t3.6\t45
                """, StandardCharsets.UTF_8);
    }

    @Test
    void convertWritesAllSpectraOneAfterAnotherWithTheirCommonColumns() throws InputException, IOException {
        assertThat(ConvertedFile.of(file).lines())
                .containsExactly(
                        "frequency,z_re,z_im,Pt,Vdc",
                        "Hz,Ω,Ω,#,V",
                        "1000,30,-40,0,3.7",
                        "10,35.5,-45,1,3.7",
                        "1000,31,-41,0,3.6",
                        "10,36,-46,1,3.6");
    }

    @Test
    void whatConvertWroteReadsBackAsTheSameSpectra() throws InputException {
        ConvertedFile.of(file).readsBack(ImpedanceSpectrum.class, 2, (a, b) -> {
            assertThat(b.copyFrequency_Hz()).containsExactly(a.copyFrequency_Hz());
            assertThat(b.copyReal_ohm()).containsExactly(a.copyReal_ohm());
            assertThat(b.copyImaginary_ohm()).containsExactly(a.copyImaginary_ohm());
        });
    }

    @Test
    void inspectShowsOneDatasetPerSpectrumWithItsAxisAndState() throws InputException {
        Answer answer = InspectFile.inspect(ConvertedFile.REGISTRY, file);

        assertThat(answer.json().toText().replaceAll("\\s", ""))
                .contains("\"technique\":\"impedance\"")
                .contains("\"title\":\"cell,ZCURVE\"", "\"title\":\"cell,ZCURVE2\"")
                .contains("\"shape\":[2,5]", "\"shape\":[2,6]")
                .contains("{\"name\":\"frequency\",\"unit\":\"Hz\",\"first\":1000.0,\"last\":10.0,\"n\":2}")
                .contains("\"state\":{\"temperature_C\":45.0,\"potential_V\":3.6}");
        assertThat(answer.text())
                .contains("cell, ZCURVE — impedance, 2 rows", "State: temperature 45 °C, potential 3.6 V");
    }
}
