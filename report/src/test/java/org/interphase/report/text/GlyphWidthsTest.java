package org.interphase.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class GlyphWidthsTest {
    private static final Tolerance SUM = Tolerance.relative(1e-12, "a sum of a dozen integers");

    @Test
    void widthsAreThoseOfHelvetica() {
        // V 667, o 556, l 222, t 278, a 556, g 556, e 556, space 278, ( 333, V 667, ) 333: 5002 thousandths of an em,
        // from the published AFM file.
        SUM.check("width", GlyphWidths.of("Voltage (V)", 10) / GlyphWidths.RESERVE, 50.02);
    }

    @Test
    void raisedDigitsAreNarrower() {
        SUM.check(
                "width of 10³ against 10 and 3",
                GlyphWidths.of("10³", 10),
                GlyphWidths.of("10", 10) + GlyphWidths.SCRIPT_SIZE * GlyphWidths.of("3", 10));
    }

    @Test
    void shortenedTextFitsAndKeepsItsBeginning() {
        String name = "NMC811 with 5 nm LiNbO₃ ".repeat(40);
        String shown = GlyphWidths.shorten(name, 12, 150);
        assertThat(GlyphWidths.of(shown, 12)).isLessThanOrEqualTo(150).isGreaterThan(130);
        assertThat(shown).endsWith("…").startsWith("NMC811 with");
    }

    @Test
    void textThatFitsIsLeftAlone() {
        assertThat(GlyphWidths.shorten("Bare", 12, 100)).isEqualTo("Bare");
        assertThat(GlyphWidths.shortenMiddle("Bare", 12, 100)).isEqualTo("Bare");
    }

    @Test
    void nothingFitsIntoNoRoom() {
        assertThat(GlyphWidths.shorten("Bare", 12, 2)).isEmpty();
    }

    @Test
    void namesThatDifferAtTheirEndStayDifferentWhenCutInTheMiddle() {
        String name = "a very long common beginning of two names, sample ";
        String one = GlyphWidths.shortenMiddle(name + "1", 12, 120);
        String two = GlyphWidths.shortenMiddle(name + "2", 12, 120);
        assertThat(one).isNotEqualTo(two).endsWith("1").contains("…");
        assertThat(GlyphWidths.of(one, 12)).isLessThanOrEqualTo(120);
    }

    @Test
    void neverCutsThroughACharacterOfTwoUnits() {
        String letters = "𝛼𝛽𝛾𝛿".repeat(20);
        for (double room = 5; room < 200; room += 3) {
            assertThat(Escape.clean(GlyphWidths.shorten(letters, 12, room))).doesNotContain("\uFFFD");
            assertThat(Escape.clean(GlyphWidths.shortenMiddle(letters, 12, room)))
                    .doesNotContain("\uFFFD");
        }
    }

    @Test
    void wordsAreWrappedAndTheRestIsCut() {
        List<String> lines = GlyphWidths.wrap("Thickness of the rock-salt layer of all particles", 12, 90, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo("Thickness of");
        assertThat(lines.get(1)).startsWith("the rock-salt").endsWith("…");
    }
}
