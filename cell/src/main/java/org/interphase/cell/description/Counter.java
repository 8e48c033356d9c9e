package org.interphase.cell.description;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The counter electrode as the cathode sees it: its potential against lithium and how far it goes.
public enum Counter {
    LITHIUM,
    INLI,
    LTO;

    /// The name in a cell description: `inli`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Counter> find(String key) {
        return List.of(values()).stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /// Potential against lithium. InLi keeps its two-phase potential (A. L. Santhosha et al. 2019: 0.62 V).
    /// The LTO composite has a plateau and assumed drops at its ends: `U + 0.35 exp(−80 z) − 0.6 exp(−80 (1 −
    /// z))`.
    ///
    /// @param plateau in V
    /// @param filling z, lithium taken up as a fraction of the capacity; the ends act only where it is finite
    public double potential(double plateau, double filling) {
        return switch (this) {
            case LITHIUM, INLI -> plateau;
            case LTO ->
                Double.isFinite(filling)
                        ? plateau + 0.35 * Math.exp(-80 * filling) - 0.6 * Math.exp(-80 * (1 - filling))
                        : plateau;
        };
    }
}
