package org.interphase.study.check;
import java.nio.file.*;
import org.interphase.study.manifest.*;
import org.interphase.study.gap.*;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
class TryTest {
    @Test
    void show() throws Exception {
        StringBuilder b = new StringBuilder();
        for (String n : new String[] {"nmc811-lgps-linbox", "sc-nmc532-lgps-lnto", "ncm622-li6ps5cl"}) {
            Manifest m = ManifestReader.read(StudyFolder.open(ReferenceFolder.repositoryRoot().resolve("studies/" + n)));
            b.append("== " + n + "  " + m.publication().entries().size() + " entries\n");
            var checks = Rules.apply(StudyNumbers.of(m));
            for (Check c : checks) { b.append(c.name() + " | " + c.passed() + " | " + c.outcome() + "\n     " + c.statement() + "\n"); for (Flip f : c.flips()) b.append("       ~ " + f.words() + "\n"); }
            for (Gap g : Gaps.of(m, checks)) b.append("  GAP " + g.kind() + ": " + g.sentence() + "\n");
        }
        Files.writeString(Path.of("/tmp/try.txt"), b.toString());
    }
}
