package org.interphase.study.xps;

import java.util.LinkedHashMap;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.quantify.Matter;
import org.interphase.study.yaml.Yaml;
import org.interphase.study.yaml.YamlGroup;

/// What electrons travel through: a few solids by formula, or any other by its numbers.
///
/// Densities are those of the crystals, valence electrons those of the outer shells (Tanuma, Powell and Penn
/// count alike), gaps are rounded; 10 % of a density changes a path by about 5 %, well within the 10 % of
/// TPP-2M itself.
final class Materials {
    private static final Map<String, double[]> KNOWN = known();

    private Materials() {}

    private static Map<String, double[]> known() {
        Map<String, double[]> known = new LinkedHashMap<>();
        known.put("Li6PS5Cl", new double[] {1.86, 268.4, 48, 3.5});
        known.put("Li10GeP2S12", new double[] {2.04, 588.4, 96, 3.6});
        known.put("LiNbO3", new double[] {4.64, 147.85, 24, 3.8});
        known.put("Li2CO3", new double[] {2.11, 73.89, 24, 8.0});
        known.put("LiNi0.6Co0.2Mn0.2O2", new double[] {4.77, 96.93, 28.4, 1.5});
        return known;
    }

    /// @param key under which a formula stands, or a group of the solid's numbers
    static Matter of(YamlGroup group, String key) throws InputException {
        if (group.require(key) instanceof Yaml.Mapping) {
            YamlGroup numbers = YamlGroup.of(group.file(), group.name() + "." + key, group.require(key));
            Matter matter = matter(
                    numbers,
                    numbers.mark(),
                    numbers.optionalNumber("density_g_cm3").orElse(Double.NaN),
                    numbers.optionalNumber("molar_mass_g_mol").orElse(Double.NaN),
                    numbers.optionalNumber("valence_electrons").orElse(Double.NaN),
                    numbers.optionalNumber("gap_eV").orElse(Double.NaN));
            numbers.refuseUnknown();
            return matter;
        }
        String name = group.text(key);
        double[] known = KNOWN.get(name);
        if (known == null) {
            throw group.refuse(
                    group.at(key),
                    "one of " + String.join(", ", KNOWN.keySet())
                            + ", or a group with density_g_cm3, molar_mass_g_mol, valence_electrons and gap_eV",
                    "'" + name + "'");
        }
        return matter(group, group.at(key), known[0], known[1], known[2], known[3]);
    }

    private static Matter matter(YamlGroup group, Yaml.Mark at, double rho, double mass, double electrons, double gap)
            throws InputException {
        try {
            return Matter.of(rho, mass, electrons, gap);
        } catch (XpsRefusedException e) {
            throw group.refuse(at, "the numbers of a solid", e.sentence());
        }
    }
}
