package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.List;
import org.interphase.quantity.Measured;

/// Charge of the second half cycle over that of the first, both from the same source.
///
/// The uncertainty is the root of the sum of squares of what the file itself shows: the step in which counter or
/// current were written; begin and end between two samples (integrals only); and a third of the squared
/// difference between the efficiency by counter and by integral, as for a rectangular distribution that reaches
/// from one to the other. An error of the cycler's gain that differs between charge and discharge is not in the
/// file and not in here.
///
/// @param value NaN where the first half cycle has no charge
/// @param byIntegration the same from the integrals
/// @param budget the components
public record CoulombicEfficiency(double value, ChargeSource source, double byIntegration, List<Component> budget) {
    /// @param origin what causes it
    /// @param u its standard uncertainty in the efficiency
    public record Component(String origin, double u) {}

    public CoulombicEfficiency {
        budget = List.copyOf(budget);
    }

    static CoulombicEfficiency of(HalfCycle first, HalfCycle second) {
        boolean counted = first.charge().source() == ChargeSource.COUNTER
                && second.charge().source() == ChargeSource.COUNTER;
        double byIntegration =
                ratio(second.charge().integral_Ah(), first.charge().integral_Ah());
        if (!counted) {
            double u = byIntegration * relative(first.charge(), second.charge(), false);
            return new CoulombicEfficiency(
                    byIntegration,
                    ChargeSource.INTEGRAL,
                    byIntegration,
                    List.of(new Component("step of the current, begin and end between samples", u)));
        }
        double byCounter = ratio(second.charge().counter_Ah(), first.charge().counter_Ah());
        List<Component> budget = new ArrayList<>();
        budget.add(new Component("step of the counter", byCounter * relative(first.charge(), second.charge(), true)));
        if (!Double.isNaN(byIntegration)) {
            budget.add(new Component("counter against integral", Math.abs(byCounter - byIntegration) / Math.sqrt(3)));
        }
        return new CoulombicEfficiency(byCounter, ChargeSource.COUNTER, byIntegration, budget);
    }

    private static double ratio(double second, double first) {
        return first > 0 ? second / first : Double.NaN;
    }

    private static double relative(Charge first, Charge second, boolean counted) {
        double a = counted ? first.counterU_Ah() / first.counter_Ah() : first.integralU_Ah() / first.integral_Ah();
        double b = counted ? second.counterU_Ah() / second.counter_Ah() : second.integralU_Ah() / second.integral_Ah();
        return Math.hypot(a, second.best_Ah() > 0 ? b : 0);
    }

    /// Standard uncertainty, NaN where there is no value.
    public double u() {
        double sum = 0;
        for (Component component : budget) {
            sum += component.u() * component.u();
        }
        return Math.sqrt(sum);
    }

    public Measured measured() {
        if (!Double.isFinite(u())) {
            return Measured.without(value, "a half cycle has no charge");
        }
        return u() > 0
                ? Measured.of(value, u())
                : Measured.without(value, "nothing in the file tells how uncertain the charges are");
    }
}
