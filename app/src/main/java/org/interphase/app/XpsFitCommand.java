package org.interphase.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.xps.CasaFits;
import org.interphase.study.xps.FitRequest;
import org.interphase.study.xps.Peaks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "fit",
        description = "Fit a model to one spectrum, or jointly to several: positions and widths in common.",
        footer = {
            "",
            "Example: interphase xps fit s2p.yaml bare.vms coated.vms --json",
            "         interphase xps fit casa fitted.vms",
            "         interphase xps fit casa fitted.vms --weights counts"
        })
final class XpsFitCommand extends Command {
    private static final int MOST_COPIES = 1_000_000;
    /// A file of CasaXPS may hold dozens of saved fits.
    private static final int COPIES_SAVED = 50;

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "MODEL.yaml",
            description =
                    "Background, shape, components; or the word casa: the fits that CasaXPS saved in VAMAS files.")
    @SuppressWarnings("NullAway.Init")
    private Path model;

    @CommandLine.Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Spectra.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @CommandLine.Option(
            names = "--spectrum",
            defaultValue = "0",
            paramLabel = "N",
            description = "Which spectrum of every file. Default: the first that covers the model's region.")
    private int number;

    @CommandLine.Option(
            names = "--copies",
            paramLabel = "N",
            description = "Simulated copies that are fitted anew; 0 for none. Default: " + FitRequest.COPIES
                    + ", with casa and --weights " + COPIES_SAVED + " of each.")
    private @Nullable Integer asked;

    @CommandLine.Option(
            names = "--bootstrap",
            description = "Draw the copies from the residuals instead of Poisson counts.")
    private boolean bootstrap;

    @CommandLine.Mixin
    private final XpsSeedOption random = new XpsSeedOption();

    @CommandLine.Option(
            names = "--no-systematics",
            description = "Leave out the fits with other backgrounds, end points, splittings and widths.")
    private boolean withoutSystematics;

    @CommandLine.Option(
            names = "--weights",
            paramLabel = "W",
            description = "counts: every point by its counting error; equal: all points alike, as other programs do."
                    + " Default: counts; with casa nothing is fitted: the fit stands as it was saved.")
    private @Nullable String weights;

    @CommandLine.Mixin
    private final XpsDwellOption dwell = new XpsDwellOption();

    @CommandLine.Mixin
    private final PictureOption.Out figure = new PictureOption.Out();

    @Override
    Answer answer() throws InputException {
        refuseIf(number < 0, "--spectrum counts from 1, found " + number);
        boolean saved = model.toString().equals(CasaFits.WORD);
        int copies = asked != null ? asked : saved ? COPIES_SAVED : FitRequest.COPIES;
        refuseIf(
                copies < 0 || copies == 1 || copies > MOST_COPIES,
                "--copies must be 0 or 2 to " + MOST_COPIES + ", not " + copies);
        refuseIf(
                weights != null && !weights.equals("counts") && !weights.equals("equal"),
                "--weights must be counts or equal, not '" + weights + "'");
        refuseIf(
                saved && weights == null && (bootstrap || (asked != null && asked > 0)),
                "--copies and --bootstrap belong to a fit made here, and a saved one is only drawn; add --weights counts or"
                        + " equal to fit it anew");
        refuseIf(
                saved && dwell.isStated(),
                "--dwell-s is for spectra that a model is fitted to; with casa the counting time is that of the file");
        FitRequest request = new FitRequest(
                number,
                figure.file(),
                copies,
                bootstrap,
                random.seed(),
                !withoutSystematics,
                true,
                Optional.ofNullable(weights).map(FitRequest.Weights::of),
                dwell.time(this));
        return saved ? CasaFits.answer(formats(), files, request) : Peaks.answer(formats(), model, files, request);
    }
}
