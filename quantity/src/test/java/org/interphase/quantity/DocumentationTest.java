package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

/// The tables of `docs/quantity.md` are those of the program. After a change the page as it should be lies in
/// `quantity/target/quantity.md`: read it, then copy it over.
class DocumentationTest {
    private static final Path PAGE = ReferenceFolder.repositoryRoot().resolve("docs/quantity.md");
    private static final Path ACTUAL = ReferenceFolder.repositoryRoot().resolve("quantity/target/quantity.md");

    @Test
    void thePageShowsTheTables() throws IOException {
        String page = Files.readString(PAGE);
        String expected = with("constants", constants(), with("units", units(), page));
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

    private static String units() {
        return "| unit | UCUM | in SI | SI base units |\n|---|---|---|---|\n"
                + Units.all().stream().map(DocumentationTest::row).collect(Collectors.joining());
    }

    private static String row(Unit unit) {
        String offset = unit.offset() == 0 ? "" : " (zero at " + number(unit.offset()) + ")";
        return "| %s | `%s` | %s%s | %s |\n"
                .formatted(
                        unit.symbol(),
                        unit.ucum(),
                        number(unit.toSi()),
                        offset,
                        unit.dimension().inBaseUnits());
    }

    private static String constants() {
        return "| constant | symbol | value and standard uncertainty | unit |\n|---|---|---|---|\n"
                + Constant.all().stream()
                        .map(constant -> "| %s | %s | %s | %s |\n"
                                .formatted(
                                        constant.title(),
                                        constant.symbol(),
                                        MeasuredText.compact(constant.measured(), 1),
                                        constant.unit().symbol()))
                        .collect(Collectors.joining());
    }

    private static String number(double value) {
        return MeasuredText.compact(Measured.of(value, 0), 1).replace(" (exact)", "");
    }
}
