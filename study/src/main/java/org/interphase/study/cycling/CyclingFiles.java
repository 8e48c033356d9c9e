package org.interphase.study.cycling;

import java.util.Locale;
import org.interphase.measure.cycling.Cycle;
import org.interphase.measure.cycling.FadeFit;
import org.interphase.measure.cycling.HalfCycle;
import org.interphase.measure.cycling.IncrementalCapacity;
import org.interphase.measure.cycling.RateTable;
import org.interphase.measure.cycling.StepResistance;
import org.interphase.study.results.CsvTable;
import org.interphase.study.results.OutputFolder;

/// `results/cycling/`: every number of the analysis as CSV with a unit row.
public final class CyclingFiles {
    private CyclingFiles() {}

    public static void add(CyclingStudy study, OutputFolder out) {
        for (CellCycling cell : study.cells()) {
            String name = OutputFolder.safe(cell.sample().id()) + "_" + OutputFolder.safe(cell.cell());
            out.add("results/cycling/half_cycles_" + name + ".csv", halfCycles(cell));
            out.add("results/cycling/cycles_" + name + ".csv", cycles(cell));
            out.add("results/cycling/dqdv_" + name + ".csv", dqdv(cell));
            if (cell.rates().blocks().size() > 1) {
                out.add("results/cycling/rates_" + name + ".csv", rates(cell));
            }
            if (!cell.steps().isEmpty()) {
                out.add("results/cycling/resistances_" + name + ".csv", resistances(cell));
            }
        }
        out.add("results/cycling/fade_models.csv", fadeModels(study));
    }

    private static String halfCycles(CellCycling cell) {
        CsvTable table = CsvTable.of(
                "index",
                "",
                "cycle",
                "",
                "direction",
                "",
                "charge",
                "Ah",
                "charge_u",
                "Ah",
                "charge_source",
                "",
                "charge_by_integration",
                "Ah",
                "energy",
                "Wh",
                "mean_voltage",
                "V",
                "energy_trapezoid",
                "Wh",
                "mean_voltage_trapezoid",
                "V",
                "lowest",
                "V",
                "highest",
                "V",
                "median_current",
                "A",
                "start",
                "s",
                "end",
                "s",
                "hold_charge",
                "Ah",
                "complete",
                "");
        for (HalfCycle h : cell.analysis().halfCycles()) {
            var number = cell.analysis().cycles().numberOf(h);
            table.row(
                    h.index(),
                    number.isPresent() ? Integer.toString(number.getAsInt()) : "",
                    h.direction().name().toLowerCase(Locale.ROOT),
                    h.charge_Ah(),
                    h.charge().measured_Ah().u(),
                    h.charge().source().name().toLowerCase(Locale.ROOT),
                    h.charge().integral_Ah(),
                    h.energy_Wh(),
                    h.meanVoltage_V(),
                    h.energy().trapezoid_Wh(),
                    h.energy().trapezoidMean_V(),
                    h.voltages().lowest_V(),
                    h.voltages().highest_V(),
                    h.medianCurrent_A(),
                    h.span().start_s(),
                    h.span().end_s(),
                    h.hold().charge_Ah(),
                    h.complete());
        }
        return table.toString();
    }

    private static String cycles(CellCycling cell) {
        CsvTable table = CsvTable.of(
                "cycle",
                "",
                "charge",
                "Ah",
                "discharge",
                "Ah",
                "coulombic_efficiency",
                "",
                "coulombic_efficiency_u",
                "",
                "polarisation",
                "V",
                "pairing",
                "",
                "remarks",
                "");
        for (Cycle c : cell.analysis().cycles().cycles()) {
            table.row(
                    c.number(),
                    c.charge().map(HalfCycle::charge_Ah).orElse(Double.NaN),
                    c.discharge().map(HalfCycle::charge_Ah).orElse(Double.NaN),
                    c.efficiency().map(e -> e.value()).orElse(Double.NaN),
                    c.efficiency().map(e -> e.u()).orElse(Double.NaN),
                    c.polarisation().map(p -> p.ofMeans_V()).orElse(Double.NaN),
                    cell.analysis().cycles().pairing().title(),
                    String.join("; ", c.remarks()));
        }
        return table.toString();
    }

    private static String dqdv(CellCycling cell) {
        CsvTable table = CsvTable.of("cycle", "", "direction", "", "voltage", "V", "dqdv", "Ah/V");
        cell.curves().forEach((number, curves) -> {
            for (CellCycling.HalfCurve half : curves.halves()) {
                if (half.dqdv() instanceof IncrementalCapacity.Curve curve) {
                    for (int i = 0; i < curve.size(); i++) {
                        table.row(
                                number,
                                half.half().direction().name().toLowerCase(Locale.ROOT),
                                curve.voltage_V(i),
                                curve.dqdv_Ah_V(i));
                    }
                }
            }
        });
        return table.toString();
    }

    private static String rates(CellCycling cell) {
        CsvTable table =
                CsvTable.of("first_cycle", "", "last_cycle", "", "current", "A", "c_rate", "1/h", "discharge", "Ah");
        for (RateTable.Block b : cell.rates().blocks()) {
            table.row(b.firstCycle(), b.lastCycle(), b.current_A(), b.cRate(), b.capacity_Ah());
        }
        return table.toString();
    }

    private static String resistances(CellCycling cell) {
        CsvTable table = CsvTable.of(
                "time",
                "s",
                "current_before",
                "A",
                "current_after",
                "A",
                "delay",
                "s",
                "resistance",
                "Ohm",
                "resistance_u",
                "Ohm");
        for (StepResistance step : cell.steps()) {
            for (StepResistance.AtDelay r : step.resistances()) {
                table.row(
                        step.time_s(),
                        step.from_A(),
                        step.to_A(),
                        r.delay_s(),
                        r.ohm().value(),
                        r.ohm().u());
            }
        }
        return table.toString();
    }

    private static String fadeModels(CyclingStudy study) {
        CsvTable table = CsvTable.of(
                "sample",
                "",
                "cell",
                "",
                "model",
                "",
                "aicc",
                "",
                "ssr",
                "Ah2",
                "parameter",
                "",
                "value",
                "",
                "u",
                "",
                "knot_low",
                "cycle",
                "knot_high",
                "cycle");
        for (CellCycling cell : study.cells()) {
            for (FadeFit fit : cell.analysis().fadeModels().fits()) {
                for (int j = 0; j < fit.model().parameters().size(); j++) {
                    table.row(
                            cell.sample().id(),
                            cell.cell(),
                            fit.model().formula(),
                            fit.aicc(),
                            fit.ssr(),
                            fit.model().parameters().get(j),
                            fit.value(j),
                            fit.measured(j).u(),
                            fit.knotLow(),
                            fit.knotHigh());
                }
            }
        }
        return table.toString();
    }
}
