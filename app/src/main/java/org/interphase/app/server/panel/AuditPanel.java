package org.interphase.app.server.panel;

import java.nio.file.Path;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.usecase.AuditStudy;

/// What the printed numbers of a study carry, contradict and lack.
final class AuditPanel implements Panel {
    @Override
    public String technique() {
        return "audit";
    }

    @Override
    public String title() {
        return "Evidence";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(new Verb("audit", AuditPanel::audit));
    }

    private static Verb.Analysed audit(Bench bench, Options options) throws OptionException, InputException {
        options.refuseOthers();
        Path study = bench.folder().root();
        return Verb.Analysed.of(AuditStudy.audit(study), CommandText.of("audit").file(study));
    }
}
