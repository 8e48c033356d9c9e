package org.interphase.formats.photoelectron;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interphase.data.PhotoelectronSpectrum;

/// The region that every fixture holds: 31 points from 175 to 160 eV, a parabola of counts with its top at
/// 168.5 eV, and a second one with a tenth more of everything plus one.
final class KnownRegion {
    static final int SIZE = 31;
    static final double SOURCE_EV = 1486.5;
    static final double PASS_EV = 20;
    static final double DWELL_S = 0.25;
    static final int SCANS = 4;

    private KnownRegion() {}

    /// Exact in binary.
    static double binding(int point) {
        return 175 - 0.5 * point;
    }

    static double kinetic(int point) {
        return SOURCE_EV - binding(point);
    }

    static int counts(int point) {
        return 1000 - 3 * (point - 13) * (point - 13);
    }

    static int second(int point) {
        return 2 * counts(point) + 1;
    }

    static double transmission(int point) {
        return 2 + 0.125 * point;
    }

    interface Row {
        String of(int point);
    }

    static String rows(String end, Row row) {
        return IntStream.range(0, SIZE).mapToObj(i -> row.of(i) + end).collect(Collectors.joining());
    }

    static double[] values(java.util.function.IntToDoubleFunction function) {
        return IntStream.range(0, SIZE).mapToDouble(function).toArray();
    }

    /// Whether energies and intensities are those of a function, in either axis, within rounding of the sum.
    static boolean is(PhotoelectronSpectrum spectrum, java.util.function.IntToDoubleFunction intensity) {
        double[] energy = spectrum.isBinding() ? values(KnownRegion::binding) : values(KnownRegion::kinetic);
        return Arrays.equals(spectrum.copyEnergy_eV(), energy)
                && Arrays.equals(spectrum.copyIntensity(), values(intensity));
    }
}
