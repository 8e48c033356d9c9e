package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.study.answer.Answer;

/// A peak model that is text and not yet a file, as an editor holds it.
public final class ModelText {
    /// Named in refusals.
    private static final String NAME = "the model";

    private ModelText() {}

    /// `xps fit` with the model as text.
    ///
    /// @param model as in a model file
    /// @throws InputException if the model or a file is refused, or the fit cannot begin
    public static Answer fit(FormatRegistry registry, String model, List<Path> paths, FitRequest request)
            throws InputException {
        return Peaks.answer(registry, read(model, paths), paths, request);
    }

    /// Measured line shapes lie beside the first spectrum.
    private static PeakModel read(String model, List<Path> paths) throws InputException {
        return paths.isEmpty()
                ? ModelReader.read(NAME, model)
                : ModelReader.read(NAME, model, MeasuredEnvelopes.beside(paths.getFirst()));
    }
}
