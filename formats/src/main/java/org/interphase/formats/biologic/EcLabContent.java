package org.interphase.formats.biologic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.formats.SourceFile;

/// What a file of EC-Lab or BT-Lab holds, binary or text, under EC-Lab's own names.
///
/// @param reader name of the reader
/// @param format name of the format and its dialect
/// @param technique title of the technique, where the file tells
/// @param metadata in the order of the file
/// @param loopStarts first rows of the loops after the first, counted from 0
/// @param placeOfRow where a row stands in the file
/// @param assumed what the reader took for granted, one sentence each
/// @param warnings reservations, one sentence each
/// @param incomplete why the file is not the whole run, where it is not
record EcLabContent(
        SourceFile file,
        String reader,
        String format,
        Optional<String> technique,
        Map<String, String> metadata,
        Table table,
        List<Integer> loopStarts,
        IntFunction<Place> placeOfRow,
        List<String> assumed,
        List<String> warnings,
        Optional<String> incomplete) {
    EcLabContent {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        loopStarts = List.copyOf(loopStarts);
        assumed = List.copyOf(assumed);
        warnings = List.copyOf(warnings);
    }

    /// The technique, or the file's name where it does not tell.
    String title() {
        return technique.orElse(file.name());
    }

    boolean has(String column) {
        return table.find(column).isPresent();
    }

    /// The warnings and a further one.
    List<String> warningsAnd(String sentence) {
        List<String> all = new ArrayList<>(warnings);
        all.add(sentence);
        return all;
    }
}
