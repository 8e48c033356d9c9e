package org.interphase.study.contrast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.numerics.Distributions;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;

/// Lays the findings of coated samples against those of the bare one.
///
/// With at least [#ENOUGH_CELLS] cells in all (and two on each side) the scatter between cells is measured:
/// pooled standard deviation, Student's t with n − 2 degrees of freedom. With fewer it is a prior and the
/// difference is compared with the normal distribution.
public final class Contrasts {
    /// Fewest cells in both samples together from which their own scatter is used.
    public static final int ENOUGH_CELLS = 5;

    private final CellScatter scatter;
    private final FitCovariance covariance;

    public Contrasts(CellScatter scatter) {
        this(scatter, FitCovariance.none());
    }

    /// @param covariance what findings of joint analyses have in common
    public Contrasts(CellScatter scatter, FitCovariance covariance) {
        this.scatter = scatter;
        this.covariance = covariance;
    }

    private record Key(Observable observable, State state, Origin origin) {}

    /// Every difference that the findings allow, in the order in which the findings of the bare sample stand.
    public List<Contrast> of(List<Sample> samples, List<Finding> findings) {
        List<Contrast> contrasts = new ArrayList<>();
        for (Sample bare : samples.stream().filter(s -> s.role() == Role.BARE).toList()) {
            Map<Key, List<Finding>> references = group(findings, bare.id());
            for (Sample coated :
                    samples.stream().filter(s -> s.role() == Role.COATED).toList()) {
                Map<Key, List<Finding>> candidates = group(findings, coated.id());
                references.forEach((key, reference) -> {
                    List<Finding> candidate = candidates.get(key);
                    if (candidate != null) {
                        contrasts.add(contrast(key, reference, candidate));
                    }
                });
            }
        }
        return List.copyOf(contrasts);
    }

    private static Map<Key, List<Finding>> group(List<Finding> findings, String sample) {
        Map<Key, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.sample().equals(sample) && finding.value().number().isPresent()) {
                Key key = new Key(finding.observable(), finding.state(), finding.origin());
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(finding);
            }
        }
        return groups;
    }

    private Contrast contrast(Key key, List<Finding> bare, List<Finding> coated) {
        double meanBare = mean(bare);
        double meanCoated = mean(coated);
        double difference = meanCoated - meanBare;
        double fit = fitOfDifference(bare, coated);
        double known = Double.isFinite(fit) ? fit : 0;
        int cells = bare.size() + coated.size();
        if (cells >= ENOUGH_CELLS && bare.size() > 1 && coated.size() > 1) {
            double pooled = Math.sqrt((squares(bare, meanBare) + squares(coated, meanCoated)) / (cells - 2));
            double uCell = pooled * Math.sqrt(1.0 / bare.size() + 1.0 / coated.size());
            Source source = new Source.Fit("pooled standard deviation of " + cells + " cells");
            // The spread of the cells already holds each cell's own error of measurement.
            double p = Distributions.studentTwoSided(difference / uCell, cells - 2);
            return new Contrast(
                    key.observable(),
                    key.state(),
                    Optional.empty(),
                    side(bare, meanBare),
                    side(coated, meanCoated),
                    Measured.of(difference, uCell),
                    fit,
                    uCell,
                    source,
                    p,
                    p,
                    p,
                    key.origin());
        }
        double uCell = Math.hypot(prior(key, meanBare, bare.size()), prior(key, meanCoated, coated.size()));
        return new Contrast(
                key.observable(),
                key.state(),
                Optional.empty(),
                side(bare, meanBare),
                side(coated, meanCoated),
                Measured.of(difference, Math.hypot(known, uCell)),
                fit,
                uCell,
                scatter.of(key.observable(), meanBare).source(),
                Distributions.normalTwoSided(difference / Math.hypot(known, uCell)),
                Distributions.normalTwoSided(difference / Math.hypot(known, uCell / 2)),
                Distributions.normalTwoSided(difference / Math.hypot(known, uCell * 2)),
                key.origin());
    }

    private double prior(Key key, double mean, int cells) {
        return scatter.of(key.observable(), mean).sd() / Math.sqrt(cells);
    }

    private static Contrast.Side side(List<Finding> findings, double mean) {
        return new Contrast.Side(findings.getFirst().sample(), findings.size(), mean);
    }

    private static double mean(List<Finding> findings) {
        return findings.stream()
                .mapToDouble(f -> f.measured().value())
                .average()
                .orElse(Double.NaN);
    }

    private static double squares(List<Finding> findings, double mean) {
        return findings.stream()
                .mapToDouble(f -> (f.measured().value() - mean) * (f.measured().value() - mean))
                .sum();
    }

    /// Standard uncertainty of the difference that comes from measurement and evaluation: what the cells
    /// share in a joint fit falls out of it, or adds up.
    private double fitOfDifference(List<Finding> bare, List<Finding> coated) {
        double independent = Math.hypot(fitOfMean(bare), fitOfMean(coated));
        double together = covarianceWithin(bare) + covarianceWithin(coated) - 2 * covarianceBetween(bare, coated);
        return together == 0 ? independent : Math.sqrt(Math.max(0, independent * independent + together));
    }

    private double covarianceWithin(List<Finding> findings) {
        double sum = 0;
        for (int i = 0; i < findings.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * covariance.between(findings.get(i), findings.get(j));
            }
        }
        return sum / findings.size() / findings.size();
    }

    private double covarianceBetween(List<Finding> a, List<Finding> b) {
        double sum = 0;
        for (Finding one : a) {
            for (Finding other : b) {
                sum += covariance.between(one, other);
            }
        }
        return sum / a.size() / b.size();
    }

    /// Standard uncertainty of the mean that comes from each cell's own measurement.
    private static double fitOfMean(List<Finding> findings) {
        double sum = findings.stream()
                .mapToDouble(f -> f.measured().u() * f.measured().u())
                .sum();
        return Math.sqrt(sum) / findings.size();
    }
}
