package org.interphase.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;
import org.interphase.report.Golden;
import org.interphase.report.HardFigures;
import org.interphase.report.SampleFigures;
import org.interphase.report.Xml;
import org.interphase.report.figure.Figure;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportPageTest {
    private static final String SAMPLE = SamplePage.page().html();

    @Test
    void thePageIsWellFormedAndItsIdentifiersAreUnique() {
        Document document = parse(SAMPLE);
        Set<String> ids = new HashSet<>();
        for (Element element : Xml.elements(document, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
        }
        for (Element link : Xml.elements(document, "a")) {
            if (link.getAttribute("href").startsWith("#")) {
                assertThat(ids).contains(link.getAttribute("href").substring(1));
            }
        }
    }

    @Test
    void thePageNeedsNothingElse() {
        Document document = parse(SAMPLE);
        assertThat(Xml.elements(document, "script")).isEmpty();
        assertThat(Xml.elements(document, "link")).isEmpty();
        assertThat(Xml.elements(document, "img")).isEmpty();
        assertThat(SAMPLE).doesNotContain("@import").doesNotContain("url(http").doesNotContain("src=");
        for (Element image : Xml.elements(document, "image")) {
            assertThat(image.getAttribute("href")).startsWith("data:image/png;base64,");
        }
        Element policy = Xml.elements(document, "meta").get(1);
        assertThat(policy.getAttribute("http-equiv")).isEqualTo("Content-Security-Policy");
        assertThat(policy.getAttribute("content"))
                .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertThat(SamplePage.page().html()).isEqualTo(SAMPLE);
    }

    @Test
    void aSmallPageLooksAsAccepted() {
        ReportPage page = ReportPage.of(
                        "A small report",
                        List.of(Section.of(
                                "Only section",
                                Block.simulated("Made up."),
                                Block.table(ReportTable.of(
                                                "Numbers",
                                                ReportTable.text("What"),
                                                ReportTable.number("Value", "Ω cm²"))
                                        .row(Cell.text("R"), Cell.number(61.2, 4.4))
                                        .row(Cell.text("S"), Cell.number(Measured.without(12.34567, "one cell")))),
                                Block.warnings(List.of(Warning.of("Look out."))))))
                .withColophon(Block.KeyValues.none().with("Version", "0"));
        String body = page.html().substring(page.html().indexOf("<body>"));
        Golden.check("small-page.html", body);
    }

    @Test
    void wordsOfAStrangerStayText() {
        String evil = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>";
        ReportTable table = ReportTable.of(evil, ReportTable.text(evil), ReportTable.number(evil, evil))
                .withCaption(evil)
                .row(Cell.text(evil).withNote(evil), Cell.number(1, 1).withSource(new Source.Assumed(evil)));
        ReportPage page = ReportPage.of(
                        evil,
                        List.of(new Section(
                                evil,
                                evil,
                                List.of(
                                        Block.paragraph(Prose.of(evil)
                                                .emphasis(evil)
                                                .strong(evil)
                                                .code(evil)
                                                .link(evil, "#" + evil)),
                                        Block.subheading(evil),
                                        Block.table(table),
                                        Block.figure(HardFigures.named("hostile names")),
                                        Block.details(evil, Block.preformatted(evil)),
                                        Block.callout(evil, Prose.of(evil)),
                                        Block.warnings(List.of(Warning.of(evil))),
                                        Block.numbered(List.of(Prose.of(evil)))))))
                .withSubtitle(evil)
                .by(List.of(evil))
                .withSummary(Prose.of(evil))
                .withColophon(Block.KeyValues.none().with(evil, evil));
        Document document = parse(page.html());
        assertThat(page.html()).doesNotContain("<script").doesNotContain("<img");
        assertThat(Xml.elements(document, "style")).hasSize(1);
        assertThat(Xml.elements(document, "h1").getFirst().getTextContent()).isEqualTo(evil);
    }

    @Test
    void linksLeadNowhereDangerous() {
        for (String target :
                List.of("javascript:alert(1)", "data:text/html,x", "http://x", "/etc/passwd", "\\\\host\\x", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Prose.empty().link("x", target));
        }
        Prose fine = Prose.empty()
                .link("a", "#s")
                .link("b", "https://doi.org/10.1000/x")
                .link("c", "../results/findings.csv");
        assertThat(fine.parts()).hasSize(3);
    }

    @Test
    void aMissingUncertaintyIsSeenAndExplained() {
        Document document =
                parse(page(Block.table(ReportTable.of("t", ReportTable.text("a"), ReportTable.number("b", ""))
                        .row(Cell.text("x"), Cell.number(Measured.without(4.3, "a single spectrum"))))));
        Element cell = Xml.elements(document, "td").getFirst();
        assertThat(cell.getTextContent()).isEqualTo("4.3±\u202F?a");
        assertThat(cell.getAttribute("title")).isEqualTo("no uncertainty: a single spectrum");
        assertThat(Xml.elements(document, "li").stream().map(Element::getTextContent))
                .contains("a no uncertainty: a single spectrum");
    }

    @Test
    void equalNotesShareALetterAndManyNotesGoOnAfterZ() {
        ReportTable table = ReportTable.of("t", ReportTable.text("a"));
        for (int i = 0; i < 30; i++) {
            table = table.row(Cell.text("x").withNote("note " + i))
                    .row(Cell.text("y").withNote("note " + i));
        }
        List<String> marks = Xml.elements(parse(page(Block.table(table))), "li").stream()
                .map(Element::getTextContent)
                .toList();
        assertThat(marks).hasSize(30).contains("a note 0", "z note 25", "aa note 26", "ad note 29");
    }

    @Test
    void theDataOfAFigureComeWithIt() {
        Figure figure = SampleFigures.histogram();
        Document document = parse(page(Block.figure(figure)));
        Element link = Xml.elements(document, "a").stream()
                .filter(a -> a.getAttribute("download").equals("figure-1.csv"))
                .findFirst()
                .orElseThrow();
        String encoded = link.getAttribute("href").substring("data:text/csv;charset=utf-8;base64,".length());
        assertThat(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + figure.csv());
        Element drawing = Xml.elements(document, "a").stream()
                .filter(a -> a.getAttribute("download").equals("figure-1.svg"))
                .findFirst()
                .orElseThrow();
        String svg = drawing.getAttribute("href").substring("data:image/svg+xml;base64,".length());
        Xml.parse(new String(Base64.getDecoder().decode(svg), StandardCharsets.UTF_8));
    }

    @Test
    void sectionsOfOneNameGetDifferentAnchors() {
        Section section = Section.of("Figure 1 & more");
        Document document =
                parse(ReportPage.of("t", List.of(section, section, section)).html());
        assertThat(Xml.elements(document, "section").stream().map(s -> s.getAttribute("id")))
                .containsExactly("about-figure-1-more", "about-figure-1-more-2", "about-figure-1-more-3");
        assertThat(Xml.elements(document, "nav")).hasSize(1);
    }

    @Test
    void aShortPageHasNoContents() {
        assertThat(Xml.elements(parse(page(Block.paragraph("x"))), "nav")).isEmpty();
    }

    @Test
    void aRowThatDoesNotFitTheColumnsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportTable.of("t", ReportTable.text("a")).row(Cell.text("x"), Cell.text("y")));
    }

    @Test
    void bothThemesAndPrintAreStyled() {
        assertThat(SAMPLE)
                .contains("prefers-color-scheme:dark")
                .contains(":root:has(#theme-dark:checked)")
                .contains(":root:has(#theme-light:checked)")
                .contains("@media print")
                .contains("name=\"viewport\"");
    }

    private static String page(Block block) {
        return ReportPage.of("t", List.of(Section.of("s", block))).html();
    }

    /// All after the document type, which the hardened parser refuses.
    private static Document parse(String html) {
        assertThat(html).startsWith("<!DOCTYPE html>\n");
        return Xml.parse(html.substring("<!DOCTYPE html>\n".length()));
    }
}
