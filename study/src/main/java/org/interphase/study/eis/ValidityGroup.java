package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.measure.eis.kk.LinKk;

/// Spectra of a cell of which the test of validity says the same, in one line of a table.
///
/// @param spectra at least one, all tested or none
record ValidityGroup(List<CellSpectrum> spectra) {
    static List<ValidityGroup> of(List<CellSpectrum> spectra) {
        List<List<CellSpectrum>> groups = new ArrayList<>();
        for (CellSpectrum spectrum : spectra) {
            groups.stream()
                    .filter(g -> says(g.getFirst()).equals(says(spectrum)))
                    .findFirst()
                    .ifPresentOrElse(g -> g.add(spectrum), () -> groups.add(new ArrayList<>(List.of(spectrum))));
        }
        return groups.stream().map(ValidityGroup::new).toList();
    }

    private static String says(CellSpectrum spectrum) {
        return spectrum.validity()
                .map(v -> v.verdict().word() + "\n" + v.cause().words())
                .orElse("");
    }

    private List<LinKk> tests() {
        return spectra.stream().flatMap(s -> s.validity().stream()).toList();
    }

    String states() {
        String first = spectra.getFirst().state().toString();
        if (spectra.size() == 1) {
            return first;
        }
        String last = spectra.getLast().state().toString();
        String range = first.equals(last) ? first : first + " to " + last;
        return spectra.size() + " spectra" + (range.isEmpty() ? "" : ", " + range);
    }

    String verdict() {
        return tests().isEmpty() ? "not testable" : tests().getFirst().verdict().word();
    }

    String cause() {
        return tests().isEmpty() ? "" : tests().getFirst().cause().words();
    }

    /// Of the worst, in %.
    String largestResidual() {
        return tests().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.2f",
                        100
                                * tests().stream()
                                        .mapToDouble(LinKk::largestResidual)
                                        .max()
                                        .orElseThrow());
    }

    /// In which all of them are valid.
    String range() {
        double from = 0;
        double to = Double.MAX_VALUE;
        for (LinKk test : tests()) {
            from = Double.isFinite(test.validFrom_Hz()) ? Math.max(from, test.validFrom_Hz()) : Double.MAX_VALUE;
            to = Double.isFinite(test.validTo_Hz()) ? Math.min(to, test.validTo_Hz()) : 0;
        }
        if (tests().isEmpty()) {
            return "";
        }
        return from < to ? SpectrumFigures.hertz(from) + " to " + SpectrumFigures.hertz(to) : "none";
    }
}
