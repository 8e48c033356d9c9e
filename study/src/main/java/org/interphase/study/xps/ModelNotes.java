package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.study.manifest.PhotoelectronPlanReader;
import org.interphase.study.yaml.YamlGroup;
import org.interphase.study.yaml.YamlReader;

/// What a model file says beside the model: what it is for, what its components mean, where its numbers come
/// from.
///
/// @param title of the report's part; empty where the file gives none
/// @param line such as `S 2p`; empty where the file gives none
/// @param findings observables, each with the components that make it
/// @param sources of positions and ties, by component, in the order of the model
/// @param assumed statements that the model takes for granted, one sentence each
record ModelNotes(
        String title,
        String line,
        Map<Observable, List<String>> findings,
        Map<String, String> sources,
        List<String> assumed) {
    /// Keys of a model file that say nothing about the fit.
    static final List<String> KEYS = List.of("title", "line", "findings", "assumed");
    /// The same of a component.
    static final String SOURCE = "source";

    ModelNotes {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        assumed = List.copyOf(assumed);
    }

    static ModelNotes read(String file, String text) throws InputException {
        YamlGroup root = YamlGroup.of(file, "model", YamlReader.read(file, text));
        Map<String, String> sources = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (YamlGroup component : root.groupList("components")) {
            String name = component.text("name");
            names.add(name);
            component.optionalText(SOURCE).ifPresent(source -> sources.put(name, source));
        }
        return new ModelNotes(
                root.optionalText("title").orElse(""),
                root.optionalText("line").orElse(""),
                observables(root, names),
                sources,
                root.textList("assumed"));
    }

    /// The observables that the key `findings` names, each with its components.
    ///
    /// @param names of the components of the model
    /// @throws InputException if there is no such observable or component
    static Map<Observable, List<String>> observables(YamlGroup root, List<String> names) throws InputException {
        Optional<YamlGroup> findings = root.group("findings");
        Map<Observable, List<String>> observables =
                findings.isPresent() ? PhotoelectronPlanReader.findings(findings.get()) : Map.of();
        for (Map.Entry<Observable, List<String>> entry : observables.entrySet()) {
            for (String name : entry.getValue()) {
                if (!names.contains(name)) {
                    throw root.refuse(
                            root.at("findings"), "one of the components " + String.join(", ", names), "'" + name + "'");
                }
            }
        }
        return observables;
    }

    /// The same with what a manifest says of observables; those it names replace the model's.
    ModelNotes with(Map<Observable, List<String>> others) {
        Map<Observable, List<String>> merged = new LinkedHashMap<>(findings);
        merged.putAll(others);
        return new ModelNotes(title, line, merged, sources, assumed);
    }
}
