package org.interphase.study.draft;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.State;
import org.interphase.study.json.Json;

/// One change of a study, in the words of its user.
public sealed interface Edit {
    record Title(String title) implements Edit {}

    /// @param id short name, not yet taken
    /// @param keys as in a manifest: `title`, `role`, `coating`, `cam_mass_mg` …; JSON's null leaves a key out
    record AddSample(String id, Json.Fields keys) implements Edit {}

    /// @param key such as `coating` or `cam_mass_mg`
    /// @param value JSON's null removes the key
    /// @param u standard uncertainty in the unit of the key
    /// @param source of the number
    record ChangeSample(String id, String key, Json value, OptionalDouble u, Optional<String> source) implements Edit {}

    /// Refused while files are assigned to the sample or printed numbers name it.
    record RemoveSample(String id) implements Edit {}

    /// Says what files are. A file that is assigned already is assigned anew and keeps its other keys.
    ///
    /// @param files relative to the study folder, such as `raw/bare_c1.mpr`
    /// @param technique such as `cycling`
    /// @param cell name of the physical cell. Cycling files of one given cell continue each other in the order
    ///     given; without a cell each new cycling file becomes the next free cell of the sample
    /// @param state in which all of the files were measured
    /// @param options further keys of the measurement, such as `columns`
    record Assign(
            List<String> files,
            String sample,
            String technique,
            Optional<String> cell,
            State state,
            Json.Fields options)
            implements Edit {
        public Assign {
            files = List.copyOf(files);
        }
    }

    /// Files that are not assigned are passed over.
    record Unassign(List<String> files) implements Edit {
        public Unassign {
            files = List.copyOf(files);
        }
    }

    /// Any other place of the manifest.
    ///
    /// @param path keys from the outermost on; the place in a list counts from 0
    /// @param value JSON's null removes the entry
    record Set(List<String> path, Json value) implements Edit {
        public Set {
            path = List.copyOf(path);
        }
    }
}
