package org.interphase.formats.biologic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One kind of column that a `.mpr` data module may hold, as listed in `columns.tsv`.
///
/// @param id number that stands for the column in the module's header
/// @param name as EC-Lab prints it in its exports
/// @param unit as EC-Lab prints it, empty where there is none
/// @param known how name and type are known
/// @param renamed other names: by the EC-Lab version that brought them (`11.60`), rising, or `BT` for BT-Lab
record MprColumn(int id, String name, String unit, Storage storage, Known known, Map<String, String> renamed) {
    private static final String BT_LAB = "BT";

    MprColumn {
        renamed = Collections.unmodifiableMap(new LinkedHashMap<>(renamed));
    }

    /// How certain an entry is.
    enum Known {
        /// Values were compared with EC-Lab's own export of the same file.
        PAIR,
        /// Public readers met it in real files.
        READER,
        /// The name stands in BioLogic's numbered list of variables; the type is presumed.
        LIST,
        /// Public readers know name and type under the low byte of the id only.
        INFERRED;

        /// Whether a record length that contradicts the type puts the type in doubt, rather than the file.
        boolean isPresumed() {
            return this == LIST || this == INFERRED;
        }
    }

    /// The name under which this column is exported by the software that recorded the file.
    String nameIn(Optional<EcLabVersion> version) {
        String chosen = name;
        if (version.isPresent() && version.get().isBtLab()) {
            return renamed.getOrDefault(BT_LAB, name);
        }
        for (Map.Entry<String, String> later : renamed.entrySet()) {
            boolean since = EcLabVersion.of(later.getKey())
                    .filter(v -> version.isPresent() && version.get().compareTo(v) >= 0)
                    .isPresent();
            chosen = since ? later.getValue() : chosen;
        }
        return chosen;
    }

    /// How a value is stored. A flag is a few bits of the one byte that all flags of a record share.
    ///
    /// @param type of the value
    /// @param mask bits of a flag, 0 for all others
    record Storage(ValueType type, int mask) {
        boolean isFlag() {
            return mask != 0;
        }
    }

    /// Stored types; all are little-endian.
    enum ValueType {
        F4(4),
        F8(8),
        U1(1),
        U2(2),
        U4(4);

        private final int bytes;

        ValueType(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }
    }
}
