package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.interphase.app.ExampleStudy;
import org.interphase.study.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Studies made, found, changed, and changed from two windows.
class StudyRoutesTest {
    private static final String STUDY = "/api/v1/studies/ncm622-li6ps5cl";

    @TempDir
    private Path workspace;

    private Path folder;
    private Running server;

    @BeforeEach
    void start() throws IOException {
        folder = ExampleStudy.copyTo(workspace);
        server = Running.in(workspace);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String quoted(String text) {
        return new Json.Text(text).toText().strip();
    }

    private String version() {
        return server.get(STUDY).text("version");
    }

    private Answered edit(String version, String edits) {
        return server.post(STUDY + "/edits", "{\"version\":\"" + version + "\",\"edits\":[" + edits + "]}");
    }

    @Test
    void aFolderWithSpacesAndUmlautsIsAStudyLikeAnyOther() throws IOException {
        Path odd = workspace.resolve("Prüfling Nr. 7 (März)");
        Files.move(folder, odd);
        Json first = server.get("/api/v1/studies").list("studies").getFirst();
        String id = String.valueOf(((Json.Text) Answered.at(first, "id")).value());
        assertThat(id).matches("[A-Za-z0-9._-]+");
        Answered answer = server.post("/api/v1/studies/" + id + "/analyse/cycling", "{\"file\":\"raw/bare.mpt\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("command")).isEqualTo("interphase cycling '" + odd.toRealPath() + "/raw/bare.mpt'");
    }

    @Test
    void aNewStudyAnExampleAndAFolderThatIsThere() {
        Answered made = server.post("/api/v1/studies", "{\"name\":\"Meine Zellen\",\"title\":\"Bare and coated\"}");
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text("title")).isEqualTo("Bare and coated");
        assertThat(workspace.resolve("Meine Zellen/study.yaml")).exists();
        assertThat(server.post("/api/v1/studies", "{\"name\":\"Meine Zellen\"}").status())
                .isEqualTo(409);
        Answered copy = server.post("/api/v1/studies", "{\"example\":\"nmc811-lgps-linbox\"}");
        assertThat(copy.list("samples")).isNotEmpty();
        assertThat(server.post("/api/v1/studies", "{\"example\":\"nmc811-lgps-linbox\"}")
                        .text("id"))
                .isEqualTo("nmc811-lgps-linbox-2");
        assertThat(server.post("/api/v1/studies", "{\"folder\":\"ncm622-li6ps5cl\"}")
                        .text("id"))
                .isEqualTo("ncm622-li6ps5cl");
    }

    @Test
    void noStudyIsMadeOrOpenedOutsideTheWorkspace(@TempDir Path outside) throws IOException {
        ExampleStudy.copyTo(outside);
        for (String body : List.of(
                "{\"folder\":" + quoted(outside.resolve("ncm622-li6ps5cl").toString()) + "}",
                "{\"folder\":\"../..\"}",
                "{\"name\":\"../escape\"}",
                "{\"name\":\"..\"}",
                "{\"name\":\"a/b\"}",
                "{\"name\":\"\"}",
                "{\"name\":\"C:\"}",
                "{\"example\":\"../studies\"}",
                "{}")) {
            assertThat(server.post("/api/v1/studies", body).status()).as(body).isIn(400, 403, 404);
        }
        Files.createSymbolicLink(workspace.resolve("link"), outside);
        assertThat(server.post("/api/v1/studies", "{\"folder\":\"link/ncm622-li6ps5cl\"}")
                        .status())
                .isEqualTo(403);
        assertThat(server.get("/api/v1/studies").text()).doesNotContain(outside.toString(), "\"link");
        assertThat(workspace.resolve("../escape")).doesNotExist();
    }

    @Test
    void editsKeepCommentsAndCanBeTakenBack() throws IOException {
        String before = Files.readString(folder.resolve("study.yaml"));
        Answered edited = edit(version(), "{\"op\":\"title\",\"title\":\"Another title\"}");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("title")).isEqualTo("Another title");
        assertThat(edited.number("undo")).isEqualTo(1);
        assertThat(before.lines().filter(l -> l.contains("#")))
                .allSatisfy(comment -> assertThat(edited.text("yaml")).contains(comment));
        Answered undone = server.post(STUDY + "/undo", "{\"version\":\"" + edited.text("version") + "\"}");
        assertThat(undone.text("yaml")).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("study.yaml"))).isEqualTo(before);
        Answered redone = server.post(STUDY + "/redo", "{\"version\":\"" + undone.text("version") + "\"}");
        assertThat(redone.text("title")).isEqualTo("Another title");
    }

    @Test
    void anEditOnAnOldVersionIsAConflictThatShowsTheStudyAsItIs() {
        String old = version();
        edit(old, "{\"op\":\"title\",\"title\":\"First\"}");
        Answered second = edit(old, "{\"op\":\"title\",\"title\":\"Second\"}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("study", "title")).isEqualTo("First");
        assertThat(server.get(STUDY).text("title")).isEqualTo("First");
    }

    @Test
    void twoWindowsNeverLoseAChange() throws Exception {
        int each = 6;
        try (ExecutorService windows = Executors.newFixedThreadPool(2)) {
            List<Future<?>> done = new ArrayList<>();
            for (int window = 0; window < 2; window++) {
                String name = "w" + window;
                done.add(windows.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        String sample = "{\"op\":\"add-sample\",\"id\":\"" + name + "-" + i
                                + "\",\"title\":\"x\",\"role\":\"bare\"}";
                        while (edit(version(), sample).status() == 409) {
                            Thread.onSpinWait();
                        }
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        String yaml = Files.readString(folder.resolve("study.yaml"));
        for (int i = 0; i < each; i++) {
            assertThat(yaml).contains("w0-" + i + ":", "w1-" + i + ":");
        }
    }

    @Test
    void aTextThatIsRefusedIsMarkedAtItsPlaceAndTheLastGoodOneStays() throws IOException {
        String before = Files.readString(folder.resolve("study.yaml"));
        String wrong = before.replaceFirst("samples:", "sampels:");
        Answered answer = server.send(
                "PUT",
                STUDY + "/yaml",
                java.util.Map.of(),
                ("{\"version\":\"" + version() + "\",\"text\":" + quoted(wrong) + "}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.number("error", "line")).isPositive();
        assertThat(Files.readString(folder.resolve("study.yaml"))).isEqualTo(before);
    }

    @Test
    void aStudyWhoseTextIsBrokenIsStillListedAndShown() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "title: [unclosed\n");
        assertThat(server.get("/api/v1/studies").text()).contains("ncm622-li6ps5cl", "problem");
        Answered study = server.get(STUDY);
        assertThat(study.status()).isEqualTo(200);
        assertThat(study.list("problems")).isNotEmpty();
        assertThat(study.text("yaml")).contains("unclosed");
    }

    @Test
    void aDroppedFileIsRecognisedSuggestedAndAssigned() throws IOException {
        byte[] run = Files.readAllBytes(folder.resolve("raw/bare.mpt"));
        Answered file = server.put(STUDY + "/files/coated_cell2.mpt", run);
        assertThat(file.text("technique")).isEqualTo("cycling");
        assertThat(file.text("why")).isNotBlank();
        assertThat(file.text("assigned")).isEqualTo("null");
        Answered preview = server.post(STUDY + "/pattern", "{\"pattern\":\"{sample}_{cell}.mpt\"}");
        assertThat(preview.text()).containsPattern("coated_cell2.mpt\",\\s+\"sample\" : \"coated\"");
        Answered assigned = edit(
                version(),
                "{\"op\":\"assign\",\"files\":[\"raw/coated_cell2.mpt\"],\"sample\":\"coated\",\"cell\":\"2\"}");
        assertThat(assigned.status()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("study.yaml"))).contains("raw/coated_cell2.mpt");
    }

    @Test
    void theCatalogueFindsByCoatingAndIsBuiltAnewWhenItIsLost() throws IOException {
        server.post("/api/v1/studies", "{\"example\":\"sc-nmc532-lgps-lnto\"}");
        assertThat(server.get("/api/v1/catalogue").list("studies")).hasSize(2);
        Answered found = server.get("/api/v1/catalogue?coating=ta0.5");
        assertThat(found.list("studies")).hasSize(1);
        assertThat(found.text()).contains("\"id\" : \"sc-nmc532-lgps-lnto\"");
        assertThat(server.post("/api/v1/catalogue/rebuild", "").list("studies")).hasSize(2);
    }

    @Test
    void studiesStandSideBySide() {
        Answered table = server.get("/api/v1/compare?study=ncm622-li6ps5cl&library=false");
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.list("studies")).hasSize(1);
        assertThat(table.text("command")).startsWith("interphase compare ").endsWith(" --no-library");
        assertThat(server.get("/api/v1/compare").status()).isEqualTo(400);
        assertThat(server.get("/api/v1/compare?study=none").status()).isEqualTo(404);
    }
}
