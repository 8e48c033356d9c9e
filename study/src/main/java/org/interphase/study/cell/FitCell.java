package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.fit.CellFit;
import org.interphase.cell.fit.Datum;
import org.interphase.cell.fit.FreeNumber;
import org.interphase.cell.mechanism.Mechanisms;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.interphase.data.Origin;
import org.interphase.data.Place;
import org.interphase.quantity.Source;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.yaml.Spelling;

/// Fits numbers of a cell to what a study prints about it, and says which of them the data fix.
public final class FitCell {
    private static final Resolution RESOLUTION = new Resolution(8, 15);
    private static final List<Key> USUAL = List.of(
            Key.ACCESSIBLE_FRACTION,
            Key.TRAPPED_FRACTION,
            Key.LOSS_MECHANICAL,
            Key.AREAL_RESISTANCE,
            Key.DIFFUSION_SCALE,
            Key.DIFFUSION_SHIFT);

    private FitCell() {}

    /// @param study folder whose published numbers are the data
    /// @param sample whose numbers; empty for `coated` where the cell has a coating, else `bare`
    /// @param free paths of the numbers that may change; empty for usual ones that the cell calls fitted
    /// @param protocol that the study's cells lived through; the cell's `life` where none is named
    /// @param choice of data
    /// @param beside another cell of the same size, whose rate test says which area it has
    /// @param hold beginnings of the names of data that are predicted, not fitted
    public record Request(
            Path study,
            Optional<String> sample,
            List<String> free,
            List<String> hold,
            int starts,
            Optional<Path> beside,
            Optional<String> protocol,
            FitData.Choice choice,
            CellChanges changes) {
        public Request(
                Path study,
                Optional<String> sample,
                List<String> free,
                List<String> hold,
                int starts,
                CellChanges changes) {
            this(study, sample, free, hold, starts, Optional.empty(), Optional.empty(), FitData.Choice.USUAL, changes);
        }

        public Request {
            free = List.copyOf(free);
            hold = List.copyOf(hold);
        }
    }

    /// @throws InputException if cell, study or a name is refused, or there are more numbers than data
    public static Answer fit(Path file, Request request) throws InputException {
        CellDescription cell = request.changes().apply(CellReader.read(file));
        String sample = request.sample().orElse(sample(cell));
        Protocol rate = CellProtocols.find(file.toString(), cell, "rate");
        Protocol life =
                CellProtocols.find(file.toString(), cell, request.protocol().orElse("life"));
        FitData all = FitData.of(request.study(), sample, cell, rate, life, request.choice());
        List<Datum> fitted = all.data().stream()
                .filter(d -> request.hold().stream().noneMatch(h -> d.name().startsWith(h)))
                .toList();
        List<FreeNumber> free = free(cell, request.free());
        requirePredictable(request.hold(), all.data(), fitted);
        if (request.free().isEmpty()) {
            free = free.subList(0, Math.min(free.size(), fitted.size()));
        }
        if (free.isEmpty() || free.size() > fitted.size()) {
            throw new InputException(
                    file.toString(),
                    Place.part("--free"),
                    "no more numbers to fit than the study has data of '" + sample + "' (" + fitted.size()
                            + "), and at least one",
                    free.size() + " numbers");
        }
        List<Datum> ordered = new ArrayList<>(fitted);
        all.data().stream().filter(d -> !fitted.contains(d)).forEach(ordered::add);
        Protocol seen = CellProtocols.upTo(life, FitData.lastLifeCycle(fitted));
        CellFit.Report report = CellFit.fit(cell, RESOLUTION, free, fitted, rate, seen, request.starts());
        Protocol whole = CellProtocols.upTo(life, FitData.lastLifeCycle(ordered));
        List<Double> model = CellFit.predictions(report.cell(), RESOLUTION, ordered, rate, whole);
        Optional<ResistanceAlone> resistance = ResistanceAlone.of(cell, rate, all.data());
        Optional<RateTestArea> area = request.beside().isPresent()
                ? Optional.of(besides(request.beside().get(), request.study()))
                : Optional.empty();
        return new Fitted(
                sample,
                report,
                ordered,
                fitted.size(),
                model,
                ordered.stream().map(all::origin).toList(),
                all.left(),
                Mechanisms.hypotheses(cell),
                resistance,
                area);
    }

    /// What is held back must be there, and leave something to fit.
    private static void requirePredictable(List<String> hold, List<Datum> all, List<Datum> fitted)
            throws InputException {
        for (String beginning : hold) {
            if (beginning.isBlank() || all.stream().noneMatch(d -> d.name().startsWith(beginning))) {
                throw new InputException(
                        "--predict",
                        Place.whole(),
                        "the beginning of a datum's name",
                        "'" + beginning + "'",
                        "The data are: "
                                + String.join(
                                        "; ",
                                        all.stream().map(Datum::name).distinct().toList()) + ".");
            }
        }
        if (fitted.isEmpty() && !all.isEmpty()) {
            throw new InputException("--predict", Place.whole(), "data that are left to fit", "none");
        }
    }

    private static String sample(CellDescription cell) {
        return cell.si(Key.COATING_THICKNESS) > 0 ? "coated" : "bare";
    }

    private static RateTestArea besides(Path file, Path study) throws InputException {
        return RateTestArea.of(file, study, sample(CellReader.read(file)), RESOLUTION);
    }

    private static List<FreeNumber> free(CellDescription cell, List<String> paths) throws InputException {
        List<FreeNumber> free = new ArrayList<>();
        Set<String> known = new TreeSet<>(Stream.of(Key.values()).map(Key::path).toList());
        for (String path : paths) {
            Key key = Key.find(path)
                    .orElseThrow(() -> new InputException(
                            "--free",
                            Place.whole(),
                            "the key of a number of the cell",
                            "'" + path + "'",
                            Spelling.nearest(path, known)
                                    .map(w -> "Did you mean '" + w + "'?")
                                    .orElse("The keys are those of a cell file, joined by a point, such as area.")));
            if (!Double.isFinite(cell.si(key))) {
                throw new InputException(
                        "--free",
                        Place.part(path),
                        "a number that the cell has a value for",
                        "none",
                        "--set " + path + "=VALUE gives it a start.");
            }
            if (free.stream().anyMatch(f -> f.key() == key)) {
                throw new InputException("--free", Place.part(path), "each number once", "it twice");
            }
            free.add(FreeNumber.of(cell, key));
        }
        if (paths.isEmpty()) {
            for (Key key : USUAL) {
                if (cell.states(key) && cell.parameter(key).source() instanceof Source.Fit) {
                    free.add(FreeNumber.of(cell, key));
                }
            }
            while (free.size() > 3) {
                free.removeLast();
            }
        }
        return free;
    }

    private record Fitted(
            String sample,
            CellFit.Report report,
            List<Datum> data,
            int fittedCount,
            List<Double> model,
            List<Origin> origins,
            List<String> left,
            List<String> hypotheses,
            Optional<ResistanceAlone> resistance,
            Optional<RateTestArea> area)
            implements Answer {
        @Override
        public Json json() {
            Json.Fields parameters = Json.object();
            for (CellFit.Fitted number : report.numbers()) {
                Key key = number.number().key();
                double scale = key.unit().toSi();
                parameters.put(
                        key.path(),
                        Json.object()
                                .put("value", key.unit().fromSi(number.value()))
                                .put("u", number.u() / scale)
                                .put("interval", new double[] {low(number), high(number)})
                                .put("unit", key.unit().symbol())
                                .put("identifiable", number.identifiable()));
            }
            List<Json> predictions = new ArrayList<>();
            double[] residuals = new double[fittedCount];
            for (int i = 0; i < data.size(); i++) {
                Datum datum = data.get(i);
                predictions.add(Json.object()
                        .put("observable", datum.name())
                        .put("origin", origins.get(i).word())
                        .put("measured", datum.value())
                        .put("u", datum.u())
                        .put("model", model.get(i))
                        .put("fitted", i < fittedCount));
                if (i < fittedCount) {
                    residuals[i] = (model.get(i) - datum.value()) / datum.u();
                }
            }
            return Json.object()
                    .put("cell", report.cell().title())
                    .put("sample", sample)
                    .put("parameters", parameters)
                    .put("singular_values", singularValues())
                    .put("residuals", residuals)
                    .put("chi2", report.squares())
                    .put("predictions", predictions)
                    .put("starts", (long) report.starts())
                    .put("starts_at_best", (long) report.startsAtBest())
                    .put("trouble", report.trouble().orElse(null))
                    .texts("left_out", left)
                    .put("resistance_alone", resistance.map(this::json).orElse(Json.none()))
                    .put("rate_test_area", area.map(this::json).orElse(Json.none()))
                    .texts("hypotheses", hypotheses)
                    .put("assumed_cell_to_cell", FitData.CELL_TO_CELL);
        }

        /// Ends of the profile of the likelihood in the unit of the key; NaN, written as null, where it is
        /// open.
        private static double low(CellFit.Fitted number) {
            return number.number().key().unit().fromSi(number.low());
        }

        private static double high(CellFit.Fitted number) {
            return number.number().key().unit().fromSi(number.high());
        }

        private Json json(RateTestArea rate) {
            Json.Fields fields = Json.object()
                    .put("cell", rate.cell())
                    .put("area_cm2", 1e4 * rate.area())
                    .put("u", 1e4 * rate.u())
                    .put("interval", new double[] {1e4 * rate.low(), 1e4 * rate.high()});
            resistance.ifPresent(
                    r -> fields.put("standard_uncertainties_to_flip", Math.abs(r.flipArea() - rate.area()) / rate.u()));
            return fields.put("sentence", rate.sentence());
        }

        private Json json(ResistanceAlone resistance) {
            return Json.object()
                    .put("resistance_ohm", resistance.ohm())
                    .put("charge_mAh_per_g", resistance.charge_mAh_per_g())
                    .put("measured_mAh_per_g", resistance.measured_mAh_per_g())
                    .put("area_cm2", 1e4 * resistance.assumedArea())
                    .put("flips_at_area_cm2", 1e4 * resistance.flipArea())
                    .texts("readings", ResistanceAlone.READINGS)
                    .put("sentence", resistance.sentence());
        }

        /// What the singular values say, in a sentence.
        private String directions() {
            long fixed = report.singularValues().stream().filter(v -> v > 1).count();
            StringJoiner values = new StringJoiner(", ");
            report.singularValues().forEach(v -> values.add(FitTable.number("%.3g", v)));
            return ("The data fix %d of %d directions (singular values %s; one below 1 is not fixed). 'from' and 'to' are"
                            + " where the profile of the likelihood ends; – is an open end.%n")
                    .formatted(fixed, report.singularValues().size(), values);
        }

        private double[] singularValues() {
            return report.singularValues().stream().mapToDouble(v -> v).toArray();
        }

        @Override
        public String text() {
            TextTable numbers = TextTable.of("number", "value", "u", "from", "to", "unit", "fixed by the data");
            for (CellFit.Fitted number : report.numbers()) {
                Key key = number.number().key();
                numbers.row(
                        key.path(),
                        FitTable.number("%.4g", key.unit().fromSi(number.value())),
                        FitTable.number("%.2g", number.u() / key.unit().toSi()),
                        FitTable.number("%.4g", low(number)),
                        FitTable.number("%.4g", high(number)),
                        key.unit().symbol(),
                        number.identifiable() ? "yes" : "no");
            }
            TextTable table = FitTable.of(data, origins, model, fittedCount);
            StringBuilder text =
                    new StringBuilder(report.cell().title() + ", sample " + sample + "\n" + numbers + table);
            if (origins.contains(Origin.SIMULATED)) {
                text.append("Some of these data are simulated: the fit shows the way and is evidence of nothing.\n");
            }
            text.append(directions());
            report.trouble().ifPresent(t -> text.append("Doubt: ").append(t).append(".\n"));
            resistance.ifPresent(r -> text.append(r.sentence()).append('\n'));
            area.ifPresent(a -> text.append(a.sentence())
                    .append(resistance.map(r -> " " + a.about(r.flipArea())).orElse(""))
                    .append('\n'));
            resistance.ifPresent(r -> text.append(ResistanceAlone.readings()).append('\n'));
            hypotheses.forEach(h -> text.append("Hypothesis: ").append(h).append('\n'));
            left.forEach(l -> text.append("Left out: ").append(l).append(".\n"));
            return text.toString();
        }
    }
}
