package org.interphase.formats.maccor;

import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.impedance.ImaginarySign;
import org.interphase.formats.impedance.ImpedanceMap;
import org.interphase.formats.impedance.ImpedanceRole;
import org.interphase.formats.impedance.ImpedanceRule;
import org.interphase.formats.impedance.ImpedanceText;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.Preamble;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Reads the frequency sweeps of Maccor's FRA (`.EDA0001.041` and the like): a title, lines of settings, the names
/// `Freq(Hz) … Z'(a) Z''(b) …`, and rows shorter than those.
public final class MaccorFraReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "maccor-fra",
            "Maccor FRA, impedance",
            "impedance",
            List.of("eda", "0NN"),
            List.of(new Layout("tabs, decimal point", Proof.PROVEN, "BEEP: maccor_test_file_4267-66-6519.EDA0001.041")),
            "the file itself; BEEP's reader");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        String first = probe.text().lines().findFirst().orElse("");
        return first.startsWith("MACCOR") && first.contains("AC Impedance") ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header = TableFinder.line(lines, line -> line.startsWith("Freq(Hz)"))
                .orElseThrow(() -> file.refuse(Place.whole(), "a line of names that begins with Freq(Hz)", "none"));
        TableLayout layout =
                TableFinder.below(lines, header, DelimitedOptions.automatic().withDelimiter('\t'));
        ImpedanceMap map = new ImpedanceMap(
                "maccor",
                List.of(
                        ImpedanceRule.of(ImpedanceRole.FREQUENCY, "Freq(Hz)"),
                        ImpedanceRule.of(ImpedanceRole.REAL, "Z'(a)"),
                        ImpedanceRule.of(ImpedanceRole.IMAGINARY, "Z''(b)"),
                        ImpedanceRule.of(ImpedanceRole.POTENTIAL, "V-DC")),
                ImaginarySign.NEGATIVE_IS_CAPACITIVE);
        return new ImpedanceText(SPEC, file)
                .metadata(Preamble.pairs(lines, 0, header))
                .add(file.name(), layout.table(lines), map)
                .reading("Maccor FRA");
    }
}
