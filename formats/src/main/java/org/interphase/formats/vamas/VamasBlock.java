package org.interphase.formats.vamas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.jspecify.annotations.Nullable;

/// One block: a region, an image, or whatever else was measured at once.
final class VamasBlock {
    private static final int MOST_VARIABLES = 4096;

    private final Map<VamasItem, List<String>> items = new EnumMap<>(VamasItem.class);
    private final String identifier;
    private final String sample;
    private final Place place;
    private List<VamasVariable> variables = List.of();
    private double[][] ordinates = {};

    private VamasBlock(String identifier, String sample, Place place) {
        this.identifier = identifier;
        this.sample = sample;
        this.place = place;
    }

    /// @param first the first block, which has what later ones leave out; null while that is read
    static VamasBlock read(VamasLines lines, VamasHeader header, @Nullable VamasBlock first) throws InputException {
        String identifier = lines.text("the identifier of a block");
        VamasBlock block = new VamasBlock(identifier, lines.text("the identifier of a sample"), lines.place());
        for (VamasItem item : VamasItem.ORDER) {
            if (!item.applies(header, block.text(VamasItem.TECHNIQUE))) {
                continue;
            }
            if (first == null || header.repeated().contains(item)) {
                block.items.put(item, item(lines, header, item));
            } else {
                block.items.put(item, first.items.getOrDefault(item, List.of()));
            }
        }
        VamasHeader.texts(lines, header.futureBlockLines(), "a future upgrade block entry");
        block.readOrdinates(lines);
        return block;
    }

    private static List<String> item(VamasLines lines, VamasHeader header, VamasItem item) throws InputException {
        String name = item.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        int entries = item.isList() ? lines.count("the number of lines of the item '" + name + "'") : 1;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            texts.addAll(VamasHeader.texts(lines, item.lines(header), "the item '" + name + "'"));
        }
        return texts;
    }

    private void readOrdinates(VamasLines lines) throws InputException {
        List<String> labels = items.getOrDefault(VamasItem.VARIABLES, List.of());
        List<VamasVariable> read = new ArrayList<>();
        for (int i = 0; i + 1 < labels.size(); i += 2) {
            read.add(new VamasVariable(labels.get(i), labels.get(i + 1)));
        }
        variables = List.copyOf(read);
        int values = lines.count("a number of ordinate values");
        int width = variables.size();
        if (width == 0 || width > MOST_VARIABLES || values % width != 0) {
            throw lines.refuse(
                    "a number of ordinate values that is a multiple of the " + width + " corresponding variables",
                    values + " in block '" + identifier + "'");
        }
        for (int i = 0; i < 2 * width; i++) {
            lines.number("the least or largest ordinate");
        }
        // A value and its line end are two bytes at least.
        if (values > (lines.left() + 1) / 2) {
            throw lines.endsBefore("the " + values + " ordinate values of block '" + identifier + "'");
        }
        ordinates = new double[width][values / width];
        for (int i = 0; i < values; i++) {
            ordinates[i % width][i / width] = lines.number("an ordinate value of block '" + identifier + "'");
        }
    }

    String identifier() {
        return identifier;
    }

    String sample() {
        return sample;
    }

    Place place() {
        return place;
    }

    List<VamasVariable> variables() {
        return variables;
    }

    /// Values of the variable, point by point; the array itself.
    double[] ordinates(int variable) {
        return ordinates[variable];
    }

    int points() {
        return ordinates.length == 0 ? 0 : ordinates[0].length;
    }

    /// The lines of an item, none where the block lacks it.
    List<String> texts(VamasItem item) {
        return items.getOrDefault(item, List.of());
    }

    /// The first line of an item, empty where the block lacks it.
    String text(VamasItem item) {
        List<String> texts = texts(item);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /// The item as a number, NaN where it is none.
    double number(VamasItem item) {
        return number(text(item));
    }

    static double number(String text) {
        try {
            return text.isEmpty() || text.length() > 60 ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
