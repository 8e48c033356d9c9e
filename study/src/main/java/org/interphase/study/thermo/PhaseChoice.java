package org.interphase.study.thermo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.Formula;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Origin;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.phases.ThermoInputException;
import org.jspecify.annotations.Nullable;

/// Which phases a question is asked of.
///
/// @param phases a file that takes the place of the shipped table, energies as they stand; null for the shipped one
/// @param mp2020 the shipped table in the corrections of 2021, estimated; without effect on a file
/// @param additions files of phases that are added, or take the place of those of the same composition
/// @param exclusions formulas of phases that are left out
public record PhaseChoice(@Nullable Path phases, boolean mp2020, List<Path> additions, List<String> exclusions) {
    public PhaseChoice {
        additions = List.copyOf(additions);
        exclusions = List.copyOf(exclusions);
    }

    public static PhaseChoice shipped() {
        return new PhaseChoice(null, false, List.of(), List.of());
    }

    /// @throws InputException if a file is refused, an exclusion is no formula, an element, or no phase of the table
    public PhaseTable table() throws InputException {
        PhaseTable table = phases == null
                ? ShippedPhases.computed(mp2020 ? Scheme.MP2020_ESTIMATED : Scheme.LEGACY)
                : PhaseFiles.read(phases);
        for (Path file : additions) {
            table = with(table, file);
        }
        return exclusions.isEmpty() ? table : without(table);
    }

    private static PhaseTable with(PhaseTable table, Path file) throws InputException {
        List<Phase> added = new ArrayList<>();
        for (Phase phase : PhaseFiles.read(file).phases()) {
            if (!phase.composition().isElement()) {
                added.add(phase.withEnergy(phase.energy_eV_per_atom(), Origin.STATED));
            }
        }
        try {
            return table.with(added);
        } catch (ThermoInputException e) {
            throw Refusals.of(file.toString(), e);
        }
    }

    private PhaseTable without(PhaseTable table) throws InputException {
        Set<Composition> excluded = new HashSet<>();
        for (String typed : exclusions) {
            Formula formula = Refusals.formula(typed);
            Phase phase = table.phase(Composition.of(formula))
                    .orElseThrow(() -> new InputException(
                            "excluded phase " + typed,
                            Place.whole(),
                            "a phase of the table",
                            "none of this composition",
                            "'interphase thermo phases' lists them."));
            excluded.add(phase.composition());
        }
        try {
            return table.without(excluded);
        } catch (ThermoInputException e) {
            throw Refusals.of("excluded phases", e);
        }
    }
}
