package org.interphase.study.xps;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Provenance;

/// The time per point and scan that somebody states about spectra: the errors of a rate are those of the counts behind
/// it. Who states it says that the intensities are rates, so that it also holds where the reader took counts for
/// granted. What a file states itself stays.
///
/// @param dwell_s above zero; empty where nothing is stated
public record CountingTime(OptionalDouble dwell_s) {
    public static CountingTime unstated() {
        return new CountingTime(OptionalDouble.empty());
    }

    /// @param dwell_s seconds per point and scan, above zero
    public static CountingTime of(double dwell_s) {
        return new CountingTime(OptionalDouble.of(dwell_s));
    }

    /// The same spectra with this time. What it changes, and where it was not needed, stands among what is assumed.
    RegionFile of(RegionFile file) {
        return dwell_s.isEmpty()
                ? file
                : new RegionFile(
                        file.file(), file.spectra().stream().map(this::timed).toList(), file.warnings());
    }

    private PhotoelectronSpectrum timed(PhotoelectronSpectrum spectrum) {
        PhotoelectronSpectrum.Acquisition how = spectrum.acquisition();
        if (spectrum.countsPerUnit().isEmpty()) {
            return with(spectrum, true, List.of());
        }
        if (spectrum.countsAssumed().isPresent()) {
            return with(
                    spectrum,
                    true,
                    List.of("The file does not say what its intensities are: they are counts per second over "
                            + seconds(dwell_s.orElseThrow()) + ", as --dwell-s says."));
        }
        String stated = how.countsPerSecond()
                ? "counts per second with a counting time of "
                        + seconds(how.dwell_s().orElseThrow())
                : "counts";
        return with(
                spectrum, false, List.of("The file itself states " + stated + ": the time of --dwell-s is not used."));
    }

    private PhotoelectronSpectrum with(PhotoelectronSpectrum spectrum, boolean rate, List<String> sentences) {
        PhotoelectronSpectrum.Acquisition how = spectrum.acquisition();
        Optional<String> counts = spectrum.countsAssumed();
        List<String> assumed = new ArrayList<>(spectrum.provenance().assumed());
        counts.ifPresent(assumed::remove);
        assumed.addAll(sentences);
        Provenance from = spectrum.provenance();
        PhotoelectronSpectrum.Builder timed = PhotoelectronSpectrum.builder(
                        spectrum.title(),
                        new Provenance(from.file(), from.sha256(), from.reader(), from.simulated(), assumed))
                .metadata(spectrum.metadata())
                .state(spectrum.state())
                .acquisition(
                        rate
                                ? new PhotoelectronSpectrum.Acquisition(
                                        how.region(), how.source_eV(), how.passEnergy_eV(), dwell_s, how.scans(), true)
                                : how);
        spectrum.copyTransmission().ifPresent(timed::transmission);
        return (spectrum.isBinding()
                        ? timed.binding(spectrum.copyEnergy_eV(), spectrum.copyIntensity())
                        : timed.kinetic(spectrum.copyEnergy_eV(), spectrum.copyIntensity()))
                .build();
    }

    private static String seconds(double time) {
        return BigDecimal.valueOf(time).stripTrailingZeros().toPlainString() + " s";
    }
}
