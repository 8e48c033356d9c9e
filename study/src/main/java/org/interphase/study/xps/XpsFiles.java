package org.interphase.study.xps;

import java.util.Optional;
import org.interphase.measure.xps.fit.FittedComponent;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.study.results.CsvTable;
import org.interphase.study.results.OutputFolder;

/// `results/xps/`: components and curves of every fit, and the energy scale, as CSV with a unit row.
final class XpsFiles {
    private XpsFiles() {}

    static void add(LineFit line, EnergyScale scale, OutputFolder out) {
        String name = OutputFolder.safe(line.model().name().replaceFirst("\\.yaml$", ""));
        out.add("results/xps/components_" + name + ".csv", components(line, scale));
        out.add("results/xps/curves_" + name + ".csv", curves(line));
    }

    private static String components(LineFit line, EnergyScale scale) {
        CsvTable table = CsvTable.of(
                "sample",
                "",
                "cell",
                "",
                "state",
                "",
                "file",
                "",
                "component",
                "",
                "position",
                "eV",
                "position_u",
                "eV",
                "calibrated_position",
                "eV",
                "calibrated_position_u",
                "eV",
                "fwhm",
                "eV",
                "fwhm_u",
                "eV",
                "area",
                "intensity·eV",
                "area_u",
                "intensity·eV",
                "fraction",
                "%",
                "fraction_u",
                "%",
                "at_limit",
                "",
                "chi2_reduced",
                "1");
        double factor = line.errorFactor();
        for (int i = 0; i < line.size(); i++) {
            CellRegion region = line.regions().get(i);
            for (FittedComponent c : line.spectrum(i).components()) {
                Optional<Answered> calibrated =
                        scale.isCalibrated() ? scale.position(line, i, c.name()) : Optional.empty();
                table.row(
                        region.sample().id(),
                        region.cell(),
                        region.state().toString(),
                        region.file().file(),
                        c.name(),
                        c.position_eV(),
                        factor * c.positionU_eV(),
                        calibrated.map(Answered::value).orElse(Double.NaN),
                        calibrated.map(a -> a.measured().u()).orElse(Double.NaN),
                        c.fwhm_eV(),
                        factor * c.fwhmU_eV(),
                        c.area(),
                        factor * c.areaU(),
                        100 * c.fraction(),
                        100 * factor * c.fractionU(),
                        String.join(" ", c.atLimit()),
                        line.spectrum(i).chi2Reduced());
            }
        }
        return table.toString();
    }

    private static String curves(LineFit line) {
        CsvTable table = CsvTable.of(
                "sample",
                "",
                "cell",
                "",
                "state",
                "",
                "binding_energy",
                "eV",
                "intensity",
                "as recorded",
                "background",
                "as recorded",
                "model",
                "as recorded",
                "residual",
                "σ");
        for (int i = 0; i < line.size(); i++) {
            CellRegion region = line.regions().get(i);
            FittedSpectrum spectrum = line.spectrum(i);
            double[] background = spectrum.copyBackground();
            double[] model = spectrum.copyModel();
            double[] residuals = spectrum.residuals();
            for (int k = 0; k < model.length; k++) {
                table.row(
                        region.sample().id(),
                        region.cell(),
                        region.state().toString(),
                        spectrum.region().energy_eV(k),
                        spectrum.region().intensity(k),
                        background[k],
                        model[k],
                        residuals[k]);
            }
        }
        return table.toString();
    }
}
