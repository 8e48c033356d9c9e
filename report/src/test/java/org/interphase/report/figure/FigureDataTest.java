package org.interphase.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureDataTest {
    private static final Axis X = Axis.linear("Capacity", "mAh/g");
    private static final Axis Y = Axis.linear("Voltage", "V");

    @Test
    void marksBecomeGroupsOfColumnsWithAUnitRow() {
        Figure figure = Figure.of(
                "t",
                Panel.of(
                        X,
                        Y,
                        Mark.line(
                                "Bare",
                                new double[] {1, 2, 3},
                                new double[] {3.5, Double.NaN, 4.25},
                                SeriesStyle.BARE.measured()),
                        Mark.points(
                                "Coated",
                                new double[] {1},
                                new double[] {0.1},
                                new double[] {0.02},
                                SeriesStyle.COATED.measured())));
        assertThat(figure.csv())
                .isEqualTo("\"Bare, Capacity\",\"Bare, Voltage\",\"Coated, Capacity\",\"Coated, Voltage\","
                        + "\"Coated, Voltage, standard uncertainty\"\r\n"
                        + "\"mAh/g\",\"V\",\"mAh/g\",\"V\",\"V\"\r\n"
                        + "1,3.5,1,0.1,0.02\r\n"
                        + "2,,,,\r\n"
                        + "3,4.25,,,\r\n");
        assertThat(FigureData.count(figure)).isEqualTo(9);
    }

    @Test
    void aNameThatLooksLikeAFormulaIsDefused() {
        Figure figure = Figure.of(
                "t",
                Panel.of(
                        X,
                        Y,
                        Mark.line("=HYPERLINK(\"x\")", new double[0], new double[0], SeriesStyle.BARE.measured()),
                        Mark.line("=1+1", new double[] {1}, new double[] {2}, SeriesStyle.BARE.measured())));
        assertThat(figure.csv()).startsWith("\"'=1+1, Capacity\"");
    }

    @Test
    void quotesInNamesAreDoubled() {
        Figure figure = Figure.of(
                "t",
                Panel.of(X, Y, Mark.line("5\" die", new double[] {1}, new double[] {2}, SeriesStyle.BARE.measured())));
        assertThat(figure.csv()).startsWith("\"5\"\" die, Capacity\"");
    }

    @Test
    void aHeatMapListsTheCentresOfItsCells() {
        Panel panel = Panel.of(
                Axis.linear("x", "nm"),
                Axis.logarithmic("f", "Hz"),
                Mark.heatMap("S", "counts", 0, 4, 1, 10_000, new double[][] {{1, 2}, {3, 4}}, ColourMap.SEQUENTIAL));
        assertThat(Figure.of("t", panel).csv().lines())
                .containsExactly(
                        "\"S, x\",\"S, f\",\"S, value\"",
                        "\"nm\",\"Hz\",\"counts\"",
                        "1,10,1",
                        "3,10,2",
                        "1,1000,3",
                        "3,1000,4");
    }

    @Test
    void panelsAreToldApartByTheirLetters() {
        Mark mark = Mark.vertical("cut-off", 4.3);
        Panel panel = Panel.of(X, Y, mark);
        assertThat(Figure.grid("t", 2, List.of(panel, panel)).csv())
                .startsWith("\"a: cut-off, Capacity\",\"b: cut-off, Capacity\"\r\n");
    }
}
