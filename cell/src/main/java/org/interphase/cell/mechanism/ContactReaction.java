package org.interphase.cell.mechanism;

import java.util.Arrays;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.Activation;
import org.interphase.quantity.Source;

/// Oxide and electrolyte react where they touch, also at rest, through the layer that they form: linear at
/// first, then parabolic (B. E. Deal and A. S. Grove, J. Appl. Phys. 36, 3770 (1965)). The law is integrated
/// exactly.
///
/// @param parabolic k_p in m² s⁻¹ of the bare contact, at temperature
/// @param linearLength l_D, thickness in m at which the two regimes meet
/// @param conductivity of the layer in S m⁻¹
/// @param passed what the coating lets through, per patch
/// @param initial thickness in m
/// @param oxygen by which the charged oxide speeds it up
record ContactReaction(
        double parabolic,
        double linearLength,
        double conductivity,
        PatchShares passed,
        double initial,
        OxygenBoost oxygen)
        implements Mechanism {
    static ContactReaction of(CellDescription cell, Composition composition) {
        double conductivity = cell.si(Key.GROWTH_CONDUCTIVITY);
        double warm = Activation.factor(cell.si(Key.GROWTH_ACTIVATION), cell.si(Key.TEMPERATURE));
        double perArea = conductivity * composition.areaRatio();
        double parabolic = cell.si(Key.GROWTH) / 2 * perArea * perArea * warm;
        return new ContactReaction(
                parabolic,
                cell.si(Key.GROWTH_LENGTH),
                conductivity,
                PatchShares.of(Coating.of(cell), cell.si(Key.BLOCKING_LENGTH)),
                cell.si(Key.GROWTH_INITIAL),
                OxygenBoost.of(cell));
    }

    @Override
    public String name() {
        return "contact-reaction";
    }

    @Override
    public String equation() {
        return "dL/dt = k_r B Γ(y) / (1 + L/l_D), k_p = k_r l_D; R_ip = L/σ_ip";
    }

    @Override
    public Source source() {
        return new Source.Assumed(
                "rate fitted to the growth of a resistance; conductivity of the layer derived from it");
    }

    @Override
    public boolean isIdle() {
        return explains().isEmpty();
    }

    @Override
    public Set<Explains> explains() {
        if (parabolic == 0) {
            return Set.of();
        }
        return oxygen.acts() ? Set.of(Explains.FADE, Explains.OXYGEN) : Set.of(Explains.FADE);
    }

    @Override
    public void atStart(SlowStates states) {
        Arrays.fill(states.reacted, initial);
    }

    @Override
    public void grow(SlowStates states, Surroundings around, double duration) {
        for (int patch = 0; patch < states.patches(); patch++) {
            double gain = 2 * parabolic * passed.of(patch, states.patches()) * duration;
            for (int i = 0; i < states.sites(); i++) {
                int at = states.at(patch, i);
                double faster = oxygen.acts() ? oxygen.at(around.surfaceLithium(i)) : 1;
                double from = states.reacted[at] + linearLength;
                states.reacted[at] = Math.sqrt(from * from + gain * faster) - linearLength;
            }
        }
    }

    @Override
    public boolean changesWithTime() {
        return parabolic > 0;
    }

    @Override
    public double filmResistance(SlowStates states, int patch, int site) {
        return states.reacted[states.at(patch, site)] / conductivity;
    }

    @Override
    public double filmThickness(SlowStates states, int patch, int site) {
        return states.reacted[states.at(patch, site)];
    }
}
