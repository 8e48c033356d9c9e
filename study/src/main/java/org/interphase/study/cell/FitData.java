package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.fit.Datum;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.data.Finding;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Place;
import org.interphase.data.StateAxis;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.PublishedEntry;
import org.interphase.study.manifest.StudyFolder;

/// What a study prints and what its files say about one sample, as data for a fit.
///
/// @param known in the order of the study
/// @param left sentences about numbers that no run of the cell has
public record FitData(List<Known> known, List<String> left) {
    /// Cells of one kind differ, and the model is no better: one standard uncertainty, on top of the printed
    /// digits.
    static final double CELL_TO_CELL = 0.02;

    private static final double SMALLEST_MAH_PER_G = 1;
    private static final double EFFICIENCY = 0.002;
    private static final double VOLTAGE = 0.02;
    private static final double RESISTANCE = 0.1;
    private static final double THICKNESS = 0.2;

    private static final double SAME_RATE = 0.02;

    /// @param datum a number
    /// @param origin how it came about
    record Known(Datum datum, Origin origin) {}

    /// Which data of a study count.
    ///
    /// @param from published numbers, the study's own files, or both; empty for published numbers and files
    ///     that were measured
    /// @param curves cycles whose voltage curves count
    /// @param spectra cycles whose impedance spectra count, point by point
    public record Choice(Optional<From> from, Set<Integer> curves, Set<Integer> spectra) {
        public static final Choice USUAL = new Choice(Optional.empty(), Set.of(), Set.of());

        boolean published() {
            return from.orElse(From.BOTH) != From.FILES;
        }

        boolean files() {
            return from.orElse(From.BOTH) != From.PUBLISHED;
        }

        /// Whether simulated files may be used, which is asked for by name.
        boolean simulated() {
            return from.isPresent() && files();
        }
    }

    /// Where data of a study come from.
    public enum From {
        PUBLISHED,
        FILES,
        BOTH;

        /// By its name in small letters.
        public static Optional<From> named(String name) {
            return Stream.of(values())
                    .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    static FitData of(Path study, String sample, CellDescription cell, Protocol rate, Protocol life)
            throws InputException {
        return of(study, sample, cell, rate, life, new Choice(Optional.of(From.PUBLISHED), Set.of(), Set.of()));
    }

    static FitData of(Path study, String sample, CellDescription cell, Protocol rate, Protocol life, Choice choice)
            throws InputException {
        StudyFolder folder = StudyFolder.open(study);
        Manifest manifest = ManifestReader.read(folder);
        if (manifest.sample(sample).isEmpty()) {
            throw new InputException(
                    study.toString(),
                    Place.part("samples"),
                    "a sample '" + sample + "'",
                    String.join(
                            ", ", manifest.samples().stream().map(s -> s.id()).toList()));
        }
        List<Known> known = new ArrayList<>();
        List<String> left = new ArrayList<>();
        if (choice.published()) {
            for (PublishedEntry entry : manifest.publication().entries()) {
                if (entry.finding().sample().equals(sample)) {
                    place(entry.finding(), entry.halfUnit(), cell, rate, life, known, left);
                }
            }
        }
        if (choice.files()) {
            own(folder, manifest, sample, cell, rate, life, choice, known, left);
        }
        if (known.isEmpty()) {
            throw new InputException(
                    study.toString(),
                    Place.part(sample),
                    "capacities or other data of '" + sample + "'",
                    "none that can be used" + (left.isEmpty() ? "" : " (" + String.join("; ", left) + ")"));
        }
        return new FitData(known, left);
    }

    private static void own(
            StudyFolder folder,
            Manifest manifest,
            String sample,
            CellDescription cell,
            Protocol rate,
            Protocol life,
            Choice choice,
            List<Known> known,
            List<String> left) {
        if (manifest.simulatedBecause().isPresent() && !choice.simulated()) {
            boolean any =
                    manifest.measurements().stream().anyMatch(m -> m.sample().equals(sample));
            if (any) {
                left.add("the study's own files: they are simulated ('--from files' fits to them all the same)");
            }
            return;
        }
        boolean withImpedance = !choice.spectra().isEmpty() || !cell.states(Key.RESISTANCE);
        StudyFiles files = StudyFiles.read(folder, manifest, sample, withImpedance, left);
        List<Known> found = new ArrayList<>();
        for (Finding finding : files.findings()) {
            boolean pointByPoint = finding.observable() == Observable.INTERFACIAL_RESISTANCE
                    && finding.state().at(StateAxis.CYCLE).stream()
                            .anyMatch(c -> choice.spectra().contains((int) c));
            if (!pointByPoint) {
                place(finding, Double.NaN, cell, rate, life, found, left);
            }
        }
        found.addAll(files.curves(choice.curves()));
        found.addAll(files.spectra(choice.spectra()));
        found.stream()
                .filter(k -> choice.simulated() || k.origin() != Origin.SIMULATED)
                .forEach(known::add);
        if (!choice.simulated() && found.stream().anyMatch(k -> k.origin() == Origin.SIMULATED)) {
            left.add("simulated files of the study ('--from files' fits to them all the same)");
        }
    }

    Origin origin(Datum datum) {
        return known.stream()
                .filter(k -> k.datum().equals(datum))
                .findFirst()
                .map(Known::origin)
                .orElseThrow();
    }

    List<Datum> data() {
        return known.stream().map(Known::datum).toList();
    }

    private static Optional<Datum.Quantity> quantity(Observable observable) {
        return switch (observable) {
            case CHARGE_CAPACITY -> Optional.of(Datum.Quantity.CHARGE);
            case DISCHARGE_CAPACITY -> Optional.of(Datum.Quantity.DISCHARGE);
            case COULOMBIC_EFFICIENCY -> Optional.of(Datum.Quantity.EFFICIENCY);
            case MEAN_DISCHARGE_VOLTAGE -> Optional.of(Datum.Quantity.MEAN_VOLTAGE);
            case INTERFACIAL_RESISTANCE -> Optional.of(Datum.Quantity.RESISTANCE);
            case ROCK_SALT_THICKNESS -> Optional.of(Datum.Quantity.ROCK_SALT);
            default -> Optional.empty();
        };
    }

    private static void place(
            Finding finding,
            double halfUnit,
            CellDescription cell,
            Protocol rate,
            Protocol life,
            List<Known> known,
            List<String> left) {
        Optional<Datum.Quantity> found = quantity(finding.observable());
        if (found.isEmpty() || finding.value().number().isEmpty()) {
            return;
        }
        Datum.Quantity quantity = found.get();
        if (quantity == Datum.Quantity.RESISTANCE && cell.states(Key.RESISTANCE)) {
            left.add(finding.observable().title() + ": the cell already holds the measured resistance");
            return;
        }
        OptionalDouble stated = finding.state().at(StateAxis.RATE);
        int cycle = (int) finding.state().at(StateAxis.CYCLE).orElse(1);
        double scale = quantity == Datum.Quantity.EFFICIENCY ? 0.01 : 1;
        double value = finding.measured().value() * scale;
        double digits = Double.isNaN(halfUnit) ? 0 : halfUnit * scale / Math.sqrt(3);
        double spread = Math.hypot(spread(quantity, value), digits > 0 ? 0 : stated(finding) * scale);
        double u = Math.hypot(digits, spread);
        String name =
                finding.observable().title() + (finding.state().toString().isEmpty() ? "" : ", " + finding.state());
        int inRate = stated.isPresent() && cycle == 1 ? cycleAt(rate, stated.getAsDouble()) : 0;
        int inLife = stated.isEmpty() ? 1 : cycleAt(life, stated.getAsDouble());
        if (inRate > 0) {
            known.add(new Known(new Datum(name, quantity, Datum.Run.RATE, inRate, value, u), finding.origin()));
        } else if (inLife > 0 && cycle > 0) {
            int at = cycle + inLife - 1;
            known.add(new Known(new Datum(name, quantity, Datum.Run.LIFE, at, value, u), finding.origin()));
        } else {
            left.add(name + ": no run of '" + cell.title() + "' has this rate or cycle");
        }
    }

    /// What a finding says about its own uncertainty, zero where it says nothing.
    private static double stated(Finding finding) {
        double u = finding.measured().u();
        return Double.isFinite(u) ? u : 0;
    }

    /// How much cells of one kind, and the model, differ: one standard uncertainty in the unit of the quantity.
    static double spread(Datum.Quantity quantity, double value) {
        return switch (quantity) {
            case EFFICIENCY -> EFFICIENCY;
            case MEAN_VOLTAGE, CHARGE_VOLTAGE, DISCHARGE_VOLTAGE -> VOLTAGE;
            case RESISTANCE, IMPEDANCE_REAL, IMPEDANCE_IMAGINARY -> Math.max(RESISTANCE * Math.abs(value), 1);
            case ROCK_SALT, INTERPHASE -> Math.max(THICKNESS * value, 0.5);
            case CHARGE, DISCHARGE -> Math.max(CELL_TO_CELL * value, SMALLEST_MAH_PER_G);
        };
    }

    /// The first cycle that charges at a rate, 0 where none does.
    private static int cycleAt(Protocol protocol, double rate) {
        int cycle = 0;
        for (Protocol.Block block : protocol.blocks()) {
            int charges = 0;
            for (ProtocolStep step : block.steps()) {
                if (step instanceof ProtocolStep.Current current && current.charge()) {
                    charges++;
                    if (Math.abs(current.rate() / rate - 1) < SAME_RATE) {
                        return cycle + charges;
                    }
                }
            }
            cycle += charges * block.times();
        }
        return 0;
    }

    static int lastLifeCycle(List<Datum> data) {
        return data.stream()
                .filter(d -> d.run() == Datum.Run.LIFE)
                .mapToInt(Datum::cycle)
                .max()
                .orElse(1);
    }
}
