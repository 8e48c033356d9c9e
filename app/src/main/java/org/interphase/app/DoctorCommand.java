package org.interphase.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;
import picocli.CommandLine;

@CommandLine.Command(
        name = "doctor",
        description = "Check that this machine has what Interphase needs.",
        footer = {"", "Example: interphase doctor"})
final class DoctorCommand extends Command {
    private static final long LEAST_MEMORY = 512L << 20;

    private record Check(String name, boolean good, String found) {}

    private record Health(List<Check> checks) implements Answer {
        boolean good() {
            return checks.stream().allMatch(Check::good);
        }

        @Override
        public Json json() {
            List<Json> items = new ArrayList<>();
            checks.forEach(c -> items.add(
                    Json.object().put("name", c.name()).put("good", c.good()).put("found", c.found())));
            return Json.object().put("good", good()).put("checks", items);
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            checks.forEach(c -> out.append(c.good() ? "  ok      " : "  lacking ")
                    .append(c.name())
                    .append(": ")
                    .append(c.found())
                    .append('\n'));
            return out.toString();
        }
    }

    @Override
    Answer answer() {
        List<Check> checks = new ArrayList<>();
        Runtime.Version java = Runtime.version();
        checks.add(new Check("Java 25", java.feature() >= 25, java.toString()));
        long memory = Runtime.getRuntime().maxMemory();
        checks.add(new Check("memory", memory >= LEAST_MEMORY, (memory >> 20) + " MiB for the Java machine"));
        checks.add(new Check(
                "processors", true, Integer.toString(Runtime.getRuntime().availableProcessors())));
        Path here = Path.of("").toAbsolutePath();
        checks.add(new Check(
                "folder", Files.isWritable(here), here + (Files.isWritable(here) ? "" : " cannot be written")));
        int readers = formats().specs().size();
        checks.add(new Check("readers", readers > 0, readers + " file formats"));
        return new Health(checks);
    }

    @Override
    int exitCode(Answer answer) {
        return answer instanceof Health health && health.good() ? Exit.DONE : Exit.ENVIRONMENT;
    }
}
