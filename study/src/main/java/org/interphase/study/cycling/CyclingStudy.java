package org.interphase.study.cycling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.SampleProperty;
import org.interphase.measure.cycling.Cycle;
import org.interphase.study.manifest.Manifest;

/// All cells of a study, and what they say together.
///
/// @param cells in the order of the manifest
/// @param fadeFirst first cycle of the fade
/// @param fadeLast last cycle of the fade: the last that every cell has finished, so that fades compare
/// @param findings of all cells
/// @param gaps what is missing, one sentence each
public record CyclingStudy(
        List<CellCycling> cells, int fadeFirst, int fadeLast, List<Finding> findings, List<String> gaps) {
    public CyclingStudy {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }

    public static CyclingStudy of(Manifest manifest, List<CellCycling> cells) {
        int first = manifest.cycling().fadeFirst().orElse(manifest.cycling().formationCycles() + 1);
        int last = manifest.cycling()
                .fadeLast()
                .orElse(cells.stream().mapToInt(CyclingStudy::lastRegular).min().orElse(first));
        List<Finding> findings = new ArrayList<>();
        cells.forEach(cell -> findings.addAll(CyclingFindings.of(cell, first, last)));
        return new CyclingStudy(cells, first, last, findings, gaps(cells));
    }

    private static int lastRegular(CellCycling cell) {
        return cell.analysis().cycles().regular().stream()
                .mapToInt(Cycle::number)
                .max()
                .orElse(0);
    }

    private static List<String> gaps(List<CellCycling> cells) {
        Set<String> gaps = new LinkedHashSet<>();
        for (CellCycling cell : cells) {
            String name = "'" + cell.sample().id() + "'";
            long siblings = cells.stream()
                    .filter(c -> c.sample().id().equals(cell.sample().id()))
                    .count();
            if (cell.sample().property(SampleProperty.CAM_MASS).isEmpty()) {
                gaps.add(
                        "The mass of active material of " + name + " is not stated: nothing per gram is given for it.");
            }
            if (cell.sample().property(SampleProperty.ELECTRODE_AREA).isEmpty()) {
                gaps.add("The electrode area of " + name + " is not stated: nothing per area is given for it.");
            }
            if (siblings == 1) {
                gaps.add("There is one cell of " + name + ": the scatter between cells is an assumption.");
            }
            if (cell.sample().property(SampleProperty.TEMPERATURE).isEmpty()) {
                gaps.add("The temperature of " + name + " is not stated.");
            }
        }
        return List.copyOf(gaps);
    }

    /// Whether any sample has more than one cell, so that legends must name the cell.
    public boolean hasReplicates() {
        return cells.stream().map(c -> c.sample().id()).distinct().count() < cells.size();
    }
}
