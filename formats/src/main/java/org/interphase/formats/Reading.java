package org.interphase.formats;

import java.util.List;
import org.interphase.data.Dataset;

/// What a reader got out of a file.
///
/// @param format name of the format and its dialect, such as `Maccor text, decimal comma`
/// @param reader name of the reader
/// @param datasets in file order, at least one
/// @param warnings reservations a user must see, one sentence each: unknown columns kept, rows dropped, file cut off
public record Reading(String format, String reader, List<Dataset> datasets, List<String> warnings) {
    public Reading {
        datasets = List.copyOf(datasets);
        warnings = List.copyOf(warnings);
    }
}
