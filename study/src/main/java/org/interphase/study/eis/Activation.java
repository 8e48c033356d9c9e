package org.interphase.study.eis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.StateAxis;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.FitOptions;
import org.interphase.measure.eis.fit.FitRefusedException;
import org.interphase.measure.eis.fit.SeriesFit;
import org.interphase.measure.eis.fit.Starts;
import org.interphase.measure.eis.series.Arrhenius;
import org.interphase.measure.eis.series.ArrheniusForm;
import org.interphase.measure.eis.series.ArrheniusOutcome;
import org.interphase.measure.eis.series.Geometry;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.accuracy.Reach;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;

/// `eis arrhenius FILE…`: an activation energy from one spectrum per temperature.
public final class Activation {
    private static final double ZERO_CELSIUS_K = 273.15;
    /// S/cm per S/m.
    private static final double PER_CM = 0.01;

    private static final InstrumentAccuracy ACCURACY = InstrumentAccuracy.assumed();

    private Activation() {}

    /// A pellet between two electrodes; uncertainties of 0 where they are not stated.
    public record Pellet(double thickness_um, double thicknessU_um, double area_cm2, double areaU_cm2) {
        Geometry geometry() {
            return new Geometry(1e-6 * thickness_um, 1e-6 * thicknessU_um, 1e-4 * area_cm2, 1e-4 * areaU_cm2);
        }
    }

    /// @param circuit fitted to every spectrum
    /// @param resistances whose sum is taken, such as `R1`
    /// @param temperatures_K one for each file; empty where the files state them
    /// @param pellet its geometry; empty where it is not known, then only ln(T/R) is fitted
    /// @param starts of the first fit
    public record Request(
            String circuit,
            List<String> resistances,
            List<Double> temperatures_K,
            Optional<Pellet> pellet,
            int starts) {}

    /// @param figure where a picture is written
    /// @throws InputException if a file or the circuit is refused, a temperature is missing, or no line
    ///     can be fitted
    public static Answer answer(FormatRegistry registry, List<Path> paths, Request request, Optional<Path> figure)
            throws InputException {
        Circuit circuit = Fit.parse(request.circuit());
        for (String name : request.resistances()) {
            if (circuit.indexOf(name).isEmpty()) {
                throw new InputException(
                        "the circuit", Place.part(circuit.toString()), "a parameter of it", "'" + name + "'");
            }
        }
        List<SpectrumFile> files = new ArrayList<>();
        List<Spectrum> spectra = new ArrayList<>();
        List<Double> kelvin = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            SpectrumFile file = SpectrumFile.open(registry, paths.get(i));
            files.add(file);
            spectra.add(file.selectRelaxing(SpectrumFile.Selection.first()));
            kelvin.add(temperature(file, request.temperatures_K(), i));
        }
        SeriesFit fits = fit(files, spectra, circuit, request);
        double[] ohm = new double[files.size()];
        double[] relative = new double[files.size()];
        for (int i = 0; i < ohm.length; i++) {
            Measured sum = fits.fit(i).sum(request.resistances().toArray(String[]::new));
            ohm[i] = sum.value();
            relative[i] = sum.u() / sum.value();
        }
        double[] temperatures = kelvin.stream().mapToDouble(Double::doubleValue).toArray();
        Arrhenius line =
                line(paths, temperatures, ohm, relative, request.pellet().map(Pellet::geometry));
        Result result = new Result(files, fits, ohm, relative, request, line);
        if (figure.isPresent()) {
            FigureFile.write(figure.get(), result.figure());
        }
        return result;
    }

    private static double temperature(SpectrumFile file, List<Double> stated, int index) throws InputException {
        if (!stated.isEmpty()) {
            return stated.get(index);
        }
        OptionalDouble celsius = file.spectra().getFirst().state().at(StateAxis.TEMPERATURE);
        if (celsius.isEmpty()) {
            throw new InputException(
                    file.file(),
                    Place.whole(),
                    "a temperature in the file",
                    "none",
                    "State one for each file with --temperatures-K.");
        }
        return celsius.getAsDouble() + ZERO_CELSIUS_K;
    }

    private static SeriesFit fit(List<SpectrumFile> files, List<Spectrum> spectra, Circuit circuit, Request request)
            throws InputException {
        try {
            return SeriesFit.of(
                    spectra,
                    circuit,
                    Starts.automatic(),
                    FitOptions.standard().withStarts(request.starts()).onAllCores());
        } catch (FitRefusedException e) {
            throw files.getFirst()
                    .refusal(spectra.getFirst(), "spectra that the circuit can be fitted to", e.sentence());
        }
    }

    private static Arrhenius line(
            List<Path> paths, double[] kelvin, double[] ohm, double[] relative, Optional<Geometry> geometry)
            throws InputException {
        boolean known = java.util.Arrays.stream(relative).allMatch(u -> u > 0 && Double.isFinite(u));
        double[] u = known ? relative : new double[0];
        ArrheniusOutcome outcome = geometry.isPresent()
                ? Arrhenius.fit(kelvin, ohm, u, geometry.get())
                : Arrhenius.fit(kelvin, ohm, u, ArrheniusForm.LN_T_OVER_R);
        return switch (outcome) {
            case ArrheniusOutcome.Refused r ->
                throw new InputException(
                        String.valueOf(paths.getFirst().getFileName()),
                        Place.whole(),
                        "resistances at different temperatures",
                        java.util.Arrays.stream(kelvin)
                                        .mapToObj(k -> String.format(Locale.ROOT, "%.2f", k))
                                        .collect(java.util.stream.Collectors.joining(", "))
                                + " K",
                        Fit.sentence(r.reason()));
            case Arrhenius line -> line;
        };
    }

    private static final class Result implements Answer {
        private final List<SpectrumFile> files;
        private final SeriesFit fits;
        private final double[] ohm;
        private final double[] relative;
        private final Request request;
        private final Arrhenius line;

        Result(
                List<SpectrumFile> files,
                SeriesFit fits,
                double[] ohm,
                double[] relative,
                Request request,
                Arrhenius line) {
            this.files = files;
            this.fits = fits;
            this.ohm = ohm;
            this.relative = relative;
            this.request = request;
            this.line = line;
        }

        private boolean hasGeometry() {
            return request.pellet().isPresent();
        }

        private double[] kelvin() {
            double[] kelvin = new double[ohm.length];
            java.util.Arrays.setAll(kelvin, line::temperature_K);
            return kelvin;
        }

        private double sigma_S_cm(int i) {
            return hasGeometry() ? PER_CM * line.value(i) : Double.NaN;
        }

        private Measured atRoomTemperature() {
            return hasGeometry()
                    ? line.atReferenceTemperature().times(PER_CM)
                    : Measured.without(Double.NaN, "thickness and area are not stated");
        }

        @Override
        public Json json() {
            double[] sigma = new double[ohm.length];
            double[] u = new double[ohm.length];
            for (int i = 0; i < ohm.length; i++) {
                sigma[i] = sigma_S_cm(i);
                u[i] = relative[i] * ohm[i];
            }
            Json.Fields fields = Json.object()
                    .put("temperatures_K", kelvin())
                    .put("circuit", request.circuit())
                    .texts("resistances", request.resistances())
                    .put("r_ohm", ohm)
                    .put("r_ohm_u", u);
            // Not a list of nulls: without a geometry there is no conductivity at all.
            fields = hasGeometry() ? fields.put("sigma_S_per_cm", sigma) : fields.put("sigma_S_per_cm", Double.NaN);
            return fields.put("form", hasGeometry() ? "ln(sigma T)" : "ln(T/R)")
                    .put("ea_eV", line.activationEnergy_eV())
                    .put("ea_eV_u_scatter", line.activationEnergyByScatter_eV())
                    .put("chi2", line.chi2())
                    .put("degrees_of_freedom", line.degreesOfFreedom())
                    .put("sigma_298K_S_per_cm", atRoomTemperature())
                    .texts("warnings", warnings());
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                CircuitFit fit = fits.fit(i);
                String name = files.get(i).file();
                files.get(i).warnings(SpectrumFile.Selection.first()).forEach(w -> warnings.add(name + ": " + w));
                fit.reason().ifPresent(why -> warnings.add(name + ": " + why));
                for (String resistance : request.resistances()) {
                    if (!fit.identifiable(resistance)) {
                        warnings.add(name + ": " + resistance + " is not identifiable");
                    }
                }
            }
            return warnings;
        }

        Figure figure() {
            double[] inverse =
                    java.util.Arrays.stream(kelvin()).map(t -> 1000 / t).toArray();
            double[] y = new double[ohm.length];
            double[] model = new double[ohm.length];
            for (int i = 0; i < y.length; i++) {
                double factor = hasGeometry() ? PER_CM * line.temperature_K(i) : 1;
                y[i] = hasGeometry() ? factor * line.value(i) : line.temperature_K(i) / ohm[i];
                model[i] = hasGeometry()
                        ? factor * line.at(line.temperature_K(i)).value()
                        : line.temperature_K(i) / line.at(line.temperature_K(i)).value();
            }
            return Figure.of(
                            "Arrhenius",
                            Panel.of(
                                    Axis.linear("1000/T", "1/K"),
                                    hasGeometry() ? Axis.logarithmic("σT", "S·K/cm") : Axis.logarithmic("T/R", "K/Ω"),
                                    Mark.points(
                                            String.join(" + ", request.resistances()),
                                            inverse,
                                            y,
                                            SeriesStyle.BARE.measured()),
                                    Mark.line(
                                            "Ea = " + MeasuredText.plusMinus(line.activationEnergy_eV(), 3) + " eV",
                                            inverse,
                                            model,
                                            SeriesStyle.COATED.computed())))
                    .withCaption("Resistance of the circuit " + request.circuit() + " at every temperature.");
        }

        @Override
        public String text() {
            TextTable table = TextTable.of("file", "T/K", "R/Ω", "u/Ω", "σ/(S/cm)");
            for (int i = 0; i < ohm.length; i++) {
                table.row(
                        files.get(i).file(),
                        String.format(Locale.ROOT, "%.2f", line.temperature_K(i)),
                        String.format(Locale.ROOT, "%.5g", ohm[i]),
                        String.format(Locale.ROOT, "%.2g", relative[i] * ohm[i]),
                        hasGeometry() ? String.format(Locale.ROOT, "%.4g", sigma_S_cm(i)) : "");
            }
            StringBuilder out = new StringBuilder(table.toString());
            out.append("  Ea = ")
                    .append(MeasuredText.plusMinus(line.activationEnergy_eV(), 4))
                    .append(hasGeometry() ? " eV from ln(σT)" : " eV from ln(T/R)")
                    .append(String.format(
                            Locale.ROOT,
                            "; from the scatter about the line ± %.2g eV%n",
                            line.activationEnergyByScatter_eV()));
            if (hasGeometry()) {
                out.append("  σ(298.15 K) = ")
                        .append(MeasuredText.plusMinus(
                                ACCURACY.budget(Reach.IMPEDANCE, atRoomTemperature())
                                        .total(),
                                4))
                        .append(" S/cm, ± with the instrument (")
                        .append(ACCURACY.basis(Reach.IMPEDANCE))
                        .append(")\n");
            }
            warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }
    }
}
