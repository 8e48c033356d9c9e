package org.interphase.measure.cycling;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A half cycle and the opposite one after it; the last cycle of a run may lack its second.
public final class Cycle {
    private final int number;
    private final HalfCycle first;
    private final @Nullable HalfCycle second;
    private final @Nullable CoulombicEfficiency efficiency;
    private final boolean formation;
    private final boolean minor;
    private final List<String> remarks;

    Cycle(
            int number,
            HalfCycle first,
            @Nullable HalfCycle second,
            boolean formation,
            boolean minor,
            List<String> remarks) {
        this.number = number;
        this.first = first;
        this.second = second;
        this.efficiency = second == null ? null : CoulombicEfficiency.of(first, second);
        this.formation = formation;
        this.minor = minor;
        this.remarks = List.copyOf(remarks);
    }

    /// Counted from 1.
    public int number() {
        return number;
    }

    public HalfCycle first() {
        return first;
    }

    public Optional<HalfCycle> second() {
        return Optional.ofNullable(second);
    }

    public Optional<HalfCycle> charge() {
        return half(Direction.CHARGE);
    }

    public Optional<HalfCycle> discharge() {
        return half(Direction.DISCHARGE);
    }

    public Optional<HalfCycle> half(Direction direction) {
        return first.direction() == direction ? Optional.of(first) : Optional.ofNullable(second);
    }

    public Optional<CoulombicEfficiency> efficiency() {
        return Optional.ofNullable(efficiency);
    }

    /// Mean voltage of the charge less that of the discharge; the hysteresis that an energy efficiency pays for.
    public Optional<Polarisation> polarisation() {
        return charge().flatMap(c -> discharge().map(d -> Polarisation.ofMeans(c, d)));
    }

    /// Whether it belongs to the formation.
    public boolean formation() {
        return formation;
    }

    /// Whether one of its half cycles is only a pulse or a remainder.
    public boolean minor() {
        return minor;
    }

    /// Why the cycle is left out of statistics and fade; empty where it is not.
    public List<String> remarks() {
        return remarks;
    }

    /// Whether both half cycles are there, complete and of usual size, and the cycle is no formation.
    public boolean regular() {
        return remarks.isEmpty() && !formation;
    }
}
