package org.interphase.study.check;

import java.nio.file.Files;
import java.nio.file.Path;
import org.interphase.study.usecase.AuditStudy;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

class TryTest {
    @Test
    void show() throws Exception {
        StringBuilder b = new StringBuilder();
        for (String n : new String[] {"nmc811-lgps-linbox", "sc-nmc532-lgps-lnto", "ncm622-li6ps5cl"}) {
            long t = System.nanoTime();
            var a = AuditStudy.audit(ReferenceFolder.repositoryRoot().resolve("studies/" + n));
            b.append("== " + n + " " + (System.nanoTime() - t) / 1e9 + "\n" + a.text());
        }
        Files.writeString(Path.of("/tmp/try.txt"), b.toString());
    }
}
