package org.interphase.study.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.interphase.data.Observable;
import org.interphase.data.SampleProperty;
import org.interphase.report.page.SourceText;
import org.interphase.study.check.Rules;
import org.interphase.study.library.Library;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

/// The tables of `docs/audit.md` are those of the program. After a change the page as it should be lies in
/// `study/target/audit.md`.
class AuditPageTest {
    private static final Path PAGE = ReferenceFolder.repositoryRoot().resolve("docs/audit.md");
    private static final Path ACTUAL = ReferenceFolder.repositoryRoot().resolve("study/target/audit.md");

    @Test
    void thePageShowsTheTables() throws IOException {
        String page = Files.readString(PAGE);
        String expected = with("observables", observables(), page);
        expected = with("library", library(), expected);
        expected = with("rules", rules(), expected);
        expected = with("properties", properties(), expected);
        if (!page.equals(expected)) {
            Files.writeString(ACTUAL, expected);
        }
        assertThat(page).isEqualTo(expected);
    }

    private static String with(String table, String content, String page) {
        String begin = "<!-- BEGIN GENERATED " + table + " -->\n";
        String end = "<!-- END GENERATED " + table + " -->";
        assertThat(page).contains(begin).contains(end);
        return page.substring(0, page.indexOf(begin) + begin.length()) + content + page.substring(page.indexOf(end));
    }

    private static String properties() {
        return "| key | unit | meaning |\n|---|---|---|\n"
                + Arrays.stream(SampleProperty.values())
                        .map(p -> "| `%s` | %s | %s |\n".formatted(p.key(), p.unit(), p.meaning()))
                        .collect(Collectors.joining());
    }

    private static String rules() {
        return "| check | identifier | formula | rests on | tolerance |\n|---|---|---|---|---|\n"
                + Rules.all().stream()
                        .map(r -> "| %s | `%s` | %s | %s | %s |\n"
                                .formatted(r.title(), r.id(), r.formula(), SourceText.of(r.source()), r.tolerance()))
                        .collect(Collectors.joining());
    }

    private static String library() {
        return "| study | citation | doi | entries | kept apart |\n|---|---|---|---|---|\n"
                + Library.studies().stream()
                        .map(e -> "| `%s` | %s | %s | %d | %s |\n"
                                .formatted(
                                        e.name(),
                                        e.manifest().reference().orElseThrow().citation(),
                                        e.manifest().reference().orElseThrow().doi(),
                                        e.manifest().publication().entries().size(),
                                        e.manifest().keptApart().orElse("")))
                        .collect(Collectors.joining());
    }

    private static String observables() {
        return "| observable | identifier | unit | found with | definition |\n|---|---|---|---|---|\n"
                + Arrays.stream(Observable.values())
                        .map(o -> "| %s | `%s` | %s | %s | %s |\n"
                                .formatted(
                                        o.title(),
                                        o.id(),
                                        o.unit(),
                                        o.technique().word(),
                                        o.definition()))
                        .collect(Collectors.joining());
    }
}
