package org.interphase.report.figure;

import java.util.List;
import org.interphase.data.Origin;

/// What a series stands for. Each has a colour, a marker and a dash of its own, so that a figure survives a grey
/// printer and colour-blind eyes; the same meaning looks the same in every figure of a report.
public enum SeriesStyle {
    BARE(Marker.CIRCLE, "5 2.5"),
    COATED(Marker.SQUARE, "8 3"),
    THIRD(Marker.TRIANGLE, "6 2.5 1.5 2.5"),
    FOURTH(Marker.DIAMOND, "2.5 2"),
    FIFTH(Marker.TRIANGLE_DOWN, "9 2.5 1.5 2.5"),
    SIXTH(Marker.CROSS, "5 2 1.5 2 1.5 2"),
    /// Context: reference samples, sums, residuals.
    NEUTRAL(Marker.CIRCLE, "3 2");

    private static final List<SeriesStyle> SAMPLES = List.of(BARE, COATED, THIRD, FOURTH, FIFTH, SIXTH);

    private final Marker marker;
    private final String dash;

    SeriesStyle(Marker marker, String dash) {
        this.marker = marker;
        this.dash = dash;
    }

    public Marker marker() {
        return marker;
    }

    /// SVG dash pattern of the series where it is simulated; measured lines are solid.
    public String dash() {
        return dash;
    }

    /// The look of a series of this origin, at normal strength.
    public Look from(Origin origin) {
        return new Look(this, origin, Emphasis.NORMAL, 1);
    }

    public Look measured() {
        return from(Origin.MEASURED);
    }

    public Look published() {
        return from(Origin.PUBLISHED);
    }

    public Look computed() {
        return from(Origin.COMPUTED);
    }

    public Look simulated() {
        return from(Origin.SIMULATED);
    }

    /// The style of sample `index` of a comparison, counted from 0 = bare; the six repeat.
    public static SeriesStyle ofIndex(int index) {
        return SAMPLES.get(Math.floorMod(index, SAMPLES.size()));
    }

    /// Shape of a point.
    public enum Marker {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        TRIANGLE_DOWN,
        CROSS
    }
}
