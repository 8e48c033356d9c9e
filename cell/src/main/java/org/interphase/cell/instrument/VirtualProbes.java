package org.interphase.cell.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.Key;
import org.interphase.cell.life.Cycle;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Constant;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;

/// What photoelectrons, electron microscopy and diffraction would find of a simulated cell: a number with the
/// error of such an instrument, or that it lies below the detection limit.
///
/// Fractions of sulfur are those of all electrolyte in the composite, as ground or cut open: with particle area
/// `a` per volume, electrolyte `ε` and sulfur `c_S` in it, a reacted layer `L` gives `a L x/ε`, and a charge
/// `q` that went into bonds between sulfur atoms gives `a q/(F ε c_S)`.
public final class VirtualProbes {
    /// Sulfur in Li10GeP2S12 (40.8) and Li6PS5Cl (35.4 kmol/m³), between.
    private static final double SULFUR_mol_m3 = 38_000;
    private static final double OXYGENATED_SHARE = 0.5;
    /// Sulfur atoms that one oxygen atom of the lattice takes along (a sulfate has four).
    private static final double SULFUR_PER_OXYGEN = 0.25;
    private static final double ATTENUATION_nm = 2.5;

    private final CellDescription cell;
    private final double area;
    private final double electrolyte;
    private final long seed;

    /// @param seed of the noise
    /// @throws InputException if the masses do not fit into the cathode
    public VirtualProbes(CellDescription cell, long seed) throws InputException {
        Composition composition = Composition.of(cell);
        this.cell = cell;
        this.area = composition.areaRatio() / cell.si(Key.THICKNESS);
        this.electrolyte = composition.electrolyte();
        this.seed = seed;
    }

    private record Instrument(Observable observable, double u, double limit, Probe probe, String method) {}

    private static Instrument photoelectrons(Observable observable) {
        return new Instrument(
                observable,
                0.7,
                2,
                probe(3 * ATTENUATION_nm, 300_000, "electrolyte of the composite, 300 µm", 2),
                "S 2p, Al Kα, area fractions");
    }

    private static Instrument microscope(Observable observable, double u, double limit) {
        return new Instrument(
                observable, u, limit, probe(50, 50, "surfaces of a few particles", limit), "section, HAADF-STEM");
    }

    private static Probe probe(double depth_nm, double lateral_nm, String averaged, double limit) {
        return new Probe(
                OptionalDouble.of(depth_nm), OptionalDouble.of(lateral_nm), averaged, OptionalDouble.of(limit));
    }

    /// What they find at the end of a cycle.
    ///
    /// @param sample name for the findings
    public List<Finding> look(Cycle cycle, String sample) {
        Random random = Seeds.random(seed, cycle.index());
        List<Finding> findings = new ArrayList<>();
        Look look = new Look(cycle, sample, random, findings);
        look.at(photoelectrons(Observable.OXYGENATED_SULFUR_FRACTION), 100 * oxygenated(cycle));
        look.at(photoelectrons(Observable.POLYSULFIDE_FRACTION), 100 * polysulfide(cycle));
        look.at(microscope(Observable.ROCK_SALT_THICKNESS, 0.3, 1), state(cycle, "rock_salt_nm"));
        look.at(microscope(Observable.INTERPHASE_THICKNESS, 0.7, 2), state(cycle, "interphase_nm"));
        look.at(
                new Instrument(
                        Observable.VOID_AT_CONTACT,
                        0.7,
                        2,
                        probe(50, 20_000, "outlines of some hundred particles", 2),
                        "polished section, SEM"),
                100 * (1 - state(cycle, "contact_fraction")));
        look.at(
                new Instrument(
                        Observable.DISCONNECTED_FRACTION,
                        1,
                        3,
                        probe(1e5, 1e6, "the whole electrode", 3),
                        "operando diffraction, share of the lattice that stays"),
                100 * (1 - state(cycle, "connected_fraction")));
        return List.copyOf(findings);
    }

    private List<Source> sources(Observable observable) {
        Source model = new Source.Fit("cell model: " + cell.title());
        return observable == Observable.OXYGENATED_SULFUR_FRACTION
                ? List.of(model, new Source.Assumed("half of the sulfur in a reacted layer is oxygenated"))
                : List.of(model);
    }

    private double oxygenated(Cycle cycle) {
        double reacted = 1e-9 * state(cycle, "interphase_nm") * OXYGENATED_SHARE;
        double released = state(cycle, "oxygen_lost_mol_per_m2") * SULFUR_PER_OXYGEN / SULFUR_mol_m3;
        return Math.min(1, area * (reacted + released) / electrolyte);
    }

    private double polysulfide(Cycle cycle) {
        double left = state(cycle, "electrolyte_oxidised_C_per_m2") - state(cycle, "lithium_sulfide_C_per_m2");
        return Math.min(1, area * Math.max(0, left) / Constant.FARADAY.value() / electrolyte / SULFUR_mol_m3);
    }

    private static double state(Cycle cycle, String name) {
        return cycle.states().getOrDefault(name, 0.0);
    }

    private final class Look {
        private final Cycle cycle;
        private final String sample;
        private final Random random;
        private final List<Finding> findings;

        Look(Cycle cycle, String sample, Random random, List<Finding> findings) {
            this.cycle = cycle;
            this.sample = sample;
            this.random = random;
            this.findings = findings;
        }

        void at(Instrument instrument, double truth) {
            double read = truth + instrument.u() * random.nextGaussian();
            double within = Math.min(instrument.observable().highest(), Math.rint(100 * read) / 100);
            FindingValue value = within < instrument.limit()
                    ? new FindingValue.AtMost(instrument.limit())
                    : FindingValue.of(Measured.of(within, instrument.u()));
            findings.add(new Finding(
                    instrument.observable(),
                    sample,
                    "1",
                    State.of(StateAxis.CYCLE, cycle.index()),
                    value,
                    Origin.SIMULATED,
                    "virtual " + instrument.method(),
                    instrument.probe(),
                    sources(instrument.observable())));
        }
    }
}
