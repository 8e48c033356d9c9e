package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.quantify.AtomicFractions;
import org.interphase.measure.xps.quantify.Contribution;
import org.interphase.measure.xps.quantify.Transmission;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;

/// `xps quantify MODEL.yaml FILE`: atomic percent, and what lies over a substrate, with all errors and
/// assumptions.
public final class QuantifyAnswer {
    private static final double REFERENCE_eV = 1000;

    private final QuantifyPlan plan;
    private final String name;
    private final Optional<RegionFile> file;
    private final LineAreas areas;
    private final Set<String> assumed = new LinkedHashSet<>();

    private QuantifyAnswer(QuantifyPlan plan, String name, Optional<RegionFile> file, LineAreas areas) {
        this.plan = plan;
        this.name = name;
        this.file = file;
        this.areas = areas;
    }

    /// @param time of counting, where a file does not state it
    /// @param spectra file with the spectra; empty where the plan states all areas
    /// @throws InputException if the plan or a file is refused, or a line is not in it
    public static Answer answer(FormatRegistry registry, Path planFile, Optional<Path> spectra, CountingTime time)
            throws InputException {
        QuantifyPlan plan = QuantifyPlan.read(planFile);
        Path folder = Optional.ofNullable(planFile.toAbsolutePath().getParent()).orElse(Path.of("."));
        Optional<RegionFile> file =
                spectra.isPresent() ? Optional.of(time.of(RegionFile.open(registry, spectra.get()))) : Optional.empty();
        String name = String.valueOf(planFile.getFileName());
        QuantifyAnswer work = new QuantifyAnswer(plan, name, file, new LineAreas(registry, folder, time));
        try {
            return work.quantified();
        } catch (XpsRefusedException e) {
            throw new InputException(name, Place.whole(), "lines that can be quantified", e.sentence());
        }
    }

    private Answer quantified() throws InputException, XpsRefusedException {
        Optional<AtomicFractions> whole = Optional.empty();
        Optional<AtomicFractions> fitAlone = Optional.empty();
        if (!plan.lines().isEmpty()) {
            List<LineAreas.Found> found = new ArrayList<>();
            for (QuantifyPlan.Line line : plan.lines()) {
                found.add(found(line));
            }
            whole = Optional.of(shares(found, plan.sensitivityU(), plan.exponentU()));
            fitAlone = Optional.of(shares(found, 0, 0));
            sayShares();
        }
        Optional<Overlaid> layer = plan.overlayer().isPresent()
                ? Optional.of(Overlaid.of(plan.overlayer().get(), this::part, assumed))
                : Optional.empty();
        assumed.addAll(areas.assumed());
        return new Quantified(whole, fitAlone, layer, List.copyOf(assumed));
    }

    private LineAreas.Found found(QuantifyPlan.Line line) throws InputException {
        if (line.area().isPresent()) {
            return new LineAreas.Found(line.area().get(), OptionalDouble.empty());
        }
        return areas.of(line, spectra());
    }

    private RegionFile spectra() throws InputException {
        return file.orElseThrow(() -> new InputException(
                name,
                Place.whole(),
                "a file with spectra after the plan",
                "none, and an area that the plan does not state"));
    }

    /// What is left of a substrate's line: its area here over that in the spectrum without the layer.
    private Measured part(QuantifyPlan.Attenuated line) throws InputException {
        if (line.left().isPresent()) {
            return line.left().get();
        }
        LineAreas.Found here = areas.of(line.line(), spectra());
        LineAreas.Found bare = areas.of(line.line(), areas.bare(line.bare()));
        assumed.add(line.line().line() + " is compared with " + line.bare()
                + " as if X-ray flux, geometry, analyser setting and the share of electrolyte in view were the same.");
        return here.area().over(bare.area());
    }

    private AtomicFractions shares(List<LineAreas.Found> found, double sensitivityU, double exponentU)
            throws XpsRefusedException {
        List<Contribution> contributions = new ArrayList<>();
        int n = plan.lines().size();
        double[][] covariance = new double[n][n];
        double[] lever = new double[n];
        for (int i = 0; i < n; i++) {
            QuantifyPlan.Line line = plan.lines().get(i);
            double area = found.get(i).area().value();
            double kinetic = line.line().kineticEnergy_eV();
            contributions.add(Contribution.of(line.line(), area, plan.matter(), transmission(found.get(i)))
                    .withRelativeU(sensitivityU));
            lever[i] = area * Math.log(kinetic / REFERENCE_eV);
            covariance[i][i] = Math.pow(found.get(i).area().u(), 2);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // An exponent that is off moves all lines together, by the logarithm of their energies.
                covariance[i][j] += lever[i] * lever[j] * exponentU * exponentU;
            }
        }
        return AtomicFractions.of(contributions, covariance);
    }

    private Transmission transmission(LineAreas.Found found) throws XpsRefusedException {
        if (plan.exponent().isPresent()) {
            return Transmission.power(plan.exponent().getAsDouble(), REFERENCE_eV);
        }
        if (found.transmission().isPresent()) {
            return Transmission.table(
                    new double[] {REFERENCE_eV},
                    new double[] {found.transmission().getAsDouble()});
        }
        assumed.add("The file states no transmission of the analyser: it counts as the same for all lines.");
        return Transmission.constant();
    }

    private void sayShares() {
        assumed.add("The depth probed is homogeneous; adventitious carbon counts only where its line is listed.");
        assumed.add(String.format(
                Locale.ROOT,
                "Sensitivities (cross-section by Scofield 1976 for Al Kα, mean free path by TPP-2M) are off by %.3g %%,"
                        + " each line by itself.",
                100 * plan.sensitivityU()));
    }

    private record Quantified(
            Optional<AtomicFractions> whole,
            Optional<AtomicFractions> fitAlone,
            Optional<Overlaid> layer,
            List<String> assumed)
            implements Answer {
        @Override
        public Json json() {
            Json.Fields percent = Json.object();
            List<Json> covariance = new ArrayList<>();
            List<String> elements = whole.map(AtomicFractions::elements).orElse(List.of());
            for (int i = 0; i < elements.size(); i++) {
                percent.put(
                        elements.get(i),
                        Json.object()
                                .put("value", 100 * whole.orElseThrow().fraction(i))
                                .put("u", 100 * whole.orElseThrow().u(i))
                                .put("u_fit", 100 * fitAlone.orElseThrow().u(i)));
                covariance.add(row(i, elements.size()));
            }
            Json.Fields fields = Json.object()
                    .put("atomic_percent", percent)
                    .texts("elements", elements)
                    .put("covariance", covariance);
            layer.ifPresentOrElse(
                    l -> l.into(fields),
                    () -> fields.put("overlayer_nm", Double.NaN).put("overlayer_nm_u", Double.NaN));
            return fields.texts("assumed", assumed);
        }

        private Json row(int i, int n) {
            double[] row = new double[n];
            for (int j = 0; j < n; j++) {
                row[j] = 1e4 * whole.orElseThrow().covariance(i, j);
            }
            Json.Fields holder = Json.object().put("row", row);
            Json numbers = holder.find("row");
            return numbers == null ? Json.none() : numbers;
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            List<String> elements = whole.map(AtomicFractions::elements).orElse(List.of());
            for (int i = 0; i < elements.size(); i++) {
                out.append(String.format(
                        Locale.ROOT,
                        "  %-2s %s at.%%, of which the fit %s%n",
                        elements.get(i),
                        MeasuredText.plusMinus(
                                Measured.of(
                                        100 * whole.orElseThrow().fraction(i),
                                        100 * whole.orElseThrow().u(i)),
                                2),
                        MeasuredText.significant(100 * fitAlone.orElseThrow().u(i), 2)));
            }
            layer.ifPresent(l -> out.append(l.words()));
            assumed.forEach(a -> out.append("  Assumed: ").append(a).append('\n'));
            return out.toString();
        }
    }
}
