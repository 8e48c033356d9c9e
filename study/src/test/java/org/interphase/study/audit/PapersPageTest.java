package org.interphase.study.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

/// `docs/papers.md` is what the program writes. After a change the page as it should be lies in
/// `study/target/papers.md`.
class PapersPageTest {
    private static final Path ROOT = ReferenceFolder.repositoryRoot();
    private static final Set<String> COMMANDS =
            Set.of("audit", "compare", "run", "cycling", "cycling dqdv", "cycling cv", "inspect");

    @Test
    void thePageIsWhatTheProgramWrites() throws IOException {
        String expected = PapersPage.markdown();
        Path page = ROOT.resolve("docs/papers.md");
        if (!Files.exists(page) || !Files.readString(page).equals(expected)) {
            Files.writeString(ROOT.resolve("study/target/papers.md"), expected);
        }
        assertThat(page).content().isEqualTo(expected);
    }

    @Test
    void everyPanelSaysWhatIsDoneOrWhyNot() {
        assertThat(PapersPage.panels()).hasSizeGreaterThan(100).allSatisfy(p -> {
            assertThat(p.shows()).isNotBlank();
            switch (p.state()) {
                case "tested" -> {
                    assertThat(COMMANDS).contains(p.command());
                    assertThat(p.test()).isNotBlank();
                }
                case "command" -> assertThat(COMMANDS).contains(p.command());
                case "planned" -> assertThat(p.command()).isNotBlank();
                default -> {
                    assertThat(p.state()).isEqualTo("not possible");
                    assertThat(p.remark()).isNotBlank();
                }
            }
        });
        assertThat(PapersPage.panels().stream().map(p -> p.paper() + " " + p.panel()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theTestsThatAreNamedExist() throws IOException {
        Set<String> named = PapersPage.panels().stream()
                .map(PapersPage.Panel::test)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.toSet());
        List<String> files;
        try (Stream<Path> walk = Files.walk(ROOT)) {
            files = walk.map(p -> String.valueOf(p.getFileName())).toList();
        }
        assertThat(named).allSatisfy(t -> assertThat(files).contains(t + ".java"));
    }
}
