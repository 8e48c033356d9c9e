package org.interphase.report.figure;

import org.interphase.data.Origin;

/// How a series is drawn, by meaning.
///
/// | origin | line | marker | area |
/// |---|---|---|---|
/// | measured | solid | filled | filled |
/// | published | thin, solid | hollow | outlined |
/// | computed | dotted | hollow with a dot | dotted |
/// | simulated | dashed | hollow with a stroke | hatched |
///
/// @param depth place in a sequence, from 1 (full colour) down to 0 (palest): see [#inSequence(int, int)]
public record Look(SeriesStyle series, Origin origin, Emphasis emphasis, double depth) {
    public Look {
        if (!(depth >= 0 && depth <= 1)) {
            throw new IllegalArgumentException("the depth of a look lies between 0 and 1, not at " + depth);
        }
    }

    public Look strong() {
        return new Look(series, origin, Emphasis.STRONG, depth);
    }

    public Look faint() {
        return new Look(series, origin, Emphasis.FAINT, depth);
    }

    /// The look of member `index` of `count` that show one sample in successive states, such as cycles 1, 10, 50:
    /// the first has the full colour, the last is the palest.
    public Look inSequence(int index, int count) {
        return new Look(series, origin, emphasis, count <= 1 ? 1 : 1 - (double) index / (count - 1));
    }
}
