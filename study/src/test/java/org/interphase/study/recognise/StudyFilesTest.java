package org.interphase.study.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.part.Progress;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of the files of a study that was made up for it.
class StudyFilesTest {
    private static final String SPECTRUM = "frequency/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n";
    private static final StudyFiles FILES = new StudyFiles(FormatRegistry.load());

    @TempDir
    Path temporary;

    @TempDir
    Path outside;

    private void write(String file, String text) throws IOException {
        Path path = temporary.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String spectrum(double scale) {
        StringBuilder text = new StringBuilder(SPECTRUM);
        for (int i = 0; i < 40; i++) {
            double f = 1e6 * Math.pow(10, -i / 8.0);
            double wt = f / 1e3;
            text.append(f).append(',').append(10 + scale / (1 + wt * wt)).append(',');
            text.append(scale * wt / (1 + wt * wt)).append('\n');
        }
        return text.toString();
    }

    private Map<String, RecognisedFile> list(String samples) throws IOException, InputException {
        write("study.yaml", "title: t\nsamples:\n" + samples);
        StudyFolder folder = StudyFolder.open(temporary);
        return FILES.list(folder, Optional.of(ManifestReader.read(folder)), Progress.silent()).files().stream()
                .collect(Collectors.toMap(RecognisedFile::file, Function.identity()));
    }

    private static RecognisedFile of(Map<String, RecognisedFile> files, String file) {
        return Objects.requireNonNull(files.get(file));
    }

    private static final String THREE = """
              bare: {role: bare}
              coated-2nm: {role: coated, coating_thickness_nm: 2}
              thick: {role: coated, coating_thickness_nm: 5}
            """;
    private static final String TWO = "  bare: {role: bare}\n  coated: {role: coated, coating: LiNbO3}\n";

    @Test
    void theNameAndTheFolderSuggestSampleCellAndState() throws IOException, InputException {
        write("raw/bare/cell3_c050_25C.csv", spectrum(50));
        write("raw/LiNbO3 cell 4 cycle 50.csv", spectrum(20));
        Map<String, RecognisedFile> files = list(TWO);
        RecognisedFile bare = of(files, "raw/bare/cell3_c050_25C.csv");
        assertThat(bare.technique()).isEqualTo("impedance");
        assertThat(bare.why()).contains("one impedance spectrum of 40 frequencies");
        assertThat(bare.question()).isEmpty();
        RecognisedFile.Suggestion suggestion = bare.suggestion().orElseThrow();
        assertThat(suggestion.sample()).contains("bare");
        assertThat(suggestion.cell()).contains("3");
        assertThat(suggestion.state().at(StateAxis.CYCLE)).hasValue(50);
        assertThat(suggestion.state().at(StateAxis.TEMPERATURE)).hasValue(25);
        assertThat(suggestion.why()).anySatisfy(w -> assertThat(w).contains("folder 'bare'"));
        RecognisedFile coated = of(files, "raw/LiNbO3 cell 4 cycle 50.csv");
        assertThat(coated.suggestion().orElseThrow().sample()).contains("coated");
        assertThat(coated.question()).isEmpty();
    }

    @Test
    void thicknessChoosesAmongCoatedSamples() throws IOException, InputException {
        write("raw/ALD_5nm_1.csv", spectrum(1));
        write("raw/ALD_7nm.csv", spectrum(2));
        write("raw/coated-2nm 10nm.csv", spectrum(3));
        Map<String, RecognisedFile> files = list(THREE);
        assertThat(of(files, "raw/ALD_5nm_1.csv").suggestion().orElseThrow().sample())
                .contains("thick");
        assertThat(of(files, "raw/ALD_7nm.csv").question().orElseThrow()).contains("coated-2nm, thick");
        assertThat(of(files, "raw/coated-2nm 10nm.csv").question().orElseThrow())
                .contains("which sample is it?");
    }

    @Test
    void whatContradictsItselfIsAskedAndNotGuessed() throws IOException, InputException {
        write("raw/coated/bare_1.csv", spectrum(1));
        write("raw/nothing.csv", spectrum(1));
        write("raw/coated_cell3_cell4.csv", spectrum(1));
        write("raw/coated_c001_c002.csv", spectrum(1));
        write("raw/LNO_1.csv", spectrum(1));
        Map<String, RecognisedFile> files = list("  bare: {role: bare, cathode: LiNiO2}\n  coated: {role: coated}\n");
        assertThat(files.values()).allSatisfy(f -> assertThat(f.question()).isPresent());
        assertThat(of(files, "raw/coated/bare_1.csv").suggestion()).isEmpty();
        assertThat(of(files, "raw/nothing.csv").suggestion()).isEmpty();
        assertThat(of(files, "raw/coated_cell3_cell4.csv")
                        .suggestion()
                        .orElseThrow()
                        .cell())
                .isEmpty();
        assertThat(of(files, "raw/LNO_1.csv").question().orElseThrow()).contains("LiNiO2");
    }

    @Test
    void whatTheManifestAssignsIsSaidAndNotAskedAgain() throws IOException, InputException {
        write("raw/bare.csv", spectrum(1));
        Map<String, RecognisedFile> files =
                list(TWO + "measurements:\n  - {sample: coated, technique: impedance, file: raw/bare.csv, cycle: 3}\n");
        RecognisedFile file = of(files, "raw/bare.csv");
        assertThat(file.assigned().orElseThrow().sample()).isEqualTo("coated");
        assertThat(file.assigned().orElseThrow().state().at(StateAxis.CYCLE)).hasValue(3);
        assertThat(file.suggestion()).isEmpty();
        assertThat(file.question()).isEmpty();
    }

    @Test
    void anUnreadableFileHasItsSentenceAndTheOthersGoOn() throws IOException, InputException {
        write("raw/notes.txt", "just words\n");
        write("raw/empty.mpr", "");
        write("raw/scan.xrdml", "<?xml version=\"1.0\"?>\n<xrdMeasurements></xrdMeasurements>\n");
        write("raw/.hidden.csv", spectrum(1));
        write("raw/bare.csv", spectrum(1));
        Map<String, RecognisedFile> files = list(TWO);
        assertThat(files).doesNotContainKey("raw/.hidden.csv");
        assertThat(of(files, "raw/notes.txt").refused().orElseThrow()).contains("notes.txt");
        assertThat(of(files, "raw/empty.mpr").refused().orElseThrow()).contains("an empty file");
        assertThat(of(files, "raw/scan.xrdml").technique()).isEqualTo("xrd");
        assertThat(of(files, "raw/scan.xrdml").refused().orElseThrow()).contains("not analysed yet");
        assertThat(of(files, "raw/bare.csv").refused()).isEmpty();
    }

    @Test
    void noLinkIsFollowed() throws IOException, InputException {
        Path secret = Files.writeString(outside.resolve("s.csv"), spectrum(1));
        write("raw/bare.csv", spectrum(1));
        Files.createSymbolicLink(temporary.resolve("raw/link.csv"), secret);
        Files.createSymbolicLink(temporary.resolve("raw/folder"), outside);
        write("study.yaml", "title: t\nsamples:\n" + TWO);
        StudyFolder folder = StudyFolder.open(temporary);
        StudyFiles.Listing listing = FILES.list(folder, Optional.empty(), Progress.silent());
        assertThat(listing.files()).extracting(RecognisedFile::file).containsExactly("raw/bare.csv");
        assertThat(listing.warnings()).singleElement().asString().startsWith("2 links are passed over");
        assertThat(FILES.technique(folder, "raw/link.csv")).isEmpty();
        assertThat(FILES.technique(folder, "raw/folder/s.csv")).isEmpty();
        assertThat(FILES.technique(folder, "../x")).isEmpty();
        assertThat(FILES.technique(folder, "raw/bare.csv")).contains("impedance");
    }

    @Test
    void aChangedFileIsReadAnew() throws IOException, InputException {
        write("raw/bare.csv", "just words\n");
        assertThat(of(list(TWO), "raw/bare.csv").refused()).isPresent();
        write("raw/bare.csv", spectrum(1));
        assertThat(of(list(TWO), "raw/bare.csv").refused()).isEmpty();
    }

    /// What the index of the data folder says of each file against what is recognised, the files of a part in one
    /// folder, so that no folder's name tells. Reports, lists of samples and other programs' results are no
    /// measurements and are left out. For a microscope's container a question which of its techniques it holds
    /// counts as right, because its name and beginning do not say.
    @ParameterizedTest
    @CsvSource({
        "cycler, cycling, 0.98",
        "eis, impedance, 1",
        "xps, xps, 1",
        "xas, xas, 0.98",
        "eels, eels edx micrograph, 1",
        "images, micrograph, 1",
        "tofsims, sims, 0.75",
        "xrd, xrd, 1"
    })
    void realFilesAreRecognised(String part, String words, double share) throws IOException, InputException {
        List<RecognisedFile> files = realFiles(part);
        long right = files.stream()
                .filter(f -> List.of(words.split(" ", -1)).contains(f.technique()))
                .count();
        assertThat(right / (double) files.size())
                .as("%d of %d", right, files.size())
                .isGreaterThanOrEqualTo(share);
        assertThat(files)
                .allSatisfy(f ->
                        assertThat(f.why().isEmpty()).isEqualTo(f.technique().isEmpty()));
    }

    /// None of the real names tells bare from coated, so none may be given to a sample; and what they say of a state is
    /// what the index says.
    @Test
    void noRealFileIsGivenToAWrongSample() throws IOException, InputException {
        for (String part : List.of("cycler", "eis", "xps")) {
            for (RecognisedFile f : realFiles(part)) {
                if (f.isMeasurement()) {
                    assertThat(f.question()).as(f.file()).isPresent();
                    assertThat(f.suggestion().flatMap(RecognisedFile.Suggestion::sample))
                            .isEmpty();
                }
                if (f.file().contains("LPSCl_IonBlocking_-25C")) {
                    State state = f.suggestion().orElseThrow().state();
                    assertThat(state).isEqualTo(State.of(StateAxis.TEMPERATURE, -25));
                }
            }
        }
    }

    private List<RecognisedFile> realFiles(String part) throws IOException, InputException {
        Path data = ReferenceFolder.require("data/" + part);
        Path root = temporary.resolve(part);
        Path raw = Files.createDirectories(root.resolve("raw"));
        try (var walk = Files.walk(data)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Files.copy(file, raw.resolve(file.getFileName()));
            }
        }
        Files.writeString(root.resolve("study.yaml"), "title: t\nsamples:\n" + TWO);
        StudyFolder folder = StudyFolder.open(root);
        return FILES.list(folder, Optional.of(ManifestReader.read(folder)), Progress.silent()).files().stream()
                .filter(f -> !isNoMeasurement(f.file()))
                .toList();
    }

    private static boolean isNoMeasurement(String file) {
        return file.matches(".*(\\.parquet|_Metadata\\.csv|Report\\.txt|sample_info\\.txt|README\\.md|BadFiles\\.txt"
                + "|empty\\.ndax|expected_.*|DERIVED.*|feffit.*|_results\\.csv|\\.npy)");
    }
}
