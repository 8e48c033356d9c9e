package org.interphase.formats.neware;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The elements of one of the XML members of an `.ndax`, in document order, with their attributes.
///
/// The parser accepts no document type, resolves no entity but the five of XML itself, and opens nothing outside the
/// text that it is given.
final class XmlElements {
    private static final int MOST_ELEMENTS = 20_000;

    private XmlElements() {}

    /// @param name without prefix
    /// @param parent name of the element around it, empty for the root
    record Element(String name, String parent, Map<String, String> attributes) {
        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        /// A whole number, or −1 where the attribute is absent or is none.
        int number(String key) {
            String text = attribute(key);
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        }
    }

    /// @throws XMLStreamException if the text is not XML, declares a document type, or is far longer than any of Neware
    static List<Element> parse(byte[] bytes) throws XMLStreamException {
        XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(decode(bytes)));
        List<Element> elements = new ArrayList<>();
        List<String> open = new ArrayList<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("a document type or an entity, which these files never have");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (elements.size() >= MOST_ELEMENTS) {
                        throw new XMLStreamException("more than " + MOST_ELEMENTS + " elements");
                    }
                    elements.add(element(xml, open.isEmpty() ? "" : open.getLast()));
                    open.add(xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                default -> {
                    // Text between the elements is white space in all files seen.
                }
            }
        }
        return elements;
    }

    private static Element element(XMLStreamReader xml, String parent) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return new Element(xml.getLocalName(), parent, attributes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("a reference to something outside the file");
        });
        return factory;
    }

    /// The text in the character set that its first line declares, UTF-8 or GB 2312; bytes that fit neither become
    /// replacement characters. The declaration itself is dropped, as the text is decoded already.
    private static String decode(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        boolean utf8 = start.toLowerCase(Locale.ROOT).contains("utf-8");
        Charset charset = utf8 ? StandardCharsets.UTF_8 : NdaHead.CHINESE;
        String text = new String(bytes, charset);
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        int end = text.startsWith("<?xml", from) ? text.indexOf("?>", from) : -1;
        return end < 0 ? text.substring(from) : text.substring(end + 2);
    }
}
