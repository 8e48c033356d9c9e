package org.interphase.data;

import java.util.List;

/// Where a dataset came from and what its reader had to assume.
///
/// @param file name of the file, without its folder
/// @param sha256 hash of the file's bytes, in hexadecimal
/// @param reader name of the reader, such as `biologic-mpr`
/// @param simulated whether the file says that it holds simulated data
/// @param assumed statements of what the file does not say and the reader took for granted, one sentence each
public record Provenance(String file, String sha256, String reader, boolean simulated, List<String> assumed) {
    public Provenance {
        assumed = List.copyOf(assumed);
    }
}
