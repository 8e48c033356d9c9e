package org.interphase.study.xps;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.BackgroundCurve;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.json.Json;

/// `xps background FILE`: a background drawn from the spectrum alone.
public final class BackgroundAnswer {
    /// As written on the command line; `tougaard` is `tougaard-u3`.
    public static final List<String> TYPES = List.of("shirley", "linear", "tougaard", "tougaard-u2", "tougaard-u3");

    private BackgroundAnswer() {}

    /// @param type one of [#TYPES]
    /// @param c_eV2 Tougaard's C where it is not the usual one
    /// @param d_eV2 Tougaard's D where it is not the usual one
    /// @param from_eV lower end of the region in binding energy; empty for the whole spectrum
    /// @param endPoints averaged at each end
    /// @param number of the spectrum in the file, counted from 1
    /// @param time of counting, where the file does not state it
    public record Request(
            String type,
            OptionalDouble c_eV2,
            OptionalDouble d_eV2,
            OptionalDouble from_eV,
            OptionalDouble to_eV,
            int endPoints,
            int number,
            CountingTime time) {
        /// Of a file that states its times, or holds counts.
        public Request(
                String type,
                OptionalDouble c_eV2,
                OptionalDouble d_eV2,
                OptionalDouble from_eV,
                OptionalDouble to_eV,
                int endPoints,
                int number) {
            this(type, c_eV2, d_eV2, from_eV, to_eV, endPoints, number, CountingTime.unstated());
        }
    }

    /// @throws InputException if the file is refused or no background can be drawn
    public static Answer answer(FormatRegistry registry, Path path, Request request) throws InputException {
        RegionFile file = timed(RegionFile.open(registry, path), request);
        Region whole = file.whole(request.number());
        try {
            Region region = request.from_eV().isEmpty()
                    ? whole
                    : whole.within(
                            request.from_eV().getAsDouble(), request.to_eV().orElse(Double.MAX_VALUE));
            BackgroundCurve curve = drawn(request).under(region, request.endPoints());
            List<String> assumed =
                    file.spectra().get(request.number() - 1).provenance().assumed();
            String unit =
                    file.spectra().get(request.number() - 1).acquisition().countsPerSecond() ? "counts/s" : "counts";
            return new DrawnBackground(file, region, curve, request.type(), unit, outside(whole, request), assumed);
        } catch (XpsRefusedException e) {
            throw new InputException(
                    file.file(), Place.whole(), "a region with a background", "one that has none", e.sentence());
        }
    }

    /// That the region asked for reaches beyond the spectrum, which a background then ends with.
    private static Optional<String> outside(Region whole, Request request) {
        double first = whole.energy_eV(0);
        double last = whole.energy_eV(whole.size() - 1);
        double from = request.from_eV().orElse(first);
        double to = request.to_eV().orElse(last);
        double step = (last - first) / (whole.size() - 1);
        if (from >= first - step && to <= last + step) {
            return Optional.empty();
        }
        return Optional.of("The spectrum runs from " + range(first, last) + " and does not cover the region asked for, "
                + range(from, to) + ": the background is drawn over " + range(Math.max(first, from), Math.min(last, to))
                + ".");
    }

    private static String range(double from_eV, double to_eV) {
        return BigDecimal.valueOf(from_eV).stripTrailingZeros().toPlainString() + " to "
                + BigDecimal.valueOf(to_eV).stripTrailingZeros().toPlainString() + " eV";
    }

    /// @throws InputException if a rate has no time, neither from the file nor from who asks
    private static RegionFile timed(RegionFile opened, Request request) throws InputException {
        RegionFile file = request.time().of(opened);
        int number = request.number();
        if (number >= 1
                && number <= file.spectra().size()
                && file.spectra().get(number - 1).countsPerUnit().isEmpty()) {
            throw new InputException(
                    file.file(),
                    Place.part("spectrum " + number),
                    "counts, or a rate with its counting time",
                    "counts per second without the dwell time",
                    "--dwell-s gives the seconds per point and scan.");
        }
        return file;
    }

    private static StaticBackground drawn(Request request) throws XpsRefusedException {
        return switch (request.type()) {
            case "linear" -> new StaticBackground.Linear();
            case "shirley" -> new StaticBackground.Shirley();
            case "tougaard-u2" -> tougaard(StaticBackground.Tougaard.u2(), request);
            default -> tougaard(StaticBackground.Tougaard.u3(), request);
        };
    }

    private static StaticBackground.Tougaard tougaard(StaticBackground.Tougaard usual, Request request)
            throws XpsRefusedException {
        return request.c_eV2().isEmpty() && request.d_eV2().isEmpty()
                ? usual
                : usual.with(
                        request.c_eV2().orElse(usual.c_eV2()), request.d_eV2().orElse(usual.d_eV2()));
    }

    private record DrawnBackground(
            RegionFile file,
            Region region,
            BackgroundCurve curve,
            String type,
            String unit,
            Optional<String> outside,
            List<String> assumed)
            implements Drawn {
        @Override
        public Figure figure() {
            double[] energy = region.copyEnergy_eV();
            return Figure.of(
                    file.file(),
                    Panel.of(
                            Axis.linear("Binding energy", "eV").running(true),
                            Axis.linear("Intensity", unit),
                            Mark.points("measured", energy, region.copyIntensity(), SeriesStyle.NEUTRAL.measured()),
                            Mark.line("background, " + type, energy, curve.copyValues(), SeriesStyle.BARE.computed())));
        }

        @Override
        public Json json() {
            return Json.object()
                    .put("file", file.file())
                    .put("type", type)
                    .put("energy_eV", region.copyEnergy_eV())
                    .put("intensity", region.copyIntensity())
                    .put("background", curve.copyValues())
                    .put("strength", curve.strength())
                    .put("iterations", curve.iterations())
                    .texts("warnings", warnings());
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>(file.warnings());
            warnings.addAll(assumed);
            outside.ifPresent(warnings::add);
            curve.trouble().ifPresent(warnings::add);
            return warnings;
        }

        @Override
        public boolean isData() {
            return true;
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder(
                            outside.map(w -> "# Warning: " + w + "\n").orElse(""))
                    .append("binding_energy,intensity,background\neV," + unit + "," + unit + "\n");
            for (int i = 0; i < region.size(); i++) {
                out.append(region.energy_eV(i))
                        .append(',')
                        .append(region.intensity(i))
                        .append(',')
                        .append(curve.at(i))
                        .append('\n');
            }
            return out.toString();
        }
    }
}
