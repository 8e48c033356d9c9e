package org.interphase.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapeTest {
    @Test
    void markupOfAStrangerIsShownAsText() {
        assertThat(Escape.markup("<script>alert('x')</script> & \"more\""))
                .isEqualTo("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;");
    }

    @Test
    void controlCharactersAndLineBreaksBecomeSpaces() {
        assertThat(Escape.clean("a\u0000b\r\nc\td\u0085e\u2028f")).isEqualTo("a b  c d e f");
    }

    @Test
    void lineBreaksStayInPreformattedText() {
        assertThat(Escape.markupWithLines("a < b\nc\r\nd")).isEqualTo("a &lt; b\nc \nd");
    }

    @Test
    void charactersThatReverseTheDirectionVanish() {
        assertThat(Escape.clean("sample\u202Egpj.exe\u2066\u200B\uFEFF!")).isEqualTo("samplegpj.exe!");
    }

    @Test
    void whatXmlForbidsIsReplaced() {
        assertThat(Escape.clean("a\uD800b\uFFFEc\uDC00\uFDD0")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uFFFD");
    }

    @Test
    void lettersOutsideTheFirstPlaneStay() {
        assertThat(Escape.clean("𝛼 und 漢字")).isEqualTo("𝛼 und 漢字");
    }

    @Test
    void stacksOfMarksAreCutToTwo() {
        assertThat(Escape.clean("e\u0301\u0302\u0303\u0304n\u0303")).isEqualTo("e\u0301\u0302n\u0303");
    }
}
