package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `xps species`, `xps quantify`, and ready models by name on the command line.
class XpsTableCommandsTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void speciesAnswersForALineOrNearAnEnergy() throws IOException {
        CommandRun line = CommandRun.of("xps", "species", "p 2P", "--json");
        assertThat(line.code()).as(line.err()).isZero();
        assertThat(EisRun.text(line.json(), "line")).isEqualTo("P 2p");
        assertThat(EisRun.array(line.json(), "entries").size()).isGreaterThan(3);
        CommandRun near = CommandRun.of("xps", "species", "--near", "207.2");
        assertThat(near.out()).contains("LiNbO3", "Nb 3d", "SRD 20");
    }

    @Test
    void whatTheTableDoesNotHaveIsRefusedInOneSentence() throws IOException {
        CommandRun unknown = CommandRun.of("xps", "species", "S9z", "--json");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("S 2p", "'S9z'");
        assertThat(CommandRun.of("xps", "species").code()).isEqualTo(2);
    }

    @Test
    void quantifyTakesKnownAreasWithoutAFile() throws IOException {
        Path plan = temp.resolve("plan.yaml");
        Files.writeString(plan, """
                matter: LiNbO3
                lines:
                  - {line: Nb 3d, area: 8210, area_u: 80}
                  - {line: O 1s, area: 8790, area_u: 90}
                """);
        CommandRun run = CommandRun.of("xps", "quantify", plan.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Nb", "at.%", "Assumed: ", "no transmission");
        CommandRun missing =
                CommandRun.of("xps", "quantify", temp.resolve("none.yaml").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("none.yaml");
    }

    @Test
    void aReadyModelIsFittedByItsName() throws IOException {
        StringBuilder text = new StringBuilder("binding_energy,intensity\neV,counts\n");
        for (int i = 0; i < 130; i++) {
            double energy = 202 + 0.1 * i;
            double counts = 300 + 3000 * peak(energy - 207.3) + 2000 * peak(energy - 210.05);
            text.append(String.format(Locale.ROOT, "%.1f,%.0f%n", energy, counts));
        }
        Path file = temp.resolve("nb.csv");
        Files.writeString(file, text.toString());
        CommandRun run = CommandRun.of("xps", "fit", "nb3d-coating", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("NbV", "207.3");
    }

    private static double peak(double x) {
        return Math.exp(-4 * Math.log(2) * x * x / 1.69);
    }
}
