package org.interphase.cell.model;

/// Finite volumes in a sphere with faces at `R (1 − (1 − k/n)^1.6)`, closer together towards the surface.
final class ParticleGrid {
    private static final double CLUSTERING = 1.6;

    /// Per shell: conductance of its outer and inner face over its volume, m⁻².
    final double[] outward;

    final double[] inward;

    /// Share of each shell in the particle's volume; they add up to 1.
    final double[] share;

    /// Surface area over the volume of the outermost shell, m⁻¹.
    final double surfaceOverVolume;

    /// From the node of the outermost shell to the surface, m.
    final double skin;

    ParticleGrid(int shells, double radius) {
        double[] face = new double[shells + 1];
        for (int k = 0; k <= shells; k++) {
            face[k] = 1 - Math.pow(1 - (double) k / shells, CLUSTERING);
        }
        outward = new double[shells];
        inward = new double[shells];
        share = new double[shells];
        double[] volume = new double[shells];
        for (int k = 0; k < shells; k++) {
            volume[k] = (Math.pow(face[k + 1], 3) - Math.pow(face[k], 3)) / 3;
            share[k] = 3 * volume[k];
        }
        for (int k = 0; k + 1 < shells; k++) {
            double distance = (face[k + 2] - face[k]) / 2;
            double conductance = face[k + 1] * face[k + 1] / distance / (radius * radius);
            outward[k] = conductance / volume[k];
            inward[k + 1] = conductance / volume[k + 1];
        }
        surfaceOverVolume = 1 / (volume[shells - 1] * radius);
        skin = (1 - face[shells - 1]) / 2 * radius;
    }
}
