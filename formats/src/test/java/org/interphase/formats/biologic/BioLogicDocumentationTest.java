package org.interphase.formats.biologic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

/// `docs/formats-biologic.md` says what the code does: its generated parts are compared with the tables.
class BioLogicDocumentationTest {
    private static final Path PAGE = ReferenceFolder.repositoryRoot().resolve("docs/formats-biologic.md");

    private static void check(String part, String expected) throws IOException {
        String page = Files.readString(PAGE);
        String begin = "<!-- BEGIN " + part + " -->\n";
        String end = "<!-- END " + part + " -->";
        assertThat(page).contains(begin, end);
        String actual = page.substring(page.indexOf(begin) + begin.length(), page.indexOf(end));
        if (!actual.equals(expected)) {
            Files.writeString(Path.of("target", part.replace(' ', '-') + "_actual.md"), expected);
        }
        assertThat(actual)
                .as("part '%s'; what it should be is in formats/target/*_actual.md", part)
                .isEqualTo(expected);
    }

    @Test
    void thePageListsEveryColumnId() throws IOException {
        StringBuilder table = new StringBuilder("| id | name | stored as | known from |\n|---|---|---|---|\n");
        for (MprColumn column : MprColumns.table().all()) {
            if (column.known() != MprColumn.Known.LIST) {
                table.append(row(column));
            }
        }
        String listed = MprColumns.table().all().stream()
                .filter(c -> c.known() == MprColumn.Known.LIST)
                .map(c -> c.id() + " " + code(c.name()) + " " + storage(c))
                .collect(Collectors.joining(", "));
        check("column ids", table + "\nNames from the numbered list, with the presumed type: " + listed + ".\n");
    }

    private static String row(MprColumn column) {
        String names = code(column.name())
                + column.renamed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getKey().equals("BT")
                                ? "; in BT-Lab " + code(e.getValue())
                                : "; from " + e.getKey() + " " + code(e.getValue()))
                        .collect(Collectors.joining());
        String known = switch (column.known()) {
            case PAIR -> "pair";
            case READER -> "reader";
            case INFERRED -> "inferred";
            case LIST -> "list";
        };
        return "| " + column.id() + " | " + names + " | " + storage(column) + " | " + known + " |\n";
    }

    private static String storage(MprColumn column) {
        return column.storage().isFlag()
                ? "flag %02X".formatted(column.storage().mask())
                : column.storage().type().name().toLowerCase(Locale.ROOT);
    }

    private static String code(String name) {
        return "`" + name.replace("|", "\\|") + "`";
    }

    @Test
    void thePageListsEveryLayout() throws IOException {
        StringBuilder table = new StringBuilder("| reader | layout | proof | evidence |\n|---|---|---|---|\n");
        for (FormatReader reader : List.of(new MprReader(), new MptReader())) {
            for (FormatSpec.Layout layout : reader.spec().layouts()) {
                table.append("| %s | %s | %s | %s |\n"
                        .formatted(reader.spec().name(), layout.name(), layout.proof(), layout.evidence()));
            }
        }
        check("layouts", table.toString());
    }

    @Test
    void noColumnIdIsListedTwiceAndEveryFlagHasItsOwnBits() {
        List<List<String>> rows = EcLabTables.rows("columns.tsv");
        Set<String> ids = new HashSet<>();
        int bits = 0;
        for (List<String> row : rows) {
            assertThat(ids.add(row.getFirst())).as("id " + row.getFirst()).isTrue();
        }
        for (MprColumn column : MprColumns.table().all()) {
            assertThat(bits & column.storage().mask()).isZero();
            bits |= column.storage().mask();
        }
        assertThat(bits).isEqualTo(0b1011_1111);
        assertThat(ids).contains("112", "115", "182", "185", "215", "438", "441", "471", "880", "883");
    }
}
