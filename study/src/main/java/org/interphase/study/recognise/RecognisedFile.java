package org.interphase.study.recognise;

import java.util.List;
import java.util.Optional;
import org.interphase.data.State;

/// A file of a study and what it seems to be.
///
/// @param file relative to the study folder, with `/` between its names
/// @param sha256 of the bytes; empty where the file was too large to be read for a list
/// @param technique `cycling`, `impedance`, `xps` where it is read; `xas`, `xrd`, `eels`, `edx`, `micrograph`, `sims`
///     where it is known and not read yet; `table` for numbers that no one names; empty where nothing is known
/// @param format in a user's words; empty where nothing is known
/// @param reader name of the reader; empty where no reader takes the file
/// @param title of what is in it
/// @param why it is taken for that: one or two sentences
/// @param refused why it is not read, in one sentence, where it is not
/// @param datasets what is in it, at most [#MOST_DATASETS]
/// @param assigned what the manifest says of it, where it does
/// @param suggestion what its name says, for a file that is not assigned
/// @param question what its user must say, where that is not clear
public record RecognisedFile(
        String file,
        long bytes,
        String sha256,
        String technique,
        String format,
        String reader,
        String title,
        String why,
        Optional<String> refused,
        List<Content> datasets,
        Optional<Assigned> assigned,
        Optional<Suggestion> suggestion,
        Optional<String> question) {
    /// Most datasets that a list names.
    public static final int MOST_DATASETS = 200;

    public RecognisedFile {
        datasets = List.copyOf(datasets);
    }

    /// Whether a study can hold it as a measurement.
    public boolean isMeasurement() {
        return refused.isEmpty()
                && (technique.equals("cycling") || technique.equals("impedance") || technique.equals("xps"));
    }

    /// @param kind technique of the dataset
    /// @param rows points
    /// @param columns of numbers and words
    public record Content(String title, String kind, int rows, int columns) {}

    /// @param sample identifier
    public record Assigned(String sample, String cell, State state) {}

    /// @param sample identifier of a sample of the study, where one is suggested
    /// @param cell where one is suggested
    /// @param state with what the name and the file say; empty where they say nothing
    /// @param why a reason for each, one sentence each
    public record Suggestion(Optional<String> sample, Optional<String> cell, State state, List<String> why) {
        public Suggestion {
            why = List.copyOf(why);
        }
    }
}
