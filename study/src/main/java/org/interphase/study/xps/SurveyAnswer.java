package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.quantify.CoreLine;
import org.interphase.measure.xps.survey.Survey;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;

/// `xps survey FILE`: which elements a survey spectrum shows, and which of their lines might be another's.
public final class SurveyAnswer {
    private SurveyAnswer() {}

    /// @param number of the spectrum in the file, counted from 1; empty for the widest
    /// @param shift_eV to be added to the binding energies
    /// @param figure where a picture is written
    public record Request(OptionalInt number, double shift_eV, Optional<Path> figure) {}

    /// @throws InputException if the file is refused or holds no survey
    public static Answer answer(FormatRegistry registry, Path path, Request request) throws InputException {
        RegionFile file = RegionFile.open(registry, path);
        int number = request.number().orElseGet(() -> widest(file.spectra()));
        if (number < 1 || number > file.spectra().size()) {
            throw new InputException(
                    file.file(),
                    Place.whole(),
                    "a spectrum from 1 to " + file.spectra().size(),
                    "spectrum " + number);
        }
        PhotoelectronSpectrum spectrum = file.spectra().get(number - 1);
        List<String> warnings = new ArrayList<>(file.warnings());
        if (spectrum.acquisition().source_eV().isEmpty()) {
            if (!spectrum.isBinding()) {
                throw new InputException(
                        file.file(),
                        Place.part(spectrum.title()),
                        "a photon energy, which turns kinetic into binding energies",
                        "none");
            }
            warnings.add("the file does not say the photon energy: Auger lines are looked for as with Al Kα");
        }
        double source = spectrum.acquisition().source_eV().orElse(CoreLine.AL_K_ALPHA_eV);
        double[][] points = rising(spectrum, source);
        try {
            Survey survey = Survey.of(points[0], points[1], source, request.shift_eV());
            if (request.figure().isPresent()) {
                FigureFile.write(request.figure().get(), figure(file.file(), points, request.shift_eV(), survey));
            }
            return new Found(file.file(), number, survey, warnings);
        } catch (XpsRefusedException e) {
            throw new InputException(
                    file.file(), Place.part(spectrum.title()), "a survey spectrum", "one that is none", e.sentence());
        }
    }

    private static int widest(List<PhotoelectronSpectrum> spectra) {
        int best = 0;
        for (int i = 1; i < spectra.size(); i++) {
            best = width(spectra.get(i)) > width(spectra.get(best)) ? i : best;
        }
        return best + 1;
    }

    private static double width(PhotoelectronSpectrum spectrum) {
        return spectrum.size() == 0 ? 0 : Math.abs(spectrum.energy_eV(spectrum.size() - 1) - spectrum.energy_eV(0));
    }

    private static double[][] rising(PhotoelectronSpectrum spectrum, double source) {
        double[] energy = spectrum.copyEnergy_eV();
        double[] intensity = spectrum.copyIntensity();
        if (!spectrum.isBinding()) {
            Arrays.setAll(energy, i -> source - energy[i]);
        }
        int[] order = IntStream.range(0, energy.length)
                .boxed()
                .sorted((a, b) -> Double.compare(energy[a], energy[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new double[][] {
            Arrays.stream(order).mapToDouble(i -> energy[i]).toArray(),
            Arrays.stream(order).mapToDouble(i -> Math.max(0, intensity[i])).toArray()
        };
    }

    private static Figure figure(String name, double[][] points, double shift, Survey survey) {
        double[] energy = Arrays.stream(points[0]).map(e -> e + shift).toArray();
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.line("measured", energy, points[1], SeriesStyle.NEUTRAL.measured()));
        int index = 1;
        for (Survey.Element element : survey.elements()) {
            List<Double> at = new ArrayList<>();
            List<Double> height = new ArrayList<>();
            for (Survey.Peak peak : survey.peaks()) {
                if (peak.lines().stream().anyMatch(element.seen()::contains)) {
                    int i = nearest(energy, peak.energy_eV());
                    at.add(peak.energy_eV());
                    height.add(points[1][i]);
                }
            }
            boolean certain = element.certainty().equals("certain");
            marks.add(Mark.points(
                    element.symbol() + (certain ? "" : " (possible)"),
                    array(at),
                    array(height),
                    SeriesStyle.ofIndex(index++).measured()));
        }
        Axis x = Axis.linear("Binding energy", "eV")
                .from(energy[0])
                .to(energy[energy.length - 1])
                .running(true);
        return Figure.of(
                        "Survey",
                        Panel.of(x, Axis.linear("Intensity", "as recorded"), marks)
                                .titled(name))
                .withCaption("Marks stand on the peaks where an element has a line.");
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int nearest(double[] energy, double at) {
        int i = Arrays.binarySearch(energy, at);
        return i >= 0 ? i : Math.clamp(-i - 1, 0, energy.length - 1);
    }

    private record Found(String file, int number, Survey survey, List<String> warnings) implements Answer {
        @Override
        public Json json() {
            List<Json> elements = new ArrayList<>();
            for (Survey.Element element : survey.elements()) {
                elements.add(Json.object()
                        .put("element", element.symbol())
                        .put("certainty", element.certainty())
                        .texts("seen", element.seen())
                        .texts("missed", element.missed())
                        .texts("overlaps", element.overlaps()));
            }
            List<Json> peaks = new ArrayList<>();
            for (Survey.Peak peak : survey.peaks()) {
                peaks.add(Json.object()
                        .put("energy_eV", peak.energy_eV())
                        .put("signal_to_noise", peak.signalToNoise())
                        .texts("lines", peak.lines()));
            }
            return Json.object()
                    .put("file", file)
                    .put("spectrum", number)
                    .put("elements", elements)
                    .put("peaks", peaks)
                    .texts("warnings", warnings);
        }

        @Override
        public String text() {
            TextTable table = TextTable.of("element", "certainty", "lines seen", "overlaps");
            for (Survey.Element element : survey.elements()) {
                table.row(
                        element.symbol(),
                        element.certainty(),
                        String.join(", ", element.seen()),
                        String.join("; ", element.overlaps()));
            }
            StringBuilder out = new StringBuilder(file + ", spectrum " + number + "\n" + table);
            List<String> unnamed = survey.peaks().stream()
                    .filter(peak -> survey.elements().stream()
                            .noneMatch(e -> peak.lines().stream().anyMatch(e.seen()::contains)))
                    .map(peak -> String.format(Locale.ROOT, "%.1f", peak.energy_eV()))
                    .toList();
            if (!unnamed.isEmpty()) {
                out.append("  Peaks of none of these, in eV (other lines, losses, Auger lines): ")
                        .append(String.join(", ", unnamed))
                        .append('\n');
            }
            warnings.forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }
    }
}
