package org.interphase.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.fit.Simulation;
import org.interphase.measure.xps.model.PeakModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Fits of S 2p with five doublets and an active background on one thread, warm. Each score is the median.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 4)
public class PhotoelectronBenchmark {
    private List<Region> series = List.of();

    @SuppressWarnings("NullAway.Init")
    private PeakModel model;

    @SuppressWarnings("NullAway.Init")
    private PeakFit fit;

    @Setup
    public void setup() throws XpsRefusedException {
        series = SulfurSpectra.growing(200);
        model = SulfurSpectra.model();
        fit = oneSpectrum();
    }

    @Benchmark
    public PeakFit oneSpectrum() throws XpsRefusedException {
        return PeakFit.of(model, List.of(series.getFirst()), FitOptions.defaults());
    }

    @Benchmark
    public Simulation thousandCopies() throws XpsRefusedException {
        return Simulation.poisson(fit, 1000, 1);
    }

    @Benchmark
    public PeakFit twoHundredSpectraJointly() throws XpsRefusedException {
        return PeakFit.of(model, series, FitOptions.defaults());
    }
}
