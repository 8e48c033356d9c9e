package org.interphase.study.audit;

import java.util.ArrayList;
import java.util.List;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.report.page.Block;
import org.interphase.report.page.Cell;
import org.interphase.report.page.ReportTable;
import org.interphase.study.contrast.Contrast;

/// Differences between coated and bare, drawn with error bars and listed.
final class ContrastBlocks {
    /// So many stand legibly in one figure.
    private static final int IN_ONE_FIGURE = 14;

    private static final double ROW = 0.075;
    private static final double EDGE = 0.28;

    private ContrastBlocks() {}

    static List<Block> of(List<Contrast> contrasts) {
        List<Block> blocks = new ArrayList<>();
        List<Contrast> drawn = contrasts.stream()
                .filter(c -> Double.isFinite(c.difference().u()) && larger(c) > 0)
                .toList();
        for (int from = 0; from < drawn.size(); from += IN_ONE_FIGURE) {
            blocks.add(Block.figure(figure(drawn.subList(from, Math.min(drawn.size(), from + IN_ONE_FIGURE)))));
        }
        blocks.add(Block.table(table(contrasts)));
        return blocks;
    }

    private static double larger(Contrast c) {
        return Math.max(Math.abs(c.bare().mean()), Math.abs(c.coated().mean()));
    }

    private static Figure figure(List<Contrast> contrasts) {
        int n = contrasts.size();
        double[] size = new double[n];
        double[] u = new double[n];
        double[] place = new double[n];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Contrast c = contrasts.get(i);
            size[i] = 100 * c.difference().value() / larger(c);
            u[i] = 100 * c.difference().u() / larger(c);
            place[i] = i;
            String state = c.state().toString();
            names.add(c.observable().title() + (state.isEmpty() ? "" : ", " + state));
        }
        Mark points = Mark.points(
                        "",
                        size,
                        place,
                        SeriesStyle.COATED.from(contrasts.getFirst().origin()))
                .withHorizontal(u);
        Panel panel = Panel.of(
                        Axis.linear("difference, part of the larger value", "%"),
                        Axis.ofCategories("", names),
                        points,
                        Mark.vertical("", 0))
                .withHeight(EDGE + ROW * n);
        return Figure.of("Coated minus bare", panel)
                .withCaption("Error bars are one standard uncertainty, scatter between cells included. What lies within"
                        + " two of them of zero is equal within its error.");
    }

    private static ReportTable table(List<Contrast> contrasts) {
        ReportTable table = ReportTable.of(
                "Coated minus bare, in numbers",
                ReportTable.text("Observable"),
                ReportTable.text("Design"),
                ReportTable.text("Unit"),
                ReportTable.number("Bare", ""),
                ReportTable.number("Coated", ""),
                ReportTable.number("Difference", ""),
                ReportTable.number("p", ""));
        for (Contrast c : contrasts) {
            table = table.row(
                    Cell.text(c.observable().title()),
                    Cell.text(c.design()),
                    Cell.text(c.observable().unit()),
                    Cell.count(c.bare().mean()),
                    Cell.count(c.coated().mean()),
                    Cell.number(c.difference()).withSource(c.scatter()).from(c.origin()),
                    Cell.probability(c.pValue()));
        }
        return table;
    }
}
