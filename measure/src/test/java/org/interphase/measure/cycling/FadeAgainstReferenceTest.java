package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.quantity.Measured;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class FadeAgainstReferenceTest {
    private static final Tolerance CLOSED = Tolerance.relative(1e-8, "closed form");
    private static final Tolerance LINEAR = Tolerance.relative(1e-8, "linear least squares");
    private static final Tolerance FITTED = Tolerance.relative(1e-5, "the reference's own convergence");

    private static String metrics() throws IOException {
        return Files.readString(ReferenceFolder.require("reference/echem/metrics.json"));
    }

    /// The part of a JSON text after a key.
    private static String after(String json, String key) {
        int at = json.indexOf("\"" + key + "\"");
        assertThat(at).as(key).isNotNegative();
        return json.substring(at);
    }

    private static double number(String json, String key) {
        Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*([-+0-9.eE]+)").matcher(json);
        assertThat(found.find()).as(key).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static double[] numbers(String json, String key) {
        String list = after(json, key);
        list = list.substring(list.indexOf('[') + 1, list.indexOf(']'));
        return Arrays.stream(list.split(",", -1))
                .mapToDouble(text -> Double.parseDouble(text.strip()))
                .toArray();
    }

    @Test
    void theThreeDefinitionsReproduceThePublishedPairs() throws IOException {
        String json = after(metrics(), "fade_definitions");
        json = json.substring(0, json.indexOf("initial_CE"));
        Matcher names = Pattern.compile("\"(seed\\w+)\"").matcher(json);
        int count = 0;
        while (names.find()) {
            String entry = json.substring(names.end());
            FadeRate.Between rate = (FadeRate.Between) FadeRate.between(
                    (int) number(entry, "cycle_first"),
                    (int) number(entry, "cycle_last"),
                    Measured.without(number(entry, "q_first"), "printed"),
                    Measured.without(number(entry, "q_last"), "printed"));
            CLOSED.check("retention", rate.retention(), number(entry, "retention"));
            CLOSED.check("compound", 100 * rate.compound(), number(entry, "compound_pct_per_cycle"));
            CLOSED.check("linear", 100 * rate.linearOfInitial(), number(entry, "linear_of_initial_pct_per_cycle"));
            CLOSED.check("absolute", rate.absolute(), number(entry, "absolute_mAh_g_per_cycle"));
            CLOSED.check("to 80 %", rate.cyclesTo(0.8).orElseThrow(), number(entry, "cycles_to_80pct_if_compound"));
            CLOSED.check(
                    "to 80 % linearly",
                    rate.cyclesToLinearly(0.8).orElseThrow(), number(entry, "cycles_to_80pct_if_linear"));
            count++;
        }
        assertThat(count).isEqualTo(7);
    }

    @Test
    void theFourModelsReproduceTheReferenceAndItsExactKnot() throws IOException {
        String json = after(metrics(), "capacity_fade_change_point");
        FadeComparison fits = FadeComparison.of(numbers(json, "cycle"), numbers(json, "q_mAh_g"));
        model(fits, FadeModel.LINEAR, after(json, "linear"), LINEAR);
        model(fits, FadeModel.SQUARE_ROOT, after(json, "sqrt"), LINEAR);
        model(fits, FadeModel.EXPONENTIAL, after(json, "exponential"), FITTED);
        FadeFit two = fits.of(FadeModel.TWO_SEGMENTS).orElseThrow();
        assertThat(fits.best().orElseThrow().model()).isEqualTo(FadeModel.TWO_SEGMENTS);
        Tolerance.absolute(5e-4, "three decimals").check("knot", two.value(3), 59.556);
        Tolerance.absolute(5e-7, "six decimals").check("ssr", two.ssr(), 19.615696);
        assertThat(two.ssr()).isLessThanOrEqualTo(number(after(json, "two_segment"), "ssr"));
        assertThat(two.knotLow()).isLessThan(two.value(3)).isBetween(58.5, 59.5);
        assertThat(two.knotHigh()).isGreaterThan(two.value(3)).isBetween(59.5, 60.7);
    }

    private static void model(FadeComparison fits, FadeModel model, String json, Tolerance tolerance) {
        FadeFit fit = fits.of(model).orElseThrow();
        double[] expected = numbers(json, "params");
        for (int j = 0; j < expected.length; j++) {
            tolerance.check(model + " " + model.parameters().get(j), fit.value(j), expected[j]);
        }
        tolerance.check(model + " ssr", fit.ssr(), number(json, "ssr"));
        tolerance.check(model + " aicc", fit.aicc(), number(json, "aicc"));
    }
}
