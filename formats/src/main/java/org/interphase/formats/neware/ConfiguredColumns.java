package org.interphase.formats.neware;

import static org.interphase.formats.neware.Binary.CALENDAR;
import static org.interphase.formats.neware.Binary.F4;
import static org.interphase.formats.neware.Binary.I2;
import static org.interphase.formats.neware.Binary.I4;
import static org.interphase.formats.neware.Binary.I8;
import static org.interphase.formats.neware.Binary.U1;
import static org.interphase.formats.neware.Binary.U2;
import static org.interphase.formats.neware.Binary.U4;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// The `.ndc` versions 7 and 15, whose heads list which columns their records have. Known from descriptions only.
final class ConfiguredColumns {
    private static final int LIST_7 = 13;
    private static final int COLUMNS_7 = 40;
    private static final int LENGTH_15 = 516;
    private static final int LIST_15 = 520;
    private static final int ENTRY_15 = 9;
    private static final int COLUMNS_15 = 300;
    /// mAs in an Ah, and mWs in a Wh.
    private static final double MILLI_SECOND = 3.6e6;

    private ConfiguredColumns() {}

    /// Version 7: up to 40 codes (i32) from byte 13 of the head, in the order of the fields.
    static RecordLayout seventh(SourceFile file, String member, ByteBuffer head) throws InputException {
        RecordLayout.Builder layout = RecordLayout.record();
        for (int i = 0; i < COLUMNS_7; i++) {
            int code = head.getInt(LIST_7 + 4 * i);
            if (code == 0) {
                break;
            }
            if (!append(layout, code)) {
                throw file.refuse(
                        Place.part(member),
                        "column codes of ndc version 7",
                        "code " + code,
                        "Export the test as csv from BTSDA and read that.");
            }
        }
        return layout.end();
    }

    private static boolean append(RecordLayout.Builder layout, int code) {
        switch (code) {
            case 1, 10 -> layout.skip(1);
            case 6 -> layout.field(Quantity.INDEX, U4);
            case 7 -> layout.field(Quantity.CYCLE, U4);
            case 8 -> layout.field(Quantity.STEP_INDEX, U1);
            case 9 -> layout.field(Quantity.STEP_TYPE, U1);
            case 11 -> layout.skip(4);
            case 12 -> layout.field(Quantity.STEP_TIME, I8, 1e3);
            case 13 -> layout.field(Quantity.VOLTAGE, I4, 1e4);
            case 14 -> layout.field(Quantity.CURRENT, I4);
            case 15 -> layout.skip(2);
            case 16 -> layout.field(Quantity.TEMPERATURE, I2, 10);
            case 17 -> layout.field(Quantity.CHARGE, I8);
            case 18 -> layout.field(Quantity.DISCHARGE, I8);
            case 19 -> layout.field(Quantity.CHARGE_ENERGY, I8);
            case 20 -> layout.field(Quantity.DISCHARGE_ENERGY, I8);
            case 21 -> layout.field(Quantity.CLOCK, CALENDAR);
            case 28 -> layout.field(Quantity.RANGE, I4);
            case 29 -> layout.field(Quantity.TOTAL_TIME, I8, 1e3);
            case 51, 52 -> layout.skip(8);
            case 53 -> layout.field(Quantity.CLOCK, U2, 1e3);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Version 15: a fixed part of 36 bytes, then columns at stated places. From byte 516 of the head: length of a
    /// record (u32), then up to 300 entries of code (i32), kind (u8) and place (i32), ended by an empty one.
    static RecordLayout fifteenth(SourceFile file, String member, ByteBuffer head) throws InputException {
        int length = head.getInt(LENGTH_15);
        if (length < 36 || length > 3963) {
            throw file.refuse(Place.part(member), "records of 36 to 3963 bytes", "a length of " + length);
        }
        Map<Integer, Integer> places = placesOfFifteenth(head, length);
        RecordLayout.Builder layout = RecordLayout.record()
                .at(2)
                .field(Quantity.STEP_INDEX, U1)
                .field(Quantity.STEP_TYPE, U1)
                .at(8)
                .field(Quantity.INDEX, U4)
                .field(Quantity.TOTAL_TIME, U4)
                .field(Quantity.TOTAL_TIME, U4, 1e9)
                .field(Quantity.CURRENT, F4, 1e3)
                .field(Quantity.VOLTAGE, F4);
        // Charge and energy stand in the fixed part, or in both directions among the columns.
        if (places.containsKey(5) && places.containsKey(6)) {
            layout.at(place(places, 5)).field(Quantity.CHARGE, F4, MILLI_SECOND);
            layout.at(place(places, 6)).field(Quantity.DISCHARGE, F4, MILLI_SECOND);
        } else {
            layout.at(28).field(Quantity.CAPACITY, F4, MILLI_SECOND);
        }
        if (places.containsKey(8) && places.containsKey(9)) {
            layout.at(place(places, 8)).field(Quantity.CHARGE_ENERGY, F4, MILLI_SECOND);
            layout.at(place(places, 9)).field(Quantity.DISCHARGE_ENERGY, F4, MILLI_SECOND);
        } else {
            layout.at(32).field(Quantity.ENERGY, F4, MILLI_SECOND);
        }
        for (int code : new int[] {15, 65}) {
            if (places.containsKey(code)) {
                Quantity quantity = code == 15 ? Quantity.CLOCK : Quantity.STEP_TIME;
                layout.at(place(places, code)).field(quantity, U4).field(quantity, U4, 1e9);
            }
        }
        return layout.at(length).end();
    }

    /// Places within the record of the columns in the list, those of eight bytes at most.
    private static Map<Integer, Integer> placesOfFifteenth(ByteBuffer head, int length) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < COLUMNS_15; i++) {
            int at = LIST_15 + ENTRY_15 * i;
            int code = head.getInt(at);
            int place = head.getInt(at + 5);
            if (code == 0 && head.get(at + 4) == 0) {
                break;
            }
            boolean pair = code == 15 || code == 65;
            if (place >= 0 && place <= length - (pair ? 8 : 4)) {
                places.putIfAbsent(code, place);
            }
        }
        return places;
    }

    private static int place(Map<Integer, Integer> places, int code) {
        return places.getOrDefault(code, 0);
    }

    /// Version 15 numbers two step types differently.
    static double stepTypeOfFifteenth(double code) {
        return code == 21 ? 27 : code == 22 ? 26 : code;
    }
}
