package org.interphase.app.server.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.cell.CellChanges;
import org.interphase.study.cell.CellImpedance;
import org.interphase.study.cell.CellPreview;

/// The model of a cell, at the speed of a slider.
final class CellPanel implements Panel {
    private static final int VOLUMES = 6;
    private static final int SHELLS = 10;
    private static final int USUAL_VOLUMES = 20;
    private static final int USUAL_SHELLS = 20;
    private static final int LIFE = 5;
    private static final int MOST_CYCLES = 500;

    @Override
    public String technique() {
        return "cell";
    }

    @Override
    public String title() {
        return "Cell";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                new Verb("cell-list", CellPanel::list),
                new Verb("cell-numbers", CellPanel::numbers),
                new Verb("cell-simulate", CellPanel::simulate),
                new Verb("cell-eis", CellPanel::impedance));
    }

    private static Verb.Analysed list(Bench bench, Options options) throws OptionException {
        options.refuseOthers();
        return Verb.Analysed.of(
                new PlainAnswer(org.interphase.study.json.Json.object()
                        .texts("cells", bench.cells().names())),
                CommandText.of("cell", "--help"));
    }

    private static Verb.Analysed numbers(Bench bench, Options options) throws OptionException, InputException {
        String name = options.required("cell");
        options.refuseOthers();
        Path file = bench.cells().file(name);
        return Verb.Analysed.of(
                new PlainAnswer(bench.cells().cell(name).numbers()),
                CommandText.of("cell", "simulate").file(file));
    }

    private static CellChanges changes(Options options) throws OptionException {
        List<String> set = new ArrayList<>();
        for (Map.Entry<String, String> entry : options.values("set").entrySet()) {
            set.add(entry.getKey() + "=" + entry.getValue());
        }
        return new CellChanges(set, options.texts("without"), options.texts("with"));
    }

    private static CommandText command(CommandText command, CellChanges changes) {
        changes.numbers().forEach(number -> command.option("--set", number));
        changes.without().forEach(name -> command.option("--without", name));
        changes.added().forEach(name -> command.option("--with", name));
        return command;
    }

    private static Verb.Analysed simulate(Bench bench, Options options) throws OptionException, InputException {
        String name = options.required("cell");
        CellChanges changes = changes(options);
        String protocol = options.word("protocol", "rate");
        int life = options.whole("life_cycles", 0, MOST_CYCLES, LIFE);
        double lithium = options.number("lithium", 0.05, 1.005, 0.5);
        int volumes = options.whole("volumes", 1, 60, VOLUMES);
        int shells = options.whole("shells", 2, 60, SHELLS);
        options.refuseOthers();
        Path file = bench.cells().file(name);
        CellPreview cell = bench.cells().cell(name);
        CommandText command = command(CommandText.of("cell", "simulate").file(file), changes);
        return Verb.Analysed.of(
                cell.answer(new CellPreview.Request(protocol, life, lithium, volumes, shells, changes)),
                command.option("--protocol", protocol, "rate")
                        .option("--volumes", volumes, USUAL_VOLUMES)
                        .option("--shells", shells, USUAL_SHELLS));
    }

    private static Verb.Analysed impedance(Bench bench, Options options) throws OptionException, InputException {
        String name = options.required("cell");
        CellChanges changes = changes(options);
        double lithium = options.number("lithium", 0.05, 1.005, 0.5);
        int cycles = options.whole("cycles", 0, MOST_CYCLES, 0);
        double from_Hz = options.number("from_Hz", 1e-9, 1e12, 7e6);
        double to_Hz = options.number("to_Hz", 1e-9, 1e12, 0.1);
        int perDecade = options.whole("per_decade", 1, 100, 10);
        options.refuseOthers();
        if (from_Hz == to_Hz) {
            throw new OptionException("to_Hz", "another frequency than from_Hz", Double.toString(to_Hz));
        }
        Path file = bench.cells().file(name);
        CommandText command = command(CommandText.of("cell", "eis").file(file), changes);
        return Verb.Analysed.of(
                CellImpedance.impedance(
                        file,
                        new CellImpedance.Request(
                                lithium, cycles, from_Hz, to_Hz, perDecade, Optional.empty(), changes)),
                command.option("--lithium", lithium, 0.5)
                        .option("--cycles", cycles, 0)
                        .option("--from-Hz", from_Hz, 7e6)
                        .option("--to-Hz", to_Hz, 0.1)
                        .option("--per-decade", perDecade, 10));
    }
}
