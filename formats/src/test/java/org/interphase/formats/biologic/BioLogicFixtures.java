package org.interphase.formats.biologic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Small files of our own: one charge and one discharge at 2 mA, written as `.mpr` of each version and as text.
final class BioLogicFixtures {
    static final int[] ALL_FLAGS = {1, 2, 3, 21, 31, 65};
    static final double CURRENT_mA = 2;

    private BioLogicFixtures() {}

    /// Ten minutes of charge and ten of discharge, a record a minute: flags, Ns, I Range, time, control, Ewe, I, dq,
    /// (Q-Qo), and from version 2 on Q charge/discharge and half cycle.
    static MprWriter chargeAndDischarge(int version) {
        MprWriter writer = new MprWriter(version)
                .flags(ALL_FLAGS)
                .column(131, 'H')
                .column(39, 'H')
                .column(4, 'd')
                .column(20, 'f')
                .column(6, 'f')
                .column(8, 'f')
                .column(7, 'd')
                .column(13, 'd');
        if (version > 0) {
            writer.column(467, 'd').column(468, 'I');
        }
        double charge = 0;
        for (int minute = 0; minute <= 20; minute++) {
            double current = minute == 0 ? 0 : minute <= 10 ? CURRENT_mA : -CURRENT_mA;
            double dq = current / 60;
            charge += dq;
            int flags = 1 | (current > 0 ? 4 : 0);
            double voltage = 3 + charge;
            int ns = minute <= 10 ? 1 : 2;
            double half = minute <= 10 ? charge : charge - 10 * CURRENT_mA / 60;
            double[] row = {flags, ns, 14, 60.0 * minute, current, voltage, current, dq, charge, half, ns - 1};
            writer.row(version > 0 ? row : Arrays.copyOf(row, 9));
        }
        return writer;
    }

    /// A text export with a decimal comma, as EC-Lab writes it on a German or French computer.
    static byte[] text() {
        return latin1("""
                EC-Lab ASCII FILE
                Nb header lines : 16

                Modulo Bat

                Run on channel : 5 (SN 69651)
                User :
                Acquisition started on : 12/08/2022 14:36:53.355
                Saved on :
                	File : cell_01_MB_C05.mpr
                EC-Lab for windows v11.43 (software)
                Comments : coated
                Comments : 25 °C
                Mass of active material : 7,826 mg
                Electrode surface area : 0,785 cm²
                mode	Ns	time/s	Ewe/V	I/mA	dq/mA.h	(Q-Qo)/mA.h	Capacitance charge/µF	cycle number	P/W	|
                1	1	0,000000000000000E+000	3,0000000E+000	0,0000000E+000	0,000000000000000E+000	0,000000000000000E+000	0,0E+000	0,0E+000	0,0
                1	1	6,000000000000000E+001	3,1000000E+000	2,0000000E+000	3,333333333333333E-002	3,333333333333333E-002	1,5E+000	0,0E+000	6,2E-003
                1	2	1,200000000000000E+002	3,0500000E+000	-2,0000000E+000	-3,333333333333333E-002	0,000000000000000E+000	1,5E+000	1,0E+000	-6,1E-003
                """.replace("\t|\n", "\t\n"));
    }

    /// Lines of a text export, with semicolons standing for tabs.
    static String lines(String... lines) {
        return String.join("\n", lines).replace(';', '\t') + "\n";
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
