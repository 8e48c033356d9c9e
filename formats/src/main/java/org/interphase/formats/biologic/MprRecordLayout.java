package org.interphase.formats.biologic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interphase.formats.biologic.MprColumn.ValueType;

/// Where each column stands in a record, so that the columns' sizes add up to the record's length.
///
/// Ids that are not in the table are of unknown size; so are ids whose size is only presumed where the sum cannot
/// confirm it, because it does not add up or because another id is unknown. One id of unknown size takes what the
/// others leave. Of several, the sizes are known only if all must be 1 byte or all 8; otherwise the columns before the
/// first and behind the last of them can still be placed, from the record's start and from its end, and what stands
/// between is left out. Nothing is guessed.
final class MprRecordLayout {
    private static final int LARGEST = 8;

    private final int length;
    private final List<Field> fields;
    private final List<String> assumed;
    private final List<String> warnings;

    private MprRecordLayout(int length, List<Field> fields, List<String> assumed, List<String> warnings) {
        this.length = length;
        this.fields = List.copyOf(fields);
        this.assumed = List.copyOf(assumed);
        this.warnings = List.copyOf(warnings);
    }

    /// One column to decode.
    ///
    /// @param offset from the start of the record, in bytes
    /// @param mask bits of a flag, 0 for all others
    record Field(String name, String unit, ValueType type, int offset, int mask) {}

    /// A column of the header with the bytes it takes: -1 where unknown, 0 for a flag whose byte is counted already.
    private record Slot(int id, Optional<MprColumn> column, int bytes, boolean presumed) {
        Slot unsized() {
            return new Slot(id, column, -1, presumed);
        }
    }

    /// The layout of records of this length, or why there is none.
    record Result(Optional<MprRecordLayout> layout, String problem) {}

    /// @param length of a record in bytes, from the module's length and its number of records
    static Result of(List<Integer> ids, int length, MprColumns table, Optional<EcLabVersion> version) {
        if (repeatsAFlag(ids, table)) {
            return new Result(Optional.empty(), "the same flag twice");
        }
        List<Slot> slots = slots(ids, table);
        boolean confirmed = unsized(slots) == 0 && rest(slots, length) == 0;
        if (!confirmed) {
            slots = slots.stream().map(s -> s.presumed() ? s.unsized() : s).toList();
        }
        if (!fits(slots, length)) {
            return new Result(Optional.empty(), describe(slots, length));
        }
        return new Result(Optional.of(new Placement(slots, length, version).layout()), "");
    }

    private static boolean repeatsAFlag(List<Integer> ids, MprColumns table) {
        Set<Integer> seen = new HashSet<>();
        return ids.stream()
                .filter(id -> table.find(id).filter(c -> c.storage().isFlag()).isPresent())
                .anyMatch(id -> !seen.add(id));
    }

    private static List<Slot> slots(List<Integer> ids, MprColumns table) {
        List<Slot> slots = new ArrayList<>();
        boolean flagsCounted = false;
        for (int id : ids) {
            Optional<MprColumn> column = table.find(id);
            if (column.isEmpty()) {
                slots.add(new Slot(id, column, -1, false));
            } else if (column.get().storage().isFlag()) {
                slots.add(new Slot(id, column, flagsCounted ? 0 : 1, false));
                flagsCounted = true;
            } else {
                MprColumn c = column.get();
                slots.add(new Slot(
                        id, column, c.storage().type().bytes(), c.known().isPresumed()));
            }
        }
        return slots;
    }

    private static int rest(List<Slot> slots, int length) {
        return length - slots.stream().mapToInt(s -> Math.max(0, s.bytes())).sum();
    }

    private static int unsized(List<Slot> slots) {
        return (int) slots.stream().filter(s -> s.bytes() < 0).count();
    }

    private static boolean fits(List<Slot> slots, int length) {
        int rest = rest(slots, length);
        int unsized = unsized(slots);
        if (unsized == 0) {
            return rest == 0;
        }
        boolean one = rest == 0 || rest == 1 || rest == 2 || rest == 4 || rest == LARGEST;
        return unsized == 1 ? one : rest == 0 || (rest >= unsized && rest <= LARGEST * unsized);
    }

    private static String describe(List<Slot> slots, int length) {
        int unsized = unsized(slots);
        return "records of " + length + " bytes, of which the known columns take "
                + (length - rest(slots, length))
                + (unsized == 0 ? "" : " and " + unsized + " unknown " + (unsized == 1 ? "one" : "ones") + " the rest");
    }

    /// Bytes of one record.
    int length() {
        return length;
    }

    List<Field> fields() {
        return fields;
    }

    /// What had to be taken for granted, one sentence each.
    List<String> assumed() {
        return assumed;
    }

    /// Reservations about unknown ids, one sentence each.
    List<String> warnings() {
        return warnings;
    }

    /// Gives each slot of a list that fits its place.
    private static final class Placement {
        private final List<Slot> slots;
        private final int length;
        private final Optional<EcLabVersion> version;
        private final List<Field> fields = new ArrayList<>();
        private final List<String> assumed = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private int flagsAt = -1;

        Placement(List<Slot> slots, int length, Optional<EcLabVersion> version) {
            this.slots = slots;
            this.length = length;
            this.version = version;
        }

        MprRecordLayout layout() {
            int unsized = unsized(slots);
            int rest = rest(slots, length);
            boolean placeable = unsized <= 1 || rest == 0 || rest == unsized || rest == LARGEST * unsized;
            if (placeable) {
                place(slots, 0, unsized == 0 ? 0 : rest / unsized);
            } else {
                placeAround();
            }
            return new MprRecordLayout(length, fields, assumed, warnings);
        }

        private void place(List<Slot> part, int from, int unsizedBytes) {
            int offset = from;
            for (Slot slot : part) {
                if (slot.bytes() < 0) {
                    addRaw(slot, offset, unsizedBytes);
                    offset += unsizedBytes;
                } else {
                    add(slot, offset);
                    offset += slot.bytes();
                }
            }
        }

        private void placeAround() {
            int first = 0;
            while (slots.get(first).bytes() >= 0) {
                first++;
            }
            int last = slots.size() - 1;
            while (slots.get(last).bytes() >= 0) {
                last--;
            }
            List<Slot> behind = slots.subList(last + 1, slots.size());
            place(slots.subList(0, first), 0, 0);
            place(behind, length - behind.stream().mapToInt(Slot::bytes).sum(), 0);
            List<String> lost = slots.subList(first, last + 1).stream()
                    .map(s -> s.column().map(c -> "'" + c.nameIn(version) + "'").orElse("id " + s.id()))
                    .toList();
            warnings.add("Several column ids are unknown and their sizes cannot be told apart; left out were "
                    + String.join(", ", lost) + ".");
        }

        private void add(Slot slot, int offset) {
            MprColumn column = slot.column().orElseThrow();
            String name = unique(column.nameIn(version));
            if (column.storage().isFlag()) {
                if (slot.bytes() == 0 && flagsAt < 0) {
                    warnings.add("'" + name + "' shares a byte that cannot be placed and was left out.");
                    return;
                }
                flagsAt = flagsAt < 0 ? offset : flagsAt;
                fields.add(new Field(
                        name,
                        column.unit(),
                        ValueType.U1,
                        flagsAt,
                        column.storage().mask()));
                return;
            }
            fields.add(new Field(name, column.unit(), column.storage().type(), offset, 0));
            if (slot.presumed()) {
                assumed.add("Column id " + slot.id() + " is taken for '" + name + "' in " + slot.bytes()
                        + " bytes; no export of a file with it was at hand.");
            }
        }

        private void addRaw(Slot slot, int offset, int bytes) {
            String what = "Column id " + slot.id()
                    + slot.column().map(c -> " ('" + c.nameIn(version) + "')").orElse(" is unknown");
            if (bytes == 0) {
                warnings.add(what + " takes no room in the records and was left out.");
                return;
            }
            String name = unique("column " + slot.id() + " (" + bytes + (bytes == 1 ? " byte)" : " bytes)"));
            warnings.add(what + "; its " + bytes + (bytes == 1 ? " byte is" : " bytes are")
                    + " kept as unsigned integers in '" + name + "'.");
            switch (bytes) {
                case 1 -> fields.add(new Field(name, "", ValueType.U1, offset, 0));
                case 2 -> fields.add(new Field(name, "", ValueType.U2, offset, 0));
                case 4 -> fields.add(new Field(name, "", ValueType.U4, offset, 0));
                default -> {
                    fields.add(new Field(name + " low", "", ValueType.U4, offset, 0));
                    fields.add(new Field(name + " high", "", ValueType.U4, offset + 4, 0));
                }
            }
        }

        private String unique(String name) {
            String candidate = name;
            for (int i = 2; !names.add(candidate); i++) {
                candidate = name + " (" + i + ")";
            }
            return candidate;
        }
    }
}
