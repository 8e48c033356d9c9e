package org.interphase.report.svg;

import org.interphase.report.figure.Look;

/// How an area is filled.
///
/// @param texture none, or lines or dots in the ink over a faint ground
record Fill(Ink ink, Texture texture, double opacity) {
    enum Texture {
        NONE,
        HATCHED,
        DOTTED
    }

    static Fill solid(Ink ink, double opacity) {
        return new Fill(ink, Texture.NONE, opacity);
    }

    /// Filling of a bar or step: solid where measured, nearly empty where published.
    static Fill ofBar(Look look) {
        Ink ink = Ink.of(look.series());
        double opacity = Stroke.opacity(look);
        return switch (look.origin()) {
            case MEASURED -> solid(ink, 0.82 * opacity);
            case PUBLISHED -> solid(Ink.PAPER, 1);
            case COMPUTED -> new Fill(ink, Texture.DOTTED, opacity);
            case SIMULATED -> new Fill(ink, Texture.HATCHED, opacity);
        };
    }

    /// Filling below the outline of a histogram.
    static Fill ofSteps(Look look) {
        Fill bar = ofBar(look);
        return new Fill(bar.ink(), bar.texture(), 0.3 * bar.opacity());
    }

    /// Filling of a band behind its curve.
    static Fill ofBand(Look look) {
        Ink ink = Ink.of(look.series());
        return look.origin() == org.interphase.data.Origin.SIMULATED
                ? new Fill(ink, Texture.HATCHED, 0.45 * Stroke.opacity(look))
                : solid(ink, 0.2 * Stroke.opacity(look));
    }
}
