package org.interphase.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where an answer is drawn, in the words of the commands that share an option for it.
final class PictureOption {
    private PictureOption() {}

    /// `--out` for a picture alone.
    static final class Out {
        @Option(names = "--out", paramLabel = "FIG.svg", description = "Write a picture.")
        private @Nullable Path file;

        Optional<Path> file() {
            return Optional.ofNullable(file);
        }
    }

    /// `--out` for a picture or for the numbers that it shows.
    static final class OutOrNumbers {
        @Option(
                names = "--out",
                paramLabel = "FIG.svg",
                description = "Write a picture, or its numbers where the name ends in .csv.")
        private @Nullable Path file;

        Optional<Path> file() {
            return Optional.ofNullable(file);
        }
    }

    /// `--figure`, where `--out` is something else.
    static final class Figure {
        @Option(names = "--figure", paramLabel = "F.svg", description = "Draw it; an existing file is replaced.")
        private @Nullable Path file;

        Optional<Path> file() {
            return Optional.ofNullable(file);
        }
    }
}
