package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.data.Origin;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Complex;
import org.interphase.measure.eis.drt.Drt;
import org.interphase.measure.eis.drt.DrtPeak;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.kk.LinKk;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;

/// The figures of spectra: complex plane with equal scales and marked frequencies, Bode, residuals, relaxation times.
public final class SpectrumFigures {
    private static final int POINTS_PER_DECADE = 20;
    private static final Look DATA = SeriesStyle.BARE.measured();
    private static final Look MODEL = SeriesStyle.COATED.from(Origin.COMPUTED);

    private SpectrumFigures() {}

    /// A spectrum, the fitted circuit, and what is left over.
    public static Figure fit(String title, CircuitFit fit) {
        Spectrum spectrum = fit.spectrum();
        Spectrum model = model(fit);
        return Figure.grid(
                        title,
                        2,
                        List.of(
                                plane(
                                        "",
                                        List.of(points("measured", spectrum, DATA), curve("circuit", model, MODEL)),
                                        frequencies(spectrum)),
                                modulus(spectrum, model),
                                residuals(spectrum, fit),
                                phase(spectrum, model)))
                .withCaption("Complex plane, modulus and phase of the spectrum (points) and of the circuit "
                        + fit.circuit() + " (line); residuals are fractions of |Z|.");
    }

    /// Spectra as they are measured: complex plane, modulus and phase.
    public static Figure measured(String title, List<String> labels, List<Spectrum> spectra) {
        List<Mark> plane = new ArrayList<>();
        List<Mark> modulus = new ArrayList<>();
        List<Mark> phase = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            Spectrum spectrum = spectra.get(i);
            Look look = SeriesStyle.ofIndex(i).measured();
            double[] f = spectrum.copyFrequency_Hz();
            plane.add(points(labels.get(i), spectrum, look));
            modulus.add(Mark.points(labels.get(i), f, moduli(spectrum), look));
            phase.add(Mark.points(labels.get(i), f, phases(spectrum), look));
        }
        Axis frequency = Axis.logarithmic("Frequency", "Hz");
        return Figure.grid(
                        title,
                        2,
                        List.of(
                                plane("", plane, frequencies(spectra.getFirst())),
                                Panel.of(frequency, Axis.logarithmic("|Z|", "Ω"), modulus),
                                Panel.of(frequency, Axis.linear("−Phase", "°"), phase)))
                .withCaption("Complex plane, modulus and phase as measured.");
    }

    /// The residuals of the test of validity.
    public static Figure validity(String title, LinKk test, Spectrum spectrum) {
        double[] f = spectrum.copyFrequency_Hz();
        return Figure.grid(
                        title,
                        2,
                        List.of(
                                plane("", List.of(points("measured", spectrum, DATA)), frequencies(spectrum)),
                                Panel.of(
                                        Axis.logarithmic("Frequency", "Hz"),
                                        Axis.linear("Residual of |Z|", "%"),
                                        Mark.points("real part", f, percent(test.copyResidualReal()), DATA)
                                                .withLine(),
                                        Mark.points("imaginary part", f, percent(test.copyResidualImaginary()), MODEL)
                                                .withLine(),
                                        Mark.horizontal("", 0))))
                .withCaption("What a chain of " + test.elements() + " RC elements, which obeys the relations of Kramers"
                        + " and Kronig, leaves of the spectrum. Verdict: "
                        + test.verdict().word() + ", " + test.cause().words() + ".");
    }

    /// The distribution of relaxation times with the band of new noise; stable peaks are named.
    public static Figure relaxations(String title, List<Named> distributions) {
        List<Mark> marks = new ArrayList<>();
        for (Named named : distributions) {
            Drt drt = named.drt();
            double[] f = reciprocal(drt.copyTau_s());
            if (drt.copyLow_ohm().length == f.length) {
                marks.add(Mark.band("", f, drt.copyLow_ohm(), drt.copyHigh_ohm(), named.look()));
            }
            marks.add(Mark.line(named.label(), f, drt.copyGamma_ohm(), named.look()));
            for (DrtPeak peak : drt.stablePeaks()) {
                marks.add(Mark.note(shown(peak.resistance_ohm()) + " Ω", peak.frequency_Hz(), peak.height_ohm()));
            }
        }
        return Figure.of(
                        title,
                        Panel.of(
                                Axis.logarithmic("Frequency 1/(2πτ)", "Hz").running(true),
                                Axis.linear("γ(ln τ)", "Ω").from(0),
                                marks))
                .withCaption(
                        "Distribution of relaxation times; the band holds 90 % of spectra with new noise. Only peaks"
                                + " that are stable over λ and noise are labelled, with their resistance.");
    }

    /// A distribution under its name in the legend.
    public record Named(String label, Drt drt, Look look) {}

    /// Complex plane: −Im against Re, equally scaled.
    static Panel plane(String title, List<Mark> marks, List<Mark> frequencies) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(frequencies);
        return Panel.of(Axis.linear("Re Z", "Ω"), Axis.linear("−Im Z", "Ω"), all)
                .titled(title)
                .withEqualScales();
    }

    static Mark points(String label, Spectrum spectrum, Look look) {
        return Mark.points(label, spectrum.copyReal_ohm(), negative(spectrum.copyImaginary_ohm()), look);
    }

    static Mark curve(String label, Spectrum spectrum, Look look) {
        return Mark.line(label, spectrum.copyReal_ohm(), negative(spectrum.copyImaginary_ohm()), look);
    }

    /// A word at the point nearest to every second whole decade.
    static List<Mark> frequencies(Spectrum spectrum) {
        List<Mark> notes = new ArrayList<>();
        double first = Math.ceil(Math.log10(spectrum.lowest_Hz()));
        for (double decade = first; decade <= Math.log10(spectrum.highest_Hz()); decade += 2) {
            int nearest = 0;
            for (int i = 1; i < spectrum.size(); i++) {
                if (distance(spectrum, i, decade) < distance(spectrum, nearest, decade)) {
                    nearest = i;
                }
            }
            notes.add(Mark.note(
                    hertz(Math.pow(10, decade)), spectrum.real_ohm(nearest), -spectrum.imaginary_ohm(nearest)));
        }
        return notes;
    }

    private static double distance(Spectrum spectrum, int point, double decade) {
        return Math.abs(Math.log10(spectrum.frequency_Hz(point)) - decade);
    }

    /// `1 kHz`, `100 mHz`.
    static String hertz(double frequency_Hz) {
        if (frequency_Hz >= 0.999e6) {
            return shown(frequency_Hz / 1e6) + " MHz";
        }
        if (frequency_Hz >= 0.999e3) {
            return shown(frequency_Hz / 1e3) + " kHz";
        }
        return frequency_Hz >= 0.999 ? shown(frequency_Hz) + " Hz" : shown(frequency_Hz * 1e3) + " mHz";
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 9.5 ? "%.2g" : "%.0f", value);
    }

    /// The circuit between the ends of the spectrum, evenly on the logarithmic axis.
    static Spectrum model(CircuitFit fit) {
        Spectrum spectrum = fit.spectrum();
        double decades = Math.log10(spectrum.highest_Hz() / spectrum.lowest_Hz());
        int n = Math.max(2, (int) Math.ceil(decades * POINTS_PER_DECADE) + 1);
        double[] f = new double[n];
        for (int i = 0; i < n; i++) {
            f[i] = spectrum.lowest_Hz() * Math.pow(10, decades * i / (n - 1));
        }
        return fit.circuit().spectrum(f, fit.copyValues());
    }

    private static Panel modulus(Spectrum spectrum, Spectrum model) {
        return Panel.of(
                Axis.logarithmic("Frequency", "Hz"),
                Axis.logarithmic("|Z|", "Ω"),
                Mark.points("measured", spectrum.copyFrequency_Hz(), moduli(spectrum), DATA),
                Mark.line("circuit", model.copyFrequency_Hz(), moduli(model), MODEL));
    }

    private static Panel phase(Spectrum spectrum, Spectrum model) {
        return Panel.of(
                Axis.logarithmic("Frequency", "Hz"),
                Axis.linear("−Phase", "°"),
                Mark.points("measured", spectrum.copyFrequency_Hz(), phases(spectrum), DATA),
                Mark.line("circuit", model.copyFrequency_Hz(), phases(model), MODEL));
    }

    private static Panel residuals(Spectrum spectrum, CircuitFit fit) {
        double[] real = new double[spectrum.size()];
        double[] imaginary = new double[spectrum.size()];
        for (int i = 0; i < real.length; i++) {
            Complex z = fit.model(spectrum.frequency_Hz(i));
            real[i] = 100 * (spectrum.real_ohm(i) - z.re()) / spectrum.modulus_ohm(i);
            imaginary[i] = 100 * (spectrum.imaginary_ohm(i) - z.im()) / spectrum.modulus_ohm(i);
        }
        return Panel.of(
                Axis.logarithmic("Frequency", "Hz"),
                Axis.linear("Residual of |Z|", "%"),
                Mark.points("real part", spectrum.copyFrequency_Hz(), real, DATA),
                Mark.points("imaginary part", spectrum.copyFrequency_Hz(), imaginary, MODEL),
                Mark.horizontal("", 0));
    }

    private static double[] moduli(Spectrum spectrum) {
        double[] moduli = new double[spectrum.size()];
        java.util.Arrays.setAll(moduli, spectrum::modulus_ohm);
        return moduli;
    }

    private static double[] phases(Spectrum spectrum) {
        double[] phases = new double[spectrum.size()];
        java.util.Arrays.setAll(
                phases, i -> -Math.toDegrees(Math.atan2(spectrum.imaginary_ohm(i), spectrum.real_ohm(i))));
        return phases;
    }

    private static double[] negative(double[] values) {
        return java.util.Arrays.stream(values).map(v -> -v).toArray();
    }

    private static double[] percent(double[] fractions) {
        return java.util.Arrays.stream(fractions).map(v -> 100 * v).toArray();
    }

    private static double[] reciprocal(double[] tau_s) {
        return java.util.Arrays.stream(tau_s).map(t -> 1 / (2 * Math.PI * t)).toArray();
    }
}
