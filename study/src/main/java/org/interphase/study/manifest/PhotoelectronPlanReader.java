package org.interphase.study.manifest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Technique;
import org.interphase.study.yaml.YamlGroup;

/// Reads the group `xps`, and what a measurement says about its spectra.
public final class PhotoelectronPlanReader {
    private static final List<String> KINDS = List.of("position_eV", "fwhm_eV", "area");
    private static final double HIGHEST_eV = 20_000;
    private static final double WIDEST_SHIFT_eV = 100;

    private PhotoelectronPlanReader() {}

    static PhotoelectronPlan read(Optional<YamlGroup> optional) throws InputException {
        if (optional.isEmpty()) {
            return PhotoelectronPlan.standard();
        }
        YamlGroup group = optional.get();
        List<PhotoelectronPlan.Fit> fits = new ArrayList<>();
        for (YamlGroup fit : group.groupList("fits")) {
            fits.add(fit(fit));
        }
        if (fits.isEmpty()) {
            throw group.refuse(group.mark(), "at least one model under 'fits' in '" + group.name() + "'", "none");
        }
        Optional<YamlGroup> calibration = group.group("calibration");
        PhotoelectronPlan plan = new PhotoelectronPlan(
                fits, calibration.isPresent() ? Optional.of(calibration(calibration.get(), fits)) : Optional.empty());
        group.refuseUnknown();
        return plan;
    }

    private static PhotoelectronPlan.Fit fit(YamlGroup group) throws InputException {
        String model = group.text("model");
        List<Double> region = group.numberList("region_eV");
        if (!region.isEmpty() && (region.size() != 2 || !(region.get(0) < region.get(1)))) {
            throw group.refuse(group.at("region_eV"), "two binding energies, the lower first", region.toString());
        }
        Optional<List<String>> share = texts(group, "share");
        for (String word : share.orElse(List.of())) {
            if (!KINDS.contains(word)) {
                throw group.refuse(group.at("share"), "position_eV, fwhm_eV or area", "'" + word + "'");
            }
        }
        Optional<YamlGroup> findings = group.group("findings");
        PhotoelectronPlan.Fit fit = new PhotoelectronPlan.Fit(
                model,
                share,
                texts(group, "own"),
                region,
                findings.isPresent() ? findings(findings.get()) : Map.of(),
                group.at("model"));
        group.refuseUnknown();
        return fit;
    }

    private static Optional<List<String>> texts(YamlGroup group, String key) throws InputException {
        return group.has(key) ? Optional.of(group.textList(key)) : Optional.empty();
    }

    /// Observables, each with the components that make it.
    ///
    /// @throws InputException if a key is no observable of photoelectrons, or has no components
    public static Map<Observable, List<String>> findings(YamlGroup group) throws InputException {
        Map<Observable, List<String>> findings = new EnumMap<>(Observable.class);
        for (String key : group.keys()) {
            Optional<Observable> observable =
                    Observable.named(key).filter(o -> o.technique() == Technique.PHOTOELECTRONS);
            List<String> components = group.textList(key);
            if (observable.isEmpty()) {
                throw group.refuse(group.at(key), "an observable of photoelectrons", "'" + key + "'");
            }
            if (components.isEmpty()) {
                throw group.refuse(group.at(key), "the components that make '" + key + "'", "none");
            }
            findings.put(observable.get(), components);
        }
        return findings;
    }

    private static PhotoelectronPlan.Calibration calibration(YamlGroup group, List<PhotoelectronPlan.Fit> fits)
            throws InputException {
        List<PhotoelectronPlan.Step> steps = new ArrayList<>();
        for (YamlGroup step : group.groupList("steps")) {
            steps.add(new PhotoelectronPlan.Step(
                    step.text("what"),
                    within(step, "energy_eV", 0, HIGHEST_eV),
                    within(step, "u_eV", 0, WIDEST_SHIFT_eV),
                    step.optionalText("source").orElse("")));
            step.refuseUnknown();
        }
        String model = group.text("model");
        if (fits.stream().noneMatch(f -> f.model().equals(model))) {
            throw group.refuse(group.at("model"), "one of the models under 'fits'", "'" + model + "'");
        }
        PhotoelectronPlan.Calibration calibration = new PhotoelectronPlan.Calibration(
                steps, model, group.text("component"), within(group, "energy_eV", 0, HIGHEST_eV));
        group.refuseUnknown();
        return calibration;
    }

    private static double within(YamlGroup group, String key, double lowest, double highest) throws InputException {
        group.require(key);
        double value = group.optionalNumber(key).orElse(Double.NaN);
        if (!(value >= lowest && value <= highest)) {
            throw group.refuse(group.at(key), "a number from " + lowest + " to " + highest, Double.toString(value));
        }
        return value;
    }

    /// The keys `spectrum`, `sample_in_file`, `shift_eV` and `counting_time_s` of a measurement.
    static SpectrumChoice choice(YamlGroup group) throws InputException {
        boolean all = group.optionalText("spectrum").filter("all"::equals).isPresent();
        int number = all ? 0 : group.optionalInteger("spectrum").orElse(0);
        if (number < 0 || (number == 0 && !all && group.has("spectrum"))) {
            throw group.refuse(group.at("spectrum"), "a number counted from 1, or 'all'", "" + number);
        }
        double shift = group.has("shift_eV") ? within(group, "shift_eV", -WIDEST_SHIFT_eV, WIDEST_SHIFT_eV) : 0;
        OptionalDouble time = group.optionalNumber("counting_time_s");
        if (time.isPresent() && !(time.getAsDouble() > 0 && Double.isFinite(time.getAsDouble()))) {
            throw group.refuse(group.at("counting_time_s"), "a time above 0 s", "" + time.getAsDouble());
        }
        return new SpectrumChoice(
                number, all, group.optionalText("sample_in_file").orElse(""), shift, time);
    }
}
