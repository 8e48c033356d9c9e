package org.interphase.formats.impedance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;

/// The names that programs give to the columns of an impedance spectrum, without regard to case, blanks and brackets.
///
/// The sign of the imaginary part is the header's: `Im`, `Z''`, `Zimag` are Im Z, `-Im`, `-Z''`, `Zim_neg` its
/// negative; so for a phase. A unit that the header leaves out is Hz, Ω or degrees (see
/// [Match#withPhaseOf]), and reported as assumed.
public final class ImpedanceVocabulary {
    private static final Map<ImpedanceRole, Set<String>> NAMES = names();
    private static final Set<String> OMEGA = Set.of("ω", "omega", "angularfrequency", "angularfreq");

    private static final String DEGREES = "deg";
    private static final String RADIANS = "rad";
    /// With a little room for noise.
    private static final double RIGHT_ANGLE = 1.6;

    private ImpedanceVocabulary() {}

    private static Map<ImpedanceRole, Set<String>> names() {
        Map<ImpedanceRole, Set<String>> names = new EnumMap<>(ImpedanceRole.class);
        names.put(
                ImpedanceRole.FREQUENCY,
                words("f freq frequency frequencies frequenz fréquence freqhz ω omega angularfrequency angularfreq"));
        names.put(
                ImpedanceRole.REAL,
                words("re real z' zs' zre zreal rez realz zr realpart realimpedance realpartofz rezwe "
                        + "impedancereal zrealpart"));
        names.put(
                ImpedanceRole.IMAGINARY,
                words(
                        "im imag imaginary z'' zs'' zim zimag zimg imz imagz imaginaryz zi imaginarypart "
                                + "imaginaryimpedance imagimpedance imaginarypartofz imzwe impedanceimag zimaginary zimagpart"));
        names.put(
                ImpedanceRole.MODULUS,
                words("z zmod zmag modz magz modulus magnitude absz zabs mod impedance zmodulus absoluteimpedance"
                        + " impedancemodulus impedancemagnitude zmagnitude"));
        names.put(
                ImpedanceRole.PHASE,
                words("phase phasez zphz zphase phz theta thetaz zθ θ φ phi phaseangle argz arg angle phaseofz "
                        + "impedancephase"));
        names.put(
                ImpedanceRole.POTENTIAL,
                words("vdc ewe ecell edc dcpotential dcvoltage potential voltage cellvoltage"));
        names.put(ImpedanceRole.TEMPERATURE, words("temp temperature t celltemperature"));
        names.put(ImpedanceRole.REST_TIME, words("resttime rest"));
        names.put(ImpedanceRole.CYCLE, words("cycle cyclenumber cycleindex cycleno cycle#"));
        names.put(
                ImpedanceRole.SPECTRUM,
                words("loop loopindex loopnumber spectrum spectrumindex spectrumnumber spectrumid sweep sweepindex "
                        + "repeat repetition measurement measurementindex"));
        return names;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /// What the columns of one file mean.
    ///
    /// @param assumed a sentence for each unit that was taken for granted
    /// @param perArea name of a column that is an impedance per area, which the whole cell's cannot be made of
    public record Match(ImpedanceMap map, List<String> assumed, Optional<String> perArea) {
        public Match {
            assumed = List.copyOf(assumed);
        }

        public boolean has(ImpedanceRole role) {
            return map.rules().stream().anyMatch(r -> r.role() == role);
        }

        /// Whether the columns are those of a spectrum.
        public boolean isSpectrum() {
            return has(ImpedanceRole.FREQUENCY)
                    && ((has(ImpedanceRole.REAL) && has(ImpedanceRole.IMAGINARY))
                            || (has(ImpedanceRole.MODULUS) && has(ImpedanceRole.PHASE)));
        }

        /// The same match, where a phase without a unit is taken in radians if no value is above a right angle in them:
        /// in degrees such a cell would be a resistor at all frequencies.
        public Match withPhaseOf(Table table) {
            List<ImpedanceRule> rules = new ArrayList<>();
            List<String> said = new ArrayList<>(assumed);
            for (ImpedanceRule rule : map.rules()) {
                int unitTaken = said.indexOf(noUnit(rule.column(), DEGREES));
                if (rule.role() == ImpedanceRole.PHASE && unitTaken >= 0 && isInRadians(table, rule)) {
                    said.set(unitTaken, noUnit(rule.column(), RADIANS));
                    rules.add(new ImpedanceRule(rule.role(), rule.column(), 1, 0));
                } else {
                    rules.add(rule);
                }
            }
            return new Match(new ImpedanceMap(map.name(), rules, map.sign()), said, perArea);
        }

        private static boolean isInRadians(Table table, ImpedanceRule rule) {
            return table.find(rule.column()).orElse(null) instanceof NumberColumn column
                    && IntStream.range(0, column.size())
                            .mapToDouble(column::at)
                            .allMatch(phase -> Double.isNaN(phase) || Math.abs(phase) <= RIGHT_ANGLE);
        }

        /// Whether there is a frequency, and an impedance, but per area.
        public boolean isPerArea() {
            return !isSpectrum() && has(ImpedanceRole.FREQUENCY) && perArea.isPresent();
        }
    }

    /// @param columns names in the file, in order
    /// @param units of these columns, empty where unknown; as many as names
    public static Match match(List<String> columns, List<String> units) {
        List<ImpedanceRule> rules = new ArrayList<>();
        List<String> assumed = new ArrayList<>();
        Map<ImpedanceRole, ImpedanceLabel> chosen = new EnumMap<>(ImpedanceRole.class);
        String perArea = null;
        for (int c = 0; c < columns.size(); c++) {
            ImpedanceLabel label = ImpedanceLabel.of(columns.get(c));
            String unit = units.get(c).isEmpty() ? label.unit() : units.get(c);
            Optional<ImpedanceRole> role = role(label.key(), unit).filter(r -> !chosen.containsKey(r));
            if (role.isEmpty()) {
                continue;
            }
            if (ImpedanceUnits.isPerArea(unit)) {
                perArea = columns.get(c);
                continue;
            }
            Optional<ImpedanceRule> rule = rule(role.get(), columns.get(c), unit, label, assumed);
            if (rule.isPresent()) {
                rules.add(rule.get());
                chosen.put(role.get(), label);
            }
        }
        return new Match(new ImpedanceMap("by names", rules, sign(chosen)), assumed, Optional.ofNullable(perArea));
    }

    private static Optional<ImpedanceRole> role(String key, String unit) {
        boolean volts = ImpedanceUnits.factor(ImpedanceRole.POTENTIAL, unit).isPresent();
        if (key.equals("e") && volts) {
            return Optional.of(ImpedanceRole.POTENTIAL);
        }
        return NAMES.entrySet().stream()
                .filter(e -> e.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The rule of a column. Without a unit in the file, frequency, impedance and phase have their usual one; what only
    /// describes the state must name its own.
    private static Optional<ImpedanceRule> rule(
            ImpedanceRole role, String column, String unit, ImpedanceLabel label, List<String> assumed) {
        if (!unit.isEmpty() || role == ImpedanceRole.CYCLE || role == ImpedanceRole.SPECTRUM) {
            return ImpedanceRule.in(role, column, unit);
        }
        String taken = switch (role) {
            case FREQUENCY -> OMEGA.contains(label.key()) ? "rad/s" : "Hz";
            case REAL, IMAGINARY, MODULUS -> "Ω";
            case PHASE -> DEGREES;
            default -> "";
        };
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        assumed.add(noUnit(column, taken));
        return ImpedanceRule.in(role, column, taken);
    }

    private static String noUnit(String column, String taken) {
        return "Column '" + column + "' names no unit; " + taken + " is taken.";
    }

    private static ImaginarySign sign(Map<ImpedanceRole, ImpedanceLabel> chosen) {
        boolean parts = chosen.containsKey(ImpedanceRole.REAL) && chosen.containsKey(ImpedanceRole.IMAGINARY);
        ImpedanceLabel label = chosen.get(parts ? ImpedanceRole.IMAGINARY : ImpedanceRole.PHASE);
        return label != null && label.turned()
                ? ImaginarySign.POSITIVE_IS_CAPACITIVE
                : ImaginarySign.NEGATIVE_IS_CAPACITIVE;
    }
}
