package org.interphase.app.server.panel;

import java.nio.file.Path;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.usecase.InspectFile;

/// What a file is and what is in it, whatever the technique.
final class InspectPanel implements Panel {
    @Override
    public String technique() {
        return "file";
    }

    @Override
    public String title() {
        return "File";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(new Verb("inspect", InspectPanel::inspect));
    }

    private static Verb.Analysed inspect(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        options.refuseOthers();
        return Verb.Analysed.of(
                InspectFile.inspect(bench.registry(), file),
                CommandText.of("inspect").file(file));
    }
}
