package org.interphase.measure.xps.background;

import java.util.Locale;
import org.interphase.measure.xps.XpsRefusedException;

/// Which background lies under the lines.
public sealed interface Background permits StaticBackground, ActiveShirley {
    /// As models and reports write it, such as `active-shirley`.
    String label();

    /// @param label `constant`, `linear`, `shirley`, `tougaard` (= `tougaard-u2`), `tougaard-u3` or `active-shirley`
    static Background of(String label) throws XpsRefusedException {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "constant" -> new StaticBackground.Constant();
            case "linear" -> new StaticBackground.Linear();
            case "shirley" -> new StaticBackground.Shirley();
            case "tougaard", "tougaard-u2" -> StaticBackground.Tougaard.u2();
            case "tougaard-u3" -> StaticBackground.Tougaard.u3();
            case "active-shirley" -> new ActiveShirley();
            default ->
                throw new XpsRefusedException(
                        "A background is one of constant, linear, shirley, tougaard-u2, tougaard-u3,"
                                + " active-shirley; found '" + label + "'.");
        };
    }
}
