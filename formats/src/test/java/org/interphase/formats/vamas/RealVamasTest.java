package org.interphase.formats.vamas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// VAMAS files of instruments and of CasaXPS, against what a separate program read from them and against the
/// text exports made of the same regions.
class RealVamasTest {
    private static final Tolerance SUM =
            Tolerance.relative(1e-12, "a sum of at most 2500 doubles, in another order of additions");
    private static final Pattern BLOCK = Pattern.compile(
            "\"source_energy\": ([^,]+),.*?\"pass_energy\": \"([^\"]*)\".*?\"scans\": \"([^\"]*)\",\\s*"
                    + "\"dwell\": \"([^\"]*)\",\\s*\"n\": (\\d+),\\s*\"first\": \\[(.*?)],\\s*\"last\": \\[(.*?)],"
                    + "\\s*\"sum\": \\[(.*?)]",
            Pattern.DOTALL);

    private static Reading read(String name) throws InputException {
        return FormatRegistry.load().read(SourceFile.open(ReferenceFolder.require(name)));
    }

    private static List<PhotoelectronSpectrum> spectra(String name) throws InputException {
        return read(name).datasets().stream()
                .map(d -> (PhotoelectronSpectrum) d)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0-150W.vms",
                "Pt4f.vms",
                "regular.vms",
                "irregular.vms",
                "FeO_analyzed.vms",
                "mjr9_59c.vms",
                "mjr9_64c.vms"
            })
    void everyBlockIsThatOfTheReference(String name) throws InputException, IOException {
        String json = Files.readString(ReferenceFolder.require("reference/spectra/readers/vamas/expected.json"));
        int from = json.indexOf("\"" + name + "\": {");
        int next = json.indexOf("\n \"", from + 1);
        List<MatchResult> expected = BLOCK.matcher(json.substring(from, next < 0 ? json.length() : next))
                .results()
                .toList();
        List<PhotoelectronSpectrum> spectra = spectra("reference/spectra/readers/vamas/" + name);

        assertThat(spectra).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < expected.size(); i++) {
            check(spectra.get(i), expected.get(i));
        }
    }

    private static void check(PhotoelectronSpectrum spectrum, MatchResult expected) {
        var acquisition = spectrum.acquisition();
        assertThat(acquisition.source_eV()).hasValue(Double.parseDouble(expected.group(1)));
        double pass = Double.parseDouble(expected.group(2));
        assertThat(acquisition.passEnergy_eV().orElse(1e37)).isEqualTo(pass);
        assertThat(acquisition.scans()).hasValue(Double.parseDouble(expected.group(3)));
        assertThat(acquisition.dwell_s()).hasValue(Double.parseDouble(expected.group(4)));
        assertThat(spectrum.size()).isEqualTo(Integer.parseInt(expected.group(5)));
        double[] sums = numbers(expected.group(8));
        int skipped = sums.length - (spectrum.table().columns().size() - 1);
        double[] first = numbers(expected.group(6));
        double[] last = numbers(expected.group(7));
        for (int c = 0; c < sums.length; c++) {
            // In an irregular scan the energy is a variable like the others.
            NumberColumn column = (NumberColumn) spectrum.table().columns().get(c + 1 - skipped);
            assertThat(column.at(0)).isEqualTo(first[c]);
            assertThat(column.at(column.size() - 1)).isEqualTo(last[c]);
            SUM.check(column.name(), Arrays.stream(column.copyValues()).sum(), sums[c]);
        }
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(",", -1))
                .mapToDouble(s -> Double.parseDouble(s.strip()))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EX491-495 Fe, Ni, Co oxide references.vms | 62",
                "EX502-506 Fe, Ni, Co mixed oxides.vms | 68",
                "Mn_references.vms | 3",
                "Ti_references_irregular.vms | 12",
                "fomblin_y.vms | 5",
                "mno gas-phase removed-cropped.vms | 4"
            })
    void everyFileHoldsItsBlocks(String row, int blocks) throws InputException {
        assertThat(spectra("data/xps/" + row)).hasSize(blocks);
    }

    /// CasaXPS saves spectra from which a background was subtracted; SPECS repeats energies in irregular scans.
    @Test
    void whatIsOddInTheDataIsSaid() throws InputException {
        assertThat(read("data/xps/EX502-506 Fe, Ni, Co mixed oxides.vms").warnings())
                .hasSize(8)
                .allMatch(w -> w.endsWith("intensities are negative; they are kept."));
        assertThat(read("data/xps/Ti_references_irregular.vms").warnings())
                .contains("Region 'TiO, Ti2p': the energy turns back or repeats.");
        assertThat(read("data/xps/0-150W.vms").warnings()).isEmpty();
    }

    @Test
    void calibrationIsKeptAsData() throws InputException {
        List<PhotoelectronSpectrum> spectra = spectra("data/xps/Mn_references.vms");
        assertThat(spectra)
                .extracting(s -> CasaAnnotation.of(s).calibrations().size())
                .containsOnlyOnce(1);
        var calibration = spectra.stream()
                .flatMap(s -> CasaAnnotation.of(s).calibrations().stream())
                .findFirst()
                .orElseThrow();
        assertThat(calibration).isEqualTo(new CasaAnnotation.Calibration(641.02, 640.79, true));
        Tolerance.absolute(1e-12, "a difference of two doubles").check("shift", calibration.bindingShift_eV(), -0.23);
    }

    /// Position, width and area as CasaXPS printed them in its own export of the same fit.
    @Test
    void theFitOfCasaXpsIsThatOfItsExport() throws InputException, IOException {
        PhotoelectronSpectrum spectrum = spectra("data/xps/FeO_analyzed.vms").getFirst();
        CasaAnnotation casa = CasaAnnotation.of(spectrum);
        List<String> export = Files.readAllLines(ReferenceFolder.require("data/xps/FeO_analyzed_lineshapes_cols.txt"));
        Tolerance printed = Tolerance.absolute(0.00501, "half a unit of the last digit that the export prints");
        assertThat(casa.unread()).isEmpty();
        assertThat(casa.components()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            CasaAnnotation.Component component = casa.components().get(i);
            double source = spectrum.acquisition().source_eV().orElseThrow();
            double binding = CasaAnnotation.binding_eV(component.position_eV().value(), source);
            printed.check("position", binding, cell(export.get(3), i));
            printed.check("width", component.fwhm_eV().value(), cell(export.get(4), i));
            printed.check("area", component.area().value(), cell(export.get(5), i));
            assertThat(component.lineShape()).isEqualTo(export.get(6).split("\t", -1)[i + 2]);
        }
        CasaAnnotation.FitRegion region = casa.regions().getFirst();
        assertThat(region.background()).isEqualTo("U 3 Tougaard");
        assertThat(region.crossSection()).containsExactly(335.44588, 551.0, 436.0, 3.0);
        assertThat(region.averagePoints()).isEqualTo(2);
        assertThat(region.rsf()).isEqualTo(16.42);
    }

    private static double cell(String line, int component) {
        return Double.parseDouble(line.split("\t", -1)[component + 2]);
    }

    /// LG4X exported binding energy and counts of three blocks.
    @ParameterizedTest
    @CsvSource({"1, 0-150W_NiWNi2p_Ni2p.txt", "2, 0-150W_NiWO1s_O1s.txt", "4, 0-150W_NiWW4f_W4f.txt"})
    void theBlocksAreThoseOfTheirExports(int block, String export) throws InputException {
        PhotoelectronSpectrum kinetic = spectra("data/xps/0-150W.vms").get(block);
        PhotoelectronSpectrum binding = spectra("data/xps/" + export).getFirst();
        double source = kinetic.acquisition().source_eV().orElseThrow();
        Tolerance rounding = Tolerance.absolute(1e-9, "differences of energies near 1500 eV");

        assertThat(binding.isBinding()).isTrue();
        assertThat(binding.copyIntensity()).containsExactly(kinetic.copyIntensity());
        for (int i = 0; i < kinetic.size(); i++) {
            rounding.check("energy", source - kinetic.energy_eV(i), binding.energy_eV(i));
        }
        assertThat(binding.acquisition().passEnergy_eV()).hasValue(20);
    }
}
