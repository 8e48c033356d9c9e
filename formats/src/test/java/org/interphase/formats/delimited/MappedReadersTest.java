package org.interphase.formats.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.TextColumn;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.SourceFile;
import org.interphase.formats.fixture.FixtureRuns;
import org.interphase.formats.fixture.InventedRun.Sample;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// Arbin, BaSyTec, Novonix and PEC: the shipped column maps.
class MappedReadersTest {
    private static final Tolerance HOURS = Tolerance.relative(4e-16, "hours printed with all digits, times 3600");

    private static CyclingRun real(String reader, String name) throws InputException {
        var reading = FormatRegistry.load().read(SourceFile.open(ReferenceFolder.require("data/cycler/" + name)));
        assertThat(reading.reader()).isEqualTo(reader);
        return FixtureRuns.run(reading);
    }

    @Test
    void bothGenerationsOfArbinAreRead() throws InputException {
        for (String fixture : new String[] {"arbin_database.csv", "arbin_mits.csv"}) {
            CyclingRun run = FixtureRuns.checked("arbin-csv", fixture);
            FixtureRuns.checkCycles(run);
            FixtureRuns.checkSteps(run);
            assertThat(run.counter())
                    .isInstanceOfSatisfying(
                            ChargeCounter.Separate.class,
                            c -> assertThat(c.chargeAt(13)).isEqualTo(FixtureRuns.charged_Ah(13)));
        }
    }

    @Test
    void aTabBeforeADateIsNoPartOfIt() throws InputException {
        CyclingRun run = FixtureRuns.run(FixtureRuns.readAs("arbin-csv", "arbin_mits.csv"));
        assertThat(run.table().find("Date Time").orElseThrow())
                .isInstanceOfSatisfying(
                        TextColumn.class, c -> assertThat(c.at(0)).startsWith("09/20/2024"));
    }

    @Test
    void arbinsTableOfCircumstancesIsRefusedWithTheFileToRead() throws InputException {
        SourceFile metadata = FixtureRuns.file("arbin_Metadata.csv");
        assertThatThrownBy(() -> FormatRegistry.load().read(metadata))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("without '_Metadata'");
    }

    @Test
    void basytecIsReadInSecondsAndInHours() throws InputException {
        CyclingRun seconds = FixtureRuns.checked("basytec-text", "basytec.txt");
        FixtureRuns.checkCycles(seconds);
        assertThat(seconds.metadata()).containsEntry("Name of Test", "invented");
        CyclingRun hours = FixtureRuns.run(FixtureRuns.readAs("basytec-text", "basytec_hours.txt"));
        FixtureRuns.checkAll("time", hours.copyTime_s(), Sample::time_s, HOURS);
        FixtureRuns.checkAll("current", hours.copyCurrent_A(), Sample::current_A, HOURS);
        FixtureRuns.checkAll("voltage", hours.copyVoltage_V(), Sample::voltage_V, HOURS);
    }

    @Test
    void novonixIsReadWithAndWithoutQuotesAroundItsLines() throws InputException {
        for (String fixture : new String[] {"novonix_quoted.csv", "novonix_plain.csv"}) {
            CyclingRun run = FixtureRuns.run(FixtureRuns.readAs("novonix-csv", fixture));
            FixtureRuns.checkAll("time", run.copyTime_s(), Sample::time_s, HOURS);
            FixtureRuns.checkAll("current", run.copyCurrent_A(), Sample::current_A, HOURS);
            FixtureRuns.checkAll("voltage", run.copyVoltage_V(), Sample::voltage_V, HOURS);
            FixtureRuns.checkCycles(run);
            assertThat(run.metadata()).containsEntry("Capacity (Ah)", "0.24");
        }
    }

    @Test
    void pecsDurationsAreRealSeconds() throws InputException {
        CyclingRun run = FixtureRuns.checked("pec-csv", "pec.csv");
        FixtureRuns.checkSteps(run);
        assertThat(run.metadata()).containsEntry("Test", "25209");
        // The counters tell which direction is charge, so nothing about the sign has to be assumed.
        assertThat(run.provenance().assumed()).isEmpty();
    }

    @Test
    void realArbinFilesAreRead() throws InputException {
        assertThat(real("arbin-csv", "2017-05-09_test-TC-contact_CH33.csv").size())
                .isEqualTo(287);
        assertThat(real("arbin-csv", "FastCharge_000025_CH8.csv").size()).isEqualTo(248);
        CyclingRun mits = real("arbin-csv", "sample_data_arbin.csv");
        assertThat(mits.size()).isEqualTo(13);
        assertThat(mits.time_s(12)).isEqualTo(301.214);
        assertThat(mits.current_A(12)).isEqualTo(2.650138);
        assertThat(mits.incomplete()).isEmpty();
        for (String metadata :
                new String[] {"2017-05-09_test-TC-contact_CH33_Metadata.csv", "FastCharge_000025_CH8_Metadata.csv"}) {
            assertThatThrownBy(() -> real("arbin-csv", metadata)).isInstanceOf(InputException.class);
        }
    }

    @Test
    void realBasytecNovonixAndPecFilesAreRead() throws InputException {
        CyclingRun basytec = real("basytec-text", "sample_data_basytec.txt");
        assertThat(basytec.size()).isEqualTo(74);
        assertThat(basytec.time_s(73)).isEqualTo(70.2358036666668);
        assertThat(basytec.current_A(73)).isEqualTo(0.449601734416934);

        CyclingRun novonix = real("novonix-csv", "test_Nova_Form-CH01-01_short.csv");
        assertThat(novonix.size()).isEqualTo(3942);
        NumberColumn types = (NumberColumn) novonix.table().find("Step Type").orElseThrow();
        assertThat(Arrays.stream(types.copyValues()).distinct().toArray()).containsExactly(0, 7, 8, 1);
        assertThat(novonix.time_s(3941)).isEqualTo(17.4345750 * 3600);

        CyclingRun pec = real("pec-csv", "Test25209.csv");
        // 327 lines: 45 of preamble, the names, 281 samples.
        assertThat(pec.size()).isEqualTo(281);
        assertThat(pec.time_s(0)).isEqualTo(0.002);
        assertThat(pec.voltage_V(280)).isEqualTo(3.7534376);
        assertThat(pec.provenance().assumed()).anyMatch(s -> s.contains("positive on charge"));
    }
}
