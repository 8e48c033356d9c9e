package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DqdvAgainstReferenceTest {
    private static final String FOLDER = "reference/echem/cycling/";

    private static HalfCycleTrace trace(String name, int index) {
        return CyclingAnalysis.of(RunFile.reference(ReferenceFolder.require(FOLDER + "input__" + name + ".csv")))
                .trace(index)
                .orElseThrow();
    }

    private static RunFile gold(String name, int index, Direction direction, String method) {
        String half = direction == Direction.CHARGE ? "charge" : "discharge";
        return RunFile.of(
                ReferenceFolder.require(
                        FOLDER + "gold__" + name + "__hc" + index + "_" + half + "__dqdv_" + method + ".csv"),
                "voltage_V");
    }

    @ParameterizedTest
    @CsvSource({
        "neware_uio, 1",
        "neware_uio, 2",
        "maccor_001, 2",
        "maccor_001, 3",
        "arbin_res_45, 2",
        "arbin_res_45, 7",
        "arbin_navani_res, 1",
        "arbin_navani_res, 8",
        "landt_LiGr, 1",
        "landt_LiGr, 2"
    })
    void theDifferentiatedCurveAgreesPointByPoint(String name, int index) {
        HalfCycleTrace trace = trace(name, index);
        RunFile gold = gold(name, index, trace.direction(), "savgol_dv2mV_w15_p3");
        IncrementalCapacity.Curve curve =
                (IncrementalCapacity.Curve) IncrementalCapacity.savitzkyGolay(trace, 0.002, 15, 3);
        assertThat(curve.size()).isEqualTo(gold.size());
        double largest = Arrays.stream(curve.copyDqdv_Ah_V()).max().orElseThrow();
        Tolerance tolerance = Tolerance.absolute(
                2e-7 * largest, "inputs of 10 digits, differentiated over 30 mV, relative to the highest peak");
        for (int i = 0; i < gold.size(); i++) {
            Tolerance.absolute(1e-9, "multiples of 2 mV")
                    .check("voltage", curve.voltage_V(i), gold.number(i, "voltage_V"));
            double expected = trace.direction().sign() * gold.number(i, "dqdv_mAh_per_V") / 1000;
            tolerance.check(name + " " + index + " at " + curve.voltage_V(i), curve.dqdv_Ah_V(i), expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "neware_uio, 1, true",
        "neware_uio, 2, true",
        "maccor_001, 2, false",
        "maccor_001, 3, false",
        "arbin_res_45, 2, false",
        "arbin_res_45, 7, false",
        "arbin_navani_res, 1, false",
        "arbin_navani_res, 8, false",
        "landt_LiGr, 1, true",
        "landt_LiGr, 2, true"
    })
    void theHistogramConservesChargeAndAgreesUpToSamplesOnEdges(String name, int index, boolean onEdges) {
        HalfCycleTrace trace = trace(name, index);
        RunFile gold = gold(name, index, trace.direction(), "lean_dv5mV");
        IncrementalCapacity.Curve curve = (IncrementalCapacity.Curve) IncrementalCapacity.lean(trace, 0.005);
        Tolerance.relative(1e-12, "the sum over bins is the sum over samples")
                .check("integral", curve.integral_Ah(), curve.charge_Ah());
        double largest = Arrays.stream(curve.copyDqdv_Ah_V()).max().orElseThrow();
        double cumulative = 0;
        double expected = 0;
        for (int i = 0; i < gold.size(); i++) {
            Tolerance.absolute(1e-9, "centres of 5 mV bins")
                    .check("voltage", curve.voltage_V(i), gold.number(i, "voltage_V"));
            double reference = gold.number(i, "dqdv_mAh_per_V") / 1000;
            cumulative += curve.dqdv_Ah_V(i);
            expected += reference;
            if (onEdges) {
                // A sample on an edge fell to either side in the reference: the sums agree within one bin.
                double bin = Math.max(curve.dqdv_Ah_V(i), i + 1 < curve.size() ? curve.dqdv_Ah_V(i + 1) : 0);
                Tolerance.absolute(bin + 1e-9 * cumulative, "one bin").check("sum", cumulative, expected);
            } else {
                Tolerance.absolute(2e-7 * largest, "inputs of 10 digits, single intervals weigh in single bins")
                        .check(name + " at " + curve.voltage_V(i), curve.dqdv_Ah_V(i), reference);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "neware_uio, 2, 0.274, 12.239188304856416, 4.248206331693003",
        "neware_uio, 1, 0.204, 100.87933688923472, 4.674729311783313",
        "maccor_001, 2, 4.2, 20069.0101482934, 3438.0037755586836",
        "maccor_001, 3, 4.014, 13085.694587259703, 4543.654640763969",
        "arbin_res_45, 7, 0.264, 5.630891797827174, 1.7314611984220611",
        "arbin_res_45, 2, 0.082, 38.72864865197348, 1.7566949617032188",
        "arbin_navani_res, 1, 3.932, 15.425972074811614, 0.4835993502239793",
        "arbin_navani_res, 8, 3.894, 11.757725975773774, 0.4702691531657151",
        "landt_LiGr, 2, 0.102, 88.69513558034095, 3.5629663280175925",
        "landt_LiGr, 1, 0.052, 90.47481536863455, 7.14628028318686"
    })
    void theHighestPeakAndTheIntegralAgree(String name, int index, double peak_V, double height, double integral) {
        IncrementalCapacity.Curve curve =
                (IncrementalCapacity.Curve) IncrementalCapacity.savitzkyGolay(trace(name, index), 0.002, 15, 3);
        DqdvPeak highest = DqdvPeaks.of(curve, DqdvPeaks.PROMINENCE).stream()
                .max(java.util.Comparator.comparingDouble(DqdvPeak::height_Ah_V))
                .orElseThrow();
        Tolerance.absolute(1e-9, "a grid point").check("voltage", highest.voltage_V(), peak_V);
        Tolerance tolerance = Tolerance.relative(1e-6, "inputs of 10 digits, differentiated over 30 mV");
        tolerance.check("height", highest.height_Ah_V(), height / 1000);
        tolerance.check("integral", curve.integral_Ah(), integral / 1000);
    }
}
