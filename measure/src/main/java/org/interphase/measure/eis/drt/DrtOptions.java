package org.interphase.measure.eis.drt;

/// How a distribution of relaxation times is computed.
///
/// @param grid of relaxation times, with its weights
/// @param lambda how the penalty is chosen
/// @param tail in series, for responses without a low-frequency end
/// @param inductance whether a series inductor is among the unknowns
/// @param bootstrapSpectra how many spectra of new noise are analysed for bands and stable peaks; 0 for none
/// @param seed of that noise
public record DrtOptions(
        TauGrid grid, LambdaChoice lambda, Tail tail, boolean inductance, int bootstrapSpectra, long seed) {
    private static final double GCV_COST = 2;
    private static final double INSTRUMENT_ACCURACY = 2e-3;

    public static DrtOptions defaults() {
        return new DrtOptions(
                TauGrid.EXTENDED, new LambdaChoice.Gcv(GCV_COST, INSTRUMENT_ACCURACY), Tail.NONE, true, 100, 1);
    }

    public DrtOptions with(TauGrid other) {
        return new DrtOptions(other, lambda, tail, inductance, bootstrapSpectra, seed);
    }

    public DrtOptions with(LambdaChoice other) {
        return new DrtOptions(grid, other, tail, inductance, bootstrapSpectra, seed);
    }

    public DrtOptions with(Tail other) {
        return new DrtOptions(grid, lambda, other, inductance, bootstrapSpectra, seed);
    }

    public DrtOptions withBootstrap(int spectra, long newSeed) {
        return new DrtOptions(grid, lambda, tail, inductance, spectra, newSeed);
    }
}
