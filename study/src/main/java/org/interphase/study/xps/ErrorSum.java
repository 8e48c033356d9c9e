package org.interphase.study.xps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interphase.measure.xps.model.ModelParameter;

/// What a number depends on, to first order: parameters of joint fits and errors with a name, each with its
/// slope. Two numbers that hang on the same parameter, or on the same step of a calibration, covary; what
/// cancels in a difference cancels here.
final class ErrorSum {
    private sealed interface Cause {}

    /// A parameter of a fit; one that is common to all spectra counts as that of the first.
    private record Fitted(LineFit fit, int spectrum, int parameter) implements Cause {}

    /// @param name the same name is the same error
    private record Named(String name, double u) implements Cause {}

    private static final ErrorSum NONE = new ErrorSum(Map.of());

    private final Map<Cause, Double> slopes;

    private ErrorSum(Map<Cause, Double> slopes) {
        this.slopes = slopes;
    }

    static ErrorSum none() {
        return NONE;
    }

    static ErrorSum of(LineFit fit, int spectrum, int parameter) {
        ModelParameter known = fit.parameters().get(parameter);
        return new ErrorSum(Map.of(new Fitted(fit, known.shared() ? 0 : spectrum, parameter), 1.0));
    }

    /// @param u standard uncertainty, not negative
    static ErrorSum named(String name, double u) {
        return new ErrorSum(Map.of(new Named(name, u), 1.0));
    }

    ErrorSum plus(ErrorSum other, double factor) {
        Map<Cause, Double> sum = new LinkedHashMap<>(slopes);
        other.slopes.forEach((cause, slope) -> sum.merge(cause, factor * slope, Double::sum));
        // Terms that cancel must not leave a limit behind that no longer matters.
        sum.values().removeIf(slope -> Math.abs(slope) < 1e-12);
        return new ErrorSum(sum);
    }

    double covariance(ErrorSum other) {
        double sum = 0;
        for (Map.Entry<Cause, Double> a : slopes.entrySet()) {
            for (Map.Entry<Cause, Double> b : other.slopes.entrySet()) {
                sum += a.getValue() * b.getValue() * covariance(a.getKey(), b.getKey());
            }
        }
        return sum;
    }

    private static double covariance(Cause a, Cause b) {
        if (a instanceof Named one && one.equals(b)) {
            return one.u() * one.u();
        }
        if (a instanceof Fitted one && b instanceof Fitted two && one.fit() == two.fit()) {
            return one.fit().covariance(one.spectrum(), one.parameter(), two.spectrum(), two.parameter());
        }
        return 0;
    }

    double u() {
        return Math.sqrt(Math.max(0, covariance(this)));
    }

    /// The name of a parameter that it depends on and that the data do not determine. Areas at zero are
    /// determined: their error says how large they might be.
    Optional<String> undetermined() {
        return slopes.keySet().stream()
                .filter(Fitted.class::isInstance)
                .map(Fitted.class::cast)
                .filter(f -> !f.fit().determines(f.spectrum(), f.parameter()))
                .map(f -> f.fit().parameters().get(f.parameter()).name())
                .findFirst();
    }
}
