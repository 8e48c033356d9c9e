package org.interphase.numerics;

import java.util.Map;
import java.util.TreeMap;

/// The models of NIST's nonlinear reference sets, and what each data file says. Nelson's has two predictors
/// and the logarithm of the response; all others one predictor.
final class NistModels {
    interface Model {
        double at(double[] x, double[] b);
    }

    private static final Map<String, Model> MODELS = new TreeMap<>();

    static {
        MODELS.put("Bennett5", (x, b) -> b[0] * Math.pow(b[1] + x[0], -1 / b[2]));
        MODELS.put("BoxBOD", (x, b) -> b[0] * (1 - Math.exp(-b[1] * x[0])));
        Model chwirut = (x, b) -> Math.exp(-b[0] * x[0]) / (b[1] + b[2] * x[0]);
        MODELS.put("Chwirut1", chwirut);
        MODELS.put("Chwirut2", chwirut);
        MODELS.put("DanWood", (x, b) -> b[0] * Math.pow(x[0], b[1]));
        MODELS.put("ENSO", NistModels::enso);
        MODELS.put("Eckerle4", (x, b) -> b[0] / b[1] * Math.exp(-0.5 * square((x[0] - b[2]) / b[1])));
        Model gauss = (x, b) -> b[0] * Math.exp(-b[1] * x[0])
                + b[2] * Math.exp(-square((x[0] - b[3]) / b[4]))
                + b[5] * Math.exp(-square((x[0] - b[6]) / b[7]));
        MODELS.put("Gauss1", gauss);
        MODELS.put("Gauss2", gauss);
        MODELS.put("Gauss3", gauss);
        Model cubic = (x, b) -> (b[0] + x[0] * (b[1] + x[0] * (b[2] + x[0] * b[3])))
                / (1 + x[0] * (b[4] + x[0] * (b[5] + x[0] * b[6])));
        MODELS.put("Hahn1", cubic);
        MODELS.put("Thurber", cubic);
        MODELS.put("Kirby2", (x, b) -> (b[0] + x[0] * (b[1] + x[0] * b[2])) / (1 + x[0] * (b[3] + x[0] * b[4])));
        Model lanczos =
                (x, b) -> b[0] * Math.exp(-b[1] * x[0]) + b[2] * Math.exp(-b[3] * x[0]) + b[4] * Math.exp(-b[5] * x[0]);
        MODELS.put("Lanczos1", lanczos);
        MODELS.put("Lanczos2", lanczos);
        MODELS.put("Lanczos3", lanczos);
        MODELS.put("MGH09", (x, b) -> b[0] * x[0] * (x[0] + b[1]) / (x[0] * (x[0] + b[2]) + b[3]));
        MODELS.put("MGH10", (x, b) -> b[0] * Math.exp(b[1] / (x[0] + b[2])));
        MODELS.put("MGH17", (x, b) -> b[0] + b[1] * Math.exp(-x[0] * b[3]) + b[2] * Math.exp(-x[0] * b[4]));
        MODELS.put("Misra1a", (x, b) -> -b[0] * Math.expm1(-b[1] * x[0]));
        MODELS.put("Misra1b", (x, b) -> b[0] * (1 - 1 / square(1 + b[1] * x[0] / 2)));
        MODELS.put("Misra1c", (x, b) -> b[0] * (1 - 1 / Math.sqrt(1 + 2 * b[1] * x[0])));
        MODELS.put("Misra1d", (x, b) -> b[0] * b[1] * x[0] / (1 + b[1] * x[0]));
        MODELS.put("Nelson", (x, b) -> b[0] - b[1] * x[0] * Math.exp(-b[2] * x[1]));
        MODELS.put("Rat42", (x, b) -> b[0] / (1 + Math.exp(b[1] - b[2] * x[0])));
        MODELS.put("Rat43", (x, b) -> b[0] / Math.pow(1 + Math.exp(b[1] - b[2] * x[0]), 1 / b[3]));
        MODELS.put("Roszman1", (x, b) -> b[0] - b[1] * x[0] - Math.atan(b[2] / (x[0] - b[3])) / Math.PI);
    }

    private NistModels() {}

    private static double square(double x) {
        return x * x;
    }

    private static double enso(double[] x, double[] b) {
        double year = 2 * Math.PI * x[0] / 12;
        double first = 2 * Math.PI * x[0] / b[3];
        double second = 2 * Math.PI * x[0] / b[6];
        return b[0]
                + b[1] * Math.cos(year)
                + b[2] * Math.sin(year)
                + b[4] * Math.cos(first)
                + b[5] * Math.sin(first)
                + b[7] * Math.cos(second)
                + b[8] * Math.sin(second);
    }

    static Map<String, Model> all() {
        return MODELS;
    }
}
