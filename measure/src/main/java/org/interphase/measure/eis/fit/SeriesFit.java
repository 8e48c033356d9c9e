package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.List;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;

/// One circuit fitted to each spectrum of a series (rest time, temperature, cycle): the first from many starts, every
/// other from where the one before ended, which keeps the names of the arcs and costs a few steps each.
public final class SeriesFit {
    /// A fit from the one before is trusted while its sum of squares is below this multiple of that one's.
    private static final double TRUSTED = 3;

    private final List<CircuitFit> fits;

    private SeriesFit(List<CircuitFit> fits) {
        this.fits = List.copyOf(fits);
    }

    /// @param spectra in the order of the series, at least one
    /// @throws FitRefusedException if one of them cannot be fitted; the sentence names its number from 1
    public static SeriesFit of(List<Spectrum> spectra, Circuit circuit, Starts starts, FitOptions options)
            throws FitRefusedException {
        if (spectra.isEmpty()) {
            throw new FitRefusedException("the series has no spectra");
        }
        List<CircuitFit> fits = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            try {
                fits.add(
                        i == 0
                                ? CircuitFit.of(spectra.get(0), circuit, starts, options)
                                : next(spectra.get(i), circuit, fits.get(i - 1), options));
            } catch (FitRefusedException e) {
                throw new FitRefusedException("spectrum " + (i + 1) + " of the series: " + e.sentence());
            }
        }
        return new SeriesFit(fits);
    }

    private static CircuitFit next(Spectrum spectrum, Circuit circuit, CircuitFit before, FitOptions options)
            throws FitRefusedException {
        Starts warm = Starts.given(circuit, before.copyValues());
        CircuitFit fit = CircuitFit.of(spectrum, circuit, warm, options.withStarts(1));
        boolean trusted = fit.converged() && fit.ssr() <= TRUSTED * before.ssr();
        return trusted || options.starts() == 1 ? fit : CircuitFit.of(spectrum, circuit, warm, options);
    }

    public int size() {
        return fits.size();
    }

    public CircuitFit fit(int i) {
        return fits.get(i);
    }

    public List<CircuitFit> fits() {
        return fits;
    }
}
