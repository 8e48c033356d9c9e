package org.interphase.study.usecase.thermo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.interphase.study.json.Json;
import org.interphase.thermo.contact.Distribution;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.stability.PhaseAmount;
import org.interphase.thermo.stability.ReactionEquation;

/// How amounts, spreads and tables of phases are written, the same in every answer.
final class Words {
    private Words() {}

    @SuppressWarnings("AnnotateFormatMethod")
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /// `-0.371`; no minus before zero.
    static String energy(double value) {
        String text = format("%.4f", value);
        return text.equals("-0.0000") ? "0.0000" : text;
    }

    static String voltage(OptionalDouble value) {
        return value.isPresent() ? format("%.3f", value.getAsDouble()) : "none";
    }

    /// A number without the sign of a negative zero.
    static double plain(double value) {
        return value + 0.0;
    }

    static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    static Json.Fields amounts(List<PhaseAmount> phases) {
        Json.Fields amounts = Json.object();
        phases.forEach(p -> amounts.put(p.phase().name(), p.amount()));
        return amounts;
    }

    /// The right side of an equation: what comes out, exchanged elements too.
    static Json.Fields released(ReactionEquation equation) {
        Json.Fields amounts = Json.object();
        equation.right().forEach(t -> amounts.put(t.name(), t.amount()));
        return amounts;
    }

    static String mixture(List<PhaseAmount> phases) {
        List<String> words = new ArrayList<>();
        phases.forEach(p -> words.add(format("%.4g %s", p.amount(), p.phase().name())));
        return String.join(" + ", words);
    }

    static Json.Fields quantiles(Distribution spread) {
        return Json.object()
                .put("q05", spread.q05())
                .put("q16", spread.q16())
                .put("q50", spread.q50())
                .put("q84", spread.q84())
                .put("q95", spread.q95())
                .put("mean", spread.mean());
    }

    static Json.Fields source(Json.Fields into, PhaseTable table) {
        return into.put("scheme", table.scheme().text()).put("source", table.citation());
    }

    static String source(PhaseTable table) {
        return "Energies: " + table.scheme().text() + "; " + table.citation() + "\n";
    }
}
