package org.interphase.cell.mechanism;

import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// The solid electrolyte is oxidised at the carbon of the composite, which no coating covers; what is oxidised
/// no longer conducts lithium.
///
/// @param areaRatio carbon area over the area of all particles
/// @param hindrance m_C, share of the composite's ionic conductivity that a full layer takes
record CarbonOxidation(OxidationLaw law, double areaRatio, double hindrance) implements Mechanism, SideCurrent {
    private static final double LEAST_CONNECTED = 1e-9;

    static CarbonOxidation of(CellDescription cell, Composition composition) {
        double mass = cell.si(Key.LOADING) * cell.si(Key.CARBON_SHARE) / cell.si(Key.ACTIVE_SHARE);
        return new CarbonOxidation(
                OxidationLaw.of(cell, 1, cell.si(Key.CARBON_LIMIT)),
                mass * cell.si(Key.CARBON_AREA) / composition.areaRatio(),
                cell.si(Key.CARBON_HINDRANCE));
    }

    @Override
    public String name() {
        return "carbon-oxidation";
    }

    @Override
    public String equation() {
        return "a_C j_ox(φ, q_C) in the balance of charge; σ_e ← σ_e (1 − m_C q_C/q_max)";
    }

    @Override
    public Source source() {
        return new Source.Assumed("the law of oxidation at the oxide, on the area of the carbon; rates assumed");
    }

    @Override
    public boolean isIdle() {
        return !changesWithTime();
    }

    @Override
    public Optional<SideCurrent> sideCurrent() {
        return changesWithTime() ? Optional.of(this) : Optional.empty();
    }

    /// Carbon area per area of connected particles: the carbon stays where particles are lost, and each
    /// class has its share of it.
    private double perParticle(SlowStates states, int site) {
        return areaRatio / Math.max(LEAST_CONNECTED, states.connected[site]);
    }

    @Override
    public double at(SlowStates states, int site, double potential) {
        return perParticle(states, site) * law.at(states.onCarbon, site, potential);
    }

    @Override
    public double slope(SlowStates states, int site, double potential) {
        return perParticle(states, site) * law.slope(states.onCarbon, site, potential);
    }

    @Override
    public void book(SlowStates states, int site, double potential, double charge) {
        law.book(states.onCarbon, site, potential, charge / perParticle(states, site));
    }

    @Override
    public boolean changesWithTime() {
        return law.rate() > 0 && areaRatio > 0;
    }

    @Override
    public double electrolyteFactor(SlowStates states) {
        double full = Math.max(0, Math.min(1, states.mean(states.onCarbon.oxidised) / law.limit()));
        return 1 - hindrance * full;
    }
}
