package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.interphase.formats.neware.XmlElements.Element;
import org.interphase.testkit.Mutations;
import org.junit.jupiter.api.Test;

class XmlElementsTest {
    private static List<Element> parse(String text) throws XMLStreamException {
        return XmlElements.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void elementsKnowTheirParentAndAttributes() throws XMLStreamException {
        List<Element> elements = parse("<?xml version=\"1.0\" encoding=\"utf-8\"?><a><b x=\"7\" y=\"&lt;é\"/><c/></a>");
        assertThat(elements).extracting(Element::name).containsExactly("a", "b", "c");
        assertThat(elements.get(1).parent()).isEqualTo("a");
        assertThat(elements.get(1).number("x")).isEqualTo(7);
        assertThat(elements.get(1).attribute("y")).isEqualTo("<é");
        assertThat(elements.get(1).number("y")).isEqualTo(-1);
        assertThat(elements.get(1).attribute("z")).isEmpty();
    }

    @Test
    void theDeclaredCharacterSetIsUsed() throws XMLStreamException {
        String text = "<?xml version=\"1.0\" encoding=\"GB2312\"?><a n=\"温度℃\"/>";
        List<Element> elements = XmlElements.parse(text.getBytes(Charset.forName("GB2312")));
        assertThat(elements.getFirst().attribute("n")).isEqualTo("温度℃");
    }

    @Test
    void documentTypesEntitiesAndOutsideReferencesAreRefused() {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a n=\"&c;\">&c;</a>";
        assertThatThrownBy(() -> parse(bomb)).isInstanceOf(XMLStreamException.class);
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        assertThatThrownBy(() -> parse(outside)).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> parse("<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\"><a/>"))
                .isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> parse("<a>&unknown;</a>")).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void endlessDocumentsAreRefused() {
        assertThatThrownBy(() -> parse("<a>" + "<b/>".repeat(20_000) + "</a>"))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageContaining("more than 20000 elements");
        assertThatThrownBy(() -> parse("<a>".repeat(15_000))).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void damageGivesElementsOrTheOneException() {
        byte[] original = NdaxFixture.testInfo(1, "<Aux1 AuxID=\"1\" RealChlID=\"12\" ChlType=\"103\"/>");
        Mutations.of(original, 23, 500).forEach(bytes -> {
            try {
                assertThat(XmlElements.parse(bytes)).isNotNull();
            } catch (XMLStreamException refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
            }
        });
    }
}
