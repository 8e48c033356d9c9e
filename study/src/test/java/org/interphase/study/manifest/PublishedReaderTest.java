package org.interphase.study.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.FindingValue.Against;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.InputException;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.study.usecase.InitStudy;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedReaderTest {
    private static final String HEAD = """
            title: T
            reference: {citation: A. Author 2024}
            samples:
              bare: {role: bare}
              coated: {role: coated}
            published:
            """;
    private static final String GOOD =
            "  - {observable: discharge capacity, sample: bare, cycle: 1, value: 161, unit: mAh/g, place: p. 3}\n";

    private static Publication read(String... entries) throws InputException {
        return ManifestReader.read("study.yaml", HEAD + String.join("", entries))
                .publication();
    }

    private static Finding only(String entry) throws InputException {
        Publication publication = read(entry);
        assertThat(publication.refused()).isEmpty();
        return publication.entries().getFirst().finding();
    }

    @ParameterizedTest
    @CsvSource({
        "76.0, 0.05",
        "76, 0.5",
        "0.09, 0.005",
        "6e-8, 5e-9",
        "2.07e-3, 5e-6",
        "1400, 50",
        "about 15, 1",
        "~ 15, 1",
        "0, 0.5",
        "-0.38, 0.005"
    })
    void theLastDigitGivesTheErrorOfAPrintedNumber(String printed, double half) {
        PrintedNumber number = PrintedNumber.parse(printed).orElseThrow();
        Tolerance.relative(1e-12, "powers of ten").check(printed, number.halfUnit(java.util.List.of()), half);
    }

    @Test
    void zerosAreDigitsBesideANumberThatIsPrintedToThatPlace() {
        PrintedNumber first = PrintedNumber.parse("1400").orElseThrow();
        PrintedNumber second = PrintedNumber.parse("248").orElseThrow();
        assertThat(first.halfUnit(java.util.List.of(first, second))).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"heavy", "'1,5'", "1e400", "0x10", "NaN", "1e-9999", "''"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(PrintedNumber.parse(text)).isEmpty();
    }

    @Test
    void anErrorThatIsNotPrintedSaysWhereItComesFrom() throws InputException {
        Finding finding = only("  - {observable: polysulfide fraction, sample: bare, value: 30.98, place: Table S1}\n");
        // One point of a fitted fraction, and a rectangle of half width 0.005.
        Tolerance.relative(1e-12, "two squares").check("u", finding.measured().u(), Math.sqrt(1 + 0.005 * 0.005 / 3));
        assertThat(finding.method()).contains("no error is printed", "last digit", "assumed");
    }

    @Test
    void anErrorThatIsPrintedIsTaken() throws InputException {
        Finding finding = only(
                "  - {observable: Coulombic efficiency, sample: bare, cycle: 1, value: 82.2, u: 0.3, place: abstract}\n");
        assertThat(finding.measured().u()).isEqualTo(0.3);
        assertThat(finding.method()).isEqualTo("as printed");
    }

    @Test
    void boundsRangesAndDirectionsAreValues() throws InputException {
        String at = ", sample: coated, place: p. 1}\n";
        assertThat(only("  - {observable: Coulombic efficiency, value: \"> 82\"" + at)
                        .value())
                .isEqualTo(new FindingValue.AtLeast(82));
        assertThat(only("  - {observable: Coulombic efficiency, value: \"<= 82\"" + at)
                        .value())
                .isEqualTo(new FindingValue.AtMost(82));
        assertThat(only("  - {observable: Coulombic efficiency, at_most: 82" + at)
                        .value())
                .isEqualTo(new FindingValue.AtMost(82));
        assertThat(only("  - {observable: spinel thickness, value: [1, 3]" + at).value())
                .isEqualTo(new FindingValue.Between(1, 3));
        assertThat(only("  - {observable: spinel thickness, low: 1, high: 3, unit: nm" + at)
                        .value())
                .isEqualTo(new FindingValue.Between(1, 3));
        assertThat(only("  - {observable: crack density, direction: falls, against: bare" + at)
                        .value())
                .isEqualTo(new FindingValue.Change(Trend.FALLS, new Against.OtherSample("bare")));
        assertThat(only("  - {observable: crack density, direction: rises, from: {cycle: 0}" + at)
                        .value())
                .isEqualTo(
                        new FindingValue.Change(Trend.RISES, new Against.EarlierState(State.of(StateAxis.CYCLE, 0))));
    }

    @Test
    void unitsAreConvertedWithTheirDigits() throws InputException {
        PublishedEntry entry = read("  - {observable: electrolyte conductivity, sample: bare, value: 2.0, unit: mS/cm,"
                        + " place: p. 1}\n")
                .entries()
                .getFirst();
        Tolerance.relative(1e-12, "one factor")
                .check("σ", entry.finding().measured().value(), 2.0e-3);
        Tolerance.relative(1e-12, "one factor").check("half unit", entry.halfUnit(), 0.05e-3);
        assertThat(entry.printed()).isEqualTo("2.0");
    }

    @Test
    void aProbeCanBeStatedOrAssumed() throws InputException {
        PublishedEntry entry = read("  - {observable: phosphate fraction, sample: bare, value: 5, place: p. 1,"
                        + " replicates: 10, preparation: cleaned, probe: {depth_nm: 7, averaged: one spot, assumed: why}}\n")
                .entries()
                .getFirst();
        assertThat(entry.finding().probe().depth_nm()).hasValue(7);
        assertThat(entry.probeAssumed()).isTrue();
        assertThat(entry.replicates()).hasValue(10);
        assertThat(entry.preparation()).isEqualTo("cleaned");
    }

    static Stream<Arguments> bad() {
        String end = ", place: p. 1}\n";
        String capacity = "  - {observable: discharge capacity, sample: bare, cycle: 5, ";
        return Stream.of(
                Arguments.of("  - {observable: Coulombic efficiency, sample: bare, value: 850" + end, "850"),
                Arguments.of("  - {observable: discharge capacty, sample: bare, value: 8" + end, "Did you mean"),
                Arguments.of(capacity + "value: 8, unit: V" + end, "a unit of discharge capacity"),
                Arguments.of(capacity + "value: 8}\n", "no 'place'"),
                Arguments.of(capacity + "value: 8, u: -1" + end, "at least 0"),
                Arguments.of(capacity + "value: heavy" + end, "'heavy'"),
                Arguments.of(capacity + "value: \"8,5\"" + end, "decimal mark"),
                Arguments.of(capacity + "direction: sinks, against: coated" + end, "one of rises"),
                Arguments.of(capacity + "direction: falls" + end, "'against: SAMPLE'"),
                Arguments.of(capacity + "direction: falls, against: other" + end, "another sample"),
                Arguments.of(capacity.substring(0, capacity.length() - 2) + end, "none of them"),
                Arguments.of(capacity + "value: 8, direction: falls, against: coated" + end, "2 of them"),
                Arguments.of(capacity + "value: [9, 8]" + end, "lower one"),
                Arguments.of(capacity + "value: [9]" + end, "two ends"),
                Arguments.of(capacity + "value: 8, cylce: 3" + end, "'cylce'"),
                Arguments.of(capacity + "value: 8, replicates: 0" + end, "at least 1"),
                Arguments.of(capacity + "value: 8, probe: {depth_nm: -1}" + end, "above zero"),
                Arguments.of(capacity.replace("bare", "bear") + "value: 8" + end, "'bear'"),
                Arguments.of("  - hello\n", "a group of keys"),
                Arguments.of(GOOD, "a second one (the first is in line 7)"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadEntryIsOneSentenceAndTheRestStands(String entry, String part) throws InputException {
        Publication publication = read(GOOD, entry);
        assertThat(publication.entries()).hasSize(1);
        assertThat(publication.refused()).hasSize(1);
        assertThat(publication.refused().getFirst())
                .startsWith("study.yaml, line 8")
                .contains(part)
                .doesNotContain("\n");
    }

    @Test
    void aFindingWithoutAPaperIsRefused() throws InputException {
        Publication publication = ManifestReader.read(
                        "study.yaml", (HEAD + GOOD).replace("reference: {citation: A. Author 2024}\n", ""))
                .publication();
        assertThat(publication.refused()).singleElement().asString().contains("no paper");
    }

    @Test
    void numbersOfTheCellAreWrittenOnceForAllSamples() throws InputException {
        Manifest manifest = ManifestReader.read(
                "study.yaml",
                HEAD.replace("samples:", "common: {temperature_C: 45, electrolyte: Li6PS5Cl}\nsamples:")
                        .replace("bare: {role: bare}", "bare: {role: bare, temperature_C: 25}"));
        var temperature = org.interphase.data.SampleProperty.TEMPERATURE;
        assertThat(manifest.sample("bare")
                        .orElseThrow()
                        .property(temperature)
                        .orElseThrow()
                        .inUnit())
                .isEqualTo(25);
        assertThat(manifest.sample("coated")
                        .orElseThrow()
                        .property(temperature)
                        .orElseThrow()
                        .inUnit())
                .isEqualTo(45);
        assertThat(manifest.sample("coated").orElseThrow().description()).containsEntry("electrolyte", "Li6PS5Cl");
    }

    @Test
    void aRangeOfAPropertyIsItsMiddleAndARectangle() throws InputException {
        Manifest manifest = ManifestReader.read(
                "study.yaml",
                HEAD.replace(
                        "coated: {role: coated}", "coated: {role: coated, coating_density_g_cm3: {low: 5, high: 6}}"));
        var density = manifest.sample("coated")
                .orElseThrow()
                .property(org.interphase.data.SampleProperty.COATING_DENSITY)
                .orElseThrow();
        Tolerance.relative(1e-12, "middle").check("density", density.inUnit(), 5.5);
        Tolerance.relative(1e-12, "0.5/√3 in SI")
                .check("u", density.uncertainty().orNaN(), 500 / Math.sqrt(3));
    }

    @Test
    void theTemplateForPapersIsReadAsItStands() throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", InitStudy.template(InitStudy.Kind.PUBLISHED));
        assertThat(manifest.publication().refused()).isEmpty();
        assertThat(manifest.publication().entries()).hasSize(6);
        assertThat(manifest.measurements()).isEmpty();
    }
}
