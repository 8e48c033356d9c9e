package org.interphase.measure.xps.quantify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.quantity.Measured;
import org.interphase.testkit.Figures;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected numbers: computed by an independent program (Python), kept with the reference spectra in
/// `quant.json`.
class QuantificationTest {
    private static final Tolerance NINE = Tolerance.relative(1e-9, "asked for by the reference");

    private static Matter lithiumNiobate() throws XpsRefusedException {
        return Matter.of(4.64, 147.85, 24, 3.8);
    }

    private static Matter argyrodite() throws XpsRefusedException {
        return Matter.of(1.86, 268.4, 48, 3.5);
    }

    @ParameterizedTest
    @CsvSource({
        "S 2p, 3.1931772062837216, 2.530369105800994",
        "P 2p, 3.250274367641117, 2.574354973194598",
        "Cl 2p, 3.121792884953488, 2.475370422048588",
        "Nb 3d, 3.1051596827315953, 2.462554202703897",
        "C 1s, 2.954343827761723, 2.3463301663897487",
        "O 1s, 2.4660861245441774, 1.9698649414224434",
        "Mn 2p, 2.240235232997482, 1.7956489024786655",
        "Ni 2p, 1.7940940571595614, 1.4515285440406454",
        "Li 1s, 3.396353721494479, 2.6868689629439073"
    })
    void meanFreePathsInElectrolyteAndCoating(String line, double electrolyte_nm, double coating_nm)
            throws XpsRefusedException {
        double kinetic_eV = CoreLine.of(line).orElseThrow().kineticEnergy_eV();
        nine(line, argyrodite().meanFreePath_nm(kinetic_eV), electrolyte_nm);
        nine(line, lithiumNiobate().meanFreePath_nm(kinetic_eV), coating_nm);
    }

    private static void nine(String what, double got, double expected) {
        Figures.deviation(
                "xps", "escape depths, fractions, covariances, attenuation, relative", got, expected, "≤ 1e-9");
        NINE.check(what, got, expected);
    }

    @Test
    void atomicFractionsWithTheirCovariance() throws XpsRefusedException {
        Transmission transmission = Transmission.power(-0.348, 1000);
        List<Contribution> lines = List.of(
                Contribution.of(CoreLine.LI_1S, 310, argyrodite(), transmission),
                Contribution.of(CoreLine.P_2P, 1250, argyrodite(), transmission),
                Contribution.of(CoreLine.S_2P, 9000, argyrodite(), transmission),
                Contribution.of(CoreLine.CL_2P, 2450, argyrodite(), transmission));
        double[] u = {35, 40, 110, 60};
        double[][] covariance = new double[4][4];
        for (int i = 0; i < 4; i++) {
            covariance[i][i] = u[i] * u[i];
        }
        AtomicFractions shares = AtomicFractions.of(lines, covariance);
        double[] fractions = {0.4130105163500336, 0.08135470171947436, 0.4205378256337129, 0.08509695629677924};
        double[][] expected = {
            {0.0007555995371732525, -0.00010537381035924246, -0.0005411389712718917, -0.00010908675554211838},
            {-0.00010537381035924246, 2.0314444556174166e-05, 7.067625406147657e-05, 1.438311174159172e-05},
            {-0.0005411389712718916, 7.067625406147655e-05, 0.0003953805681095876, 7.508214910082749e-05},
            {-0.00010908675554211838, 1.4383111741591723e-05, 7.50821491008275e-05, 1.962149469969913e-05}
        };
        for (int i = 0; i < 4; i++) {
            nine("fraction", shares.fraction(i), fractions[i]);
            double row = 0;
            for (int j = 0; j < 4; j++) {
                nine("covariance", shares.covariance(i, j), expected[i][j]);
                row += shares.covariance(i, j);
            }
            Tolerance.absolute(1e-17, "shares sum to 1").check("row", row, 0);
        }
        assertThat(shares.elements()).containsExactly("Li", "P", "S", "Cl");
    }

    @Test
    void linesOfOneElementAreAddedAndSensitivitiesMayBeUncertain() throws XpsRefusedException {
        List<Contribution> lines = List.of(
                new Contribution("S", 30, 1, 0),
                new Contribution("S", 10, 1, 0),
                new Contribution("P", 60, 1, 0).withRelativeU(0.1));
        AtomicFractions shares = AtomicFractions.of(lines, new double[3][3]);
        assertThat(shares.elements()).containsExactly("S", "P");
        Tolerance exact = Tolerance.relative(1e-14, "small whole numbers");
        exact.check("S", shares.fraction(0), 0.4);
        // x = a/(a+b): dx/x = (1−x) da/a.
        exact.check("u", shares.u(1), 0.6 * 0.4 * 0.1);
        assertThatThrownBy(() -> AtomicFractions.of(lines, new double[2][2])).hasMessageContaining("2 rows for 3");
        assertThatThrownBy(() -> AtomicFractions.of(List.of(new Contribution("S", 0, 1, 0)), new double[1][1]))
                .hasMessageContaining("nothing to share out");
        assertThatThrownBy(() -> AtomicFractions.of(List.of(new Contribution("S", 1, 0, 0)), new double[1][1]))
                .hasMessageContaining("positive sensitivity");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, Ni 2p, 0.25211804950213557",
        "2, 0, Mn 2p, 0.3283078702632669",
        "5, 0, O 1s, 0.07900492536099227",
        "10, 0, Ni 2p, 0.0010186375765858368",
        "15, 0, Mn 2p, 0.00023556442503948577",
        "2, 45, Ni 2p, 0.1424754949166164",
        "10, 45, O 1s, 0.0007622459849218659",
        "15, 45, Ni 2p, 4.498329943691088e-07"
    })
    void whatACoatingLeavesOfTheCathode(double thickness_nm, double angle_deg, String line, double left)
            throws XpsRefusedException {
        double path_nm =
                lithiumNiobate().meanFreePath_nm(CoreLine.of(line).orElseThrow().kineticEnergy_eV());
        double depth_nm = Overlayer.escapeDepth_nm(path_nm, angle_deg);
        nine(line, Overlayer.left(thickness_nm, depth_nm), left);
        Measured back = Overlayer.thickness_nm(new Overlayer.Attenuation(Measured.of(left, 0.1 * left), depth_nm), 0);
        Tolerance.relative(1e-9, "the inverse").check("thickness", back.value(), thickness_nm);
        Tolerance.relative(1e-12, "d = −L ln r: 10 % of r is 0.1 L").check("u", back.u(), 0.1 * depth_nm);
    }

    @Test
    void thicknessAndOpenAreaFromTwoLines() throws XpsRefusedException {
        double open = 0.12;
        double thickness_nm = 4;
        double[] depths = {1.45, 2.5};
        List<Overlayer.Attenuation> lines = java.util.stream.DoubleStream.of(depths)
                .mapToObj(depth -> new Overlayer.Attenuation(
                        Measured.of(open + (1 - open) * Math.exp(-thickness_nm / depth), 0.005), depth))
                .toList();
        Overlayer.Coverage coverage = Overlayer.coverage(lines);
        assertThat(coverage.trouble()).isEmpty();
        Tolerance settled = Tolerance.relative(1e-7, "exact data; settled to rounding of the sum of squares");
        settled.check("thickness", coverage.thickness_nm().value(), thickness_nm);
        settled.check("open area", coverage.openArea().value(), open);
        assertThat(coverage.covariance()).isPositive();
        Measured alone = Overlayer.openArea(lines.getFirst(), Measured.of(thickness_nm, 0), 0);
        Tolerance.relative(1e-12, "the same equation").check("open area", alone.value(), open);
        assertThat(alone.u()).isLessThan(coverage.openArea().u());
        assertThatThrownBy(() -> Overlayer.coverage(List.of(lines.getFirst(), lines.getFirst())))
                .hasMessageContaining("at least two escape depths");
        Overlayer.Coverage closed = Overlayer.coverage(List.of(
                new Overlayer.Attenuation(Measured.of(0.01, 0.005), 1.45),
                new Overlayer.Attenuation(Measured.of(0.25, 0.005), 2.5)));
        assertThat(closed.openArea().value()).isZero();
        assertThat(closed.openArea().u()).isNaN();
    }

    @Test
    void thicknessFromTheRatioOfTwoLines() throws XpsRefusedException {
        // One depth for both: d = L ln(1 + R/R∞) in closed form.
        Measured same = Overlayer.thicknessFromRatio_nm(Measured.of(3, 0.1), 1.5, 2, 2, 0);
        Tolerance.relative(1e-12, "closed form").check("d", same.value(), 2 * Math.log(3));
        Tolerance.relative(1e-12, "its derivative L/(R∞ + R)").check("u", same.u(), 2 / 4.5 * 0.1);
        double ratio = 0.7 * (1 - Math.exp(-3 / 2.4)) / Math.exp(-3 / 1.5);
        Measured other = Overlayer.thicknessFromRatio_nm(Measured.of(ratio, 0), 0.7, 2.4, 1.5, 0.1);
        Tolerance.relative(1e-12, "made with 3 nm").check("d", other.value(), 3);
        Tolerance.relative(1e-12, "10 % of the depths are 10 % of d").check("u", other.u(), 0.3);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Matter.of(-1, 100, 8, 1)).hasMessageContaining("positive density");
        assertThatThrownBy(() -> argyrodite().meanFreePath_nm(20)).hasMessageContaining("50 to 2000 eV");
        assertThatThrownBy(() -> Overlayer.escapeDepth_nm(2, 90)).hasMessageContaining("below 90 degrees");
        assertThatThrownBy(() -> Transmission.table(new double[] {2, 1}, new double[] {1, 1}))
                .hasMessageContaining("rising");
        assertThatThrownBy(() -> Overlayer.thickness_nm(new Overlayer.Attenuation(Measured.of(0, 0.1), 2), 0))
                .hasMessageContaining("above 0");
        assertThat(CoreLine.of("Xx 9z")).isEmpty();
    }

    @Test
    void aTableOfTransmissionIsReadBetweenItsEnergies() throws XpsRefusedException {
        Transmission table = Transmission.table(new double[] {500, 1000}, new double[] {2, 1});
        Tolerance.relative(1e-14, "linear").check("middle", table.at(750), 1.5);
        assertThat(table.at(2000)).isEqualTo(1);
        assertThat(Transmission.constant().at(321)).isEqualTo(1);
    }
}
