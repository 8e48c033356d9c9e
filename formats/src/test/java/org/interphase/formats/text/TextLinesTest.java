package org.interphase.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.interphase.data.InputException;
import org.interphase.formats.Limits;
import org.interphase.formats.SourceFile;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    private static List<String> lines(byte[] bytes) throws InputException {
        TextLines lines = TextLines.of(SourceFile.of("a.txt", bytes));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            all.add(lines.line(i));
        }
        return all;
    }

    private static List<String> lines(String text) throws InputException {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyLineEndSplitsAndNoneAtTheEndOpensALine() throws InputException {
        assertThat(lines("a\nb\r\nc\rd")).containsExactly("a", "b", "c", "d");
        assertThat(lines("a\n\nb\n")).containsExactly("a", "", "b");
        assertThat(lines("\r\n")).containsExactly("");
    }

    /// Against the JDK's own splitting, on lines of every length around the eight bytes that are looked at at once.
    @Test
    void randomTextsSplitAsTheJdkSplitsThem() throws InputException {
        SplittableRandom random = new SplittableRandom(3);
        String alphabet = "ab,;\t 1.5\u0001\u007F\n\r\n";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(60);
            for (int c = 0; c < length; c++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(lines(text.toString())).isEqualTo(text.toString().lines().toList());
        }
    }

    @Test
    void marksAndEncodingsAreRecognised() throws InputException {
        assertThat(lines("\uFEFFT/°C\n1")).containsExactly("T/°C", "1");
        assertThat(lines("T/°C\n".getBytes(StandardCharsets.ISO_8859_1))).containsExactly("T/°C");
        assertThat(lines("\uFEFFzeit;µA\n".getBytes(StandardCharsets.UTF_16LE))).containsExactly("zeit;µA");
        assertThat(lines("\uFEFFzeit;µA\n".getBytes(StandardCharsets.UTF_16BE))).containsExactly("zeit;µA");
        SourceFile chinese = SourceFile.of("a.csv", "循环\n".getBytes(Charset.forName("GB2312")));
        assertThat(TextLines.of(chinese, Charset.forName("GB2312")).line(0)).isEqualTo("循环");
    }

    @Test
    void binaryAndEndlessLinesAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> lines(new byte[] {'a', 'b', 0, 'c'}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("byte 2")
                .hasMessageContaining("binary");
        assertThatThrownBy(() -> lines("x\n" + "y".repeat(Limits.LINE_BYTES + 1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void quotesAroundWholeLinesAreTakenOffOnlyThere() throws InputException {
        TextLines lines = TextLines.of(
                SourceFile.of("a.csv", "\"a,b\"\n\"a\",\"b\"\n\"\n\"\"\nplain\n".getBytes(StandardCharsets.UTF_8)));
        TextLines open = lines.withoutLineQuotes();
        assertThat(open.line(0)).isEqualTo("a,b");
        assertThat(open.line(1)).isEqualTo("\"a\",\"b\"");
        assertThat(open.line(2)).isEqualTo("\"");
        assertThat(open.line(3)).isEmpty();
        assertThat(open.line(4)).isEqualTo("plain");
    }

    @Test
    void linesOfBlanksAreBlank() throws InputException {
        TextLines lines = TextLines.of(SourceFile.of("a", " \t\u00FF\nx".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(lines.isBlank(0)).isTrue();
        assertThat(lines.isBlank(1)).isFalse();
    }
}
