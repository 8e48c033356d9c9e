package org.interphase.formats.biologic;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.formats.SourceFile;

/// The records of a data module, checked against the module's length and decoded to columns.
final class MprRecords {
    private final MprModule data;
    private final MprDataHeader header;
    private final MprRecordLayout layout;
    private final int count;

    private MprRecords(MprModule data, MprDataHeader header, MprRecordLayout layout, int count) {
        this.data = data;
        this.header = header;
        this.layout = layout;
        this.count = count;
    }

    /// Finds the layout of the records. Header and module length must agree to the byte even where the file ends
    /// early; of the records, those that are there as a whole are taken.
    ///
    /// @throws InputException if the numbers do not agree, or no record is there
    static MprRecords of(SourceFile file, MprModule data, Optional<EcLabVersion> version) throws InputException {
        MprDataHeader header = MprDataHeader.of(file, data);
        Place place = Place.offset(data.start());
        if (header.records() == 0) {
            throw file.refuse(place, "samples", "a data module without any", "The run was stopped before its first.");
        }
        long bytes = data.length() - header.firstRecord();
        long length = bytes / header.records();
        if (bytes <= 0 || bytes % header.records() != 0 || length > 8L * 65536) {
            throw file.refuse(
                    place,
                    header.records() + " records of equal length",
                    bytes + " bytes for them",
                    "The file is damaged.");
        }
        MprRecordLayout.Result result = MprRecordLayout.of(header.ids(), (int) length, MprColumns.table(), version);
        MprRecordLayout layout = result.layout()
                .orElseThrow(() -> file.refuse(
                        place,
                        "records whose columns add up to their length",
                        result.problem(),
                        "Export the file as text from EC-Lab."));
        int there = (int) ((data.present() - header.firstRecord()) / length);
        if (there == 0) {
            throw file.refuse(Place.offset(file.length()), "a first record", "the end of the file");
        }
        return new MprRecords(data, header, layout, there);
    }

    MprDataHeader header() {
        return header;
    }

    MprRecordLayout layout() {
        return layout;
    }

    /// Records that are there as a whole.
    int count() {
        return count;
    }

    boolean isComplete() {
        return count == header.records();
    }

    /// Where a record stands in the file.
    Place place(int record) {
        return Place.offset(offset(record));
    }

    private int offset(int record) {
        return data.start() + header.firstRecord() + record * layout.length();
    }

    Table table() {
        List<Column> columns = new ArrayList<>();
        ByteBuffer bytes = data.buffer();
        for (MprRecordLayout.Field field : layout.fields()) {
            columns.add(NumberColumn.adopt(field.name(), field.unit(), values(bytes, field)));
        }
        return new Table(columns);
    }

    private double[] values(ByteBuffer bytes, MprRecordLayout.Field field) {
        double[] values = new double[count];
        int at = offset(0) + field.offset();
        for (int i = 0; i < count; i++, at += layout.length()) {
            values[i] = switch (field.type()) {
                case F4 -> bytes.getFloat(at);
                case F8 -> bytes.getDouble(at);
                case U1 -> flag(bytes.get(at) & 0xFF, field.mask());
                case U2 -> bytes.getShort(at) & 0xFFFF;
                case U4 -> bytes.getInt(at) & 0xFFFFFFFFL;
            };
        }
        return values;
    }

    private static int flag(int value, int mask) {
        return mask == 0 ? value : (value & mask) >> Integer.numberOfTrailingZeros(mask);
    }
}
