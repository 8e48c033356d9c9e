package org.interphase.report.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Panel;

/// Places the panels of a figure in rows and columns and draws them.
///
/// The height follows from the content: a legend below a panel makes the figure higher, never the plot smaller.
final class FigureLayout {
    private static final double EDGE = 3;
    private static final double COLUMN_GAP = 22;
    private static final double ROW_GAP = 14;
    private static final double TITLE_ROOM = 24;
    private static final double TOP_ROOM = 9;
    private static final double WIDEST_RIGHT_LEGEND = 0.3;
    private static final int FEWEST_FOR_RIGHT = 4;
    private static final double SHORTEST_PLOT = 84;

    private final Figure figure;
    private final double width;
    private final int columns;
    private final List<PanelPlan> plans;

    private FigureLayout(Figure figure, FigureWidth width) {
        this.figure = figure;
        this.width = width.px();
        this.columns = width == FigureWidth.PHONE
                ? 1
                : Math.min(figure.columns(), figure.panels().size());
        this.plans = plans();
    }

    /// The finished drawing.
    record Drawing(Canvas canvas, double width, double height) {}

    static Drawing draw(Figure figure, FigureWidth width, Palette palette, String id) {
        FigureLayout layout = new FigureLayout(figure, width);
        Attempt plain = layout.attempt(new Canvas(palette, id), 0);
        double right = layout.columns == 1 ? plain.wantedAtRight() : 0;
        return right > 0 ? layout.attempt(new Canvas(palette, id), right).drawing() : plain.drawing();
    }

    /// @param wantedAtRight room that legends without a free corner would like at the right, 0 for none
    private record Attempt(Drawing drawing, double wantedAtRight) {}

    private List<PanelPlan> plans() {
        List<Panel> panels = figure.panels();
        List<PanelExtent> extents = panels.stream().map(PanelExtent::of).toList();
        if (figure.sharedX()) {
            PanelExtent.shareX(extents);
        }
        List<PanelPlan> made = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            String letter = panels.size() == 1 ? "" : "(" + (char) ('a' + i % 26) + ")";
            Panel panel = panels.get(i);
            made.add(PanelPlan.of(panel, extents.get(i), letter, columnWidth(), plotHeight(panel)));
        }
        return List.copyOf(made);
    }

    private double columnWidth() {
        return (width - 2 * EDGE - (columns - 1) * COLUMN_GAP) / columns;
    }

    private double plotHeight(Panel panel) {
        double single = columns == 1 && width > 500 ? 0.46 * columnWidth() : 0.66 * columnWidth();
        if (!figure.sharedX()) {
            return Math.max(SHORTEST_PLOT, single * Math.min(panel.height(), 3));
        }
        double shares = figure.panels().stream().mapToDouble(Panel::height).sum();
        double total = single * (1 + 0.35 * (figure.panels().size() - 1));
        return Math.max(SHORTEST_PLOT, total * panel.height() / shares);
    }

    private Attempt attempt(Canvas canvas, double rightRoom) {
        Pass pass = new Pass(canvas, rightRoom);
        for (int first = 0; first < plans.size(); first += columns) {
            pass.row(first);
        }
        double height = Math.ceil(pass.top - ROW_GAP + 5);
        return new Attempt(new Drawing(canvas, width, height), Math.max(0, pass.wanted));
    }

    /// One drawing of all panels, from the top down.
    private final class Pass {
        private final Canvas canvas;
        private final PanelDrawing.LegendPlace outside;
        /// Room left and right of the plot areas of each column.
        private final double[] left = new double[columns];
        private final double[] right = new double[columns];
        private final Set<Legend.Key> seen = new HashSet<>();
        private double top;
        private double wanted;

        Pass(Canvas canvas, double rightRoom) {
            this.canvas = canvas;
            this.outside = rightRoom > 0 ? PanelDrawing.LegendPlace.RIGHT : PanelDrawing.LegendPlace.BELOW;
            Arrays.fill(right, rightRoom);
            for (int i = 0; i < plans.size(); i++) {
                PanelPlan plan = plans.get(i);
                int column = i % columns;
                left[column] = Math.max(left[column], plan.labelRoom() + plan.titleRoom());
                right[column] = Math.max(right[column], plan.rightRoom());
            }
        }

        void row(int first) {
            List<PanelPlan> row = plans.subList(first, Math.min(plans.size(), first + columns));
            boolean titled = row.stream().anyMatch(p -> !p.panelTitle().isBlank());
            double plotTop = top + (titled ? TITLE_ROOM : TOP_ROOM);
            boolean labelled = !figure.sharedX() || isEmptyBelow(first);
            double bottom = plotTop;
            for (int column = 0; column < row.size(); column++) {
                bottom = Math.max(bottom, panel(row.get(column), column, plotTop, labelled));
            }
            top = bottom + ROW_GAP;
        }

        private double panel(PanelPlan plan, int column, double plotTop, boolean labelled) {
            double x = EDGE + column * (columnWidth() + COLUMN_GAP);
            double plotWidth = columnWidth() - left[column] - right[column];
            Box edges = new Box(x, plotTop, columnWidth(), plan.plotHeight());
            Box area = new Box(x + left[column], plotTop, plotWidth, plan.plotHeight());
            Legend legend = Legend.of(plan.panel(), seen);
            PanelDrawing.Result result = new PanelDrawing(canvas, plan, edges, area).draw(legend, labelled, outside);
            wanted = wanted(wanted, legend, result, plan);
            return result.bottom();
        }
    }

    /// Whether a panel over a shared axis must bear its labels: it is the last one, or no other below has ticks.
    private boolean isEmptyBelow(int panel) {
        return plans.stream().skip(panel + 1L).allMatch(p -> p.extent().isEmpty());
    }

    /// Room at the right for the widest legend so far; negative once one cannot stand there.
    private double wanted(double before, Legend legend, PanelDrawing.Result result, PanelPlan plan) {
        if (before < 0 || result.legend() == PanelDrawing.LegendPlace.INSIDE) {
            return before;
        }
        Legend.Shape shape = legend.inColumns(1, width);
        double room = shape.width() + 24;
        boolean suits = width > 500
                && legend.size() >= FEWEST_FOR_RIGHT
                && room <= WIDEST_RIGHT_LEGEND * width
                && shape.height() <= plan.plotHeight()
                && plan.rightRoom() < 40;
        return suits ? Math.max(before, room) : -1;
    }
}
