package org.interphase.formats.neware;

import static org.interphase.formats.neware.Binary.F4;
import static org.interphase.formats.neware.Binary.I8;
import static org.interphase.formats.neware.Binary.U1;
import static org.interphase.formats.neware.Binary.U4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;
import org.interphase.formats.neware.NdaHead.Section;

/// The records of an `.nda` file of version 129 or 130, written by BTS 9.0 or 9.1.
///
/// The head points to its data with two u64 (begin, length) at byte 82. Where begin is 0, further heads of 1024 bytes
/// follow, each with such a pointer of its own; the end of the block that its pointer at byte 242 names is where the
/// next head stands. The length of a record is not stored: it is the smallest one at which every record begins with
/// the same tag.
final class Bts9File {
    private static final int HEAD = 1024;
    private static final int DATA_POINTER = 82;
    private static final int LAST_POINTER = 242;
    private static final int DATA = 0x55;
    private static final int SHORTEST = 52;
    private static final int LONGEST = 1024;
    private static final int SAMPLED = 64;

    private final SourceFile file;
    private final ByteBuffer buffer;
    private final Notes notes;

    Bts9File(SourceFile file, ByteBuffer buffer, Notes notes) {
        this.file = file;
        this.buffer = buffer;
        this.notes = notes;
    }

    /// @param records in the order of their index
    /// @param subversion `BTS 9.0` or `BTS 9.1`
    record Contents(Records records, List<NumberColumn> auxiliary, String subversion) {}

    Contents read() throws InputException {
        List<Section> blocks = blocks();
        int begin = blocks.getFirst().begin();
        boolean older = (buffer.get(begin + 4) & 0xFF) == DATA;
        boolean newer = (buffer.get(begin) & 0xFF) == DATA;
        if (!older && !newer) {
            throw file.refuse(
                    Place.offset(begin),
                    "a data record of BTS 9.0 or 9.1",
                    "the bytes " + (buffer.get(begin) & 0xFF) + " … " + (buffer.get(begin + 4) & 0xFF));
        }
        int tag = older ? 4 : 2;
        int length = recordLength(blocks, tag, older ? bts90().length() : SHORTEST);
        RecordLayout layout = (older ? bts90() : bts91(length)).paddedTo(length);
        Records stored = decode(blocks, layout, length, older ? 4 : 0);
        Records records = stored.orderedByIndex();
        if (records.size() < stored.size()) {
            notes.warn((stored.size() - records.size()) + " data points are stored twice; the first of each is kept.");
        }
        return older ? of90(records) : of91(records, length);
    }

    private Contents of90(Records records) {
        for (Quantity counter :
                List.of(Quantity.CHARGE, Quantity.DISCHARGE, Quantity.CHARGE_ENERGY, Quantity.DISCHARGE_ENERGY)) {
            records.map(counter, Math::abs);
        }
        return new Contents(records, List.of(), "BTS 9.0");
    }

    private Contents of91(Records records, int length) {
        records.map(Quantity.CYCLE, c -> c + 1);
        List<NumberColumn> auxiliary = new ArrayList<>();
        if (records.has(Quantity.TEMPERATURE)) {
            auxiliary.add(NumberColumn.adopt("T1(°C)", "°C", records.column(Quantity.TEMPERATURE)));
        }
        if (length > SHORTEST + 4) {
            notes.warn("Each record ends with " + (length - SHORTEST - 4)
                    + " bytes of unknown meaning, which were not read.");
        }
        return new Contents(records, auxiliary, "BTS 9.1");
    }

    private static RecordLayout bts90() {
        return RecordLayout.record()
                .at(9)
                .field(Quantity.STEP_INDEX, U1)
                .field(Quantity.STEP_TYPE, U1)
                .at(16)
                .field(Quantity.INDEX, U4)
                .at(28)
                .field(Quantity.STEP_TIME, I8, 1e6)
                .field(Quantity.VOLTAGE, F4)
                .field(Quantity.CURRENT, F4, 1e3)
                .at(52)
                .field(Quantity.CHARGE, F4, 3.6e6)
                .field(Quantity.CHARGE_ENERGY, F4, 3.6e6)
                .field(Quantity.DISCHARGE, F4, 3.6e6)
                .field(Quantity.DISCHARGE_ENERGY, F4, 3.6e6)
                .field(Quantity.CLOCK, I8, 1e6)
                .end();
    }

    private static RecordLayout bts91(int length) {
        RecordLayout.Builder layout = RecordLayout.record()
                .at(2)
                .field(Quantity.STEP_INDEX, U1)
                .field(Quantity.STEP_TYPE, U1)
                .at(8)
                .field(Quantity.INDEX, U4)
                .field(Quantity.TOTAL_TIME, U4)
                .field(Quantity.TOTAL_TIME, U4, 1e9)
                .field(Quantity.CURRENT, F4, 1e3)
                .field(Quantity.VOLTAGE, F4)
                .field(Quantity.NET_CAPACITY, F4, 3.6e6)
                .field(Quantity.NET_ENERGY, F4, 3.6e6)
                .field(Quantity.CYCLE, U4)
                .skip(4)
                .field(Quantity.CLOCK, U4)
                .field(Quantity.CLOCK, U4, 1e9);
        return length < SHORTEST + 4
                ? layout.end()
                : layout.field(Quantity.TEMPERATURE, F4).end();
    }

    /// Every block of data, at least one, each with room for a record.
    private List<Section> blocks() throws InputException {
        List<Section> blocks = new ArrayList<>();
        long begin = pointer(DATA_POINTER);
        if (begin != 0) {
            add(blocks, begin, pointer(DATA_POINTER + 8));
        } else {
            long head = HEAD;
            while (isHead(head)) {
                int at = (int) head;
                add(blocks, pointer(at + DATA_POINTER), pointer(at + DATA_POINTER + 8));
                long next = pointer(at + LAST_POINTER) + pointer(at + LAST_POINTER + 8);
                // Heads only follow one another forwards; a damaged pointer must not lead back.
                head = next > head ? next : Long.MAX_VALUE;
            }
        }
        if (blocks.isEmpty()) {
            throw file.refuse(
                    Place.offset(DATA_POINTER),
                    "a pointer to the data section",
                    "one that leads to no record",
                    "The file may be cut off, or the test holds no data point yet.");
        }
        long together = blocks.stream().mapToLong(b -> b.end() - b.begin()).sum();
        if (together > buffer.capacity()) {
            throw file.refuse(
                    Place.offset(DATA_POINTER),
                    "blocks of data beside one another",
                    together + " bytes of data in a file of " + buffer.capacity());
        }
        return blocks;
    }

    private boolean isHead(long at) {
        return at >= 0
                && at <= buffer.capacity() - LAST_POINTER - 16
                && buffer.get((int) at) == 'N'
                && buffer.get((int) at + 1) == 'E'
                && buffer.get((int) at + 2) == 'W';
    }

    private long pointer(int at) {
        return at + 8 <= buffer.capacity() ? buffer.getLong(at) : 0;
    }

    private void add(List<Section> blocks, long begin, long length) {
        if (begin < NdaHead.LENGTH || length < 0 || begin > buffer.capacity() - SHORTEST) {
            return;
        }
        long stated = length == 0 ? buffer.capacity() : begin + length;
        boolean cutOff = stated < begin || stated > buffer.capacity();
        int end = (int) (cutOff ? buffer.capacity() : stated);
        if (cutOff) {
            notes.incomplete("The file ends before its data section does.");
        }
        if (end - begin >= SHORTEST) {
            blocks.add(new Section((int) begin, end, cutOff));
        }
    }

    private int recordLength(List<Section> blocks, int tagBytes, int shortest) throws InputException {
        Section first = blocks.getFirst();
        int available = first.end() - first.begin();
        for (int length = shortest; length <= Math.min(LONGEST, available); length++) {
            if (tagsRepeat(first, length, tagBytes) && (first.cutOff() || available % length == 0)) {
                return length;
            }
        }
        throw file.refuse(
                Place.offset(first.begin()),
                "records of equal length that begin alike",
                "no length from " + shortest + " to " + LONGEST + " bytes that fits");
    }

    private boolean tagsRepeat(Section section, int length, int tagBytes) {
        int at = section.begin();
        for (int i = 0; i < SAMPLED && at + length <= section.end(); i++, at += length) {
            for (int b = 0; b < tagBytes; b++) {
                if (buffer.get(at + b) != buffer.get(section.begin() + b)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Records decode(List<Section> blocks, RecordLayout layout, int length, int markerAt) throws InputException {
        int count = 0;
        int others = 0;
        for (Section block : blocks) {
            for (int at = block.begin(); at + length <= block.end(); at += length) {
                boolean data = (buffer.get(at + markerAt) & 0xFF) == DATA;
                count += data ? 1 : 0;
                others += data ? 0 : 1;
            }
        }
        if (others > 0) {
            notes.warn(others + " records of another kind (auxiliary channels) were not read.");
        }
        if (count > Records.MOST) {
            throw file.refuse(Place.whole(), "at most " + Records.MOST + " records", count + " of them");
        }
        Records records = new Records(layout.quantities(), count);
        int row = 0;
        for (Section block : blocks) {
            for (int at = block.begin(); at + length <= block.end(); at += length) {
                if ((buffer.get(at + markerAt) & 0xFF) == DATA) {
                    layout.decode(buffer, at, records, row++);
                }
            }
        }
        return records;
    }
}
