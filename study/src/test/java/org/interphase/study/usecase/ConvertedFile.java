package org.interphase.study.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interphase.data.Dataset;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.SourceFile;

/// One file before and after `convert`.
final class ConvertedFile {
    static final FormatRegistry REGISTRY = FormatRegistry.load();

    private final Path file;
    private final Path out;

    private ConvertedFile(Path file, Path out) {
        this.file = file;
        this.out = out;
    }

    static ConvertedFile of(Path file) throws InputException {
        Path out = file.resolveSibling("out.csv");
        ConvertFile.convert(REGISTRY, file, out, ConvertFile.Target.CSV);
        return new ConvertedFile(file, out);
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(out);
    }

    /// How two datasets of one type are held against each other.
    interface Same<T> {
        void check(T before, T after);
    }

    /// Fails unless the written file reads back as datasets of the same type and number, with nothing assumed.
    <T extends Dataset> void readsBack(Class<T> type, int datasets, Same<T> same) throws InputException {
        List<Dataset> before = REGISTRY.read(SourceFile.open(file)).datasets();
        List<Dataset> after = REGISTRY.read(SourceFile.open(out)).datasets();
        assertThat(after).hasSize(datasets);
        for (int i = 0; i < datasets; i++) {
            same.check(type.cast(before.get(i)), type.cast(after.get(i)));
            assertThat(after.get(i).provenance().assumed()).isEmpty();
        }
    }
}
