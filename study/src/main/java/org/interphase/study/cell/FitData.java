package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.fit.Datum;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.data.Finding;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Place;
import org.interphase.data.StateAxis;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.PublishedEntry;
import org.interphase.study.manifest.StudyFolder;

/// What a study prints about the capacities of one sample, as data for a fit.
///
/// @param data in the order of the study
/// @param left sentences about numbers that no run of the cell has
record FitData(List<Datum> data, List<String> left) {
    /// Cells of one kind differ, and the model is no better: one standard uncertainty, on top of the printed
    /// digits.
    static final double CELL_TO_CELL = 0.02;

    private static final double SMALLEST_MAH_PER_G = 1;
    private static final double EFFICIENCY = 0.002;
    private static final double VOLTAGE = 0.02;
    private static final double RESISTANCE = 0.1;
    private static final double THICKNESS = 0.2;

    private static final double SAME_RATE = 0.02;

    static FitData of(Path study, String sample, CellDescription cell, Protocol rate, Protocol life)
            throws InputException {
        Manifest manifest = ManifestReader.read(StudyFolder.open(study));
        if (manifest.sample(sample).isEmpty()) {
            throw new InputException(
                    study.toString(),
                    Place.part("samples"),
                    "a sample '" + sample + "'",
                    String.join(
                            ", ", manifest.samples().stream().map(s -> s.id()).toList()));
        }
        List<Datum> data = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (PublishedEntry entry : manifest.publication().entries()) {
            Finding finding = entry.finding();
            Optional<Datum.Quantity> quantity = quantity(finding.observable());
            if (finding.sample().equals(sample)
                    && quantity.isPresent()
                    && finding.value().number().isPresent()) {
                place(entry, quantity.get(), cell, rate, life, data, left);
            }
        }
        if (data.isEmpty()) {
            throw new InputException(
                    study.toString(),
                    Place.part("published"),
                    "capacities of '" + sample + "'",
                    "none that can be used");
        }
        return new FitData(data, left);
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
            PublishedEntry entry,
            Datum.Quantity quantity,
            CellDescription cell,
            Protocol rate,
            Protocol life,
            List<Datum> data,
            List<String> left) {
        Finding finding = entry.finding();
        if (quantity == Datum.Quantity.RESISTANCE && cell.states(Key.RESISTANCE)) {
            left.add(finding.observable().title() + ": the cell already holds the measured resistance");
            return;
        }
        OptionalDouble stated = finding.state().at(StateAxis.RATE);
        int cycle = (int) finding.state().at(StateAxis.CYCLE).orElse(1);
        double scale = quantity == Datum.Quantity.EFFICIENCY ? 0.01 : 1;
        double value = finding.measured().value() * scale;
        double digits = Double.isNaN(entry.halfUnit()) ? 0 : entry.halfUnit() * scale / Math.sqrt(3);
        double spread = Math.hypot(spread(quantity, value), digits > 0 ? 0 : stated(finding) * scale);
        String name =
                finding.observable().title() + (finding.state().toString().isEmpty() ? "" : ", " + finding.state());
        int inRate = stated.isPresent() && cycle == 1 ? cycleAt(rate, stated.getAsDouble()) : 0;
        if (inRate > 0) {
            data.add(new Datum(name, quantity, Datum.Run.RATE, inRate, value, Math.hypot(digits, spread)));
        } else if (stated.isEmpty() || cycleAt(life, stated.getAsDouble()) > 0) {
            int before = stated.isEmpty() ? 0 : cycleAt(life, stated.getAsDouble()) - 1;
            data.add(new Datum(name, quantity, Datum.Run.LIFE, cycle + before, value, Math.hypot(digits, spread)));
        } else {
            left.add(name + ": no run of '" + cell.title() + "' has this rate");
        }
    }

    /// What a finding says about its own uncertainty, zero where it says nothing.
    private static double stated(Finding finding) {
        double u = finding.measured().u();
        return Double.isFinite(u) ? u : 0;
    }

    /// How much cells of one kind, and the model, differ: one standard uncertainty in the unit of the quantity.
    private static double spread(Datum.Quantity quantity, double value) {
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

    int lastLifeCycle() {
        return data.stream()
                .filter(d -> d.run() == Datum.Run.LIFE)
                .mapToInt(Datum::cycle)
                .max()
                .orElse(1);
    }
}
