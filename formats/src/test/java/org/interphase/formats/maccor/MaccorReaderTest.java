package org.interphase.formats.maccor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.fixture.FixtureRuns;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

class MaccorReaderTest {
    private static Reading real(String name) throws InputException {
        return new MaccorReader().read(SourceFile.open(ReferenceFolder.require("data/cycler/" + name)));
    }

    private static SourceFile edited(String fixture, String from, String to) throws InputException {
        String text = new String(FixtureRuns.file(fixture).bytes(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return SourceFile.of(fixture, text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aRawExportInSecondsIsReadDespiteStrayBytes() throws InputException {
        CyclingRun run = FixtureRuns.checked("maccor-text", "maccor_raw.034");
        FixtureRuns.checkCycles(run);
        FixtureRuns.checkSteps(run);
        assertThat(run.incomplete()).isEmpty();
        assertThat(run.metadata())
                .containsEntry("Date of Test", "12/16/2019")
                .containsEntry("Procedure", "one.000")
                .containsEntry("Comment/Barcode", "000229");
        assertThat(run.table().find("Step (Sec)").orElseThrow()).isInstanceOf(NumberColumn.class);
        assertThat(run.counter()).isInstanceOfSatisfying(ChargeCounter.Magnitude.class, counter -> {
            assertThat(counter.at(13)).isEqualTo(FixtureRuns.charged_Ah(13)).isPositive();
            assertThat(counter.at(27)).isEqualTo(FixtureRuns.discharged_Ah(27)).isPositive();
        });
    }

    @Test
    void timeWithoutUnitIsInMinutesWhereTheTimeStampsSaySo() throws InputException {
        CyclingRun run = FixtureRuns.run(FixtureRuns.readAs("maccor-text", "maccor_minutes.txt"));
        for (int i = 0; i < run.size(); i++) {
            // Minutes are printed with 12 decimals, 60e-12 s at most.
            assertThat(run.time_s(i)).isCloseTo(expectedTime(i), within(1e-10));
        }
        assertThat(run.provenance().assumed())
                .containsExactly("Column 'TestTime' names no unit; it is in minutes, as its time stamps show.");
        assertThat(run.metadata()).containsEntry("Tester", "Maccor #4");
        FixtureRuns.checkCycles(run);
    }

    private static double expectedTime(int i) throws InputException {
        return FixtureRuns.run(FixtureRuns.readAs("maccor-text", "maccor_raw.034"))
                .time_s(i);
    }

    @Test
    void timeWithoutUnitAndWithoutTimeStampsIsTakenAsMinutesAndSaidSo() throws InputException {
        SourceFile file = edited("maccor_minutes.txt", "06/05/2021 ", "");
        CyclingRun run = FixtureRuns.run(new MaccorReader().read(file));
        assertThat(run.time_s(5)).isCloseTo(expectedTime(5), within(1e-10));
        assertThat(run.provenance().assumed()).anyMatch(s -> s.contains("no time stamps to compare with; minutes"));
    }

    @Test
    void timeWithoutUnitIsInHoursWhereTheTimeStampsSaySo() throws InputException {
        StringBuilder text = new StringBuilder("Rec#\tCyc#\tStep\tTestTime\tAmps\tVolts\tState\tES\tDPt Time\n");
        for (int i = 0; i < 8; i++) {
            text.append(i + 1).append("\t0\t1\t0.").append(i).append("\t0.1\t3.7\tD\t1\t01/02/2024 ");
            text.append(String.format(Locale.ROOT, "%02d:%02d:00\n", 10 + i * 6 / 60, i * 6 % 60));
        }
        CyclingRun run = FixtureRuns.run(
                new MaccorReader().read(SourceFile.of("a.txt", text.toString().getBytes(StandardCharsets.UTF_8))));
        assertThat(run.time_s(7)).isCloseTo(0.7 * 3600, within(1e-9));
        assertThat(run.current_A(7)).isEqualTo(-0.1);
    }

    @Test
    void thousandthsAreBroughtToAmperesVoltsAndAmpereHours() throws InputException {
        CyclingRun run = FixtureRuns.checked("maccor-text", "maccor_thousandths.txt");
        assertThat(run.provenance().assumed()).anyMatch(s -> s.contains("'Volts' is in millivolts"));
        assertThat(run.metadata()).containsEntry("Today's Date", "03/28/2022 12:50:27 PM");
        assertThat(run.counter())
                .isInstanceOfSatisfying(
                        ChargeCounter.Magnitude.class,
                        counter -> assertThat(counter.at(13)).isCloseTo(FixtureRuns.charged_Ah(13), within(1e-15)));
    }

    @Test
    void voltsStayVoltsInAnExportOfMilliamperesThatWritesVolts() throws InputException {
        String text = """
                Rec#,Cyc#,Step,TestTime,mAmp-hr,mWatt-hr,mAmps,Volts,State,ES,DPt Time
                1,0,1,0d 00:00:01,0.5,1.85,10.0,3.7,C,1,x
                2,0,1,0d 00:00:02,1.0,3.7,10.0,3.8,C,129,x
                """;
        CyclingRun run =
                FixtureRuns.run(new MaccorReader().read(SourceFile.of("a.txt", text.getBytes(StandardCharsets.UTF_8))));
        assertThat(run.voltage_V(0)).isEqualTo(3.7);
        assertThat(run.current_A(0)).isEqualTo(0.01);
    }

    @Test
    void aColumnOfUnitsBecomesTheUnitAndASuspendedSampleKeepsItsDirection() throws InputException {
        Reading reading = FixtureRuns.readAs("maccor-text", "maccor_aux.txt");
        CyclingRun run = FixtureRuns.run(reading);
        FixtureRuns.check(run);
        assertThat(run.table().find("Aux #1").orElseThrow().unit()).isEqualTo("V");
        assertThat(run.table().find("Units")).isEmpty();
        assertThat(reading.warnings())
                .anyMatch(w -> w.startsWith("1 sample carries current in a step that is neither"));
        assertThat(run.incomplete()).hasValueSatisfying(s -> assertThat(s).contains("ES 5"));
    }

    @Test
    void groupedThousandsAreReadAndUnsignedCurrentsAreSaidToBe() throws InputException {
        Reading reading = FixtureRuns.readAs("maccor-text", "maccor_groups.csv");
        FixtureRuns.checkMagnitudes(FixtureRuns.run(reading), 5577000);
        assertThat(reading.warnings()).anyMatch(w -> w.contains("every current is taken as a charge"));
    }

    @Test
    void aFileThatEndsInMidRowLosesThatRowAndIsIncomplete() throws InputException {
        byte[] whole = FixtureRuns.file("maccor_raw.034").bytes();
        SourceFile cut = SourceFile.of("cut.034", Arrays.copyOf(whole, whole.length - 30));
        Reading reading = new MaccorReader().read(cut);
        CyclingRun run = FixtureRuns.run(reading);
        assertThat(run.size()).isEqualTo(FixtureRuns.size() - 1);
        assertThat(run.incomplete()).hasValueSatisfying(s -> assertThat(s).contains("line 58"));
        assertThat(reading.warnings()).anyMatch(w -> w.contains("was dropped"));
    }

    @Test
    void textThatIsNoMaccorFileIsRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> new MaccorReader()
                        .read(SourceFile.of("a.txt", "a b c\n1 2 3\n".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Maccor's column names");
    }

    @Test
    void realRawExportsHaveTheirRecordsSignsAndEnds() throws InputException {
        CyclingRun preDiag = FixtureRuns.run(real("PreDiag_000229_000229_truncated.034"));
        assertThat(preDiag.size()).isEqualTo(4061);
        assertThat(preDiag.incomplete()).hasValueSatisfying(s -> assertThat(s).contains("ES 0"));
        assertThat(preDiag.time_s(4060)).isEqualTo(82621.28);
        assertThat(preDiag.current_A(4060)).isEqualTo(-0.6981002518);
        assertThat(preDiag.voltage_V(4060)).isEqualTo(4.18020905);

        CyclingRun tesla = FixtureRuns.run(real("xTESLADIAG_000038con.078"));
        assertThat(tesla.size()).isEqualTo(3873);
        assertThat(tesla.time_s(3872)).isEqualTo(63123.6);
        assertThat(Arrays.stream(tesla.copyCycle().orElseThrow()).max()).hasValue(7);
        assertThat(tesla.metadata()).containsEntry("Comment/Barcode", "exp-con");

        CyclingRun eis = FixtureRuns.run(real("maccor_test_file_4267-66-6519.041"));
        assertThat(eis.size()).isEqualTo(74);
        assertThat(eis.incomplete()).isEmpty();
    }

    @Test
    void realTablesOfOtherProgramsAreReadInTheirUnits() throws InputException {
        CyclingRun two = FixtureRuns.run(real("maccor_two.txt"));
        assertThat(two.size()).isEqualTo(213);
        assertThat(two.time_s(212)).isEqualTo(212 * 60.0);
        assertThat(two.voltage_V(0)).isEqualTo(0.1377);
        assertThat(two.incomplete()).isPresent();
        assertThat(two.provenance().assumed()).anyMatch(s -> s.contains("it is in minutes"));

        CyclingRun three = FixtureRuns.run(real("maccor_three.txt"));
        assertThat(three.size()).isEqualTo(4009);
        assertThat(three.voltage_V(0)).isEqualTo(1.8538186);
        assertThat(three.current_A(4008)).isCloseTo(-0.8960098, within(2e-16));
        assertThat(three.time_s(4008)).isCloseTo(3 * 86400 + 18 * 3600 + 47 * 60 + 23.42, within(1e-9));
        assertThat(three.incomplete()).isEmpty();

        CyclingRun ecdh = FixtureRuns.run(real("ecdh_maccor.txt"));
        assertThat(ecdh.size()).isEqualTo(342);
        assertThat(ecdh.current_A(341)).isEqualTo(0.14);
        assertThat(ecdh.metadata())
                .containsAllEntriesOf(Map.of("Tester Channel", "11", "Date of Test", "28 november 2023, 10:45:55 AM"));

        Reading csv = real("sample_data_maccor.csv");
        assertThat(FixtureRuns.run(csv).size()).isEqualTo(15);
        assertThat(FixtureRuns.run(csv).current_A(11)).isEqualTo(28.844);
        assertThat(csv.warnings()).anyMatch(w -> w.contains("discharges cannot be told apart"));
    }
}
