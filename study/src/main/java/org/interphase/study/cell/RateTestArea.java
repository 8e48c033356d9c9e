package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.List;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.fit.CellFit;
import org.interphase.cell.fit.Datum;
import org.interphase.cell.fit.FreeNumber;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// Which area the rate test of a cell asks for: its resistance is known in Ω, and what a current costs
/// depends on the
/// resistance per area.
///
/// @param cell its title
/// @param area in m²
/// @param u one standard uncertainty, m²
/// @param low where the profile of the likelihood ends, m²; NaN for an open end
/// @param high the same at the other side
/// @param data how many numbers it rests on
record RateTestArea(String cell, double area, double u, double low, double high, int data) {
    /// @param sample whose published numbers count
    /// @throws InputException if the cell is refused, holds no resistance in Ω, or the study prints no rate
    ///     test of it
    static RateTestArea of(Path file, Path study, String sample, Resolution resolution) throws InputException {
        CellDescription cell = CellReader.read(file);
        if (!cell.states(Key.RESISTANCE)) {
            throw new InputException(
                    file.toString(),
                    Place.part(Key.RESISTANCE.path()),
                    "a resistance in Ω, which an area divides",
                    "none");
        }
        Protocol rate = CellProtocols.find(file.toString(), cell, "rate");
        Protocol life = CellProtocols.find(file.toString(), cell, "life");
        List<Datum> data = FitData.of(study, sample, cell, rate, life).data().stream()
                .filter(RateTestArea::isCapacityOfARate)
                .toList();
        if (data.size() < 2) {
            throw new InputException(
                    study.toString(),
                    Place.part("published"),
                    "capacities of '" + sample + "' at two rates",
                    data.size() + " that the rate protocol has");
        }
        CellFit.Fitted area = CellFit.fit(cell, resolution, List.of(FreeNumber.of(cell, Key.AREA)), data, rate, life, 1)
                .numbers()
                .getFirst();
        return new RateTestArea(cell.title(), area.value(), area.u(), area.low(), area.high(), data.size());
    }

    private static boolean isCapacityOfARate(Datum datum) {
        return datum.run() == Datum.Run.RATE
                && (datum.quantity() == Datum.Quantity.CHARGE || datum.quantity() == Datum.Quantity.DISCHARGE);
    }

    String sentence() {
        return "The rate test of '%s' (%d capacities) asks for an area of %.2f ± %.2f cm²."
                .formatted(cell, data, 1e4 * area, 1e4 * u);
    }

    /// What it says about another area.
    String about(double other) {
        return "%.2g cm² lies %.0f of its standard uncertainties away%s."
                .formatted(1e4 * other, Math.abs(other - area) / u, Math.abs(other - area) > 3 * u ? ": excluded" : "");
    }
}
