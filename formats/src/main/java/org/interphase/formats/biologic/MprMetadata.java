package org.interphase.formats.biologic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What the modules around the data say about the measurement, under the keys that EC-Lab's text export uses.
///
/// Positions are those of EC-Lab 10.44 to 11.61 (data modules 2, 3 and 11); of older files (data module 0) only the
/// technique and the start are read. A value that is not plausible at its position, such as text with control
/// characters or a negative mass, is left out; parameters of the technique are not decoded.
final class MprMetadata {
    private static final int[] START_TIME_AT = {585, 465, 469, 473};
    private static final double EARLIEST_DAY = 35_000;
    private static final double LATEST_DAY = 75_000;
    private static final float LARGEST_AMOUNT = 1e9f;

    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Optional<String> technique;
    private final Optional<EcLabVersion> version;
    private final List<Integer> loopStarts;

    private MprMetadata(MprContainer container) {
        Optional<MprModule> settings = container.find(MprContainer.SETTINGS);
        Optional<MprModule> log = container.find(MprContainer.LOG);
        this.technique = settings.map(s -> s.u1(0))
                .filter(OptionalInt::isPresent)
                .flatMap(code -> EcLabTechnique.title(code.getAsInt()));
        boolean old =
                container.find(MprContainer.DATA).filter(d -> d.version() == 0).isPresent();
        this.version = old ? Optional.empty() : log.flatMap(l -> l.text(951)).flatMap(EcLabVersion::of);
        this.loopStarts =
                container.find(MprContainer.LOOPS).map(MprMetadata::loops).orElse(List.of());
        settings.ifPresent(this::addTechnique);
        log.flatMap(MprMetadata::startTime).ifPresent(time -> entries.put("Acquisition started on", time));
        if (!old) {
            log.ifPresent(this::addLog);
            settings.ifPresent(this::addCell);
        }
    }

    static MprMetadata of(MprContainer container) {
        return new MprMetadata(container);
    }

    Map<String, String> entries() {
        return entries;
    }

    Optional<String> technique() {
        return technique;
    }

    /// Version of the program that recorded the file.
    Optional<EcLabVersion> version() {
        return version;
    }

    /// First records of the loops after the first, counted from 0.
    List<Integer> loopStarts() {
        return loopStarts;
    }

    private static List<Integer> loops(MprModule module) {
        List<Integer> starts = new ArrayList<>();
        long count = module.u4(0);
        for (int i = 1; i < count; i++) {
            long start = module.u4(4 + 4 * i);
            if (start <= 0 || start > Integer.MAX_VALUE) {
                break;
            }
            starts.add((int) start);
        }
        return List.copyOf(starts);
    }

    private void addTechnique(MprModule settings) {
        settings.u1(0)
                .ifPresent(code -> entries.put(
                        "Technique", technique.orElse(String.format(Locale.ROOT, "technique code %02X", code))));
    }

    private void addLog(MprModule log) {
        long serial = log.u4(171);
        log.u1(9)
                .ifPresent(channel ->
                        entries.put("Run on channel", (channel + 1) + (serial > 0 ? " (SN " + serial + ")" : "")));
        log.text(593).ifPresent(this::addPath);
        log.text(975).ifPresent(number -> entries.put("Device serial number", number));
        version.ifPresent(v -> entries.put(
                "Software",
                String.format(
                        Locale.ROOT,
                        "%s for windows v%d.%02d",
                        v.isBtLab() ? "BT-Lab" : "EC-Lab",
                        v.major(),
                        v.minor())));
    }

    private void addPath(String path) {
        int slash = path.lastIndexOf('\\');
        entries.put("File", path.substring(slash + 1));
        if (slash > 0) {
            entries.put("Directory", path.substring(0, slash + 1));
        }
    }

    private static Optional<String> startTime(MprModule log) {
        for (int at : START_TIME_AT) {
            OptionalDouble days = log.f8(at);
            if (days.isPresent() && days.getAsDouble() > EARLIEST_DAY && days.getAsDouble() < LATEST_DAY) {
                return Optional.of(OleDate.format(days.getAsDouble()));
            }
        }
        return Optional.empty();
    }

    private void addCell(MprModule settings) {
        settings.text(286).ifPresent(text -> entries.put("Electrode material", text));
        settings.text(448).ifPresent(text -> entries.put("Electrolyte", text));
        settings.text(7).ifPresent(text -> entries.put("Comments", joinedLines(text)));
        amount(settings, 263).ifPresent(mass -> entries.put("Mass of active material", mass + " mg"));
        settings.text(533).ifPresent(text -> entries.put("Reference electrode", text));
        withUnit(settings, 529, 592, Map.of(2, "cm²")).ifPresent(area -> entries.put("Electrode surface area", area));
        withUnit(settings, 588, 593, Map.of(1, "g", 2, "mg"))
                .ifPresent(mass -> entries.put("Characteristic mass", mass));
        amount(settings, 604).ifPresent(capacity -> entries.put("Battery capacity", capacity + " mA.h"));
    }

    private static Optional<String> withUnit(MprModule settings, int valueAt, int unitAt, Map<Integer, String> units) {
        OptionalInt code = settings.u1(unitAt);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String unit = units.getOrDefault(code.getAsInt(), "(unit code " + code.getAsInt() + ")");
        return amount(settings, valueAt).map(value -> value + " " + unit);
    }

    private static Optional<String> amount(MprModule settings, int at) {
        return settings.f4(at)
                .filter(value -> value >= 0 && value < LARGEST_AMOUNT)
                .map(value -> Float.toString(value));
    }

    private static String joinedLines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
    }
}
