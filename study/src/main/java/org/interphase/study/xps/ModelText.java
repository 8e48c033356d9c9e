package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.answer.Answer;

/// A peak model that is text and not yet a file, as an editor holds it.
public final class ModelText {
    /// Named in refusals.
    private static final String NAME = "the model";

    private ModelText() {}

    /// `xps fit` with the model as text.
    ///
    /// @param model as in a model file
    /// @param number of the spectrum in every file, counted from 1; 0 for the first that covers the model's region
    /// @param needs whether it is tried which components the data do not need; too slow while a handle is dragged
    /// @throws InputException if the model or a file is refused, or the fit cannot begin
    public static Answer fit(FormatRegistry registry, String model, List<Path> paths, int number, boolean needs)
            throws InputException {
        return Peaks.answer(registry, ModelReader.read(NAME, model), paths, number, Optional.empty(), needs);
    }
}
