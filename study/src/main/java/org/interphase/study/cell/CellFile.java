package org.interphase.study.cell;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// A text that a user names on the command line.
final class CellFile {
    private static final long LARGEST = 4_000_000;

    private CellFile() {}

    static String read(Path path) throws InputException {
        try {
            if (!Files.isRegularFile(path)) {
                throw new InputException(
                        path.toString(),
                        Place.whole(),
                        "a file",
                        Files.exists(path) ? "a folder" : "nothing of that name");
            }
            if (Files.size(path) > LARGEST) {
                throw new InputException(
                        path.toString(), Place.whole(), "at most 4 MB of text", Files.size(path) + " bytes");
            }
            return Files.readString(path);
        } catch (MalformedInputException e) {
            throw new InputException(path.toString(), Place.whole(), "text in UTF-8", "other bytes");
        } catch (IOException e) {
            throw new InputException(
                    path.toString(), Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }
}
