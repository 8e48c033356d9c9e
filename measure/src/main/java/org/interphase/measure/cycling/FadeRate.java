package org.interphase.measure.cycling;

import java.util.List;
import java.util.OptionalDouble;

/// Loss of capacity per cycle between two cycles, in the three definitions in use side by side.
public sealed interface FadeRate {
    /// @param reason why there is no rate
    record Undefined(String reason) implements FadeRate {}

    /// @param firstCycle number of the first cycle
    /// @param lastCycle number of the last cycle; `lastCycle − firstCycle` intervals lie between
    /// @param firstCapacity in any unit
    /// @param lastCapacity in the same unit
    record Between(int firstCycle, int lastCycle, double firstCapacity, double lastCapacity) implements FadeRate {
        public int intervals() {
            return lastCycle - firstCycle;
        }

        /// Last over first capacity.
        public double retention() {
            return lastCapacity / firstCapacity;
        }

        /// `1 − (last/first)^(1/intervals)`: the same fraction of what is left, every cycle.
        public double compound() {
            return -Math.expm1(Math.log(retention()) / intervals());
        }

        /// `(first − last)/(first·intervals)`: the same fraction of the first capacity, every cycle.
        public double linearOfInitial() {
            return (firstCapacity - lastCapacity) / (firstCapacity * intervals());
        }

        /// `(first − last)/intervals`, in the unit of the capacity.
        public double absolute() {
            return (firstCapacity - lastCapacity) / intervals();
        }

        /// Cycles until a fraction of the first capacity is left, at the compound rate; empty without loss.
        public OptionalDouble cyclesTo(double fraction) {
            return compound() > 0
                    ? OptionalDouble.of(Math.log(fraction) / Math.log1p(-compound()))
                    : OptionalDouble.empty();
        }

        /// The same at the linear rate.
        public OptionalDouble cyclesToLinearly(double fraction) {
            return linearOfInitial() > 0
                    ? OptionalDouble.of((1 - fraction) / linearOfInitial())
                    : OptionalDouble.empty();
        }
    }

    static FadeRate between(int firstCycle, int lastCycle, double firstCapacity, double lastCapacity) {
        if (lastCycle <= firstCycle) {
            return new Undefined("fade needs two cycles");
        }
        if (!(firstCapacity > 0) || !(lastCapacity > 0)) {
            return new Undefined("a capacity is not positive");
        }
        return new Between(firstCycle, lastCycle, firstCapacity, lastCapacity);
    }

    /// Of the discharge capacities of the first and the last regular cycle.
    static FadeRate ofDischarge(CycleTable table) {
        List<Cycle> regular = table.regular();
        if (regular.size() < 2) {
            return new Undefined("fade needs two finished cycles, the run has " + regular.size());
        }
        Cycle first = regular.getFirst();
        Cycle last = regular.getLast();
        return between(
                first.number(),
                last.number(),
                first.discharge().orElseThrow().charge_Ah(),
                last.discharge().orElseThrow().charge_Ah());
    }
}
