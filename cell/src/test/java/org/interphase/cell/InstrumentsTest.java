package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.instrument.ElectrodeRecorder;
import org.interphase.cell.instrument.VirtualCycler;
import org.interphase.cell.instrument.VirtualImpedanceMeter;
import org.interphase.cell.instrument.VirtualProbes;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.profile.Overpotentials;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.Sentences;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// What virtual instruments record is what the model did, within what such instruments can see.
class InstrumentsTest {
    private static final Protocol TWO_CYCLES;

    static {
        try {
            TWO_CYCLES = Sentences.read(
                    "test",
                    "two",
                    List.of(
                            "Charge at C/5 until 4.4 V vs Li",
                            "Rest for 10 minutes",
                            "EIS 1 MHz to 1 Hz",
                            "Discharge at C/5 until 2.5 V vs Li",
                            "Repeat 2 times"));
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome run(CellDescription cell, Watcher watcher) throws InputException {
        return Simulation.run(cell, new Resolution(8, 12), TWO_CYCLES, watcher);
    }

    private static VirtualCycler.Settings settings(double noise_V) {
        return new VirtualCycler.Settings(noise_V, 7, 0.05, 0.005, new TreeSet<>(List.of(2)));
    }

    @Test
    void theCyclersCounterIsTheChargeOfTheModel() throws InputException {
        CellDescription cell = PaperCells.nmc532Coated();
        VirtualCycler cycler = new VirtualCycler(cell.si(Key.AREA), settings(0));
        Outcome outcome = run(cell, cycler);
        CyclingRun run = cycler.run("two cycles", Map.of());
        double grams = 1000 * cell.si(Key.LOADING) * cell.si(Key.AREA);
        double highest = 0;
        ChargeCounter.Signed counter = (ChargeCounter.Signed) run.counter();
        for (int i = 0; i < run.size(); i++) {
            highest = Math.max(highest, counter.at(i));
        }
        // Counted to 1 nAh, over 6.6 mg.
        Tolerance.absolute(1e-3, "resolution of the counter; trapezoid exact at constant current")
                .check(
                        "charge",
                        1000 * highest / grams,
                        outcome.cycles().getFirst().charge_mAh_per_g());
        assertThat(run.provenance().simulated()).isTrue();
        assertThat(run.copyCycle().orElseThrow()).startsWith(1).endsWith(2);
    }

    @Test
    void aSampleIsRecordedWheneverTheVoltageHasMoved() throws InputException {
        CellDescription cell = PaperCells.nmc532Coated();
        VirtualCycler cycler = new VirtualCycler(cell.si(Key.AREA), settings(0));
        run(cell, cycler);
        CyclingRun run = cycler.run("two cycles", Map.of());
        double[] cycle = run.copyCycle().orElseThrow();
        int[] samples = new int[3];
        for (int i = 1; i < run.size(); i++) {
            samples[(int) cycle[i]]++;
            if (run.time_s(i) > run.time_s(i - 1) && cycle[i] == cycle[i - 1]) {
                // Half a digit of the converter at both ends.
                double step = cycle[i] == 2 ? 0.005 : 0.05;
                assertThat(Math.abs(run.voltage_V(i) - run.voltage_V(i - 1))).isLessThan(step + 1.1e-4);
            }
        }
        assertThat(samples[2]).isGreaterThan(5 * samples[1]);
    }

    @Test
    void noiseHasTheStatedSizeAndComesFromTheSeed() throws InputException {
        CellDescription cell = PaperCells.nmc532Coated();
        VirtualCycler quiet = new VirtualCycler(cell.si(Key.AREA), settings(0));
        VirtualCycler noisy = new VirtualCycler(cell.si(Key.AREA), settings(0.002));
        run(cell, quiet);
        run(cell, noisy);
        CyclingRun truth = quiet.run("", Map.of());
        CyclingRun read = noisy.run("", Map.of());
        double sum = 0;
        for (int i = 0; i < truth.size(); i++) {
            sum += Math.pow(read.voltage_V(i) - truth.voltage_V(i), 2);
        }
        Tolerance.relative(0.15, "three standard errors of a standard deviation from some 700 samples")
                .check("noise", Math.sqrt(sum / truth.size()), 0.002);
        assertThat(noisy.run("", Map.of()).copyVoltage_V()).isEqualTo(read.copyVoltage_V());
    }

    @Test
    void theImpedanceMeterScattersAboutTheModel() throws InputException {
        CellDescription cell = PaperCells.nmc532Coated();
        Outcome outcome = run(cell, Watcher.NONE);
        assertThat(outcome.spectra()).hasSize(2);
        ImpedanceSpectrum read =
                new VirtualImpedanceMeter(0.01, 3).measure(outcome.spectra().get(1), 1, "", Map.of());
        ImpedanceSpectrum other =
                new VirtualImpedanceMeter(0.01, 3).measure(outcome.spectra().get(1), 0, "", Map.of());
        double[] re = outcome.spectra().get(1).points().real();
        double[] im = outcome.spectra().get(1).points().imaginary();
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            double modulus = Math.hypot(re[i], im[i]);
            sum += Math.pow((read.real_ohm(i) - re[i]) / modulus, 2);
            sum += Math.pow((read.imaginary_ohm(i) - im[i]) / modulus, 2);
        }
        Tolerance.relative(0.3, "three standard errors of a standard deviation from 122 numbers")
                .check("noise", Math.sqrt(sum / 2 / re.length), 0.01);
        assertThat(read.provenance().simulated()).isTrue();
        assertThat(read.real_ohm(0) - re[0]).isNotEqualTo(other.real_ohm(0) - re[0]);
    }

    @Test
    void theLossesAddUpToTheVoltage() throws InputException {
        List<Double> errors = new ArrayList<>();
        run(PaperCells.nmc532Coated(), new Watcher() {
            @Override
            public void state(double seconds, CellModel model, double[] z) {
                if (model.current(z) != 0) {
                    errors.add(Overpotentials.of(model, z).voltage() - model.voltage(z));
                }
            }
        });
        assertThat(errors).hasSizeGreaterThan(50);
        Tolerance sum = Tolerance.absolute(1e-9, "the same numbers in another order");
        errors.forEach(e -> sum.check("sum of the losses", e, 0));
    }

    @Test
    void theReactionOverTheDepthIsTheCurrent() throws InputException {
        CellDescription cell = PaperCells.nmc532Coated();
        ElectrodeRecorder recorder = new ElectrodeRecorder(new TreeSet<>(List.of(1)));
        run(cell, recorder);
        assertThat(recorder.halfCycles()).hasSize(4);
        for (ElectrodeRecorder.HalfCycle half : recorder.halfCycles()) {
            double sum = 0;
            double[] reaction = half.moments().get(5).profile().copyReaction();
            for (double volume : reaction) {
                sum += volume * cell.si(Key.THICKNESS) / reaction.length;
            }
            double expected = cell.si(Key.ONE_C) * cell.si(Key.LOADING) / 5;
            Tolerance.relative(1e-6, "charge is conserved far better").check("current", Math.abs(sum), expected);
        }
    }

    @Test
    void probesFindWhatIsThereAndNothingBelowTheirLimit() throws InputException {
        Map<String, Double> states =
                Map.of("connected_fraction", 0.5, "contact_fraction", 1.0, "interphase_nm", 40.0, "rock_salt_nm", 0.0);
        VirtualProbes probes = new VirtualProbes(PaperCells.nmc532Coated(), 1);
        List<Finding> findings = probes.look(new Cycle(3, 200, 180, 3.8, states), "cell");
        assertThat(findings).allSatisfy(f -> {
            assertThat(f.origin()).isEqualTo(Origin.SIMULATED);
            assertThat(f.probe().detectionLimit()).isPresent();
            assertThat(f.probe().depth_nm()).isPresent();
        });
        Tolerance.absolute(4, "four standard uncertainties").check("disconnected", value(findings), 50);
        assertThat(findings)
                .filteredOn(f -> f.observable() == Observable.ROCK_SALT_THICKNESS)
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEqualTo(new FindingValue.AtMost(1)));
        assertThat(probes.look(new Cycle(3, 200, 180, 3.8, states), "cell")).isEqualTo(findings);
    }

    private static double value(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.observable() == Observable.DISCONNECTED_FRACTION)
                .findFirst()
                .orElseThrow()
                .measured()
                .value();
    }
}
