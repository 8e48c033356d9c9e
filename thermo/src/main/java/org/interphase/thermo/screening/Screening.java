package org.interphase.thermo.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.interphase.numerics.lp.Outcome;
import org.interphase.numerics.lp.RhsLine;
import org.interphase.quantity.Element;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.ElementSet;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.ElectrochemicalWindow;
import org.interphase.thermo.stability.HullDistances;
import org.interphase.thermo.stability.PhaseSpace;

/// Tries every lithium compound of a table as a coating between cathodes and electrolytes. Only stable phases can
/// be products, so the rest is set aside once; candidates may be metastable.
///
/// The result is the same on one core or many, in one go or resumed.
public final class Screening {
    private final HullDistances distances;
    private final PhaseTable stable;
    private final List<Partner> partners;
    private final Thresholds thresholds;
    private final List<Integer> candidates;

    private record Partner(Reactant reactant, double threshold_eV_per_atom) {}

    /// @param distances of the database
    /// @param cathodes fresh and charged ones, with names of their own
    /// @throws ThermoInputException if there is no partner, two have one name, or an element is unknown to the
    ///     database
    public Screening(
            HullDistances distances, List<Reactant> cathodes, List<Reactant> electrolytes, Thresholds thresholds)
            throws ThermoInputException {
        this.distances = distances;
        this.stable = distances.stable();
        this.thresholds = thresholds;
        this.partners = new ArrayList<>();
        for (Reactant cathode : cathodes) {
            partners.add(new Partner(cathode, thresholds.cathode_eV_per_atom()));
        }
        for (Reactant electrolyte : electrolytes) {
            partners.add(new Partner(electrolyte, thresholds.electrolyte_eV_per_atom()));
        }
        requirePartners();
        PhaseTable table = distances.table();
        this.candidates = IntStream.range(0, table.size())
                .filter(i -> table.phase(i).composition().contains(Element.Li))
                .filter(i -> !table.phase(i).composition().isElement())
                .boxed()
                .toList();
    }

    private void requirePartners() throws ThermoInputException {
        if (partners.isEmpty()) {
            throw new ThermoInputException("at least one cathode or electrolyte to screen against", "none");
        }
        Map<String, Boolean> names = new HashMap<>();
        for (Partner partner : partners) {
            if (names.put(partner.reactant().name(), true) != null) {
                throw new ThermoInputException(
                        "different names of the partners",
                        "'%s' twice".formatted(partner.reactant().name()));
            }
            PhaseSpace.closed(stable, partner.reactant().composition().set());
        }
    }

    /// How many compounds will be tried.
    public int candidates() {
        return candidates.size();
    }

    /// Screens what is not done yet.
    ///
    /// @param done results of an earlier run with the same database, partners and thresholds
    /// @param allCores whether to use the common pool of threads
    /// @return all results so far: those that passed first, the least reactive ahead
    public List<ScreenedCandidate> run(
            Collection<ScreenedCandidate> done, ScreeningProgress progress, boolean allCores) {
        Map<String, ScreenedCandidate> results = new HashMap<>();
        done.forEach(d -> results.put(d.formula(), d));
        List<Phase> left = candidates.stream()
                .map(distances.table()::phase)
                .filter(p -> !results.containsKey(p.name()))
                .toList();
        AtomicBoolean stopped = new AtomicBoolean();
        IntStream work = IntStream.range(0, left.size());
        (allCores ? work.parallel() : work).filter(_ -> !stopped.get()).forEach(k -> {
            ScreenedCandidate result = screened(left.get(k));
            synchronized (results) {
                results.put(result.formula(), result);
                if (!progress.done(result, results.size(), candidates.size())) {
                    stopped.set(true);
                }
            }
        });
        return results.values().stream().sorted(ranking()).toList();
    }

    private static Comparator<ScreenedCandidate> ranking() {
        return Comparator.comparingInt((ScreenedCandidate c) -> c.rejections().size())
                .thenComparingDouble(ScreenedCandidate::worst_eV_per_atom)
                .thenComparing(ScreenedCandidate::formula);
    }

    private ScreenedCandidate screened(Phase phase) {
        List<String> rejections = new ArrayList<>();
        double hull = distances.at(indexOf(phase));
        refuseUnless(hull <= thresholds.hull_eV_per_atom(), rejections, "%.0f meV/atom above the hull", 1000 * hull);
        double reduction = Double.NaN;
        OptionalDouble oxidation = OptionalDouble.empty();
        SequencedMap<String, Double> mutual = new LinkedHashMap<>();
        try {
            if (ElectrochemicalWindow.of(stable, phase.formula())
                    instanceof Outcome.Solved<ElectrochemicalWindow>(ElectrochemicalWindow window)) {
                reduction = window.reduction_V();
                oxidation = window.oxidation_V();
            }
            judgeWindow(reduction, oxidation, rejections);
            for (Partner partner : partners) {
                double energy = mutual(phase.composition(), partner.reactant().composition());
                mutual.put(partner.reactant().name(), energy);
                refuseUnless(
                        Math.abs(energy) <= partner.threshold_eV_per_atom(),
                        rejections,
                        "reacts with " + partner.reactant().name() + " (%.0f meV/atom)",
                        1000 * energy);
            }
        } catch (ThermoInputException e) {
            rejections.add(String.valueOf(e.getMessage()));
        }
        return new ScreenedCandidate(phase.name(), hull, reduction, oxidation, mutual, rejections);
    }

    private int indexOf(Phase phase) {
        return distances.table().place(phase.composition()).orElseThrow();
    }

    private void judgeWindow(double reduction, OptionalDouble oxidation, List<String> rejections) {
        refuseUnless(reduction <= thresholds.reduction_V(), rejections, "reduced below %.2f V", reduction);
        refuseUnless(
                oxidation.orElse(Double.POSITIVE_INFINITY) >= thresholds.oxidation_V(),
                rejections,
                "oxidised above %.2f V",
                oxidation.orElse(Double.NaN));
    }

    private static void refuseUnless(boolean holds, List<String> rejections, String reason, double value) {
        if (!holds) {
            rejections.add(String.format(Locale.ROOT, reason, value));
        }
    }

    /// Lowest mutual energy of a contact; NaN where rounding won.
    private double mutual(Composition candidate, Composition partner) throws ThermoInputException {
        ElementSet system = candidate.set().and(partner.set());
        PhaseSpace space = PhaseSpace.closed(stable, system);
        if (space.program().line(space.rightHandSide(partner), space.rightHandSide(candidate))
                instanceof Outcome.Solved<RhsLine>(RhsLine line)) {
            double start = line.kinks().getFirst().optimum().value();
            double end = line.kinks().getLast().optimum().value();
            double lowest = 0;
            for (RhsLine.Kink kink : line.kinks()) {
                lowest = Math.min(lowest, kink.optimum().value() - (1 - kink.t()) * start - kink.t() * end);
            }
            return lowest;
        }
        return Double.NaN;
    }
}
