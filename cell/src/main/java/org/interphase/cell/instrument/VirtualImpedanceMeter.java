package org.interphase.cell.instrument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.interphase.cell.life.Spectrum;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.Provenance;
import org.interphase.data.State;
import org.interphase.data.StateAxis;

/// An impedance meter at the steps of a protocol that ask for a spectrum. Real and imaginary part carry
/// independent Gaussian noise proportional to the modulus, as analysers specify their error, and five
/// significant digits.
public final class VirtualImpedanceMeter {
    private static final int DIGITS = 5;

    private final double noise;
    private final long seed;

    /// @param noise standard deviation over the modulus, zero for none
    /// @param seed of the noise; each spectrum of a run has noise of its own
    public VirtualImpedanceMeter(double noise, long seed) {
        this.noise = noise;
        this.seed = seed;
    }

    /// @param index of the spectrum in its run
    /// @param title of the cell
    /// @param notes further entries of the file's header
    public ImpedanceSpectrum measure(Spectrum spectrum, int index, String title, Map<String, String> notes) {
        double[] frequency = spectrum.points().frequency();
        double[] re = spectrum.points().real();
        double[] im = spectrum.points().imaginary();
        Random random = Seeds.random(seed, index);
        for (int i = 0; i < frequency.length; i++) {
            double scatter = noise * Math.hypot(re[i], im[i]);
            re[i] = digits(re[i] + scatter * random.nextGaussian());
            im[i] = digits(im[i] + scatter * random.nextGaussian());
            frequency[i] = digits(frequency[i]);
        }
        Map<String, String> metadata = new LinkedHashMap<>(notes);
        metadata.put("origin", "simulated by the cell model");
        metadata.put("Time since start", Math.round(spectrum.seconds()) + " s");
        Provenance provenance =
                new Provenance(title, "", "cell-model", true, List.of("Simulated: no cell was measured."));
        return ImpedanceSpectrum.builder(title, provenance)
                .points(frequency, re, im)
                .state(State.of(StateAxis.CYCLE, spectrum.cycle()))
                .metadata(metadata)
                .build();
    }

    private static double digits(double value) {
        if (value == 0) {
            return 0;
        }
        return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    }
}
