package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;

/// Every rule, in the order of a report.
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new EfficiencyFromCapacities(),
            new FadePerCycle(),
            new Loading(),
            new ArealCapacity(),
            new CurrentOfRate(),
            new CounterExcess(),
            new Delithiation(),
            new CoatingThickness(),
            new AldThickness(),
            new Porosity(),
            new Conductivity(),
            new ResistancePerArea(),
            new IonicDrop(),
            new DepletedLayer(),
            new ReactedElectrolyte(),
            new ReactionDepth(),
            new WindowAgainstLimits(),
            new OxygenOnset(),
            new GrowthWithCycles());

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }

    /// All checks of a study, rule by rule.
    public static List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Rule rule : ALL) {
            for (Check check : rule.apply(study)) {
                int same = sameAs(check, checks);
                if (same < 0) {
                    checks.add(check);
                } else {
                    checks.set(same, checks.get(same).alsoFor(check));
                }
            }
        }
        return List.copyOf(checks);
    }

    /// Index of a check that says the same of another sample, from the same numbers; −1 where there is none.
    private static int sameAs(Check check, List<Check> before) {
        for (int i = 0; i < before.size(); i++) {
            Check other = before.get(i);
            boolean comparable = check.outcome() instanceof Outcome.Compared
                    || check.outcome() instanceof Outcome.Bounded
                    || check.outcome() instanceof Outcome.Derived;
            if (comparable
                    && other.rule().equals(check.rule())
                    && other.sources().equals(check.sources())
                    && other.statement().equals(check.statement())) {
                return i;
            }
        }
        return -1;
    }
}
