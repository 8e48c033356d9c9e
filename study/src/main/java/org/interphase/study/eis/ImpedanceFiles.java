package org.interphase.study.eis;

import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.CircuitParameter;
import org.interphase.measure.eis.circuit.Complex;
import org.interphase.study.results.CsvTable;
import org.interphase.study.results.OutputFolder;

/// `results/impedance/`: every spectrum with its model, every fitted parameter, as CSV with a unit row.
final class ImpedanceFiles {
    private ImpedanceFiles() {}

    static void add(CellImpedance cell, OutputFolder out) {
        String name = OutputFolder.safe(cell.sample().id()) + "_" + OutputFolder.safe(cell.cell());
        out.add("results/impedance/spectra_" + name + ".csv", spectra(cell));
        out.add("results/impedance/parameters_" + name + ".csv", parameters(cell));
    }

    private static String spectra(CellImpedance cell) {
        CsvTable table = CsvTable.of(
                "spectrum",
                "",
                "state",
                "",
                "frequency",
                "Hz",
                "z_re",
                "Ω",
                "z_im",
                "Ω",
                "model_re",
                "Ω",
                "model_im",
                "Ω",
                "kk_residual_re",
                "1",
                "kk_residual_im",
                "1");
        for (int k = 0; k < cell.spectra().size(); k++) {
            CellSpectrum spectrum = cell.spectra().get(k);
            Spectrum points = spectrum.points();
            for (int i = 0; i < points.size(); i++) {
                int point = i;
                double f = points.frequency_Hz(i);
                Complex model = spectrum.fit().map(fit -> fit.model(f)).orElse(new Complex(Double.NaN, Double.NaN));
                table.row(
                        k + 1,
                        spectrum.state().toString(),
                        f,
                        points.real_ohm(i),
                        points.imaginary_ohm(i),
                        model.re(),
                        model.im(),
                        spectrum.validity().map(v -> v.residualReal(point)).orElse(Double.NaN),
                        spectrum.validity().map(v -> v.residualImaginary(point)).orElse(Double.NaN));
            }
        }
        return table.toString();
    }

    private static String parameters(CellImpedance cell) {
        CsvTable table = CsvTable.of(
                "spectrum",
                "",
                "state",
                "",
                "circuit",
                "",
                "parameter",
                "",
                "value",
                "in its unit",
                "u",
                "in its unit",
                "unit",
                "",
                "identifiable",
                "");
        for (int k = 0; k < cell.spectra().size(); k++) {
            CellSpectrum spectrum = cell.spectra().get(k);
            int number = k + 1;
            spectrum.fit().ifPresent(fit -> {
                for (int j = 0; j < fit.size(); j++) {
                    CircuitParameter parameter = fit.circuit().parameter(j);
                    table.row(
                            number,
                            spectrum.state().toString(),
                            fit.circuit().toString(),
                            parameter.name(),
                            fit.value(j),
                            fit.u(j),
                            parameter.unit(),
                            fit.identifiable(j) ? "yes" : "no");
                }
            });
        }
        return table.toString();
    }
}
