package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.interphase.study.mechanism.Link;

/// Seeded draws of the shares that an observable's sources have in it: a Dirichlet distribution whose means go as the
/// weights and whose concentration is `SHARING` in all (1: mostly one source).
final class Shares {
    static final int DRAWS = 4096;
    private static final long SEED = 20_231_117;

    private final double[][] shares;

    private Shares(double[][] shares) {
        this.shares = shares;
    }

    /// @param weights of the listed sources
    /// @param unlisted weight of all others together
    /// @param concentration of the distribution
    record Key(List<Double> weights, double unlisted, double concentration) {
        static Key of(List<Link> links, double unlisted, double concentration) {
            return new Key(links.stream().map(Link::weight).toList(), unlisted, concentration);
        }
    }

    static Shares of(Key key) {
        List<Double> shapes = new ArrayList<>(key.weights());
        shapes.add(key.unlisted());
        double sum = shapes.stream().mapToDouble(Double::doubleValue).sum();
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] shares = new double[DRAWS][shapes.size()];
        for (double[] draw : shares) {
            double total = 0;
            for (int i = 0; i < draw.length; i++) {
                draw[i] = gamma(key.concentration() * shapes.get(i) / sum, random);
                total += draw[i];
            }
            for (int i = 0; i < draw.length; i++) {
                draw[i] = total > 0 ? draw[i] / total : 1.0 / draw.length;
            }
        }
        return new Shares(shares);
    }

    /// The share of one source in one draw; the unlisted sources come last.
    double at(int draw, int source) {
        return shares[draw][source];
    }

    /// Marsaglia and Tsang (2000); for a shape below one with the boost `gamma(a) = gamma(a + 1) u^(1/a)`.
    private static double gamma(double shape, SplittableRandom random) {
        double boost = shape < 1 ? Math.pow(1 - random.nextDouble(), 1 / shape) : 1;
        double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal =
                    Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
            double v = 1 + c * normal;
            double cube = v * v * v;
            if (v > 0 && isAccepted(1 - random.nextDouble(), normal, d, cube)) {
                return d * cube * boost;
            }
        }
    }

    /// Their squeeze first: where it accepts, the logarithms would.
    private static boolean isAccepted(double u, double normal, double d, double cube) {
        double square = normal * normal;
        return u < 1 - 0.0331 * square * square || Math.log(u) < square / 2 + d - d * cube + d * Math.log(cube);
    }
}
