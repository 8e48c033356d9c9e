package org.interphase.app;

import java.util.Locale;

/// A VAMAS file with a fit saved by CasaXPS: two doublets above a line, without noise, written from the textbook
/// formulas. Counts are those of 0.2 s in 5 scans, so that rates equal counts.
public final class CasaFile {
    public static final double SOURCE_eV = 1486.69;
    public static final double FIRST = 6000;
    public static final double THIRD = 2500;
    private static final int POINTS = 261;
    private static final double STEP = 0.05;
    private static final double FROM = 157;

    private static final double AREA_0 = area(0);
    private static final double AREA_30 = area(0.3);

    private CasaFile() {}

    /// The product of a Gaussian and a Lorentzian at height 1.
    private static double gl(double v, double m) {
        return Math.exp(-4 * Math.log(2) * (1 - m) * v * v) / (1 + 4 * m * v * v);
    }

    private static double area(double m) {
        double sum = 0;
        for (int i = -40000; i <= 40000; i++) {
            sum += gl(i * 1e-3, m) * 1e-3;
        }
        return sum;
    }

    /// Full width at half maximum over F, by bisection.
    public static double width(double m) {
        double low = 0;
        double high = 2;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (gl(middle / 2, m) > 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double line(double e, double at, double f, double area, double m) {
        return area / (f * (m == 0 ? AREA_0 : AREA_30)) * gl((e - at) / f, m);
    }

    private static double counts(double e) {
        double first = line(e, 161.6, 1.1, FIRST, 0.3) + line(e, 162.78, 1.1, FIRST / 2, 0.3);
        double third = line(e, 164.9, 1.3, THIRD, 0) + line(e, 166.1, 1.3 * 1.2, 900, 0);
        return 900 + 12 * (e - FROM) + first + third;
    }

    private static String region(double shift, String background) {
        return String.format(
                Locale.ROOT,
                "CASA region (*S 2p*) (*%s*) %.4f %.4f 1.677 1 0 0 0 -1643 0 0 (*S 2p*) 32 0 1.677",
                background,
                SOURCE_eV - 169 - shift,
                SOURCE_eV - 158 - shift);
    }

    private static String component(
            String name, String shape, double area, String areaTie, double f, String widthTie, double at, String tie) {
        return String.format(
                Locale.ROOT,
                "CASA comp (*%s*) (*%s*) Area %.6f 1e-020 999999 %s MFWHM %.4f 0.3 4 %s Position %.4f %.4f %.4f %s"
                        + " RSF 1.677 MASS 32 INDEX -1 (*S 2p*) CONST (**) UNCORRECTEDRSF 1.677",
                name,
                shape,
                area,
                areaTie,
                f,
                widthTie,
                SOURCE_eV - at,
                SOURCE_eV - at - 0.6,
                SOURCE_eV - at + 0.9,
                tie);
    }

    /// @param calibrated whether a calibration by −0.4 eV stands in the file, its energies on the calibrated scale
    /// @param moved whether it moved region and components, so that theirs stand on the scale of the block
    public static String text(
            boolean calibrated, boolean moved, String background, String thirdShape, String secondAreaTie) {
        double shift = calibrated && !moved ? -0.4 : 0;
        double[] at = {161.6, 162.78, 164.9, 166.1};
        for (int c = 0; c < at.length; c++) {
            at[c] += shift;
        }
        StringBuilder comment = new StringBuilder("Casa Info Follows\n");
        comment.append(
                calibrated ? "1\nCalib M = 285.2 A = 284.8 " + (moved ? "Regions Comps " : "") + "BE ADD\n" : "0\n");
        comment.append("0\n1\n").append(region(shift, background)).append("\n4\n");
        comment.append(component("PS4 3/2", "GL(30)", FIRST, "-1 1", 1.1, "-1 1", at[0], "-1 1"))
                .append('\n');
        comment.append(component("PS4 1/2", "GL(30)", FIRST / 2, secondAreaTie, 1.1, "0 1", at[1], "0 -1.18"))
                .append('\n');
        comment.append(component("S", thirdShape, THIRD, "-1 1", 1.3, "-1 1", at[2], "-1 1"))
                .append('\n');
        comment.append(component("S", "SGL(0)", 900, "-1 1", 1.56, "2 1.2", at[3], "-1 1"))
                .append('\n');
        long lines = comment.chars().filter(c -> c == '\n').count();
        StringBuilder file = new StringBuilder("""
                VAMAS Surface Chemical Analysis Standard Data Transfer Format 1988 May 4
                an institution
                an instrument
                an operator
                an experiment
                0
                NORM
                REGULAR
                1
                0
                0
                0
                0
                0
                1
                """);
        file.append("S 2p\na cell\n2024\n2\n29\n13\n5\n7\n0\n")
                .append(lines)
                .append('\n')
                .append(comment);
        file.append("XPS\nAl\n")
                .append(SOURCE_eV)
                .append("\n25\n1E+37\n1E+37\n0\n0\nFAT\n20\n1E+37\n4.5\n0\n0\n0\n45\n180\n");
        file.append("S\n2p\n-1\nkinetic energy\neV\n");
        double last = FROM + STEP * (POINTS - 1);
        file.append(String.format(Locale.ROOT, "%.6f%n%.6f%n1%ncounts%nd%n", SOURCE_eV - last, STEP));
        file.append("pulse counting\n0.2\n5\n0\n0\n0\n0\n0\n").append(POINTS).append("\n0\n1000000\n");
        for (int i = 0; i < POINTS; i++) {
            file.append(String.format(Locale.ROOT, "%.8f%n", counts(last - STEP * i)));
        }
        return file.append("end of experiment\n").toString();
    }
}
