package org.interphase.cell.model;

/// How finely the electrode is divided.
///
/// @param volumes through its thickness, 1 to 1000
/// @param shells in a particle, 2 to 1000, thinner towards the surface
public record Resolution(int volumes, int shells) {
    private static final int MOST = 1000;

    /// 20 × 20: within 0.3 mAh/g of a fine grid at 1C.
    public static final Resolution STANDARD = new Resolution(20, 20);

    public static final Resolution FINE = new Resolution(30, 30);

    public Resolution {
        if (volumes < 1 || volumes > MOST || shells < 2 || shells > MOST) {
            throw new IllegalArgumentException("a grid of " + volumes + " volumes and " + shells + " shells");
        }
    }

    /// The single-particle limit: all particles alike, no resistance inside the composite.
    public static Resolution singleParticle(int shells) {
        return new Resolution(1, shells);
    }
}
