package org.interphase.formats.vamas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interphase.data.InputException;

/// What stands before the first block.
///
/// @param texts institution, instrument, operator and experiment, in this order
/// @param comment lines
/// @param experimentMode such as `NORM` or `SDP`
/// @param scanMode `REGULAR`, `IRREGULAR` or `MAPPING`
/// @param variables experimental variables, whose values every block states
/// @param repeated items that the second and later blocks state again; the others are those of the first
/// @param futureBlockLines lines of a later version of the standard in each block
/// @param blocks number of blocks
record VamasHeader(
        List<String> texts,
        List<String> comment,
        String experimentMode,
        String scanMode,
        List<VamasVariable> variables,
        Set<VamasItem> repeated,
        int futureBlockLines,
        int blocks) {
    static final String MAGIC = "VAMAS Surface Chemical Analysis Standard Data Transfer Format 1988 May 4";
    private static final Set<String> EXPERIMENT_MODES =
            Set.of("MAP", "MAPDP", "MAPSV", "MAPSVDP", "NORM", "SDP", "SDPSV", "SEM", "NOEXP");
    private static final Set<String> WITH_REGIONS = Set.of("MAP", "MAPDP", "NORM", "SDP");
    private static final Set<String> SCAN_MODES = Set.of("REGULAR", "IRREGULAR", "MAPPING");

    /// @throws InputException if a line is not what has to stand there
    static VamasHeader read(VamasLines lines) throws InputException {
        magic(lines);
        List<String> texts = texts(lines, 4, "an identifier");
        List<String> comment = texts(lines, lines.count("a number of comment lines"), "a comment");
        String experimentMode = word(lines, "an experiment mode (NORM, SDP, MAP …)", EXPERIMENT_MODES);
        String scanMode = word(lines, "a scan mode (REGULAR, IRREGULAR, MAPPING)", SCAN_MODES);
        if (WITH_REGIONS.contains(experimentMode)) {
            lines.count("a number of spectral regions");
        }
        if (experimentMode.equals("MAP") || experimentMode.equals("MAPDP")) {
            texts(lines, 3, "a number of positions of the map");
        }
        List<VamasVariable> variables = VamasVariable.read(lines, "a number of experimental variables");
        Set<VamasItem> repeated = repeated(lines);
        texts(lines, lines.count("a number of manually entered items"), "a manually entered item");
        int futureLines = lines.count("a number of future upgrade experiment entries");
        int futureBlockLines = lines.count("a number of future upgrade block entries");
        texts(lines, futureLines, "a future upgrade experiment entry");
        int blocks = lines.count("a number of blocks");
        return new VamasHeader(texts, comment, experimentMode, scanMode, variables, repeated, futureBlockLines, blocks);
    }

    private static void magic(VamasLines lines) throws InputException {
        String first = "";
        while (first.isEmpty()) {
            first = lines.text("'" + MAGIC + "'");
        }
        if (!first.startsWith("VAMAS Surface Chemical Analysis")) {
            throw lines.refuse("'" + MAGIC + "'", "'" + first + "'");
        }
    }

    static List<String> texts(VamasLines lines, int count, String what) throws InputException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(lines.text(what));
        }
        return texts;
    }

    private static String word(VamasLines lines, String what, Set<String> allowed) throws InputException {
        String word = lines.text(what);
        if (!allowed.contains(word)) {
            throw lines.refuse(what, "'" + word + "'");
        }
        return word;
    }

    /// A positive count announces the items that are repeated, a negative one those that are not; 0: all are.
    private static Set<VamasItem> repeated(VamasLines lines) throws InputException {
        String what = "a number of entries in the inclusion or exclusion list";
        double count = lines.number(what);
        int size = VamasItem.ORDER.size();
        if (count != Math.rint(count) || Math.abs(count) > size) {
            throw lines.refuse(what + " within ±" + size, "" + count);
        }
        Set<VamasItem> listed = EnumSet.noneOf(VamasItem.class);
        for (int i = 0; i < Math.abs(count); i++) {
            int number = lines.count("the number of an item of the blocks");
            if (number < 1 || number > size) {
                throw lines.refuse("the number of an item of the blocks, 1 to " + size, "" + number);
            }
            listed.add(VamasItem.ORDER.get(number - 1));
        }
        return count > 0 ? listed : EnumSet.complementOf(EnumSet.copyOf(listed));
    }
}
