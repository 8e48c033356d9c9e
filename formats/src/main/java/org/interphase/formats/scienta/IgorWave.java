package org.interphase.formats.scienta;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// An Igor binary wave, version 5 (Igor Pro technical note 3): a header of 64 bytes with the lengths of all
/// parts, a wave header of 320, the numbers, a formula, a note and the units. Either byte order.
final class IgorWave {
    static final int VERSION = 5;
    private static final int BIN_HEADER = 64;
    private static final int WAVE_HEADER = 320;
    private static final int DIMENSIONS = 4;
    private static final int COMPLEX = 1;
    private static final int UNSIGNED = 0x40;

    private final SourceFile file;
    private final ByteBuffer bytes;
    private final int[] size = new int[DIMENSIONS];
    private final double[] values;
    private final int dataEnd;

    IgorWave(SourceFile file) throws InputException {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length() < BIN_HEADER + WAVE_HEADER) {
            throw file.refuse(
                    Place.whole(),
                    "the headers of a wave, " + (BIN_HEADER + WAVE_HEADER) + " bytes",
                    file.length() + "");
        }
        if (bytes.getShort(0) != VERSION) {
            bytes.order(ByteOrder.BIG_ENDIAN);
        }
        if (bytes.getShort(0) != VERSION) {
            throw file.refuse(Place.offset(0), "an Igor binary wave of version 5", "version " + bytes.getShort(0));
        }
        int points = bytes.getInt(0x4C);
        int type = bytes.getShort(0x50) & 0xFFFF;
        int width = width(type);
        long end = BIN_HEADER + WAVE_HEADER + (long) points * width;
        if (points <= 0 || end > file.length()) {
            throw file.refuse(
                    Place.offset(0x4C),
                    "a number of points that fits into " + file.length() + " bytes",
                    Integer.toString(points));
        }
        dataEnd = (int) end;
        long product = 1;
        for (int d = 0; d < DIMENSIONS; d++) {
            size[d] = bytes.getInt(0x84 + 4 * d);
            product = size[d] > 0 && product <= points ? product * size[d] : product;
        }
        if (product != points || size[0] <= 0) {
            throw file.refuse(Place.offset(0x84), "dimensions whose product is " + points, Long.toString(product));
        }
        values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = value(BIN_HEADER + WAVE_HEADER + i * width, type);
        }
    }

    private int width(int type) throws InputException {
        int width = switch (type & ~UNSIGNED) {
            case 2, 0x20 -> 4;
            case 4 -> 8;
            case 8 -> 1;
            case 0x10 -> 2;
            default -> 0;
        };
        if (width == 0) {
            String found = (type & COMPLEX) != 0 ? "complex numbers" : type == 0 ? "texts" : "type " + type;
            throw file.refuse(Place.offset(0x50), "a wave of real numbers", found);
        }
        return width;
    }

    private double value(int at, int type) {
        boolean unsigned = (type & UNSIGNED) != 0;
        return switch (type & ~UNSIGNED) {
            case 2 -> bytes.getFloat(at);
            case 4 -> bytes.getDouble(at);
            case 8 -> unsigned ? bytes.get(at) & 0xFF : bytes.get(at);
            case 0x10 -> unsigned ? bytes.getShort(at) & 0xFFFF : bytes.getShort(at);
            default -> unsigned ? bytes.getInt(at) & 0xFFFFFFFFL : bytes.getInt(at);
        };
    }

    /// Points along the first dimension.
    int rows() {
        return size[0];
    }

    /// All points over those of the first dimension.
    int columns() {
        return values.length / size[0];
    }

    /// Points of the first dimension, one after another, at a place of the others.
    double[] column(int index) {
        double[] column = new double[size[0]];
        System.arraycopy(values, index * size[0], column, 0, size[0]);
        return column;
    }

    /// The scale of the first dimension: start + i · step.
    double[] scale() {
        double step = bytes.getDouble(0x94);
        double start = bytes.getDouble(0xB4);
        double[] scale = new double[size[0]];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = start + i * step;
        }
        return scale;
    }

    String name() {
        return text(0x5C, 32);
    }

    /// The note behind the numbers, as far as it is there.
    String note() {
        int formula = Math.max(0, bytes.getInt(8));
        long from = dataEnd + (long) formula;
        return from >= file.length() ? "" : text((int) from, bytes.getInt(12));
    }

    /// The unit of the first dimension, where it stands behind the note, else the short one in the header.
    String scaleUnit() {
        long from = dataEnd
                + (long) Math.max(0, bytes.getInt(8))
                + Math.max(0, bytes.getInt(12))
                + Math.max(0, bytes.getInt(16));
        String extended = from >= file.length() ? "" : text((int) from, bytes.getInt(20));
        return extended.isEmpty() ? text(0xD8, 4) : extended;
    }

    private String text(int from, int length) {
        int to = (int) Math.min(file.length(), from + (long) Math.max(0, length));
        String text = new String(file.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
        int zero = text.indexOf('\0');
        return (zero < 0 ? text : text.substring(0, zero)).strip();
    }
}
