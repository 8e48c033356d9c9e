package org.interphase.formats.specs;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// The regions in an XML file of SpecsLab 2, read as a stream: a tree of structs and sequences whose names
/// stand in attributes. The document type that these files carry is skipped, entities are not resolved.
final class SpecsXml {
    private static final int DEEPEST = 64;
    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_VALUE = 500;

    private final SourceFile file;
    private final XMLStreamReader xml;
    private final List<String> open = new ArrayList<>();
    private final List<RawRegion> regions = new ArrayList<>();
    private String group = "";

    /// One region as it stands in the file.
    static final class RawRegion {
        final String group;
        final Map<String, String> settings = new LinkedHashMap<>();
        final List<Double> shifts = new ArrayList<>();
        final List<double[]> scans = new ArrayList<>();
        final List<Integer> cycleOfScan = new ArrayList<>();
        double[] transmission = {};
        int cycles;

        private RawRegion(String group) {
            this.group = group;
        }

        double number(String key) {
            String text = settings.getOrDefault(key, "");
            try {
                return text.isEmpty() || text.length() > 40 ? Double.NaN : Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }

    private SpecsXml(SourceFile file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /// @throws InputException if this is not XML, or a number in it is none
    static List<RawRegion> regions(SourceFile file) throws InputException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            SpecsXml parser = new SpecsXml(file, factory.createXMLStreamReader(new StringReader(text)));
            parser.run();
            return parser.regions;
        } catch (XMLStreamException | RuntimeException e) {
            throw file.refuse(
                    Place.whole(),
                    "well-formed XML of SpecsLab",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void run() throws XMLStreamException, InputException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS -> text();
                default -> {
                    // Comments, the document type and white space say nothing.
                }
            }
        }
    }

    private void start() throws XMLStreamException {
        if (open.size() == DEEPEST) {
            throw new XMLStreamException("elements nested more than " + DEEPEST + " deep");
        }
        String type = attribute("type_name");
        String name = attribute("name");
        open.add(name.isEmpty() ? type : name);
        if (type.equals("RegionData")) {
            regions.add(new RawRegion(group));
        } else if (type.equals("Cycle") && !regions.isEmpty()) {
            regions.getLast().cycles++;
        }
    }

    private String attribute(String key) {
        String value = xml.getAttributeValue(null, key);
        return value == null ? "" : value;
    }

    private void text() throws InputException {
        String text = xml.getText();
        if (text.isBlank()) {
            return;
        }
        String name = open.isEmpty() ? "" : open.getLast();
        boolean inRegion = open.contains("RegionData") && !regions.isEmpty();
        if (!inRegion) {
            group = name.equals("name") ? shortened(text) : group;
            return;
        }
        RawRegion region = regions.getLast();
        if (open.contains("counts")) {
            region.scans.add(numbers(text));
            region.cycleOfScan.add(region.cycles);
        } else if (open.contains("transmission")) {
            region.transmission = numbers(text);
        } else if (name.equals("shift")) {
            double[] shift = numbers(text);
            region.shifts.add(shift.length == 0 ? 0.0 : shift[0]);
        } else if (isSetting(name) && region.settings.size() < MOST_ENTRIES) {
            boolean title = open.size() > 1 && open.get(open.size() - 2).equals("RegionData");
            boolean mode = open.contains("scan_mode");
            String key = title && name.equals("name") ? "region name" : mode ? "scan_mode " + name : name;
            region.settings.putIfAbsent(key, shortened(text));
        }
    }

    /// Settings stand in the definition of the region, or directly in the region.
    private boolean isSetting(String name) {
        boolean direct = open.size() > 1 && open.get(open.size() - 2).equals("RegionData");
        return !name.isEmpty() && (open.contains("region") || direct);
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() > LONGEST_VALUE ? stripped.substring(0, LONGEST_VALUE) : stripped;
    }

    private double[] numbers(String text) throws InputException {
        double[] numbers = new double[64];
        int n = 0;
        for (StringTokenizer words = new StringTokenizer(text); words.hasMoreTokens(); n++) {
            String word = words.nextToken();
            if (n == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * n);
            }
            try {
                numbers[n] = word.length() > 60 ? Double.NaN : Double.parseDouble(word);
            } catch (NumberFormatException e) {
                int line = xml.getLocation().getLineNumber();
                throw file.refuse(Place.line(Math.max(1, line)), "numbers", "'" + word + "'");
            }
        }
        return Arrays.copyOf(numbers, n);
    }
}
