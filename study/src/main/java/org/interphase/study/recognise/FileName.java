package org.interphase.study.recognise;

import java.util.ArrayList;
import java.util.List;

/// The name of a file and of its folders below `raw/`, and what they say.
///
/// @param parts folders from the outermost, then the name without its ending
/// @param said in the order of the parts, those of the name first
record FileName(List<String> parts, List<Said> said) {
    /// @param where `name`, or `folder 'bare'`
    record Said(Clue clue, String where) {}

    /// @param file relative to the study folder
    /// @param reader that reads it; some instruments add their channel to the name
    static FileName of(String file, String reader) {
        List<String> names = List.of(file.split("/", -1));
        List<String> folders = names.subList(Math.min(1, names.size() - 1), names.size() - 1);
        String name = stem(names.getLast());
        if (reader.startsWith("biologic")) {
            // EC-Lab ends a name with the channel: _C01, after _MB for a Modulo Bat run.
            name = name.replaceFirst("_C[0-9]{2}$", "");
        }
        List<Said> said = new ArrayList<>();
        add(name, "name", said);
        for (int i = folders.size() - 1; i >= 0; i--) {
            add(folders.get(i), "folder '" + folders.get(i) + "'", said);
        }
        List<String> parts = new ArrayList<>(folders);
        parts.add(name);
        return new FileName(List.copyOf(parts), List.copyOf(said));
    }

    private static void add(String name, String where, List<Said> said) {
        for (Clue clue : NameClues.of(name)) {
            said.add(new Said(clue instanceof Clue.OfState s ? NameClues.signed(s, name) : clue, where));
        }
    }

    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
