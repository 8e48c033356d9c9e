package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.Key;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Complex;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.profile.DepthProfile;
import org.interphase.cell.profile.Overpotentials;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Particles of several contact classes in each volume of the electrode.
class ContactClassesTest {
    private static final Source SOURCE = new Source.Assumed("fixture");
    private static final Resolution GRID = new Resolution(5, 10);

    private static ContactClass one(double share, double contact, double lossFactor) {
        return ContactClass.of(share, contact, lossFactor, SOURCE);
    }

    private static Protocol cycles() throws InputException {
        return PaperCells.protocol(
                "Charge at C/5 until 4.3 V vs Li",
                "Hold at 4.3 V vs Li until C/20",
                "EIS 1 MHz to 1 mHz",
                "Rest for 10 hours",
                "Discharge at C/2 until 2.7 V vs Li",
                "Repeat 3 times");
    }

    /// Losses and a measured resistance; two patches and every layer; every side current.
    private static Stream<CellDescription> cells() {
        CellDescription coated = PaperCells.with(PaperCells.nmc811(2), Key.COATING_COVERAGE, 0.7);
        CellDescription growing = PaperCells.with(coated, Key.GROWTH, 100);
        growing = PaperCells.with(growing, Key.OXYGEN_RATE, 1e-9);
        growing = PaperCells.with(growing, Key.STRAIN_SENSITIVITY, 5);
        growing = PaperCells.with(growing, Key.STACK_PRESSURE, 10);
        CellDescription sided = PaperCells.with(PaperCells.nmc811(2), Key.CARBON_SHARE, 1);
        sided = PaperCells.with(sided, Key.ELECTROLYTE_SHARE, 29);
        return Stream.of(
                PaperCells.nmc532Bare(),
                growing.withMechanisms(
                        Set.of("measured-resistance", "contact-reaction", "oxygen-release", "reversible-contact")),
                sided.withMechanisms(Set.of(
                        "contact-loss",
                        "charged-trapping",
                        "electrolyte-oxidation",
                        "carbon-oxidation",
                        "collector-oxidation")));
    }

    private static Outcome run(CellDescription cell) throws InputException {
        Outcome outcome = Simulation.run(cell, GRID, cycles(), Watcher.NONE);
        assertThat(outcome.complete()).as(outcome.stoppedBecause()).isTrue();
        return outcome;
    }

    /// Everything that a run gives, except what only cells of several classes have.
    private static List<Double> numbers(Outcome outcome) {
        List<Double> numbers = new ArrayList<>();
        for (Cycle cycle : outcome.cycles()) {
            numbers.add(cycle.charge_mAh_per_g());
            numbers.add(cycle.discharge_mAh_per_g());
            numbers.add(cycle.meanVoltage());
            cycle.states().forEach((name, value) -> {
                if (!name.contains("class")) {
                    numbers.add(value);
                }
            });
        }
        assertThat(numbers).doesNotContain(Double.NaN);
        return numbers;
    }

    private static List<Complex> impedances(Outcome outcome) {
        List<Complex> points = new ArrayList<>();
        outcome.spectra().forEach(s -> {
            for (int i = 0; i < s.points().real().length; i++) {
                points.add(new Complex(s.points().real()[i], s.points().imaginary()[i]));
            }
        });
        assertThat(points).hasSizeGreaterThan(200);
        return points;
    }

    /// @param tolerance relative
    private static void agree(Outcome got, Outcome expected, double tolerance, String why) {
        List<Double> left = numbers(got);
        List<Double> right = numbers(expected);
        assertThat(left).hasSameSizeAs(right);
        for (int i = 0; i < right.size(); i++) {
            // Lithium sulfide, of 10⁻⁶ C m⁻², is a share of a net current that passes zero.
            new Tolerance(1e-11, tolerance, why).check("number " + i, left.get(i), right.get(i));
        }
        List<Complex> points = impedances(got);
        List<Complex> references = impedances(expected);
        for (int i = 0; i < references.size(); i++) {
            Complex reference = references.get(i);
            Tolerance.absolute(tolerance, why)
                    .check("impedance " + i, points.get(i).minus(reference).modulus() / reference.modulus(), 0);
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void oneClassOfEverythingIsTheCellWithoutClassesToTheLastBit(CellDescription cell) throws InputException {
        Outcome without = run(cell);
        Outcome with = run(cell.withContactClasses(List.of(one(1, 1, 1))));
        assertThat(numbers(with)).isEqualTo(numbers(without));
        assertThat(impedances(with)).isEqualTo(impedances(without));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void classesThatAreAlikeAreOneClass(CellDescription cell) throws InputException {
        // Three side currents that nearly cancel enlarge rounding; measured 1e-9, without them 4e-13.
        double tolerance = cell.mechanisms().contains("carbon-oxidation") ? 1e-8 : 1e-9;
        Outcome single = run(cell);
        for (List<ContactClass> alike : List.of(
                List.of(one(0.5, 1, 1), one(0.5, 1, 1)), List.of(one(0.6, 1, 1), one(0.3, 1, 1), one(0.1, 1, 1)))) {
            agree(run(cell.withContactClasses(alike)), single, tolerance, "the same sums in another order");
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void lithiumAndChargeAreKeptWithDifferentClasses(CellDescription cell) throws InputException {
        Outcome outcome = run(cell.withContactClasses(List.of(one(0.7, 1, 1), one(0.3, 0.4, 3))));
        assertThat(outcome.halfCycles()).hasSize(6);
        assertThat(outcome.conservation().lithium()).isLessThan(1e-10);
        assertThat(outcome.conservation().charge()).isLessThan(1e-10);
    }

    private static double state(Cycle cycle, String name) {
        return cycle.states().getOrDefault(name, Double.NaN);
    }

    @Test
    void aClassWithTwiceTheFactorLosesTwiceTheLogarithm() throws InputException {
        CellDescription cell = PaperCells.ncm622Bare().withMechanisms(Set.of("measured-resistance", "contact-loss"));
        Outcome outcome = run(cell.withContactClasses(List.of(one(0.6, 1, 1), one(0.4, 0.5, 2))));
        for (Cycle cycle : outcome.cycles()) {
            double first = state(cycle, "connected_fraction_of_class_1");
            double second = state(cycle, "connected_fraction_of_class_2");
            assertThat(first).isBetween(0.9, 0.999);
            Tolerance.relative(1e-12, "one exponential").check("logarithm", Math.log(second), 2 * Math.log(first));
            Tolerance.relative(1e-12, "a sum")
                    .check("mean", state(cycle, "connected_fraction"), 0.6 * first + 0.4 * second);
        }
    }

    /// A class that goes in the first charge is what a trapped fraction takes then: two ways to the same cell.
    @Test
    void aClassLostAtOnceIsATrappedFraction() throws InputException {
        CellDescription bare = PaperCells.with(PaperCells.ncm622Bare(), Key.TRAPPED_FRACTION, 0.3);
        bare = PaperCells.with(bare, Key.LOSS_MECHANICAL, 1);
        CellDescription trapped = bare.withMechanisms(Set.of("measured-resistance", "charged-trapping"));
        CellDescription classes = bare.withMechanisms(Set.of("measured-resistance", "contact-loss"))
                .withContactClasses(List.of(one(0.7, 1, 0), one(0.3, 1, 1000)));
        agree(run(classes), run(trapped), 1e-9, "the same particles, lost in two ways");
    }

    @Test
    void particlesThatTouchLessLagBehindAndCatchUpAtRest() throws InputException {
        CellDescription cell = PaperCells.nmc532Coated()
                .withMechanisms(Set.of("measured-resistance"))
                .withContactClasses(List.of(one(0.7, 1, 1), one(0.3, 0.2, 1)));
        CellModel model = CellModel.of(cell, GRID);
        double[] z = model.restAt(0.9);
        March march = new March(model, 1);
        model.setCurrent(13.44);
        march.until(Goal.duration(1000), z, (elapsed, state) -> {});
        int n = GRID.volumes();
        for (int v = 0; v < n; v++) {
            assertThat(model.meanLithium(z, n + v)).isGreaterThan(model.meanLithium(z, v) + 0.02);
        }
        double charged = model.connectedLithium(z);
        model.setCurrent(0);
        march.until(Goal.duration(3e6), z, (elapsed, state) -> {});
        double[] contents = new double[2 * n];
        for (int site = 0; site < 2 * n; site++) {
            contents[site] = model.meanLithium(z, site);
        }
        for (double content : contents) {
            assertThat(content).isCloseTo(contents[0], within(1e-4));
        }
        Tolerance.relative(1e-12, "lithium moves between classes, none is lost")
                .check("lithium", model.connectedLithium(z), charged);
    }

    @Test
    void lossesOfVoltageAddUpAndTheReactionIsTheCurrent() throws InputException {
        CellDescription cell = PaperCells.ncm622Coated().withContactClasses(List.of(one(0.7, 1, 1), one(0.3, 0.4, 3)));
        CellModel model = CellModel.of(cell, GRID);
        double[] z = model.restAt(0.9);
        model.setCurrent(5);
        new March(model, 1).until(Goal.duration(2000), z, (elapsed, state) -> {});
        Tolerance.absolute(1e-9, "the same numbers in another order")
                .check("voltage", Overpotentials.of(model, z).voltage(), model.voltage(z));
        double sum = 0;
        for (double reaction : DepthProfile.of(model, z).copyReaction()) {
            sum += reaction * cell.si(Key.THICKNESS) / GRID.volumes();
        }
        Tolerance.relative(1e-9, "charge is conserved").check("current", sum, 5);
    }

    @Test
    void classesThatMakeNoCellAreRefused() {
        refused(List.of(one(0.7, 1, 1), one(0.2, 1, 1)), "add up to 1", "0.9");
        refused(List.of(one(0.7, 0, 1), one(0.3, 1, 1)), "contact of class 1", "0.0");
        refused(List.of(one(0.7, 1, 1), one(0.3, 1, -1)), "loss_factor of class 2", "-1.0");
        refused(List.of(one(Double.NaN, 1, 1), one(1, 1, 1)), "share of class 1", "NaN");
        refused(Collections.nCopies(20, one(0.05, 1, 1)), "at most 10 contact classes", "20");
    }

    private static void refused(List<ContactClass> classes, String expected, String found) {
        assertThatThrownBy(() -> CellModel.of(PaperCells.nmc532Bare().withContactClasses(classes), GRID))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("contact_classes")
                .hasMessageContaining(expected)
                .hasMessageContaining(found);
    }
}
