package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.quantity.FormulaException;
import org.interphase.quantity.Source;
import org.interphase.study.manifest.PublishedEntry;

/// How much of its lithium the active material gives up on charge; more than all of it is impossible.
final class Delithiation extends Arithmetic {
    Delithiation() {
        super(
                "delithiation",
                "Charge against the lithium of the active material",
                "δ = 3.6 Q_charge M / (n_Li F)",
                "Faraday's law for the formula of the cathode");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Sample sample : study.inCells()) {
            for (PublishedEntry charge : study.numbers(Observable.CHARGE_CAPACITY, sample)) {
                capacity(sample).ifPresent(all -> checks.add(check(study, sample, charge, all)));
            }
        }
        return checks;
    }

    private static java.util.Optional<Input> capacity(Sample sample) {
        try {
            Formula formula = Formula.parse(sample.description().getOrDefault("cathode", ""));
            if (!formula.contains(Element.Li)) {
                return java.util.Optional.empty();
            }
            var all = formula.theoreticalCapacity_mAh_g(Element.Li, formula.amount(Element.Li));
            return java.util.Optional.of(new Input(
                    "charge of all lithium in " + formula,
                    all.value(),
                    Math.sqrt(3) * all.u(),
                    "mAh/g",
                    new Source.Fit("Faraday's law and standard atomic weights")));
        } catch (FormulaException e) {
            return java.util.Optional.empty();
        }
    }

    private Check check(StudyNumbers study, Sample sample, PublishedEntry charge, Input all) {
        Ask ask = new Ask(
                this, study, sample, (sample.id() + ", " + charge.finding().state()).replaceFirst(", $", ""));
        Term part = Term.of(Input.of(charge)).over(Term.of(all)).times(100);
        return ask.bound(
                part,
                100,
                true,
                "%",
                b -> b.passed()
                        ? "The charge takes out " + Words.of(b.computed().value(), 3)
                                + " % of the lithium, if all of it is" + " the active material's."
                        : "More charge was passed than the active material has lithium: something else was oxidised, or"
                                + " the mass is wrong.");
    }

    @Override
    public String tolerance() {
        return "not above 100 % by more than digits and assumed ranges allow";
    }
}
