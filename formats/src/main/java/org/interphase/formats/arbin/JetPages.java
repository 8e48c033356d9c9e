package org.interphase.formats.arbin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// Looks through the pages of a Jet database for chains that never end, before they are followed.
///
/// | byte | meaning |
/// |---|---|
/// | 4 of the file | `Standard Jet DB` |
/// | 20 of the file | 0: Jet 3 with pages of 2048 bytes; later: 4096 |
/// | 0 of a page | 1 data, 2 table definition, 3 and 4 index |
/// | 4 of a table definition | u32 page on which it goes on, 0 for none |
/// | 16 of an index page (Jet 4; 12 in Jet 3) | u32 next page of the same level |
/// | 12 of a data page (Jet 4; 8 in Jet 3) | u16 number of rows, then u16 place of each; bit 14: the row is elsewhere |
final class JetPages {
    static final String SIGNATURE = "Standard Jet DB";
    private static final int DATA = 1;
    private static final int DEFINITION = 2;
    private static final int INDEX_NODE = 3;
    private static final int INDEX_LEAF = 4;
    private static final int ELSEWHERE = 0x4000;
    private static final int PLACE = 0x1FFF;
    /// A row that outgrew its page moves once; longer journeys are damage.
    private static final int MOST_MOVES = 8;

    private final SourceFile file;
    private final ByteBuffer buffer;
    private final boolean jet3;
    private final int pageSize;
    private final int pages;

    private JetPages(SourceFile file) {
        this.file = file;
        this.buffer = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        this.jet3 = isJet3(file);
        this.pageSize = jet3 ? 2048 : 4096;
        this.pages = file.length() / pageSize;
    }

    static boolean isJet3(SourceFile file) {
        return file.bytes()[20] == 0;
    }

    /// @throws InputException if the file is no Jet database or a chain of its pages or rows closes on itself
    static void check(SourceFile file) throws InputException {
        byte[] b = file.bytes();
        boolean signed =
                b.length >= 4096 && new String(b, 4, SIGNATURE.length(), StandardCharsets.ISO_8859_1).equals(SIGNATURE);
        if (!signed) {
            throw file.refuse(
                    Place.offset(4), "a Jet database of at least two pages", "no 'Standard Jet DB'", "Is it a .res?");
        }
        JetPages pages = new JetPages(file);
        pages.checkChains(DEFINITION, 4);
        pages.checkChains(INDEX_LEAF, pages.jet3 ? 12 : 16);
        pages.checkChains(INDEX_NODE, pages.jet3 ? 12 : 16);
        pages.checkRows();
    }

    /// Marks every page by the walk that first met it: meeting one's own mark again is a circle.
    private void checkChains(int kind, int pointer) throws InputException {
        int[] walk = new int[pages];
        for (int start = 1; start < pages; start++) {
            int page = start;
            while (page > 0 && page < pages && kind(page) == kind && walk[page] == 0) {
                walk[page] = start;
                page = buffer.getInt(page * pageSize + pointer);
            }
            if (page > 0 && page < pages && kind(page) == kind && walk[page] == start) {
                throw circle(page);
            }
        }
    }

    private void checkRows() throws InputException {
        for (int page = 1; page < pages; page++) {
            if (kind(page) == DATA) {
                for (int row = 0; row < rows(page); row++) {
                    follow(page, row);
                }
            }
        }
    }

    private void follow(int page, int row) throws InputException {
        int atPage = page;
        int atRow = row;
        for (int moves = 0; isElsewhere(atPage, atRow); moves++) {
            if (moves == MOST_MOVES) {
                throw circle(page);
            }
            int place = atPage * pageSize + (offset(atPage, atRow) & PLACE);
            if (place + 4 > buffer.capacity()) {
                return;
            }
            int pointer = buffer.getInt(place);
            atRow = pointer & 0xFF;
            atPage = pointer >>> 8;
        }
    }

    private boolean isElsewhere(int page, int row) {
        return page > 0
                && page < pages
                && kind(page) == DATA
                && row < rows(page)
                && (offset(page, row) & ELSEWHERE) != 0;
    }

    private int kind(int page) {
        return buffer.get(page * pageSize);
    }

    private int rows(int page) {
        int stated = buffer.getShort(page * pageSize + (jet3 ? 8 : 12)) & 0xFFFF;
        return Math.min(stated, (pageSize - 14) / 2);
    }

    private int offset(int page, int row) {
        return buffer.getShort(page * pageSize + (jet3 ? 10 : 14) + 2 * row) & 0xFFFF;
    }

    private InputException circle(int page) {
        return file.refuse(
                Place.offset((long) page * pageSize),
                "a Jet page whose references end",
                "one that leads back to itself",
                "The file is damaged; Microsoft Access can sometimes repair it.");
    }
}
