package org.interphase.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.SourceFile;
import org.interphase.measure.cycling.CyclingAnalysis;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// From a text file of a million rows to the table of cycles. `single` starts a fresh Java machine for every shot,
/// which
/// is what a user of the command line pays; `warm` is what a long session pays.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CyclingBenchmark {
    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("million", ".bdf.csv");
        MillionRows.write(file);
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(7)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Object single() throws InputException {
        return table();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Fork(1)
    @Warmup(iterations = 2, time = 3)
    @Measurement(iterations = 3, time = 5)
    public Object warm() throws InputException {
        return table();
    }

    private Object table() throws InputException {
        CyclingRun run = (CyclingRun)
                FormatRegistry.load().read(SourceFile.open(file)).datasets().getFirst();
        return CyclingAnalysis.of(run).cycles();
    }
}
