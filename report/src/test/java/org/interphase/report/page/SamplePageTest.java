package org.interphase.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Writes the sample page to `target/sample.html`, so that a person can look at it.
class SamplePageTest {
    @Test
    void theSamplePageIsWrittenForTheEye() throws IOException {
        Path file = Path.of("target", "sample.html");
        Files.writeString(file, SamplePage.page().html());
        assertThat(file).isNotEmptyFile();
    }
}
