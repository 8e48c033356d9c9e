package org.interphase.formats.vamas;

import java.util.List;
import java.util.Set;

/// The forty items of a block, in the order of the standard; the number of an item in an inclusion or exclusion
/// list is its place here, counted from 1. Some exist only in certain experiment modes, scan modes or
/// techniques.
enum VamasItem {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    HOURS_AHEAD_OF_GMT,
    COMMENT,
    TECHNIQUE,
    COORDINATES,
    EXPERIMENTAL_VARIABLES,
    SOURCE_LABEL,
    SPUTTERING_PARTICLE,
    SOURCE_ENERGY,
    SOURCE_STRENGTH,
    BEAM_WIDTH,
    FIELD_OF_VIEW,
    LINESCAN,
    SOURCE_POLAR_ANGLE,
    SOURCE_AZIMUTH,
    ANALYSER_MODE,
    PASS_ENERGY,
    DIFFERENTIAL_WIDTH,
    MAGNIFICATION,
    WORK_FUNCTION,
    TARGET_BIAS,
    ANALYSIS_WIDTH,
    TAKE_OFF_ANGLES,
    SPECIES,
    TRANSITION,
    ABSCISSA,
    VARIABLES,
    SIGNAL_MODE,
    COLLECTION_TIME,
    SCANS,
    TIME_CORRECTION,
    SPUTTERING_SOURCE,
    TILT,
    ROTATION,
    PARAMETERS;

    static final List<VamasItem> ORDER = List.of(values());

    private static final Set<String> DEPTH_PROFILES = Set.of("MAPDP", "MAPSVDP", "SDP", "SDPSV");
    private static final Set<String> MAPS = Set.of("MAP", "MAPDP", "MAPSV", "MAPSVDP", "SEM");
    private static final Set<String> IMAGES = Set.of("MAPSV", "MAPSVDP", "SEM");
    private static final Set<String> ION_TECHNIQUES =
            Set.of("FABMS", "FABMS energy spec", "ISS", "SIMS", "SIMS energy spec", "SNMS", "SNMS energy spec");
    private static final Set<String> SPUTTERED_TECHNIQUES =
            Set.of("AES diff", "AES dir", "EDX", "ELS", "UPS", "XPS", "XRF");

    /// Whether a block of that technique holds the item at all.
    boolean applies(VamasHeader header, String technique) {
        String mode = header.experimentMode();
        return switch (this) {
            case COORDINATES -> mode.equals("MAP") || mode.equals("MAPDP");
            case SPUTTERING_PARTICLE -> DEPTH_PROFILES.contains(mode) || ION_TECHNIQUES.contains(technique);
            case FIELD_OF_VIEW -> MAPS.contains(mode);
            case LINESCAN -> IMAGES.contains(mode);
            case DIFFERENTIAL_WIDTH -> technique.equals("AES diff");
            case ABSCISSA -> header.scanMode().equals("REGULAR");
            case SPUTTERING_SOURCE -> DEPTH_PROFILES.contains(mode) && SPUTTERED_TECHNIQUES.contains(technique);
            default -> true;
        };
    }

    /// Lines that it takes; for lists with a count in front, lines for each entry.
    int lines(VamasHeader header) {
        return switch (this) {
            case EXPERIMENTAL_VARIABLES -> header.variables().size();
            case SPUTTERING_PARTICLE, PARAMETERS -> 3;
            case COORDINATES, BEAM_WIDTH, FIELD_OF_VIEW, ANALYSIS_WIDTH, TAKE_OFF_ANGLES, TRANSITION, TILT, VARIABLES ->
                2;
            case ABSCISSA -> 4;
            case LINESCAN -> 6;
            case SPUTTERING_SOURCE -> 7;
            default -> 1;
        };
    }

    /// Whether a count stands in front.
    boolean isList() {
        return this == COMMENT || this == VARIABLES || this == PARAMETERS;
    }
}
