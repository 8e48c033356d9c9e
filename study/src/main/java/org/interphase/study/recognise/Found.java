package org.interphase.study.recognise;

import java.util.List;
import java.util.Optional;
import org.interphase.data.State;

/// What the bytes of a file say, whatever its study says of it.
///
/// @param stated the condition that the file itself states
/// @param doubt a question about the technique, where it is not certain
record Found(
        long bytes,
        String sha256,
        String technique,
        String format,
        String reader,
        String title,
        String why,
        Optional<String> refused,
        List<RecognisedFile.Content> datasets,
        State stated,
        Optional<String> doubt) {
    Found {
        datasets = List.copyOf(datasets);
    }
}
