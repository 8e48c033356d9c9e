package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.Spectra;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.Background;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.model.Width;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;

/// The models of the reference fits.
final class ReferenceModels {
    private ReferenceModels() {}

    static Component doublet(String name, double position, double within, double area, double fwhm)
            throws XpsRefusedException {
        return new Component(
                name,
                Envelope.of("2p", 1.18),
                Position.free(position, within),
                Width.inGroup(fwhm, "all"),
                new Area.Free(area));
    }

    /// Five doublets of a cycled thiophosphate, as in `S2p_synthetic.csv`.
    static PeakModel sulfur(String background) throws XpsRefusedException {
        return model(
                157,
                173,
                background,
                List.of(
                        doublet("PS4", 161.6, 0.4, 35000, 1.2),
                        doublet("S2m", 160.2, 0.4, 3000, 1.2),
                        doublet("Sox", 163.3, 0.4, 8000, 1.2),
                        doublet("SO3", 166.8, 0.4, 2000, 1.2),
                        doublet("SO4", 168.8, 0.4, 3000, 1.2)));
    }

    static PeakModel twoDoublets(String background) throws XpsRefusedException {
        return model(
                157.5,
                166.0,
                background,
                List.of(doublet("S1", 161.2, 0.8, 3000, 1.6), doublet("S2", 162.4, 0.8, 800, 1.6)));
    }

    static PeakModel titanium(String background) throws XpsRefusedException {
        Component ti = new Component(
                "Ti4",
                Envelope.of("2p", 5.72),
                Position.free(458.0, 0.6),
                Width.of(1.0).withSecond(2.0),
                new Area.Free(150000));
        return model(454.5, 467.5, background, List.of(ti));
    }

    static PeakModel carbon(String background) throws XpsRefusedException {
        List<Component> components = new ArrayList<>();
        components.add(singlet("CC", Position.free(284.8, 0.5), 10000));
        components.add(singlet("CO", Position.tied("CC", 1.5), 1500));
        components.add(singlet("CdO", Position.tied("CC", 3.0), 500));
        components.add(singlet("OCO", Position.tied("CC", 4.2), 300));
        return model(281, 291, background, components);
    }

    private static Component singlet(String name, Position position, double area) {
        return new Component(name, Envelope.singlet(), position, Width.inGroup(2.0, "all"), new Area.Free(area));
    }

    private static PeakModel model(double from, double to, String background, List<Component> components)
            throws XpsRefusedException {
        return PeakModel.of(
                new PeakModel.Range(from, to), Background.of(background), 5, LineShape.of("GL(30)"), components);
    }

    static Region region(String name, double countsPerUnit) throws XpsRefusedException {
        Map<String, double[]> input = Spectra.columns("inputs/" + name + ".csv");
        return Region.of(Spectra.column(input, "be"), Spectra.column(input, "intensity"), countsPerUnit);
    }

    static Region sulfurRegion(String column) throws XpsRefusedException {
        Map<String, double[]> input = Spectra.columns("inputs/S2p_synthetic.csv");
        return Region.of(Spectra.column(input, "be"), Spectra.column(input, column), 1);
    }
}
