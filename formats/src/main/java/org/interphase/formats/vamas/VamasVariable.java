package org.interphase.formats.vamas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.data.InputException;

/// A quantity with its unit: `d` is dimensionless, `n` not defined.
record VamasVariable(String label, String unit) {
    static List<VamasVariable> read(VamasLines lines, String count) throws InputException {
        List<VamasVariable> variables = new ArrayList<>();
        int n = lines.count(count);
        for (int i = 0; i < n; i++) {
            variables.add(new VamasVariable(lines.text("a label"), lines.text("a unit")));
        }
        return variables;
    }

    private String lower() {
        return label.toLowerCase(Locale.ROOT);
    }

    boolean isBindingEnergy() {
        return lower().contains("binding");
    }

    boolean isEnergy() {
        String lower = lower();
        return lower.contains("energy") || isBindingEnergy() || unit.equalsIgnoreCase("ev");
    }

    boolean isTransmission() {
        return lower().contains("transmission");
    }

    /// Whether label or unit say counts per second.
    boolean isRate() {
        String lower = lower();
        return unit.equalsIgnoreCase("c/s")
                || unit.equalsIgnoreCase("cps")
                || lower.equals("cps")
                || lower.contains("per second")
                || lower.contains("counts/s")
                || lower.contains("counts s-1");
    }

    /// The unit in which a column is shown.
    String shownUnit() {
        return switch (unit) {
            case "d" -> "1";
            case "n" -> "";
            default -> unit;
        };
    }
}
