package org.interphase.app.server.panel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.xps.BackgroundAnswer;
import org.interphase.study.xps.CasaFits;
import org.interphase.study.xps.FitRequest;
import org.interphase.study.xps.ModelText;
import org.interphase.study.xps.SpectrumAnswer;

/// Photoelectron spectra: the spectrum itself, backgrounds, peak fits.
final class PhotoelectronPanel implements Panel {
    private static final List<String> WEIGHTS = List.of("counts", "equal");
    private static final int MOST_FILES = 20;
    private static final int MOST_COPIES = 10_000;

    @Override
    public String technique() {
        return "xps";
    }

    @Override
    public String title() {
        return "Photoelectrons";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                new Verb("xps-spectrum", PhotoelectronPanel::spectrum),
                new Verb("xps-background", PhotoelectronPanel::background),
                new Verb("xps-fit", PhotoelectronPanel::fit),
                new Verb("xps-casa", PhotoelectronPanel::casa),
                new Verb("xps-casa-model", PhotoelectronPanel::casaModel));
    }

    private static Verb.Analysed spectrum(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        int number = options.whole("spectrum", 1, 1_000_000, 1);
        options.refuseOthers();
        return Verb.Analysed.of(
                SpectrumAnswer.of(bench.registry(), file, number),
                CommandText.of("inspect").file(file));
    }

    private static Verb.Analysed background(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        String type = options.choice("type", BackgroundAnswer.TYPES, "shirley");
        OptionalDouble c = options.positive("tougaard_C");
        OptionalDouble d = options.positive("tougaard_D");
        List<Double> region = options.numbers("region_eV");
        int endPoints = options.whole("end_points", 1, 10_000, 1);
        int number = options.whole("spectrum", 1, 1_000_000, 1);
        options.refuseOthers();
        if (!region.isEmpty() && (region.size() != 2 || !(region.getFirst() < region.getLast()))) {
            throw new OptionException("region_eV", "two binding energies, the lower first", region.toString());
        }
        OptionalDouble from = region.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(region.getFirst());
        OptionalDouble to = region.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(region.getLast());
        CommandText command = CommandText.of("xps", "background")
                .file(file)
                .option("--type", type, "shirley")
                .option("--tougaard-C", c)
                .option("--tougaard-D", d);
        if (!region.isEmpty()) {
            command.option("--region", CommandText.text(region.getFirst()) + ":" + CommandText.text(region.getLast()));
        }
        return Verb.Analysed.of(
                BackgroundAnswer.answer(
                        bench.registry(), file, new BackgroundAnswer.Request(type, c, d, from, to, endPoints, number)),
                command.option("--end-points", endPoints, 1).option("--spectrum", number, 1));
    }

    /// The fits that CasaXPS saved in a file, as saved, with the areas of a fit made anew beside.
    private static Verb.Analysed casa(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        options.refuseOthers();
        return Verb.Analysed.of(
                CasaFits.answer(bench.registry(), List.of(file), FitRequest.fitAlone(0)), casaCommand(file));
    }

    /// The same fits as models that a page edits; the command opens them with their own shapes and limits.
    private static Verb.Analysed casaModel(Bench bench, Options options) throws OptionException, InputException {
        Path file = bench.file(options);
        options.refuseOthers();
        return Verb.Analysed.of(CasaModels.answer(bench.registry(), file), casaCommand(file));
    }

    private static CommandText casaCommand(Path file) {
        return CommandText.of("xps", "fit", CasaFits.WORD).file(file);
    }

    private static Verb.Analysed fit(Bench bench, Options options) throws OptionException, InputException {
        List<Path> files = bench.files(options);
        int number = options.whole("spectrum", 0, 1_000_000, 0);
        String model = options.required("model");
        int copies = options.whole("copies", 0, MOST_COPIES, 0);
        boolean systematics = options.flag("systematics", false);
        boolean quick = options.flag("quick", false);
        String weights = options.choice("weights", WEIGHTS, "counts");
        options.refuseOthers();
        if (files.size() > MOST_FILES) {
            throw new OptionException("files", "at most " + MOST_FILES + " files", files.size() + " of them");
        }
        CommandText command = CommandText.of("xps", "fit", "model.yaml");
        files.forEach(command::file);
        command.option("--spectrum", number, 0).option("--copies", copies, FitRequest.COPIES);
        if (!systematics) {
            command.add("--no-systematics");
        }
        command.option("--weights", weights, "counts");
        FitRequest request = new FitRequest(
                number,
                Optional.empty(),
                quick ? 0 : copies,
                false,
                FitRequest.SEED,
                systematics && !quick,
                !quick,
                Optional.of(FitRequest.Weights.of(weights)));
        Verb.Analysed analysed = Verb.Analysed.of(ModelText.fit(bench.registry(), model, files, request), command);
        // A study weights by counts, so that no lines of it do the same with equal weights.
        return weights.equals("equal") ? analysed : analysed.withManifest(model);
    }
}
