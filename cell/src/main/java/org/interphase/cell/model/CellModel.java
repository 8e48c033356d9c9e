package org.interphase.cell.model;

import java.util.Arrays;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.CellDescription.ResistanceTime;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.ContactClasses;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.Activation;
import org.interphase.cell.material.Diffusivity;
import org.interphase.cell.mechanism.Mechanisms;
import org.interphase.cell.mechanism.SlowStates;
import org.interphase.cell.mechanism.Surroundings;
import org.interphase.data.InputException;
import org.interphase.quantity.Constant;

/// The equations of one cell: a composite cathode of spherical particles in a single-ion conductor, in finite
/// volumes through the electrode and through the particles (M. Doyle, T. F. Fuller and J. Newman, J.
/// Electrochem. Soc. 140, 1526
/// (1993), with a transference number of one). Holds the slow states and a workspace; one simulation, one
/// thread.
///
/// Currents are positive on charge and per area of the cell; potentials are against lithium.
public final class CellModel {
    private static final double FULL_COVERAGE = 0.98;
    private static final double NO_RESISTANCE = 1e-9;
    private static final double SHORT = 1e15;

    /// The smallest fraction that a description can ask for: 0.01 in reach, of which 0.99 is trapped. Below it
    /// each connected particle would carry more than ten thousand times its share of the current.
    private static final double LEAST_CONNECTED = 1e-4;

    private final CellDescription cell;
    private final Composition composition;
    private final Coating coating;
    private final Mechanisms mechanisms;
    private final SlowStates slow;
    private final Electrode electrode;
    private final Residual residual;
    private final Linearisation linearisation;
    private final Elimination elimination;
    private final JacobianProduct product;
    private final double radius;
    private final boolean changing;
    private final double counterPlateau;
    private final double counterCapacity;
    private int revision;

    private CellModel(
            CellDescription cell,
            Composition composition,
            ContactClasses classes,
            Mechanisms mechanisms,
            Layout layout,
            Diffusivity diffusivity) {
        this.cell = cell;
        this.composition = composition;
        this.coating = Coating.of(cell);
        this.mechanisms = mechanisms;
        this.radius = cell.si(Key.PARTICLE_RADIUS);
        this.changing = mechanisms.changesWithTime();
        this.counterPlateau = cell.si(Key.COUNTER_VOLTAGE);
        this.counterCapacity = cell.si(Key.COUNTER_CAPACITY);
        double temperature = cell.si(Key.TEMPERATURE);
        double thermalVoltage = Constant.GAS.value() * temperature / Constant.FARADAY.value();
        double exchange =
                cell.si(Key.EXCHANGE_CURRENT) * Activation.molarFactor(cell.si(Key.KINETICS_ACTIVATION), temperature);
        this.slow = new SlowStates(layout.volumes(), layout.patches(), classes, cell.si(Key.CONTACT_FRACTION));
        this.electrode = new Electrode(
                layout,
                new ParticleGrid(layout.shells(), radius),
                cell.material().openCircuitVoltage(),
                diffusivity,
                new ChargeTransfer(thermalVoltage, exchange, cell.si(Key.SYMMETRY)),
                mechanisms.sideCurrent(),
                constants(cell, composition, mechanisms, layout.volumes() == 1));
        this.residual = new Residual(electrode, slow);
        this.linearisation = new Linearisation(electrode, slow);
        this.elimination = new Elimination(electrode, linearisation);
        this.product = new JacobianProduct(electrode, linearisation);
        boolean after = cell.resistanceTime() == ResistanceTime.AFTER_FIRST_CYCLE;
        mechanisms.start(slow, thermalVoltage / exchange, after);
        refresh();
    }

    /// The cell with the diffusivity that its description gives.
    ///
    /// @throws InputException if the description contradicts itself
    public static CellModel of(CellDescription cell, Resolution resolution) throws InputException {
        Diffusivity published = Diffusivity.collapsing(
                cell.si(Key.DIFFUSION_SCALE), cell.si(Key.DIFFUSION_SHIFT), cell.si(Key.DIFFUSION_FLOOR));
        return of(cell, resolution, published);
    }

    /// The cell with a diffusivity at 298.15 K of one's own.
    ///
    /// @throws InputException if the description contradicts itself
    public static CellModel of(CellDescription cell, Resolution resolution, Diffusivity diffusivity)
            throws InputException {
        Composition composition = Composition.of(cell);
        ContactClasses classes = ContactClasses.of(cell);
        Mechanisms mechanisms = Mechanisms.of(cell, composition);
        double coverage = Coating.of(cell).coverage();
        int patches = coverage == 0 || coverage > FULL_COVERAGE ? 1 : 2;
        Layout layout = new Layout(
                resolution.volumes(),
                classes.count(),
                resolution.shells(),
                patches,
                mechanisms.sideCurrent().isPresent());
        double warm = Activation.factor(cell.si(Key.DIFFUSION_ACTIVATION), cell.si(Key.TEMPERATURE));
        return new CellModel(cell, composition, classes, mechanisms, layout, diffusivity.times(warm));
    }

    private static Electrode.Constants constants(
            CellDescription cell, Composition composition, Mechanisms mechanisms, boolean singleParticle) {
        double electrolyte = cell.si(Key.ELECTROLYTE_CONDUCTIVITY)
                * Activation.factor(cell.si(Key.ELECTROLYTE_ACTIVATION), cell.si(Key.TEMPERATURE));
        double stated = cell.si(Key.EFFECTIVE_CONDUCTIVITY) * electrolyte / cell.si(Key.ELECTROLYTE_CONDUCTIVITY);
        double effective = Double.isFinite(stated)
                ? stated
                : electrolyte * Math.pow(composition.electrolyte(), cell.si(Key.TORTUOSITY_EXPONENT));
        double solid = cell.si(Key.ELECTRONIC_CONDUCTIVITY) * mechanisms.electronicFactor();
        double separator = cell.si(Key.SEPARATOR_THICKNESS) / electrolyte + cell.si(Key.COUNTER_RESISTANCE);
        double maximum = cell.si(Key.CAPACITY) * cell.si(Key.ACTIVE_DENSITY);
        return new Electrode.Constants(
                cell.si(Key.THICKNESS),
                singleParticle ? SHORT : solid,
                singleParticle ? SHORT : effective,
                Math.max(NO_RESISTANCE, separator),
                cell.si(Key.COLLECTOR_RESISTANCE),
                1 / maximum);
    }

    /// Takes the slow states into the coefficients.
    public void refresh() {
        int n = electrode.layout.sites();
        double face = electrode.electrolyteFace;
        electrode.conduct(mechanisms.electrolyteFactor(slow));
        boolean changed = face != electrode.electrolyteFace;
        double perVolume = composition.areaRatio() / electrode.layout.volumes();
        for (int i = 0; i < n; i++) {
            changed |= take(electrode.area, i, perVolume * slow.share(i) * slow.connected[i]);
            for (int q = 0; q < electrode.layout.patches(); q++) {
                double share =
                        electrode.layout.patches() == 1 ? 1 : q == 0 ? coating.coverage() : 1 - coating.coverage();
                changed |= take(electrode.weight, q * n + i, slow.contact[i] * share);
                changed |= take(electrode.film, q * n + i, mechanisms.filmResistance(slow, q, i));
            }
        }
        revision += changed ? 1 : 0;
    }

    private static boolean take(double[] coefficients, int index, double value) {
        boolean changed = coefficients[index] != value;
        coefficients[index] = value;
        return changed;
    }

    /// Another number whenever [#refresh] changed a coefficient of the equations.
    public int revision() {
        return revision;
    }

    /// Whether so little oxide is connected that no current can pass.
    public boolean isDisconnected() {
        return slow.mean(slow.connected) < LEAST_CONNECTED;
    }

    /// Brings the slow states over a time step.
    ///
    /// @param before state at its start
    /// @param after state at its end
    public void age(double[] before, double[] after, double seconds) {
        if (electrode.layout.sided()) {
            for (int i = 0; i < electrode.layout.sites(); i++) {
                int side = electrode.layout.side() + i;
                int v = electrode.layout.volume(i);
                double potential = before[electrode.layout.solid() + v] - before[electrode.layout.electrolyte() + v];
                mechanisms.book(slow, i, potential, after[side] - before[side]);
            }
        }
        if (changing) {
            mechanisms.grow(slow, surroundings(after), seconds);
            refresh();
        }
    }

    public CellDescription description() {
        return cell;
    }

    public Composition composition() {
        return composition;
    }

    public Mechanisms mechanisms() {
        return mechanisms;
    }

    public SlowStates slow() {
        return slow;
    }

    public Layout layout() {
        return electrode.layout;
    }

    /// Prescribes the current density in A m⁻², positive on charge.
    public void setCurrent(double current) {
        electrode.potentiostatic = false;
        electrode.setpoint = current;
    }

    /// Prescribes the potential of the terminal against lithium in V.
    public void setPotential(double potential) {
        electrode.potentiostatic = true;
        electrode.setpoint = potential;
    }

    /// Whether a potential is prescribed, else a current.
    public boolean isPotentiostatic() {
        return electrode.potentiostatic;
    }

    /// The prescribed current density in A m⁻², or potential in V.
    public double setpoint() {
        return electrode.setpoint;
    }

    /// A state at rest with the same lithium content everywhere.
    public double[] restAt(double lithium) {
        double[] z = new double[electrode.layout.size()];
        int nodes = electrode.layout.lithium(electrode.layout.shells());
        Arrays.fill(z, 0, nodes, lithium);
        int solid = electrode.layout.solid();
        Arrays.fill(z, solid, solid + electrode.layout.volumes(), electrode.voltage.at(lithium));
        return z;
    }

    /// Takes currents and potentials to those of a cell at rest, lithium contents as they are.
    public void relax(double[] z) {
        Layout layout = electrode.layout;
        int surface = layout.lithium(layout.shells() - 1);
        Arrays.fill(z, layout.current(0), layout.solid(), 0);
        z[layout.cellCurrent()] = 0;
        for (int i = 0; i < layout.volumes(); i++) {
            // Where classes differ, the first one's voltage: a place to start from.
            z[layout.solid() + i] = electrode.voltage.at(z[surface + i]);
            z[layout.electrolyte() + i] = 0;
        }
    }

    /// Writes f(z) of `M z' = f(z)` into `f`.
    public void evaluate(double[] z, double[] f) {
        residual.evaluate(z, f);
    }

    /// Takes the Jacobian at `z`; needed before [#factor].
    public void linearise(double[] z) {
        linearisation.at(z, residual);
    }

    /// Jacobians at other states than the one of [#linearise].
    public Directions directions() {
        return new Directions(electrode, residual, new Linearisation(electrode, slow));
    }

    /// Writes `J k` with the Jacobian of [#linearise] into `out`, which may not be `k`.
    public void multiply(double[] k, double[] out) {
        product.of(k, out);
    }

    /// Prepares [#solve] for `M rate − J`, rate in s⁻¹.
    public void factor(double rate) {
        elimination.factor(rate);
    }

    /// Prepares [#solve] for the algebraic unknowns alone.
    public void factorAlgebraic() {
        elimination.factorAlgebraic();
    }

    /// Solves with the matrix prepared last.
    public void solve(double[] b, double[] x) {
        elimination.solve(b, x);
    }

    /// Potential of the terminal against lithium, counter electrode's own potential left out, V.
    public double terminal(double[] z) {
        return residual.terminal(z);
    }

    /// Voltage of the cell: the terminal against the counter electrode, V.
    public double voltage(double[] z) {
        return terminal(z) - counterPotential(z);
    }

    /// Potential of the counter electrode against lithium at the charge passed so far, V.
    public double counterPotential(double[] z) {
        return cell.counter().potential(counterPlateau, charge(z) / counterCapacity);
    }

    /// Current density that crosses the separator, A m⁻²; equals that of the cell.
    public double separatorCurrent(double[] z) {
        return electrode.electrolyteEnd * z[electrode.layout.electrolyte()];
    }

    /// Current density, A m⁻².
    public double current(double[] z) {
        return z[electrode.layout.cellCurrent()];
    }

    /// Charge that has passed, C m⁻².
    public double charge(double[] z) {
        return z[electrode.layout.charge()];
    }

    /// Energy put in at the terminal against lithium, J m⁻².
    public double energy(double[] z) {
        return z[electrode.layout.energy()];
    }

    /// Charge of side currents of one site per cell area, C m⁻²; zero without such currents.
    public double sideCharge(double[] z, int site) {
        return electrode.layout.sided() ? electrode.area[site] * z[electrode.layout.side() + site] : 0;
    }

    public double surfaceLithium(double[] z, int site) {
        return residual.surfaceLithium(z, site);
    }

    public double meanLithium(double[] z, int site) {
        double sum = 0;
        for (int k = 0; k < electrode.layout.shells(); k++) {
            sum += electrode.grid.share[k] * z[electrode.layout.lithium(k) + site];
        }
        return sum;
    }

    /// Lithium in connected particles as charge per cell area, C m⁻².
    public double connectedLithium(double[] z) {
        double sum = 0;
        for (int i = 0; i < electrode.layout.sites(); i++) {
            sum += electrode.area[i] * radius / 3 / electrode.perCharge * meanLithium(z, i);
        }
        return sum;
    }

    /// Faradaic and side current of all particles per cell area; equals the cell's current, A m⁻².
    public double particleCurrent(double[] z) {
        double sum = 0;
        for (int i = 0; i < electrode.layout.sites(); i++) {
            sum += electrode.area[i] * residual.total(z, i);
        }
        return sum;
    }

    /// What mechanisms see at a state; a view that follows changes of `z`.
    public Surroundings surroundings(double[] z) {
        return new Surroundings() {
            @Override
            public double surfaceLithium(int site) {
                return residual.surfaceLithium(z, site);
            }

            @Override
            public double meanLithium(int site) {
                return CellModel.this.meanLithium(z, site);
            }

            @Override
            public double potential(int site) {
                int v = electrode.layout.volume(site);
                return z[electrode.layout.solid() + v] - z[electrode.layout.electrolyte() + v];
            }
        };
    }

    /// The electrode's coefficients at this state of the cell, for the small-signal response.
    public SmallSignal smallSignal(double[] z) {
        linearisation.at(z, residual);
        return new SmallSignal(electrode, linearisation, mechanisms, slow);
    }
}
