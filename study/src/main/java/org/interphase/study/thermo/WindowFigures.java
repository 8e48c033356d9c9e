package org.interphase.study.thermo;

import java.util.ArrayList;
import java.util.List;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.thermo.stability.ElectrochemicalWindow;
import org.interphase.thermo.stability.VoltageStep;

/// Figures of electrochemical windows.
public final class WindowFigures {
    private static final double HALF_BAR = 0.3;
    private static final double BEYOND_V = 0.5;
    /// Where a profile ends to which no step sets an end.
    private static final double LEAST_END_V = 5;

    private WindowFigures() {}

    /// One bar per material between its lower and its upper limit; a window without an upper limit runs to the end
    /// of the axis.
    public static Figure bars(List<ElectrochemicalWindow> windows) {
        double end = end(windows);
        List<String> names = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            ElectrochemicalWindow window = windows.get(i);
            names.add(window.formula().toString());
            double[] ends = {window.reduction_V(), window.oxidation_V().orElse(end)};
            marks.add(Mark.band(
                    "window",
                    ends,
                    new double[] {i - HALF_BAR, i - HALF_BAR},
                    new double[] {i + HALF_BAR, i + HALF_BAR},
                    SeriesStyle.THIRD.computed()));
        }
        return Figure.of(
                        "Electrochemical windows",
                        Panel.of(
                                Axis.linear("Voltage against lithium", "V")
                                        .from(0)
                                        .to(end),
                                Axis.ofCategories("Material", names),
                                marks))
                .withCaption(
                        "Between the ends of its bar a material, or what it decomposes into without lithium, "
                                + "neither takes up nor gives off lithium. A bar that reaches the right edge has no upper end.");
    }

    /// Lithium per formula unit that is left at each voltage.
    public static Figure steps(ElectrochemicalWindow window) {
        List<VoltageStep> steps = window.steps();
        double[] edges = new double[steps.size() + 1];
        double[] lithium = new double[steps.size()];
        for (int k = 0; k < steps.size(); k++) {
            edges[k] = steps.get(k).voltage_V() + 0.0;
            lithium[k] = steps.get(k).lithium();
        }
        edges[steps.size()] = end(List.of(window));
        return Figure.of(
                        window.formula().toString(),
                        Panel.of(
                                Axis.linear("Voltage against lithium", "V")
                                        .from(0)
                                        .to(edges[steps.size()]),
                                Axis.linear("Lithium per formula unit", "").from(0),
                                Mark.steps("lithium in equilibrium", edges, lithium, SeriesStyle.THIRD.computed()),
                                Mark.horizontal(
                                        "as written", window.formula().amount(org.interphase.quantity.Element.Li))))
                .withCaption("Lithium in the phases that the material is in equilibrium with at each voltage.");
    }

    private static double end(List<ElectrochemicalWindow> windows) {
        double last = 0;
        for (ElectrochemicalWindow window : windows) {
            last = Math.max(last, window.steps().getLast().voltage_V());
        }
        return Math.max(LEAST_END_V, last + BEYOND_V);
    }
}
