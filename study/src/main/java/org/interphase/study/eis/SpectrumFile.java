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
import org.jspecify.annotations.Nullable;

/// The spectra of one file.
///
/// @param file its name
/// @param spectra at least one, in the order of the file
/// @param warnings of the reader
public record SpectrumFile(String file, List<ImpedanceSpectrum> spectra, List<String> warnings) {
    private static final String SIGN = "Im Z is positive at every frequency, as of an inductor: does the column hold −Im?"
            + " A header such as '-Im(Z)' says so.";

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
                    reading.format() + " without it",
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
                    "frequencies between " + whole.lowest_Hz() + " and " + whole.highest_Hz() + " Hz",
                    "a range without any point");
        }
        return part;
    }

    /// Whether the whole response is inductive, as it looks where the sign of the imaginary part is not what is assumed.
    static boolean isInductive(Spectrum spectrum) {
        for (int i = 0; i < spectrum.size(); i++) {
            if (spectrum.imaginary_ohm(i) <= 0) {
                return false;
            }
        }
        return spectrum.size() > 0;
    }

    /// A question where the sign of the imaginary part may be wrong; null where it is as usual.
    static @Nullable String signHint(Spectrum spectrum) {
        return isInductive(spectrum) ? SIGN : null;
    }

    /// The reader's reservations, and a word on the spectra that were not selected.
    public List<String> warnings(Selection selection) {
        List<String> all = new ArrayList<>(warnings);
        if (isInductive(Spectrum.of(spectra.get(selection.number() - 1)))) {
            all.add(SIGN);
        }
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
