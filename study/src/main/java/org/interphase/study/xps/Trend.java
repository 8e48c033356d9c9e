package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.State;
import org.interphase.data.StateAxis;

/// One observable of one sample along a series: cycles, potential, sputter time.
///
/// @param x along the axis, rising
/// @param points findings at these places
record Trend(Observable observable, String sample, StateAxis axis, List<Double> x, List<Finding> points) {
    Trend {
        x = List.copyOf(x);
        points = List.copyOf(points);
    }

    /// All series of at least two places, by observable and then sample, along the axis on which the most
    /// places differ.
    static List<Trend> of(List<Finding> findings) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.value().number().isPresent()) {
                groups.computeIfAbsent(finding.observable() + "\n" + finding.sample(), _ -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<Trend> trends = new ArrayList<>();
        groups.values().forEach(group -> axis(group).ifPresent(axis -> trends.add(along(axis, group))));
        return trends;
    }

    private static Optional<StateAxis> axis(List<Finding> group) {
        StateAxis best = StateAxis.CYCLE;
        long most = 1;
        for (StateAxis axis : StateAxis.values()) {
            boolean all = group.stream().allMatch(f -> f.state().at(axis).isPresent());
            long places = group.stream()
                    .flatMap(f -> f.state().at(axis).stream().boxed())
                    .distinct()
                    .count();
            if (all && places > most) {
                most = places;
                best = axis;
            }
        }
        return most > 1 ? Optional.of(best) : Optional.empty();
    }

    private static Trend along(StateAxis axis, List<Finding> group) {
        List<Finding> sorted = group.stream()
                .sorted(Comparator.comparingDouble(
                        (Finding f) -> f.state().at(axis).orElseThrow()))
                .toList();
        return new Trend(
                group.getFirst().observable(),
                group.getFirst().sample(),
                axis,
                sorted.stream().map(f -> f.state().at(axis).orElseThrow()).toList(),
                sorted);
    }

    /// `sputter time 0 to 600 s, 11 points`.
    String words() {
        String first = State.of(axis, x.getFirst()).toString();
        String from = axis.unit().isEmpty()
                ? first
                : first.substring(0, first.length() - axis.unit().length() - 1);
        String to = State.of(axis, x.getLast()).toString().substring(axis.word().length());
        return from + " to" + to + ", " + size() + " points";
    }

    /// The observable's over the axis', such as `%/s`.
    String slopeUnit() {
        return observable.unit() + "/" + (axis.unit().isEmpty() ? axis.word() : axis.unit());
    }

    int size() {
        return points.size();
    }

    double[] copyX() {
        return x.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] values() {
        return points.stream().mapToDouble(f -> f.measured().value()).toArray();
    }

    double[] uncertainties() {
        return points.stream().mapToDouble(f -> f.measured().u()).toArray();
    }

    /// Slope of a straight line by least squares with equal weights, in the observable's unit over the axis',
    /// from three places on. Its error is that of the points with all that they have in common, which a slope
    /// does not see; or that of their scatter about the line, where that is the larger one.
    Optional<Answered> slope(XpsFindings found) {
        double[] x = copyX();
        double[] y = values();
        int n = x.length;
        double meanX = mean(x);
        double meanY = mean(y);
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (n < 3 || !(sxx > 0)) {
            return Optional.empty();
        }
        double slope = sxy / sxx;
        ErrorSum error = ErrorSum.none();
        double scatter = 0;
        for (int i = 0; i < n; i++) {
            error = error.plus(found.answer(points.get(i)).error(), (x[i] - meanX) / sxx);
            scatter += Math.pow(y[i] - meanY - slope * (x[i] - meanX), 2);
        }
        double fromScatter = Math.sqrt(scatter / (n - 2) / sxx);
        double more = Math.sqrt(Math.max(0, fromScatter * fromScatter - error.u() * error.u()));
        return Optional.of(new Answered(
                slope, error.plus(ErrorSum.named("scatter about a line, " + observable + sample, more), 1)));
    }

    /// The last place less the first.
    Answered change(XpsFindings found) {
        return found.answer(points.getLast()).minus(found.answer(points.getFirst()));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
