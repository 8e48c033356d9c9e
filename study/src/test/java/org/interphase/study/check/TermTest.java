package org.interphase.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.interphase.quantity.Source;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class TermTest {
    private static Input input(String name, double value, double half) {
        return new Input(name, value, half, "", new Source.Stated("test"));
    }

    @Test
    void anIntervalAddsUpWhatEveryInputAllows() {
        Term sum = Term.of(input("a", 10, 1)).plus(Term.of(input("b", 20, 2)));
        assertThat(sum.value()).isEqualTo(30);
        assertThat(sum.half()).isEqualTo(3);
        // Two rectangles of half widths 1 and 2.
        Tolerance.relative(1e-12, "closed form").check("u", sum.measured().u(), Math.sqrt((1.0 + 4.0) / 3));
    }

    @Test
    void anInputThatEntersTwiceCountsOnce() {
        Input a = input("a", 10, 1);
        Term difference = Term.of(a).minus(Term.of(a).times(0.5));
        assertThat(difference.inputs()).containsExactly(a);
        Tolerance.relative(1e-12, "half of one input").check("half", difference.half(), 0.5);
    }

    @Test
    void theValueAtWhichAFormulaReachesATargetIsFound() {
        Input a = input("a", 2, 0);
        Input b = input("b", 3, 0);
        Term product = Term.of(a).times(Term.of(b)).map(x -> x * x);
        Tolerance.relative(1e-9, "bisection to 1e-14 in the logarithm")
                .check("b", product.inputAt(b, 144).orElseThrow(), 6);
        assertThat(product.inputAt(b, -1)).isEmpty();
    }

    @Test
    void aDenominatorThatMayBeZeroGivesNoErrorRatherThanAWrongOne() {
        Term ratio = Term.of(input("a", 1, 0.1)).over(Term.of(input("b", 0, 0)));
        assertThat(ratio.measured().u()).isNaN();
    }
}
