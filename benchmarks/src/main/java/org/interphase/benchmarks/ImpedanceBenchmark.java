package org.interphase.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.drt.Drt;
import org.interphase.measure.eis.drt.DrtOptions;
import org.interphase.measure.eis.drt.DrtOutcome;
import org.interphase.measure.eis.drt.LambdaChoice;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.FitOptions;
import org.interphase.measure.eis.fit.FitRefusedException;
import org.interphase.measure.eis.fit.SeriesFit;
import org.interphase.measure.eis.fit.Starts;
import org.interphase.measure.eis.kk.LinKk;
import org.interphase.measure.eis.kk.LinKkOutcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Impedance of a simulated sulfide cell on one thread, warm.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 11)
public class ImpedanceBenchmark {
    private final Circuit circuit = CellSpectra.circuit();
    private final List<Spectrum> series = CellSpectra.growing(1000);
    private final Spectrum spectrum = series.getFirst();

    @Benchmark
    public CircuitFit fitFromOneStart() throws FitRefusedException {
        return fit(1);
    }

    @Benchmark
    public CircuitFit fitFromFortyStarts() throws FitRefusedException {
        return fit(40);
    }

    private CircuitFit fit(int starts) throws FitRefusedException {
        return CircuitFit.of(
                spectrum,
                circuit,
                Starts.given(circuit, CellSpectra.start()),
                FitOptions.standard().withStarts(starts));
    }

    /// Grid, λ = 1e-3, no bootstrap.
    @Benchmark
    public DrtOutcome relaxationTimes() {
        return Drt.of(
                spectrum,
                DrtOptions.defaults().with(new LambdaChoice.Fixed(1e-3)).withBootstrap(0, 1));
    }

    @Benchmark
    public LinKkOutcome validity() {
        return LinKk.of(spectrum);
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public SeriesFit thousandSpectra() throws FitRefusedException {
        return SeriesFit.of(
                series,
                circuit,
                Starts.given(circuit, CellSpectra.start()),
                FitOptions.standard().withStarts(10));
    }
}
