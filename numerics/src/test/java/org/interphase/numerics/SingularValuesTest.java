package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SingularValuesTest {
    @Test
    void aHilbertMatrixHasItsKnownValues() {
        double[][] hilbert = new double[4][4];
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < 4; i++) {
                hilbert[j][i] = 1.0 / (i + j + 1);
            }
        }
        double[] values = SingularValues.of(hilbert);
        assertThat(values[0]).isCloseTo(1.5002142800592426, within(1e-14));
        assertThat(values[3]).isCloseTo(9.670230402258e-5, within(1e-16));
    }

    @Test
    void moreColumnsThanRowsLeaveZeros() {
        double[] values = SingularValues.of(new double[][] {{3, 0}, {0, 4}, {3, 4}});
        assertThat(values[2]).isCloseTo(0, within(1e-15));
        assertThat(values[0] * values[0] + values[1] * values[1]).isCloseTo(50, within(1e-12));
    }
}
