package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.formats.Confidence;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdaxReaderTest {
    private final NdaxReader reader = new NdaxReader();

    private Reading read(byte[] bytes) throws InputException {
        return reader.read(SourceFile.of("small.ndax", bytes));
    }

    private CyclingRun run(Map<String, byte[]> members) throws InputException {
        return (CyclingRun) read(NdaxFixture.zip(members)).datasets().getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17})
    void everyVersionTellsOfTheSameTest(int version) throws InputException {
        Reading reading = read(NdaxFixture.archive(version));
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();
        if (version == 15) {
            SmallTest.check(run, 1, 1, 1, 1);
        } else {
            SmallTest.check(run, 1, 1, 2, 2);
        }
        assertThat(reading.format()).isEqualTo("Neware ndax, ndc " + version);
        assertThat(run.incomplete()).isEmpty();
        boolean proven = List.of(2, 5, 14, 16, 17).contains(version);
        assertThat(run.provenance().assumed().stream().anyMatch(a -> a.contains("read from a description")))
                .isEqualTo(!proven);
        assertThat(run.metadata()).containsEntry("DevID", "21").containsEntry("Barcode", "电池 7");
        assertThat(run.table().find("Interpolated")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 14})
    void pointsWithoutRunInfoAreFilledInAndReported(int version) throws InputException {
        Map<String, byte[]> members = NdaxFixture.members(version);
        // Points 2 and 4 have no run info: point 2 comes 10 s after point 1 with 0.2 A at 3.7 V.
        members.put("data_runInfo.ndc", NdaxFixture.runInfo(version, 1, 3));
        Reading reading = read(NdaxFixture.zip(members));
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();
        assertThat(run.copyTime_s()).containsExactly(0, 10, 10, 30);
        Tolerance rounding = Tolerance.relative(1e-7, "voltage and current are stored in four bytes");
        rounding.check("charge", SmallTest.numbers(run, "Chg. Cap.(Ah)", 4)[1], 0.2 * 10 / 3600);
        rounding.check("discharge", SmallTest.numbers(run, "DChg. Cap.(Ah)", 4)[3], 0.2 * 20 / 3600);
        rounding.check("energy", SmallTest.numbers(run, "Energy(Wh)", 4)[1], 0.2 * 10 * 3.7 / 3600);
        assertThat(SmallTest.numbers(run, "Interpolated", 4)).containsExactly(0, 1, 0, 1);
        assertThat(SmallTest.words(run, "Step Type").get(3)).isEqualTo("CC DChg");
        assertThat(reading.warnings()).anyMatch(w -> w.contains("2 of 4 data points"));
    }

    private static byte[] member(Map<String, byte[]> members, String name) {
        byte[] bytes = members.get(name);
        assertThat(bytes).as(name).isNotNull();
        return Objects.requireNonNull(bytes);
    }

    @Test
    void stepsAreTakenInTheOrderInWhichTheyOccur() throws InputException {
        Map<String, byte[]> members = NdaxFixture.members(17);
        byte[] runInfo = member(members, "data_runInfo.ndc");
        // Step numbers 1, 1, 2, 2 become 41, 41, 57, 57, as in a file whose counter did not start at 1.
        for (int record = 0; record < 4; record++) {
            runInfo[4096 + 132 + record * 100 + 37] = (byte) (record < 2 ? 41 : 57);
        }
        SmallTest.check(run(members), 1, 1, 2, 2);
    }

    @Test
    void unusedPlacesOfAPageAreSkippedAndStillCounted() throws InputException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            records.add(new LittleEndian()
                    .f4(SmallTest.VOLTAGE[i])
                    .f4(SmallTest.CURRENT[i])
                    .toBytes());
        }
        byte[] data = NdaxFixture.ndc(1, 14, records);
        data[4096 + 4] = 0b1011;
        Map<String, byte[]> members = NdaxFixture.members(14);
        members.put("data.ndc", data);
        CyclingRun run = run(members);
        assertThat(SmallTest.numbers(run, "DataPoint", 3)).containsExactly(1, 2, 4);
        assertThat(run.copyTime_s()).containsExactly(0, 10, 30);
    }

    @Test
    void columnsOfVersion15MayCountChargeAndDischargeApart() throws InputException {
        LittleEndian list = new LittleEndian().zeros(516 - 13).u4(52);
        int[] codes = {5, 6, 8, 9};
        for (int i = 0; i < codes.length; i++) {
            list.u4(codes[i]).u1(1).u4(36 + 4 * i);
        }
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean charging = i < 2;
            double charge = SmallTest.CHARGE_AS[i] * 1000;
            double energy = SmallTest.ENERGY_WS[i] * 1000;
            records.add(new LittleEndian()
                    .u1(0x55, 6, SmallTest.STEP[i], SmallTest.TYPE[i])
                    .zeros(4)
                    .u4(i + 1)
                    .u4((long) SmallTest.TOTAL_TIME[i])
                    .u4(0)
                    .f4(SmallTest.CURRENT[i] * 1000)
                    .f4(SmallTest.VOLTAGE[i])
                    .f4(-99)
                    .f4(-99)
                    .f4(charging ? charge : 0)
                    .f4(charging ? 0 : -charge)
                    .f4(charging ? energy : 0)
                    .f4(charging ? 0 : -energy)
                    .toBytes());
        }
        byte[] data = NdaxFixture.ndc(1, 15, records, list.zeros(9).toBytes());
        SmallTest.check(run(Map.of("data.ndc", data)), 1, 1, 1, 1);
    }

    @Test
    void auxiliaryMembersFindTheirChannelByNameAndNotByOrder() throws InputException {
        Map<String, byte[]> members = NdaxFixture.members(14);
        members.put("TestInfo.xml", NdaxFixture.testInfo(3, """
                <Aux1 AuxID="1" RealChlID="144" ChlType="102"/><Aux2 AuxID="1" RealChlID="144" ChlType="103"/>
                <Aux3 AuxID="1" RealChlID="1" ChlType="1122"/>"""));
        // In the order of their names the processor's temperature would come first.
        members.put("data_AUX_1_1022_1.ndc", single(14, 25.4, 25.2, 25.2, 25.4));
        members.put("data_AUX_144_2_1.ndc", single(14, 0.5, 0.25, 0.125, 1));
        members.put("data_AUX_144_3_1.ndc", single(14, 26.5, 26.5, 26.75, 26.75));
        CyclingRun run = run(members);
        Tolerance rounding = Tolerance.relative(1e-7, "stored in four bytes");
        rounding.check("V1", SmallTest.numbers(run, "V1(V)", 4)[2], 0.125);
        rounding.check("T1", SmallTest.numbers(run, "T1(°C)", 4)[2], 26.75);
        rounding.check("CPU1", SmallTest.numbers(run, "CPU1(°C)", 4)[2], 25.2);
        assertThat(run.incomplete()).isEmpty();
    }

    private static byte[] single(int version, double... values) {
        List<byte[]> records = new ArrayList<>();
        for (double value : values) {
            records.add(new LittleEndian().f4(value).toBytes());
        }
        return NdaxFixture.ndc(5, version, records);
    }

    @Test
    void pairsOfVoltageAndTemperatureAreRead() throws InputException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            records.add(
                    new LittleEndian().u1(0x65).f4(1234.5 + i).u2(-15 + 100 * i).toBytes());
        }
        Map<String, byte[]> members = NdaxFixture.members(16);
        members.put("TestInfo.xml", NdaxFixture.testInfo(1, "<Aux1 AuxID=\"1\" RealChlID=\"12\" ChlType=\"6\"/>"));
        members.put("data_1.ndc", NdaxFixture.ndc(5, 16, records));
        CyclingRun run = run(members);
        assertThat(SmallTest.numbers(run, "V1(V)", 4)).containsExactly(0.12345, 0.12355, 0.12365, 0.12375);
        assertThat(SmallTest.numbers(run, "T1(°C)", 4)).containsExactly(-1.5, 8.5, 18.5, 28.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void chambersHaveASetTemperature(int version) throws InputException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            records.add(new LittleEndian()
                    .u1(0x74)
                    .zeros(version == 2 ? 7 : 0)
                    .u4(i + 1)
                    .zeros(19)
                    .u4(24_464)
                    .zeros(6)
                    .u2(970)
                    .u2(249)
                    .zeros(49)
                    .toBytes());
        }
        Map<String, byte[]> members = NdaxFixture.members(version);
        members.put("20240115_3.ndc", NdaxFixture.ndc(5, version, records));
        CyclingRun run = run(members);
        assertThat(SmallTest.numbers(run, "V3(V)", 4)[0]).isEqualTo(2.4464);
        assertThat(SmallTest.numbers(run, "T3(°C)", 4)[3]).isEqualTo(97);
        assertThat(SmallTest.numbers(run, "t3(°C)", 4)[3]).isEqualTo(24.9);
    }

    @Test
    void longRecordsOfVersion11CarryTheirOwnIndex() throws InputException {
        List<byte[]> records = new ArrayList<>();
        for (int point : new int[] {4, 2}) {
            records.add(new LittleEndian()
                    .u1(0x74)
                    .u4(point)
                    .u1(1)
                    .zeros(29)
                    .u2(250 + point)
                    .zeros(51)
                    .toBytes());
        }
        Map<String, byte[]> members = NdaxFixture.members(11);
        members.put("data_1.ndc", NdaxFixture.ndc(5, 11, records));
        CyclingRun run = run(members);
        assertThat(SmallTest.numbers(run, "T1(°C)", 4)).containsExactly(Double.NaN, 25.2, Double.NaN, 25.4);
    }

    @Test
    void missingDescriptionsMakeTheRunIncomplete() throws InputException {
        Map<String, byte[]> members = NdaxFixture.members(14);
        members.put("TestInfo.xml", NdaxFixture.testInfo(2, ""));
        CyclingRun run = run(members);
        SmallTest.check(run, 1, 1, 2, 2);
        assertThat(run.incomplete()).hasValueSatisfying(r -> assertThat(r).contains("2 auxiliary channels"));
    }

    @Test
    void aDamagedAuxiliaryMemberCostsOnlyItsChannel() throws InputException {
        Map<String, byte[]> members = NdaxFixture.members(14);
        members.put("data_AUX_9_3_1.ndc", new byte[600]);
        CyclingRun run = run(members);
        SmallTest.check(run, 1, 1, 2, 2);
        assertThat(run.incomplete()).hasValueSatisfying(r -> assertThat(r).contains("data_AUX_9_3_1.ndc"));
    }

    @Test
    void aPageCutOffIsReadAsFarAsItGoes() throws InputException {
        Map<String, byte[]> members = NdaxFixture.members(14);
        byte[] data = member(members, "data.ndc");
        members.put("data.ndc", Arrays.copyOf(data, 4096 + 132 + 20));
        CyclingRun run = run(members);
        assertThat(run.size()).isEqualTo(2);
        assertThat(run.incomplete()).isPresent();
    }

    @Test
    void anArchiveCutOffBehindTheRunInfoStillGivesTheRun() throws InputException {
        byte[] archive = NdaxFixture.archive(14);
        String text = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] cut = Arrays.copyOf(archive, text.indexOf("data_step.ndc") + 20);
        Reading reading = read(cut);
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();
        assertThat(run.copyTime_s()).containsExactly(SmallTest.TOTAL_TIME);
        assertThat(run.incomplete()).isPresent();
        assertThat(reading.warnings()).anyMatch(w -> w.contains("data_step.ndc"));
    }

    @Test
    void refusalsNameTheMemberAndWhatIsWrong() {
        Map<String, byte[]> noRunInfo = NdaxFixture.members(14);
        noRunInfo.remove("data_runInfo.ndc");
        assertThatThrownBy(() -> run(noRunInfo))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected a member 'data_runInfo.ndc'");

        Map<String, byte[]> empty = NdaxFixture.members(14);
        empty.put("data.ndc", Arrays.copyOf(member(empty, "data.ndc"), 4096));
        assertThatThrownBy(() -> run(empty))
                .hasMessage("small.ndax, data.ndc: expected data points, found none. "
                        + "The test was saved before it stored a data point.");

        Map<String, byte[]> newer = NdaxFixture.members(14);
        member(newer, "data.ndc")[2] = 18;
        assertThatThrownBy(() -> run(newer)).hasMessageContaining("expected ndc version 1 to 17, found version 18");

        Map<String, byte[]> swapped = NdaxFixture.members(14);
        swapped.put("data_runInfo.ndc", member(swapped, "data_step.ndc"));
        assertThatThrownBy(() -> run(swapped)).hasMessageContaining("expected a member of kind 18, found kind 7");
    }

    @Test
    void theNamesOfTheMembersAreEnoughToBeCertain() throws InputException {
        byte[] archive = NdaxFixture.archive(14);
        assertThat(reader.probe(SourceFile.of("x", archive).probe())).isEqualTo(Confidence.CERTAIN);
        byte[] other = NdaxFixture.zip(Map.of("[Content_Types].xml", new byte[10]));
        assertThat(reader.probe(SourceFile.of("x.xlsx", other).probe())).isEqualTo(Confidence.NO);
        assertThat(reader.probe(SourceFile.of("x.ndax", other).probe())).isEqualTo(Confidence.LIKELY);
    }
}
