package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.FindingValue.Against;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Dimension;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Unit;
import org.interphase.study.mechanism.Mechanism;

/// A small language to type a paper's numbers into a test.
final class Paper {
    static final Probe XPS = depth(7);
    static final Probe FLUORESCENCE = depth(4000);
    static final Probe STATIC_SIMS = depth(2);

    private final String name;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Probe probe = Probe.unspecified();
    private Origin origin = Origin.PUBLISHED;

    Paper(String name) {
        this.name = name;
    }

    static Probe depth(double nm) {
        return new Probe(OptionalDouble.of(nm), OptionalDouble.empty(), "", OptionalDouble.empty());
    }

    Paper sample(String id, Role role, String... description) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < description.length; i += 2) {
            words.put(description[i], description[i + 1]);
        }
        samples.add(new Sample(id, id, role, words, Map.of()));
        return this;
    }

    Paper coating(String id, double thickness_nm) {
        Unit nm = new Unit("nm", "nm", new Dimension(1, 0, 0, 0, 0, 0, 0), 1e-9, 0);
        Parameter thickness =
                new Parameter(thickness_nm * 1e-9, nm, Uncertainty.none("typed"), new Source.Paper(name, "text"));
        samples.add(new Sample(
                id, id, Role.COATED, Map.of("coating", "oxide"), Map.of(SampleProperty.COATING_THICKNESS, thickness)));
        return this;
    }

    Paper seenWith(Probe what) {
        probe = what;
        return this;
    }

    Paper from(Origin what) {
        origin = what;
        return this;
    }

    Paper value(Observable observable, State state, double bare, double coated) {
        return number(observable, "bare", state, bare).number(observable, "coated", state, coated);
    }

    Paper number(Observable observable, String sample, State state, double value) {
        return add(observable, sample, "", state, FindingValue.of(Measured.without(value, "the paper prints none")));
    }

    Paper cell(Observable observable, String sample, String cell, State state, double value, double u) {
        return add(observable, sample, cell, state, FindingValue.of(Measured.of(value, u)));
    }

    /// The coated sample against the bare one, in words.
    Paper coated(Observable observable, State state, Trend trend) {
        return add(observable, "coated", "", state, new FindingValue.Change(trend, new Against.OtherSample("bare")));
    }

    /// A sample against itself, in words.
    Paper changes(Observable observable, String sample, State from, State state, Trend trend) {
        return add(observable, sample, "", state, new FindingValue.Change(trend, new Against.EarlierState(from)));
    }

    Paper add(Observable observable, String sample, String cell, State state, FindingValue value) {
        findings.add(new Finding(
                observable,
                sample,
                cell,
                state,
                value,
                origin,
                "as printed",
                probe,
                List.of(new Source.Paper(name, "text"))));
        return this;
    }

    Case without(Mechanism... absent) {
        return new Case(name, samples, findings, Set.of(absent), Case.Kind.REAL);
    }

    static State cycle(double n) {
        return State.of(StateAxis.CYCLE, n);
    }

    static State rest(double hours) {
        return State.of(StateAxis.REST_TIME, hours);
    }

    /// NMC811 | LGPS | In with 5 nm of ALD LiNbOx.
    static Case a() {
        return new Paper("A")
                .sample(
                        "bare",
                        Role.BARE,
                        "cathode",
                        "NMC811",
                        "electrolyte",
                        "LGPS",
                        "anode",
                        "In",
                        "coating",
                        "none",
                        "composite",
                        "NMC811 : LGPS")
                .sample(
                        "coated",
                        Role.COATED,
                        "cathode",
                        "NMC811",
                        "electrolyte",
                        "LGPS",
                        "anode",
                        "In",
                        "coating",
                        "LiNbOx",
                        "composite",
                        "NMC811 : LGPS")
                .value(Observable.COULOMBIC_EFFICIENCY, cycle(1), 65, 82)
                .value(Observable.DISCHARGE_CAPACITY, cycle(50), 20, 99)
                .changes(Observable.CHARGE_ONSET_SLOPE, "bare", cycle(0), cycle(1), Trend.APPEARS)
                .changes(Observable.CHARGE_ONSET_SLOPE, "coated", cycle(0), cycle(1), Trend.ABSENT)
                .coated(Observable.RESISTANCE_RISE_AT_REST, rest(10), Trend.FALLS)
                .coated(Observable.RESISTANCE_RISE_ON_CYCLING, cycle(1), Trend.FALLS)
                .seenWith(FLUORESCENCE)
                .number(Observable.S_K_EDGE_SHIFT, "bare", rest(72), 0.3)
                .changes(Observable.S_K_EDGE_SHIFT, "coated", cycle(0), rest(72), Trend.CONSTANT)
                .number(Observable.NI_K_EDGE_SHIFT, "bare", rest(72), -0.8)
                .changes(Observable.NI_K_EDGE_SHIFT, "coated", cycle(0), rest(72), Trend.CONSTANT)
                .number(Observable.S_K_EDGE_SHIFT, "bare", cycle(1), -0.3)
                .changes(Observable.S_K_EDGE_SHIFT, "coated", cycle(0), cycle(1), Trend.CONSTANT)
                .changes(Observable.LITHIUM_SULFIDE_FEATURE, "bare", cycle(0), cycle(1), Trend.APPEARS)
                .changes(Observable.LITHIUM_SULFIDE_FEATURE, "coated", cycle(0), cycle(1), Trend.ABSENT)
                .changes(Observable.POLYSULFIDE_FRACTION, "bare", cycle(0), cycle(1), Trend.ABSENT)
                .seenWith(Probe.unspecified())
                .coated(Observable.CRACK_DENSITY, cycle(40), Trend.FALLS)
                .coated(Observable.SULFUR_INSIDE_PARTICLES, cycle(40), Trend.FALLS)
                .number(Observable.ROCK_SALT_THICKNESS, "bare", cycle(40), 12)
                .coated(Observable.ROCK_SALT_THICKNESS, cycle(40), Trend.FALLS)
                .coated(Observable.MN_L3_L2_RATIO, cycle(40), Trend.FALLS)
                .without(Mechanism.SE_OXIDATION_AT_CARBON);
    }

    /// Single-crystal NMC532 | LGPS | In(Li) with 10 nm of LNTO.
    static Case b() {
        return new Paper("B")
                .sample(
                        "bare",
                        Role.BARE,
                        "cathode",
                        "SC-NMC532",
                        "electrolyte",
                        "LGPS",
                        "anode",
                        "In(Li)",
                        "coating",
                        "none",
                        "composite",
                        "70 NMC532 : 30 LGPS")
                .sample(
                        "coated",
                        Role.COATED,
                        "cathode",
                        "SC-NMC532",
                        "electrolyte",
                        "LGPS",
                        "anode",
                        "In(Li)",
                        "coating",
                        "LiNb0.5Ta0.5O3",
                        "composite",
                        "70 NMC532 : 30 LGPS")
                .value(Observable.CHARGE_CAPACITY, cycle(1), 76.0, 188.2)
                .value(Observable.DISCHARGE_CAPACITY, cycle(1), 41.4, 161.4)
                .value(Observable.COULOMBIC_EFFICIENCY, cycle(1), 54.5, 85.8)
                .value(Observable.INTERFACIAL_RESISTANCE, State.unspecified(), 1400, 248)
                .seenWith(XPS)
                .value(Observable.OXYGENATED_SULFUR_FRACTION, cycle(100), 22.72, 11.06)
                .value(Observable.POLYSULFIDE_FRACTION, cycle(100), 30.98, 30.38)
                .coated(Observable.PHOSPHATE_FRACTION, cycle(100), Trend.FALLS)
                .coated(Observable.MN_2P_SHIFT, cycle(100), Trend.FALLS)
                .seenWith(Probe.unspecified())
                .changes(Observable.ROCK_SALT_THICKNESS, "bare", cycle(0), cycle(100), Trend.APPEARS)
                .changes(Observable.ROCK_SALT_THICKNESS, "coated", cycle(0), cycle(100), Trend.ABSENT)
                .coated(Observable.MN_K_EDGE_SHIFT, cycle(100), Trend.FALLS)
                .from(Origin.COMPUTED)
                .value(Observable.REACTION_ENERGY, State.unspecified(), -0.38, -0.08)
                .without(Mechanism.SE_OXIDATION_AT_CARBON);
    }

    /// NCM622 | Li6PS5Cl | LTO with carbon and Li2CO3/LiNbO3.
    static Case c() {
        return new Paper("C")
                .sample(
                        "bare",
                        Role.BARE,
                        "cathode",
                        "NCM622",
                        "electrolyte",
                        "Li6PS5Cl",
                        "anode",
                        "LTO",
                        "coating",
                        "none",
                        "composite",
                        "NCM622 : Li6PS5Cl : C65 = 7 : 3 : 0.1")
                .sample(
                        "coated",
                        Role.COATED,
                        "cathode",
                        "NCM622",
                        "electrolyte",
                        "Li6PS5Cl",
                        "anode",
                        "LTO",
                        "coating",
                        "Li2CO3/LiNbO3",
                        "composite",
                        "NCM622 : Li6PS5Cl : C65 = 7 : 3 : 0.1")
                .value(Observable.CHARGE_CAPACITY, cycle(1), 188, 200)
                .value(Observable.DISCHARGE_CAPACITY, cycle(1), 161, 180)
                .value(Observable.COULOMBIC_EFFICIENCY, cycle(1), 86, 90)
                .value(Observable.DISCHARGE_CAPACITY, cycle(50), 86, 153)
                .value(Observable.DISCHARGE_CAPACITY, cycle(200), 22, 82)
                .seenWith(XPS)
                .coated(Observable.POLYSULFIDE_FRACTION, cycle(0), Trend.FALLS)
                .coated(Observable.POLYSULFIDE_FRACTION, cycle(200), Trend.CONSTANT)
                .coated(Observable.PHOSPHATE_FRACTION, cycle(200), Trend.CONSTANT)
                .changes(Observable.POLYSULFIDE_FRACTION, "coated", cycle(0), cycle(1), Trend.RISES)
                .changes(Observable.POLYSULFIDE_FRACTION, "coated", cycle(1), cycle(200), Trend.CONSTANT)
                .seenWith(STATIC_SIMS)
                .changes(Observable.SIMS_PO3, "coated", cycle(0), cycle(1), Trend.RISES)
                .changes(Observable.SIMS_PO3, "coated", cycle(1), cycle(200), Trend.RISES)
                .changes(Observable.SIMS_SO3, "coated", cycle(0), cycle(1), Trend.RISES)
                .changes(Observable.SIMS_SO3, "coated", cycle(1), cycle(200), Trend.RISES)
                .coated(Observable.SIMS_SO3, cycle(0), Trend.FALLS)
                .coated(Observable.SIMS_PO2, cycle(200), Trend.FALLS)
                .coated(Observable.SIMS_PO3, cycle(200), Trend.FALLS)
                .coated(Observable.SIMS_SO2, cycle(200), Trend.FALLS)
                .coated(Observable.SIMS_SO3, cycle(200), Trend.FALLS)
                .coated(Observable.SIMS_PHOSPHATE_AT_CONTACT, cycle(0), Trend.FALLS)
                .coated(Observable.SIMS_SULFATE_AT_CONTACT, cycle(0), Trend.FALLS)
                .coated(Observable.SIMS_PHOSPHATE_AT_CONTACT, cycle(200), Trend.FALLS)
                .coated(Observable.SIMS_SULFATE_AT_CONTACT, cycle(200), Trend.FALLS)
                .changes(Observable.SIMS_COATING_INTENSITY, "coated", cycle(0), cycle(200), Trend.CONSTANT)
                .without();
    }
}
