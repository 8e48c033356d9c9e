package org.interphase.study.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The index of a folder tree: what it finds, and that nothing harms it.
class CatalogueTest {
    @TempDir
    Path temporary;

    private Path root;
    private Path index;

    @BeforeEach
    void aTreeOfStudies() throws IOException {
        root = Files.createDirectories(temporary.resolve("Ärzte? #1 100%"));
        index = root.resolve(".interphase").resolve("catalogue.sqlite");
        study("a/niobate", "Niobate on NMC", "LiNbO3", "LiNi0.8Mn0.1Co0.1O2", 1);
        study("a/zirconate", "Zirkonat auf NMC: Größe", "Li2ZrO3", "LiNi0.6Mn0.2Co0.2O2", 2);
        Files.writeString(Files.createDirectories(root.resolve("broken")).resolve("study.yaml"), "title: [\n");
    }

    private void study(String folder, String title, String coating, String cathode, long day) throws IOException {
        Path study = Files.createDirectories(root.resolve(folder));
        String text = "title: '" + title + "'\nsamples:\n  bare: {role: bare, cathode: " + cathode
                + ", electrolyte: Li6PS5Cl}\n  coated: {role: coated, coating: " + coating + "}\nmeasurements:\n"
                + "  - {sample: bare, technique: cycling, file: raw/a.mpr}\n";
        Path file = Files.writeString(study.resolve("study.yaml"), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(86_400 * day)));
    }

    private List<String> search(CatalogueQuery query) throws InputException {
        try (Catalogue catalogue = Catalogue.open(index, root)) {
            catalogue.refresh(Progress.silent());
            return catalogue.search(query).stream().map(CatalogueEntry::folder).toList();
        }
    }

    @Test
    void everyStudyIsListedTheRecentFirst() throws InputException {
        assertThat(search(CatalogueQuery.all())).containsExactly("broken", "a/zirconate", "a/niobate");
        try (Catalogue catalogue = Catalogue.open(index, root)) {
            CatalogueEntry entry =
                    catalogue.search(CatalogueQuery.text("niobate")).getFirst();
            assertThat(entry.title()).isEqualTo("Niobate on NMC");
            assertThat(entry.cathodes()).containsExactly("LiNi0.8Mn0.1Co0.1O2");
            assertThat(entry.coatings()).containsExactly("LiNbO3");
            assertThat(entry.electrolytes()).containsExactly("Li6PS5Cl");
            assertThat(entry.techniques()).containsExactly("cycling");
            assertThat(entry.samples())
                    .extracting(CatalogueEntry.SampleLine::id)
                    .containsExactly("bare", "coated");
            assertThat(entry.modified()).isEqualTo(Instant.EPOCH.plusSeconds(86_400));
            assertThat(entry.problem()).isEmpty();
            assertThat(catalogue
                            .search(CatalogueQuery.text("broken"))
                            .getFirst()
                            .problem())
                    .isPresent();
        }
    }

    @Test
    void studiesAreFoundByMaterialCoatingTechniqueAndWords() throws InputException {
        assertThat(search(new CatalogueQuery("", "ni0.8", "", ""))).containsExactly("a/niobate");
        assertThat(search(new CatalogueQuery("", "li6ps5cl", "", ""))).hasSize(2);
        assertThat(search(new CatalogueQuery("", "", "zro3", ""))).containsExactly("a/zirconate");
        assertThat(search(new CatalogueQuery("", "", "", "Cycling"))).hasSize(2);
        assertThat(search(new CatalogueQuery("", "", "", "xps"))).isEmpty();
        assertThat(search(CatalogueQuery.text("GRÖSSE"))).isEmpty();
        assertThat(search(CatalogueQuery.text("größe nmc"))).containsExactly("a/zirconate");
        assertThat(search(new CatalogueQuery("niobate", "", "zro3", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "%", "_", "\\", "'; DROP TABLE study; --", "\" OR 1=1", "\u0000", "?1"})
    void whatAUserTypesIsNeverAStatement(String typed) throws InputException {
        assertThat(search(new CatalogueQuery("", typed, "", ""))).isEmpty();
        assertThat(search(new CatalogueQuery("", "", typed, ""))).isEmpty();
        assertThat(search(new CatalogueQuery("", "", "", typed))).isEmpty();
        search(CatalogueQuery.text(typed));
        assertThat(search(CatalogueQuery.all())).hasSize(3);
    }

    @Test
    void changesAreFollowed() throws IOException, InputException {
        search(CatalogueQuery.all());
        study("a/niobate", "Another title", "LiNbO3", "LiCoO2", 9);
        study("new one", "New", "Al2O3", "LiCoO2", 8);
        Files.delete(root.resolve("a/zirconate/study.yaml"));
        assertThat(search(CatalogueQuery.all())).containsExactly("broken", "a/niobate", "new one");
        assertThat(search(CatalogueQuery.text("another"))).containsExactly("a/niobate");
    }

    @Test
    void theRecordOfTheLastRunIsKept() throws IOException, InputException {
        Path results = Files.createDirectories(root.resolve("a/niobate/results"));
        Files.writeString(results.resolve("run.json"), """
                {"verdicts": [{"mechanism": "contact", "verdict": "suppressed", "probability": 0.97},
                              {"mechanism": "oxygen", "verdict": "not decidable", "probability": null}, 3],
                 "contrasts": [{}, {}]}""");
        assertThat(search(CatalogueQuery.text("suppressed contact"))).containsExactly("a/niobate");
        try (Catalogue catalogue = Catalogue.open(index, root)) {
            CatalogueEntry entry =
                    catalogue.search(CatalogueQuery.text("niobate")).getFirst();
            assertThat(entry.contrasts()).isEqualTo(2);
            assertThat(entry.verdicts()).hasSize(2);
            assertThat(entry.verdicts().getFirst())
                    .isEqualTo(new CatalogueEntry.VerdictLine("contact", "suppressed", 0.97));
            assertThat(entry.verdicts().getLast().probability()).isNaN();
        }
        Files.writeString(results.resolve("run.json"), "{\"verdicts\": ");
        assertThat(search(CatalogueQuery.text("suppressed"))).isEmpty();
    }

    @Test
    void aDamagedIndexIsBuiltAnewWithAWord() throws IOException, InputException {
        search(CatalogueQuery.all());
        byte[] good = Files.readAllBytes(index);
        byte[] holed = good.clone();
        java.util.Arrays.fill(holed, 100, holed.length, (byte) 0x5A);
        byte[] cut = java.util.Arrays.copyOf(good, good.length / 2 + 7);
        for (byte[] bad : List.of("no database at all".getBytes(StandardCharsets.UTF_8), holed, cut)) {
            Files.write(index, bad);
            try (Catalogue catalogue = Catalogue.open(index, root)) {
                assertThat(catalogue.refresh(Progress.silent()))
                        .containsExactly("The index of studies was damaged and was built anew.");
                assertThat(catalogue.search(CatalogueQuery.all())).hasSize(3);
                assertThat(catalogue.refresh(Progress.silent())).isEmpty();
            }
            assertThat(index.resolveSibling("catalogue.sqlite.damaged")).exists();
        }
        try (Catalogue catalogue = Catalogue.open(index, root)) {
            assertThat(catalogue.rebuild(Progress.silent())).isEmpty();
            assertThat(catalogue.search(CatalogueQuery.all())).hasSize(3);
        }
    }

    @Test
    void noLinkLeadsOutOfTheTree() throws IOException, InputException {
        Path outside = Files.createDirectories(temporary.resolve("outside/secret"));
        Files.writeString(outside.resolve("study.yaml"), "title: secret\nsamples: {a: {role: bare}}\n");
        Files.createSymbolicLink(root.resolve("link"), temporary.resolve("outside"));
        Files.createSymbolicLink(
                Files.createDirectories(root.resolve("linked")).resolve("study.yaml"), outside.resolve("study.yaml"));
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        assertThat(search(CatalogueQuery.all())).hasSize(3);
        try (Catalogue catalogue = Catalogue.open(index, root)) {
            assertThatThrownBy(() -> catalogue.folder("../outside/secret")).isInstanceOf(InputException.class);
            assertThat(catalogue.folder("a/niobate"))
                    .isEqualTo(root.toRealPath().resolve("a/niobate"));
        }
    }

    @Test
    void severalStudiesAreComparedInOneTable() throws InputException {
        Path studies = ReferenceFolder.repositoryRoot().resolve("studies");
        try (Catalogue catalogue = Catalogue.open(index, studies)) {
            catalogue.refresh(Progress.silent());
            List<String> folders = catalogue.search(CatalogueQuery.text("li10gep2s12")).stream()
                    .map(CatalogueEntry::folder)
                    .sorted()
                    .toList();
            assertThat(folders).containsExactly("nmc811-lgps-linbox", "sc-nmc532-lgps-lnto");
            Json answer = catalogue
                    .compare(FormatRegistry.load(), folders, false, Progress.silent())
                    .json();
            assertThat(answer.toText()).contains("\"table\"").contains("sc-nmc532-lgps-lnto");
            assertThatThrownBy(
                            () -> catalogue.compare(FormatRegistry.load(), List.of("nobody"), false, Progress.silent()))
                    .hasMessageContaining("a study of the catalogue");
        }
    }
}
