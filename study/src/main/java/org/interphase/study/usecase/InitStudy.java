package org.interphase.study.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.StudyFolder;

/// `init STUDY`: a folder with a commented `study.yaml`.
public final class InitStudy {
    private InitStudy() {}

    /// What the study is to be made from.
    public enum Kind {
        /// Instrument files.
        MEASURED("template.yaml"),
        /// The printed numbers of a paper.
        PUBLISHED("template-published.yaml");

        private final String template;

        Kind(String template) {
            this.template = template;
        }
    }

    private record Made(Path manifest, Kind kind) implements Answer {
        @Override
        public Json json() {
            return Json.object().put("study", manifest.toString());
        }

        @Override
        public String text() {
            if (kind == Kind.PUBLISHED) {
                return "Wrote " + manifest + "\nType what the paper prints, then:\n  interphase audit "
                        + manifest.getParent() + "\n";
            }
            return "Wrote " + manifest + "\nPut the instruments' files into raw/ beside it, fill in the file, then:\n"
                    + "  interphase run " + manifest.getParent() + "\n";
        }
    }

    /// @throws InputException if there is a `study.yaml` already, or the folder cannot be made
    public static Answer init(Path folder, Kind kind) throws InputException {
        Path manifest = folder.resolve(StudyFolder.MANIFEST);
        if (Files.exists(manifest)) {
            throw new InputException(
                    manifest.toString(),
                    Place.whole(),
                    "a folder without a study",
                    "one that has a study.yaml",
                    "It was left as it is.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException(folder.toString(), Place.whole(), "a folder, or a name that is free", "a file");
        }
        try {
            Files.createDirectories(kind == Kind.PUBLISHED ? folder : folder.resolve("raw"));
            Files.writeString(manifest, template(kind));
        } catch (IOException e) {
            throw new InputException(folder.toString(), Place.whole(), "a folder that can be written", "none");
        }
        return new Made(manifest, kind);
    }

    /// The commented manifest that `init` writes.
    public static String template(Kind kind) {
        try (InputStream in = InitStudy.class.getResourceAsStream(kind.template)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + kind.template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the jar's " + kind.template + " cannot be read", e);
        }
    }
}
