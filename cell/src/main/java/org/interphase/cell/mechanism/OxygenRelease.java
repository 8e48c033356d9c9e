package org.interphase.cell.mechanism;

import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Constant;
import org.interphase.quantity.Source;

/// The charged oxide loses oxygen at its surface; a rock-salt layer grows, conducts badly and holds no
/// lithium. The energy of a vacancy falls with delithiation, the barrier with a share of it (Brønsted, Evans
/// and Polanyi).
record OxygenRelease(
        double rate,
        double vacancyEnergy,
        double vacancyFall,
        double barrierShare,
        double thermalEnergy,
        double length,
        double volume,
        double conductivity,
        double oxidisedConductivity,
        double radius,
        PatchShares passed,
        double coverage)
        implements Mechanism {
    /// Volume of oxidised electrolyte (as Li3PO4) per mole of it, and moles of it per mole of oxygen.
    private static final double OXIDISED_VOLUME = 4.8e-5 / 4;

    static OxygenRelease of(CellDescription cell) {
        Coating coating = Coating.of(cell);
        return new OxygenRelease(
                cell.si(Key.OXYGEN_RATE),
                cell.si(Key.VACANCY_ENERGY),
                cell.si(Key.VACANCY_FALL),
                cell.si(Key.OXYGEN_BARRIER),
                Constant.BOLTZMANN.value() * cell.si(Key.TEMPERATURE),
                cell.si(Key.OXYGEN_LENGTH),
                cell.si(Key.ROCK_SALT_VOLUME),
                cell.si(Key.ROCK_SALT_CONDUCTIVITY),
                cell.si(Key.GROWTH_CONDUCTIVITY),
                cell.si(Key.PARTICLE_RADIUS),
                PatchShares.of(coating, cell.si(Key.BLOCKING_LENGTH)),
                coating.coverage());
    }

    @Override
    public String name() {
        return "oxygen-release";
    }

    @Override
    public String equation() {
        return "dn/dt = k B exp(−β E_VO(y)/k_BT) exp(−L_rs/l); L_rs = v_rs n; w ← w (1 − L_rs/R)³";
    }

    @Override
    public Source source() {
        return new Source.Assumed("vacancy energies computed in the paper on NMC532; rate to be fitted to a thickness");
    }

    @Override
    public void grow(SlowStates states, Surroundings around, double duration) {
        for (int i = 0; i < states.sites(); i++) {
            double energy = Math.max(0, vacancyEnergy - vacancyFall * (1 - around.surfaceLithium(i)));
            double speed = rate * Math.exp(-barrierShare * energy / thermalEnergy);
            double before = intact(states, i);
            for (int patch = 0; patch < states.patches(); patch++) {
                release(states, states.at(patch, i), speed * passed.of(patch, states.patches()), duration);
            }
            states.connected[i] *= intact(states, i) / before;
        }
    }

    @Override
    public boolean isIdle() {
        return explains().isEmpty();
    }

    @Override
    public Set<Explains> explains() {
        return rate > 0 ? Set.of(Explains.OXYGEN) : Set.of();
    }

    /// Exact for a constant speed: `exp(L/l)` grows linearly.
    private void release(SlowStates states, int at, double speed, double duration) {
        double before = states.rockSalt[at];
        double gain = Math.log1p(Math.exp(-before / length) * speed * volume * duration / length) * length;
        states.rockSalt[at] = before + gain;
        states.oxygenLost[at] += gain / volume;
    }

    /// Fraction of the particle inside the rock-salt layer.
    private double intact(SlowStates states, int site) {
        double mean = states.patches() == 1
                ? states.rockSalt[site]
                : coverage * states.rockSalt[states.at(0, site)] + (1 - coverage) * states.rockSalt[states.at(1, site)];
        return Math.pow(Math.max(0, 1 - mean / radius), 3);
    }

    @Override
    public boolean changesWithTime() {
        return rate > 0;
    }

    @Override
    public double filmResistance(SlowStates states, int patch, int site) {
        int at = states.at(patch, site);
        return states.rockSalt[at] / conductivity + OXIDISED_VOLUME * states.oxygenLost[at] / oxidisedConductivity;
    }

    @Override
    public double filmThickness(SlowStates states, int patch, int site) {
        return states.rockSalt[states.at(patch, site)];
    }
}
