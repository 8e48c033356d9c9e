package org.interphase.study.xps;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Place;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.study.manifest.PhotoelectronPlan;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.yaml.YamlReader;

/// A model as a study uses it: a ready one or one of the study's own, with what the manifest changes about it.
///
/// @param name as the manifest names it
record StudyModel(String name, PeakModel model, ModelNotes notes) {
    private static final Map<String, Kind> KINDS =
            Map.of("position_eV", Kind.POSITION, "fwhm_eV", Kind.FWHM, "area", Kind.AREA);

    /// @throws InputException if there is no such model, it is refused, or the manifest contradicts it
    static StudyModel open(StudyFolder folder, PhotoelectronPlan.Fit fit) throws InputException {
        Optional<String> ready = ReadyModels.text(fit.model());
        if (ready.isPresent()) {
            return changed(read(fit.model(), fit.model() + ".yaml", ready.get()), fit);
        }
        if (!fit.model().contains(".") && !fit.model().contains("/")) {
            throw new InputException(
                    StudyFolder.MANIFEST,
                    new Place.Position(fit.at().line(), fit.at().column()),
                    "a ready model (" + String.join(", ", ReadyModels.names()) + ") or a file of the study",
                    "'" + fit.model() + "'");
        }
        Path path = folder.file(fit.model(), fit.at());
        String text = content(fit.model(), path);
        StudyModel own = new StudyModel(
                fit.model(),
                ModelReader.read(fit.model(), text, MeasuredEnvelopes.beside(path)),
                ModelNotes.read(fit.model(), text));
        return changed(own, fit);
    }

    static StudyModel read(String name, String file, String text) throws InputException {
        return new StudyModel(name, ModelReader.read(file, text), ModelNotes.read(file, text));
    }

    private static String content(String name, Path path) throws InputException {
        try {
            if (Files.size(path) > YamlReader.LONGEST) {
                throw new InputException(name, Place.whole(), "at most " + YamlReader.LONGEST + " bytes", "more");
            }
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new InputException(name, Place.whole(), "text in UTF-8", "other bytes", "Save the file as UTF-8.");
        } catch (IOException e) {
            throw new InputException(name, Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    private static StudyModel changed(StudyModel read, PhotoelectronPlan.Fit fit) throws InputException {
        try {
            PeakModel model = read.model();
            for (List<String> names : fit.findings().values()) {
                for (String name : names) {
                    if (!read.has(name)) {
                        throw new XpsRefusedException("The model has no component '" + name + "'.");
                    }
                }
            }
            Set<Kind> shared = EnumSet.noneOf(Kind.class);
            fit.share()
                    .ifPresentOrElse(
                            words -> words.forEach(w -> shared.add(KINDS.get(w))),
                            () -> shared.addAll(read.model().shared()));
            Set<String> own = fit.own().<Set<String>>map(HashSet::new).orElse(model.own());
            model = model.sharing(shared, own);
            if (!fit.region_eV().isEmpty()) {
                model = model.with(new PeakModel.Range(
                        fit.region_eV().getFirst(), fit.region_eV().getLast()));
            }
            return new StudyModel(read.name(), model, read.notes().with(fit.findings()));
        } catch (XpsRefusedException e) {
            throw new InputException(
                    StudyFolder.MANIFEST,
                    new Place.Position(fit.at().line(), fit.at().column()),
                    "changes that the model " + fit.model() + " can take",
                    "ones that it cannot",
                    e.sentence());
        }
    }

    /// As headings name it: `S 2p of Li6PS5Cl`, or the name of the file.
    String title() {
        return notes.title().isEmpty() ? name : notes.title();
    }

    /// Components that make each observable.
    Map<Observable, List<String>> findings() {
        return notes.findings();
    }

    boolean has(String component) {
        return model.components().stream().anyMatch(c -> c.name().equals(component));
    }
}
