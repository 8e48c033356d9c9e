package org.interphase.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.interphase.report.figure.ColourMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contrast after WCAG 2.2; colour-blind vision after Machado, Oliveira and Fernandes 2009, severity 1.
class ColoursTest {
    private static final List<Ink> SERIES = List.of(Ink.BARE, Ink.COATED, Ink.THIRD, Ink.FOURTH, Ink.FIFTH, Ink.SIXTH);
    private static final double[][][] VISION = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
    };

    @ParameterizedTest
    @EnumSource
    void seriesStandOutFromThePaper(Theme theme) {
        for (Ink ink : SERIES) {
            assertThat(contrast(theme, ink, Ink.PAPER)).as(ink + " " + theme).isGreaterThanOrEqualTo(3);
        }
        for (Ink ink : List.of(Ink.NEUTRAL, Ink.AXIS)) {
            assertThat(contrast(theme, ink, Ink.PAPER)).as(ink + " " + theme).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textIsLegibleOnPaperAndInBoxes(Theme theme) {
        for (Ink ink : List.of(Ink.TEXT, Ink.QUIET, Ink.LINK, Ink.ALERT)) {
            for (Ink ground : List.of(Ink.PAPER, Ink.WASH)) {
                assertThat(contrast(theme, ink, ground))
                        .as(ink + " on " + ground + " " + theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void seriesDifferForEveryKindOfColourVision(Theme theme) {
        for (int i = 0; i < SERIES.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (double[][] vision : VISION) {
                    double distance =
                            distance(lab(seen(theme, SERIES.get(i), vision)), lab(seen(theme, SERIES.get(j), vision)));
                    assertThat(distance)
                            .as(SERIES.get(i) + " " + SERIES.get(j) + " " + theme)
                            .isGreaterThan(0.08);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bareAndCoatedStayApartOnAGreyPrinter(Theme theme) {
        double difference = lightness(theme, Ink.BARE) - lightness(theme, Ink.COATED);
        assertThat(Math.abs(difference)).isGreaterThan(10);
    }

    @Test
    void aSequentialMapGrowsLighterInEvenSteps() {
        int[] colours = ColourScale.of(ColourMap.SEQUENTIAL).table();
        for (int i = 16; i < colours.length; i += 16) {
            double[] a = ColourScale.toLab(colours[i - 16]);
            double[] b = ColourScale.toLab(colours[i]);
            assertThat(b[0]).isGreaterThan(a[0]);
            // The steps of viridis itself differ by about a factor of two in OKLab.
            assertThat(distance(a, b)).isBetween(0.03, 0.085);
        }
        assertThat(colours[0]).isEqualTo(0x440154);
        assertThat(colours[255]).isEqualTo(0xFDE725);
    }

    @Test
    void aDivergingMapIsLightestInTheMiddleAndBalanced() {
        ColourScale map = ColourScale.of(ColourMap.DIVERGING);
        for (double away = 0.05; away <= 0.5; away += 0.05) {
            double below = ColourScale.toLab(map.at(0.5 - away))[0];
            double above = ColourScale.toLab(map.at(0.5 + away))[0];
            assertThat(below).isCloseTo(above, offset(0.05));
            assertThat(below).isLessThan(ColourScale.toLab(map.at(0.5 - away + 0.05))[0]);
        }
    }

    private static double contrast(Theme theme, Ink a, Ink b) {
        double ya = luminance(linear(theme.hex(a)));
        double yb = luminance(linear(theme.hex(b)));
        return (Math.max(ya, yb) + 0.05) / (Math.min(ya, yb) + 0.05);
    }

    private static double lightness(Theme theme, Ink ink) {
        return 116 * Math.cbrt(luminance(linear(theme.hex(ink)))) - 16;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(String hex) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double[] seen(Theme theme, Ink ink, double[][] vision) {
        double[] rgb = linear(theme.hex(ink));
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            out[i] = Math.clamp(vision[i][0] * rgb[0] + vision[i][1] * rgb[1] + vision[i][2] * rgb[2], 0, 1);
        }
        return out;
    }

    private static double[] lab(double[] linear) {
        int rgb = 0;
        for (double c : linear) {
            double v = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
            rgb = rgb << 8 | (int) Math.round(255 * v);
        }
        return ColourScale.toLab(rgb);
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
