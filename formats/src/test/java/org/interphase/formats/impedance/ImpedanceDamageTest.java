package org.interphase.formats.impedance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.interphase.formats.fixture.DamageContract;

/// Files of impedance that were cut, damaged or made to hurt: a reading or a refusal, and soon.
class ImpedanceDamageTest extends DamageContract {
    ImpedanceDamageTest() {
        super(ImpedanceFixtures.all(), 2718, 30);
    }

    @Override
    protected Map<String, String> hurtful() {
        Map<String, String> files = new LinkedHashMap<>();
        String names = "f/Hz,Re/Ohm,Im/Ohm\n";
        files.put("sweeps.csv", names + "2,1,-1\n1,1,-1\n".repeat(300_000));
        StringBuilder slow = new StringBuilder(names).append("1,1,1\n1e300,1,1\n");
        for (int i = 0; i < 300_000; i++) {
            slow.append(1e300 - i * 1e290).append(",1,-1\n");
        }
        files.put("slow.csv", slow.toString());
        String table = "ZCURVE\tTABLE\n\tPt\tFreq\tZreal\tZimag\n\t#\tHz\tohm\tohm\n\t0\t1\t1\t1\n";
        files.put("tables.dta", "EXPLAIN\nTAG\tEISPOT\n" + table.repeat(30_000));
        files.put("nothing.dta", "EXPLAIN\nTAG\tEISPOT\n" + "ZCURVE\tTABLE\n".repeat(200_000));
        files.put("count.dfr", "VERSION8.0\n 9999999\n 1\n" + "1\n".repeat(100));
        files.put("count.i2b", "999999\n" + "1 1 1\n".repeat(100));
        files.put(
                "blocks.idf",
                "\0Method=Impedance\n\nTechnique=a\n" + "primary_data\n3\n9999999\n1 1 1\n".repeat(30_000));
        files.put(
                "blocks.txt",
                "RelaxIS 3.0 Spectrum export\nData: Frequency\tData: Z'\tData: Z''\n"
                        + "DC=1\n1\t1\t1\n".repeat(60_000));
        files.put(
                "segments.par",
                "<Application>\nName=Potentiostatic EIS\n" + "<Segment1>\nDefinition=a,b\n".repeat(60_000));
        files.put("names.z", "ZPLOT2 ASCII\nFreq(Hz)" + "\tZ''(b)".repeat(9000) + "\nEnd Comments\n1\t2\t3\n");
        files.put("frequencies.csv", names + "1e-320,1,-1\n1e308,1e308,1e308\n5e-324,1,1\n1,-1e308,1\n");
        return files;
    }
}
