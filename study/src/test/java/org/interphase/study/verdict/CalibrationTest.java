package org.interphase.study.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.mechanism.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stated probabilities against a known truth, on made-up studies.
class CalibrationTest {
    private static final int STUDIES = 1000;

    /// Mechanisms where there is no coating are left out: at their prior of one tenth anybody is right nine times in
    /// ten.
    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5})
    void ninetyPerCentIsRightNineTimesInTen(double scatterFactor) {
        Judge judge = new Judge(new CellScatter(Map.of()), Assumptions.standard());
        int stated = 0;
        int right = 0;
        int surer = 0;
        int surerRight = 0;
        for (int seed = 0; seed < STUDIES; seed++) {
            GeneratedStudy generated = new GeneratedStudy(seed, scatterFactor, true);
            for (Map.Entry<Mechanism, Double> entry :
                    judge.probabilities(generated.study()).entrySet()) {
                if (entry.getKey().seat() == Seat.ELSEWHERE) {
                    continue;
                }
                double p = entry.getValue();
                double sure = Math.max(p, 1 - p);
                boolean isRight = generated.isSuppressed(entry.getKey()) == p > 0.5;
                if (sure >= 0.85 && sure < 0.95) {
                    stated++;
                    right += isRight ? 1 : 0;
                } else if (sure >= 0.95) {
                    surer++;
                    surerRight += isRight ? 1 : 0;
                }
            }
        }
        assertThat(stated).as("statements of 85 to 95 %%").isGreaterThan(300);
        assertThat((double) right / stated).as("right of %d", stated).isBetween(0.85, 0.95);
        assertThat((double) surerRight / surer)
                .as("right of %d surer ones", surer)
                .isGreaterThan(0.93);
    }

    @Test
    void cellsThatScatterMoreThanThePriorSaysAreNoticed() {
        Judge judge = new Judge(new CellScatter(Map.of()), Assumptions.standard());
        int usual = 0;
        int large = 0;
        int studies = 0;
        for (int seed = 0; studies < 30; seed++) {
            Case calm = new GeneratedStudy(seed, 1, true).study();
            if (calm.findings().stream().noneMatch(f -> f.cell().equals("cell 2"))) {
                continue;
            }
            studies++;
            usual += isWarned(judge, calm) ? 1 : 0;
            large += isWarned(judge, new GeneratedStudy(seed, 4, true).study()) ? 1 : 0;
        }
        assertThat(usual).as("warnings without reason, of 30").isLessThan(6);
        assertThat(large).as("warnings with reason, of 30").isGreaterThan(24);
    }

    private static boolean isWarned(Judge judge, Case study) {
        return judge.warnings(study).stream().anyMatch(w -> w.contains("scatter more"));
    }
}
