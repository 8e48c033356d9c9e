package org.interphase.study.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;

/// Published pairs as small studies, shipped with the product: facts with the DOI of the paper and the place in it. To
/// add
/// one, put a `study.yaml` under another name beside the others and its name into `index.txt`.
public final class Library {
    private static final String INDEX = "index.txt";

    private Library() {}

    /// @param name of the study, such as `liu-2024-sulfide`
    public record Entry(String name, Manifest manifest) {}

    /// All studies of the library, in the order of its index.
    public static List<Entry> studies() {
        List<Entry> studies = new ArrayList<>();
        for (String name : text(INDEX).lines().filter(l -> !l.isBlank()).toList()) {
            String file = name + ".yaml";
            try {
                studies.add(new Entry(name, ManifestReader.read("library/" + file, text(file))));
            } catch (InputException e) {
                throw new IllegalStateException("the library's " + file + " is refused", e);
            }
        }
        return List.copyOf(studies);
    }

    private static String text(String resource) {
        try (InputStream in = Library.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the library's " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the jar's library cannot be read", e);
        }
    }
}
