package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;
import org.interphase.study.mechanism.Link;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.mechanism.Mechanisms;
import org.interphase.study.mechanism.Phase;

/// A made-up pair of cathodes with a known rule: films that grow at log-normal rates, a coating that slows some of them
/// by `exp(−t/λ)`, signals that add up over log-normal sensitivities, cells that scatter, printed and worded findings.
/// It shares with the inference which mechanism moves which observable and how often a coating works, nothing else.
final class GeneratedStudy {
    private static final double CYCLES = 100;
    private static final List<Observable> CHOICE = List.of(
            Observable.DISCHARGE_CAPACITY,
            Observable.INTERFACIAL_RESISTANCE,
            Observable.OXYGENATED_SULFUR_FRACTION,
            Observable.POLYSULFIDE_FRACTION,
            Observable.PHOSPHATE_FRACTION,
            Observable.SIMS_SO3,
            Observable.SIMS_PO3,
            Observable.SIMS_SULFATE_AT_CONTACT,
            Observable.ROCK_SALT_THICKNESS,
            Observable.CRACK_DENSITY,
            Observable.SULFUR_INSIDE_PARTICLES,
            Observable.METAL_SULFIDE_FRACTION,
            Observable.LITHIUM_SULFIDE_FEATURE);

    private final Random random;
    private final double scatterFactor;
    private final Map<Mechanism, Boolean> suppressed = new EnumMap<>(Mechanism.class);
    private final Map<Mechanism, Double> rate = new EnumMap<>(Mechanism.class);
    private final Map<Mechanism, Double> slowed = new EnumMap<>(Mechanism.class);
    private final List<Finding> findings = new ArrayList<>();
    private final int cells;
    private final double[][] quality;

    /// @param scatterFactor how much more the cells scatter than the prior says
    /// @param works whether the coating does anything at all
    GeneratedStudy(long seed, double scatterFactor, boolean works) {
        this.random = new Random(seed);
        this.scatterFactor = scatterFactor;
        this.cells = 1 + random.nextInt(3);
        this.quality = new double[2][cells];
        for (double[] sample : quality) {
            for (int i = 0; i < cells; i++) {
                sample[i] = random.nextGaussian();
            }
        }
        for (Mechanism mechanism : Mechanism.values()) {
            rule(mechanism, works);
        }
        List<Observable> chosen = new ArrayList<>(CHOICE);
        Collections.shuffle(chosen, random);
        chosen.subList(0, 4 + random.nextInt(6)).forEach(this::observe);
    }

    private void rule(Mechanism mechanism, boolean works) {
        double base = switch (mechanism.seat()) {
            case AT_COATED_SURFACE, BROUGHT_BY_COATING -> 0.5;
            case ELSEWHERE -> 0.1;
        };
        boolean on = random.nextDouble() < base;
        rate.put(mechanism, Math.exp(0.8 * random.nextGaussian()));
        double thicknessOverLength = 0.3 + 2.7 * random.nextDouble();
        double untouched = random.nextBoolean() ? 1 : 0.8 + 0.7 * random.nextDouble();
        double factor = on ? Math.exp(-thicknessOverLength) : untouched;
        suppressed.put(mechanism, works ? on : mechanism.isBroughtByCoating());
        slowed.put(mechanism, works ? factor : 1.0);
    }

    boolean isSuppressed(Mechanism mechanism) {
        return suppressed.getOrDefault(mechanism, false);
    }

    Case study() {
        return new Case(
                "generated",
                List.of(
                        new Sample("bare", "bare", Role.BARE, Map.of("coating", "none"), Map.of()),
                        new Sample("coated", "coated", Role.COATED, Map.of("coating", "oxide"), Map.of())),
                findings,
                Set.of(),
                Case.Kind.SIMULATED);
    }

    private static double relativeScatter(Observable observable) {
        return switch (observable.technique()) {
            case CYCLING -> 0.04;
            case IMPEDANCE, SECONDARY_IONS -> 0.2;
            case PHOTOELECTRONS, ABSORPTION, ENERGY_LOSS -> 0.15;
            case MICROSCOPY, DIFFRACTION, COMPUTATION -> 0.3;
        };
    }

    private void observe(Observable observable) {
        double residue = Math.exp(-1 + 0.7 * random.nextGaussian());
        double bare = residue;
        double coated = residue;
        double cost = 0;
        for (Link link : Mechanisms.linksTo(observable, Phase.CYCLED)) {
            double signal = link.weight() * rate.getOrDefault(link.mechanism(), 1.0) * Math.exp(random.nextGaussian());
            if (link.mechanism().isBroughtByCoating()) {
                cost += isSuppressed(link.mechanism()) ? 0 : 0.1 + 0.9 * random.nextDouble();
            } else {
                bare += signal;
                coated += signal * slowed.getOrDefault(link.mechanism(), 1.0);
            }
        }
        coated += cost * bare;
        boolean falls = !PairReader.risesWithDamage(observable);
        double unit = falls ? 100 * bare : 20 / bare;
        boolean words = random.nextInt(3) == 0;
        if (words) {
            word(observable, coated / bare, falls);
        } else {
            double technique0 = random.nextGaussian();
            double technique1 = random.nextGaussian();
            for (int i = 0; i < cells; i++) {
                number(observable, "bare", i, falls ? unit / bare : unit * bare, technique0);
                number(observable, "coated", i, falls ? unit / coated : unit * coated, technique1);
            }
        }
    }

    private double scattered(Observable observable, int sample, int cell, double technique) {
        double z = 0.5 * quality[sample][cell] + 0.5 * technique + Math.sqrt(0.5) * random.nextGaussian();
        return Math.exp(scatterFactor * relativeScatter(observable) * z + 0.02 * random.nextGaussian());
    }

    private void number(Observable observable, String sample, int cell, double truth, double technique) {
        double value = truth * scattered(observable, sample.equals("bare") ? 0 : 1, cell, technique);
        double printed = Double.parseDouble(String.format(Locale.ROOT, "%.3g", value));
        add(observable, sample, "cell " + cell, FindingValue.of(Measured.of(printed, 0.02 * printed)));
    }

    private void word(Observable observable, double ratio, boolean falls) {
        double seen = ratio
                * scattered(observable, 0, 0, random.nextGaussian())
                / scattered(observable, 1, 0, random.nextGaussian());
        double visible = 0.05 + 0.15 * random.nextDouble();
        Trend less = falls ? Trend.RISES : Trend.FALLS;
        Trend more = falls ? Trend.FALLS : Trend.RISES;
        Trend trend = seen < 1 - visible ? less : seen > 1 + visible ? more : Trend.CONSTANT;
        add(observable, "coated", "", new FindingValue.Change(trend, new Against.OtherSample("bare")));
    }

    private void add(Observable observable, String sample, String cell, FindingValue value) {
        findings.add(new Finding(
                observable,
                sample,
                cell,
                State.of(StateAxis.CYCLE, CYCLES),
                value,
                Origin.SIMULATED,
                "generated",
                Probe.unspecified(),
                List.of(new Source.Assumed("generated"))));
    }
}
