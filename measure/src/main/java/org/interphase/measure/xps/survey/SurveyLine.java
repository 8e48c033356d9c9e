package org.interphase.measure.xps.survey;

import java.util.ArrayList;
import java.util.List;

/// A line that a survey can show.
///
/// @param element symbol
/// @param name such as `2p` or `KLL`; of a doublet the line of higher j
/// @param energy_eV binding energy of a core line, kinetic energy of an Auger line, to about 1 eV
/// @param auger whether it is an Auger line, which stays at its kinetic energy whatever the X-rays
/// @param strength over the strongest line of the element, roughly, as it stands out of a survey
/// @param upwards_eV by which compounds can shift it to higher binding energies beyond the usual
record SurveyLine(String element, String name, double energy_eV, boolean auger, double strength, double upwards_eV) {
    private static final double CORE_eV = 4;
    private static final double AUGER_eV = 8;

    /// Core lines: element, line, binding energy, strength. The energies are those of the elements and of their
    /// usual compounds rounded to 1 eV, as in the tables of electron binding energies of J. A. Bearden and A. F.
    /// Burr, Rev. Mod. Phys. 39 (1967) 125, and of M. Cardona and L. Ley, Photoemission in Solids I (1978);
    /// strengths follow the cross-sections of J. H. Scofield (1976) for Al Kα; those of the 2s, 3s and 3p lines
    /// of Fe, Co and Ni are what surveys of the metals and oxides show, where low backgrounds raise lines of low
    /// energy and widths lower the 2s lines (Ti to Zn are taken to be alike).
    private static final String CORE = """
            Li 1s 55 1
            B 1s 188 1 4
            C 1s 285 1 9
            N 1s 399 1
            O 1s 531 1, O 2s 23 0.05
            F 1s 685 1, F 2s 30 0.05
            Na 1s 1072 1, Na 2s 64 0.05
            Mg 1s 1304 1, Mg 2s 89 0.06, Mg 2p 50 0.03
            Al 2p 74 1, Al 2s 119 1
            Si 2p 102 1, Si 2s 153 1
            P 2p 133 1, P 2s 190 0.9
            S 2p 163 1 4, S 2s 228 0.8 4
            Cl 2p 199 1, Cl 2s 270 0.7
            Ar 2p 242 1
            K 2p 293 1, K 2s 378 0.4
            Ca 2p 347 1, Ca 2s 439 0.35
            Ti 2p 459 1, Ti 2p1/2 465 0.4, Ti 2s 564 0.05
            Cr 2p 576 1, Cr 2p1/2 586 0.4, Cr 2s 696 0.05
            Mn 2p 641 1, Mn 2p1/2 653 0.4, Mn 2s 770 0.05, Mn 3s 84 0.05, Mn 3p 49 0.2
            Fe 2p 709 1, Fe 2p1/2 723 0.35, Fe 3s 92 0.15, Fe 2s 845 0.05, Fe 3p 55 0.5
            Co 2p 780 1, Co 2p1/2 796 0.35, Co 3s 102 0.15, Co 2s 926 0.05, Co 3p 60 0.5
            Ni 2p 854 1, Ni 2p1/2 872 0.35, Ni 3s 111 0.15, Ni 2s 1009 0.05, Ni 3p 67 0.5
            Cu 2p 933 1, Cu 2p1/2 953 0.4, Cu 3s 123 0.05, Cu 2s 1097 0.05, Cu 3p 75 0.2
            Zn 2p 1022 1, Zn 2p1/2 1045 0.4, Zn 3p 89 0.2
            Ge 2p 1218 1, Ge 2p1/2 1249 0.4, Ge 3d 31 0.06
            Br 3d 69 1, Br 3p 182 0.6, Br 3p1/2 189 0.3, Br 3s 257 0.15
            Zr 3d 182 1, Zr 3p 331 0.6
            Nb 3d 206 1, Nb 3p 362 0.5
            Mo 3d 229 1, Mo 3p 395 0.5
            Ag 3d 368 1, Ag 3d3/2 374 0.5, Ag 3p 573 0.4
            In 3d 444 1, In 3d3/2 452 0.5, In 3p 665 0.4
            Sn 3d 486 1, Sn 3d3/2 495 0.5, Sn 3p 715 0.4
            I 3d 620 1, I 3d3/2 631 0.5, I 4d 50 0.13
            La 3d 836 1, La 3d3/2 853 0.5, La 4d 103 0.2
            Ta 4f 26 1, Ta 4d 229 1, Ta 4d3/2 241 0.6
            W 4f 32 1, W 4d 244 1, W 4d3/2 257 0.6, W 4p 424 0.3
            Pt 4f 71 1, Pt 4d 314 0.9, Pt 4d3/2 331 0.6
            Au 4f 84 1, Au 4d 335 0.9, Au 4d3/2 353 0.6
            Pb 4f 138 1, Pb 4d 413 0.8, Pb 4d3/2 435 0.5
            Bi 4f 158 1, Bi 4d 441 0.8, Bi 4d3/2 464 0.5
            """;

    /// Auger lines by kinetic energy, of which only those are listed that were found at this place in a measured
    /// survey of the element or its compound (C, O, F, Mg; the groups of LMM lines of Fe, Co and Ni in the metals);
    /// Thermo Fisher's XPS knowledge base states the LMM line of Co, HarwellXPS's that of Fe. Strengths are
    /// what the same surveys show over the strongest core line, the larger where they differ.
    private static final String AUGER = """
            C KLL 263 0.1
            O KLL 508 0.1
            F KLL 654 0.1
            Mg KLL 1180 3, Mg KL1L23 1150 0.5, Mg KL1L1 1102 0.3
            Co LMM 774 0.3, Co L2MM 789 0.1, Co L3M23M45 717 0.1, Co L3M23M23 653 0.1
            Ni LMM 846 0.35, Ni L2MM 863 0.1, Ni L3M23M45 777 0.15, Ni L3M23M23 709 0.06
            Fe LMM 701 0.2, Fe L2MM 717 0.05, Fe L3M23M45 651 0.1, Fe L3M23M23 598 0.12
            """;

    private static final List<SurveyLine> ALL = read();

    static List<SurveyLine> all() {
        return ALL;
    }

    /// @param source_eV photon energy
    double binding_eV(double source_eV) {
        return auger ? source_eV - energy_eV : energy_eV;
    }

    /// Whether a peak at a binding energy can be this line: 4 eV for core lines, 8 eV for the wide Auger ones.
    boolean canBe(double energy, double source_eV) {
        double tolerance = auger ? AUGER_eV : CORE_eV;
        double off = energy - binding_eV(source_eV);
        return off >= -tolerance && off <= tolerance + upwards_eV;
    }

    String label() {
        return element + " " + name;
    }

    private static List<SurveyLine> read() {
        List<SurveyLine> lines = new ArrayList<>();
        for (String entry : (CORE + AUGER).strip().split("[\n,]", 0)) {
            String[] parts = entry.strip().split(" ", 0);
            boolean auger = !Character.isDigit(parts[1].charAt(0));
            lines.add(new SurveyLine(
                    parts[0],
                    parts[1],
                    Double.parseDouble(parts[2]),
                    auger,
                    Double.parseDouble(parts[3]),
                    parts.length > 4 ? Double.parseDouble(parts[4]) : 0));
        }
        return List.copyOf(lines);
    }
}
