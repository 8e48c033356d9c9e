package org.interphase.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

/// The table in `docs/formats.md` says what the readers say of themselves.
class FormatsDocumentationTest {
    private static final Path PAGE = ReferenceFolder.repositoryRoot().resolve("docs/formats.md");
    private static final Path PROPOSED = ReferenceFolder.repositoryRoot().resolve("formats/target/formats.md");
    private static final String BEGIN = "<!-- BEGIN GENERATED -->\n";
    private static final String END = "<!-- END GENERATED -->\n";

    @Test
    void thePageHoldsTheTableOfAllReaders() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertThat(begin).as("mark " + BEGIN.strip()).isNotNegative();
        assertThat(end).as("mark " + END.strip()).isGreaterThan(begin);
        String proposed = page.substring(0, begin + BEGIN.length())
                + table(FormatRegistry.load().specs())
                + page.substring(end);
        if (Boolean.getBoolean("interphase.accept")) {
            Files.writeString(PAGE, proposed);
        } else if (!proposed.equals(page)) {
            Files.createDirectories(PROPOSED.getParent());
            Files.writeString(PROPOSED, proposed);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/formats.md differs from the readers; the new page is in formats/target/formats.md. "
                        + "Look at it, then run this test with -Dinterphase.accept=true")
                .isEqualTo(proposed);
    }

    private static String table(List<FormatSpec> specs) {
        StringBuilder table = new StringBuilder("| reader | format | endings | layout | | known from |\n")
                .append("|---|---|---|---|---|---|\n");
        for (FormatSpec spec : specs) {
            String first =
                    "`" + spec.name() + "` | " + cell(spec.title()) + " | " + cell(String.join(", ", spec.endings()));
            for (Layout layout : spec.layouts()) {
                String proof = layout.proof() == Proof.PROVEN ? "proven" : "assumed";
                table.append("| ").append(first).append(" | ").append(cell(layout.name()));
                table.append(" | ")
                        .append(proof)
                        .append(" | ")
                        .append(cell(layout.evidence()))
                        .append(" |\n");
                first = " | | ";
            }
        }
        return table.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
