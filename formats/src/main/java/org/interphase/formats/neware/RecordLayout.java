package org.interphase.formats.neware;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where the fields of one binary record stand. Two slots of one quantity add up: seconds and nanoseconds.
final class RecordLayout {
    private final int length;
    private final List<Slot> slots;

    private RecordLayout(int length, List<Slot> slots) {
        this.length = length;
        this.slots = List.copyOf(slots);
    }

    /// @param divisor stored units per unit of the quantity
    record Slot(Quantity quantity, int offset, Binary type, double divisor) {}

    static Builder record() {
        return new Builder();
    }

    /// Bytes of one record.
    int length() {
        return length;
    }

    Set<Quantity> quantities() {
        Set<Quantity> present = EnumSet.noneOf(Quantity.class);
        slots.forEach(slot -> present.add(slot.quantity()));
        return present;
    }

    /// A layout that is the same but for its length, for records followed by fields of unknown meaning.
    RecordLayout paddedTo(int bytes) {
        return new RecordLayout(Math.max(length, bytes), slots);
    }

    /// Adds the fields of the record at `at` to row `row`.
    void decode(ByteBuffer buffer, int at, Records into, int row) {
        for (Slot slot : slots) {
            double stored = slot.type().read(buffer, at + slot.offset());
            into.column(slot.quantity())[row] += stored / slot.divisor();
        }
    }

    /// The number of a quantity in one record, without decoding the others; NaN where the layout lacks it.
    double peek(ByteBuffer buffer, int at, Quantity quantity) {
        for (Slot slot : slots) {
            if (slot.quantity() == quantity) {
                return slot.type().read(buffer, at + slot.offset()) / slot.divisor();
            }
        }
        return Double.NaN;
    }

    /// Builds a layout field by field, in the order of the bytes.
    static final class Builder {
        private final List<Slot> slots = new ArrayList<>();
        private int offset;

        Builder skip(int bytes) {
            offset += bytes;
            return this;
        }

        Builder at(int byteOffset) {
            offset = byteOffset;
            return this;
        }

        Builder field(Quantity quantity, Binary type) {
            return field(quantity, type, 1);
        }

        Builder field(Quantity quantity, Binary type, double divisor) {
            slots.add(new Slot(quantity, offset, type, divisor));
            offset += type.bytes();
            return this;
        }

        RecordLayout end() {
            return new RecordLayout(offset, slots);
        }
    }
}
