package org.interphase.study.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.instrument.ElectrodeRecorder.HalfCycle;
import org.interphase.cell.instrument.ElectrodeRecorder.Moment;
import org.interphase.cell.profile.DepthProfile;
import org.interphase.cell.profile.Overpotentials;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;

/// Pictures of what happens inside the cathode: profiles over its depth while it discharges, and where voltage
/// is lost, each in the first and in the last cycle.
final class ElectrodeFigures {
    private static final int TIMES = 5;

    private final CellDescription cell;
    private final List<HalfCycle> inside;

    ElectrodeFigures(CellDescription cell, List<HalfCycle> inside) {
        this.cell = cell;
        this.inside = inside;
    }

    /// Where voltage is lost, in the order in which the shares are stacked.
    private record Loss(String name, ToDoubleFunction<Overpotentials> volts) {}

    private static final List<Loss> LOSSES = List.of(
            new Loss("diffusion in particles", o -> o.diffusion() + o.unevenness()),
            new Loss("interphase and films", Overpotentials::films),
            new Loss("charge transfer", Overpotentials::chargeTransfer),
            new Loss("electrolyte", o -> o.electrolyte() + o.separator()),
            new Loss("electrons", Overpotentials::oxide),
            new Loss("counter electrode", Overpotentials::counter));

    /// By the name of the file; empty where no current was seen.
    Map<String, Figure> draw() {
        List<HalfCycle> discharges = firstAndLast(inside.stream().filter(h -> !h.charge()));
        Map<String, Figure> pictures = new LinkedHashMap<>();
        if (!discharges.isEmpty()) {
            pictures.put("profiles.svg", profiles(discharges));
        }
        List<HalfCycle> halves = new ArrayList<>(firstAndLast(inside.stream().filter(HalfCycle::charge)));
        halves.addAll(discharges);
        if (!halves.isEmpty()) {
            pictures.put("losses.svg", losses(halves));
        }
        return pictures;
    }

    private static List<HalfCycle> firstAndLast(Stream<HalfCycle> halves) {
        List<HalfCycle> all = halves.filter(h -> h.moments().size() > 1).toList();
        return all.size() < 2 ? all : List.of(all.getFirst(), all.getLast());
    }

    private Figure profiles(List<HalfCycle> discharges) {
        List<Panel> panels = new ArrayList<>();
        for (HalfCycle half : discharges) {
            panels.add(profile(half, "Electrolyte potential", "mV", p -> times(p.copyElectrolytePotential(), 1e3))
                    .titled("Discharge of cycle " + half.cycle() + ", simulated"));
        }
        for (HalfCycle half : discharges) {
            panels.add(profile(half, "Lithium at the surface", "", DepthProfile::copySurfaceLithium));
        }
        for (HalfCycle half : discharges) {
            panels.add(profile(half, "Reaction rate", "A/cm³", p -> times(p.copyReaction(), 1e-6)));
        }
        String caption = CellFigures.SIMULATED + " Over the depth of the cathode, from the separator to the current"
                + " collector; paler as the discharge goes on. The potential is that against the counter electrode's side"
                + " of the separator; a negative rate takes lithium up.";
        return Figure.grid(cell.title(), discharges.size(), panels).withCaption(caption);
    }

    private static Panel profile(HalfCycle half, String label, String unit, Function<DepthProfile, double[]> values) {
        List<Mark> marks = new ArrayList<>();
        double end = half.moments().getLast().capacity_mAh_per_g();
        for (int t = 0; t < TIMES; t++) {
            Moment moment = at(half.moments(), end * t / (TIMES - 1));
            Look look = SeriesStyle.ofIndex(0).simulated().inSequence(t, TIMES);
            String name = "after " + 100 * t / (TIMES - 1) + " %";
            marks.add(Mark.line(name, times(moment.profile().copyDepth(), 1e6), values.apply(moment.profile()), look));
        }
        return Panel.of(Axis.linear("Depth", "µm").from(0), Axis.linear(label, unit), marks);
    }

    /// The time step nearest to a charge.
    private static Moment at(List<Moment> moments, double capacity) {
        Moment nearest = moments.getFirst();
        for (Moment moment : moments) {
            boolean nearer = Math.abs(moment.capacity_mAh_per_g() - capacity)
                    < Math.abs(nearest.capacity_mAh_per_g() - capacity);
            nearest = nearer ? moment : nearest;
        }
        return nearest;
    }

    private Figure losses(List<HalfCycle> halves) {
        List<Panel> panels = new ArrayList<>();
        for (HalfCycle half : halves) {
            String title = (half.charge() ? "Charge" : "Discharge") + " of cycle " + half.cycle() + ", simulated";
            panels.add(shares(half).titled(title));
        }
        String caption =
                CellFigures.SIMULATED + " Where voltage is lost, stacked: the upper edge is the distance between"
                        + " the voltage and that of the same lithium content at rest. Diffusion holds what is lost inside the"
                        + " particles and by a lithium content that differs over the depth; electrolyte that of composite and separator.";
        return Figure.grid(cell.title(), halves.size() > 2 ? 2 : halves.size(), panels)
                .withCaption(caption);
    }

    private static Panel shares(HalfCycle half) {
        double sign = half.charge() ? 1 : -1;
        List<Moment> moments = half.moments();
        double[] x = moments.stream().mapToDouble(Moment::capacity_mAh_per_g).toArray();
        double[] low = new double[x.length];
        List<Mark> marks = new ArrayList<>();
        for (int l = LOSSES.size() - 1; l >= 0; l--) {
            double[] high = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double volts = sign
                        * LOSSES.get(l).volts().applyAsDouble(moments.get(i).overpotentials());
                high[i] = low[i] + 1e3 * Math.max(0, volts);
            }
            marks.add(Mark.band(
                    LOSSES.get(l).name(), x, low, high, SeriesStyle.ofIndex(l).simulated()));
            low = high;
        }
        return Panel.of(
                Axis.linear("Specific capacity", "mAh/g").from(0),
                Axis.linear("Loss of voltage", "mV").from(0),
                marks);
    }

    private static double[] times(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }
}
