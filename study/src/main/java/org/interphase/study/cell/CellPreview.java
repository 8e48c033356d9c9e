package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.instrument.VirtualCycler;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.report.figure.Figure;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;

/// A cell that is read once and simulated often, as by one who drags a number: voltage curves, impedance and a short
/// life in a fraction of a second, on a coarser grid than `cell simulate` unless asked otherwise.
public final class CellPreview {
    private static final double FROM_Hz = 7e6;
    private static final double TO_Hz = 0.1;
    private static final int PER_DECADE = 6;

    private final String file;
    private final CellDescription cell;

    private CellPreview(String file, CellDescription cell) {
        this.file = file;
        this.cell = cell;
    }

    /// @throws InputException with line and column where the file is not a cell
    public static CellPreview open(Path path) throws InputException {
        return new CellPreview(String.valueOf(path.getFileName()), CellReader.read(path));
    }

    /// The cell in a text; `file` is named in refusals.
    ///
    /// @throws InputException with line and column where the text is not a cell
    public static CellPreview read(String file, String text) throws InputException {
        return new CellPreview(file, CellReader.read(file, text));
    }

    /// What is simulated.
    ///
    /// @param protocol of the voltage curves: one of the cell's own
    /// @param lifeCycles of the cell's own life, 0 for none
    /// @param lithium content at which the impedance is taken, 0.05 to 1.005
    /// @param volumes through the electrode, 1 to 200
    /// @param shells of a particle, 2 to 200
    public record Request(
            String protocol, int lifeCycles, double lithium, int volumes, int shells, CellChanges changes) {}

    /// The numbers that can be dragged: path, value in the unit, limits, whether it is assumed.
    public Json numbers() {
        List<Json> numbers = new ArrayList<>();
        for (Key key : Key.values()) {
            if (cell.states(key) || !key.mustBeGiven()) {
                numbers.add(Json.object()
                        .put("key", key.path())
                        .put("value", key.unit().fromSi(cell.si(key)))
                        .put("unit", key.unit().symbol())
                        .put("lowest", key.unit().fromSi(key.lowest()))
                        .put("highest", key.unit().fromSi(key.highest()))
                        .put("range", key.range())
                        .put("stated", cell.states(key))
                        .put("assumed", cell.assumed().contains(key)));
            }
        }
        return Json.object()
                .put("title", cell.title())
                .texts("mechanisms", List.copyOf(cell.mechanisms()))
                .texts("protocols", cell.protocols().keySet().stream().sorted().toList())
                .put("numbers", numbers);
    }

    /// @throws InputException if a change, the protocol or the lithium content is refused
    public Drawn answer(Request request) throws InputException {
        if (!cell.protocols().containsKey(request.protocol())) {
            throw new InputException(
                    file,
                    Place.part("protocols"),
                    "a protocol of the cell ("
                            + String.join(
                                    ", ",
                                    cell.protocols().keySet().stream().sorted().toList()) + ")",
                    "'" + request.protocol() + "'");
        }
        if (!(request.lithium() >= 0.05 && request.lithium() <= 1.005)) {
            throw new InputException(
                    "lithium", Place.whole(), "a content from 0.05 to 1.005", Double.toString(request.lithium()));
        }
        CellDescription changed = request.changes().apply(cell);
        Resolution grid = new Resolution(request.volumes(), request.shells());
        CellModel model = CellModel.of(changed, grid);
        Nyquist impedance = Nyquist.of(model, model.restAt(request.lithium()), FROM_Hz, TO_Hz, PER_DECADE);
        VirtualCycler cycler = new VirtualCycler(changed.si(Key.AREA), VirtualCycler.Settings.everyStep(0, 1));
        Protocol protocol = CellProtocols.find(file, changed, request.protocol());
        Outcome curves = Simulation.run(changed, grid, protocol, cycler);
        List<Cycle> life = List.of();
        if (request.lifeCycles() > 0 && changed.protocols().containsKey("life")) {
            Protocol cycles = CellProtocols.life(file, changed, request.lifeCycles());
            life = Simulation.run(changed, grid, cycles, Watcher.NONE).cycles();
        }
        return new Seen(changed, request, cycler.run(changed.title(), Map.of()), curves, life, impedance);
    }

    private record Seen(
            CellDescription cell, Request request, CyclingRun run, Outcome outcome, List<Cycle> life, Nyquist impedance)
            implements Drawn {
        @Override
        public Json json() {
            Json.Fields grid = Json.object().put("volumes", request.volumes()).put("shells", request.shells());
            return Json.object()
                    .put("cell", cell.title())
                    .put("origin", "simulated")
                    .put("grid", grid)
                    .texts("mechanisms", List.copyOf(cell.mechanisms()))
                    .put("cycles", cycles(outcome.cycles()))
                    .put("curves", curves())
                    .put(
                            "impedance",
                            Json.object()
                                    .put("lithium", request.lithium())
                                    .put("frequency_Hz", impedance.frequency())
                                    .put("z_re_ohm", impedance.real())
                                    .put("z_im_ohm", impedance.imaginary()))
                    .put("life", cycles(life))
                    .put("stopped_because", outcome.stoppedBecause())
                    .put("complete", outcome.complete())
                    .put(
                            "conservation",
                            Json.object()
                                    .put("lithium", outcome.conservation().lithium())
                                    .put("charge", outcome.conservation().charge()))
                    .texts("warnings", outcome.warnings())
                    .texts("assumed", cell.assumedPlaces());
        }

        private static List<Json> cycles(List<Cycle> cycles) {
            List<Json> json = new ArrayList<>();
            for (Cycle cycle : cycles) {
                json.add(Json.object()
                        .put("cycle", cycle.index())
                        .put("charge_mAh_per_g", cycle.charge_mAh_per_g())
                        .put("discharge_mAh_per_g", cycle.discharge_mAh_per_g())
                        .put("coulombic_efficiency", cycle.coulombicEfficiency())
                        .put("mean_voltage_V", cycle.meanVoltage()));
            }
            return json;
        }

        private double grams() {
            return 1000 * cell.si(Key.LOADING) * cell.si(Key.AREA);
        }

        private List<Json> curves() {
            List<Json> curves = new ArrayList<>();
            for (CellFigures.HalfCurve half : CellFigures.curves(run, grams())) {
                curves.add(Json.object()
                        .put("direction", half.charge() ? "charge" : "discharge")
                        .put("capacity_mAh_per_g", half.capacity_mAh_g())
                        .put("voltage_V", half.voltage_V()));
            }
            return curves;
        }

        @Override
        public String text() {
            TextTable table = TextTable.of("cycle", "charge mAh/g", "discharge mAh/g", "mean V");
            for (Cycle cycle : outcome.cycles()) {
                table.row(
                        Integer.toString(cycle.index()),
                        number("%.1f", cycle.charge_mAh_per_g()),
                        number("%.1f", cycle.discharge_mAh_per_g()),
                        number("%.3f", cycle.meanVoltage()));
            }
            return "Simulated: " + cell.title() + "\n" + table;
        }

        private static String number(String format, double value) {
            return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
        }

        @Override
        public Figure figure() {
            List<Cycle> cycles = life.size() > 1 ? life : outcome.cycles();
            return new CellFigures(cell, outcome, List.of()).overview(run, cycles);
        }
    }
}
