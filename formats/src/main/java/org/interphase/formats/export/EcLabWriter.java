package org.interphase.formats.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.Dataset;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.StateAxis;
import org.interphase.formats.SimulatedMark;

/// Writes cycling runs and impedance spectra in the layout of EC-Lab's text export (`.mpt`): a title line, the
/// number of header lines, the technique, `key : value` lines, the names of the columns, then rows between
/// tabs.
///
/// A simulated dataset says so in the first comment, from which the reader of the format takes it. Numbers keep
/// every digit of the dataset; milliampere-hours and milliamperes are shifted decimals. Source: the exports
/// that the format's reader was built from, see `docs/formats-biologic.md`.
public final class EcLabWriter {
    private static final String END = "\r\n";
    private static final int MILLI = 3;

    private EcLabWriter() {}

    /// A signed counter becomes `(Q-Qo)`; others are left out, and the charge then follows from the current.
    ///
    /// @param out ISO 8859-1 is expected of whoever turns it into bytes; not closed
    /// @throws IOException if `out` throws it
    public static void write(CyclingRun run, Appendable out) throws IOException {
        header(run, "Galvanostatic Cycling with Potential Limitation", out);
        Optional<ChargeCounter.Signed> counter =
                run.counter() instanceof ChargeCounter.Signed signed ? Optional.of(signed) : Optional.empty();
        out.append("ox/red\ttime/s\tEcell/V\t<I>/mA\t")
                .append(counter.isPresent() ? "(Q-Qo)/mA.h\t" : "")
                .append("half cycle\tcycle number")
                .append(END);
        Optional<double[]> cycle = run.copyCycle();
        int half = 0;
        double sign = 0;
        for (int i = 0; i < run.size(); i++) {
            double now = Math.signum(run.current_A(i));
            half += now * sign < 0 ? 1 : 0;
            sign = now == 0 ? sign : now;
            out.append(now > 0 ? "1\t" : "0\t");
            out.append(number(run.time_s(i), 0)).append('\t');
            out.append(number(run.voltage_V(i), 0)).append('\t');
            out.append(number(run.current_A(i), MILLI)).append('\t');
            if (counter.isPresent()) {
                out.append(number(counter.get().at(i), MILLI)).append('\t');
            }
            out.append(Integer.toString(half)).append('\t');
            out.append(number(cycle.isPresent() ? cycle.get()[i] : half / 2 + 1, 0))
                    .append(END);
        }
    }

    /// Writes one spectrum.
    ///
    /// @param out ISO 8859-1 is expected of whoever turns it into bytes; not closed
    /// @throws IOException if `out` throws it
    public static void write(ImpedanceSpectrum spectrum, Appendable out) throws IOException {
        header(spectrum, "Potentio Electrochemical Impedance Spectroscopy", out);
        boolean cycled = spectrum.state().at(StateAxis.CYCLE).isPresent();
        out.append("freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\t|Z|/Ohm\tPhase(Z)/deg")
                .append(cycled ? "\tcycle number" : "")
                .append(END);
        for (int i = 0; i < spectrum.size(); i++) {
            double phase = Math.toDegrees(StrictMath.atan2(spectrum.imaginary_ohm(i), spectrum.real_ohm(i)));
            out.append(number(spectrum.frequency_Hz(i), 0)).append('\t');
            out.append(number(spectrum.real_ohm(i), 0)).append('\t');
            out.append(number(0.0 - spectrum.imaginary_ohm(i), 0)).append('\t');
            out.append(number(rounded(spectrum.modulus_ohm(i)), 0)).append('\t');
            out.append(number(rounded(phase), 0));
            if (cycled) {
                out.append('\t')
                        .append(number(spectrum.state().at(StateAxis.CYCLE).getAsDouble(), 0));
            }
            out.append(END);
        }
    }

    private static double rounded(double derived) {
        return Math.rint(derived * 1e4) / 1e4;
    }

    private static void header(Dataset dataset, String technique, Appendable out) throws IOException {
        List<String> lines = new ArrayList<>();
        if (dataset.provenance().simulated()) {
            lines.add("Run on channel : none");
            lines.add("Comments : " + SimulatedMark.WORD + ": no instrument measured this");
        }
        lines.add("Comments : " + line(dataset.title()));
        for (Map.Entry<String, String> entry : dataset.metadata().entrySet()) {
            lines.add(line(entry.getKey()) + " : " + line(entry.getValue()));
        }
        out.append("EC-Lab ASCII FILE").append(END);
        out.append("Nb header lines : ")
                .append(Integer.toString(lines.size() + 6))
                .append(END + END);
        out.append(technique).append(END + END);
        for (String line : lines) {
            out.append(line).append(END);
        }
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    /// All digits, shifted by powers of ten, without an exponent: what was 2.7446E-4 A is 0.27446 mA.
    private static String number(double value, int shift) {
        if (!Double.isFinite(value)) {
            return "NaN";
        }
        BigDecimal exact = BigDecimal.valueOf(value).movePointRight(shift).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }
}
