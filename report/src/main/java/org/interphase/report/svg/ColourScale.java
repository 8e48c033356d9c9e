package org.interphase.report.svg;

import org.interphase.report.figure.ColourMap;

/// From a share between 0 and 1 to a colour, interpolated in OKLab (Ottosson 2020) between anchors.
///
/// The sequential anchors are nine colours of *viridis* (Smith and van der Walt 2015, released into the public
/// domain), whose lightness rises evenly; the diverging ones run from blue over a light grey to vermilion with equal
/// lightness at equal distance from the middle.
final class ColourScale {
    private static final int[] SEQUENTIAL = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
    };
    private static final int[] DIVERGING = {0x1F3A6E, 0x3E74B0, 0x8FB8DA, 0xE9E8E5, 0xE5A684, 0xBE5A2C, 0x722508};

    private final double[][] anchors;

    private ColourScale(int[] anchors) {
        this.anchors = new double[anchors.length][];
        for (int i = 0; i < anchors.length; i++) {
            this.anchors[i] = toLab(anchors[i]);
        }
    }

    static ColourScale of(ColourMap map) {
        return new ColourScale(
                switch (map) {
                    case SEQUENTIAL -> SEQUENTIAL;
                    case DIVERGING -> DIVERGING;
                });
    }

    /// The colour as `0xRRGGBB`.
    int at(double share) {
        double place = Math.clamp(share, 0, 1) * (anchors.length - 1);
        int i = Math.min((int) place, anchors.length - 2);
        double t = place - i;
        double[] lab = new double[3];
        for (int k = 0; k < 3; k++) {
            lab[k] = anchors[i][k] + t * (anchors[i + 1][k] - anchors[i][k]);
        }
        return toRgb(lab);
    }

    /// 256 colours from the first to the last.
    int[] table() {
        int[] colours = new int[256];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = at(i / 255.0);
        }
        return colours;
    }

    static double[] toLab(int rgb) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static int toRgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        int r = encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int g = encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int b = encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return r << 16 | g << 8 | b;
    }

    private static double cube(double v) {
        return v * v * v;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double c = Math.clamp(linear, 0, 1);
        double v = c <= 0.0031308 ? 12.92 * c : 1.055 * StrictMath.pow(c, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * v);
    }
}
