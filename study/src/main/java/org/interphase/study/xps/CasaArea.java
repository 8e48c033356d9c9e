package org.interphase.study.xps;

import java.util.Arrays;
import java.util.List;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.BackgroundCurve;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.study.json.Json;

/// A region that CasaXPS saved without components: its background and the area above it.
///
/// @param name of the spectrum and the region
/// @param area by the trapezoid rule
/// @param areaU of its counts alone, the background taken as exact; NaN where they are not known
record CasaArea(
        String name,
        String background,
        PeakModel.Range range,
        double area,
        double areaU,
        String areaUnit,
        double rsf,
        List<String> warnings) {
    CasaArea {
        warnings = List.copyOf(warnings);
    }

    static CasaArea of(
            String name,
            Region whole,
            PeakModel.Range range,
            StaticBackground background,
            String areaUnit,
            double rsf,
            List<String> warnings)
            throws XpsRefusedException {
        Region region = whole.within(range.from_eV(), range.to_eV());
        BackgroundCurve curve = background.under(region, 1);
        double[] above = region.copyIntensity();
        Arrays.setAll(above, i -> above[i] - curve.at(i));
        double variance = 0;
        int last = region.size() - 1;
        for (int i = 0; i <= last; i++) {
            double weight = 0.5
                    * (region.energy_eV(Math.min(last, i + 1)) - region.energy_eV(Math.max(0, i - 1)))
                    * region.sigma(i);
            variance += weight * weight;
        }
        return new CasaArea(
                name,
                background.label(),
                range,
                region.integral(above),
                region.isWeightedEqually() ? Double.NaN : Math.sqrt(variance),
                areaUnit,
                rsf,
                curve.trouble().map(t -> joined(warnings, t)).orElse(warnings));
    }

    private static List<String> joined(List<String> warnings, String another) {
        return java.util.stream.Stream.concat(
                        warnings.stream(), java.util.stream.Stream.of("the background: " + another))
                .toList();
    }

    Json json() {
        return Json.object()
                .put("name", name)
                .put("background", background)
                .put("region_eV", new double[] {range.from_eV(), range.to_eV()})
                .put("area", area)
                .put("area_u", areaU)
                .put("area_unit", areaUnit)
                .put("casa_rsf", rsf)
                .texts("warnings", warnings);
    }
}
