package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.json.Json;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measured surveys of samples whose composition is stated beside the files.
class MeasuredSurveysTest {
    private static final String PURE = "EX491-495 Fe, Ni, Co oxide references.vms";
    private static final String MIXED = "EX502-506 Fe, Ni, Co mixed oxides.vms";

    private record Seen(List<String> certain, List<String> possible, List<String> overlaps) {}

    private static Seen survey(String file, int number) throws InputException {
        Path path = ReferenceFolder.require("data/xps/" + file);
        Json.Fields answer = (Json.Fields) SurveyAnswer.answer(
                        FormatRegistry.load(),
                        path,
                        new SurveyAnswer.Request(OptionalInt.of(number), 0, Optional.empty()))
                .json();
        Seen seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Json item : ((Json.Array) Objects.requireNonNull(answer.find("elements"))).items()) {
            Json.Fields element = (Json.Fields) item;
            String symbol = text(element, "element");
            boolean certain = text(element, "certainty").equals("certain");
            (certain ? seen.certain : seen.possible).add(symbol);
            ((Json.Array) Objects.requireNonNull(element.find("overlaps")))
                    .items()
                    .forEach(o -> seen.overlaps.add(String.valueOf(((Json.Text) o).value())));
        }
        return seen;
    }

    private static String text(Json.Fields from, String key) {
        return String.valueOf(((Json.Text) Objects.requireNonNull(from.find(key))).value());
    }

    /// What a sample is stated to be made of is listed; what is certain beyond it and the carbon and oxygen of every
    /// surface has two lines of its own: sulfur on annealed iron, bromine (3d, 3p, 3s) of the salts of the mixed
    /// oxides, silicon (2p, 2s) beside the ionic liquid.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                PURE + "|1|Co|''",
                PURE + "|7|Co O|''",
                PURE + "|13|Co O|''",
                PURE + "|19|Fe|S",
                PURE + "|27|Fe O|''",
                PURE + "|35|Fe O|''",
                PURE + "|43|Fe O|''",
                PURE + "|56|Ni|''",
                PURE + "|62|Ni O|''",
                MIXED + "|2|Fe Ni Co O|Br",
                MIXED + "|7|Ni Co O|''",
                MIXED + "|12|Fe Co O|Br",
                MIXED + "|17|Fe Ni O|''",
                "0-150W.vms|1|W|''",
                "fomblin_y.vms|1|C F O|''",
                "20240220_Au_MPPipTFSI4AMSIol3_survey.csv|1|C N O F S|Si",
                "Hard_carbon_Thermo.xlsx|1|C O Na|''",
                "MgFe2O4_small.xy|1|Mg Fe O|''",
                "In-situ_PBTTT_XPS_SPECS.xml|1|C S|''",
            })
    void whatASampleIsMadeOfIsListedAndNothingElseIsCertain(String file, int number, String elements, String foreign)
            throws InputException {
        Seen seen = survey(file, number);
        List<String> stated = List.of(elements.split(" ", 0));
        List<String> all = new ArrayList<>(seen.certain);
        all.addAll(seen.possible);
        assertThat(all).containsAll(stated);
        List<String> beyond = new ArrayList<>(seen.certain);
        beyond.removeAll(stated);
        beyond.removeAll(List.of("C", "O"));
        assertThat(beyond).isEqualTo(foreign.isEmpty() ? List.of() : List.of(foreign));
    }

    @Test
    void aSingleWeakLineIsPossibleAndItsOverlapsAreNamed() throws InputException {
        // Boron: one line at 192 eV, a tenth of the oxygen line.
        assertThat(survey(MIXED, 7).possible).contains("B");
        assertThat(survey(PURE, 27).overlaps).contains("Li 1s with Fe 3p", "Co 2p with Fe LMM");
    }
}
