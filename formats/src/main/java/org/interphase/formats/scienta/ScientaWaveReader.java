package org.interphase.formats.scienta;

import java.util.List;
import java.util.Locale;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Limits;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.photoelectron.Region;
import org.interphase.formats.photoelectron.RegionReading;

/// Reads the Igor binary waves of Scienta's SES: the first dimension is the energy, the settings stand in the
/// note. Where there are further dimensions, the sum over them is the intensity. A wave without an energy
/// becomes a table.
public final class ScientaWaveReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "scienta-ibw",
            "Scienta SES, Igor binary wave",
            "xps",
            List.of("ibw"),
            List.of(
                    new Layout(
                            "version 5, 8-byte numbers, one dimension", Proof.PROVEN, "Cu-HHTP__002 against its text"),
                    new Layout(
                            "other number types, byte order and dimensions", Proof.ASSUMED, "Igor's technical note 3")),
            "WaveMetrics, Technical Note PTN003");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        boolean version = probe.startsWith("\u0005\u0000") || probe.startsWith("\u0000\u0005");
        return version && probe.ending().equals("ibw") ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        IgorWave wave = new IgorWave(file);
        SesSettings settings = new SesSettings();
        wave.note().lines().forEach(settings::line);
        RegionReading reading = new RegionReading(SPEC, file);
        String unit = wave.scaleUnit();
        boolean energy = unit.toLowerCase(Locale.ROOT).contains("energy")
                || unit.equalsIgnoreCase("eV")
                || !settings.text("Energy Scale").isEmpty();
        double[] sum = wave.column(0);
        for (int c = 1; c < wave.columns(); c++) {
            double[] column = wave.column(c);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += column[i];
            }
        }
        if (!energy) {
            Table table = new Table(
                    List.of(NumberColumn.adopt("x", unit, wave.scale()), NumberColumn.adopt(wave.name(), "", sum)));
            reading.add(new GenericTable(
                    wave.name(), table, settings.entries(), file.provenance(SPEC.name(), false, List.of())));
            return reading.reading("Igor binary wave");
        }
        Region region = settings.region(wave.name())
                .energy(wave.scale(), settings.isBinding(unit))
                .intensity(sum, false);
        if (wave.columns() > 1) {
            region.assume("The intensity is the sum of " + wave.columns() + " slices.");
            for (int c = 0; c < Math.min(wave.columns(), Limits.COLUMNS - 4); c++) {
                region.other(NumberColumn.adopt("slice " + (c + 1), "counts", wave.column(c)));
            }
        }
        reading.add(region, Place.whole());
        return reading.reading("Igor binary wave of Scienta SES");
    }
}
