package org.interphase.formats.biologic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.interphase.data.Column;
import org.interphase.data.Dataset;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.formats.FormatReader;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each `.mpr` against the vendor's own text export of the same run, column by column.
class BioLogicPairsTest {
    /// EC-Lab prints floats of 4 bytes with 8 digits: at most 5e-8 of the largest value from what is stored.
    private static final double PRINTED = 5e-8;

    private static final Set<String> EXPORT_ADDS_TO_CYCLING = Set.of(
            "x",
            "Q discharge/mA.h",
            "Q charge/mA.h",
            "Capacity/mA.h",
            "Efficiency/%",
            "cycle number",
            "P/W",
            "R/Ohm",
            "Pwe/W",
            "Rwe/Ohm",
            "control/V",
            "control/mA",
            "step time/s",
            "Energy charge/W.h",
            "Energy discharge/W.h",
            "Capacitance charge/µF",
            "Capacitance discharge/µF",
            "Ewe-Ece/V",
            "Re(Z)/Ohm",
            "-Im(Z)/Ohm",
            "dq/mA.h");

    private static Stream<Arguments> pairs() {
        return Stream.of(
                pair("cycler/cp.mpr", "cycler/cp.mpt"),
                pair("cycler/gcpl.issue_149.mpr", "cycler/gcpl.issue_149.mpt"),
                pair("cycler/mb.issue_223.mpr", "cycler/mb.issue_223.mpt"),
                pair("cycler/mb.issue_95.mpr", "cycler/mb.issue_95.mpt"),
                pair("cycler/mb.issue_95.mpr", "cycler/mb.issue_95.de.mpt"),
                pair("cycler/ocv.mpr", "cycler/ocv.mpt"),
                pair("eis/peis.mpr", "eis/peis.mpt"),
                // These three exports leave stored columns out, or were made by later software under later names.
                pair(
                        "cycler/CP_SSB.mpr",
                        "cycler/CP_SSB.txt",
                        "mode",
                        "ox/red",
                        "error",
                        "control changes",
                        "Ns changes",
                        "counter inc.",
                        "control/mA",
                        "dQ/C",
                        "(Q-Qo)/C",
                        "half cycle",
                        "Q charge/discharge/mA.h"),
                pair(
                        "eis/PEIS_LPSCl_IonBlocking_-25C.mpr",
                        "eis/PEIS_LPSCl_IonBlocking_-25C.txt",
                        "Cs/µF",
                        "Cp/µF",
                        "I Range",
                        "|Ewe|/V",
                        "|I|/A",
                        "(Q-Qo)/mA.h"),
                pair("eis/peis.issue_149.mpr", "eis/peis.issue_149.mpt", "P/W"),
                pair("eis/geis.issue_149.mpr", "eis/geis.issue_149.mpt", "P/W"));
    }

    private static Arguments pair(String binary, String text, String... notExported) {
        return Arguments.of(binary, text, Set.of(notExported));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pairs")
    void theBinaryFileAgreesWithTheExportInEveryColumnItStores(String binary, String text, Set<String> notExported)
            throws InputException {
        List<Dataset> allStored = readAll(new MprReader(), binary);
        List<Dataset> allExported = readAll(new MptReader(), text);
        assertThat(allStored).hasSameSizeAs(allExported);
        for (int i = 0; i < allStored.size(); i++) {
            theyAgree(allStored.get(i), allExported.get(i), notExported);
        }
    }

    private static void theyAgree(Dataset stored, Dataset exported, Set<String> notExported) {
        double worst = 0;
        String worstColumn = "";
        for (Column column : stored.table().columns()) {
            if (notExported.contains(column.name()) || isHarmonic(column.name())) {
                continue;
            }
            double deviation = deviation(exported, (NumberColumn) column, row -> true) * ofModulus(stored, column);
            worstColumn = deviation > worst ? column.name() : worstColumn;
            worst = Math.max(worst, deviation);
        }
        assertThat(worst).as(worstColumn).isLessThanOrEqualTo(PRINTED);
        assertThat(stored.technique()).isEqualTo(exported.technique());
        assertThat(stored.metadata().get("Technique"))
                .isEqualTo(exported.metadata().get("Technique"));
        assertThat(stored.metadata().get("Acquisition started on"))
                .isEqualTo(exported.metadata().get("Acquisition started on"));
        assertThat(stored.metadata().get("Run on channel"))
                .isEqualTo(exported.metadata().get("Run on channel"));
    }

    /// Parts that are computed from a stored modulus carry its rounding, so they are compared on its scale.
    private static double ofModulus(Dataset stored, Column part) {
        boolean computed = stored instanceof ImpedanceSpectrum
                && part.name().startsWith("z_")
                && stored.provenance().assumed().stream().anyMatch(s -> s.contains("from modulus"));
        return computed
                ? largest((NumberColumn) part)
                        / largest((NumberColumn) stored.table().find("|Z|/Ohm").orElseThrow())
                : 1;
    }

    private static double largest(NumberColumn column) {
        return Arrays.stream(column.copyValues()).map(Math::abs).max().orElseThrow();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pairs")
    void whatOnlyTheExportHasIsWhatEcLabDerives(String binary, String text, Set<String> notExported)
            throws InputException {
        Set<String> added = new LinkedHashSet<>(names(read(new MptReader(), text)));
        added.removeAll(names(read(new MprReader(), binary)));
        added.removeIf(name -> EXPORT_ADDS_TO_CYCLING.contains(name) || isImmittance(name) || name.equals("column 5"));

        assertThat(added).isEmpty();
    }

    /// Quantities that EC-Lab 11.50 and later computes from the impedance while exporting.
    private static boolean isImmittance(String name) {
        return name.matches("(Re|Im|Phase)?[(|](Y|C|M|Permittivity|Resistivity|Conductivity)[)|].*")
                || name.equals("Tan(Delta)")
                || name.equals("Loss Angle(Delta)/deg");
    }

    /// Distortion and harmonics: above about 100 kHz the export prints -1 and 0 in place of what is stored.
    private static boolean isHarmonic(String name) {
        return name.matches("(THD|NSD|NSR) .*|\\|(Ewe|I) h\\d\\|/.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"peis.issue_149", "geis.issue_149"})
    void distortionAndHarmonicsAgreeUpToTheFrequencyWhereTheExportGivesThemUp(String name) throws InputException {
        Dataset stored = read(new MprReader(), "eis/" + name + ".mpr");
        Dataset exported = read(new MptReader(), "eis/" + name + ".mpt");
        NumberColumn frequency = (NumberColumn) stored.table().find("frequency").orElseThrow();
        List<Column> harmonics = stored.table().columns().stream()
                .filter(c -> isHarmonic(c.name()))
                .toList();

        assertThat(harmonics).hasSize(18);
        for (Column column : harmonics) {
            double deviation = deviation(exported, (NumberColumn) column, row -> frequency.at(row) < 1e5);
            assertThat(deviation).as(column.name()).isLessThanOrEqualTo(PRINTED);
        }
    }

    private static double deviation(Dataset exported, NumberColumn stored, IntPredicate rows) {
        NumberColumn printed = (NumberColumn) exported.table()
                .find(stored.name())
                .orElseThrow(() -> new AssertionError("no column '" + stored.name() + "' in the export"));
        assertThat(printed.size()).isEqualTo(stored.size());
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < stored.size(); i++) {
            largest = Math.max(largest, Math.abs(printed.at(i)));
            difference = rows.test(i) ? Math.max(difference, Math.abs(printed.at(i) - stored.at(i))) : difference;
        }
        return difference == 0 ? 0 : difference / largest;
    }

    private static List<String> names(Dataset dataset) {
        return dataset.table().columns().stream().map(Column::name).toList();
    }

    private static Dataset read(FormatReader reader, String relative) throws InputException {
        Path path = ReferenceFolder.require("data/" + relative);
        return reader.read(SourceFile.open(path)).datasets().getFirst();
    }

    private static List<Dataset> readAll(FormatReader reader, String relative) throws InputException {
        Path path = ReferenceFolder.require("data/" + relative);
        return reader.read(SourceFile.open(path)).datasets();
    }
}
