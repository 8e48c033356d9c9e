package org.interphase.study.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.interphase.quantity.Measured;

/// A formula over inputs. It can be asked for its value, for how far it moves with its inputs, and for the value of one
/// input at which it takes another value.
public final class Term {
    private static final double WIDEST = 1e4;
    private static final int HALVINGS = 200;

    private final Set<Input> inputs;
    private final ToDoubleFunction<ToDoubleFunction<Input>> formula;

    private Term(Set<Input> inputs, ToDoubleFunction<ToDoubleFunction<Input>> formula) {
        this.inputs = inputs;
        this.formula = formula;
    }

    static Term of(Input input) {
        return new Term(Set.of(input), values -> values.applyAsDouble(input));
    }

    static Term constant(double value) {
        return new Term(Set.of(), _ -> value);
    }

    Term times(Term other) {
        return with(other, (a, b) -> a * b);
    }

    Term over(Term other) {
        return with(other, (a, b) -> a / b);
    }

    Term plus(Term other) {
        return with(other, Double::sum);
    }

    Term minus(Term other) {
        return with(other, (a, b) -> a - b);
    }

    Term times(double factor) {
        return map(a -> a * factor);
    }

    Term map(DoubleUnaryOperator function) {
        return new Term(inputs, values -> function.applyAsDouble(formula.applyAsDouble(values)));
    }

    Term with(Term other, DoubleBinaryOperator function) {
        Set<Input> all = new LinkedHashSet<>(inputs);
        all.addAll(other.inputs);
        return new Term(
                all,
                values -> function.applyAsDouble(formula.applyAsDouble(values), other.formula.applyAsDouble(values)));
    }

    List<Input> inputs() {
        return List.copyOf(inputs);
    }

    double value() {
        return formula.applyAsDouble(Input::value);
    }

    double valueAt(Input changed, double value) {
        return formula.applyAsDouble(input -> input.equals(changed) ? value : input.value());
    }

    /// How far the value can lie off if every input lies off as far as it may, to first order.
    double half() {
        return inputs.stream().mapToDouble(this::reach).sum();
    }

    /// The same without one input.
    double halfWithout(Input left) {
        return inputs.stream()
                .filter(i -> !i.equals(left))
                .mapToDouble(this::reach)
                .sum();
    }

    private double reach(Input input) {
        if (input.half() == 0) {
            return 0;
        }
        double up = valueAt(input, input.value() + input.half());
        double down = valueAt(input, input.value() - input.half());
        double reach = Math.max(Math.abs(up - value()), Math.abs(down - value()));
        return Double.isFinite(reach) ? reach : Math.abs(up - value());
    }

    /// The value with the standard uncertainty of rectangles of those half widths.
    Measured measured() {
        double squares =
                inputs.stream().mapToDouble(this::reach).map(r -> r * r / 3).sum();
        return Double.isFinite(squares)
                ? Measured.of(value(), Math.sqrt(squares))
                : Measured.without(value(), "an input may be zero");
    }

    /// Lowest and highest value as one input runs over its range.
    double[] over(Input input) {
        double one = valueAt(input, input.value() - input.half());
        double other = valueAt(input, input.value() + input.half());
        return new double[] {Math.min(one, other), Math.max(one, other)};
    }

    /// The value of one input at which the formula takes the target value, with all others as they are; looked for
    /// between a ten-thousandth and ten thousand times the present value. Formulas here are monotone in each input.
    OptionalDouble inputAt(Input input, double target) {
        double sign = Math.signum(input.value());
        if (sign == 0 || !Double.isFinite(target)) {
            return OptionalDouble.empty();
        }
        double low = Math.log(Math.abs(input.value()) / WIDEST);
        double high = Math.log(Math.abs(input.value()) * WIDEST);
        double atLow = valueAt(input, sign * Math.exp(low)) - target;
        double atHigh = valueAt(input, sign * Math.exp(high)) - target;
        if (!(atLow * atHigh <= 0)) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < HALVINGS && high - low > 1e-14; i++) {
            double middle = (low + high) / 2;
            double there = valueAt(input, sign * Math.exp(middle)) - target;
            if (there * atLow > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(sign * Math.exp((low + high) / 2));
    }
}
