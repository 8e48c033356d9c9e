package org.interphase.thermo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Five hundred of the twenty thousand random lines, some places of each; all by `MixingLineJudge`.
class MixingLineTest {
    private static final int LINES = Integer.getInteger("interphase.lines", 500);

    private static final int PLACES = Integer.getInteger("interphase.places", 4);

    @Test
    void randomLinesAgreeWithAnIndependentSolver() throws Exception {
        var judge = new MixingLineJudge();
        List<String> faults = new ArrayList<>();
        int judged = 0;
        for (int seed = 0; seed < LINES; seed++) {
            MixingLineJudge.Verdict verdict = judge.judge(seed, PLACES);
            judged += verdict.judged();
            for (String fault : verdict.faults()) {
                faults.add("seed " + seed + ", " + fault);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(judged).isGreaterThan(4 * LINES);
    }
}
