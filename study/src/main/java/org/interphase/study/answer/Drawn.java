package org.interphase.study.answer;

import org.interphase.report.figure.Figure;
import org.interphase.report.svg.FigureSvg;
import org.interphase.report.svg.Theme;

/// An answer that can be drawn.
public interface Drawn extends Answer {
    Figure figure();

    /// The figure as a picture that stands by itself.
    default String svg() {
        return FigureSvg.standalone(figure(), Theme.LIGHT);
    }

    /// The figure's numbers, names and units above them.
    default String csv() {
        return figure().csv();
    }
}
