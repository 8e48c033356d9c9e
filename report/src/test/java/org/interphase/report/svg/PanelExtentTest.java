package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.ColourMap;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.junit.jupiter.api.Test;

class PanelExtentTest {
    private static final Axis LINEAR = Axis.linear("a", "");
    private static final Axis LOG = Axis.logarithmic("a", "");
    private static final Look LOOK = SeriesStyle.BARE.measured();

    @Test
    void dataKeepADistanceFromTheFrame() {
        Range range = y(LINEAR, Mark.points("", new double[] {0, 1}, new double[] {-1, 1}, LOOK));
        assertThat(range).isEqualTo(new Range(-1.08, 1.08));
    }

    @Test
    void positiveDataNearZeroAreShownFromZero() {
        assertThat(y(LINEAR, line(0.5, 100)).low()).isZero();
        assertThat(y(LINEAR, line(0, 100)).low()).isZero();
        assertThat(y(LINEAR, line(50, 100)).low()).isCloseTo(48, offset(1e-9));
        assertThat(y(LINEAR, line(-100, 0)).high()).isZero();
    }

    @Test
    void constantDataGetRoomOnBothSides() {
        assertThat(y(LINEAR, line(4, 4))).isEqualTo(new Range(3.8, 4.2));
        assertThat(y(LINEAR, line(0, 0))).isEqualTo(new Range(-1, 1));
        assertThat(y(LOG, line(10, 10))).isEqualTo(new Range(5, 20));
    }

    @Test
    void errorBarsAndBaselinesAreInsideAndMissingUncertaintiesDoNoHarm() {
        double[] u = {3, Double.NaN};
        Range range = y(LINEAR, Mark.points("", new double[] {0, 1}, new double[] {10, 12}, u, LOOK));
        assertThat(range.low()).isLessThanOrEqualTo(7);
        assertThat(range.high()).isGreaterThanOrEqualTo(13);
        assertThat(y(LINEAR, Mark.bars("", new double[] {50, 60}, new double[0], LOOK))
                        .low())
                .isZero();
    }

    @Test
    void fixedEndsHoldAndOnlyVisibleDataCount() {
        Panel panel = Panel.of(
                LINEAR.from(0).to(1), LINEAR, Mark.line("", new double[] {0, 1, 2}, new double[] {5, 6, 1000}, LOOK));
        assertThat(PanelExtent.of(panel).x()).isEqualTo(new Range(0, 1));
        assertThat(PanelExtent.of(panel).y().high()).isLessThan(7);
    }

    @Test
    void aFixedEndBeyondAllDataStillMakesAnAxis() {
        assertThat(y(LINEAR.from(100), line(1, 2))).isEqualTo(new Range(100, 110));
        assertThat(y(LINEAR.to(-100), line(1, 2))).isEqualTo(new Range(-110, -100));
        assertThat(y(LOG.from(1000), line(1, 2)).high()).isGreaterThan(1000);
        assertThat(y(LOG.to(0.001), line(1, 2)).low()).isLessThan(0.001);
    }

    @Test
    void whatHasNoPlaceIsCountedAndLeftOut() {
        PanelExtent extent = PanelExtent.of(Panel.of(LINEAR, LOG, line(-1, 0, 10, 100, Double.NaN)));
        assertThat(extent.notPositive()).isEqualTo(2);
        assertThat(extent.y().low()).isBetween(5.0, 10.0);
        assertThat(PanelExtent.of(Panel.of(LINEAR, LOG, line(-1, 0))).isEmpty()).isTrue();
    }

    @Test
    void aHeatMapFillsItsFrame() {
        Mark map = Mark.heatMap("", "", 0, 600, 20, 40, new double[][] {{1, 2}}, ColourMap.SEQUENTIAL);
        assertThat(y(LINEAR, map)).isEqualTo(new Range(20, 40));
    }

    @Test
    void aStackSharesWhatAnyOfItsPanelsNeeds() {
        PanelExtent a = PanelExtent.of(
                Panel.of(LINEAR, LINEAR, Mark.line("", new double[] {0, 10}, new double[] {0, 1}, LOOK)));
        PanelExtent b = PanelExtent.of(
                Panel.of(LINEAR, LINEAR, Mark.line("", new double[] {-5, 3}, new double[] {0, 1}, LOOK)));
        PanelExtent.shareX(List.of(a, b));
        assertThat(a.x()).isEqualTo(b.x());
        assertThat(a.x().low()).isLessThan(-5);
        assertThat(a.x().high()).isGreaterThan(10);
    }

    private static Mark line(double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        return Mark.line("", x, y, LOOK);
    }

    private static Range y(Axis axis, Mark mark) {
        return PanelExtent.of(Panel.of(LINEAR, axis, mark)).y();
    }
}
