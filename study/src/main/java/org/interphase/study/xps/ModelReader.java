package org.interphase.study.xps;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.Background;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.Kind;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.study.yaml.YamlGroup;
import org.interphase.study.yaml.YamlReader;

/// Reads a peak model. Every refusal names line and column, what was expected and what was found.
public final class ModelReader {
    private static final Map<String, Kind> SHARED =
            Map.of("position_eV", Kind.POSITION, "fwhm_eV", Kind.FWHM, "area", Kind.AREA);

    private ModelReader() {}

    /// @throws InputException if the file cannot be read or is no model
    public static PeakModel read(Path path) throws InputException {
        String name = String.valueOf(path.getFileName());
        Optional<String> ready = ReadyModels.text(path.toString());
        if (ready.isPresent() && !Files.exists(path)) {
            return read(path + ".yaml", ready.get());
        }
        try {
            if (Files.size(path) > YamlReader.LONGEST) {
                throw new InputException(name, Place.whole(), "at most " + YamlReader.LONGEST + " bytes", "more");
            }
            return read(name, Files.readString(path), MeasuredEnvelopes.beside(path));
        } catch (CharacterCodingException e) {
            throw new InputException(name, Place.whole(), "text in UTF-8", "other bytes", "Save the file as UTF-8.");
        } catch (NoSuchFileException e) {
            String models = String.join(", ", ReadyModels.names());
            throw new InputException(name, Place.whole(), "a model's file, or one of " + models, "neither");
        } catch (IOException e) {
            throw new InputException(name, Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    /// The spectra beside a model file that its components name as line shapes, whether they are there or not;
    /// names that lead elsewhere are left out, as reading the model refuses them. Results follow from them as from
    /// the model.
    ///
    /// @throws InputException if the file is no YAML
    public static List<Path> spectraNamedIn(Path file) throws InputException {
        List<Path> spectra = new ArrayList<>();
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder == null || Files.size(file) > YamlReader.LONGEST) {
                return List.of();
            }
            YamlGroup root = YamlGroup.of("model", "model", YamlReader.read("model", Files.readString(file)));
            for (YamlGroup component : root.groupList("components")) {
                component
                        .optionalText(MeasuredEnvelopes.KEY)
                        .flatMap(name -> MeasuredEnvelopes.inside(folder, name))
                        .ifPresent(spectra::add);
            }
        } catch (IOException e) {
            // What cannot be read is refused with its reason when the model is read.
            return List.of();
        }
        return List.copyOf(spectra);
    }

    static PeakModel read(String file, String text) throws InputException {
        return read(file, text, MeasuredEnvelopes.none());
    }

    static PeakModel read(String file, String text, MeasuredEnvelopes envelopes) throws InputException {
        YamlGroup root = YamlGroup.of(file, "model", YamlReader.read(file, text));
        root.require("region_eV");
        List<Double> region = root.numberList("region_eV");
        if (region.size() != 2 || !(region.get(0) < region.get(1))) {
            throw root.refuse(root.at("region_eV"), "two binding energies, the lower first", region.toString());
        }
        Background background = BackgroundReader.read(root);
        int endPoints = root.optionalInteger("end_points").orElse(1);
        LineShape shape = ComponentReader.shape(
                root, root.optionalText(ComponentReader.SHAPE).orElse("GL(30)"));
        Set<Kind> shared = shared(root);
        Set<String> own = new HashSet<>(root.textList("own"));
        PeakModel.Range range = new PeakModel.Range(region.get(0), region.get(1));
        List<Component> components = ComponentReader.all(root, group -> envelopes.read(group, range, endPoints));
        ModelNotes.observables(root, components.stream().map(Component::name).toList());
        ModelNotes.KEYS.forEach(root::find);
        root.refuseUnknown();
        try {
            return PeakModel.of(range, background, endPoints, shape, components, shared, own);
        } catch (XpsRefusedException e) {
            throw root.refuse(
                    root.at("components"), "a model that agrees with itself", "one that does not", e.sentence());
        }
    }

    private static Set<Kind> shared(YamlGroup root) throws InputException {
        if (!root.has("share")) {
            return EnumSet.of(Kind.POSITION, Kind.FWHM);
        }
        Set<Kind> shared = EnumSet.noneOf(Kind.class);
        for (String word : root.textList("share")) {
            Kind kind = SHARED.get(word);
            if (kind == null) {
                throw root.refuse(root.at("share"), "position_eV, fwhm_eV or area", "'" + word + "'");
            }
            shared.add(kind);
        }
        return shared;
    }
}
