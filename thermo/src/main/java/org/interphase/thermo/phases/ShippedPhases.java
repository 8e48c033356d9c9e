package org.interphase.thermo.phases;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// The tables that ship with the product: computed energies of Li, Ni, Mn, Co, O, P, S, Ge, Cl, Nb, Ta, C, Ti, In,
/// Zr, B, Al, Si and their compounds, and measured enthalpies of formation to anchor some of them.
public final class ShippedPhases {
    /// What to cite for the computed energies.
    public static final String CITATION =
            "Materials Project (A. Jain et al., APL Mater. 1, 011002 (2013), doi 10.1063/1.4812323; CC-BY 4.0), "
                    + "as compiled by C. J. Bartel et al., npj Comput. Mater. 6, 97 (2020), "
                    + "doi 10.1038/s41524-020-00362-y";
    /// What to cite for the measured enthalpies.
    public static final String EXPERIMENT_CITATION =
            "formation enthalpies at 298 K as collected in pymatgen 2022.11.7 (MIT licence; S. P. Ong et al., "
                    + "Comput. Mater. Sci. 68, 314 (2013), doi 10.1016/j.commatsci.2012.10.028)";

    private ShippedPhases() {}

    /// @param scheme legacy or MP2020
    public static PhaseTable computed(Scheme scheme) {
        PhaseTable legacy = read("computed.csv", Origin.SHIPPED, Scheme.LEGACY, CITATION);
        return switch (scheme) {
            case LEGACY -> legacy;
            case MP2020_ESTIMATED -> legacy.toMp2020();
            case AS_GIVEN -> throw new IllegalArgumentException("the shipped energies have a scheme");
        };
    }

    /// Measured enthalpies of formation at 298 K, in eV per atom.
    public static Map<Composition, Double> measured() {
        return read("measured.csv", Origin.EXPERIMENT, Scheme.AS_GIVEN, EXPERIMENT_CITATION).phases().stream()
                .filter(p -> !p.composition().isElement())
                .collect(Collectors.toUnmodifiableMap(Phase::composition, Phase::energy_eV_per_atom));
    }

    private static PhaseTable read(String resource, Origin origin, Scheme scheme, String citation) {
        var collector = new PhaseCollector(resource, PhaseCollector.Duplicates.REFUSED);
        try (InputStream in = ShippedPhases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its table " + resource);
            }
            PhaseText.read(new InputStreamReader(in, StandardCharsets.UTF_8), resource, origin, collector);
            return collector.table(scheme, citation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ThermoInputException e) {
            throw new IllegalStateException("the product's own table is damaged", e);
        }
    }
}
