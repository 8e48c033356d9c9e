package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.report.figure.Figure;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;

/// `xps fit casa FILE…`: the fits that CasaXPS saved in VAMAS files, opened with their regions, components and
/// ties, drawn as saved, and fitted anew. Regions without components are opened as areas.
public final class CasaFits {
    /// What stands in place of a model.
    public static final String WORD = "casa";

    private final FormatRegistry registry;
    private final FitRequest request;
    private final List<CasaOpened> opened = new ArrayList<>();
    private final List<CasaArea> areas = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private CasaFits(FormatRegistry registry, FitRequest request) {
        this.registry = registry;
        this.request = request;
    }

    /// @throws InputException if a file is refused or nothing that CasaXPS saved in it can be opened
    public static Answer answer(FormatRegistry registry, List<Path> paths, FitRequest request) throws InputException {
        CasaFits fits = new CasaFits(registry, request);
        for (Path path : paths) {
            fits.add(path);
        }
        Fitted fitted = new Fitted(fits.opened, fits.areas, fits.warnings, request);
        if (request.figure().isPresent() && !fits.opened.isEmpty()) {
            FigureFile.write(request.figure().get(), fitted.figure());
        }
        return fitted;
    }

    private void add(Path path) throws InputException {
        RegionFile file = RegionFile.open(registry, path);
        file.warnings().forEach(w -> warnings.add(file.file() + ": " + w));
        List<PhotoelectronSpectrum> annotated = file.numbered(request.number()).stream()
                .filter(CasaReader::isAnnotated)
                .toList();
        if (annotated.isEmpty()) {
            throw new InputException(
                    file.file(),
                    Place.whole(),
                    "a fit saved by CasaXPS",
                    file.spectra().size() + " spectra without regions and components",
                    "Give a model: 'interphase xps fit MODEL.yaml FILE'.");
        }
        CasaVectors vectors = CasaVectors.of(registry, path, file.spectra());
        List<String> refusals = new ArrayList<>();
        int before = opened.size() + areas.size();
        for (PhotoelectronSpectrum spectrum : annotated) {
            CasaReader.Outcome outcome = CasaReader.read(spectrum, vectors);
            refusals.addAll(outcome.refusals());
            areas.addAll(outcome.areas());
            for (CasaRegion region : outcome.regions()) {
                open(file.file(), region, refusals);
            }
        }
        if (opened.size() + areas.size() == before) {
            throw new InputException(
                    file.file(),
                    Place.whole(),
                    "a fit of CasaXPS that the model language can hold",
                    annotated.size() == 1 ? "one that it cannot" : annotated.size() + " that it cannot",
                    refusals.isEmpty() ? "No component lies in a region." : refusals.getFirst());
        }
        refusals.forEach(r -> warnings.add(file.file() + ": left out: " + r));
    }

    private void open(String file, CasaRegion region, List<String> refusals) {
        try {
            opened.add(CasaOpened.of(file, region, request));
        } catch (XpsRefusedException e) {
            refusals.add("'" + region.name() + "' cannot be fitted anew: " + e.sentence());
        }
    }

    private record Fitted(List<CasaOpened> opened, List<CasaArea> areas, List<String> readers, FitRequest request)
            implements Drawn {
        @Override
        public Figure figure() {
            return FitFigure.of(
                    opened.stream().map(CasaOpened::analysis).toList(),
                    request.weights().isEmpty() ? "those that CasaXPS saved" : "fitted");
        }

        @Override
        public Json json() {
            return Json.object()
                    .put("spectra", opened.stream().map(CasaOpened::json).toList())
                    .put("regions", areas.stream().map(CasaArea::json).toList())
                    .put("contrasts", List.<Json>of())
                    .put(
                            "simulation",
                            opened.isEmpty()
                                    ? Json.object()
                                            .put("kind", "none")
                                            .put("copies", 0)
                                            .put("failed", 0)
                                            .put("seed", request.seed())
                                    : FitJson.simulation(opened.getFirst().analysis()))
                    .texts("warnings", readers);
        }

        private Map<String, List<String>> warnings() {
            Map<String, List<String>> regions = new LinkedHashMap<>();
            for (CasaArea area : areas) {
                area.warnings()
                        .forEach(w -> regions.computeIfAbsent(w, _ -> new ArrayList<>())
                                .add(area.name()));
            }
            return regions;
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            opened.forEach(one -> out.append(one.text()).append('\n'));
            if (!areas.isEmpty()) {
                TextTable table = TextTable.of(
                        "region without components", "from/eV", "to/eV", "background", "area", "u", "unit");
                for (CasaArea area : areas) {
                    table.row(
                            area.name(),
                            FitText.number("%.2f", area.range().from_eV()),
                            FitText.number("%.2f", area.range().to_eV()),
                            area.background(),
                            FitText.number("%.6g", area.area()),
                            FitText.number("%.2g", area.areaU()),
                            area.areaUnit());
                }
                out.append(table);
                warnings()
                        .forEach((warning, regions) -> out.append("  Warning: ")
                                .append(regions.size() > 1 ? regions.size() + " regions" : regions.getFirst())
                                .append(": ")
                                .append(warning)
                                .append('\n'));
            }
            readers.forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }
    }
}
