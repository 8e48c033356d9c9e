package org.interphase.thermo;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.ContactUncertainty;
import org.interphase.thermo.contact.EnergyError;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.ElementSet;
import org.interphase.thermo.phases.Origin;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseCollector;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.PhaseText;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.screening.ScreenedCandidate;
import org.interphase.thermo.screening.Screening;
import org.interphase.thermo.screening.ScreeningProgress;
import org.interphase.thermo.screening.Thresholds;
import org.interphase.thermo.stability.HullDistances;

/// Times the large questions on one thread; run by hand with the path of the database (CSV, gzip).
final class WholeDatabase {
    private WholeDatabase() {}

    public static void main(String[] arguments) throws Exception {
        interfaces();
        draws();
        if (arguments.length > 0) {
            database(Path.of(arguments[0]));
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
    }

    private static void interfaces() throws Exception {
        ElementSet system = ElementSet.of(
                List.of(Element.Li, Element.Ni, Element.Mn, Element.Co, Element.O, Element.P, Element.S, Element.Ge));
        PhaseTable all = ShippedPhases.computed(Scheme.LEGACY);
        double start = cpuSeconds();
        PhaseTable stable = HullDistances.of(all, false).stable();
        System.out.printf(
                "hull of %d phases: %.3f s CPU, %d stable%n", all.size(), cpuSeconds() - start, stable.size());
        List<Phase> phases = new ArrayList<>();
        for (int place : all.within(system)) {
            phases.add(all.phase(place));
        }
        for (int round = 0; round < 6; round++) {
            for (PhaseTable table : List.of(stable, all)) {
                var random = new SplittableRandom(4);
                double began = cpuSeconds();
                int kinks = 0;
                for (int k = 0; k < 1000; k++) {
                    Phase a = phases.get(random.nextInt(phases.size()));
                    Phase b = phases.get(random.nextInt(phases.size()));
                    Formula union = a.formula();
                    var reaction =
                            ContactReaction.closed(table, Reactant.of(all, union), Reactant.of(all, b.formula()));
                    kinks += ((Outcome.Solved<ContactReaction>) reaction)
                            .solution()
                            .kinks()
                            .size();
                }
                System.out.printf(
                        "1000 contacts of random phases of 8 elements, %s columns: %.3f s CPU, %d kinks%n",
                        table == stable ? "stable" : "all", cpuSeconds() - began, kinks);
            }
            eightElements(stable, all);
        }
    }

    /// Mixtures of all eight elements, as in the peer's timing.
    private static void eightElements(PhaseTable stable, PhaseTable all) throws Exception {
        Formula nmc = Formula.parse("LiNi0.5Mn0.3Co0.2O2");
        Formula lgps = Formula.parse("Li10GeP2S12");
        for (PhaseTable table : List.of(stable, all)) {
            double began = cpuSeconds();
            Reactant layered = Reactant.onHull(nmc);
            Reactant sulfide = Reactant.of(all, lgps);
            int kinks = 0;
            for (int k = 0; k < 1000; k++) {
                kinks += ((Outcome.Solved<ContactReaction>) ContactReaction.closed(table, layered, sulfide))
                        .solution()
                        .kinks()
                        .size();
            }
            System.out.printf(
                    "1000 contacts NMC532 | LGPS, 8 elements, %s columns: %.3f s CPU, %d kinks%n",
                    table == stable ? "stable" : "all", cpuSeconds() - began, kinks);
        }
    }

    private static void draws() throws Exception {
        PhaseTable all = ShippedPhases.computed(Scheme.LEGACY);
        for (int round = 0; round < 4; round++) {
            double began = cpuSeconds();
            var result = ContactUncertainty.of(
                    all,
                    Reactant.of(all, Formula.parse("LiNi0.5Mn0.3Co0.2O2")),
                    Reactant.of(all, Formula.parse("Li10GeP2S12")),
                    java.util.Map.of(),
                    EnergyError.withCorrections(),
                    1000,
                    1,
                    false);
            System.out.printf("1000 draws of NMC532 | LGPS: %.3f s CPU%n", cpuSeconds() - began);
            if (round == 3) {
                System.out.println(result);
            }
        }
    }

    static PhaseTable read(Path file) throws Exception {
        var collector = new PhaseCollector(String.valueOf(file.getFileName()), PhaseCollector.Duplicates.REFUSED);
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            PhaseText.read(in, String.valueOf(file.getFileName()), Origin.IMPORTED, collector);
        }
        return collector.table(Scheme.AS_GIVEN, "test");
    }

    private static void database(Path file) throws Exception {
        double began = cpuSeconds();
        PhaseTable table = read(file);
        System.out.printf("%d phases read: %.2f s CPU%n", table.size(), cpuSeconds() - began);
        began = cpuSeconds();
        HullDistances distances = HullDistances.of(table, false);
        System.out.printf(
                "all hull distances: %.2f s CPU, %d stable%n",
                cpuSeconds() - began, distances.stable().size());
        began = cpuSeconds();
        Screening screening = new Screening(
                distances,
                List.of(
                        Reactant.of(table, Formula.parse("LiNi0.6Mn0.2Co0.2O2")),
                        Reactant.of(table, Formula.parse("Li0.5Ni0.6Mn0.2Co0.2O2"))),
                List.of(
                        Reactant.of(table, Formula.parse("Li6PS5Cl")),
                        Reactant.of(table, Formula.parse("Li10GeP2S12"))),
                Thresholds.usual());
        List<ScreenedCandidate> results = screening.run(List.of(), ScreeningProgress.silent(), false);
        System.out.printf(
                "screen of %d: %.2f s CPU, passed %d%n",
                screening.candidates(),
                cpuSeconds() - began,
                results.stream().filter(ScreenedCandidate::passed).count());
        results.stream().filter(ScreenedCandidate::passed).limit(70).forEach(c -> System.out.print(c.formula() + " "));
        System.out.println();
    }
}
