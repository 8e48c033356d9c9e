package org.interphase.study.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.quantity.Measured;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class FitCovarianceTest {
    private static final List<Sample> SAMPLES = List.of(
            new Sample("b", "b", Role.BARE, Map.of(), Map.of()), new Sample("c", "c", Role.COATED, Map.of(), Map.of()));

    private static Finding finding(String sample, String cell, double value, double u) {
        return new Finding(
                Observable.NB_3D_POSITION,
                sample,
                cell,
                State.unspecified(),
                FindingValue.of(Measured.of(value, u)),
                Origin.MEASURED,
                "",
                Probe.unspecified(),
                List.of());
    }

    private static Contrast contrast(FitCovariance covariance, Finding... findings) {
        return new Contrasts(new CellScatter(Map.of()), covariance)
                .of(SAMPLES, List.of(findings))
                .getFirst();
    }

    /// An error e common to all cancels; each cell's own f stays: u² = f²/n + f²/m.
    @Test
    void anErrorThatAllCellsShareFallsOutOfTheDifference() {
        double common = 0.1;
        double own = 0.03;
        double u = Math.hypot(common, own);
        Contrast contrast = contrast(
                (_, _) -> common * common,
                finding("b", "1", 207.2, u),
                finding("b", "2", 207.3, u),
                finding("c", "1", 207.5, u));
        Tolerance.relative(1e-9, "sums of squares").check("u_fit", contrast.uFit(), own * Math.sqrt(0.5 + 1));
        assertThat(contrast.uCell()).isPositive();
        Tolerance.relative(1e-12, "rounding")
                .check("u", contrast.difference().u(), Math.hypot(contrast.uFit(), contrast.uCell()));
    }

    @Test
    void withoutAnythingInCommonErrorsAddUp() {
        Contrast contrast =
                contrast(FitCovariance.sum(List.of()), finding("b", "1", 207.2, 0.03), finding("c", "1", 207.5, 0.04));
        Tolerance.relative(1e-12, "rounding").check("u_fit", contrast.uFit(), 0.05);
    }
}
