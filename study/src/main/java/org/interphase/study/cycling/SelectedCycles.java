package org.interphase.study.cycling;

import java.util.List;
import java.util.stream.Stream;
import org.interphase.measure.cycling.Cycle;
import org.interphase.measure.cycling.CyclingAnalysis;
import org.interphase.study.manifest.CyclingPlan;

/// Which cycles of a cell are compared and drawn.
final class SelectedCycles {
    private SelectedCycles() {}

    /// Those that the manifest names, as far as the run has them; otherwise the first, the middle and the last regular
    /// one.
    static List<Integer> of(CyclingPlan plan, CyclingAnalysis analysis) {
        if (!plan.cycles().isEmpty()) {
            return plan.cycles().stream()
                    .filter(n -> analysis.cycles().numbered(n).isPresent())
                    .distinct()
                    .sorted()
                    .toList();
        }
        List<Integer> regular =
                analysis.cycles().regular().stream().map(Cycle::number).toList();
        if (regular.isEmpty()) {
            return analysis.cycles().cycles().stream()
                    .map(Cycle::number)
                    .limit(1)
                    .toList();
        }
        return Stream.of(regular.getFirst(), regular.get((regular.size() - 1) / 2), regular.getLast())
                .distinct()
                .toList();
    }
}
