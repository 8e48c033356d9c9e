package org.interphase.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.interphase.quantity.Formula;
import org.interphase.quantity.FormulaException;
import org.interphase.thermo.contact.ContactUncertainty;
import org.interphase.thermo.contact.EnergyError;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Contacts on one thread. Every measurement begins with a table that was not asked before, so the search for its
/// stable phases is paid in each.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5)
@Measurement(iterations = 7)
public class ThermoBenchmark {
    private static final int CONTACTS = 1000;

    private PhaseTable table = ContactPairs.table();

    @Setup(Level.Invocation)
    public void anew() {
        table = ContactPairs.table();
    }

    /// Random compounds of eight elements.
    @Benchmark
    public double thousandPairs() throws ThermoInputException {
        return ContactPairs.sum(table, CONTACTS);
    }

    /// Both materials together hold all eight elements: 26 kinks each.
    @Benchmark
    public double thousandTimesNmcLgps() throws ThermoInputException, FormulaException {
        Reactant first = Reactant.of(table, Formula.parse("LiNi0.5Mn0.3Co0.2O2"));
        Reactant second = Reactant.of(table, Formula.parse("Li10GeP2S12"));
        double sum = 0;
        for (int k = 0; k < CONTACTS; k++) {
            sum += ContactPairs.lowest(table, first, second);
        }
        return sum;
    }

    @Benchmark
    public Object thousandDraws() throws ThermoInputException, FormulaException {
        return ContactUncertainty.of(
                table,
                Reactant.of(table, Formula.parse("LiNi0.5Mn0.3Co0.2O2")),
                Reactant.of(table, Formula.parse("Li10GeP2S12")),
                Map.of(),
                EnergyError.betweenCompounds(),
                CONTACTS,
                1,
                false);
    }
}
