package org.interphase.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interphase.report.HardFigures;
import org.junit.jupiter.api.Test;

/// Writes pages to `target`, so that a person can look at them.
class SamplePageTest {
    @Test
    void theSamplePageIsWrittenForTheEye() throws IOException {
        Path file = Path.of("target", "sample.html");
        Files.writeString(file, SamplePage.page().html());
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void theHardFiguresAreWrittenForTheEye() throws IOException {
        Path file = Path.of("target", "hard.html");
        Section[] sections = HardFigures.all().entrySet().stream()
                .map(e -> Section.of(e.getKey(), Block.figure(e.getValue())))
                .toArray(Section[]::new);
        Files.writeString(file, ReportPage.of("Hard figures", List.of(sections)).html());
        assertThat(file).isNotEmptyFile();
    }
}
