package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.Observable;
import org.interphase.quantity.Measured;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.contrast.Contrasts;

/// A made-up study whose coated cells are moved until bare and coated are equal within error, as the table of
/// contrasts states it.
final class EqualStudy {
    private EqualStudy() {}

    /// @param reach largest difference, in twice its standard uncertainty; all differences are favourable
    static Case of(Case study, double reach, Random random) {
        List<Finding> findings = new ArrayList<>();
        List<Contrast> contrasts = new Contrasts(new CellScatter(Map.of())).of(study.samples(), study.findings());
        for (Finding finding : study.findings()) {
            if (finding.value() instanceof FindingValue.Change change) {
                findings.add(with(finding, new FindingValue.Change(Trend.CONSTANT, change.against())));
            } else if (finding.sample().equals("coated")) {
                findings.add(moved(finding, contrastOf(finding.observable(), contrasts), reach));
            } else {
                findings.add(finding);
            }
        }
        Case moved = study.with(findings);
        return random.nextInt(4) == 0 ? onlyEqual(study) : onlyEqual(moved);
    }

    /// Without the observables whose difference is larger than twice its error.
    private static Case onlyEqual(Case study) {
        List<Finding> kept = new ArrayList<>(study.findings());
        for (Contrast c : new Contrasts(new CellScatter(Map.of())).of(study.samples(), study.findings())) {
            if (Math.abs(c.difference().value()) > 2 * c.difference().u()) {
                kept.removeIf(f -> f.observable() == c.observable());
            }
        }
        kept.removeIf(f -> f.value() instanceof FindingValue.Change c && c.trend() != Trend.CONSTANT);
        return study.with(kept);
    }

    private static Contrast contrastOf(Observable observable, List<Contrast> contrasts) {
        return contrasts.stream()
                .filter(c -> c.observable() == observable)
                .findFirst()
                .orElseThrow();
    }

    /// So that the means differ by as much as their error allows, with the error that they have after the
    /// move.
    private static Finding moved(Finding finding, Contrast contrast, double reach) {
        double sign = PairReader.risesWithDamage(finding.observable()) ? -1 : 1;
        double bare = contrast.bare().mean();
        double factor = 1;
        for (int i = 0; i < 60; i++) {
            double relative =
                    contrast.uCell() / Math.hypot(bare, contrast.coated().mean());
            double measured = 0.02 / Math.sqrt(contrast.bare().cells());
            factor = 1 + sign * reach * 2 * Math.hypot(relative, measured) * Math.hypot(1, factor);
        }
        double value = finding.measured().value() * bare / contrast.coated().mean() * Math.max(0.05, factor);
        return with(finding, FindingValue.of(Measured.of(value, 0.02 * value)));
    }

    private static Finding with(Finding finding, FindingValue value) {
        return new Finding(
                finding.observable(),
                finding.sample(),
                finding.cell(),
                finding.state(),
                value,
                finding.origin(),
                finding.method(),
                finding.probe(),
                finding.sources());
    }
}
