package org.interphase.formats.neware;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;
import org.interphase.formats.neware.NdaHead.Section;

/// The records of an `.nda` file of version 1 to 29.
final class NdaFile {
    private final SourceFile file;
    private final NdaHead head;
    private final NdaVersion version;
    private final Notes notes;
    private final ByteBuffer buffer;

    NdaFile(SourceFile file, NdaHead head, NdaVersion version, Notes notes) {
        this.file = file;
        this.head = head;
        this.version = version;
        this.notes = notes;
        this.buffer = head.buffer();
    }

    /// All data records, in the order of their index.
    Records data() throws InputException {
        Section section = dataSection();
        if (section.cutOff()) {
            notes.incomplete("The file ends before its data section does.");
        }
        Records records = decode(section, version.data(), version.markers());
        int rest = (section.end() - section.begin()) % version.data().length();
        if (rest > 0 && !section.cutOff()) {
            notes.incomplete("The file ends " + rest + " bytes into a record of "
                    + version.data().length() + " bytes.");
        }
        if (!records.has(Quantity.INDEX)) {
            records.put(Quantity.INDEX, counting(records.size()));
        } else if (version.markers().isEmpty()) {
            records = withoutZeroIndex(records);
        }
        Records ordered = records.orderedByIndex();
        if (ordered.size() < records.size()) {
            notes.warn((records.size() - ordered.size()) + " data points are stored twice; the first of each is kept.");
        }
        applyUnits(ordered);
        return ordered;
    }

    private void applyUnits(Records records) {
        if (head.range() == 0 && !records.has(Quantity.RANGE)) {
            notes.assume("The file states no current range; currents are read in units of 100 µA.");
        }
        CurrentRange.apply(records, head.range());
        switch (version.cycles()) {
            case FROM_ZERO -> records.map(Quantity.CYCLE, c -> c + 1);
            case FROM_ONE -> {}
            case CHANGES -> records.put(Quantity.CYCLE, records.countChanges(Quantity.CYCLE));
        }
        if (head.version() == 1) {
            records.map(Quantity.STEP_TYPE, NdaFile::stepTypeOfFirstVersion);
        }
    }

    /// Version 1 numbers step types in its own way; only these three are known.
    private static double stepTypeOfFirstVersion(double code) {
        return code == 2 ? 3 : code == 4 ? 2 : code == 5 ? 4 : code;
    }

    /// Voltage and temperature of every auxiliary channel.
    List<NumberColumn> auxiliary(double[] index) throws InputException {
        RecordLayout layout = version.auxiliary();
        if (layout == null) {
            return List.of();
        }
        Section section = head.auxiliary();
        if (section.end() == section.begin()) {
            // Some files keep auxiliary records among the data.
            section = head.data();
        }
        Records records = decode(section, layout, Set.of(NdaVersion.AUXILIARY));
        double[] channel = records.column(Quantity.AUX_CHANNEL);
        Set<Double> channels = new TreeSet<>();
        Arrays.stream(channel).forEach(channels::add);
        Auxiliary columns = new Auxiliary(file, index);
        for (double number : channels) {
            Records own = records.select(rowsOf(channel, number));
            double[] at = own.column(Quantity.INDEX);
            columns.add("V" + (int) number + "(V)", "V", at, own.column(Quantity.AUX_VOLTAGE));
            columns.add("T" + (int) number + "(°C)", "°C", at, own.column(Quantity.TEMPERATURE));
        }
        return columns.columns();
    }

    private static int[] rowsOf(double[] channel, double number) {
        int[] rows = new int[channel.length];
        int n = 0;
        for (int i = 0; i < channel.length; i++) {
            if (channel[i] == number) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private Section dataSection() throws InputException {
        Section stated = head.data();
        boolean room = stated.end() - stated.begin() >= version.data().length();
        if (room && (version.markers().isEmpty() || looksLikeRecord(stated.begin()))) {
            return stated;
        }
        int found = firstRecord();
        if (found < 0) {
            throw file.refuse(
                    Place.offset(64),
                    "the place of the data section",
                    "a pointer to byte " + stated.begin() + " with no record behind it",
                    "The file may be cut off, or the test holds no data point yet.");
        }
        notes.assume("The head does not say where the data begin; they were found by their pattern.");
        return new Section(found, buffer.capacity(), false);
    }

    /// Looks for a record with index 1 that is followed by another one, -1 where there is none.
    private int firstRecord() {
        int length = version.data().length();
        for (int at = NdaHead.LENGTH; at + 2 * length <= buffer.capacity(); at++) {
            boolean begins = looksLikeRecord(at) && version.data().peek(buffer, at, Quantity.INDEX) == 1;
            if (begins && looksLikeRecord(at + length)) {
                double next = version.data().peek(buffer, at + length, Quantity.INDEX);
                if (next == 1 || next == 2) {
                    return at;
                }
            }
        }
        return -1;
    }

    private boolean looksLikeRecord(int at) {
        int marker = buffer.get(at) & 0xFF;
        return marker == 0x55 || marker == 0xAA || marker == NdaVersion.AUXILIARY || marker == 0xFF || marker == 0;
    }

    private Records decode(Section section, RecordLayout layout, Set<Integer> markers) throws InputException {
        int length = layout.length();
        if ((section.end() - section.begin()) / length > Records.MOST) {
            throw file.refuse(
                    Place.offset(section.begin()),
                    "at most " + Records.MOST + " records",
                    (section.end() - section.begin()) / length + " of them",
                    "Split the test in BTSDA.");
        }
        int count = 0;
        for (int at = section.begin(); at + length <= section.end(); at += length) {
            count += matches(at, markers) ? 1 : 0;
        }
        Records records = new Records(layout.quantities(), count);
        int row = 0;
        for (int at = section.begin(); at + length <= section.end(); at += length) {
            if (matches(at, markers)) {
                layout.decode(buffer, at, records, row++);
            }
        }
        return records;
    }

    private boolean matches(int at, Set<Integer> markers) {
        return markers.isEmpty() || markers.contains(buffer.get(at) & 0xFF);
    }

    private static Records withoutZeroIndex(Records records) {
        double[] index = records.column(Quantity.INDEX);
        int[] rows = new int[index.length];
        int n = 0;
        for (int i = 0; i < index.length; i++) {
            if (index[i] != 0) {
                rows[n++] = i;
            }
        }
        return n == index.length ? records : records.select(Arrays.copyOf(rows, n));
    }

    private static double[] counting(int size) {
        double[] numbers = new double[size];
        Arrays.setAll(numbers, i -> i + 1);
        return numbers;
    }
}
