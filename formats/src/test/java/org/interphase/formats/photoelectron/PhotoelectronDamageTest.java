package org.interphase.formats.photoelectron;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interphase.formats.fixture.DamageContract;
import org.junit.jupiter.api.Test;

/// Files of photoelectron spectra that were cut, damaged or made to hurt: a reading or a refusal, and soon.
class PhotoelectronDamageTest extends DamageContract {
    PhotoelectronDamageTest() {
        super(PhotoelectronFixtures.all(), 1905, 60);
    }

    /// Each number of the headers in turn becomes an extreme one.
    @Test
    void numbersThatPromiseTooMuch() {
        for (String name :
                new String[] {"vamas_regular.vms", "vamas_profile.vms", "specs.xy", "specs.xml", "phi.spe"}) {
            byte[] original = PhotoelectronFixtures.all().getOrDefault(name, new byte[0]);
            String text = new String(original, StandardCharsets.ISO_8859_1);
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < Math.min(lines.length, 120); i++) {
                for (String extreme : new String[] {"2147483647", "-1", "1E300", "99999"}) {
                    String[] changed = lines.clone();
                    changed[i] = lines[i].replaceFirst("[+-]?\\d+(\\.\\d+)?", extreme);
                    survives(name, String.join("\n", changed).getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    @Override
    protected Map<String, String> hurtful() {
        Map<String, String> files = new LinkedHashMap<>();
        String head = "VAMAS Surface Chemical Analysis Standard Data Transfer Format 1988 May 4\ni\nm\no\ne\n";
        files.put("comment.vms", head + "2000000000\n" + "x\n".repeat(1000));
        files.put("variables.vms", head + "0\nNOEXP\nREGULAR\n300000\n" + "a\nb\n".repeat(300_000));
        files.put("blank.vms", "\n".repeat(3_000_000) + head);
        String table = "BE (eV),CPS\n1,2\n2,3\n";
        files.put("tables.csv", table.repeat(50_000));
        files.put("headers.csv", "BE (eV),CPS\n".repeat(300_000));
        files.put("wide.csv", "BE,".repeat(4000) + "CPS\n" + "1,".repeat(4000) + "1\n");
        files.put("energies.csv", "BE (eV),CPS\n1e308,1e308\n-1e308,1\n1,1e308\n5e-324,1\n");
        files.put("datasets.csv", "BE,CPS,dataset\n" + "1,1,1\n1,1,2\n".repeat(100_000));
        files.put("regions.xy", "# Created by:   SpecsLab\n" + "# Region: a\n1 2\n".repeat(150_000));
        files.put("sections.txt", "[Info]\nNumber of Regions=1\n" + "[Region 1]\n[Data 1]\n1 2\n".repeat(150_000));
        files.put("empty.txt", "[Info]\nNumber of Regions=1\n" + "[Data 1]\n".repeat(300_000));
        files.put(
                "cycles.xml",
                "<?xml version=\"1.0\"?><any a=\"specs.de\"><struct type_name=\"RegionData\">"
                        + "<struct type_name=\"Cycle\"><sequence name=\"counts\"><ulong>1</ulong></sequence></struct>"
                                .repeat(50_000)
                        + "</struct></any>");
        files.put("deep.xml", "<?xml version=\"1.0\"?><!-- specs.de -->" + "<a>".repeat(100_000));
        files.put(
                "entities.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE any [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                        + "<any x=\"specs.de\">&b;</any>");
        files.put(
                "regions.spe",
                "SOFH\n" + "SpectralRegDef: 1 1 a 1 2147483647 -1 1 1 1 1 1 1 A\n".repeat(10_000) + "EOFH\n");
        files.put("falling.txt", "S2p\n" + "1\t2\n".repeat(500_000));
        return files;
    }
}
