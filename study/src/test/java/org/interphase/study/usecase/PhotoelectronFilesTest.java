package org.interphase.study.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `inspect` and `convert` of photoelectron files.
class PhotoelectronFilesTest {
    @TempDir
    Path folder;

    private Path file;

    /// A depth profile: one region of three points at two sputter times.
    @BeforeEach
    void aVamasProfile() throws IOException {
        String head = lines("VAMAS Surface Chemical Analysis Standard Data Transfer Format 1988 May 4|-|-|-|-|0|SDP|"
                + "REGULAR|1|1|Etch Time|s|0|0|0|0|2|");
        String block = lines("S 2p|cell|0|0|0|0|0|0|0|0|XPS|%s|Al|18|1|1|1486.6|0|0|0|0|0|FAT|20|1|"
                + "4.5|0|0|0|45|0|S|2p|-1|Binding Energy|eV|170|-0.5|2|counts|d|Transmission|d|"
                + "pulse counting|0.1|5|0|2000|1|1|1|45|0|cyclic|0|0|0|0|6|0|9|0|9|%s|");
        file = folder.resolve("profile.vms");
        Files.writeString(
                file,
                head + block.formatted("0", lines("7|1|8|1.5|9|2")) + block.formatted("60", lines("70|1|80|1.5|90|2"))
                        + "end of experiment\n");
    }

    private static String lines(String text) {
        return text.replace('|', '\n');
    }

    @Test
    void convertWritesAllRegionsOneAfterAnother() throws InputException, IOException {
        assertThat(ConvertedFile.of(file).lines())
                .containsExactly(
                        "binding_energy,intensity,transmission,dataset",
                        "eV,counts,1,1",
                        "170,7,1,1",
                        "169.5,8,1.5,1",
                        "169,9,2,1",
                        "170,70,1,2",
                        "169.5,80,1.5,2",
                        "169,90,2,2");
    }

    @Test
    void whatConvertWroteReadsBackAsTheSameRegions() throws InputException {
        ConvertedFile.of(file).readsBack(PhotoelectronSpectrum.class, 2, (a, b) -> {
            assertThat(b.isBinding()).isEqualTo(a.isBinding());
            assertThat(b.copyEnergy_eV()).containsExactly(a.copyEnergy_eV());
            assertThat(b.copyIntensity()).containsExactly(a.copyIntensity());
            assertThat(b.copyTransmission().orElseThrow())
                    .containsExactly(a.copyTransmission().orElseThrow());
        });
    }

    @Test
    void inspectShowsOneDatasetPerCycleWithItsAxisSettingsAndState() throws InputException {
        String json = InspectFile.inspect(ConvertedFile.REGISTRY, file)
                .json()
                .toText()
                .replaceAll("\\s", "");

        assertThat(json)
                .contains("\"technique\":\"xps\"", "\"reader\":\"vamas\"", "\"shape\":[3,3]")
                .contains(
                        "\"axes\":[{\"name\":\"binding_energy\",\"unit\":\"eV\",\"first\":170.0,\"last\":169.0,\"n\":3}]")
                .contains("\"source_energy_eV\":\"1486.6\"", "\"dwell_time_s\":\"0.1\"", "\"scans\":\"5\"")
                .contains("\"state\":{\"sputter_s\":0.0}", "\"state\":{\"sputter_s\":60.0}");
    }
}
