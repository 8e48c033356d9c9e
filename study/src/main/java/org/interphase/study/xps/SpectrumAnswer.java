package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.Region;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.study.answer.Drawn;
import org.interphase.study.json.Json;

/// One spectrum of a file as it is measured, over binding energy, and the list of the others.
public final class SpectrumAnswer implements Drawn {
    private final RegionFile file;
    private final int number;
    private final Region region;

    private SpectrumAnswer(RegionFile file, int number, Region region) {
        this.file = file;
        this.number = number;
        this.region = region;
    }

    /// @param number of the spectrum, counted from 1
    /// @throws InputException if the file is refused or holds no such spectrum
    public static SpectrumAnswer of(FormatRegistry registry, Path path, int number) throws InputException {
        RegionFile file = RegionFile.open(registry, path);
        return new SpectrumAnswer(file, number, file.whole(number));
    }

    @Override
    public Json json() {
        List<Json> spectra = new ArrayList<>();
        for (int i = 0; i < file.spectra().size(); i++) {
            spectra.add(Json.object()
                    .put("spectrum", i + 1)
                    .put("title", file.spectra().get(i).title()));
        }
        return Json.object()
                .put("file", file.file())
                .put("spectrum", number)
                .put("title", title())
                .put("spectra", spectra)
                .put("energy_eV", region.copyEnergy_eV())
                .put("intensity", region.copyIntensity())
                .texts("warnings", file.warnings());
    }

    private String title() {
        return file.spectra().get(number - 1).title();
    }

    @Override
    public String text() {
        StringBuilder out = new StringBuilder("binding_energy,intensity\neV,counts\n");
        for (int i = 0; i < region.size(); i++) {
            out.append(region.energy_eV(i))
                    .append(',')
                    .append(region.intensity(i))
                    .append('\n');
        }
        return out.toString();
    }

    @Override
    public Figure figure() {
        return Figure.of(
                title(),
                Panel.of(
                        Axis.linear("Binding energy", "eV").running(true),
                        Axis.linear("Intensity", "counts"),
                        Mark.line(
                                file.file(),
                                region.copyEnergy_eV(),
                                region.copyIntensity(),
                                SeriesStyle.BARE.measured())));
    }
}
