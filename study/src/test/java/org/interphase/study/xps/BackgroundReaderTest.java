package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interphase.data.InputException;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.background.StaticBackground.Tougaard;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.PeakModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundReaderTest {
    private static PeakModel model(String head, String component) throws InputException {
        return ModelReader.read(
                "model.yaml",
                "region_eV: [700, 750]\n" + head.replace("; ", "\n") + "\ncomponents:\n  - {name: Fe, position_eV: 710"
                        + component + "}\n");
    }

    @Test
    void endsAndLossesAreThoseOfTheModel() throws InputException {
        String head = "background: tougaard-u3; tougaard_C: 500; tougaard_D: 400; tougaard_gap_eV: 3; "
                + "end_levels: [2800, 12000]";
        assertThat(model(head, "").background())
                .isEqualTo(new StaticBackground.Through(new Tougaard(500, 400, true, 3), 2800, 12000));
        assertThat(model("background: tougaard-u2; tougaard_gap_eV: 2", "").background())
                .isEqualTo(new Tougaard(1643, 0, false, 2));
    }

    @Test
    void anAreaHasLimits() throws InputException {
        assertThat(model("end_points: 1", ", area: 50, area_between: [10, 80]")
                        .components()
                        .getFirst()
                        .area())
                .isEqualTo(new Area.Free(50, 10, 80));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "background: linear; tougaard_gap_eV: 3     | ''                      | line 3 | a Tougaard background",
                "background: tougaard-u3; tougaard_gap_eV: -1 | ''                    | line 3 | must not be negative",
                "background: tougaard-u3; tougaard_D: 0     | ''                      | line 3 | positive",
                "background: linear; end_levels: [1]        | ''                      | line 3 | two intensities",
                "end_levels: [1, 2]                         | ''                      | line 2 | drawn before the fit",
                "end_points: 1                              | , area_between: [5, 5]  | line 4 | the lower first",
                "end_points: 1                              | , area: 9, area_between: [1, 5] | line 3 | between its limits",
            })
    void whatContradictsIsRefusedWithItsPlace(String head, String component, String place, String words) {
        assertThatThrownBy(() -> model(head, component))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(words);
    }
}
