package org.interphase.study.thermo;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.State;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.Distribution;
import org.interphase.thermo.contact.WindowUncertainty;
import org.interphase.thermo.stability.ElectrochemicalWindow;

/// What a matrix of contacts says about samples, as findings: the reaction energy of every contact that belongs to
/// a sample, the ends of the window of every material that does. Computed, with half the width of the central 68 %
/// of the draws as standard uncertainty.
public final class ContactFindings {
    private final ContactMatrix matrix;
    private final List<Finding> findings = new ArrayList<>();

    private ContactFindings(ContactMatrix matrix) {
        this.matrix = matrix;
    }

    public static List<Finding> of(ContactMatrix matrix) {
        var collecting = new ContactFindings(matrix);
        matrix.contacts().stream().filter(c -> !c.pair().sample().isEmpty()).forEach(collecting::contact);
        matrix.windows().stream().filter(w -> !w.material().sample().isEmpty()).forEach(collecting::window);
        return List.copyOf(collecting.findings);
    }

    private void contact(ContactMatrix.Contact contact) {
        ContactReaction reaction = contact.reaction();
        Distribution spread = contact.uncertainty().total_eV_per_atom();
        String per = reaction.potentials_eV().isEmpty() ? "per atom" : "per atom that is not lithium";
        add(
                Observable.REACTION_ENERGY,
                contact.pair().sample(),
                contact.pair().state(),
                reaction.totalMinimum().total_eV_per_atom(),
                spread,
                contact.pair().title() + ": lowest total energy of mixing, " + per + ", " + energies(),
                reaction.first().formula() + " | " + reaction.second().formula());
    }

    private void window(ContactMatrix.Window found) {
        ElectrochemicalWindow window = found.window();
        WindowUncertainty spread = found.uncertainty();
        String method = found.material().name() + ": open lithium, " + energies();
        String entry = found.material().formula().toString();
        Material material = found.material();
        add(
                Observable.REDUCTION_LIMIT,
                material.sample(),
                material.state(),
                window.reduction_V() + 0.0,
                spread.reduction_V(),
                method,
                entry);
        window.oxidation_V()
                .ifPresent(v -> add(
                        Observable.OXIDATION_LIMIT,
                        material.sample(),
                        material.state(),
                        v,
                        spread.oxidation_V(),
                        method,
                        entry));
    }

    private String energies() {
        return matrix.table().scheme().text() + " energies, " + matrix.draws() + " draws with 24 meV/atom";
    }

    private void add(
            Observable observable,
            String sample,
            State state,
            double value,
            Distribution spread,
            String method,
            String entry) {
        double u = spread.halfWidth();
        Measured measured = Double.isFinite(u)
                ? Measured.of(value, Math.abs(u))
                : Measured.without(value, "no draw of the energies gave a number");
        findings.add(new Finding(
                observable,
                sample,
                "",
                state,
                FindingValue.of(measured),
                Origin.COMPUTED,
                method,
                Probe.unspecified(),
                List.of(new Source.Database(matrix.table().citation(), entry))));
    }
}
