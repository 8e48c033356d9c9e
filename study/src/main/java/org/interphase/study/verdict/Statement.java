package org.interphase.study.verdict;

/// What one finding, or a pair of findings, says about the **part removed** x: 1 where the coating takes all damage
/// away, 0 where it changes nothing, below 0 where it makes things worse.
sealed interface Statement {
    /// Probability (density) of the statement if the part removed is x.
    double likelihood(double x);

    /// The ratio of two numbers, which scatters like a product.
    ///
    /// @param logRatio logarithm of what is left over, within the range of [EffectTable]
    /// @param u its standard uncertainty without the scatter between cells
    record Ratio(double logRatio, double u) implements Statement {
        @Override
        public double likelihood(double x) {
            return Bell.density(logRatio - Math.log(Math.max(1e-9, 1 - x)), u);
        }
    }

    /// A number with a normal error.
    ///
    /// @param part as measured
    /// @param u its standard uncertainty
    record Normal(double part, double u) implements Statement {
        @Override
        public double likelihood(double x) {
            return Bell.density(part - x, u);
        }
    }

    /// Somewhere between two ends, one of which may be infinite: from bounds and ranges.
    record Within(double low, double high, double u) implements Statement {
        @Override
        public double likelihood(double x) {
            double above = Double.isInfinite(low) ? 1 : Bell.cumulative((x - low) / u);
            double below = Double.isInfinite(high) ? 1 : Bell.cumulative((high - x) / u);
            return Math.max(1e-6, above + below - 1);
        }
    }

    /// Less, more or the same in words: a change is seen if it is larger than what is visible.
    ///
    /// @param sign +1 less damage, −1 more, 0 no change
    /// @param visible smallest visible change, which is also the error of the eye
    /// @param wrong probability that the word says nothing
    record Word(int sign, double visible, double wrong) implements Statement {
        @Override
        public double likelihood(double x) {
            double less = Bell.cumulative((x - visible) / visible);
            double more = Bell.cumulative((-x - visible) / visible);
            double p = sign > 0 ? less : sign < 0 ? more : 1 - less - more;
            return (1 - wrong) * Math.max(0, p) + wrong / 3;
        }
    }

    /// Two growths in words. If all that is known of a growth is that it was seen, its size over what is just visible
    /// has no scale (density 1/s², s ≥ 1), and the other's growth, (1 − x) s, stays unseen with probability x.
    ///
    /// @param bareGrows whether the growth is seen in the bare sample
    /// @param coatedGrows whether it is seen in the coated one
    record Growth(boolean bareGrows, boolean coatedGrows, double wrong) implements Statement {
        @Override
        public double likelihood(double x) {
            double unseen = Math.max(0, Math.min(1, x));
            double p = bareGrows
                    ? (coatedGrows ? 1 - unseen : unseen)
                    : (coatedGrows ? (x < 0 ? 1 - 1 / (1 - x) : 0) : (x < 0 ? 1 / (1 - x) : 1));
            return (1 - wrong) * p + wrong / 2;
        }
    }
}
