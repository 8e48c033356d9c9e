package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.interphase.study.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a template for a paper to its audit, and against the library.
class AuditCommandTest {
    @TempDir
    private Path temp = Path.of("");

    private String study() {
        String study = temp.resolve("paper").toString();
        assertThat(CommandRun.of("init", "--published", study).out()).contains("interphase audit");
        return study;
    }

    @Test
    void aTemplateForAPaperCanBeAuditedAtOnce() {
        String study = study();
        assertThat(Path.of(study).resolve("raw")).doesNotExist();
        CommandRun run = CommandRun.of("audit", study, "--json");
        assertThat(run.code()).isZero();
        assertThat(run.json().find("checks")).isInstanceOf(Json.Array.class);
        assertThat(Path.of(study).resolve("report/audit.html")).isRegularFile();
        assertThat(CommandRun.of("audit", study).out()).contains("Coulombic efficiency from capacities", "gaps:");
    }

    @Test
    void anOwnStudyStandsAmongThePublishedPairs() {
        String study = study();
        CommandRun run = CommandRun.of("compare", study);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("paper", "jangid-2024-nb2o5", "halide");
        assertThat(CommandRun.of("compare", "--no-library", study).out()).doesNotContain("jangid");
    }

    @Test
    void aFolderWithoutAStudyIsOneSentence() {
        for (String command : new String[] {"audit", "compare"}) {
            CommandRun run = CommandRun.of(command, temp.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("a study folder").hasLineCount(1);
        }
    }
}
