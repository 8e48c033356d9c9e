package org.interphase.study.thermo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.quantity.Formula;
import org.interphase.study.manifest.MaterialsPlan;
import org.interphase.study.part.PartReader;
import org.interphase.study.part.Progress;
import org.interphase.study.part.StudyInputs;
import org.interphase.study.part.StudyPart;

/// Computes the contacts of the materials that a manifest names: active material, discharged and charged,
/// electrolyte, coatings and carbon against each other, closed and at voltages.
public final class ThermoPartReader implements PartReader {
    static final String TECHNIQUE = "thermodynamics";
    private static final int DRAWS = 200;
    private static final long SEED = 1;
    private static final String CARBON = "carbon";

    @Override
    public String technique() {
        return TECHNIQUE;
    }

    @Override
    public StudyPart read(StudyInputs inputs, Progress progress) {
        Optional<MaterialsPlan> plan = inputs.manifest().materials();
        if (plan.isEmpty()) {
            return ThermoPart.none();
        }
        progress.report(
                "contacts of " + plan.get().cathode() + " and " + plan.get().electrolyte(), 0);
        try {
            List<Material> materials = materials(plan.get(), inputs);
            ContactMatrix matrix = ContactMatrix.of(
                    materials,
                    pairs(plan.get(), inputs),
                    table(plan.get(), inputs).table(),
                    DRAWS,
                    SEED);
            return ThermoPart.of(matrix);
        } catch (InputException refusal) {
            return ThermoPart.refused("thermodynamics: " + refusal.getMessage());
        }
    }

    private static PhaseChoice table(MaterialsPlan plan, StudyInputs inputs) throws InputException {
        Path phases =
                plan.phases().isPresent() ? inputs.folder().file(plan.phases().get(), plan.at()) : null;
        return new PhaseChoice(phases, plan.scheme().equals("mp2020"), List.of(), plan.excluded());
    }

    private static List<Material> materials(MaterialsPlan plan, StudyInputs inputs) throws InputException {
        List<Material> materials = new ArrayList<>();
        materials.add(Material.of(name(plan.cathode()), plan.cathode()));
        plan.charged().ifPresent(f -> materials.add(Material.of(name(f), f)));
        materials.add(Material.of(name(plan.electrolyte()), plan.electrolyte())
                .in(only(inputs, Role.ELECTROLYTE_REFERENCE), State.unspecified()));
        for (Formula coating : plan.coatings()) {
            materials.add(Material.of(name(coating), coating)
                    .in(plan.coatings().size() == 1 ? only(inputs, Role.COATED) : "", State.unspecified()));
        }
        if (plan.carbon()) {
            materials.add(Material.of(CARBON, Refusals.formula("C")));
        }
        return materials;
    }

    private static String name(Formula formula) {
        return formula.toString();
    }

    /// The sample of a role where there is exactly one; a number must not count for several.
    private static String only(StudyInputs inputs, Role role) {
        List<Sample> samples = inputs.manifest().withRole(role);
        return samples.size() == 1 ? samples.getFirst().id() : "";
    }

    /// Bare: cathode and electrolyte touch. Coated with one phase: the coating and the electrolyte do.
    /// Those two count as findings; with several phases in the coating none stands for it.
    private static List<MaterialPair> pairs(MaterialsPlan plan, StudyInputs inputs) {
        List<MaterialPair> closed = new ArrayList<>();
        String electrolyte = name(plan.electrolyte());
        List<Formula> cathodes = new ArrayList<>(List.of(plan.cathode()));
        plan.charged().ifPresent(cathodes::add);
        for (Formula cathode : cathodes) {
            String sample = cathode.equals(plan.cathode()) ? only(inputs, Role.BARE) : "";
            closed.add(MaterialPair.of(name(cathode), electrolyte).in(sample, State.unspecified()));
        }
        for (Formula coating : plan.coatings()) {
            String sample = plan.coatings().size() == 1 ? only(inputs, Role.COATED) : "";
            closed.add(MaterialPair.of(name(coating), electrolyte).in(sample, State.unspecified()));
            for (Formula cathode : cathodes) {
                closed.add(MaterialPair.of(name(coating), name(cathode)));
            }
        }
        if (plan.carbon()) {
            closed.add(MaterialPair.of(CARBON, electrolyte));
        }
        List<MaterialPair> all = new ArrayList<>(closed);
        for (double voltage : plan.voltages()) {
            closed.forEach(
                    pair -> all.add(MaterialPair.of(pair.first(), pair.second()).at(voltage)));
        }
        return all;
    }
}
