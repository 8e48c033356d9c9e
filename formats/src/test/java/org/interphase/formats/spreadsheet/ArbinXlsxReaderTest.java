package org.interphase.formats.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.TextColumn;
import org.interphase.formats.SourceFile;
import org.interphase.formats.fixture.CyclerFixtures;
import org.interphase.formats.fixture.FixtureRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArbinXlsxReaderTest {
    private static final String HEADER = "<row><c t=\"inlineStr\"><is><t>Test_Time(s)</t></is></c>"
            + "<c t=\"inlineStr\"><is><r><t>Volt</t></r><rPh><t>no</t></rPh><r><t>age(mV)</t></r></is></c>"
            + "<c t=\"inlineStr\"><is><t>Current(A)</t></is></c></row>";

    private static SourceFile workbook(String sheet) throws InputException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"Channel_1-008\" r:id=\"a\"/>"
                        + "</x:sheets></x:workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "\uFEFF<R><Relationship Id=\"a\" Target=\"worksheets/s.xml\"/></R>");
        parts.put("xl/worksheets/s.xml", sheet);
        return SourceFile.of("a.xlsx", CyclerFixtures.zip(parts));
    }

    private static CyclingRun read(String rows) throws InputException {
        return FixtureRuns.run(
                new ArbinXlsxReader().read(workbook("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")));
    }

    @Test
    void theSheetsOfOneChannelAreOneRunInTheirOrder() throws InputException {
        CyclingRun run = FixtureRuns.checked("arbin-xlsx", "arbin.xlsx");
        FixtureRuns.checkCycles(run);
        FixtureRuns.checkSteps(run);
        assertThat(run.counter())
                .isInstanceOfSatisfying(
                        ChargeCounter.Separate.class,
                        c -> assertThat(c.chargeAt(13)).isEqualTo(FixtureRuns.charged_Ah(13)));
        assertThat(run.table().find("Date_Time").orElseThrow()).isInstanceOf(TextColumn.class);
    }

    @Test
    void cellsWithAndWithoutAddressesRichTextAndUnitsAreRead() throws InputException {
        CyclingRun run = read(
                "<row><c t=\"str\"><f>A1</f><v>made on Monday</v></c></row>" + HEADER
                        + "<row r=\"7\"><c r=\"A7\"><v>1.5</v></c><c r=\"C7\" t=\"n\"><v>2E-3</v></c><c r=\"B7\"><v>3700</v></c></row>"
                        + "<row><c><v>2</v></c><c t=\"e\"><v>#N/A</v></c></row><row><c><v>3</v></c><c><v>3800</v></c><c><v>0</v></c></row>");
        assertThat(run.copyTime_s()).containsExactly(1.5, 3);
        assertThat(run.copyVoltage_V()).containsExactly(3.7, 3.8);
        assertThat(run.copyCurrent_A()).containsExactly(0.002, 0);
    }

    @Test
    void aWorkbookWithoutChannelsIsRefusedWithItsSheets() throws InputException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "<workbook><sheets><sheet name=\"Tabelle1\"/></sheets></workbook>");
        SourceFile file = SourceFile.of("a.xlsx", CyclerFixtures.zip(parts));
        assertThatThrownBy(() -> new ArbinXlsxReader().read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Tabelle1")
                .hasMessageContaining("Channel_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
                "<row><c r=\"XFD1\"><v>1</v></c></row>",
                "<row><c t=\"s\"><v>0</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c><v>seven</v></c></row>",
                "<row><c><v>1</c></row>",
                "<row/>"
            })
    void damagedSheetsAreRefused(String rows) {
        assertThatThrownBy(() -> read(rows)).isInstanceOf(InputException.class);
    }

    @Test
    void entitiesAreNotExpanded() throws InputException {
        SourceFile laughs = workbook("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><worksheet><sheetData><row><c t=\"str\"><v>&c;</v></c></row>"
                + "</sheetData></worksheet>");
        assertThatThrownBy(() -> new ArbinXlsxReader().read(laughs)).isInstanceOf(InputException.class);
        SourceFile outside = workbook("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>");
        assertThatThrownBy(() -> new ArbinXlsxReader().read(outside)).isInstanceOf(InputException.class);
    }

    @Test
    void bombsAreRefusedByRatioByDepthAndByTokenLength() throws InputException, IOException {
        for (String bomb : List.of(
                "<worksheet>" + " ".repeat(30 << 20),
                "<a>".repeat(100_000),
                "<worksheet a=\"" + "x".repeat(3 << 20) + "\"/>",
                "<worksheet><!--" + "x".repeat(3 << 20) + "--></worksheet>")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.write(bomb.getBytes(StandardCharsets.UTF_8));
            }
            SourceFile file = SourceFile.of("bomb.xlsx", bytes.toByteArray());
            assertThatThrownBy(() -> new ArbinXlsxReader().read(file)).isInstanceOf(InputException.class);
        }
    }
}
