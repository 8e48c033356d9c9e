package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.SpectrumChoice;
import org.interphase.study.part.StudyInputs;

/// The photoelectron spectra of one file of a measurement, from which every model takes what covers its region.
final class MeasuredSpectra {
    /// A spectrum this much wider than the narrowest one is not the line's own.
    private static final double WIDER = 3;
    /// Surveys are taken in larger steps than any detail spectrum.
    private static final double SURVEY_STEP_eV = 0.45;

    private static final String A_LINE = "(?i)[A-Z][a-z]?[ _-]?([1-7][spdf]|[KLMN]{3})\\b.*";

    private final StudyInputs inputs;
    private final Measurement measurement;
    private final RegionFile file;
    private boolean used;

    private MeasuredSpectra(StudyInputs inputs, Measurement measurement, RegionFile file) {
        this.inputs = inputs;
        this.measurement = measurement;
        this.file = file;
    }

    /// The files of one measurement.
    ///
    /// @throws InputException if a file is refused or holds no photoelectron spectrum
    static List<MeasuredSpectra> open(StudyInputs inputs, Measurement measurement) throws InputException {
        List<MeasuredSpectra> opened = new ArrayList<>();
        for (String name : measurement.files()) {
            RegionFile file = RegionFile.open(inputs.registry(), inputs.folder().file(name, measurement.at()));
            opened.add(new MeasuredSpectra(inputs, measurement, file));
        }
        return opened;
    }

    Measurement measurement() {
        return measurement;
    }

    String file() {
        return file.file();
    }

    List<String> warnings() {
        return file.warnings();
    }

    /// Whether any model has taken a spectrum of it.
    boolean used() {
        return used;
    }

    private record Candidate(PhotoelectronSpectrum spectrum, Region region) {
        double span_eV() {
            return region.energy_eV(region.size() - 1) - region.energy_eV(0);
        }
    }

    /// What a model is to be fitted to.
    ///
    /// @param warnings takes what was chosen without being told
    /// @param refused takes why a spectrum that the manifest names cannot be analysed
    List<CellRegion> of(StudyModel model, List<String> warnings, List<String> refused) {
        SpectrumChoice choice = measurement.spectra();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < file.spectra().size(); i++) {
            boolean numbered = choice.number() == 0 || choice.number() == i + 1;
            if (numbered && isOf(file.spectra().get(i), choice.sample())) {
                candidate(file.spectra().get(i), model, candidates, refused);
            }
        }
        List<Candidate> chosen = chosen(candidates, model, warnings);
        used |= !chosen.isEmpty();
        return chosen.stream().map(this::region).toList();
    }

    /// Whether the file says that a spectrum is of this sample; titles begin with the sample's name.
    private static boolean isOf(PhotoelectronSpectrum spectrum, String sample) {
        return sample.isEmpty()
                || spectrum.metadata().getOrDefault("sample", "").strip().equalsIgnoreCase(sample)
                || spectrum.title().equalsIgnoreCase(sample)
                || spectrum.title().toLowerCase(Locale.ROOT).startsWith(sample.toLowerCase(Locale.ROOT) + ",");
    }

    private void candidate(
            PhotoelectronSpectrum spectrum, StudyModel model, List<Candidate> into, List<String> refused) {
        double shift_eV = measurement.spectra().shift_eV();
        try {
            Region region = shifted(spectrum, shift_eV);
            boolean covers = region.energy_eV(0) <= model.model().region().from_eV() + 1e-6
                    && region.energy_eV(region.size() - 1)
                            >= model.model().region().to_eV() - 1e-6;
            boolean survey =
                    (region.energy_eV(region.size() - 1) - region.energy_eV(0)) / (region.size() - 1) > SURVEY_STEP_eV;
            boolean fits = !survey && !isOfAnotherLine(spectrum, model.notes().line());
            if (covers && (fits || measurement.spectra().number() > 0)) {
                into.add(new Candidate(spectrum, region));
            }
        } catch (XpsRefusedException e) {
            String sentence = file.file() + ": " + e.sentence();
            if (!refused.contains(sentence)) {
                refused.add(sentence);
            }
        }
    }

    private Region shifted(PhotoelectronSpectrum spectrum, double shift_eV) throws XpsRefusedException {
        PhotoelectronSpectrum timed = spectrum.countsPerUnit().isPresent()
                        || measurement.spectra().countingTime_s().isEmpty()
                ? spectrum
                : withTime(spectrum, measurement.spectra().countingTime_s().getAsDouble());
        Region region = Region.of(timed);
        if (shift_eV == 0) {
            return region;
        }
        double[] energies = region.copyEnergy_eV();
        for (int i = 0; i < energies.length; i++) {
            energies[i] += shift_eV;
        }
        return Region.of(energies, region.copyIntensity(), region.countsPerUnit());
    }

    private static PhotoelectronSpectrum withTime(PhotoelectronSpectrum spectrum, double time_s) {
        PhotoelectronSpectrum.Acquisition known = spectrum.acquisition();
        PhotoelectronSpectrum.Builder builder = PhotoelectronSpectrum.builder(spectrum.title(), spectrum.provenance())
                .acquisition(new PhotoelectronSpectrum.Acquisition(
                        known.region(),
                        known.source_eV(),
                        known.passEnergy_eV(),
                        java.util.OptionalDouble.of(time_s),
                        java.util.OptionalDouble.of(1),
                        true))
                .state(spectrum.state());
        return (spectrum.isBinding()
                        ? builder.binding(spectrum.copyEnergy_eV(), spectrum.copyIntensity())
                        : builder.kinetic(spectrum.copyEnergy_eV(), spectrum.copyIntensity()))
                .build();
    }

    /// Without surveys; one alone where the manifest does not ask for all: the one named like the line, else
    /// the narrowest.
    private List<Candidate> chosen(List<Candidate> covering, StudyModel model, List<String> warnings) {
        double narrowest =
                covering.stream().mapToDouble(Candidate::span_eV).min().orElse(Double.POSITIVE_INFINITY);
        List<Candidate> own =
                covering.stream().filter(c -> c.span_eV() <= WIDER * narrowest).toList();
        if (measurement.spectra().all() || own.size() <= 1) {
            return own;
        }
        List<Candidate> named = own.stream()
                .filter(c -> isNamed(c.spectrum(), model.notes().line()))
                .toList();
        List<Candidate> best = named.isEmpty() ? own : named;
        if (best.size() > 1) {
            warnings.add(file.file() + " holds " + best.size() + " spectra of " + model.title()
                    + "; the first was taken: 'spectrum: 2' or 'sample_in_file: …' names another,"
                    + " 'spectrum: all' takes all.");
        }
        return List.of(best.getFirst());
    }

    /// Whether a spectrum is named after a line (`Fe 2p`, `Ni LMM`) other than the model's.
    private static boolean isOfAnotherLine(PhotoelectronSpectrum spectrum, String line) {
        String region = spectrum.acquisition().region().strip();
        return !line.isEmpty() && region.matches(A_LINE) && !plain(region).contains(plain(line));
    }

    private static boolean isNamed(PhotoelectronSpectrum spectrum, String line) {
        String wanted = plain(line);
        return !wanted.isEmpty()
                && (plain(spectrum.acquisition().region()).contains(wanted)
                        || plain(spectrum.title()).contains(wanted));
    }

    private static String plain(String name) {
        return name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }

    private CellRegion region(Candidate candidate) {
        Sample sample = inputs.sample(measurement);
        boolean simulated = inputs.manifest().simulatedBecause().isPresent()
                || candidate.spectrum().provenance().simulated();
        return new CellRegion(
                sample,
                measurement.cell(),
                merged(measurement.state(), candidate.spectrum().state()),
                candidate.spectrum().provenance(),
                candidate.spectrum().title(),
                candidate.spectrum().metadata().getOrDefault("sample", "").strip(),
                candidate.region(),
                measurement.spectra().shift_eV(),
                simulated);
    }

    /// What the manifest says of the state, and the sputter time and place that the file adds.
    private static State merged(State stated, State file) {
        State merged = file.without(StateAxis.POTENTIAL).without(StateAxis.CYCLE);
        for (var coordinate : stated.coordinates().entrySet()) {
            merged = merged.with(coordinate.getKey(), coordinate.getValue());
        }
        return merged;
    }
}
