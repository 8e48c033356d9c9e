package org.interphase.measure.xps.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.measure.xps.shape.NominalLine;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// LA(1,1) with a Gaussian is a Voigt profile, which comes here from the Faddeeva function.
class NominalWidthsTest {
    private static final double AREA = 7000;
    private static final double F = 0.7;

    private static double[] energies() {
        double[] energy = new double[321];
        Arrays.setAll(energy, i -> 520 + 0.05 * i);
        return energy;
    }

    /// A Voigt profile of F and a Gaussian of the given ratio to it.
    private static double[] voigt(double gaussOverF) throws XpsRefusedException {
        LineShape shape = LineShape.of("Voigt(" + 1 / gaussOverF + ")");
        double f = gaussOverF * F;
        double width = shape.widthPerF() * f;
        double[] curve = energies();
        Arrays.setAll(curve, i -> AREA / width * shape.at((curve[i] - 528) / width));
        return curve;
    }

    private static NominalWidths.Found found(String text, double[] target) {
        NominalLine line = NominalLine.of(text).orElseThrow();
        List<NominalWidths.Saved> saved = List.of(new NominalWidths.Saved(0, 528, 1.4, AREA));
        return NominalWidths.search(energies(), target, List.of(line), saved).getFirst();
    }

    @Test
    void bothWidthsOfAVoigtProfileAreFound() throws XpsRefusedException {
        NominalWidths.Found found = found("LA(1,1,100)", voigt(1.3));
        Tolerance search = Tolerance.relative(1e-4, "a Gaussian of 61 nodes, tails cut off at the ends");
        search.check("F over the width on the screen", found.fOverNominal(), F / 1.4);
        search.check("Gaussian over F", found.gaussOverF(), 1.3);
        assertThat(found.settled()).isTrue();
    }

    /// Where the ratio is known a spectrum that leans to another one does not change it.
    @Test
    void aKnownRatioIsKept() throws XpsRefusedException {
        assertThat(NominalLine.of("LA(1,1,100)").orElseThrow().gaussOverF()).isEqualTo(OptionalDouble.empty());
        NominalWidths.Found found = found("LA(1,243)", voigt(1.3));
        assertThat(found.gaussOverF()).isEqualTo(1.6797);
        assertThat(found.fOverNominal()).isBetween(0.8 * F / 1.4, F / 1.4);
        NominalWidths.Found same = found("LA(1,243)", voigt(1.6797));
        Tolerance.relative(1e-4, "as above").check("F over the width on the screen", same.fOverNominal(), F / 1.4);
    }
}
