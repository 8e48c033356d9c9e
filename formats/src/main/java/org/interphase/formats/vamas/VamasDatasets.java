package org.interphase.formats.vamas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.Column;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.data.Table;
import org.interphase.formats.SourceFile;
import org.interphase.formats.photoelectron.Region;
import org.interphase.formats.photoelectron.RegionReading;

/// Makes datasets of blocks.
final class VamasDatasets {
    static final String COMMENT = "block comment";
    private static final Set<String> PHOTOELECTRONS = Set.of("XPS", "UPS", "");
    private static final double UNKNOWN = 1e36;
    private static final int LONGEST_COMMENT = 1 << 16;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double ZERO_CELSIUS_K = 273.15;

    private final SourceFile file;
    private final VamasHeader header;
    private final RegionReading reading;

    VamasDatasets(SourceFile file, VamasHeader header, RegionReading reading) {
        this.file = file;
        this.header = header;
        this.reading = reading;
    }

    void add(VamasBlock block) throws InputException {
        if (block.points() == 0) {
            reading.warn("Block '" + block.identifier() + "' holds no value and was left out.");
            return;
        }
        Optional<Axis> axis = axis(block);
        boolean photoelectrons = PHOTOELECTRONS.contains(block.text(VamasItem.TECHNIQUE));
        boolean hasIntensity =
                axis.isPresent() && block.variables().size() > axis.get().uses();
        if (photoelectrons && hasIntensity && axis.get().isEnergy()) {
            reading.add(region(block, axis.get()), block.place());
        } else {
            reading.add(table(block, axis));
        }
    }

    /// What the values of a block are given over.
    private static final class Axis {
        private final VamasVariable label;
        private final double[] values;
        /// Of the block that holds it, −1 where it is computed from start and increment.
        private final int variable;

        Axis(VamasVariable label, double[] values, int variable) {
            this.label = label;
            this.values = values;
            this.variable = variable;
        }

        boolean isEnergy() {
            return label.isEnergy();
        }

        int uses() {
            return variable < 0 ? 0 : 1;
        }
    }

    private static Optional<Axis> axis(VamasBlock block) {
        List<String> abscissa = block.texts(VamasItem.ABSCISSA);
        if (abscissa.size() == 4) {
            double start = VamasBlock.number(abscissa.get(2));
            double step = VamasBlock.number(abscissa.get(3));
            double[] values = new double[block.points()];
            for (int i = 0; i < values.length; i++) {
                values[i] = start + i * step;
            }
            return Optional.of(new Axis(new VamasVariable(abscissa.get(0), abscissa.get(1)), values, -1));
        }
        for (int v = 0; v < block.variables().size(); v++) {
            if (block.variables().get(v).isEnergy()) {
                return Optional.of(new Axis(block.variables().get(v), block.ordinates(v), v));
            }
        }
        return Optional.empty();
    }

    private Region region(VamasBlock block, Axis axis) {
        Region region = new Region(title(block), regionName(block))
                .energy(inElectronvolts(axis), axis.label.isBindingEnergy())
                .source_eV(block.number(VamasItem.SOURCE_ENERGY))
                .passEnergy_eV(block.number(VamasItem.PASS_ENERGY))
                .dwell_s(block.number(VamasItem.COLLECTION_TIME))
                .scans(block.number(VamasItem.SCANS))
                .state(state(block))
                .metadata(metadata(block));
        if (!axis.label.isBindingEnergy()
                && !axis.label.label().toLowerCase(Locale.ROOT).contains("kinetic")) {
            region.assume("The energy '" + axis.label.label() + "' is taken as a kinetic energy.");
        }
        ordinates(block, axis, region);
        return region;
    }

    private static double[] inElectronvolts(Axis axis) {
        if (!axis.label.unit().equalsIgnoreCase("keV")) {
            return axis.values;
        }
        double[] values = axis.values.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= 1000;
        }
        return values;
    }

    /// The first variable is the intensity, one called so the transmission; names that come twice are numbered.
    private static void ordinates(VamasBlock block, Axis axis, Region region) {
        boolean hasIntensity = false;
        boolean hasTransmission = false;
        for (int v = 0; v < block.variables().size(); v++) {
            VamasVariable variable = block.variables().get(v);
            if (v == axis.variable) {
                continue;
            }
            if (variable.isTransmission()
                    && !hasTransmission
                    && (hasIntensity || v + 1 < block.variables().size())) {
                region.transmission(block.ordinates(v));
                hasTransmission = true;
            } else if (!hasIntensity) {
                region.intensity(block.ordinates(v), isRate(block, variable, region));
                region.metadata("intensity label", variable.label());
                hasIntensity = true;
            } else {
                region.other(NumberColumn.adopt(
                        variable.label() + " (" + (v + 1) + ")", variable.shownUnit(), block.ordinates(v)));
            }
        }
    }

    private static boolean isRate(VamasBlock block, VamasVariable variable, Region region) {
        boolean named = block.identifier().toLowerCase(Locale.ROOT).contains("counts per second");
        if (!variable.isRate() && named) {
            region.assume("The intensity is taken as counts per second because the block is called '"
                    + block.identifier() + "'.");
        } else if (!variable.isRate() && block.text(VamasItem.SIGNAL_MODE).startsWith("analog")) {
            region.assume("The signal is analogue: its numbers are shown as counts, but are not single electrons.");
        }
        return variable.isRate() || named;
    }

    private static String regionName(VamasBlock block) {
        String species = block.text(VamasItem.SPECIES);
        String line = (species + " " + block.text(VamasItem.TRANSITION)).strip();
        return species.isEmpty() ? block.identifier() : line;
    }

    private static String title(VamasBlock block) {
        String sample = block.sample();
        return sample.isEmpty() ? block.identifier() : sample + ", " + block.identifier();
    }

    /// Sputter time and temperature where an experimental variable says so with its unit.
    private State state(VamasBlock block) {
        State state = State.unspecified();
        List<String> values = block.texts(VamasItem.EXPERIMENTAL_VARIABLES);
        for (int i = 0; i < Math.min(values.size(), header.variables().size()); i++) {
            String label = header.variables().get(i).label().toLowerCase(Locale.ROOT);
            String unit = header.variables().get(i).unit().toLowerCase(Locale.ROOT);
            double value = VamasBlock.number(values.get(i));
            if (!(Math.abs(value) < UNKNOWN)) {
                continue;
            }
            boolean sputtering = label.contains("etch") || label.contains("sputter");
            if (sputtering && label.contains("time") && (unit.equals("s") || unit.startsWith("min"))) {
                double seconds = unit.equals("s") ? value : value * SECONDS_PER_MINUTE;
                state = state.with(StateAxis.SPUTTER_TIME, seconds);
            } else if (label.contains("temperature") && (unit.equals("k") || unit.endsWith("c"))) {
                double celsius = unit.equals("k") ? value - ZERO_CELSIUS_K : value;
                state = state.with(StateAxis.TEMPERATURE, celsius);
            }
        }
        return state;
    }

    private Map<String, String> metadata(VamasBlock block) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("block", block.identifier());
        metadata.put("sample", block.sample());
        put(metadata, block, "technique", VamasItem.TECHNIQUE);
        put(metadata, block, "species", VamasItem.SPECIES);
        put(metadata, block, "transition", VamasItem.TRANSITION);
        put(metadata, block, "source", VamasItem.SOURCE_LABEL);
        put(metadata, block, "source strength", VamasItem.SOURCE_STRENGTH);
        put(metadata, block, "analyser mode", VamasItem.ANALYSER_MODE);
        put(metadata, block, "work function", VamasItem.WORK_FUNCTION);
        put(metadata, block, "signal mode", VamasItem.SIGNAL_MODE);
        put(metadata, block, "take-off angle", VamasItem.TAKE_OFF_ANGLES);
        put(metadata, block, "tilt", VamasItem.TILT);
        date(block).ifPresent(d -> metadata.put("date", d));
        named(metadata, header.variables(), block.texts(VamasItem.EXPERIMENTAL_VARIABLES));
        List<String> parameters = block.texts(VamasItem.PARAMETERS);
        for (int i = 0; i + 2 < parameters.size(); i += 3) {
            metadata.putIfAbsent(parameters.get(i), withUnit(parameters.get(i + 2), parameters.get(i + 1)));
        }
        List<String> identifiers = List.of("institution", "instrument", "operator", "experiment");
        for (int i = 0; i < identifiers.size(); i++) {
            metadata.putIfAbsent(identifiers.get(i), header.texts().get(i));
        }
        metadata.put(COMMENT, comment(block));
        metadata.values().removeIf(v -> v.isBlank() || v.equalsIgnoreCase("not specified"));
        return metadata;
    }

    private String comment(VamasBlock block) {
        String comment = String.join("\n", block.texts(VamasItem.COMMENT));
        if (comment.length() <= LONGEST_COMMENT) {
            return comment;
        }
        reading.warn("The comment of block '" + block.identifier() + "' is longer than " + LONGEST_COMMENT
                + " characters and was cut.");
        return comment.substring(0, LONGEST_COMMENT);
    }

    private static void put(Map<String, String> metadata, VamasBlock block, String key, VamasItem item) {
        if (!(Math.abs(block.number(item)) >= UNKNOWN)) {
            metadata.put(key, block.text(item));
        }
    }

    private static void named(Map<String, String> metadata, List<VamasVariable> variables, List<String> values) {
        for (int i = 0; i < Math.min(variables.size(), values.size()); i++) {
            metadata.putIfAbsent(
                    variables.get(i).label(),
                    withUnit(values.get(i), variables.get(i).unit()));
        }
    }

    private static String withUnit(String value, String unit) {
        return unit.equals("d") || unit.equals("n") ? value : value + " " + unit;
    }

    /// As `2020-08-27 14:05:46`; empty where the year is not known.
    private static Optional<String> date(VamasBlock block) {
        double[] parts = new double[6];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = block.number(VamasItem.ORDER.get(i));
            if (!(parts[i] >= 0 && parts[i] < 10_000)) {
                return Optional.empty();
            }
        }
        return parts[0] == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%04.0f-%02.0f-%02.0f %02.0f:%02.0f:%02.0f",
                        parts[0],
                        parts[1],
                        parts[2],
                        parts[3],
                        parts[4],
                        parts[5]));
    }

    private GenericTable table(VamasBlock block, Optional<Axis> axis) {
        List<Column> columns = new ArrayList<>();
        axis.filter(a -> a.variable < 0)
                .ifPresent(a -> columns.add(NumberColumn.adopt(a.label.label(), a.label.shownUnit(), a.values)));
        for (int v = 0; v < block.variables().size(); v++) {
            VamasVariable variable = block.variables().get(v);
            columns.add(NumberColumn.adopt(variable.label(), variable.shownUnit(), block.ordinates(v)));
        }
        return new GenericTable(
                title(block), new Table(columns), metadata(block), file.provenance("vamas", false, List.of()));
    }
}
