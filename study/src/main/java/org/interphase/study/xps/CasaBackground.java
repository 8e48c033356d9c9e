package org.interphase.study.xps;

import java.util.List;
import java.util.Locale;
import org.interphase.formats.vamas.CasaAnnotation.FitRegion;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.model.PeakModel;

/// The backgrounds of CasaXPS that have a public formula, or one that stored spectra less their background show.
///
/// | CasaXPS | here |
/// |---|---|
/// | `Linear`, `Shirley`, `Iterated Shirley` | the same; Shirley's is iterated until it stands |
/// | `U 2 Tougaard`, `U 3 Tougaard`, `U 4 Tougaard`, `U … Tougaard` | universal, with C, D and the gap as saved |
/// | `Min Limits` | the lower end throughout: so are nine stored spectra of CasaXPS 2.3.24 subtracted |
/// | `Zero`, `None` | nothing |
///
/// A width of N points at the ends means the 2N − 1 points about the end, those outside the region included, as
/// far as there are as many on both sides: nine stored spectra that end with their region have the last point
/// alone. Offsets are percentages of the level at the end.
final class CasaBackground {
    private static final double SLACK_eV = 1e-6;

    private CasaBackground() {}

    static boolean hasOffset(FitRegion saved) {
        return saved.startOffset_percent() != 0 || saved.endOffset_percent() != 0;
    }

    /// @param region the whole spectrum
    /// @param raised by how much of the saved offsets the levels at the ends are raised: 1 or −1, since
    ///     CasaXPS does not publish the sign
    /// @param warnings takes what is not as the file says
    static StaticBackground of(FitRegion saved, Region region, PeakModel.Range range, int raised, List<String> warnings)
            throws XpsRefusedException {
        StaticBackground kind = kind(saved);
        if (saved.averagePoints() < 1 || saved.averagePoints() > region.size() / 4) {
            throw new XpsRefusedException("its background averages " + saved.averagePoints() + " points at each end of "
                    + region.size() + ".");
        }
        if (saved.background().strip().matches("Zero|None")) {
            return new StaticBackground.Through(kind, 0, 0);
        }
        int first = 0;
        int last = region.size() - 1;
        while (first < last && region.energy_eV(first) < range.from_eV() - SLACK_eV) {
            first++;
        }
        while (last > first && region.energy_eV(last) > range.to_eV() + SLACK_eV) {
            last--;
        }
        if (saved.averagePoints() > 1) {
            warnings.add("the background passes through the means of " + (2 * saved.averagePoints() - 1)
                    + " points about the ends of the region, as CasaXPS 2.3.25 draws a width of "
                    + saved.averagePoints());
        }
        boolean startIsLow = saved.from_eV() > saved.to_eV();
        double low = startIsLow ? saved.startOffset_percent() : saved.endOffset_percent();
        double high = startIsLow ? saved.endOffset_percent() : saved.startOffset_percent();
        if (hasOffset(saved)) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the background is offset by %s and %s in the file, which is taken as %s the levels at its ends by as"
                            + " many per cent",
                    saved.startOffset_percent(),
                    saved.endOffset_percent(),
                    raised > 0 ? "raising" : "lowering"));
        }
        return new StaticBackground.Through(
                kind,
                mean(region, first, saved.averagePoints()) * (1 + raised * low / 100),
                mean(region, last, saved.averagePoints()) * (1 + raised * high / 100));
    }

    private static double mean(Region region, int at, int width) {
        int reach = Math.min(width - 1, Math.min(at, region.size() - 1 - at));
        double sum = 0;
        for (int i = at - reach; i <= at + reach; i++) {
            sum += region.intensity(i);
        }
        return sum / (2 * reach + 1);
    }

    private static StaticBackground kind(FitRegion saved) throws XpsRefusedException {
        String name = saved.background().strip();
        double c = saved.crossSection().get(1);
        double d = saved.crossSection().get(2);
        double gap = saved.crossSection().get(3);
        return switch (name) {
            case "Shirley", "Iterated Shirley" -> new StaticBackground.Shirley();
            case "Linear" -> new StaticBackground.Linear();
            case "Min Limits", "Zero", "None" -> new StaticBackground.Constant();
            default -> {
                if (name.equals("U 2 Tougaard") || (name.matches("U \\S+ Tougaard") && c < 0)) {
                    // CasaXPS writes the C that is added to T² as a negative number.
                    yield StaticBackground.Tougaard.u2().with(Math.abs(c), 0).withGap(Math.max(0, gap));
                }
                if (name.matches("U \\S+ Tougaard")) {
                    yield StaticBackground.Tougaard.u3().with(c, d).withGap(gap);
                }
                throw new XpsRefusedException("its background '" + name + "' has no counterpart here"
                        + (name.startsWith("Spline") ? ": the points it passes through are not in the file" : "")
                        + "; Linear, Shirley, Min Limits, Zero and the universal Tougaard ones have.");
            }
        };
    }
}
