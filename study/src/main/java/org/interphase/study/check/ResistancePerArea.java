package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.study.manifest.PublishedEntry;

/// The resistance of an interface per area; without an area, nothing but the ratio of two cells of equal area is known.
final class ResistancePerArea extends Arithmetic {
    ResistancePerArea() {
        super(
                "area-specific-resistance",
                "Resistance per area",
                "R_area = R A",
                "definition; a missing area refuses the number");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Sample sample : study.samples()) {
            for (PublishedEntry printed : study.numbers(Observable.INTERFACIAL_RESISTANCE, sample)) {
                Ask ask = new Ask(this, study, sample, sample.id());
                Term resistance = Term.of(Input.of(printed)).times(ask.property(SampleProperty.ELECTRODE_AREA));
                Check check = ask.derive(resistance, "Ω·cm²", t -> Words.of(t.value(), 3, "Ω·cm²") + " per area.");
                checks.add(
                        check.outcome() instanceof Outcome.Lacking ? ratioOnly(check, study, sample, printed) : check);
            }
        }
        return checks;
    }

    private static Check ratioOnly(Check check, StudyNumbers study, Sample sample, PublishedEntry printed) {
        if (sample.role() != Role.COATED) {
            return with(
                    check, printed.printed() + " Ω cannot be compared with another cell without an area.", List.of());
        }
        Optional<PublishedEntry> bare = study.withRole(Role.BARE).stream()
                .flatMap(s -> study.numbers(Observable.INTERFACIAL_RESISTANCE, s).stream())
                .filter(e -> e.finding().state().equals(printed.finding().state()))
                .findFirst();
        if (bare.isEmpty()) {
            return with(
                    check, printed.printed() + " Ω cannot be compared with another cell without an area.", List.of());
        }
        double ratio = bare.get().finding().measured().value()
                / printed.finding().measured().value();
        return with(
                check,
                bare.get().printed() + " Ω and " + printed.printed()
                        + " Ω cannot be compared without an area: all that follows is a ratio of " + Words.of(ratio, 3)
                        + " if both electrodes have the same area.",
                List.of(new Flip(
                        "area of the bare electrode over that of '" + sample.id() + "', assumed equal",
                        1,
                        1 / ratio,
                        "")));
    }

    private static Check with(Check check, String statement, List<Flip> flips) {
        return new Check(
                check.rule(), check.samples(), check.subject(), check.inputs(), check.outcome(), statement, flips);
    }

    @Override
    public String tolerance() {
        return NOTHING_TO_COMPARE;
    }
}
