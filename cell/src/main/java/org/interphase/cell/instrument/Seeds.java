package org.interphase.cell.instrument;

import java.util.Random;
import java.util.SplittableRandom;

/// Noise of one reading out of several with one seed. Neighbouring seeds of [Random] begin alike; a generator
/// made for splitting lies between.
final class Seeds {
    private Seeds() {}

    /// @param index of the reading
    static Random random(long seed, int index) {
        SplittableRandom source = new SplittableRandom(seed);
        for (int i = 0; i < index; i++) {
            source.nextLong();
        }
        return new Random(source.nextLong());
    }
}
