package org.interphase.cell.mechanism;

import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// The solid electrolyte is oxidised where it touches the current collector: in the last volume only.
///
/// @param areaRatio collector area over the area of all particles
record CollectorOxidation(OxidationLaw law, double areaRatio) implements Mechanism, SideCurrent {
    private static final double LEAST_CONNECTED = 1e-9;

    static CollectorOxidation of(CellDescription cell, Composition composition) {
        OxidationLaw law = OxidationLaw.of(cell, 1, cell.si(Key.COLLECTOR_LIMIT));
        return new CollectorOxidation(law, cell.si(Key.COLLECTOR_AREA) / composition.areaRatio());
    }

    @Override
    public String name() {
        return "collector-oxidation";
    }

    @Override
    public String equation() {
        return "A_cc j_ox(φ, q) in the balance of charge at the collector";
    }

    @Override
    public Source source() {
        return new Source.Assumed("the law of oxidation at the oxide, on the area of the collector; rates assumed");
    }

    @Override
    public boolean isIdle() {
        return !changesWithTime();
    }

    @Override
    public Optional<SideCurrent> sideCurrent() {
        return changesWithTime() ? Optional.of(this) : Optional.empty();
    }

    /// Collector area per area of connected particles; each class has its share of it.
    private double perParticle(SlowStates states, int site) {
        int n = states.volumes();
        return states.volume(site) == n - 1 ? n * areaRatio / Math.max(LEAST_CONNECTED, states.connected[site]) : 0;
    }

    @Override
    public double at(SlowStates states, int site, double potential) {
        return perParticle(states, site) * law.at(states.onCollector, site, potential);
    }

    @Override
    public double slope(SlowStates states, int site, double potential) {
        return perParticle(states, site) * law.slope(states.onCollector, site, potential);
    }

    @Override
    public void book(SlowStates states, int site, double potential, double charge) {
        double each = perParticle(states, site);
        if (each > 0) {
            law.book(states.onCollector, site, potential, charge / each);
        }
    }

    @Override
    public boolean changesWithTime() {
        return law.rate() > 0 && areaRatio > 0;
    }
}
