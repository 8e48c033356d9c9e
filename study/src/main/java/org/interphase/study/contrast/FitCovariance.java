package org.interphase.study.contrast;

import java.util.List;
import org.interphase.data.Finding;

/// What findings of one joint analysis have in common: positions and widths that were fitted to all spectra
/// at once, one calibration of an energy scale.
@FunctionalInterface
public interface FitCovariance {
    /// Covariance of two different findings from measurement and evaluation, in the product of their units; 0
    /// where they have nothing in common.
    double between(Finding a, Finding b);

    static FitCovariance none() {
        return (_, _) -> 0;
    }

    /// What several analyses know; each is asked for every pair.
    static FitCovariance sum(List<FitCovariance> parts) {
        List<FitCovariance> copy = List.copyOf(parts);
        return (a, b) -> copy.stream().mapToDouble(p -> p.between(a, b)).sum();
    }
}
