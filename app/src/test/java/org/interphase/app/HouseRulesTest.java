package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

/// House rules that no compiler knows: names that say something, files of a readable length, documented packages.
class HouseRulesTest {
    private static final int LONGEST_FILE = 400;
    private static final Pattern EMPTY_NAMES =
            Pattern.compile("/(util|utils|common|helper|helpers|misc)/|(Util|Utils|Helper|Manager|Impl)\\.java$");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    @Test
    void noFileIsLongerThanAReaderCanHold() {
        assertThat(sources().filter(p -> lines(p).size() > LONGEST_FILE)).isEmpty();
    }

    @Test
    void noNameIsEmpty() {
        assertThat(sources()
                        .map(Path::toString)
                        .filter(p -> EMPTY_NAMES.matcher(p).find()))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<Path> undocumented = sources()
                .filter(p -> p.toString().contains("/src/main/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> {
                    Path info = folder.resolve("package-info.java");
                    return !Files.exists(info)
                            || lines(info).stream().noneMatch(l -> l.startsWith("///"))
                            || lines(info).stream().noneMatch(l -> l.equals("@NullMarked"));
                })
                .toList();
        assertThat(undocumented).isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(sources()
                        .filter(p -> lines(p).stream()
                                .anyMatch(l -> UNFINISHED.matcher(l).find())))
                .isEmpty();
    }

    @Test
    void everyTestThatTheStatusNamesExists() throws IOException {
        String status = Files.readString(ReferenceFolder.repositoryRoot().resolve("docs/status.md"));
        List<String> tests = sources().map(p -> p.getFileName().toString()).toList();
        assertThat(Pattern.compile("`(\\w+Test)`").matcher(status).results().map(m -> m.group(1) + ".java"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(tests).contains(name));
    }

    private static Stream<Path> sources() {
        try (Stream<Path> walk = Files.walk(ReferenceFolder.repositoryRoot())) {
            return walk
                    .filter(p -> p.toString().endsWith(".java") && !p.toString().contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
