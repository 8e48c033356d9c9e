package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.interphase.app.ExampleStudy;
import org.interphase.study.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Long work: its events, its end, its cancellation, and how much of it may wait.
class JobsTest {
    @Test
    void aRunSendsItsProgressAndLeavesResultsAndReport(@TempDir Path workspace) throws IOException {
        Path study = ExampleStudy.copyTo(workspace);
        try (Running server = Running.in(workspace)) {
            String base = "/api/v1/studies/ncm622-li6ps5cl";
            assertThat(server.get(base + "/results").status()).isEqualTo(404);
            assertThat(server.post(base + "/ticket", "").status()).isEqualTo(404);
            Answered started = server.post(base + "/run", "{\"only\":\"cycling\"}");
            assertThat(started.text("command")).isEqualTo("interphase run " + study.toRealPath() + " --only cycling");
            Answered events = server.get("/api/v1/jobs/" + started.text("job") + "/events");
            assertThat(events.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(events.text()).contains("event: progress\ndata: {").contains("event: done\ndata: {");
            assertThat(events.text().lines().filter(l -> l.startsWith("data: ")))
                    .allMatch(l -> l.endsWith("}"));
            Answered end = server.get("/api/v1/jobs/" + started.text("job"));
            assertThat(end.text("state")).isEqualTo("done");
            assertThat(end.number("fraction")).isEqualTo(1);
            Json listed = server.get("/api/v1/jobs").list("jobs").getLast();
            assertThat(Answered.at(listed, "job").toText()).contains(started.text("job"));
            assertThat(Answered.at(listed, "study").toText()).contains("ncm622-li6ps5cl");
            assertThat(Answered.at(listed, "state").toText()).contains("done");
            assertThat(((Json.Fields) listed).keys())
                    .as("a list, not every result")
                    .doesNotContain("result");
            Answered results = server.get(base + "/results");
            assertThat(results.text("stale")).isEqualTo("false");
            assertThat(results.list("findings")).isNotEmpty();
            assertThat(server.get(server.post(base + "/ticket", "").text("url")).text())
                    .contains("<!DOCTYPE html>");
            Files.writeString(
                    study.resolve("study.yaml"), Files.readString(study.resolve("study.yaml")) + "\n# later\n");
            assertThat(server.get(base + "/results").text("stale")).isEqualTo("true");
        }
    }

    @Test
    void aRunOfABrokenStudyFailsWithItsSentence(@TempDir Path workspace) throws IOException {
        Path study = ExampleStudy.copyTo(workspace);
        Files.writeString(study.resolve("study.yaml"), "titel: x\n");
        try (Running server = Running.in(workspace)) {
            String job = server.post("/api/v1/studies/ncm622-li6ps5cl/run", "").text("job");
            assertThat(server.get("/api/v1/jobs/" + job + "/events").text()).contains("event: failed");
            assertThat(server.get("/api/v1/jobs/" + job).sentence()).contains("study.yaml");
            assertThat(server.post("/api/v1/studies/ncm622-li6ps5cl/run", "{\"only\":\"magic\"}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aCancelledJobEndsAtItsNextWord() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Jobs jobs = new Jobs()) {
            Job job = jobs.start("study", "long work", progress -> {
                progress.report("half", 0.5);
                begun.countDown();
                await(goOn);
                progress.report("more", 0.7);
                return Json.object();
            });
            begun.await();
            assertThat(job.now().state()).isEqualTo(Job.State.RUNNING);
            job.cancel();
            goOn.countDown();
            Job.Moment end = settled(job);
            assertThat(end.state()).isEqualTo(Job.State.CANCELLED);
            assertThat(end.json().toText()).contains("\"cancelled\"");
        }
    }

    @Test
    void aFaultIsOneSentenceWithoutATrace() throws Exception {
        try (Jobs jobs = new Jobs()) {
            Job job = jobs.start("study", "work", progress -> {
                throw new IllegalStateException("/home/secret");
            });
            Job.Moment end = settled(job);
            assertThat(end.state()).isEqualTo(Job.State.FAILED);
            assertThat(end.json().toText()).doesNotContain("/home/secret", "\tat ");
        }
    }

    @Test
    void fewJobsWaitAndMoreAreRefused() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (Jobs jobs = new Jobs()) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            jobs.start("study", "waits", progress -> {
                                await(goOn);
                                return Json.object();
                            });
                        }
                    })
                    .isInstanceOf(RequestRefusedException.class)
                    .hasMessageContaining("wait");
        } finally {
            goOn.countDown();
        }
    }

    private static Job.Moment settled(Job job) throws InterruptedException {
        Job.Moment moment = job.now();
        while (moment.state() == Job.State.RUNNING) {
            moment = job.after(moment.count(), 1000);
        }
        return moment;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
