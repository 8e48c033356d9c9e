package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.testkit.Figures;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Starts the scripts of `src/test/browser`, which walk through the pages in a headless browser; with `./build -Pui`
/// only. Skipped with one line where node, its packages or a browser are missing.
@EnabledIfSystemProperty(named = "interphase.ui", matches = "true", disabledReason = "runs with -Pui")
class PagesInABrowserTest {
    private static final Path ROOT = ReferenceFolder.repositoryRoot();
    private static final Path SCRIPTS = ROOT.resolve("app/src/test/browser");
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final Pattern MEASURED = Pattern.compile("measured: ([^:\\n]{1,200}): (\\d+(?:\\.\\d+)?)"
            + "( [^(;\\n]{1,40})?(?:\\([^)\\n]*\\))?(?:; to hold: ([^\\n]*))?\\n");

    @Test
    void thePagesHoldWhatTheyPromise() throws Exception {
        assumeTrue(
                System.getenv("INTERPHASE_CHROMIUM") != null
                        || BROWSERS.stream().anyMatch(b -> Files.isExecutable(Path.of(b))),
                "skipped: no Chromium");
        assumeTrue(ran(List.of("node", "--version")), "skipped: no node");
        if (!Files.isDirectory(SCRIPTS.resolve("node_modules/playwright-core"))) {
            assumeTrue(
                    ran(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")),
                    "skipped: npm cannot fetch playwright-core");
        }
        ProcessBuilder builder =
                new ProcessBuilder("node", "--test", "--test-reporter=spec", "--test-concurrency=1", "tests/");
        builder.environment().put("INTERPHASE_CLASSPATH", classPath());
        builder.environment()
                .put("INTERPHASE_JAVA", ProcessHandle.current().info().command().orElse("java"));
        Path said = Files.createTempFile("interphase-browser-", ".log");
        try {
            Process process = builder.directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(20, TimeUnit.MINUTES);
            String words = Files.readString(said);
            System.out.println(words);
            keep(words);
            assertThat(ended).as("the scripts end").isTrue();
            assertThat(words).as("at least one script ran").containsPattern("\\bpass [1-9]");
            assertThat(process.exitValue()).as("what node reports").isZero();
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /// Lines such as `measured: fit handle: 31 ms (median of 12); to hold: ≤ 100`.
    private static void keep(String words) {
        Matcher line = MEASURED.matcher(words);
        while (line.find()) {
            String unit = line.group(3) == null ? "" : "," + line.group(3).stripTrailing();
            String hold = line.group(4) == null ? "" : line.group(4);
            Figures.measured("workbench", line.group(1) + unit, Double.parseDouble(line.group(2)), hold);
        }
    }

    private static String classPath() {
        // The forked test machine may carry its class path in the manifest of a jar; this property holds it in full.
        return System.getProperty("surefire.real.class.path", System.getProperty("java.class.path", ""))
                .replace(";", File.pathSeparator);
    }

    private static boolean ran(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
