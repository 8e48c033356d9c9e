package org.interphase.formats.impedance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interphase.formats.impedance.KnownSpectrum.Point;

/// Makes the files in `src/test/resources/impedance`, each the [KnownSpectrum] in the layout of one format.
final class ImpedanceFixtures {
    private ImpedanceFixtures() {}

    static Map<String, byte[]> all() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("gamry.dta", gamry());
        texts.put("gamry_drift.dta", gamryDrift());
        texts.put("zplot.z", zplot());
        texts.put("z60w.txt", z60w());
        texts.put("relaxis.txt", relaxis());
        texts.put("fra.dfr", dfr());
        texts.put(
                "elchemea.i2b",
                "made by a generator\n" + KnownSpectrum.SIZE + "\n" + rows(p -> join(" ", p.f(), p.re(), p.im())));
        texts.put("versastudio.par", versastudio());
        texts.put("ivium.idf", ivium());
        texts.put("maccor.EDA0001.001", maccor());
        texts.put("eclab.mpt", ecLab());
        texts.put("chi.txt", chi());
        texts.put("novocontrol.txt", novocontrol());
        texts.put("nova_comma.csv", nova());
        texts.put("modulus_phase.csv", polar());
        texts.put("unnamed.csv", rows(p -> join(",", p.f(), p.re(), p.im())));
        texts.put("unnamed_minus.txt", rows(p -> join("\t", p.f(), p.re(), p.im().negate())));
        texts.put("loops.csv", loops());
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.ISO_8859_1)));
        return files;
    }

    private static String join(String delimiter, Object... cells) {
        return List.of(cells).stream().map(String::valueOf).collect(Collectors.joining(delimiter));
    }

    private static String rows(Function<Point, String> row) {
        return KnownSpectrum.points().stream().map(p -> row.apply(p) + "\n").collect(Collectors.joining());
    }

    private static String zcurve(String name, String temperature) {
        return name
                + "\tTABLE\n\tPt\tTime\tFreq\tZreal\tZimag\tZmod\tIdc\tVdc\tTemp\n\t#\ts\tHz\tohm\tohm\tohm\tA\tV\tdeg C\n"
                + rows(p -> join("\t", "", 0, 1.5, p.f(), p.re(), p.im(), 1, "1E-6", 3.7, temperature));
    }

    private static String gamry() {
        return "EXPLAIN\nTAG\tEISPOT\nTITLE\tLABEL\tCoated cell\tTest &Identifier\nNOTES\tNOTES\t1\t&Notes...\n\tfirst\n"
                + "AREA\tQUANT\t7.85000E-001\t&Area (cm^2)\nOCVCURVE\tTABLE\t2\n\tPt\tT\tVf\n\t#\ts\tV\n"
                + "\t0\t0.25\t3.7\n\t1\t0.5\t3.7\n" + zcurve("ZCURVE", "-327.67") + zcurve("ZCURVE2", "45.0")
                + "EXPERIMENTABORTED\tTOGGLE\tT\tExperiment Aborted\nFRACURVE\tTABLE\t1\n\tPt\tT\n\t#\ts\n\t0\t1\n";
    }

    private static String gamryDrift() {
        String table = "ZCURVE\tTABLE\n\tPt\tTime\tFreq\tZreal\tZimag\tZrealDrCor\tZimagDrCor\tVdc\n"
                + "\t#\ts\tHz\tohm\tohm\tohm\tohm\tV\n"
                + rows(p -> join("\t", "", 0, "1.5", p.f(), 1.5, -2.5, p.re(), p.im(), 3.7));
        return ("EXPLAIN\nTAG\tEISPOT\nDRIFTCOR\tSELECTOR\t1\t&Drift Correction\n" + table)
                .replace("\n", "\r\n")
                .replace('.', ',');
    }

    private static String zplot() {
        return "ZPLOT2 ASCII\n  Measured Data, ZPlot:       3.2c\n  Open Circuit Potential (V): 3.7\n"
                + "  Data Points:                25\n  Freq(Hz)\tAmpl\tBias\tTime(Sec)\tZ'(a)\tZ''(b)\tGD\tErr\tRange\n"
                + "End Comments\n" + rows(p -> join("\t", p.f(), 0.01, 0, 1.5, p.re(), p.im(), 0, 0, 4));
    }

    private static String z60w() {
        return "\"Z60W Data File: Version 1.1\"\n\"\"\n\"\"\n0,2,0,1,0.1,10000\n26\n"
                + "\"  Freq (Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range\"\n"
                + rows(p -> join(",", p.f(), 0, 3.6, 0, p.re(), p.im(), 0, 0, 0));
    }

    private static String relaxis() {
        String rows = rows(p -> join("\t", p.f(), p.re(), p.im(), 1, -45));
        return "RelaxIS 3.0 Spectrum export\nDate: 1/1/2025 2:29:15 PM\n"
                + "Data: Frequency\tData: Z'\tData: Z''\tData: |Z|\tData: Theta (Z)\n"
                + "DC=3.7, TM=33.7, J=-5E-6, FV2=1\tModel: Unassigned Spectra\tbare\t\t\n" + rows
                + "DC=3.6, T=45, FV2=2\tModel: Unassigned Spectra\tcoated\t\t\n" + rows;
    }

    private static String dfr() {
        return "VERSION8.0\n 25\n 1\n"
                + rows(p -> join(
                        "\n",
                        " " + p.f(),
                        " " + p.re(),
                        " " + p.im().negate(),
                        " 0.0",
                        " 0.0",
                        " 0.0",
                        " 0.0",
                        " 0.0",
                        " 0.0"))
                + "01.01.2025 22:32:00\n 2.0\n";
    }

    private static String versastudio() {
        return "<Application>\nName=VersaStudio\nVersion=2.52.3.0\n</Application>\n\n<Action1>\n"
                + "Name=Potentiostatic EIS\n</Action1>\n\n<Segment1>\nType=2\nVersion=3\n"
                + "Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), Frequency(Hz), Z Real, Z Imag, ActionId, 0\n"
                + "0,0,3.7,0,0.5,0,0,0,1,0\n"
                + rows(p -> join(",", 1, 0, 3.7, "-3.2E-06", 1.8, p.f(), p.re(), p.im(), 21, 0.02))
                + "</Segment1>\n\n<Graph1>\nAnalysis=0\n</Graph1>\n";
    }

    private static String ivium() {
        return "\0\0\0\0H\0\0\0\r\nPeaks=false\r\nMethod=Impedance\r\nTechnique=Constant E\r\nTitle=coated\r\n"
                + ">\u000c\u0001\0\r\n2         \r\nData Objects    \r\n0         \r\nprimary_data    \r\n3         \r\n25        \r\n"
                + rows(p -> p.re() + "  " + p.im() + "\t" + p.f() + " \r") + "7         \r\nosc_data        \r\n\0\0";
    }

    private static String maccor() {
        return "MACCOR, INC.    AC Impedance Test\nFrequency Sweep:   Open Circut Voltage\n\n"
                + "Freq(Hz)\tPolar(V)\ttime(sec)\tZ'(a)\tZ''(b)\tPhase_Angle\tStatus\tV-DC\tIsg\n\n"
                + rows(p -> join("\t", p.f(), 0, 38.2, p.re(), p.im(), -45, "", 3.7));
    }

    private static String ecLab() {
        return "EC-Lab ASCII FILE\nNb header lines : 6\n\nPotentio Electrochemical Impedance Spectroscopy\n\n"
                + "freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\t<Ewe>/V\tcycle number\tRe(Zce)/Ohm\t-Im(Zce)/Ohm\n"
                + rows(p -> join("\t", p.f(), p.re(), p.im().negate(), 3.7, 1, 5, 6))
                + rows(p -> join("\t", p.f(), p.re(), p.im().negate(), 3.6, 2, 5, 6));
    }

    private static String chi() {
        return "Jan. 1, 2025   15:55:08\nA.C. Impedance\nInstrument Model:  CHI660E\n\nInit E (V) = 0\n\n"
                + "Freq/Hz, Z'/ohm, Z\"/ohm, Z/ohm, Phase/deg\n\n"
                + rows(p -> join(", ", p.f(), p.re(), p.im(), 1, -45.0));
    }

    private static String novocontrol() {
        return "pellet, 01.01.2025, 15:11\nFixed value(s) :  Temp. [K]=3.1815e+02  AC Volt [Vrms]=7.1000e-03  \n"
                + "     Freq.[Hz]\t      Zs'[ohm]\t     Zs''[ohm]\n" + rows(p -> join("\t ", p.f(), p.re(), p.im()));
    }

    private static String nova() {
        return ("Index;Frequency (Hz);Z' (Ohm);-Z'' (Ohm);Z (Ohm);-Phase (\u00B0);Time (s)\n"
                        + rows(p -> join(";", 1, p.f(), p.re(), p.im().negate(), 1, 45, 2)))
                .replace('.', ',');
    }

    /// In kilohertz, kilo-ohms and degrees, frequencies rising.
    private static String polar() {
        List<Point> points = KnownSpectrum.points().reversed();
        return "|Z|/kOhm,phase/rad,f/kHz\n"
                + points.stream()
                        .map(p -> {
                            double re = p.re().doubleValue();
                            double im = p.im().doubleValue();
                            return join(",", Math.hypot(re, im) / 1000, Math.atan2(im, re), p.f().movePointLeft(3))
                                    + "\n";
                        })
                        .collect(Collectors.joining());
    }

    /// Two repeats, each with a row of the steady state behind it, one gap and one impedance of zero.
    private static String loops() {
        String rows = rows(p -> join(",", p.f(), p.re(), p.im(), 3.7)) + "0,0,0,3.7\n";
        StringBuilder text = new StringBuilder("freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm,Ewe/V,loop_index\n");
        for (int loop = 0; loop < 2; loop++) {
            text.append(rows.replace("\n", "," + loop + "\n"));
        }
        return text.append("0.05,,,3.7,1\n0.04,0,0,3.7,1\n").toString();
    }
}
