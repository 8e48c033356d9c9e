package org.interphase.study.eis;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.eis.Spectrum;
import org.interphase.report.figure.Figure;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;

/// The points of one spectrum, as they are measured.
public final class SpectrumAnswer implements Drawn {
    private final SpectrumFile file;
    private final SpectrumFile.Selection selection;
    private final Spectrum spectrum;

    private SpectrumAnswer(SpectrumFile file, SpectrumFile.Selection selection, Spectrum spectrum) {
        this.file = file;
        this.selection = selection;
        this.spectrum = spectrum;
    }

    /// @throws InputException if the file is refused, holds no such spectrum, or no point is in the range
    public static SpectrumAnswer of(FormatRegistry registry, Path path, SpectrumFile.Selection selection)
            throws InputException {
        SpectrumFile file = SpectrumFile.open(registry, path);
        return new SpectrumAnswer(file, selection, file.select(selection));
    }

    @Override
    public Json json() {
        ImpedanceSpectrum source = file.spectra().get(selection.number() - 1);
        return Json.object()
                .put("file", file.file())
                .put("spectrum", selection.number())
                .put("spectra", file.spectra().size())
                .put("title", source.title())
                .put("frequency_Hz", spectrum.copyFrequency_Hz())
                .put("z_re_ohm", spectrum.copyReal_ohm())
                .put("z_im_ohm", spectrum.copyImaginary_ohm())
                .texts("assumed", file.assumed(selection))
                .texts("warnings", file.warnings(selection));
    }

    @Override
    public String text() {
        TextTable table = TextTable.of("frequency/Hz", "Re Z/Ω", "Im Z/Ω");
        for (int i = 0; i < spectrum.size(); i++) {
            table.row(
                    number(spectrum.frequency_Hz(i)), number(spectrum.real_ohm(i)), number(spectrum.imaginary_ohm(i)));
        }
        return file.file() + '\n' + table;
    }

    @Override
    public Figure figure() {
        return SpectrumFigures.measured(file.file(), List.of(file.file()), List.of(spectrum));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }
}
