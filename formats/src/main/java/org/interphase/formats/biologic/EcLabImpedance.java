package org.interphase.formats.biologic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.formats.impedance.ImaginarySign;
import org.interphase.formats.impedance.ImpedanceAssembler;
import org.interphase.formats.impedance.ImpedanceMap;
import org.interphase.formats.impedance.ImpedanceRole;
import org.interphase.formats.impedance.ImpedanceRule;

/// The spectra among EC-Lab's columns: that of the working electrode, Re(Z) and −Im(Z). In files with three electrodes
/// those of the counter electrode and of the whole cell, `Zce` and `Zwe-ce`, stay in columns of their own.
///
/// Where a file stores modulus and phase only, as `.mpr` of Modulo Bat does, the parts are computed from them.
final class EcLabImpedance {
    private static final String FREQUENCY = "freq/Hz";
    private static final List<ImpedanceRule> RULES = List.of(
            ImpedanceRule.of(ImpedanceRole.FREQUENCY, FREQUENCY),
            ImpedanceRule.of(ImpedanceRole.POTENTIAL, "<Ewe>/V"),
            ImpedanceRule.of(ImpedanceRole.POTENTIAL, "<Ewe/V>"),
            ImpedanceRule.of(ImpedanceRole.POTENTIAL, "<Ecell>/V"),
            ImpedanceRule.of(ImpedanceRole.POTENTIAL, "<Ecell/V>"),
            ImpedanceRule.of(ImpedanceRole.POTENTIAL, "Ewe/V"),
            ImpedanceRule.of(ImpedanceRole.POTENTIAL, "Ecell/V"),
            ImpedanceRule.of(ImpedanceRole.TEMPERATURE, "Temperature/°C"),
            ImpedanceRule.of(ImpedanceRole.CYCLE, "cycle number"));
    private static final ImpedanceMap PARTS = map(
            ImaginarySign.POSITIVE_IS_CAPACITIVE,
            ImpedanceRule.of(ImpedanceRole.REAL, "Re(Z)/Ohm"),
            ImpedanceRule.of(ImpedanceRole.IMAGINARY, "-Im(Z)/Ohm"));
    private static final ImpedanceMap POLAR = map(
            ImaginarySign.NEGATIVE_IS_CAPACITIVE,
            ImpedanceRule.of(ImpedanceRole.MODULUS, "|Z|/Ohm"),
            ImpedanceRule.of(ImpedanceRole.PHASE, "Phase(Z)/deg"));

    private EcLabImpedance() {}

    private static ImpedanceMap map(ImaginarySign sign, ImpedanceRule... parts) {
        List<ImpedanceRule> rules = new ArrayList<>(RULES);
        rules.addAll(List.of(parts));
        return new ImpedanceMap("ec-lab", rules, sign);
    }

    /// Spectra with what was remarked of them.
    record Spectra(List<ImpedanceSpectrum> list, List<String> warnings) {}

    /// Whether there are columns of numbers for a spectrum, and a row of it.
    static boolean isIn(EcLabContent content) {
        Optional<double[]> frequency = EcLabCharge.numbers(content.table(), FREQUENCY);
        Optional<ImpedanceMap> map = mapOf(content);
        if (frequency.isEmpty() || map.isEmpty()) {
            return false;
        }
        String part = map.get().equals(PARTS) ? "Re(Z)/Ohm" : "|Z|/Ohm";
        double[] values = EcLabCharge.numbers(content.table(), part).orElseThrow();
        for (int i = 0; i < values.length; i++) {
            double f = frequency.get()[i];
            if (f > 0 && Double.isFinite(f) && Double.isFinite(values[i]) && values[i] != 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ImpedanceMap> mapOf(EcLabContent content) {
        if (hasNumbers(content, "Re(Z)/Ohm") && hasNumbers(content, "-Im(Z)/Ohm")) {
            return Optional.of(PARTS);
        }
        return hasNumbers(content, "|Z|/Ohm") && hasNumbers(content, "Phase(Z)/deg")
                ? Optional.of(POLAR)
                : Optional.empty();
    }

    private static boolean hasNumbers(EcLabContent content, String column) {
        return EcLabCharge.numbers(content.table(), column).isPresent();
    }

    /// @throws InputException if no row is a point after all
    static Spectra of(EcLabContent content) throws InputException {
        ImpedanceAssembler assembler = new ImpedanceAssembler(
                        content.file(), content.reader(), mapOf(content).orElse(PARTS))
                .metadata(content.metadata())
                .loopStarts(content.loopStarts());
        content.assumed().forEach(assembler::assume);
        List<ImpedanceSpectrum> list = assembler.assemble(content.title(), content.table(), content.placeOfRow());
        return new Spectra(list, assembler.warnings());
    }
}
