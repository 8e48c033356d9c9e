package org.interphase.study.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.Observable;
import org.interphase.data.Role;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.mechanism.Mechanism;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The quadrature against a plain simulation of the stated model: draw everything, keep what looks like the finding.
class InferenceTest {
    private static final int DRAWS = 400_000;

    /// One finding with one listed source (sulfur inside particles: interdiffusion) and unlisted ones of weight 0.5.
    /// Kept: what lies within 0.03 in the logarithm, less than a tenth of the scatter. Tolerance 0.025: 1 %
    /// from that width, 1 % from some thousand kept draws, 1 % from the model's own draws and its grid.
    @ParameterizedTest
    @CsvSource({"0.9", "0.7", "0.5", "0.3", "0.1"})
    void oneFindingAgreesWithDrawingFromTheModel(double ratio) {
        Random random = new Random(11);
        double suppressedSeen = 0;
        double seen = 0;
        double scatter = 0.3 * Math.sqrt(2);
        for (int i = 0; i < DRAWS; i++) {
            boolean suppressed = random.nextBoolean();
            double share = beta(2.0 / 3, 1.0 / 3, random);
            double part = share * part(suppressed, random) + (1 - share) * part(false, random);
            double factor = Math.exp(Math.log(2) * random.nextGaussian());
            double log = Math.log(Math.max(0.03, 1 - part)) + scatter * factor * random.nextGaussian();
            if (Math.abs(log - Math.log(ratio)) < 0.03) {
                seen++;
                suppressedSeen += suppressed ? 1 : 0;
            }
        }
        Paper paper = new Paper("one").sample("bare", Role.BARE).sample("coated", Role.COATED);
        paper.cell(Observable.SULFUR_INSIDE_PARTICLES, "bare", "", Paper.cycle(50), 10, 0.001);
        paper.cell(Observable.SULFUR_INSIDE_PARTICLES, "coated", "", Paper.cycle(50), 10 * ratio, 0.001);
        double p = new Judge(new CellScatter(Map.of()), Assumptions.standard())
                .probabilities(paper.without())
                .getOrDefault(Mechanism.INTERDIFFUSION, Double.NaN);
        assertThat(p).isCloseTo(suppressedSeen / seen, Offset.offset(0.025));
    }

    private static double part(boolean suppressed, Random random) {
        if (suppressed) {
            return random.nextDouble() < 0.25 ? 1 : 0.25 + 0.75 * random.nextDouble();
        }
        return random.nextBoolean() ? 0 : -1 + 1.25 * random.nextDouble();
    }

    /// Jöhnk (1964).
    private static double beta(double a, double b, Random random) {
        while (true) {
            double x = Math.pow(random.nextDouble(), 1 / a);
            double y = Math.pow(random.nextDouble(), 1 / b);
            if (x + y <= 1 && x + y > 0) {
                return x / (x + y);
            }
        }
    }

    @Test
    void aWordSaysLessThanTheNumberBehindIt() {
        Observable observable = Observable.SULFUR_INSIDE_PARTICLES;
        Judge judge = new Judge(new CellScatter(Map.of(observable, 0.3)), Assumptions.standard());
        Paper number = new Paper("number").sample("bare", Role.BARE).sample("coated", Role.COATED);
        number.value(observable, Paper.cycle(50), 10, 2);
        Paper word = new Paper("word").sample("bare", Role.BARE).sample("coated", Role.COATED);
        word.coated(observable, Paper.cycle(50), Trend.FALLS);
        double byNumber = judge.probabilities(number.without()).getOrDefault(Mechanism.INTERDIFFUSION, Double.NaN);
        double byWord = judge.probabilities(word.without()).getOrDefault(Mechanism.INTERDIFFUSION, Double.NaN);
        assertThat(byWord).isBetween(0.55, byNumber);
    }

    /// If one of two sources of an observable is known to be suppressed, the other is needed less to explain it.
    @Test
    void oneExplanationTakesFromAnother() {
        Judge judge = new Judge(new CellScatter(Map.of()), Assumptions.standard());
        Paper alone = new Paper("alone").sample("bare", Role.BARE).sample("coated", Role.COATED);
        alone.value(Observable.METAL_SULFIDE_FRACTION, Paper.cycle(50), 10, 5);
        Paper known = new Paper("known").sample("bare", Role.BARE).sample("coated", Role.COATED);
        known.value(Observable.METAL_SULFIDE_FRACTION, Paper.cycle(50), 10, 5);
        known.value(Observable.SULFUR_INSIDE_PARTICLES, Paper.cycle(50), 10, 2);
        assertThat(judge.probabilities(known.without()).getOrDefault(Mechanism.CONTACT_REACTION, Double.NaN))
                .isLessThan(judge.probabilities(alone.without()).getOrDefault(Mechanism.CONTACT_REACTION, Double.NaN));
        assertThat(judge.probabilities(known.without()).getOrDefault(Mechanism.INTERDIFFUSION, Double.NaN))
                .isGreaterThan(judge.probabilities(alone.without()).getOrDefault(Mechanism.INTERDIFFUSION, Double.NaN));
    }

    @Test
    void replicatesThatScatterWidenAllElse() {
        Case tight = replicated(0.2);
        Case wide = replicated(30);
        Inference inference = new Inference();
        CellScatter prior = new CellScatter(Map.of());
        Assumptions assumptions = Assumptions.standard();
        double calm = inference
                .posterior(EvidenceReader.read(tight, prior, assumptions), assumptions)
                .scatterFactor();
        double wild = inference
                .posterior(EvidenceReader.read(wide, prior, assumptions), assumptions)
                .scatterFactor();
        assertThat(calm).isLessThan(1);
        assertThat(wild).isGreaterThan(3);
    }

    /// Three cells each around 100 and 150 mAh/g; the prior standard deviation is 4 %.
    private static Case replicated(double spread) {
        Paper paper = new Paper("cells").sample("bare", Role.BARE).sample("coated", Role.COATED);
        for (int i = 0; i < 3; i++) {
            double off = (i - 1) * spread;
            paper.cell(Observable.DISCHARGE_CAPACITY, "bare", "cell " + i, Paper.cycle(50), 100 + off, 0.5);
            paper.cell(Observable.DISCHARGE_CAPACITY, "coated", "cell " + i, Paper.cycle(50), 150 + off, 0.5);
        }
        return paper.without();
    }

    @Test
    void aThickerCoatingThatIsWorseSpeaksForItsOwnCost() {
        Judge judge = new Judge(new CellScatter(Map.of()), Assumptions.standard());
        Case worse = thickness(99, 60);
        Case better = thickness(99, 104);
        assertThat(judge.probabilities(worse).getOrDefault(Mechanism.ELECTRONIC_ISOLATION, Double.NaN))
                .isLessThan(judge.probabilities(better).getOrDefault(Mechanism.ELECTRONIC_ISOLATION, Double.NaN))
                .isLessThan(0.5);
    }

    private static Case thickness(double thin, double thick) {
        Paper paper = new Paper("thickness")
                .sample("bare", Role.BARE)
                .coating("thin", 5)
                .coating("thick", 10);
        paper.number(Observable.DISCHARGE_CAPACITY, "thin", Paper.cycle(50), thin);
        paper.number(Observable.DISCHARGE_CAPACITY, "thick", Paper.cycle(50), thick);
        return paper.without();
    }

    @Test
    void theNormalDistributionIsRight() {
        assertThat(Bell.cumulative(1.959_963_985)).isCloseTo(0.975, Offset.offset(1e-7));
        assertThat(Bell.cumulative(-3)).isCloseTo(0.001_349_898, Offset.offset(1e-7));
        double variance = 0;
        double few = 0;
        for (int i = 0; i < Bell.NODES.length; i++) {
            variance += Bell.WEIGHTS[i] * Math.pow(Bell.NODES[i], 8);
        }
        for (int i = 0; i < Bell.FEW_NODES.length; i++) {
            few += Bell.FEW_WEIGHTS[i] * Math.pow(Bell.FEW_NODES[i], 4);
        }
        assertThat(variance).as("eighth moment").isCloseTo(105, Offset.offset(1e-9));
        assertThat(few).as("fourth moment").isCloseTo(3, Offset.offset(1e-12));
        assertThat(List.of(Bell.NODES.length, Bell.FEW_NODES.length)).containsExactly(5, 3);
    }

    /// The wide-error grid against the narrow one, where the answer is known: a normal folded with a normal.
    @Test
    void foldingAnErrorIntoANumberAddsVariances() {
        SeenPart sharp = SeenPart.of(List.of(new Statement.Ratio(-0.5, 0.1)));
        for (double sd : new double[] {0.05, 0.2, 0.9}) {
            double[] bins = sharp.blurred(sd).onBins(0);
            int bin = (int) Math.round((-1 - EffectTable.LOWEST) / EffectTable.STEP);
            double expected = Bell.density(0.5, Math.hypot(0.1, sd));
            assertThat(bins[bin]).as("sd %s", sd).isCloseTo(expected, Offset.offset(0.01 * expected + 1e-4));
        }
    }
}
