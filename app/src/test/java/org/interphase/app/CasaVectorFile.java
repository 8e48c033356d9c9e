package org.interphase.app;

import java.util.Locale;

/// A VAMAS file in which CasaXPS fitted one spectrum with another one as its line shape: two Gaussians in a ratio of 2
/// to 1, without noise. The other one is stored less its background, about 640 eV with the area 4000.
final class CasaVectorFile {
    private static final double SOURCE_eV = 1486.69;
    private static final double STEP = 0.05;
    private static final int POINTS = 601;
    private static final double FROM = 628;

    private CasaVectorFile() {}

    private static double line(double e, double at, double width, double area) {
        double v = (e - at) / width;
        return area / width * Math.sqrt(4 * Math.log(2) / Math.PI) * Math.exp(-4 * Math.log(2) * v * v);
    }

    /// The highest point lies at the position, the mean energy 1.1 eV above.
    private static double shape(double e, double at, double area) {
        return line(e, at, 1.5, area * 2 / 3) + line(e, at + 3.3, 2.5, area / 3);
    }

    /// @param shape of the component
    /// @param block identifier of the stored spectrum
    /// @param area as the component has it
    /// @param at position of the component: 641 of its highest point, 642.1 of its mean
    static String text(String shape, String block, double area, double at) {
        String comment = String.format(
                Locale.ROOT,
                "Casa Info Follows\n0\n0\n1\n"
                        + "CASA region (*Mn 2p*) (*Min Limits*) %.4f %.4f 1 1 0 0 0 -1643 0 0 (*Mn 2p*) 55 0 1\n1\n"
                        + "CASA comp (*MnO*) (*%s*) Area %s 1e-020 999999 -1 1 MFWHM 1 1 1 -1 1 Position %.4f %.4f %.4f"
                        + " -1 1 RSF 1 MASS 55 INDEX -1 (*Mn 2p*) CONST (**) UNCORRECTEDRSF 1\n",
                SOURCE_eV - 657,
                SOURCE_eV - 629,
                shape,
                area,
                SOURCE_eV - at,
                SOURCE_eV - at - 2,
                SOURCE_eV - at + 2);
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
                2
                """);
        block(file, "Mn 2p", comment, 700, 641, 5000);
        block(file, block, "", 0, 640, 4000);
        return file.append("end of experiment\n").toString();
    }

    private static void block(StringBuilder file, String name, String comment, double level, double at, double area) {
        long lines = comment.chars().filter(c -> c == '\n').count();
        file.append(name).append("\na sample\n2024\n2\n29\n13\n5\n7\n0\n");
        file.append(lines).append('\n').append(comment);
        file.append("XPS\nAl\n")
                .append(SOURCE_eV)
                .append("\n25\n1E+37\n1E+37\n0\n0\nFAT\n20\n1E+37\n4.5\n0\n0\n0\n45\n180\n");
        file.append("Mn\n2p\n-1\nkinetic energy\neV\n");
        double last = FROM + STEP * (POINTS - 1);
        file.append(String.format(Locale.ROOT, "%.6f%n%.6f%n1%ncounts%nd%n", SOURCE_eV - last, STEP));
        file.append("pulse counting\n0.2\n5\n0\n0\n0\n0\n0\n").append(POINTS).append("\n0\n1000000\n");
        for (int i = 0; i < POINTS; i++) {
            double e = last - STEP * i;
            file.append(String.format(Locale.ROOT, "%.8f%n", level + shape(e, at, area)));
        }
    }
}
