package org.interphase.formats.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.StateAxis;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real runs with numbers that were published or printed with them.
class BioLogicRunsTest {
    private static final Tolerance PRINTED =
            Tolerance.absolute(5.1e-8, "charges are printed with four decimals of a milliampere hour");

    private static Reading reading(String name) throws InputException {
        return FormatRegistry.load().read(SourceFile.open(ReferenceFolder.require("data/cycler/" + name)));
    }

    private static CyclingRun run(String name) throws InputException {
        return (CyclingRun) reading(name).datasets().getFirst();
    }

    /// Charge between the ends of half cycles, as the cycler numbers them; those shorter than three samples are rests.
    private static List<Double> halfCycleCharges(CyclingRun run) {
        double[] half = ((NumberColumn) run.table().find("half cycle").orElseThrow()).copyValues();
        double[] charge = ((ChargeCounter.Signed) run.counter()).copyValues();
        List<Double> charges = new ArrayList<>();
        double before = charge[0];
        for (int i = 0; i < half.length; i++) {
            if (i == half.length - 1 || half[i + 1] != half[i]) {
                charges.add(charge[i] - before);
                before = charge[i];
            }
        }
        return charges;
    }

    @Test
    void theOperandoRunOfLithiumNickelateHasItsHalfCycleCharges() throws InputException {
        List<Double> charges = halfCycleCharges(run("220726cell4operandoxas_C06.mpt")).stream()
                .filter(charge -> Math.abs(charge) > 1e-6)
                .toList();
        double[] printed_mAh = {1.6145, -1.3211, 1.4336, -1.2963};

        for (int i = 0; i < printed_mAh.length; i++) {
            PRINTED.check("half cycle " + i, charges.get(i), printed_mAh[i] * 1e-3);
        }
    }

    @Test
    void theSiliconHalfCellHasItsHalfCycleCharges() throws InputException {
        List<Double> charges = halfCycleCharges(run("Bec01_01_1_C20_loop_20170219_01_MB_C02.mpr"));
        double[] printed_mAh = {1.2697, -1.5226, 1.6722, -1.5212, 1.5266, -1.5114};

        assertThat(charges).hasSize(printed_mAh.length);
        for (int i = 0; i < printed_mAh.length; i++) {
            PRINTED.check("half cycle " + i, charges.get(i), printed_mAh[i] * 1e-3);
        }
    }

    @Test
    void theChargeOfTheCounterIsTheIntegralOfTheCurrent() throws InputException {
        CyclingRun run = run("220726cell4operandoxas_C06.mpt");
        double[] counted = ((ChargeCounter.Signed) run.counter()).copyValues();
        double integral = 0;
        for (int i = 1; i < run.size(); i++) {
            integral += run.current_A(i) * (run.time_s(i) - run.time_s(i - 1)) / 3600;
        }

        Tolerance.relative(1e-6, "the charge of a record and the step of the counter are rounded apart by the cycler")
                .check("net charge", integral, counted[run.size() - 1] - counted[0]);
    }

    @Test
    void theSolidStateCellHasItsCurrentSteps() throws InputException {
        CyclingRun run = run("CP_SSB.mpr");
        double[] ns = run.copyStep().orElseThrow();

        assertThat(run.size()).isEqualTo(30208);
        assertThat(ns[ns.length - 1]).isEqualTo(7);
        assertThat(Arrays.stream(run.copyVoltage_V())).allMatch(v -> v > 2.908 && v < 2.940);
        assertThat(run.metadata()).containsEntry("Mass of active material", "7.826 mg");
    }

    @ParameterizedTest
    @CsvSource({
        "00_test_04_MB_C01.mpr,1501",
        "GCPL-0.mpr,4",
        "Sample_data_biologic_no_header.mpt,13",
        "Sample_data_biologic_timestamped.txt,8"
    })
    void filesOfOtherUsersAreReadWhole(String name, int samples) throws InputException {
        Reading reading = reading(name);
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();

        assertThat(run.size()).isEqualTo(samples);
        assertThat(run.incomplete()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void datesOfBtLabAgreeWithItsStepTime() throws InputException {
        CyclingRun run = run("Sample_data_biologic_timestamped.txt");
        double[] step = ((NumberColumn) run.table().find("step time/s").orElseThrow()).copyValues();
        Tolerance milliseconds = Tolerance.absolute(1e-3, "the dates are printed with milliseconds");

        for (int i = 0; i < run.size(); i++) {
            milliseconds.check("sample " + i, run.time_s(i), step[i]);
        }
    }

    @Test
    void impedanceOfTheSolidStateCellIsASpectrumWithItsPotential() throws InputException {
        SourceFile file = SourceFile.open(ReferenceFolder.require("data/eis/PEIS_SSB.mpr"));
        ImpedanceSpectrum spectrum =
                (ImpedanceSpectrum) FormatRegistry.load().read(file).datasets().getFirst();

        assertThat(spectrum.size()).isEqualTo(89);
        assertThat(spectrum.table().columns()).hasSize(16);
        assertThat(spectrum.state().at(StateAxis.POTENTIAL)).hasValueCloseTo(2.967, within(5e-4));
        assertThat(spectrum.state().at(StateAxis.CYCLE)).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"mpr", "mpt"})
    void spectraWithinACyclingTechniqueFollowTheRun(String ending) throws InputException {
        List<Dataset> datasets = reading("mb.issue_223." + ending).datasets();

        assertThat(datasets).hasSize(5);
        assertThat(((CyclingRun) datasets.getFirst()).size()).isEqualTo(108);
        assertThat(datasets.subList(1, 5)).allMatch(d -> d instanceof ImpedanceSpectrum s && s.size() == 19);
    }
}
