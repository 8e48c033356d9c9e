package org.interphase.cell.material;

/// Published open-circuit voltages against lithium as functions of lithium content.
final class OpenCircuitVoltage {
    private static final double[] COLCLASURE = {
        5.3147356330003,
        -4.15827660360906,
        27.2340921804213,
        -272.485166844578,
        1190.22342119331,
        -2073.76554757481,
        -829.790460410703,
        8698.11275534872,
        -10743.7433318619,
        -2057.80887352635,
        12656.309785124,
        -1571.09426436509,
        -14557.4206229136,
        13176.5754448427,
        -3640.11769200149
    };

    private OpenCircuitVoltage() {}

    /// NMC532, A. M. Colclasure et al., Electrochim. Acta 337, 135854 (2020); fitted for 0.20 ≤ y ≤ 0.995.
    static double colclasure2020(double y) {
        double sum = 0;
        for (int i = COLCLASURE.length - 1; i >= 0; i--) {
            sum = sum * y + COLCLASURE[i];
        }
        return sum - 5.57319176272331e-4 * Math.exp(6.56024084265969 * Math.pow(y, 41.4820927506133));
    }

    /// NMC811, C.-H. Chen et al., J. Electrochem. Soc. 167, 080534 (2020). Its stoichiometry s belongs to a
    /// capacity of 355.8 mAh/g; it is mapped on y by the capacity of 275.5 mAh/g, and a drop is added above y
    /// = 0.97, both assumed.
    static double chen2020(double y) {
        double s = 0.9084 - (0.98 - y) * 275.5 / 355.8;
        double fit = -0.8090 * s
                + 4.4875
                - 0.0428 * Math.tanh(18.5138 * (s - 0.5542))
                - 17.7326 * Math.tanh(15.7890 * (s - 0.3117))
                + 17.5842 * Math.tanh(15.9308 * (s - 0.3120));
        double beyond = Math.max(0, y - 0.97) / 0.02;
        return fit - 0.15 * beyond * beyond;
    }
}
