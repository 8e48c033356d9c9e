import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// Writes the cycler files of this study, because the paper's raw data are not public.
///
/// The discharge capacities of cycle 1, 50 and 200 and the Coulombic efficiencies are those that the paper prints;
/// between them the capacity falls exponentially and the efficiency settles. The voltage follows an open-circuit curve
/// of NCM622 against Li4Ti5O12 with a polarisation that grows with the fade. Nothing here is a model of degradation:
/// the files exist so that the way from a cycler file to a report can be walked. They say "SIMULATED" in their header.
///
/// Run `java generator/SimulatedCycler.java` in the study folder; it writes raw/bare.mpt and raw/coated.mpt.
public final class SimulatedCycler {
    /// Potential of Li4Ti5O12 against lithium, V.
    private static final double COUNTER_V = 1.55;
    private static final double UPPER_V = 2.85;
    private static final double LOWER_V = 1.35;
    private static final int CYCLES = 200;
    /// 11 mg of composite, of which 7 parts in 10.1 are NCM622.
    private static final double MASS_g = 0.011 * 7 / 10.1;
    /// C/5 at 1C = 180 mA/g.
    private static final double CURRENT_mA = 36 * MASS_g;

    private final Anchors anchors;
    private final SplittableRandom random;
    private final StringBuilder out = new StringBuilder();
    private double time_s;
    private double charge_mAh;
    private int halfCycle;

    /// What the paper prints: discharge capacities in mAh/g and efficiencies as fractions.
    record Anchors(String name, double q1, double q50, double q200, double firstEfficiency, double lateEfficiency) {}

    private SimulatedCycler(Anchors anchors, long seed) {
        this.anchors = anchors;
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments.length > 0 ? arguments[0] : "raw");
        Files.createDirectories(raw);
        write(raw.resolve("bare.mpt"), new Anchors("bare NCM622", 161, 86, 22, 161.0 / 188, 0.990), 1);
        write(raw.resolve("coated.mpt"), new Anchors("Li2CO3/LiNbO3-coated NCM622", 180, 153, 82, 180.0 / 200, 0.995), 2);
    }

    private static void write(Path file, Anchors anchors, long seed) throws IOException {
        Files.writeString(file, new SimulatedCycler(anchors, seed).run(), StandardCharsets.ISO_8859_1);
    }

    private String run() {
        rest(3600, openCircuit_V(0.08) - COUNTER_V);
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            double discharge = capacity(cycle) * (1 + (isAnchor(cycle) ? 0 : 0.0015 * gaussian()));
            double charge = discharge / efficiency(cycle);
            double step_V = isAnchor(cycle) ? 0.001 : 0.04;
            double polarisation = 0.03 + 0.28 * (1 - discharge / anchors.q1());
            half(true, charge, polarisation, step_V, cycle);
            half(false, discharge, polarisation, step_V, cycle);
        }
        return header() + out;
    }

    private static boolean isAnchor(int cycle) {
        return cycle == 1 || cycle == 50 || cycle == 200;
    }

    /// Exponential between the printed capacities, mAh/g.
    private double capacity(int cycle) {
        return cycle <= 50
                ? anchors.q1() * StrictMath.pow(anchors.q50() / anchors.q1(), (cycle - 1) / 49.0)
                : anchors.q50() * StrictMath.pow(anchors.q200() / anchors.q50(), (cycle - 50) / 150.0);
    }

    /// From the printed first efficiency to the late one, which the paper sees from about cycle 38 on.
    private double efficiency(int cycle) {
        double gap = anchors.lateEfficiency() - anchors.firstEfficiency();
        return cycle == 1 ? anchors.firstEfficiency() : anchors.lateEfficiency() - 0.25 * gap * StrictMath.exp(-(cycle - 2) / 7.0);
    }

    /// Open-circuit potential of NCM622 against lithium over the degree of delithiation, V: a smooth curve with one
    /// broad maximum of dQ/dV near 3.72 V and 4.32 V at the end.
    private static double openCircuit_V(double x) {
        return 3.58 + x * (0.62 + x * (-0.55 + 0.67 * x));
    }

    /// One half cycle at constant current, logged at steps of voltage.
    private void half(boolean charging, double capacity_mAh_g, double polarisation_V, double step_V, int cycle) {
        double total_mAh = capacity_mAh_g * MASS_g;
        double start_mAh = charge_mAh;
        double start_s = time_s;
        int points = 4000;
        double logged_V = Double.NaN;
        for (int i = 1; i <= points; i++) {
            double s = (double) i / points;
            double v = charging ? chargeVoltage(s, polarisation_V) : dischargeVoltage(s, polarisation_V);
            if (i == 1 || i == points || Math.abs(v - logged_V) >= step_V) {
                logged_V = v;
                time_s = start_s + s * total_mAh / CURRENT_mA * 3600;
                charge_mAh = start_mAh + (charging ? s : -s) * total_mAh;
                row(charging ? 1 : 0, v + (i == points ? 0 : 0.0001 * gaussian()), charging ? CURRENT_mA : -CURRENT_mA, cycle);
            }
        }
        halfCycle++;
        rest(300, openCircuit_V(charging ? 0.88 : 0.08) - COUNTER_V);
    }

    private double chargeVoltage(double s, double polarisation_V) {
        double x = 0.08 + 0.80 * s;
        double smooth = openCircuit_V(x) - COUNTER_V + polarisation_V * (1 - 0.5 * StrictMath.exp(-s / 0.02));
        double end = openCircuit_V(0.88) - COUNTER_V + polarisation_V;
        return smooth + (UPPER_V - end) * StrictMath.exp(-(1 - s) / 0.04);
    }

    private double dischargeVoltage(double s, double polarisation_V) {
        double x = 0.88 - 0.80 * s;
        double smooth = openCircuit_V(x) - COUNTER_V - polarisation_V * (1 - 0.5 * StrictMath.exp(-s / 0.02));
        double end = openCircuit_V(0.08) - COUNTER_V - polarisation_V;
        return smooth - (end - LOWER_V) * StrictMath.exp(-(1 - s) / 0.03);
    }

    private void rest(double duration_s, double voltage_V) {
        for (int i = 1; i <= 2; i++) {
            time_s += duration_s / 2;
            row(3, voltage_V, 0, Math.max(1, (halfCycle + 1) / 2));
        }
    }

    private void row(int mode, double voltage_V, double current_mA, int cycle) {
        out.append(String.format(
                Locale.ROOT,
                "%d\t%d\t%.9E\t%.7E\t%.7E\t%.9E\t%d\t%d\r\n",
                mode == 3 ? 3 : 1,
                mode == 1 ? 1 : 0,
                time_s,
                voltage_V,
                current_mA,
                charge_mAh,
                halfCycle,
                cycle));
    }

    /// Two uniform numbers to one normal one (Box and Muller 1958), the same on every machine.
    private double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private String header() {
        String[] lines = {
            "EC-Lab ASCII FILE",
            "Nb header lines : 18",
            "",
            "Galvanostatic Cycling with Potential Limitation",
            "",
            "Run on channel : none (SIMULATED)",
            "Comments : SIMULATED data of " + anchors.name() + ", written by generator/SimulatedCycler.java",
            "Comments : no instrument measured this; capacities and efficiencies follow the text of Walther et al.",
            "Electrode material : NCM622 / Li6PS5Cl / Super C65",
            "Initial state : discharged",
            "Electrolyte : Li6PS5Cl",
            "Reference electrode : Li4Ti5O12 (counter electrode)",
            String.format(Locale.ROOT, "Mass of active material : %.3f mg", MASS_g * 1000),
            "Electrode surface area : 0.785 cm\u00b2",
            String.format(Locale.ROOT, "Is : %.4f mA, C/5 at 1C = 180 mA/g", CURRENT_mA),
            String.format(Locale.ROOT, "EM : %.2f V, EL : %.2f V vs. Li4Ti5O12", UPPER_V, LOWER_V),
            "",
            "mode\tox/red\ttime/s\tEcell/V\t<I>/mA\t(Q-Qo)/mA.h\thalf cycle\tcycle number",
        };
        return String.join("\r\n", lines) + "\r\n";
    }
}
