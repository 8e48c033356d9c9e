package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.shape.MeasuredShape;

/// What the counting noise of measured line shapes does to a fit: the same spectra fitted with shapes drawn anew
/// about the measured ones. It is the same for all spectra fitted with these shapes, does not fall with longer
/// measurement of the sample, and so stands beside the errors of the covariance as a systematic one.
public final class ReferenceNoise {
    private static final int AREA = 0;
    private static final int FRACTION = 1;

    /// `values[copy][spectrum][component][AREA | FRACTION]`
    private final List<double[][][]> values = new ArrayList<>();

    private ReferenceNoise() {}

    /// @param copies at least 2
    /// @return empty where no component is a measured shape with known noise
    public static Optional<ReferenceNoise> of(PeakFit fit, int copies, long seed) throws XpsRefusedException {
        List<Component> components = fit.model().components();
        if (copies < 2
                || components.stream()
                        .noneMatch(c -> c.shape().orElse(null) instanceof MeasuredShape shape && shape.hasNoise())) {
            return Optional.empty();
        }
        List<Region> regions =
                fit.spectra().stream().map(FittedSpectrum::region).toList();
        SplittableRandom random = new SplittableRandom(seed);
        ReferenceNoise noise = new ReferenceNoise();
        for (int k = 0; k < copies; k++) {
            PeakModel model = fit.model().with(redrawn(components, random));
            noise.add(PeakFit.of(model, regions, fit.options(), Optional.of(fit.minimum())));
        }
        return Optional.of(noise);
    }

    private static List<Component> redrawn(List<Component> components, SplittableRandom random) {
        List<Component> drawn = new ArrayList<>();
        for (Component component : components) {
            boolean noisy = component.shape().orElse(null) instanceof MeasuredShape shape && shape.hasNoise();
            drawn.add(
                    noisy
                            ? ((MeasuredShape) component.shape().orElseThrow())
                                    .redrawn(random::nextGaussian)
                                    .map(component::with)
                                    .orElse(component)
                            : component);
        }
        return drawn;
    }

    private void add(PeakFit fit) {
        double[][][] numbers = new double[fit.spectra().size()][][];
        for (int b = 0; b < numbers.length; b++) {
            numbers[b] = fit.spectra().get(b).components().stream()
                    .map(c -> new double[] {c.area(), c.fraction()})
                    .toArray(double[][]::new);
        }
        values.add(numbers);
    }

    public int copies() {
        return values.size();
    }

    /// Standard deviation of a component's area over the copies.
    public double areaU(int spectrum, int component) {
        return deviation(spectrum, component, AREA);
    }

    /// Standard deviation of a component's fraction over the copies.
    public double fractionU(int spectrum, int component) {
        return deviation(spectrum, component, FRACTION);
    }

    private double deviation(int spectrum, int component, int what) {
        double[] all = values.stream()
                .mapToDouble(copy -> copy[spectrum][component][what])
                .toArray();
        double mean = Arrays.stream(all).average().orElse(Double.NaN);
        double squares = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (all.length - 1));
    }
}
