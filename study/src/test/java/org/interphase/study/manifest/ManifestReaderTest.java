package org.interphase.study.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.study.usecase.InitStudy;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestReaderTest {
    private static final String SMALL = """
            title: T
            reference: {citation: A. Author 2024, doi: 10.1000/x}
            samples:
              b: {role: bare, cathode: LiCoO2, cam_mass_mg: {value: 8, u: 0.05, source: balance}, area_cm2: 0.785}
              c: {role: coated, counter_potential_V: {value: 0.62, assumed: In-Li}}
            measurements:
              - {sample: b, technique: cycling, file: [raw/a.mpr, raw/b.mpr], cell: 2}
            published:
              - {observable: discharge capacity, sample: b, cycle: 1, value: 0.161, unit: Ah/g, place: Fig. 1}
            """;

    @Test
    void numbersComeInSiWithUncertaintyAndSource() throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", SMALL);
        Sample bare = manifest.sample("b").orElseThrow();
        Parameter mass = bare.property(SampleProperty.CAM_MASS).orElseThrow();
        Tolerance.relative(1e-15, "one product").check("mass", mass.value(), 8e-6);
        Tolerance.relative(1e-15, "one product").check("u", mass.uncertainty().orNaN(), 5e-8);
        assertThat(mass.source())
                .isInstanceOfSatisfying(
                        Source.Stated.class,
                        s -> assertThat(s.place()).contains("balance").contains("line 4"));
        assertThat(bare.property(SampleProperty.ELECTRODE_AREA).orElseThrow().uncertainty())
                .isInstanceOf(Uncertainty.None.class);
        assertThat(manifest.withRole(Role.COATED).getFirst().property(SampleProperty.COUNTER_POTENTIAL))
                .get()
                .extracting(Parameter::source)
                .isInstanceOf(Source.Assumed.class);
    }

    @Test
    void filesThatContinueEachOtherAreOneMeasurement() throws InputException {
        Measurement measurement =
                ManifestReader.read("study.yaml", SMALL).measurements().getFirst();
        assertThat(measurement.files()).containsExactly("raw/a.mpr", "raw/b.mpr");
        assertThat(measurement.cell()).isEqualTo("2");
    }

    @Test
    void aPublishedNumberIsBroughtToTheUnitOfItsObservable() throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", SMALL);
        assertThat(manifest.publication().refused()).isEmpty();
        var finding = manifest.published().getFirst();
        assertThat(finding.observable()).isEqualTo(Observable.DISCHARGE_CAPACITY);
        Tolerance.relative(1e-12, "unit conversion")
                .check("capacity", finding.measured().value(), 161);
        assertThat(finding.sources()).containsExactly(new Source.Paper("10.1000/x", "Fig. 1"));
    }

    @Test
    void theTemplateOfInitIsReadAsItStands() throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", InitStudy.template(InitStudy.Kind.MEASURED));
        assertThat(manifest.samples()).hasSize(2);
        assertThat(manifest.measurements()).hasSize(2);
    }

    @Test
    void theCommentedPhotoelectronsOfTheTemplateAreReadWithoutTheirMarks() throws InputException {
        String template = InitStudy.template(InitStudy.Kind.MEASURED);
        int from = template.indexOf("# xps:");
        int to = template.indexOf("\n\n", from);
        String block = template.substring(from, to).replaceAll("(?m)^# ?", "");
        Manifest manifest = ManifestReader.read("study.yaml", template + "\n" + block + "\n");
        assertThat(manifest.photoelectrons().fits())
                .extracting(PhotoelectronPlan.Fit::model)
                .containsExactly("s2p-li6ps5cl", "nb3d-coating");
        assertThat(manifest.photoelectrons().calibration().orElseThrow().component())
                .isEqualTo("PS4");
    }

    @Test
    void aColumnMapKnowsUnitsAndMarks() throws InputException {
        String text = SMALL.replace(
                "cell: 2}",
                "cell: 2, columns: {time: {column: t/h, unit: h}, voltage: {column: U, unit: mV}, current: I,"
                        + " positive_current: discharge, delimiter: semicolon, decimal_mark: comma}}");
        Columns.OfCycling columns = (Columns.OfCycling) ManifestReader.read("study.yaml", text)
                .measurements()
                .getFirst()
                .columns()
                .orElseThrow();
        assertThat(columns.map().rules()).hasSize(3);
        assertThat(columns.map().rules().getFirst().role()).isEqualTo(ColumnRole.TIME);
        assertThat(columns.map().rules().getFirst().factor()).isEqualTo(3600);
        assertThat(columns.options().delimiter()).contains(';');
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("title: T\n", "at least one sample"),
                Arguments.of(SMALL.replace("title: T", "tilte: T"), "'title'"),
                Arguments.of(SMALL.replace("role: bare", "role: bear"), "Did you mean 'bare'"),
                Arguments.of(SMALL.replace("LiCoO2", "LiCoQ2"), "position"),
                Arguments.of(SMALL.replace("value: 8", "value: 8,0"), "cam_mass_mg"),
                Arguments.of(SMALL.replace("value: 8", "value: -8"), "above zero"),
                Arguments.of(SMALL.replace("value: 8", "value: heavy"), "a number"),
                Arguments.of(SMALL.replace("u: 0.05", "u: -1"), "at least 0"),
                Arguments.of(SMALL.replace("sample: b, technique", "sample: d, technique"), "one of b, c"),
                Arguments.of(SMALL.replace("technique: cycling", "technique: cyclng"), "Did you mean 'cycling'"),
                Arguments.of(SMALL.replace("area_cm2", "area_cm"), "Did you mean 'area_cm2'"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aMistakeIsOneSentenceWithItsPlace(String text, String part) {
        assertThatThrownBy(() -> ManifestReader.read("study.yaml", text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("study.yaml, line ")
                .hasMessageContaining(part)
                .message()
                .doesNotContain("\n");
    }
}
