package org.interphase.formats.biologic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// The header of a data module: how many records, which columns, and where the records start.
///
/// | version | software | column count | ids | records start at |
/// |---|---|---|---|---|
/// | 0 | EC-Lab before 10 | 1 byte at 4 | 1 byte each from 5 | 100 |
/// | 2 | EC-Lab 10 to 11.2 | 1 byte at 4 | 2 bytes each from 5 | 405 |
/// | 3 | EC-Lab 11.3 and 11.4, BT-Lab | 1 byte at 4 | 2 bytes each from 5 | 406 |
/// | 10, 11 | EC-Lab 11.50 and later | 2 bytes at 4 | 2 bytes each from 6 | 1007 |
///
/// The number of records is in the first 4 bytes; all numbers are little-endian. Public readers take the ids of the
/// last layout as big-endian from byte 5, which pairs each id's low byte with the high byte of the id before: hence
/// their ids 112, 182, 211 … for 880, 438, 467 ….
final class MprDataHeader {
    private final long version;
    private final long records;
    private final int[] ids;
    private final int firstRecord;

    private MprDataHeader(long version, long records, int[] ids, int firstRecord) {
        this.version = version;
        this.records = records;
        this.ids = ids;
        this.firstRecord = firstRecord;
    }

    private enum Layout {
        V0("0", 1, 5, 1, 100),
        V2("2", 1, 5, 2, 405),
        V3("3", 1, 5, 2, 406),
        V10("10 and later", 2, 6, 2, 1007);

        private final String label;
        private final int countBytes;
        private final int idsAt;
        private final int idBytes;
        private final int length;

        Layout(String label, int countBytes, int idsAt, int idBytes, int length) {
            this.label = label;
            this.countBytes = countBytes;
            this.idsAt = idsAt;
            this.idBytes = idBytes;
            this.length = length;
        }
    }

    /// @throws InputException if the version is unknown, the header is cut off, or the column count does not fit into
    /// it
    static MprDataHeader of(SourceFile file, MprModule data) throws InputException {
        Layout layout = layout(file, data);
        if (data.present() < layout.length) {
            throw file.refuse(
                    Place.offset(data.start()),
                    "a data module with a header of " + layout.length + " bytes",
                    data.present() + " bytes",
                    "The file may be cut off.");
        }
        int count = (layout.countBytes == 1 ? data.u1(4) : data.u2(4)).orElse(0);
        int room = (layout.length - layout.idsAt) / layout.idBytes;
        if (count == 0 || count > room) {
            throw file.refuse(Place.offset(data.start() + 4L), "1 to " + room + " columns", count + " columns");
        }
        int[] ids = new int[count];
        for (int i = 0; i < count; i++) {
            int at = layout.idsAt + i * layout.idBytes;
            ids[i] = (layout.idBytes == 1 ? data.u1(at) : data.u2(at)).orElse(0);
        }
        return new MprDataHeader(data.version(), data.u4(0), ids, layout.length);
    }

    private static Layout layout(SourceFile file, MprModule data) throws InputException {
        if (data.version() == 0) {
            return Layout.V0;
        }
        if (data.version() == 2) {
            return Layout.V2;
        }
        if (data.version() == 3) {
            return Layout.V3;
        }
        if (data.version() >= 10 && data.version() < 100) {
            return Layout.V10;
        }
        String known = Arrays.stream(Layout.values()).map(l -> l.label).collect(Collectors.joining(", "));
        throw file.refuse(
                Place.offset(data.start()),
                "a data module of version " + known,
                "version " + data.version(),
                "Export the file as text from EC-Lab.");
    }

    long version() {
        return version;
    }

    /// Number of records as the header counts them.
    long records() {
        return records;
    }

    /// Where the first record starts, from the start of the module's content.
    int firstRecord() {
        return firstRecord;
    }

    List<Integer> ids() {
        return Arrays.stream(ids).boxed().toList();
    }
}
