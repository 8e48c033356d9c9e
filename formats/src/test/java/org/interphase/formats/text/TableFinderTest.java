package org.interphase.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.formats.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFinderTest {
    private static final DelimitedOptions AUTOMATIC = DelimitedOptions.automatic();

    private static TextLines lines(String text) throws InputException {
        return TextLines.of(SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static TableLayout find(String text) throws InputException {
        return TableFinder.find(lines(text), AUTOMATIC);
    }

    private static double number(String text, int column, int row) throws InputException {
        return ((NumberColumn)
                        find(text).table(lines(text)).read().table().columns().get(column))
                .at(row);
    }

    @Test
    void delimiterMarkHeaderAndFirstRowAreFound() throws InputException {
        TableLayout comma = find("made by: x\n\nt,U,I\n1,2.5,3\n2,2.6,3\n");
        assertThat(comma.dialect()).isEqualTo(new Dialect(',', '.'));
        assertThat(comma.headerLine()).isEqualTo(2);
        assertThat(comma.firstRow()).isEqualTo(3);
        assertThat(comma.names()).containsExactly("t", "U", "I");
        assertThat(find("t;U\n1,5;2\n2,5;3\n").dialect()).isEqualTo(new Dialect(';', ','));
        assertThat(find("t\tU\n1,5\t2\n2,5\t3\n").dialect()).isEqualTo(new Dialect('\t', ','));
        assertThat(find("t  U\n1.5   2\n2.5  3\n").dialect()).isEqualTo(new Dialect(' ', '.'));
        assertThat(find("t|U\n1.5|2\n2.5|3\n").dialect()).isEqualTo(new Dialect('|', '.'));
        assertThat(find("# t U\n1.5 2\n").names()).containsExactly("t", "U");
    }

    @Test
    void aRowOfUnitsBelowTheNamesGivesTheUnits() throws InputException {
        TableLayout layout = find("time,voltage,current,note\ns,V,A,\n1,2,3,x\n4,5,6,y\n");
        assertThat(layout.names()).containsExactly("time", "voltage", "current", "note");
        assertThat(layout.units()).containsExactly("s", "V", "A", "");
        assertThat(layout.firstRow()).isEqualTo(2);
        assertThat(find("a,b\n,\n1,2\n").firstRow()).isEqualTo(2);
        assertThat(find("time,n,note,x\ns,1,,Hours of h:mm\n1,2,x,3\n").units())
                .containsExactly("s", "", "", "Hours of h:mm");
        assertThat(find("preamble\nV,A\n1,2\n3,4\n").names()).containsExactly("V", "A");
        assertThat(find("E;I\n(V);(mA)\n1;2\n").units()).containsExactly("V", "mA");
    }

    @Test
    void numbersWithoutNamesAreNumbered() throws InputException {
        TableLayout layout = find("10.0 5\n10.1 6\n");
        assertThat(layout.headerLine()).isEqualTo(-1);
        assertThat(layout.names()).containsExactly("column 1", "column 2");
        assertThat(number("10.0 5\n10.1 6\n", 1, 1)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,voltage,current\n0,0,3,7,0,1\n1,0,3,8,0,1\n2,0,3,9,0,1\n",
                "time,voltage,current\n0,3,7,0,1\n1,5,3,8,0,1\n2,5,3,9,0,1\n",
                "time,voltage\n\"0,5\",\"3,71\"\n\"1,5\",\"3,72\"\n"
            })
    void aDecimalCommaBetweenCommasIsRefusedWithAHint(String text) {
        assertThatThrownBy(() -> {
                    TextLines lines = lines(text);
                    TableFinder.find(lines, AUTOMATIC).table(lines).read();
                })
                .isInstanceOf(InputException.class)
                .hasMessageContaining("emicolons");
    }

    @Test
    void thousandsAreToldFromDecimals() throws InputException {
        assertThat(number("a;b\n1.234,5;2\n12,25;3\n", 0, 0)).isEqualTo(1234.5);
        assertThat(number("a;b\n1,234.5;2\n12.25;3\n", 0, 0)).isEqualTo(1234.5);
        assertThat(number("a;b\n3,700;2\n0,500;3\n", 0, 0)).isEqualTo(3.7);
        assertThat(number("a;b\n1,234,567;2\n1,234,568;3\n", 0, 0)).isEqualTo(1234567);
    }

    @Test
    void theMarkIsFoundEvenIfItShowsOnlyAtTheEnd() throws InputException {
        String text = "t;I\n" + "1;0\n".repeat(700) + "2;0,5\n";
        assertThat(find(text).dialect().decimalMark()).isEqualTo(',');
    }

    @Test
    void optionsOverruleWhatWouldBeFound() throws InputException {
        TextLines lines = lines("names are below\nx;y\n1;2\n3;4\n");
        TableLayout layout = TableFinder.find(
                lines, AUTOMATIC.withHeaderLine(2).withDelimiter(';').withDecimalMark(','));
        assertThat(layout.names()).containsExactly("x", "y");
        assertThat(layout.dialect()).isEqualTo(new Dialect(';', ','));
        assertThatThrownBy(() -> TableFinder.find(lines, AUTOMATIC.withHeaderLine(99)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("4 lines");
        assertThatThrownBy(() ->
                        TableFinder.find(lines, AUTOMATIC.withDelimiter(',').withDecimalMark(',')))
                .isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"just prose\nand more\n", "\n\n", "one\n1\n2\n3\n"})
    void textWithoutATableIsRefused(String text) {
        assertThatThrownBy(() -> find(text)).isInstanceOf(InputException.class).hasMessageContaining("a table");
    }

    @Test
    void aDateAndItsTimeThatBlanksSeparatedAreOneColumnsTwoCells() throws InputException {
        TextLines lines = lines("t DateTime U\n1 05.05.2025 14:36:06 3.7\n");
        TableLayout layout = SplitDates.mend(lines, TableFinder.below(lines, 0, AUTOMATIC), "datetime");
        assertThat(layout.names()).containsExactly("t", "DateTime", "DateTime (time of day)", "U");
        assertThat(layout.units()).hasSize(4);
    }

    @Test
    void thePreambleIsKeysAndValues() throws InputException {
        TextLines lines = lines("~Name of Test: a: b\nKey,1,2,,\nTab\tvalue\nno pair\nKey: second\n: x\n");
        assertThat(Preamble.pairs(lines, 0, lines.count()))
                .containsEntry("Name of Test", "a: b")
                .containsEntry("Key", "1, 2")
                .containsEntry("Tab", "value")
                .hasSize(3);
    }
}
