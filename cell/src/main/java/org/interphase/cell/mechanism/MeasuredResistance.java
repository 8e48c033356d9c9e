package org.interphase.cell.mechanism;

import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.CellDescription.ResistanceTime;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// A measured resistance of the whole cell, spread over the area of the particles connected when it was
/// measured; what known films and charge transfer explain is taken off, and the rest stays as an ohmic film.
///
/// @param areal in Ω m² of cell
/// @param areaRatio particle area per cell area
record MeasuredResistance(double areal, double areaRatio, ResistanceTime time) implements Mechanism {
    static MeasuredResistance of(CellDescription cell, Composition composition) {
        double whole = cell.si(Key.RESISTANCE) * cell.si(Key.AREA);
        double areal = cell.si(Key.AREAL_RESISTANCE);
        double bare = cell.si(Key.BARE_RESISTANCE) * Coating.of(cell).passed();
        double value =
                Double.isFinite(whole) ? whole : Double.isFinite(areal) ? areal : Double.isFinite(bare) ? bare : 0;
        return new MeasuredResistance(value, composition.areaRatio(), cell.resistanceTime());
    }

    @Override
    public String name() {
        return "measured-resistance";
    }

    @Override
    public String equation() {
        return "R0 = R_meas L Σ a θ − (R_c + R_ip + R_rs + R_ox + RT/(F i0)), not below zero";
    }

    @Override
    public Source source() {
        return new Source.Assumed("a resistance seen by impedance acts unchanged in cycling");
    }

    @Override
    public void calibrate(SlowStates states, double known, double connectedThen) {
        for (int i = 0; i < states.sites(); i++) {
            double contacted = areaRatio * connectedThen * contact(states, states.volume(i));
            states.rest[i] = Math.max(0, areal * contacted - known);
        }
    }

    /// Of all particles of a volume.
    private static double contact(SlowStates states, int volume) {
        double sum = 0;
        for (int i = volume; i < states.sites(); i += states.volumes()) {
            sum += states.share(i) * states.contact[i];
        }
        return sum;
    }

    @Override
    public double filmResistance(SlowStates states, int patch, int site) {
        return states.rest[site];
    }
}
