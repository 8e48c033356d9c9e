package org.interphase.formats.neware;

/// The current range of a tester decides in which unit its integers count current, charge and energy.
///
/// A positive range is a full scale in mA with four to six digits; negative ones are testers with two more digits.
/// One count is worth
///
/// | range | \|range\| < 10 | < 100 | < 1000 | < 10⁶ | < 10⁷ | < 10⁸ | beyond |
/// |---|---|---|---|---|---|---|---|
/// | positive | 0.1 µA | 1 µA | 10 µA | 100 µA | 100 µA | 100 µA | 100 µA |
/// | negative | 10 nA | 100 nA | 1 µA | 10 µA | 10 pA | 100 pA | 1 nA |
///
/// Zero means that the range is not stated: 100 µA. Charge counts are the same times one second, energy counts the same
/// times one volt second.
final class CurrentRange {
    private CurrentRange() {}

    /// Counts per ampere: an exact power of ten, so that dividing by it rounds once.
    static double countsPerAmpere(double range) {
        double size = Math.abs(range);
        if (range == 0 || range < -2e9) {
            return 1e4;
        }
        if (range > 0) {
            return size < 10 ? 1e7 : size < 100 ? 1e6 : size < 1000 ? 1e5 : 1e4;
        }
        if (size < 1e6) {
            return size < 10 ? 1e8 : size < 100 ? 1e7 : size < 1000 ? 1e6 : 1e5;
        }
        return size < 1e7 ? 1e11 : size < 1e8 ? 1e10 : 1e9;
    }

    /// Turns counts into A, Ah and Wh.
    ///
    /// @param stated range that the file's head gives, for records without one of their own
    static void apply(Records records, double stated) {
        double[] range = records.has(Quantity.RANGE) ? records.column(Quantity.RANGE) : new double[0];
        for (int row = 0; row < records.size(); row++) {
            double own = range.length == 0 || range[row] == 0 ? stated : range[row];
            double counts = countsPerAmpere(own);
            for (Quantity quantity : SCALED) {
                if (records.has(quantity)) {
                    double perUnit = quantity == Quantity.CURRENT ? counts : counts * 3600;
                    records.column(quantity)[row] /= perUnit;
                }
            }
        }
        records.drop(Quantity.RANGE);
    }

    private static final Quantity[] SCALED = {
        Quantity.CURRENT,
        Quantity.CAPACITY,
        Quantity.ENERGY,
        Quantity.CHARGE,
        Quantity.DISCHARGE,
        Quantity.CHARGE_ENERGY,
        Quantity.DISCHARGE_ENERGY
    };
}
