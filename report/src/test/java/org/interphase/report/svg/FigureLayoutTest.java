package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interphase.report.HardFigures;
import org.interphase.report.SampleFigures;
import org.interphase.report.figure.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No two texts of a figure touch, and none leaves the drawing.
class FigureLayoutTest {
    static Stream<Map.Entry<String, Figure>> figures() {
        return Stream.concat(
                HardFigures.all().entrySet().stream(),
                SampleFigures.all().stream().map(f -> Map.entry(f.title(), f)));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void textsDoNotTouchInAColumn(Map.Entry<String, Figure> figure) {
        check(figure.getValue(), FigureWidth.COLUMN);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void textsDoNotTouchOnAPhone(Map.Entry<String, Figure> figure) {
        check(figure.getValue(), FigureWidth.PHONE);
    }

    @ParameterizedTest
    @MethodSource("randomFigures")
    void textsOfRandomFiguresDoNotTouch(Figure figure) {
        check(figure, FigureWidth.COLUMN);
        check(figure, FigureWidth.PHONE);
    }

    static Stream<Figure> randomFigures() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300).map(HardFigures::random);
    }

    private static void check(Figure figure, FigureWidth width) {
        FigureLayout.Drawing drawing = FigureLayout.draw(figure, width, Palette.inlined(Theme.LIGHT), "t");
        Box page = new Box(0, 0, drawing.width(), drawing.height());
        List<Lettered> texts = drawing.canvas().texts();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(page.contains(texts.get(i).box()))
                    .as("%s lies on the drawing of %s", texts.get(i), page)
                    .isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(texts.get(i).box().intersects(texts.get(j).box()))
                        .as("%s touches %s", texts.get(i), texts.get(j))
                        .isFalse();
            }
        }
    }
}
