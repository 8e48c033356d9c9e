package org.interphase.formats.cycler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interphase.formats.text.ColumnLabel;

/// The names that one maker gives to columns, by role. Against the columns of a file it becomes a [ColumnMap].
///
/// Names are compared without regard to case, blanks and punctuation. A unit written in the header wins over the
/// default one; a column whose unit is none of its role's is left alone.
public final class Vocabulary {
    private static final Map<ColumnRole, String> UNIT_WORDS =
            Map.of(ColumnRole.TIME, "seconds", ColumnRole.VOLTAGE, "volts", ColumnRole.CURRENT, "amperes");

    private final String name;
    private final List<Term> terms;
    private final Set<String> kept;
    private final List<String> keptPrefixes;
    private final CurrentSign sign;
    private final boolean signIsStated;
    private final boolean unitsAreStated;

    private record Term(ColumnRole role, String key, String unit) {}

    private Vocabulary(
            String name,
            List<Term> terms,
            Set<String> kept,
            List<String> keptPrefixes,
            CurrentSign sign,
            boolean signIsStated,
            boolean unitsAreStated) {
        this.name = name;
        this.terms = List.copyOf(terms);
        this.kept = Set.copyOf(kept);
        this.keptPrefixes = List.copyOf(keptPrefixes);
        this.sign = sign;
        this.signIsStated = signIsStated;
        this.unitsAreStated = unitsAreStated;
    }

    /// An empty vocabulary: positive current charges, as stated by the format; so are units.
    public static Vocabulary of(String name) {
        return new Vocabulary(name, List.of(), Set.of(), List.of(), CurrentSign.POSITIVE_ON_CHARGE, true, true);
    }

    /// Adds names for a role; earlier calls, and earlier names of one call, are preferred.
    ///
    /// @param unit of the column where its header names none; empty for counts and words
    public Vocabulary with(ColumnRole role, String unit, String... names) {
        List<Term> more = new ArrayList<>(terms);
        Stream.of(names).map(n -> new Term(role, ColumnLabel.key(n), unit)).forEach(more::add);
        return new Vocabulary(name, more, kept, keptPrefixes, sign, signIsStated, unitsAreStated);
    }

    /// Adds names of columns that the format is known to have and that play no role; `Aux*` means all that begin so.
    public Vocabulary keeping(String... names) {
        Set<String> whole = new LinkedHashSet<>(kept);
        List<String> prefixes = new ArrayList<>(keptPrefixes);
        for (String n : names) {
            (n.endsWith("*") ? prefixes : whole).add(ColumnLabel.key(n));
        }
        return new Vocabulary(name, terms, whole, prefixes, sign, signIsStated, unitsAreStated);
    }

    public Vocabulary sign(CurrentSign other, boolean stated) {
        return new Vocabulary(name, terms, kept, keptPrefixes, other, stated, unitsAreStated);
    }

    /// The same names where units that a header leaves out are a guess, to be reported.
    public Vocabulary withUnitsAssumed() {
        return new Vocabulary(name, terms, kept, keptPrefixes, sign, signIsStated, false);
    }

    /// What the columns of one file mean.
    ///
    /// @param unknown names without a role that the format is not known to have
    /// @param assumed a sentence for each unit that was taken for granted
    public record Match(ColumnMap map, List<String> unknown, List<String> assumed) {
        public Match {
            unknown = List.copyOf(unknown);
            assumed = List.copyOf(assumed);
        }

        /// Whether a column was found for the role.
        public boolean has(ColumnRole role) {
            return map.rules().stream().anyMatch(r -> r.role() == role);
        }

        /// Whether time (or a clock), voltage and current were all found.
        public boolean isRun() {
            return (has(ColumnRole.TIME) || has(ColumnRole.CLOCK))
                    && has(ColumnRole.VOLTAGE)
                    && has(ColumnRole.CURRENT);
        }
    }

    /// @param columns names in the file, in order
    /// @param units of these columns, empty where unknown; as many as names
    public Match match(List<String> columns, List<String> units) {
        List<ColumnLabel> labels = columns.stream().map(ColumnLabel::of).toList();
        List<String> keys = labels.stream().map(ColumnLabel::key).toList();
        List<String> wholeKeys = columns.stream().map(ColumnLabel::key).toList();
        List<ColumnRule> rules = new ArrayList<>();
        List<String> assumed = new ArrayList<>();
        boolean[] named = new boolean[columns.size()];
        for (Term term : terms) {
            for (int c = 0; c < named.length; c++) {
                ColumnLabel label = labels.get(c);
                boolean meant = keys.get(c).equals(term.key) || wholeKeys.get(c).equals(term.key);
                if (meant && !holds(rules, term.role, columns.get(c))) {
                    String written = units.get(c).isEmpty() ? label.unit() : units.get(c);
                    OptionalDouble factor = CyclerUnits.factor(term.role, written.isEmpty() ? term.unit : written);
                    if (factor.isPresent()) {
                        boolean first = rules.stream().noneMatch(r -> r.role() == term.role);
                        rules.add(new ColumnRule(term.role, columns.get(c), factor.getAsDouble()));
                        named[c] = true;
                        if (first && written.isEmpty() && !unitsAreStated && UNIT_WORDS.containsKey(term.role)) {
                            assumed.add("Column '" + columns.get(c) + "' names no unit; " + UNIT_WORDS.get(term.role)
                                    + " are taken.");
                        }
                    }
                }
            }
        }
        List<String> unknown = new ArrayList<>();
        for (int c = 0; c < named.length; c++) {
            if (!named[c] && !isKept(keys.get(c)) && !isKept(wholeKeys.get(c))) {
                unknown.add(columns.get(c));
            }
        }
        return new Match(new ColumnMap(name, rules, sign, signIsStated), unknown, assumed);
    }

    private static boolean holds(List<ColumnRule> rules, ColumnRole role, String column) {
        return rules.stream().anyMatch(r -> r.role() == role && r.column().equals(column));
    }

    private boolean isKept(String key) {
        return kept.contains(key) || keptPrefixes.stream().anyMatch(key::startsWith);
    }

    /// How many of the columns this vocabulary knows.
    public int known(List<String> columns) {
        List<String> none = columns.stream().map(c -> "").collect(Collectors.toList());
        return columns.size() - match(columns, none).unknown().size();
    }
}
