package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Sample;
import org.interphase.quantity.MeasuredText;
import org.interphase.report.page.Prose;
import org.interphase.report.page.Section;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.contrast.FitCovariance;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.PhotoelectronPlan;
import org.interphase.study.part.MeasuredFile;
import org.interphase.study.part.StudyPart;
import org.interphase.study.results.OutputFolder;

/// What photoelectron spectra add to a study.
///
/// @param lines one joint fit for each model, in the order of the manifest
/// @param failures measurements and models that were refused, one sentence each
/// @param readers reservations of readers, one sentence each
record XpsPart(
        Manifest manifest,
        List<LineFit> lines,
        EnergyScale scale,
        XpsFindings found,
        List<String> failures,
        List<String> readers)
        implements StudyPart {
    /// Above this reduced χ² a model does not describe the spectra.
    private static final double POOR = 2;

    XpsPart {
        lines = List.copyOf(lines);
        failures = List.copyOf(failures);
        readers = List.copyOf(readers);
    }

    XpsPart(Manifest manifest, List<LineFit> lines, EnergyScale scale, List<String> failures, List<String> readers) {
        this(manifest, lines, scale, XpsFindings.of(lines, scale), failures, readers);
    }

    @Override
    public String technique() {
        return XpsPartReader.TECHNIQUE;
    }

    @Override
    public List<Finding> findings() {
        return found.all();
    }

    @Override
    public FitCovariance covariance() {
        return found;
    }

    @Override
    public List<String> gaps() {
        Set<String> gaps = new LinkedHashSet<>();
        for (LineFit line : lines) {
            if (!line.fit().converged()) {
                gaps.add("The joint fit of " + line.model().title() + " found no minimum: it gives no findings.");
            }
            if (line.model().findings().isEmpty()) {
                gaps.add("The model " + line.model().name() + " says of no component what it is ('findings:'), so that"
                        + " its areas are no findings.");
            }
            for (int i = 0; scale.isCalibrated() && i < line.size(); i++) {
                if (scale.shift(line.regions().get(i)).isEmpty()) {
                    gaps.add("Photoelectrons: " + line.regions().get(i).title(true)
                            + " has no spectrum of the line that sets the energy scale; its positions are not"
                            + " calibrated and are no findings.");
                }
            }
        }
        return List.copyOf(gaps);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(readers);
        for (LineFit line : lines) {
            line.fit().troubles().forEach(t -> warnings.add(line.model().title() + ": " + t + "."));
            for (int i = 0; i < line.size(); i++) {
                double chi2 = line.spectrum(i).chi2Reduced();
                if (chi2 > POOR) {
                    warnings.add(String.format(
                            Locale.ROOT,
                            "%s of %s: χ²/ν is %.1f, the model does not describe the spectrum to within its counts.",
                            line.model().title(),
                            line.regions().get(i).title(true),
                            chi2));
                }
            }
            LimitWords.of(line).forEach(warnings::add);
            warnings.addAll(differentlyNamed(line));
        }
        SputterProfile.reduction(SputterProfile.of(findings()), this::title, found)
                .ifPresent(warnings::add);
        return warnings;
    }

    private String title(String sample) {
        return manifest.sample(sample).map(Sample::title).orElse(sample);
    }

    /// Spectra that count as one cell in one state although their file names different samples.
    private static Set<String> differentlyNamed(LineFit line) {
        Set<String> warnings = new LinkedHashSet<>();
        for (CellRegion region : line.regions()) {
            List<String> names = line.regions().stream()
                    .filter(region::sameAs)
                    .map(CellRegion::sampleInFile)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            if (names.size() > 1) {
                warnings.add(
                        line.model().title() + " of " + region.title(true) + ": the mean is over spectra that their"
                                + " files name differently (" + String.join("; ", names)
                                + "); 'sample_in_file' or a state such as temperature_C tells them apart.");
            }
        }
        return warnings;
    }

    @Override
    public List<String> assumed() {
        Set<String> assumed = new LinkedHashSet<>();
        for (LineFit line : lines) {
            line.model().notes().assumed().forEach(a -> assumed.add(line.model().title() + ": " + a));
        }
        files().forEach(f ->
                f.provenance().assumed().forEach(a -> assumed.add(f.provenance().file() + ": " + a)));
        for (PhotoelectronPlan.Step step :
                scale.calibration().map(PhotoelectronPlan.Calibration::steps).orElse(List.of())) {
            if (step.source().isEmpty()) {
                assumed.add("Calibration: " + step.what() + " at " + step.energy_eV() + " ± " + step.u_eV()
                        + " eV, without a source.");
            }
        }
        return List.copyOf(assumed);
    }

    @Override
    public List<MeasuredFile> files() {
        Set<MeasuredFile> files = new LinkedHashSet<>();
        for (LineFit line : lines) {
            line.regions().forEach(r -> files.add(new MeasuredFile(r.sample(), r.cell(), r.file())));
        }
        return List.copyOf(files);
    }

    @Override
    public List<String> citations() {
        return lines.isEmpty() ? List.of() : XpsMethods.citations();
    }

    /// The fraction that the papers argue about: oxygenated sulfur, else polysulfide, of the last state.
    @Override
    public Prose summary(List<Contrast> contrasts) {
        for (Observable observable : List.of(Observable.OXYGENATED_SULFUR_FRACTION, Observable.POLYSULFIDE_FRACTION)) {
            Optional<Contrast> last = contrasts.stream()
                    .filter(c -> c.observable() == observable && c.origin() != Origin.PUBLISHED)
                    .reduce((_, b) -> b);
            if (last.isPresent() && findings().stream().anyMatch(f -> f.observable() == observable)) {
                return sentence(last.get());
            }
        }
        return Prose.empty();
    }

    private static Prose sentence(Contrast c) {
        String state = c.state().toString();
        return Prose.of((state.isEmpty() ? "The " : "At " + state + " the ")
                        + c.observable().title() + " of the coated cathode is ")
                .strong(MeasuredText.significant(c.coated().mean(), 3) + " %")
                .text(", that of the bare one "
                        + MeasuredText.significant(c.bare().mean(), 3) + " %: a difference of ")
                .number(c.difference(), "points")
                .text(".");
    }

    @Override
    public List<Section> sections() {
        return lines.isEmpty() ? List.of() : List.of(new XpsSection(manifest, lines, scale, found).section());
    }

    @Override
    public void addTo(OutputFolder out) {
        lines.forEach(line -> XpsFiles.add(line, scale, out));
    }
}
