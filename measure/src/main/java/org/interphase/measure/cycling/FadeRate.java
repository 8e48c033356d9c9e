package org.interphase.measure.cycling;

import java.util.List;
import java.util.OptionalDouble;
import org.interphase.quantity.Measured;

/// Loss of capacity per cycle between two cycles, in the three definitions in use side by side.
public sealed interface FadeRate {
    /// @param reason why there is no rate
    record Undefined(String reason) implements FadeRate {}

    /// @param firstCycle number of the first cycle
    /// @param lastCycle number of the last cycle; `lastCycle − firstCycle` intervals lie between
    /// @param first capacity, in any unit
    /// @param last capacity, in the same unit
    record Between(int firstCycle, int lastCycle, Measured first, Measured last) implements FadeRate {
        public int intervals() {
            return lastCycle - firstCycle;
        }

        /// Last over first capacity.
        public double retention() {
            return last.value() / first.value();
        }

        /// `1 − (last/first)^(1/intervals)`: the same fraction of what is left, every cycle.
        public double compound() {
            return -Math.expm1(Math.log(retention()) / intervals());
        }

        /// `(first − last)/(first·intervals)`: the same fraction of the first capacity, every cycle.
        public double linearOfInitial() {
            return (1 - retention()) / intervals();
        }

        /// `(first − last)/intervals`, in the unit of the capacity.
        public double absolute() {
            return (first.value() - last.value()) / intervals();
        }

        /// The compound rate with the uncertainty that both capacities give it.
        public Measured compoundMeasured() {
            return with(compound(), relative() * (1 - compound()) / intervals());
        }

        public Measured linearMeasured() {
            return with(linearOfInitial(), relative() * retention() / intervals());
        }

        public Measured absoluteMeasured() {
            return with(absolute(), Math.hypot(first.u(), last.u()) / intervals());
        }

        public Measured retentionMeasured() {
            return with(retention(), relative() * retention());
        }

        private double relative() {
            return Math.hypot(first.u() / first.value(), last.u() / last.value());
        }

        private static Measured with(double value, double u) {
            return Double.isFinite(u)
                    ? Measured.of(value, u)
                    : Measured.without(value, "a capacity has no uncertainty");
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

    static FadeRate between(int firstCycle, int lastCycle, Measured first, Measured last) {
        if (lastCycle <= firstCycle) {
            return new Undefined("fade needs two cycles");
        }
        if (!(first.value() > 0) || !(last.value() > 0)) {
            return new Undefined("a capacity is not positive");
        }
        return new Between(firstCycle, lastCycle, first, last);
    }

    /// Of the discharge capacities of the first and the last regular cycle.
    static FadeRate ofDischarge(CycleTable table) {
        List<Cycle> regular = table.regular();
        if (regular.size() < 2) {
            return new Undefined("fade needs two finished cycles, the run has " + regular.size());
        }
        Cycle first = regular.getFirst();
        Cycle last = regular.getLast();
        return between(first.number(), last.number(), capacity_Ah(first), capacity_Ah(last));
    }

    private static Measured capacity_Ah(Cycle cycle) {
        return cycle.discharge().orElseThrow().charge().measured_Ah();
    }
}
