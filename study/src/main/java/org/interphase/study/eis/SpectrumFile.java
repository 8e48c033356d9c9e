package org.interphase.study.eis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.data.Dataset;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.measure.eis.Spectrum;

/// The spectra of one file.
///
/// @param file its name
/// @param spectra at least one, in the order of the file
/// @param warnings of the reader
public record SpectrumFile(String file, List<ImpedanceSpectrum> spectra, List<String> warnings) {
    public SpectrumFile {
        spectra = List.copyOf(spectra);
        warnings = List.copyOf(warnings);
    }

    /// Which spectrum of a file, and which of its frequencies, an analysis is to take.
    ///
    /// @param number of the spectrum, counted from 1
    /// @param lowest_Hz frequencies below are left out
    /// @param highest_Hz frequencies above are left out
    public record Selection(int number, OptionalDouble lowest_Hz, OptionalDouble highest_Hz) {
        /// The whole first spectrum.
        public static Selection first() {
            return new Selection(1, OptionalDouble.empty(), OptionalDouble.empty());
        }
    }

    /// @throws InputException if the file is refused or holds no spectrum
    public static SpectrumFile open(FormatRegistry registry, Path path) throws InputException {
        return of(registry.read(SourceFile.open(path)), String.valueOf(path.getFileName()));
    }

    static SpectrumFile of(Reading reading, String file) throws InputException {
        List<ImpedanceSpectrum> spectra = new ArrayList<>();
        for (Dataset dataset : reading.datasets()) {
            if (dataset instanceof ImpedanceSpectrum spectrum) {
                spectra.add(spectrum);
            }
        }
        if (spectra.isEmpty()) {
            throw new InputException(
                    file,
                    Place.whole(),
                    "an impedance spectrum with frequency, real and imaginary part",
                    "none in this file (" + reading.format() + ")",
                    "'interphase inspect' shows its columns.");
        }
        return new SpectrumFile(file, spectra, reading.warnings());
    }

    /// The points of the selected spectrum.
    ///
    /// @throws InputException if the file has no spectrum of that number, or no point is in the range
    public Spectrum select(Selection selection) throws InputException {
        if (selection.number() < 1 || selection.number() > spectra.size()) {
            throw new InputException(
                    file,
                    Place.whole(),
                    spectra.size() == 1 ? "spectrum 1, the only one" : "a spectrum from 1 to " + spectra.size(),
                    "spectrum " + selection.number());
        }
        Spectrum whole = Spectrum.of(spectra.get(selection.number() - 1));
        Spectrum part = whole.within(
                selection.lowest_Hz().orElse(0), selection.highest_Hz().orElse(Double.MAX_VALUE));
        if (part.size() == 0) {
            throw new InputException(
                    file,
                    Place.whole(),
                    "a range that holds points between " + SpectrumFigures.hertz(whole.lowest_Hz()) + " and "
                            + SpectrumFigures.hertz(whole.highest_Hz()),
                    "one without any");
        }
        return part;
    }

    /// The same points, for an analysis of relaxations, which a response that is inductive throughout has not.
    ///
    /// @throws InputException also if the imaginary part is positive at every frequency
    public Spectrum selectRelaxing(Selection selection) throws InputException {
        Spectrum spectrum = select(selection);
        for (int i = 0; i < spectrum.size(); i++) {
            if (spectrum.imaginary_ohm(i) <= 0) {
                return spectrum;
            }
        }
        throw new InputException(
                file,
                Place.whole(),
                "a negative imaginary part somewhere, as capacitors and arcs have",
                "a positive one at every frequency",
                "Does the column hold −Im Z? Then its header should say so, as in '-Im(Z)/Ohm'.");
    }

    /// The refusal of an analysis that cannot begin.
    ///
    /// @param wanted a noun phrase
    /// @param why a sentence, its first letter small
    InputException refusal(Spectrum spectrum, String wanted, String why) {
        String range = spectrum.lowest_Hz() == spectrum.highest_Hz()
                ? " at " + SpectrumFigures.hertz(spectrum.lowest_Hz())
                : " from " + SpectrumFigures.hertz(spectrum.lowest_Hz()) + " to "
                        + SpectrumFigures.hertz(spectrum.highest_Hz());
        String points = spectrum.size() == 1 ? "1 point" : spectrum.size() + " points";
        return new InputException(file, Place.whole(), wanted, points + range, Fit.sentence(why));
    }

    /// The reader's reservations, and a word on the spectra that were not selected.
    public List<String> warnings(Selection selection) {
        List<String> all = new ArrayList<>(warnings);
        if (spectra.size() > 1) {
            all.add("The file holds " + spectra.size() + " spectra; this is number " + selection.number() + ".");
        }
        return all;
    }

    /// What the reader took for granted.
    public List<String> assumed(Selection selection) {
        return spectra.get(selection.number() - 1).provenance().assumed();
    }
}
