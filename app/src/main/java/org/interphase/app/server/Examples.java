package org.interphase.app.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;

/// The studies that come with the product.
///
/// @param folder that holds them
record Examples(Path folder) {
    /// What each is good for, in the order in which they are shown.
    private static final Map<String, String> WHAT = what();

    private static Map<String, String> what() {
        Map<String, String> what = new LinkedHashMap<>();
        what.put(
                "ncm622-li6ps5cl",
                "Bare and coated cells with raw files: cycling, thermodynamics and a verdict in half a minute.");
        what.put("nmc811-lgps-linbox", "The printed numbers of a paper, audited: four thicknesses of a coating.");
        what.put("sc-nmc532-lgps-lnto", "The printed numbers of a paper, audited: single crystals, two electrolytes.");
        return what;
    }

    Json json() {
        List<Json> list = new ArrayList<>();
        WHAT.forEach((name, words) -> {
            if (Files.isRegularFile(folder.resolve(name).resolve(StudyFolder.MANIFEST))) {
                list.add(Json.object()
                        .put("name", name)
                        .put("title", title(name))
                        .put("what", words));
            }
        });
        return Json.object().put("examples", list);
    }

    private String title(String name) {
        try {
            Manifest manifest = ManifestReader.read(StudyFolder.open(folder.resolve(name)));
            return manifest.title();
        } catch (InputException e) {
            return name;
        }
    }

    /// @throws RequestRefusedException if there is no example of that name
    Path folder(String name) throws RequestRefusedException {
        if (!WHAT.containsKey(name)) {
            throw new RequestRefusedException(
                    RequestRefusedException.NOT_FOUND,
                    "There is no such example; there are " + String.join(", ", WHAT.keySet()) + ".");
        }
        return folder.resolve(name);
    }
}
