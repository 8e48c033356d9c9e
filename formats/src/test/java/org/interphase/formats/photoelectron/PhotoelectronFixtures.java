package org.interphase.formats.photoelectron;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes the files in `src/test/resources/xps`, each the [KnownRegion] in the layout of one format.
final class PhotoelectronFixtures {
    private static final String SHEET =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private PhotoelectronFixtures() {}

    static Map<String, byte[]> all() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("vamas_regular.vms", VamasFixture.regular());
        texts.put("vamas_profile.vms", VamasFixture.profile());
        texts.put("vamas_image.vms", VamasFixture.image());
        texts.put("casa_columns.csv", casaColumns());
        texts.put("casa_report.txt", casaReport());
        texts.put(
                "lg4x.txt",
                "BE/eV\tPE: 20.0 eV\n"
                        + KnownRegion.rows("\n", i -> KnownRegion.binding(i) + "\t" + KnownRegion.counts(i)));
        texts.put(
                "german.csv",
                "Bindung\nBinding Energy (eV);Counts / s;Transmission\n"
                        + KnownRegion.rows(
                                "\n",
                                i -> (KnownRegion.binding(i) + ";" + KnownRegion.counts(i) + ";"
                                                + KnownRegion.transmission(i))
                                        .replace('.', ',')));
        texts.put("converted.csv", converted());
        texts.put(
                "unnamed.txt",
                "S2p pristine\n"
                        + KnownRegion.rows("\n", i -> KnownRegion.binding(i) + "\t" + KnownRegion.counts(i) + "\t\t"));
        texts.put("specs.xy", specsXy());
        texts.put("specs.xml", specsXml());
        texts.put("scienta.txt", scienta());
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put("scienta.ibw", BinaryFixtures.wave());
        files.put("phi.spe", BinaryFixtures.phiSpectrum());
        files.put("phi.pro", BinaryFixtures.phiProfile());
        files.put("avantage.xlsx", avantage());
        return files;
    }

    /// Two regions side by side, the second shorter by its last point.
    private static String casaColumns() {
        return ",,,,,\n,,,,,\nCharacteristic Energy eV,1486.5,Acquisition Time s,1,,\n"
                + "BE_S 2p 4,CPS_S 2p 4,Background_S 2p 4,BE_P 2p 5,CPS_P 2p 5,Background_P 2p 5\n"
                + KnownRegion.rows(
                        "\n",
                        i -> KnownRegion.binding(i) + "," + KnownRegion.counts(i) + ",10,"
                                + (i == KnownRegion.SIZE - 1
                                        ? ",,"
                                        : KnownRegion.binding(i) + "," + KnownRegion.second(i) + ",20"));
    }

    /// Two blocks, one below another, each with kinetic and binding energy.
    private static String casaReport() {
        StringBuilder text = new StringBuilder();
        for (int b = 0; b < 2; b++) {
            int block = b;
            text.append("Cycle ").append(b).append(":cell:S 2p\n");
            text.append("\tCharacteristic Energy eV\t1.4865e+003\tAcquisition Time s\t2.5e-001\t\n");
            text.append(
                    "Name\t\tPS4\t\nPosition\t\t161.60\t\nFWHM\t\t1.10\t\nArea\t\t600.50\t\nLineshape\t\tGL(30)\t\n");
            text.append("K.E.\tCounts\tPS4\tBackground\tEnvelope\t\tB.E.\tCPS\tPS4\tBackground CPS\tEnvelope CPS\n");
            text.append(KnownRegion.rows("\n", i -> {
                int counts = block == 0 ? KnownRegion.counts(i) : KnownRegion.second(i);
                return KnownRegion.kinetic(i) + "\t" + counts + "\t1\t2\t3\t\t" + KnownRegion.binding(i) + "\t"
                        + 4 * counts + "\t4\t8\t12";
            }));
            text.append("\n");
        }
        return text.toString();
    }

    private static String converted() {
        return "kinetic_energy,intensity,transmission,dataset\neV,counts/s,1,1\n"
                + KnownRegion.rows(
                        "\n",
                        i -> KnownRegion.kinetic(i) + "," + KnownRegion.counts(i) + "," + KnownRegion.transmission(i)
                                + ",1")
                + KnownRegion.rows(
                        "\n",
                        i -> KnownRegion.kinetic(i) + "," + KnownRegion.second(i) + "," + KnownRegion.transmission(i)
                                + ",2");
    }

    private static String specsXy() {
        StringBuilder text = new StringBuilder("""
                # Created by:        SpecsLab Prodigy, Version 4.100.1
                #
                # XY-Serializer Export Settings:
                #   Comment Prefix:           #
                #   Energy Axis:              Kinetic Energy
                #   Count Rate:               Counts
                #
                # Group:   cell
                """);
        for (int r = 0; r < 2; r++) {
            int region = r;
            text.append("#\n# Region:   ").append(r == 0 ? "S 2p" : "P 2p").append("\n# Dwell Time:   0.25\n");
            text.append("# Excitation Energy:   1486.5\n# Pass Energy:   20\n# Number of Scans: 4\n#\n");
            text.append("# Cycle: 0, Curve: 0\n# ColumnLabels: energy counts transmission\n#\n");
            text.append(KnownRegion.rows(
                    "\n",
                    i -> KnownRegion.kinetic(i) + "  " + (region == 0 ? KnownRegion.counts(i) : KnownRegion.second(i))
                            + "  " + KnownRegion.transmission(i)));
            text.append("\n");
        }
        return text.toString();
    }

    /// Two cycles, the second with two scans; channel 2 lies two steps of the energy above channel 1.
    private static String specsXml() {
        String shift = "<struct type_name=\"Detector\"><double name=\"shift\">%s</double></struct>";
        return "<?xml version=\"1.0\"?>\n<!DOCTYPE any [\n<!ELEMENT any (sequence)?>\n]>\n<any version=\"1.6\">"
                + "<sequence length=\"1\" type_id=\"IDL:specs.de/Serializer/RegionGroupSeq:1.0\" type_name=\"RegionGroupSeq\">"
                + "<struct type_name=\"RegionGroup\"><string name=\"name\">cell</string>\n"
                + "<sequence name=\"regions\" type_name=\"RegionDataSeq\"><struct type_name=\"RegionData\">"
                + "<string name=\"name\">S 2p</string><struct name=\"region\" type_name=\"RegionDef\">"
                + "<ulong name=\"values_per_curve\">31</ulong><double name=\"dwell_time\">0.25</double>"
                + "<double name=\"scan_delta\">0.5</double><double name=\"excitation_energy\">1486.5</double>"
                + "<double name=\"kinetic_energy\">1311.5</double><double name=\"pass_energy\">20</double></struct>"
                + "<ulong name=\"mcd_head\">2</ulong><ulong name=\"mcd_tail\">1</ulong>"
                + "<sequence name=\"detectors\" type_name=\"DetectorSeq\">" + shift.formatted("0")
                + shift.formatted("0.05")
                + "</sequence><sequence name=\"cycles\" type_name=\"CycleSeq\">" + cycle(1) + cycle(2)
                + "</sequence></struct></sequence></struct></sequence></any>\n";
    }

    private static String cycle(int scans) {
        String scan = "<struct type_name=\"ScanData\"><sequence name=\"counts\" type_name=\"CountsSeq\">"
                + "<ulong type_name=\"Counts\">" + interleaved() + "</ulong></sequence></struct>";
        return "<struct type_name=\"Cycle\"><ulong name=\"time\">1</ulong><sequence name=\"scans\" type_name=\"ScanSeq\">"
                + scan.repeat(scans) + "</sequence></struct>";
    }

    /// Step r of channel 1 counts at point r − 2, that of channel 2 at point r; beyond the region they count 7.
    private static String interleaved() {
        StringBuilder counts = new StringBuilder();
        for (int r = 0; r < KnownRegion.SIZE + 3; r++) {
            boolean in = r >= 2 && r - 2 < KnownRegion.SIZE;
            counts.append(in ? KnownRegion.counts(r - 2) : 7).append('\n');
            counts.append(r < KnownRegion.SIZE ? KnownRegion.second(r) : 7).append('\n');
        }
        return counts.toString();
    }

    /// Two regions, the second in two slices.
    private static String scienta() {
        String info = """
                Region Name=%s
                Pass Energy=20
                Number of Sweeps=4
                Excitation Energy=1486.5
                Energy Scale=%s
                Step Time=250
                Spectrum Name=cell
                """;
        return "[Info]\nNumber of Regions=2\nVersion=1.3.1\n\n[Region 1]\nRegion Name=S 2p\n"
                + "Dimension 1 name=Binding Energy [eV]\nDimension 1 size=31\n\n[Info 1]\n"
                + info.formatted("S 2p", "Binding")
                + "\n[Run Mode Information 1]\n\n[Data 1]\n"
                + KnownRegion.rows("\n", i -> " " + KnownRegion.binding(i) + "  " + KnownRegion.counts(i))
                + "\n[Region 2]\nRegion Name=P 2p\nDimension 1 name=Kinetic Energy [eV]\nDimension 1 size=31\n"
                + "Dimension 2 name=Y-Scale [mm]\nDimension 2 size=2\n\n[Info 2]\n" + info.formatted("P 2p", "Kinetic")
                + "\n[Data 2]\n"
                + KnownRegion.rows(
                        "\n",
                        i -> " " + KnownRegion.kinetic(i) + "  " + KnownRegion.counts(i) + "  "
                                + (KnownRegion.counts(i) + 1))
                + "\n";
    }

    private static byte[] avantage() {
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>");
        parts.put(
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><workbook xmlns:r=\"r\"><sheets>"
                        + "<sheet name=\"S2p Scan\" r:id=\"a\"/><sheet name=\"Peak Table\" r:id=\"b\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<?xml version=\"1.0\"?><Relationships>"
                        + "<Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"b\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                SHEET + text(1, "Axis", "Energy", "", "")
                        + text(2, "C:\\data\\S2p Scan.VGD", "", "", "")
                        + text(5, "Binding Energy (E)", "", "", "Backgnd.")
                        + text(6, "eV", "", "Counts / s", "Counts / s")
                        + KnownRegion.rows(
                                "",
                                i -> "<row r=\"" + (i + 7) + "\"><c r=\"A" + (i + 7) + "\"><v>"
                                        + KnownRegion.binding(i) + "</v></c><c r=\"C" + (i + 7) + "\"><v>"
                                        + KnownRegion.counts(i)
                                        + "</v></c><c r=\"D" + (i + 7) + "\"><v>10</v></c></row>")
                        + "</sheetData></worksheet>");
        parts.put("xl/worksheets/sheet2.xml", SHEET + text(1, "Name", "Peak BE") + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String text(int row, String... cells) {
        StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
        for (int c = 0; c < cells.length; c++) {
            if (!cells[c].isEmpty()) {
                xml.append("<c r=\"").append((char) ('A' + c)).append(row).append("\" t=\"inlineStr\"><is><t>");
                xml.append(cells[c]).append("</t></is></c>");
            }
        }
        return xml.append("</row>").toString();
    }

    /// Stored, with one date, so that the bytes do not depend on the day or the compressor.
    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(java.time.LocalDateTime.of(2024, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
