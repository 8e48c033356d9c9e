package org.interphase.formats.neware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// One `.ndc` member: a head page, then pages of records.
///
/// | byte of a page | versions 1 to 4 | later |
/// |---|---|---|
/// | size | 512 | 4096 |
/// | 2 | u16 number of records | u16 number of records |
/// | 4 | bit per record: whether it is in use | the same, 128 bytes |
/// | records | from 5 | from 132 |
///
/// Byte 0 of the head is the kind (1 data, 5 auxiliary, 7 step, 18 run info), byte 2 the version.
final class NdcMember {
    static final int DATA = 1;
    static final int AUXILIARY = 5;
    static final int STEP = 7;
    static final int RUN_INFO = 18;

    private static final int MASK = 4;
    private final String name;
    private final ByteBuffer buffer;
    private final int pageSize;
    private final int firstRecord;

    private NdcMember(String name, byte[] bytes) {
        this.name = name;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean early = bytes[2] >= 1 && bytes[2] <= 4;
        this.pageSize = early ? 512 : 4096;
        this.firstRecord = early ? 5 : 132;
    }

    /// @throws InputException if the member is too short for its head, is of another kind, or of an unknown version
    static NdcMember of(SourceFile file, String name, byte[] bytes, int kind) throws InputException {
        if (bytes.length < 512) {
            throw file.refuse(
                    Place.part(name), "a head of 512 bytes or more", bytes.length + " bytes", "The file is cut off.");
        }
        NdcMember member = new NdcMember(name, bytes);
        if (!NdcVersion.isKnown(member.version())) {
            throw file.refuse(
                    Place.part(name),
                    "ndc version 1 to 17",
                    "version " + member.version(),
                    "Export the test as csv from BTSDA and read that.");
        }
        if ((bytes[0] & 0xFF) != kind) {
            throw file.refuse(Place.part(name), "a member of kind " + kind, "kind " + (bytes[0] & 0xFF));
        }
        return member;
    }

    int version() {
        return buffer.get(2) & 0xFF;
    }

    ByteBuffer buffer() {
        return buffer;
    }

    /// First byte of the first record, 0 where there is no page.
    int firstMarker() {
        int at = pageSize + firstRecord;
        return at < buffer.capacity() ? buffer.get(at) & 0xFF : 0;
    }

    /// All records in use. Records without an index of their own are numbered by their place, unused places counted.
    ///
    /// @throws InputException if there are more records than any test has
    Records decode(SourceFile file, RecordLayout layout, Notes notes) throws InputException {
        int perPage = (pageSize - firstRecord - 1) / layout.length();
        long pages = Math.ceilDiv((long) Math.max(0, buffer.capacity() - pageSize), pageSize);
        if (pages * perPage > Records.MOST) {
            throw file.refuse(
                    Place.part(name),
                    "at most " + Records.MOST + " data points",
                    "room for " + pages * perPage,
                    "Split the test in BTSDA.");
        }
        if (buffer.capacity() % pageSize != 0) {
            notes.incomplete("Member '" + name + "' ends within a page of " + pageSize + " bytes.");
        }
        int count = 0;
        for (int slot = 0; slot < pages * perPage; slot++) {
            count += inUse(slot, perPage, layout) ? 1 : 0;
        }
        return fill(layout, perPage, (int) pages * perPage, count);
    }

    private Records fill(RecordLayout layout, int perPage, int slots, int count) {
        Records records = new Records(layout.quantities(), count);
        double[] index = new double[count];
        int row = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (inUse(slot, perPage, layout)) {
                layout.decode(buffer, at(slot, perPage, layout), records, row);
                index[row++] = slot + 1;
            }
        }
        if (!records.has(Quantity.INDEX)) {
            records.put(Quantity.INDEX, index);
        }
        return records;
    }

    private boolean inUse(int slot, int perPage, RecordLayout layout) {
        int at = at(slot, perPage, layout);
        if (at + layout.length() > buffer.capacity()) {
            return false;
        }
        int bit = slot % perPage;
        int mask = buffer.get(page(slot, perPage) + MASK + bit / 8);
        boolean marked = (mask >> (bit % 8) & 1) != 0;
        // The 512-byte pages of versions 1 to 4 are known from one file only: there a record in use has an index.
        return pageSize == 512 ? layout.peek(buffer, at, Quantity.INDEX) != 0 : marked;
    }

    private int page(int slot, int perPage) {
        return pageSize + slot / perPage * pageSize;
    }

    private int at(int slot, int perPage, RecordLayout layout) {
        return page(slot, perPage) + firstRecord + slot % perPage * layout.length();
    }
}
