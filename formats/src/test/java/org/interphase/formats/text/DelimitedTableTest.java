package org.interphase.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.Limits;
import org.interphase.formats.SourceFile;
import org.junit.jupiter.api.Test;

class DelimitedTableTest {
    private static DelimitedTable table(String text, Dialect dialect, String... names) throws InputException {
        TextLines lines = TextLines.of(SourceFile.of("a.csv", text.getBytes(StandardCharsets.UTF_8)));
        return new DelimitedTable(
                lines, dialect, List.of(names), Collections.nCopies(names.length, "V"), 0, lines.count());
    }

    private static double[] numbers(Table table, int column) {
        return ((NumberColumn) table.columns().get(column)).copyValues();
    }

    private static String text(Table table, int column, int row) {
        return ((TextColumn) table.columns().get(column)).at(row);
    }

    @Test
    void columnsBecomeNumbersOrWordsAndEmptyCellsNoNumber() throws InputException {
        Table table = table("1,x,\n,y,2\nNaN,,N/A\n-,y,--\n", Dialect.COMMA, "a", "b", "c")
                .read()
                .table();
        assertThat(numbers(table, 0)).containsExactly(1, Double.NaN, Double.NaN, Double.NaN);
        assertThat(numbers(table, 2)).containsExactly(Double.NaN, 2, Double.NaN, Double.NaN);
        assertThat(text(table, 1, 0)).isEqualTo("x");
        assertThat(text(table, 1, 2)).isEmpty();
        assertThat(table.columns().get(0).unit()).isEqualTo("V");
    }

    @Test
    void quotesHoldDelimitersAndDoubledQuotes() throws InputException {
        Table table = table("\"1,234.5\",\"a \"\"b\"\", c\",3\n\"2\",x,4\n", Dialect.COMMA, "n", "t", "m")
                .read()
                .table();
        assertThat(numbers(table, 0)).containsExactly(1234.5, 2);
        assertThat(text(table, 1, 0)).isEqualTo("a \"b\", c");
        assertThat(numbers(table, 2)).containsExactly(3, 4);
    }

    @Test
    void blanksSeparateInRunsAndBlankLinesAreSkipped() throws InputException {
        DelimitedTable.Rows rows = table("  1   2\n\n \t\n3\t 4  \n", new Dialect(' ', '.'), "a", "b")
                .read();
        assertThat(numbers(rows.table(), 1)).containsExactly(2, 4);
        assertThat(rows.place(1)).hasToString("line 4");
    }

    @Test
    void shortRowsAreFilledAndEmptyExcessIsDropped() throws InputException {
        Table table = table("1\n1,2,\n1,2,,,\n", Dialect.COMMA, "a", "b").read().table();
        assertThat(numbers(table, 1)).containsExactly(Double.NaN, 2, 2);
    }

    @Test
    void filledExcessIsRefusedWithItsLineUnlessAllowed() throws InputException {
        DelimitedTable table = table("1,2\n1,5,3\n", Dialect.COMMA, "a", "b");
        assertThatThrownBy(table::read)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("decimal mark");
        assertThat(numbers(table.allowingExcess().read().table(), 1)).containsExactly(2, 5);
    }

    @Test
    void aHundredThousandRowsReadTheSameInBlocks() throws InputException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append(i)
                    .append(',')
                    .append(i == 77_777 ? "word" : i / 4.0)
                    .append(',')
                    .append(i % 3)
                    .append('\n');
        }
        Table table =
                table(text.toString(), Dialect.COMMA, "i", "mixed", "m").read().table();
        double[] index = numbers(table, 0);
        for (int i = 0; i < index.length; i++) {
            assertThat(index[i]).isEqualTo(i);
        }
        assertThat(text(table, 1, 77_777)).isEqualTo("word");
        assertThat(text(table, 1, 5)).isEqualTo("1.25");
        assertThat(text(table, 1, 99_999)).isEqualTo("24999.75");
    }

    @Test
    void excessDeepInALongTableIsRefusedWithItsLine() throws InputException {
        String text = "1,2\n".repeat(90_000) + "1,2,3\n" + "1,2\n".repeat(9_999);
        DelimitedTable table = table(text, Dialect.COMMA, "a", "b");
        assertThatThrownBy(table::read).isInstanceOf(InputException.class).hasMessageContaining("line 90001");
    }

    @Test
    void aHeaderFarWiderThanItsRowsIsRefused() throws InputException {
        String[] names = new String[4000];
        java.util.Arrays.setAll(names, i -> "c" + i);
        DelimitedTable table = table("1\n".repeat(50_000), Dialect.COMMA, names);
        assertThatThrownBy(table::read).isInstanceOf(InputException.class).hasMessageContaining("far shorter");
        String[] more = new String[Limits.COLUMNS + 1];
        java.util.Arrays.setAll(more, i -> "c" + i);
        assertThatThrownBy(table("1\n", Dialect.COMMA, more)::read).hasMessageContaining("columns");
    }

    @Test
    void aRowWithFewerCellsAtTheEndIsCutOff() throws InputException {
        DelimitedTable.Rows rows = table("1,2,3\n4,5,6\n7,8", Dialect.COMMA, "a", "b", "c")
                .droppingCutTail()
                .read();
        assertThat(rows.table().rows()).isEqualTo(2);
        assertThat(rows.cutTail()).hasValueSatisfying(p -> assertThat(p).hasToString("line 3"));
    }

    @Test
    void aLastNumberWithFewerDecimalsAndNoLineEndIsCutOff() throws InputException {
        String whole = "1,2.50\n1,2.51\n1,2.52\n1,2.53\n";
        assertThat(cut(whole + "1,2.5")).isTrue();
        assertThat(cut(whole + "1,2.54")).isFalse();
        assertThat(cut(whole + "1,2.5\n")).isFalse();
        assertThat(cut("1,2\n1,2.5\n1,2.25\n1,3.5\n1,7")).isFalse();
        assertThat(cut("1,2.50\n1,2.5")).isFalse();
        assertThat(cut("1,2\n\n")).isFalse();
    }

    private static boolean cut(String text) throws InputException {
        return table(text, Dialect.COMMA, "a", "b")
                .droppingCutTail()
                .read()
                .cutTail()
                .isPresent();
    }

    @Test
    void aTableWithoutRowsIsEmptyNotAnError() throws InputException {
        TextLines lines = TextLines.of(SourceFile.of("a.csv", "a,b\n".getBytes(StandardCharsets.UTF_8)));
        Table table = new DelimitedTable(lines, Dialect.COMMA, List.of("a", "b"), List.of("", ""), 1, 1)
                .droppingCutTail()
                .read()
                .table();
        assertThat(table.rows()).isZero();
        assertThat(table.columns()).hasSize(2);
    }

    @Test
    void cellsOfALineAreTrimmedAndUnquoted() {
        assertThat(DelimitedTable.cells(" a ,\"b,c\",,\"d\"\"e\",", ',')).containsExactly("a", "b,c", "", "d\"e", "");
        assertThat(DelimitedTable.cells("\"open,b", ',')).containsExactly("open,b");
        assertThat(DelimitedTable.cells("", ',')).isEmpty();
    }
}
