package org.interphase.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Axis X = Axis.linear("Cycle", "");
    private static final Axis Y = Axis.linear("Capacity", "mAh/g");
    private static final Look BARE = SeriesStyle.BARE.measured();

    @Test
    void aFigureKeepsItsNumbersWhenTheCallersArrayChanges() {
        double[] x = {1, 2};
        Mark.Line line = Mark.line("Bare", x, new double[] {3, 4}, BARE);
        x[0] = 99;
        assertThat(line.x().at(0)).isEqualTo(1);
        line.y().copyValues()[0] = 99;
        assertThat(line.y().at(0)).isEqualTo(3);
    }

    @Test
    void figuresOfEqualContentAreEqual() {
        assertThat(figure(1)).isEqualTo(figure(1)).hasSameHashCodeAs(figure(1)).isNotEqualTo(figure(2));
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mark.line("Bare", new double[2], new double[3], BARE))
                .withMessageContaining("Bare: 2 x for 3 y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mark.points("Bare", new double[2], new double[2], new double[1], BARE));
        assertThatIllegalArgumentException().isThrownBy(() -> Mark.steps("Bare", new double[2], new double[2], BARE));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Mark.heatMap("m", "", 0, 1, 0, 1, new double[][] {{1}, {1, 2}}, ColourMap.SEQUENTIAL));
    }

    @Test
    void anAxisRunsFromTheSmallerToTheLargerNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> X.from(2).to(1));
        assertThatIllegalArgumentException().isThrownBy(() -> X.from(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.logarithmic("f", "Hz").from(0));
    }

    @Test
    void panelsOverOneAxisMustAgreeOnIt() {
        Panel a = Panel.of(X, Y);
        Panel b = Panel.of(X.from(0), Y);
        assertThat(Figure.stacked("t", a, a).sharedX()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.stacked("t", a, b));
    }

    @Test
    void aScreenReaderHearsAxesAndSeries() {
        assertThat(figure(1).description()).isEqualTo("Capacity (mAh/g) against Cycle: Bare.");
    }

    @Test
    void membersOfASequenceGrowPaler() {
        assertThat(BARE.inSequence(0, 3).depth()).isEqualTo(1);
        assertThat(BARE.inSequence(1, 3).depth()).isEqualTo(0.5);
        assertThat(BARE.inSequence(2, 3).depth()).isEqualTo(0);
        assertThat(BARE.inSequence(0, 1).depth()).isEqualTo(1);
    }

    @Test
    void noTwoSeriesShareMarkerAndDash() {
        List<SeriesStyle> samples = List.of(SeriesStyle.values()).subList(0, 6);
        assertThat(samples.stream().map(SeriesStyle::marker).distinct()).hasSize(6);
        assertThat(samples.stream().map(SeriesStyle::dash).distinct().count()).isEqualTo(6);
        assertThat(SeriesStyle.ofIndex(0)).isEqualTo(SeriesStyle.BARE);
        assertThat(SeriesStyle.ofIndex(6)).isEqualTo(SeriesStyle.BARE);
    }

    private static Figure figure(double last) {
        return Figure.of("t", Panel.of(X, Y, Mark.line("Bare", new double[] {1, 2}, new double[] {3, last}, BARE)));
    }
}
