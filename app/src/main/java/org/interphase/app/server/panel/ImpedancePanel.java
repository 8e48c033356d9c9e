package org.interphase.app.server.panel;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.eis.Distribution;
import org.interphase.study.eis.Fit;
import org.interphase.study.eis.Kk;
import org.interphase.study.eis.SpectrumAnswer;
import org.interphase.study.eis.SpectrumFile;

/// Impedance: the spectrum itself, its validity, circuits, relaxation times.
final class ImpedancePanel implements Panel {
    private static final int MOST_STARTS = 1000;
    private static final int MOST_BOOTSTRAP = 1000;

    @Override
    public String technique() {
        return "impedance";
    }

    @Override
    public String title() {
        return "Impedance";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                new Verb("eis-spectrum", ImpedancePanel::spectrum),
                new Verb("eis-kk", ImpedancePanel::validity),
                new Verb("eis-fit", ImpedancePanel::fit),
                new Verb("eis-drt", ImpedancePanel::distribution));
    }

    private static SpectrumFile.Selection selection(Options options) throws OptionException {
        return new SpectrumFile.Selection(
                options.whole("spectrum", 1, 1_000_000, 1), options.positive("from_Hz"), options.positive("to_Hz"));
    }

    private static CommandText command(String verb, Path file, SpectrumFile.Selection selection) {
        return CommandText.of("eis", verb)
                .file(file)
                .option("--spectrum", selection.number(), 1)
                .option("--from-Hz", selection.lowest_Hz())
                .option("--to-Hz", selection.highest_Hz());
    }

    private static Verb.Analysed spectrum(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        SpectrumFile.Selection selection = selection(options);
        options.refuseOthers();
        return Verb.Analysed.of(
                SpectrumAnswer.of(bench.registry(), file, selection),
                CommandText.of("inspect").file(file));
    }

    private static Verb.Analysed validity(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        SpectrumFile.Selection selection = selection(options);
        String type = options.choice("type", Kk.TYPES, "complex");
        boolean capacitor = options.flag("capacitor", true);
        double mu = options.number("mu", 0.01, 0.99, 0.5);
        OptionalDouble density = options.positive("per_decade");
        options.refuseOthers();
        CommandText command = command("kk", file, selection)
                .option("--type", type, "complex")
                .option("--mu", mu, 0.5)
                .option("--per-decade", density);
        return Verb.Analysed.of(
                Kk.answer(
                        bench.registry(),
                        file,
                        selection,
                        new Kk.Request(type, capacitor, mu, density),
                        Optional.empty()),
                capacitor ? command : command.add("--no-capacitor"));
    }

    private static Verb.Analysed fit(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        SpectrumFile.Selection selection = selection(options);
        Optional<String> circuit = options.text("circuit");
        Map<String, Double> start = starts(options);
        int starts = options.whole("starts", 1, MOST_STARTS, 40);
        String weights = options.choice("weights", Fit.WEIGHTS, "modulus");
        options.refuseOthers();
        if (circuit.isEmpty() && !start.isEmpty()) {
            throw new OptionException("start", "start values together with a circuit", "no circuit");
        }
        CommandText command = command("fit", file, selection);
        circuit.ifPresent(c -> command.option("--circuit", c));
        start.forEach((name, value) -> command.option("--start", name + "=" + CommandText.text(value)));
        return Verb.Analysed.of(
                        Fit.answer(
                                bench.registry(),
                                file,
                                selection,
                                new Fit.Request(circuit, start, starts, weights),
                                Optional.empty()),
                        command.option("--starts", starts, 40).option("--weights", weights, "modulus"))
                .withManifest(circuit.map(c -> "impedance:\n  circuit: \"" + c.replace("\"", "") + "\"\n")
                        .orElse(""));
    }

    private static Map<String, Double> starts(Options options) throws OptionException {
        Map<String, Double> start = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : options.values("start").entrySet()) {
            try {
                start.put(entry.getKey(), Double.valueOf(entry.getValue()));
            } catch (NumberFormatException e) {
                throw new OptionException("start." + entry.getKey(), "a number in SI units", entry.getValue());
            }
        }
        return start;
    }

    private static Verb.Analysed distribution(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        SpectrumFile.Selection selection = selection(options);
        String lambda = lambda(options);
        String grid = options.choice("grid", Distribution.GRIDS, "extended");
        String tail = options.choice("tail", Distribution.TAILS, "none");
        int bootstrap = options.whole("bootstrap", 0, MOST_BOOTSTRAP, 100);
        options.refuseOthers();
        return Verb.Analysed.of(
                Distribution.answer(
                        bench.registry(),
                        file,
                        selection,
                        new Distribution.Request(lambda, grid, tail, bootstrap),
                        Optional.empty()),
                command("drt", file, selection)
                        .option("--lambda", lambda, "gcv")
                        .option("--grid", grid, "extended")
                        .option("--tail", tail, "none")
                        .option("--bootstrap", bootstrap, 100));
    }

    /// A word, or a number above zero that may be sent as one or as text.
    private static String lambda(Options options) throws OptionException {
        String word = options.word("lambda", "gcv");
        if (Distribution.CHOICES.contains(word)) {
            return word;
        }
        try {
            double number = Double.parseDouble(word);
            if (number > 0 && Double.isFinite(number)) {
                return word;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that cannot be.
        }
        throw new OptionException(
                "lambda", "a number above zero or one of " + String.join(", ", Distribution.CHOICES), "'" + word + "'");
    }
}
