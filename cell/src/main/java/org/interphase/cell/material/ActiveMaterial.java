package org.interphase.cell.material;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.quantity.Source;

/// Layered oxides with an open-circuit voltage U(y) against lithium, y = lithium per formula unit (1 = as
/// lithiated as it gets), and the range in which that function was fitted to measurements.
// Both fields are immutable; the checker asks for an annotation that this project does not depend on.
@SuppressWarnings("ImmutableEnumChecker")
public enum ActiveMaterial {
    NMC532(
            "Li(Ni0.5Mn0.3Co0.2)O2",
            0.20,
            0.995,
            1.004,
            new Source.Paper(
                    "10.1016/j.electacta.2020.135854", "open-circuit voltage and diffusivity as coded in MPET")) {
        @Override
        double published(double y) {
            return OpenCircuitVoltage.colclasure2020(y);
        }
    },
    NMC811(
            "Li(Ni0.8Mn0.1Co0.1)O2",
            0.36,
            0.97,
            1.02,
            new Source.Paper(
                    "10.1149/1945-7111/ab9050",
                    "open-circuit voltage; its stoichiometry mapped, drop above 0.97 assumed")) {
        @Override
        double published(double y) {
            return OpenCircuitVoltage.chen2020(y);
        }
    },
    NMC622(
            "Li(Ni0.6Mn0.2Co0.2)O2",
            0.36,
            0.97,
            1.004,
            new Source.Assumed("no open fit found: 0.65 of the voltage of NMC532 and 0.35 of that of NMC811")) {
        @Override
        double published(double y) {
            return 0.65 * OpenCircuitVoltage.colclasure2020(y) + 0.35 * OpenCircuitVoltage.chen2020(y);
        }
    };

    private static final double LOWEST_Y = 0.02;
    private static final int INTERVALS = 8192;

    private final String formula;
    private final double fittedFrom;
    private final double fittedTo;
    private final Source source;
    private final Table voltage;

    ActiveMaterial(String formula, double fittedFrom, double fittedTo, double highest, Source source) {
        this.formula = formula;
        this.fittedFrom = fittedFrom;
        this.fittedTo = fittedTo;
        this.source = source;
        this.voltage = Table.of(this::published, LOWEST_Y, highest, INTERVALS, true);
    }

    abstract double published(double y);

    /// U(y) in volt, tabulated; below 0.02 and above 1.004 (NMC811: 1.02) it goes on with its end slope,
    /// because the polynomial of NMC532 is at −8 V already at 1.01.
    public Table openCircuitVoltage() {
        return voltage;
    }

    public String formula() {
        return formula;
    }

    public double fittedFrom() {
        return fittedFrom;
    }

    public double fittedTo() {
        return fittedTo;
    }

    public Source source() {
        return source;
    }

    /// The name in a cell description: `nmc532`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ActiveMaterial> find(String key) {
        return List.of(values()).stream().filter(m -> m.key().equals(key)).findFirst();
    }
}
