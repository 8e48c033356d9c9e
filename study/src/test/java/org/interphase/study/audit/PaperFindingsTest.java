package org.interphase.study.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.InputException;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.PublishedEntry;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The findings of the three papers against what their texts say: each is typed a second time here, and every printed
/// number is looked for in the text itself where that is at hand.
class PaperFindingsTest {
    private static final Map<String, String> TEXTS = Map.of(
            "nmc811-lgps-linbox", "papers/nmc811-lgps-ald-linbox.txt",
            "sc-nmc532-lgps-lnto", "papers/sc-nmc532-lgps-lnto.txt",
            "ncm622-li6ps5cl", "papers/ncm622-li6ps5cl-li2co3-linbo3.txt");

    private static List<PublishedEntry> entries(String study) throws InputException {
        return ManifestReader.read(
                        StudyFolder.open(ReferenceFolder.repositoryRoot().resolve("studies/" + study)))
                .publication()
                .entries();
    }

    private static String words(FindingValue value) {
        return switch (value) {
            case FindingValue.Amount a -> Double.toString(a.measured().value());
            case FindingValue.AtMost m -> "< " + m.limit();
            case FindingValue.AtLeast l -> "> " + l.limit();
            case FindingValue.Between b -> b.low() + " to " + b.high();
            case FindingValue.Change c ->
                c.trend().word()
                        + switch (c.against()) {
                            case FindingValue.Against.OtherSample o -> " against " + o.sample();
                            case FindingValue.Against.EarlierState _ -> "";
                        };
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            nmc811-lgps-linbox  | Coulombic efficiency        | bare          | cycle 1   | 65.0
            nmc811-lgps-linbox  | Coulombic efficiency        | coated        | cycle 1   | > 82.0
            nmc811-lgps-linbox  | discharge capacity          | bare          | cycle 50  | 20.0
            nmc811-lgps-linbox  | discharge capacity          | coated        | cycle 50  | 99.0
            nmc811-lgps-linbox  | discharge capacity          | coated-10nm   | cycle 50  | falls against coated
            nmc811-lgps-linbox  | charge-onset slope          | bare          | cycle 1   | appears
            nmc811-lgps-linbox  | charge-onset slope          | coated        | cycle 1   | absent
            nmc811-lgps-linbox  | resistance rise at rest     | coated        | rest 10 h | falls against bare
            nmc811-lgps-linbox  | resistance rise on cycling  | coated        | cycle 1   | falls against bare
            nmc811-lgps-linbox  | counter-electrode resistance| symmetric     | -         | constant
            nmc811-lgps-linbox  | electrolyte conductivity    | lgps          | -         | 0.00207
            nmc811-lgps-linbox  | coating conductivity        | coated-10nm   | -         | 6.0E-8
            nmc811-lgps-linbox  | S K edge shift              | powder-bare   | rest 72 h | 0.3
            nmc811-lgps-linbox  | S K edge shift              | powder-coated | rest 72 h | constant
            nmc811-lgps-linbox  | Ni K edge shift             | powder-bare   | rest 72 h | -0.8
            nmc811-lgps-linbox  | S K edge shift              | bare          | cycle 1   | -0.3
            nmc811-lgps-linbox  | S K edge shift              | coated        | cycle 1   | constant
            nmc811-lgps-linbox  | Li₂S feature                | bare          | cycle 1   | appears
            nmc811-lgps-linbox  | polysulfide fraction        | bare          | cycle 1   | absent
            nmc811-lgps-linbox  | Co K edge shift             | coated        | cycle 1   | constant
            nmc811-lgps-linbox  | crack density               | bare          | cycle 40  | appears
            nmc811-lgps-linbox  | crack density               | coated        | cycle 40  | falls against bare
            nmc811-lgps-linbox  | sulfur inside particles     | coated        | cycle 40  | falls against bare
            nmc811-lgps-linbox  | rock-salt thickness         | bare          | -         | 12.0
            nmc811-lgps-linbox  | rock-salt thickness         | coated        | -         | falls against bare
            nmc811-lgps-linbox  | Mn L3/L2                    | bare          | -         | rises
            nmc811-lgps-linbox  | oxygen pre-edge             | bare          | -         | falls
            nmc811-lgps-linbox  | Ni L shift                  | bare          | -         | falls
            sc-nmc532-lgps-lnto | phosphate fraction          | bare          | cycle 100 | appears
            sc-nmc532-lgps-lnto | phosphate fraction          | coated        | cycle 100 | falls against bare
            sc-nmc532-lgps-lnto | Mn 2p shift                 | coated        | cycle 100 | falls against bare
            sc-nmc532-lgps-lnto | oxygenated sulfur fraction  | bare          | cycle 100 | 22.72
            sc-nmc532-lgps-lnto | oxygenated sulfur fraction  | coated        | cycle 100 | 11.06
            sc-nmc532-lgps-lnto | polysulfide fraction        | bare          | cycle 100 | 30.98
            sc-nmc532-lgps-lnto | polysulfide fraction        | coated        | cycle 100 | 30.38
            sc-nmc532-lgps-lnto | rock-salt thickness         | bare          | cycle 100 | appears
            sc-nmc532-lgps-lnto | spinel thickness            | coated        | cycle 100 | 1.0 to 3.0
            sc-nmc532-lgps-lnto | Mn L3/L2                    | coated        | cycle 100 | falls against bare
            sc-nmc532-lgps-lnto | Mn K edge shift             | coated        | cycle 100 | falls against bare
            sc-nmc532-lgps-lnto | metal–oxygen shell          | bare          | cycle 100 | falls
            sc-nmc532-lgps-lnto | Co K edge shift             | bare          | cycle 100 | constant
            sc-nmc532-lgps-lnto | reaction energy             | bare          | -         | -0.38
            sc-nmc532-lgps-lnto | reaction energy             | coated        | -         | -0.08
            sc-nmc532-lgps-lnto | oxidation limit             | lgps          | -         | 2.1
            ncm622-li6ps5cl     | Coulombic efficiency        | bare          | cycle 39  | falls against coated
            ncm622-li6ps5cl     | Coulombic efficiency        | coated        | cycle 38  | 99.5
            ncm622-li6ps5cl     | polysulfide fraction        | coated        | cycle 0   | falls against bare
            ncm622-li6ps5cl     | phosphate fraction          | coated        | cycle 0   | falls against bare
            ncm622-li6ps5cl     | SIMS coating intensity      | coated        | cycle 200 | constant
            ncm622-li6ps5cl     | SIMS phosphate at the contact | coated      | cycle 0   | falls against bare
            """)
    void aFindingSaysWhatTheTextSays(String study, String observable, String sample, String state, String value)
            throws InputException {
        assertThat(entries(study))
                .map(PublishedEntry::finding)
                .filteredOn(f ->
                        f.observable().title().equals(observable) && f.sample().equals(sample))
                .filteredOn(f -> f.state().toString().equals(state == null ? "" : state))
                .extracting(Finding::value)
                .map(PaperFindingsTest::words)
                .contains(value);
    }

    @Test
    void whatTheTextOfPaperCSaysOfCoatedAgainstBareAfterCycling() throws InputException {
        Map<String, String> expected = Map.of(
                "polysulfide fraction", "constant against bare",
                "phosphate fraction", "constant against bare",
                "SIMS SO₃⁻ intensity", "falls against bare",
                "SIMS PO₂⁻ intensity", "falls against bare",
                "SIMS sulfate at the contact", "falls against bare",
                "SIMS phosphate at the contact", "falls against bare");
        for (Map.Entry<String, String> e : expected.entrySet()) {
            assertThat(entries("ncm622-li6ps5cl"))
                    .map(PublishedEntry::finding)
                    .filteredOn(f -> f.observable().title().equals(e.getKey())
                            && f.sample().equals("coated")
                            && f.state().toString().equals("cycle 200"))
                    .map(f -> words(f.value()))
                    .as(e.getKey())
                    .contains(e.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nmc811-lgps-linbox", "sc-nmc532-lgps-lnto", "ncm622-li6ps5cl"})
    void everyPrintedNumberStandsInTheText(String study) throws InputException, IOException {
        String text = Files.readString(ReferenceFolder.require(textOf(study)))
                .replace('−', '-')
                .replace("\\sim", "")
                .replaceAll("[\\s~∼]+", " ");
        for (PublishedEntry entry : entries(study)) {
            Finding finding = entry.finding();
            boolean difference = finding.method().startsWith("difference of two printed energies");
            boolean counted = finding.observable().title().equals("discharge capacity")
                    && entry.printed().equals("0");
            if (finding.value() instanceof FindingValue.Change || difference || counted) {
                continue;
            }
            for (String number : List.of(
                    entry.printed().replaceAll("about|[<>~]", "").strip().split(" to ", -1))) {
                String printed = number.replaceFirst("e-(\\d)$", " × 10-$1");
                assertThat(text)
                        .as(finding.observable().title() + " of " + finding.sample())
                        .contains(printed);
            }
        }
    }

    @Test
    void theEnergiesBehindTheShiftsOfPaperAStandInItsText() throws IOException {
        String text = Files.readString(ReferenceFolder.require(textOf("nmc811-lgps-linbox")));
        assertThat(text).contains("2469.9 to 2470.2", "8353", "8352.2", "2470.7 to 2470.4", "2472.5");
    }

    private static String textOf(String study) {
        return Objects.requireNonNull(TEXTS.get(study), "a study without a paper");
    }
}
