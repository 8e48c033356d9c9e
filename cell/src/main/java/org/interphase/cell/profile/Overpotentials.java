package org.interphase.cell.profile;

import org.interphase.cell.description.Key;
import org.interphase.cell.material.Activation;
import org.interphase.cell.material.Table;
import org.interphase.cell.model.CellModel;

/// Where the voltage of a cell that carries a current is lost. Each site of the electrode, the particles of one
/// contact class in one volume, counts by its share of the particles' current, so that the parts add up to the
/// voltage less the equilibrium voltage at the mean lithium content:
///
/// `V = U(ȳ) − U_counter + oxide + electrolyte + separator + counter + charge transfer + films + diffusion +
/// unevenness`
///
/// All in V, positive where they raise the voltage, as all do on charge.
///
/// @param equilibrium U of the mean lithium content less the potential of the counter electrode
/// @param oxide electronic resistance of composite and collector
/// @param electrolyte in the pores of the composite
/// @param separator electrolyte between the electrodes
/// @param counter resistance of the counter electrode
/// @param chargeTransfer Butler and Volmer's overpotential
/// @param films coating, interphase and what a measured resistance leaves unexplained
/// @param diffusion surface against mean of the particles
/// @param unevenness lithium content that differs over the depth
public record Overpotentials(
        double equilibrium,
        double oxide,
        double electrolyte,
        double separator,
        double counter,
        double chargeTransfer,
        double films,
        double diffusion,
        double unevenness) {
    /// @param z with a current; at rest no site has a share, and every part is NaN
    public static Overpotentials of(CellModel model, double[] z) {
        int n = model.layout().sites();
        double[] share = shares(model, z);
        Table open = model.description().material().openCircuitVoltage();
        double average = averageLithium(model, z);
        double solid = 0;
        double ions = 0;
        double films = 0;
        double surface = 0;
        double means = 0;
        for (int i = 0; i < n; i++) {
            int v = model.layout().volume(i);
            solid += share[i] * z[model.layout().solid() + v];
            ions += share[i] * z[model.layout().electrolyte() + v];
            films += share[i] * film(model, z, i);
            surface += share[i] * open.at(model.surfaceLithium(z, i));
            means += share[i] * open.at(model.meanLithium(z, i));
        }
        double counter = model.current(z) * model.description().si(Key.COUNTER_RESISTANCE);
        double separator = model.current(z) * separatorResistance(model);
        return new Overpotentials(
                open.at(average) - model.counterPotential(z),
                model.terminal(z) - solid,
                ions - counter - separator,
                separator,
                counter,
                solid - ions - surface - films,
                films,
                surface - means,
                means - open.at(average));
    }

    /// The voltage that they add up to.
    public double voltage() {
        return equilibrium
                + oxide
                + electrolyte
                + separator
                + counter
                + chargeTransfer
                + films
                + diffusion
                + unevenness;
    }

    private static double[] shares(CellModel model, double[] z) {
        double[] share = new double[model.layout().sites()];
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            share[i] = model.slow().share(i) * model.slow().connected[i] * ParticleCurrent.of(model, z, i);
            sum += share[i];
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum;
        }
        return share;
    }

    private static double averageLithium(CellModel model, double[] z) {
        double sum = 0;
        double connected = 0;
        for (int i = 0; i < model.layout().sites(); i++) {
            double each = model.slow().share(i) * model.slow().connected[i];
            sum += each * model.meanLithium(z, i);
            connected += each;
        }
        return sum / connected;
    }

    /// Of the patches of one site, each by its share of the current.
    private static double film(CellModel model, double[] z, int site) {
        double total = 0;
        double drop = 0;
        for (int q = 0; q < model.layout().patches(); q++) {
            double local = ParticleCurrent.onPatch(model, z, q, site);
            double through = ParticleCurrent.share(model, q, site) * local;
            total += through;
            drop += through * local * model.mechanisms().filmResistance(model.slow(), q, site);
        }
        return total == 0 ? 0 : drop / total;
    }

    private static double separatorResistance(CellModel model) {
        double conductivity = model.description().si(Key.ELECTROLYTE_CONDUCTIVITY)
                * Activation.factor(
                        model.description().si(Key.ELECTROLYTE_ACTIVATION),
                        model.description().si(Key.TEMPERATURE));
        return model.description().si(Key.SEPARATOR_THICKNESS) / conductivity;
    }
}
