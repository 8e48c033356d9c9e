package org.interphase.study.manifest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.data.State;
import org.interphase.formats.Limits;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;
import org.interphase.study.yaml.YamlReader;

/// Reads `study.yaml`. Every refusal names line and column, what was expected and what was found.
public final class ManifestReader {
    private static final List<String> TECHNIQUES = List.of("cycling", "impedance", "xps");

    private final String file;
    private final boolean mayBeEmpty;

    private ManifestReader(String file, boolean mayBeEmpty) {
        this.file = file;
        this.mayBeEmpty = mayBeEmpty;
    }

    /// @throws InputException if the manifest is no valid YAML, has a wrong key, lacks a required one, or
    /// contradicts
    ///     itself
    public static Manifest read(StudyFolder folder) throws InputException {
        try {
            if (Files.size(folder.manifest()) > Math.min(Limits.FILE_BYTES, YamlReader.LONGEST)) {
                throw new InputException(
                        StudyFolder.MANIFEST, Place.whole(), "at most " + YamlReader.LONGEST + " bytes", "more");
            }
            return read(StudyFolder.MANIFEST, Files.readString(folder.manifest()));
        } catch (CharacterCodingException e) {
            throw new InputException(
                    StudyFolder.MANIFEST, Place.whole(), "text in UTF-8", "other bytes", "Save the file as UTF-8.");
        } catch (IOException e) {
            throw new InputException(
                    StudyFolder.MANIFEST, Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    /// The manifest in a text; `file` is named in refusals.
    public static Manifest read(String file, String text) throws InputException {
        return new ManifestReader(file, false).manifest(YamlGroup.of(file, "study", YamlReader.read(file, text)));
    }

    /// The manifest of a study under work, which may have no sample yet.
    public static Manifest readDraft(String file, String text) throws InputException {
        return new ManifestReader(file, true).manifest(YamlGroup.of(file, "study", YamlReader.read(file, text)));
    }

    private Manifest manifest(YamlGroup root) throws InputException {
        String title = root.text("title");
        Optional<Manifest.Reference> reference = reference(root.group("reference"));
        Optional<String> keptApart = root.optionalText("kept_apart");
        Optional<String> simulated = root.optionalText("simulated");
        Optional<YamlGroup> common = root.group("common");
        List<Sample> samples = new ArrayList<>();
        Map<String, Map<SampleProperty, Double>> halfUnits = new HashMap<>();
        for (Map.Entry<String, YamlGroup> entry : root.groups("samples").entrySet()) {
            SampleReader.Entry sample = SampleReader.read(entry.getKey(), entry.getValue(), common);
            samples.add(sample.sample());
            halfUnits.put(sample.sample().id(), sample.halfUnits());
        }
        if (common.isPresent()) {
            common.get().refuseUnknown();
        }
        if (samples.isEmpty() && !mayBeEmpty) {
            throw root.refuse(root.at("samples"), "at least one sample under 'samples'", "none");
        }
        List<Measurement> measurements = new ArrayList<>();
        for (YamlGroup group : root.groupList("measurements")) {
            measurements.add(measurement(group, samples));
        }
        Publication publication = new PublishedReader(reference, samples)
                .read(file, root.list("published"))
                .withDigits(halfUnits);
        CyclingPlan cycling = CyclingPlanReader.read(root.group("cycling"));
        ImpedancePlan impedance = ImpedancePlanReader.read(root.group("impedance"));
        PhotoelectronPlan photoelectrons = PhotoelectronPlanReader.read(root.group("xps"));
        Optional<MaterialsPlan> materials = MaterialsPlanReader.read(root.group("thermodynamics"));
        root.refuseUnknown();
        return new Manifest(
                title,
                reference,
                keptApart,
                simulated,
                samples,
                measurements,
                publication,
                cycling,
                impedance,
                photoelectrons,
                materials);
    }

    private static Optional<Manifest.Reference> reference(Optional<YamlGroup> group) throws InputException {
        if (group.isEmpty()) {
            return Optional.empty();
        }
        YamlGroup g = group.get();
        Manifest.Reference reference =
                new Manifest.Reference(g.text("citation"), g.optionalText("doi").orElse(""));
        g.refuseUnknown();
        return Optional.of(reference);
    }

    private static Measurement measurement(YamlGroup group, List<Sample> samples) throws InputException {
        String sample = group.text("sample");
        requireSample(group, sample, samples);
        group.require("technique");
        String technique = group.choice("technique", TECHNIQUES).orElse("cycling");
        List<String> files = group.textList("file");
        if (files.isEmpty()) {
            throw group.refuse(group.mark(), "the key 'file' in '" + group.name() + "'", "none");
        }
        String cell = group.optionalText("cell").orElse("1");
        Optional<YamlGroup> columns = group.group("columns");
        Optional<Columns> map =
                columns.isPresent() ? Optional.of(ColumnsReader.read(columns.get(), technique)) : Optional.empty();
        State state = StateReader.read(group);
        SpectrumChoice spectra =
                technique.equals("xps") ? PhotoelectronPlanReader.choice(group) : SpectrumChoice.standard();
        Yaml.Mark at = group.at("file");
        group.refuseUnknown();
        return new Measurement(sample, cell, technique, state, files, map, spectra, at);
    }

    static void requireSample(YamlGroup group, String sample, List<Sample> samples) throws InputException {
        List<String> known = samples.stream().map(Sample::id).toList();
        group.choice("sample", known);
        if (!known.contains(sample)) {
            throw group.refuse(group.at("sample"), "one of " + String.join(", ", known), "'" + sample + "'");
        }
    }
}
