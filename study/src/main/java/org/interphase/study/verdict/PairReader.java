package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.Observable;
import org.interphase.data.State;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.contrast.PrintedError;
import org.interphase.study.mechanism.Link;
import org.interphase.study.mechanism.Mechanisms;

/// Reads what findings of one family in one phase say about the part that the coating removes.
final class PairReader {
    private static final double WORD_SCATTER = 0.2;
    private static final double SMALLEST_ERROR = 0.02;
    private static final double LARGEST_ERROR = 1.5;

    private final Comparison comparison;
    private final List<Finding> reference;
    private final List<Finding> sample;
    private final List<Finding> all;
    private final CellScatter scatter;
    private final Assumptions assumptions;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<Finding> used = new LinkedHashSet<>();
    private final List<CellMean> replicates = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private double cellVariance;
    private int numbers;

    /// @param all every finding of the study that is evidence
    PairReader(
            Comparison comparison,
            List<Finding> reference,
            List<Finding> sample,
            List<Finding> all,
            CellScatter scatter,
            Assumptions assumptions) {
        this.comparison = comparison;
        this.reference = reference;
        this.sample = sample;
        this.all = all;
        this.scatter = scatter;
        this.assumptions = assumptions;
    }

    List<Statement> statements() {
        return statements;
    }

    List<Finding> used() {
        return List.copyOf(used);
    }

    List<Difference> differences() {
        return differences;
    }

    List<CellMean> replicates() {
        return replicates;
    }

    /// Standard deviation of the logarithm of the ratio left over from the scatter between cells.
    double uCell() {
        return numbers == 0 ? WORD_SCATTER : Math.sqrt(cellVariance / numbers);
    }

    void read(Family family) {
        Set<State> taken = new LinkedHashSet<>();
        for (Observable observable : family.members()) {
            for (State state : states(observable)) {
                boolean counted = family.derived() && taken.contains(state);
                if (!counted && (readNumbers(observable, state) || readBounds(observable, state))) {
                    taken.add(state);
                }
                if (!counted) {
                    readGrowth(observable, state);
                }
            }
            sample.stream().filter(f -> f.observable() == observable).forEach(f -> readWord(f, 1));
            reference.stream().filter(f -> f.observable() == observable).forEach(f -> readWord(f, -1));
        }
    }

    private Set<State> states(Observable observable) {
        Map<State, Boolean> states = new LinkedHashMap<>();
        sample.stream().filter(f -> f.observable() == observable).forEach(f -> states.put(f.state(), true));
        return states.keySet();
    }

    private static List<Finding> at(List<Finding> findings, Observable observable, State state) {
        return findings.stream()
                .filter(f -> f.observable() == observable && f.state().equals(state))
                .toList();
    }

    private List<Finding> numbersOf(List<Finding> findings, Observable observable, State state) {
        return at(findings, observable, state).stream()
                .filter(f -> f.value().number().isPresent())
                .toList();
    }

    private boolean readNumbers(Observable observable, State state) {
        List<Finding> bare = numbersOf(reference, observable, state);
        List<Finding> coated = numbersOf(sample, observable, state);
        if (bare.isEmpty() || coated.isEmpty()) {
            return false;
        }
        List<Finding> alike =
                all.stream().filter(f -> f.observable() == observable).toList();
        CellMean b = CellMean.of(bare, alike, scatter);
        CellMean c = CellMean.of(coated, alike, scatter);
        boolean rises = risesWithDamage(observable);
        CellMean whole = rises ? b : c;
        CellMean rest = rises ? c : b;
        if (!(whole.extent() > 0)) {
            return false;
        }
        double left = Math.max(rest.extent(), Math.max(rest.u(), 1e-3 * whole.extent()));
        double u = Math.max(SMALLEST_ERROR, Math.hypot(rest.u() / left, whole.u() / whole.extent()));
        statements.add(
                new Statement.Ratio(EffectTable.logRatio(1 - left / whole.extent()), Math.min(LARGEST_ERROR, u)));
        differences.add(Difference.of(whole, rest, left));
        double cell = Math.hypot(rest.cellError() / left, whole.cellError() / whole.extent());
        cellVariance += Math.pow(Math.min(LARGEST_ERROR, cell), 2);
        numbers++;
        replicates.add(b);
        replicates.add(c);
        used.addAll(bare);
        used.addAll(coated);
        return true;
    }

    private boolean readBounds(Observable observable, State state) {
        for (Finding bare : at(reference, observable, state)) {
            for (Finding coated : at(sample, observable, state)) {
                double[] b = ends(bare);
                double[] c = ends(coated);
                if (b.length == 0 || c.length == 0) {
                    continue;
                }
                boolean rises = risesWithDamage(observable);
                double low = rises ? 1 - ratio(c[1], b[0]) : 1 - ratio(b[1], c[0]);
                double high = rises ? 1 - ratio(c[0], b[1]) : 1 - ratio(b[0], c[1]);
                if (Double.isInfinite(low) && Double.isInfinite(high)) {
                    continue;
                }
                statements.add(new Statement.Within(low, high, assumptions.value(Assumption.VISIBLE_CHANGE) / 2));
                used.add(bare);
                used.add(coated);
                return true;
            }
        }
        return false;
    }

    private static double ratio(double over, double under) {
        return over == 0 ? 0 : under == 0 ? Double.POSITIVE_INFINITY : Double.isInfinite(under) ? 0 : over / under;
    }

    /// Ends of the extent that a finding allows; none where it is a change in words.
    private static double[] ends(Finding finding) {
        Observable o = finding.observable();
        double most = Family.isLostPart(o) ? 100 : Double.POSITIVE_INFINITY;
        double[] ends = switch (finding.value()) {
            case FindingValue.Amount n ->
                new double[] {n.measured().value(), n.measured().value()};
            case FindingValue.AtMost m -> new double[] {Family.isLostPart(o) ? 0 : Math.min(0, m.limit()), m.limit()};
            case FindingValue.AtLeast l -> new double[] {l.limit(), most};
            case FindingValue.Between r -> new double[] {r.low(), r.high()};
            case FindingValue.Change _ -> new double[0];
        };
        if (ends.length == 0) {
            return ends;
        }
        double one = CellMean.extent(o, ends[0]);
        double two = CellMean.extent(o, ends[1]);
        return new double[] {Math.min(one, two), Math.max(one, two)};
    }

    private void readGrowth(Observable observable, State state) {
        for (Finding coated : at(sample, observable, state)) {
            if (!(coated.value() instanceof FindingValue.Change c) || !isAgainstEarlier(c)) {
                continue;
            }
            boolean grows = grows(observable, c.trend());
            if (comparison.kind() == Comparison.Kind.ITSELF) {
                word(coated, grows ? -1 : 0);
                continue;
            }
            for (Finding bare : at(reference, observable, state)) {
                if (bare.value() instanceof FindingValue.Change b && isAgainstEarlier(b)) {
                    boolean bareGrows = grows(observable, b.trend());
                    statements.add(new Statement.Growth(bareGrows, grows, assumptions.value(Assumption.WRONG_WORD)));
                    used.add(bare);
                    used.add(coated);
                } else if (!grows && isChange(observable)) {
                    readUnseen(bare, coated);
                }
            }
        }
    }

    /// A shift or rise with a number in the bare sample, unseen in the coated one: below what the method can see.
    private void readUnseen(Finding bare, Finding coated) {
        if (bare.value().number().isEmpty()) {
            return;
        }
        Observable observable = bare.observable();
        double size = Math.abs(bare.measured().value());
        double u = bare.measured().u();
        double error = Double.isFinite(u)
                ? u
                : PrintedError.of(observable, size, PrintedError.halfUnit(size, List.of()))
                        .orNaN();
        double limit = coated.probe().detectionLimit().orElse(2 * error);
        if (size > 0) {
            statements.add(
                    new Statement.Within(1 - limit / size, 1 + limit / size, Math.max(SMALLEST_ERROR, error / size)));
            used.add(bare);
            used.add(coated);
        }
    }

    private void readWord(Finding finding, int direction) {
        String other = direction > 0 ? comparison.reference() : comparison.sample();
        if (comparison.kind() != Comparison.Kind.ITSELF
                && finding.value() instanceof FindingValue.Change change
                && change.against() instanceof FindingValue.Against.OtherSample against
                && against.sample().equals(other)) {
            int more = signOf(finding.observable(), change.trend());
            word(finding, -direction * more);
        }
    }

    private void word(Finding finding, int sign) {
        statements.add(new Statement.Word(
                sign, assumptions.value(Assumption.VISIBLE_CHANGE), assumptions.value(Assumption.WRONG_WORD)));
        used.add(finding);
    }

    private static boolean isAgainstEarlier(FindingValue.Change change) {
        return change.against() instanceof FindingValue.Against.EarlierState;
    }

    /// Observables whose value is itself a change, so that "constant" means zero.
    private static boolean isChange(Observable observable) {
        return observable.unit().equals("eV") || observable.lowest() < 0;
    }

    /// Words about an observable with a sign speak of its size.
    static boolean grows(Observable observable, Trend trend) {
        return switch (trend) {
            case CONSTANT, ABSENT -> false;
            case RISES, APPEARS -> isChange(observable) || risesWithDamage(observable);
            case FALLS -> isChange(observable) || !risesWithDamage(observable);
        };
    }

    /// +1 where the word says more damage.
    private static int signOf(Observable observable, Trend trend) {
        int up = switch (trend) {
            case RISES, APPEARS -> 1;
            case FALLS, ABSENT -> -1;
            case CONSTANT -> 0;
        };
        return risesWithDamage(observable) ? up : -up;
    }

    static boolean risesWithDamage(Observable observable) {
        if (Family.isLostPart(observable)) {
            return true;
        }
        return Mechanisms.senseOf(observable).orElse(Link.Sense.RISES) == Link.Sense.RISES;
    }
}
