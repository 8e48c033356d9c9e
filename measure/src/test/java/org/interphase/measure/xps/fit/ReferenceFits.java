package org.interphase.measure.xps.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.Spectra;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.shape.LineShape;

/// The eight fits of the reference: what lmfit 1.1.0 printed, and what is fitted here to the same spectra with the same
/// models. Numbers bear lmfit's names: `PS4_be`, `PS4_A` (area), `PS4_F` (F of GL(30)), `Ti4_F2`, `bg0`, `k`, and
/// `PS4_fraction`, `chi2`.
final class ReferenceFits {
    private ReferenceFits() {}

    /// @param u standard error; NaN where there is none
    record Estimate(double value, double u) {}

    static List<String> names() {
        return List.of(
                "S2p_synth_static",
                "S2p_synth_active",
                "PHI_C1s_4_static",
                "PHI_C1s_4_active",
                "STO_Ti2p_static",
                "STO_Ti2p_active",
                "PHI_S2p_2doublets_static",
                "PHI_S2p_2doublets_active");
    }

    /// Whether the second position stands at its limit, where lmfit's errors say nothing (README of the reference).
    static boolean atLimit(String name) {
        return name.startsWith("PHI_S2p");
    }

    static PeakFit fit(String name) throws XpsRefusedException {
        String background = name.endsWith("active") ? "active-shirley" : "shirley";
        return switch (name.substring(0, name.lastIndexOf('_'))) {
            case "S2p_synth" -> fit(ReferenceModels.sulfur(background), ReferenceModels.sulfurRegion("noisy_0"));
            case "PHI_C1s_4" -> fit(ReferenceModels.carbon(background), ReferenceModels.region("PHI_C1s", 0.4));
            case "STO_Ti2p" -> fit(ReferenceModels.titanium(background), ReferenceModels.region("STO_Ti2p", 1));
            case "PHI_S2p_2doublets" ->
                fit(ReferenceModels.twoDoublets(background), ReferenceModels.region("PHI_S2p", 0.8));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static PeakFit fit(PeakModel model, Region region) throws XpsRefusedException {
        return PeakFit.of(model, List.of(region), FitOptions.defaults());
    }

    /// All numbers of a fit made here.
    static Map<String, Estimate> ours(PeakFit fit) throws XpsRefusedException {
        double perF = LineShape.of("GL(30)").widthPerF();
        Map<String, Estimate> numbers = new LinkedHashMap<>();
        numbers.put("chi2", new Estimate(fit.chi2(), Double.NaN));
        for (FittedComponent c : fit.spectra().getFirst().components()) {
            numbers.put(c.name() + "_be", new Estimate(c.position_eV(), c.positionU_eV()));
            numbers.put(c.name() + "_A", new Estimate(c.area(), c.areaU()));
            numbers.put(c.name() + "_F", new Estimate(c.fwhm_eV() / perF, c.fwhmU_eV() / perF));
            numbers.put(c.name() + "_F2", new Estimate(c.secondFwhm_eV() / perF, c.secondFwhmU_eV() / perF));
            numbers.put(c.name() + "_fraction", new Estimate(c.fraction(), c.fractionU()));
        }
        if (fit.model().background().label().startsWith("active")) {
            numbers.put("bg0", number(fit, "background.b0"));
            numbers.put("k", number(fit, "background.k"));
        }
        return numbers;
    }

    private static Estimate number(PeakFit fit, String parameter) {
        return new Estimate(fit.value(0, parameter), Math.sqrt(fit.covariance(0, parameter, 0, parameter)));
    }

    /// All numbers that lmfit printed of a fit.
    static Map<String, Estimate> lmfits(String name) {
        String fit = within(Spectra.text("fits.json"), name);
        Map<String, Estimate> numbers = new LinkedHashMap<>();
        Matcher chi2 = Pattern.compile("\"chisqr\": ([^,\\s]+)").matcher(fit);
        if (!chi2.find()) {
            throw new IllegalArgumentException("no χ² of " + name);
        }
        numbers.put("chi2", new Estimate(Double.parseDouble(chi2.group(1)), Double.NaN));
        pairs(within(fit, "params"), "value").forEach(numbers::put);
        pairs(within(fit, "fractions"), "fraction").forEach((id, pair) -> numbers.put(id + "_fraction", pair));
        return numbers;
    }

    /// What stands between the braces after a key.
    private static String within(String json, String key) {
        int from = json.indexOf("\"" + key + "\": {");
        if (from < 0) {
            throw new IllegalArgumentException("no " + key);
        }
        from = json.indexOf('{', from) + 1;
        int at = from;
        for (int depth = 1; depth > 0; at++) {
            depth += json.charAt(at) == '{' ? 1 : json.charAt(at) == '}' ? -1 : 0;
        }
        return json.substring(from, at - 1);
    }

    private static Map<String, Estimate> pairs(String json, String value) {
        Matcher matcher = Pattern.compile("\"(\\w+)\": \\{\\s*\"" + value + "\": ([^,\\s]+),\\s*\"stderr\": ([^,\\s]+)")
                .matcher(json);
        Map<String, Estimate> pairs = new LinkedHashMap<>();
        while (matcher.find()) {
            pairs.put(
                    matcher.group(1),
                    new Estimate(Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(3))));
        }
        return pairs;
    }
}
