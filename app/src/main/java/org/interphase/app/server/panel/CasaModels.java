package org.interphase.app.server.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.Dataset;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.SourceFile;
import org.interphase.formats.vamas.CasaAnnotation;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;
import org.interphase.study.xps.CasaFits;
import org.interphase.study.xps.FitRequest;

/// The fits that CasaXPS saved in a file, as models that the page can take by their handles, and beside them what
/// `xps fit casa` makes of the same fits with their own line shapes and limits.
final class CasaModels {
    private CasaModels() {}

    /// `models` is empty where the file holds no saved fit; `regions` are those without components, as areas.
    ///
    /// @throws InputException if the file is refused
    static Answer answer(FormatRegistry registry, Path path) throws InputException {
        List<String> warnings = new ArrayList<>();
        List<Numbered> found = new ArrayList<>();
        int number = 0;
        boolean annotated = false;
        for (Dataset dataset : registry.read(SourceFile.open(path)).datasets()) {
            if (dataset instanceof PhotoelectronSpectrum spectrum) {
                number++;
                annotated |= !CasaAnnotation.of(spectrum).regions().isEmpty();
                for (CasaModel model : models(spectrum, warnings)) {
                    found.add(new Numbered(number, model));
                }
            }
        }
        Optional<Json> answer = annotated ? repeated(registry, path, warnings) : Optional.empty();
        List<CasaRepeat> repeated = new ArrayList<>(answer.map(CasaRepeat::all).orElse(List.of()));
        List<Json> models = new ArrayList<>();
        for (Numbered one : found) {
            Optional<CasaRepeat> same =
                    repeated.stream().filter(r -> r.isOf(one.model())).findFirst();
            // Several spectra of one title are met in their order.
            same.ifPresent(repeated::remove);
            Json.Fields json = one.model().json(one.number(), same);
            same.ifPresent(s -> json.put("repeated", s.json()));
            models.add(json);
        }
        return new PlainAnswer(Json.object()
                .put("models", models)
                .put("regions", answer.map(CasaRepeat::regions).orElse(List.of()))
                .texts("warnings", warnings));
    }

    private record Numbered(int number, CasaModel model) {}

    private static List<CasaModel> models(PhotoelectronSpectrum spectrum, List<String> warnings) {
        CasaAnnotation annotation = CasaAnnotation.of(spectrum);
        if (annotation.components().isEmpty()) {
            return List.of();
        }
        OptionalDouble source = spectrum.acquisition().source_eV();
        if (source.isEmpty()) {
            warnings.add("'" + spectrum.title()
                    + "' holds a fit of CasaXPS but not the photon energy, which the saved energies need");
            return List.of();
        }
        List<CasaModel> models = annotation.regions().stream()
                .map(region -> new CasaModel(spectrum, annotation, region, source.getAsDouble()))
                .filter(model -> !model.isEmpty())
                .toList();
        if (models.isEmpty()) {
            warnings.add("'" + spectrum.title() + "' has components of CasaXPS but no region that holds one");
        }
        return models;
    }

    /// What the command finds; nothing but a warning where it can repeat none of the fits.
    private static Optional<Json> repeated(FormatRegistry registry, Path path, List<String> warnings) {
        try {
            return Optional.of(CasaFits.answer(registry, List.of(path), FitRequest.fitAlone(0))
                    .json());
        } catch (InputException e) {
            warnings.add("the areas cannot be repeated with everything else as saved: " + e.hint());
            return Optional.empty();
        }
    }
}
