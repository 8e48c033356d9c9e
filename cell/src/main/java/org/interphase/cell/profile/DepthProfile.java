package org.interphase.cell.profile;

import org.interphase.cell.description.Key;
import org.interphase.cell.model.CellModel;

/// Potentials, lithium and reaction over the depth of the cathode at one moment, from the separator (0) to the
/// current collector.
public final class DepthProfile {
    private final double[] depth;
    private final double[] solid;
    private final double[] electrolyte;
    private final double[] surface;
    private final double[] mean;
    private final double[] reaction;

    private DepthProfile(int volumes) {
        this.depth = new double[volumes];
        this.solid = new double[volumes];
        this.electrolyte = new double[volumes];
        this.surface = new double[volumes];
        this.mean = new double[volumes];
        this.reaction = new double[volumes];
    }

    /// Reads a state; keeps nothing of it.
    public static DepthProfile of(CellModel model, double[] z) {
        int n = model.layout().volumes();
        double thickness = model.description().si(Key.THICKNESS);
        DepthProfile profile = new DepthProfile(n);
        for (int i = 0; i < n; i++) {
            profile.depth[i] = (i + 0.5) * thickness / n;
            profile.solid[i] = z[model.layout().solid() + i];
            profile.electrolyte[i] = z[model.layout().electrolyte() + i];
            profile.particles(model, z, i, n, thickness);
        }
        return profile;
    }

    /// Means over the contact classes of one volume, by their connected oxide; the reaction is that of all.
    private void particles(CellModel model, double[] z, int volume, int volumes, double thickness) {
        double all = 0;
        for (int site = volume; site < model.layout().sites(); site += volumes) {
            all += model.slow().share(site) * model.slow().connected[site];
        }
        for (int site = volume; site < model.layout().sites(); site += volumes) {
            double oxide = model.slow().share(site) * model.slow().connected[site];
            double part = oxide / all;
            surface[volume] += part * model.surfaceLithium(z, site);
            mean[volume] += part * model.meanLithium(z, site);
            double area = model.composition().areaRatio() * oxide / thickness;
            reaction[volume] += area * ParticleCurrent.of(model, z, site);
        }
    }

    public int size() {
        return depth.length;
    }

    /// From the separator, m.
    public double[] copyDepth() {
        return depth.clone();
    }

    /// Of the oxide against lithium, V.
    public double[] copySolidPotential() {
        return solid.clone();
    }

    /// Of the electrolyte against that at the counter electrode, V.
    public double[] copyElectrolytePotential() {
        return electrolyte.clone();
    }

    /// Lithium per formula unit at the particles' surface.
    public double[] copySurfaceLithium() {
        return surface.clone();
    }

    /// Lithium per formula unit, averaged over the particles.
    public double[] copyMeanLithium() {
        return mean.clone();
    }

    /// Rate at which lithium leaves the oxide, as current per volume of composite, A m⁻³; positive on charge.
    public double[] copyReaction() {
        return reaction.clone();
    }
}
