package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interphase.data.Dataset;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.quantify.CoreLine;

/// The regions of one file.
///
/// @param file its name
/// @param spectra at least one, in the order of the file
/// @param warnings of the reader
record RegionFile(String file, List<PhotoelectronSpectrum> spectra, List<String> warnings) {
    /// A limit of a region may miss a stored energy by this.
    private static final int MOST_LISTED = 5;
    /// A region may end so much of a step beyond the points.
    private static final double HALF_STEP = 0.51;
    /// Surveys are taken in larger steps than any detail spectrum.
    private static final double SURVEY_STEP_eV = 0.45;
    /// A spectrum this much wider than the narrowest one is not the line's own.
    private static final double WIDER = 3;

    RegionFile {
        spectra = List.copyOf(spectra);
        warnings = List.copyOf(warnings);
    }

    /// @throws InputException if the file is refused or holds no photoelectron spectrum
    static RegionFile open(FormatRegistry registry, Path path) throws InputException {
        Reading reading = registry.read(SourceFile.open(path));
        List<PhotoelectronSpectrum> spectra = new ArrayList<>();
        for (Dataset dataset : reading.datasets()) {
            if (dataset instanceof PhotoelectronSpectrum spectrum) {
                spectra.add(spectrum);
            }
        }
        String file = String.valueOf(path.getFileName());
        if (spectra.isEmpty()) {
            throw new InputException(
                    file,
                    Place.whole(),
                    "a photoelectron spectrum",
                    reading.format() + " without it",
                    "'interphase inspect' shows its columns.");
        }
        return new RegionFile(file, spectra, reading.warnings());
    }

    /// What the reader took for granted about a spectrum: counts, above all, without which no error holds.
    private List<String> assumed(int number) {
        return spectra.get(number - 1).provenance().assumed();
    }

    /// The spectrum of a number, counted from 1; with 0 all.
    List<PhotoelectronSpectrum> numbered(int number) throws InputException {
        if (number > spectra.size()) {
            throw new InputException(
                    file, Place.whole(), "a spectrum from 1 to " + spectra.size(), "spectrum " + number);
        }
        return number > 0 ? List.of(spectra.get(number - 1)) : spectra;
    }

    /// A spectrum that a model may be fitted to.
    ///
    /// @param number in the file, counted from 1
    /// @param assumed what the reader took for granted about it, one sentence each
    record Candidate(int number, String title, Region region, List<String> assumed) {
        private double span_eV() {
            return region.energy_eV(region.size() - 1) - region.energy_eV(0);
        }

        private boolean isSurvey() {
            return span_eV() / (region.size() - 1) > SURVEY_STEP_eV;
        }
    }

    /// The spectrum of a number, counted from 1; with 0 all that cover the region, in the order of the file: surveys
    /// and what is much wider than the narrowest last. Spectra that cannot be analysed are passed over.
    ///
    /// @throws InputException if there is none, or the one asked for cannot be analysed
    List<Candidate> candidates(int number, double from_eV, double to_eV) throws InputException {
        if (number > 0) {
            PhotoelectronSpectrum spectrum = numbered(number).getFirst();
            return List.of(new Candidate(number, spectrum.title(), region(spectrum), assumed(number)));
        }
        List<Candidate> covering = new ArrayList<>();
        Optional<InputException> refusal = Optional.empty();
        for (int i = 0; i < spectra.size(); i++) {
            try {
                Region region = region(spectra.get(i));
                double slack = HALF_STEP * (region.energy_eV(1) - region.energy_eV(0));
                if (region.energy_eV(0) <= from_eV + slack && region.energy_eV(region.size() - 1) >= to_eV - slack) {
                    covering.add(new Candidate(i + 1, spectra.get(i).title(), region, assumed(i + 1)));
                }
            } catch (InputException e) {
                refusal = refusal.isPresent() ? refusal : Optional.of(e);
            }
        }
        if (covering.isEmpty() && refusal.isPresent()) {
            throw refusal.get();
        }
        if (covering.isEmpty()) {
            throw none(from_eV, to_eV);
        }
        double narrowest =
                covering.stream().mapToDouble(Candidate::span_eV).min().orElseThrow();
        return covering.stream()
                .sorted(Comparator.comparing(c -> c.isSurvey() || c.span_eV() > WIDER * narrowest))
                .toList();
    }

    private InputException none(double from_eV, double to_eV) {
        return new InputException(
                file,
                Place.whole(),
                "a spectrum that covers " + from_eV + " to " + to_eV + " eV of binding energy",
                spectra.size() + " that do not",
                hint(from_eV, to_eV));
    }

    /// Kinetic energies under the name of binding ones lie the wrong way round, at hν less the region.
    private String hint(double from_eV, double to_eV) {
        for (PhotoelectronSpectrum spectrum : spectra) {
            double source = spectrum.acquisition().source_eV().orElse(CoreLine.AL_K_ALPHA_eV);
            double a = spectrum.energy_eV(0);
            double b = spectrum.energy_eV(spectrum.size() - 1);
            boolean covers = source - Math.max(a, b) <= from_eV + 1 && source - Math.min(a, b) >= to_eV - 1;
            if (spectrum.isBinding() && covers) {
                return String.format(
                        Locale.ROOT,
                        "Its energies run from %.6g to %.6g eV, which are the kinetic ones of this region: name the column"
                                + " kinetic_energy.",
                        Math.min(a, b),
                        Math.max(a, b));
            }
        }
        return "They cover " + covered() + ".";
    }

    private String covered() {
        String listed = IntStream.range(0, Math.min(MOST_LISTED, spectra.size()))
                .mapToObj(i -> covered(spectra.get(i)))
                .distinct()
                .collect(Collectors.joining(", "));
        return spectra.size() > MOST_LISTED ? listed + " and others" : listed;
    }

    private static String covered(PhotoelectronSpectrum spectrum) {
        double source = spectrum.acquisition().source_eV().orElse(CoreLine.AL_K_ALPHA_eV);
        double a = spectrum.energy_eV(0);
        double b = spectrum.energy_eV(spectrum.size() - 1);
        double from = spectrum.isBinding() ? Math.min(a, b) : source - Math.max(a, b);
        double to = spectrum.isBinding() ? Math.max(a, b) : source - Math.min(a, b);
        String line = spectrum.acquisition().region();
        return String.format(Locale.ROOT, "%.2f to %.2f eV%s", from, to, line.isEmpty() ? "" : " (" + line + ")");
    }

    /// The whole spectrum of a number, counted from 1.
    Region whole(int number) throws InputException {
        if (number < 1 || number > spectra.size()) {
            throw new InputException(
                    file, Place.whole(), "a spectrum from 1 to " + spectra.size(), "spectrum " + number);
        }
        return region(spectra.get(number - 1));
    }

    private Region region(PhotoelectronSpectrum spectrum) throws InputException {
        try {
            return Region.of(spectrum);
        } catch (XpsRefusedException e) {
            throw new InputException(
                    file,
                    Place.part(spectrum.title()),
                    "a spectrum that can be analysed",
                    "one that cannot be",
                    e.sentence()
                            + (spectrum.countsPerUnit().isEmpty()
                                    ? " --dwell-s gives the seconds per point and scan."
                                    : ""));
        }
    }
}
