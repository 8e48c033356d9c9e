package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSpellingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s     | s; sec; SEC; Seconds; second",
                "min   | min; Min; minutes",
                "h     | h; hr; Hours; hrs",
                "d     | d; day; Days",
                "V     | V; Volts; volt; Volt; VOLTS",
                "mV    | mV; mVolts",
                "A     | A; Amps; amp; Ampere",
                "mA    | mA; mAmps",
                "µA    | uA; \u00B5A; \u03BCA",
                "C     | C; A.s; A·s; As",
                "Ah    | Ah; A.h; A·h; AHr; Amp-hr; Ahr; A h; A*h",
                "mAh   | mAh; mA.h; mA·h; mAHr; mAmp-hr; mah; mA h; mA-h; mA.hr",
                "µAh   | uAh; \u00B5A.h; \u03BCAh; uA.h",
                "mAs   | mAs; mA.s; mA s",
                "Wh    | Wh; W.h; W·h; Watt-hr; Whr; W h",
                "mWh   | mWh; mW.h; mWatt-hr",
                "mWs   | mWs; mW.s",
                "J     | J; W.s; Ws",
                "eV    | eV; EV; ev",
                "Ω     | Ω; \u2126; Ohm; ohm; ohms; OHM; Ohms",
                "mΩ    | mΩ; mOhm; mohm; m\u2126",
                "kΩ    | kΩ; kOhm; kohm",
                "MΩ    | MΩ; MOhm; Mohm",
                "Ω·cm² | Ω·cm²; Ohm.cm2; ohm cm2; ohm-cm^2; Ω cm²; Ω.cm^2; Ohm*cm2; cm2.Ohm; ohm·cm²",
                "S     | S; siemens; Ohm-1; 1/Ohm; Ω⁻¹; Ω^-1",
                "S/cm  | S/cm; S cm-1; S.cm^-1; S·cm⁻¹; S cm−1",
                "mS/cm | mS/cm; mS cm⁻¹",
                "F     | F; Farad; farads",
                "µF    | uF; \u00B5F; \u03BCF",
                "K     | K; Kelvin",
                "°C    | °C; \u2103; degC; DegC; oC; Cel; deg C; ° C; ºC; Celsius; Deg. C",
                "°     | °; deg; Degrees; Deg",
                "Å     | Å; \u212B; A\u030A; Ao; Angstrom",
                "1/Å   | 1/Å; Å⁻¹; Å^-1; /Ao; Å-1",
                "µm    | um; \u00B5m; \u03BCm; micron; Microns",
                "m²    | m2; m^2; m²",
                "cm²   | cm2; cm^2; cm²",
                "mg/cm²| mg/cm2; mg/cm^2; mg cm-2; mg·cm⁻²",
                "g/cm³ | g/cm3; g cm^-3; g.cm-3",
                "m²/g  | m2/g; m^2/g; m² g⁻¹; m2.g-1",
                "mAh/g | mAh/g; mA.h/g; mAh g-1; mAh·g⁻¹; mAh g^-1; mA h g-1; Ah/kg; mA·h/g; mAh / g",
                "mAh/cm² | mAh/cm2; mA.h/cm2; mAh cm⁻²; mAh/cm^2",
                "mA/cm² | mA/cm2; mA cm-2; mA/cm^2; mA.cm-2",
                "mA/g  | mA/g; mA g-1; mA·g⁻¹",
                "Wh/kg | Wh/kg; mWh/g; W.h/kg",
                "mAh/V | mAh/V; mA.h/V",
                "mAh g⁻¹ V⁻¹ | mAh/g/V; mAh g-1 V-1",
                "Hz    | Hz; hz; Hertz; HZ",
                "mHz   | mHz",
                "MHz   | MHz",
                "%     | %; percent; pct",
                "1     | 1",
                "ppm   | ppm; [ppm]; PPM",
                "V/s   | V/s; V.s-1; V s⁻¹",
                "counts/s | cps; CPS; counts/s; counts / sec; {counts}/s",
                "kJ/mol | kJ/mol; kJ mol-1; kJ·mol⁻¹",
                "eV/atom | eV/atom; eV/{atom}; eV atom^-1",
                "%/cycle | %/cycle; %/{cycle}"
            })
    void whatInstrumentsAndPeopleWriteIsRead(String symbol, String spellings) {
        for (String spelling : spellings.split("; ?", -1)) {
            assertThat(Units.parse(spelling)).as(spelling).contains(Units.of(symbol));
        }
    }

    @Test
    void whereCaseCarriesMeaningItCounts() {
        List<List<String>> pairs = List.of(
                List.of("mS", "ms"),
                List.of("S", "s"),
                List.of("MHz", "mHz"),
                List.of("MΩ", "mΩ"),
                List.of("MOhm", "mOhm"),
                List.of("H", "h"));
        for (List<String> pair : pairs) {
            Unit first = Units.parse(pair.get(0)).orElseThrow();
            Unit second = Units.parse(pair.get(1)).orElseThrow();
            assertThat(first).isNotEqualTo(second);
        }
        assertThat(Units.parse("MPa")).contains(Units.MEGAPASCAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "mPa",
                "MAh",
                "MAH",
                "MV",
                "MA",
                "MW",
                "Mg",
                "MM",
                "MS",
                "ma",
                "mhz",
                "pa",
                "a",
                "x",
                "mAhh",
                "mAh/",
                "/",
                "mAh//g",
                "mAh.",
                ".h",
                "10",
                "12",
                "1e3",
                "m0",
                "m10",
                "g--1",
                "g-",
                "cm2cm",
                "V vs. Ref.",
                "mAh/V.g",
                "mAh/(g)",
                "s.s",
                "V.V",
                "m³",
                "1/1/s/1/s",
                "none",
                "mO",
                "V;A",
                "%%",
                "°F",
                "K/°C"
            })
    void whatIsNotInTheTableIsNotGuessed(String text) {
        assertThat(Units.parse(text)).as(text).isEmpty();
    }

    @Test
    void aWordInAnyCaseNeverEqualsASymbolOfOtherMeaning() {
        Map<String, List<UnitSpelling.Power>> words = UnitSpelling.WORDS;
        UnitSpelling.SYMBOLS.forEach((symbol, meaning) -> {
            List<UnitSpelling.Power> word = words.get(symbol.toLowerCase(Locale.ROOT));
            if (word != null) {
                assertThat(word).as("%s as a word", symbol).isEqualTo(meaning);
            }
        });
        assertThat(words.keySet()).allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
    }

    /// Symbols that differ only in case and mean different units of the table: each is read as itself, and a
    /// case that is nobody's is read as nobody's. The pairs are found here, not listed, so that a new unit is
    /// covered.
    @Test
    void symbolsThatDifferOnlyInCaseKeepTheirMeanings() {
        List<String> pairs = new ArrayList<>();
        for (Unit a : Units.all()) {
            for (Unit b : Units.all()) {
                if (!a.equals(b) && a.symbol().equalsIgnoreCase(b.symbol())) {
                    pairs.add(a.symbol());
                    assertThat(Units.parse(a.symbol())).contains(a);
                }
            }
        }
        assertThat(pairs).containsExactlyInAnyOrder("ms", "mS", "s", "S", "mHz", "MHz", "h", "H", "mΩ", "MΩ");
    }

    @Test
    void aFlippedCaseIsNeverReadAsAnotherSizeOfTheSameUnit() {
        for (Unit unit : Units.all()) {
            for (String text : List.of(
                    unit.symbol().toUpperCase(Locale.ROOT), unit.symbol().toLowerCase(Locale.ROOT))) {
                Optional<Unit> read = Units.parse(text);
                boolean itself = read.isEmpty() || read.get().equals(unit);
                boolean another = read.isPresent() && isSymbol(read.get(), text);
                assertThat(itself || another)
                        .as("%s written %s is read as %s", unit.symbol(), text, read)
                        .isTrue();
            }
        }
    }

    private static boolean isSymbol(Unit unit, String text) {
        return unit.symbol().equals(text);
    }

    @ParameterizedTest
    @CsvSource({
        "mAhh, mAh",
        "mah/g, mAh/g",
        "Mpa, MPa",
        "mA/cm, mA/cm²",
        "Vots, V",
        "S/m, S/cm",
        "kohms, kΩ",
        "mAhg-1, mAh/g",
        "degreeC, °C",
        "celcius, °C"
    })
    void theNearestUnitIsSuggested(String text, String expected) {
        assertThat(Units.nearest(text).symbol()).isEqualTo(expected);
    }

    @Test
    void anyTextIsReadOrNotWithoutException() {
        SplittableRandom random = new SplittableRandom(20260101);
        String alphabet = "mAhVsgΩcS²⁻¹µ/.·* ^-+0123456789%°{}[]()";
        for (int k = 0; k < 20_000; k++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++) {
                text.append(
                        k % 2 == 0
                                ? (char) random.nextInt(Character.MAX_VALUE + 1)
                                : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Optional<Unit> unit = Units.parse(text.toString());
            assertThat(unit.map(Units.all()::contains).orElse(true)).isTrue();
            if (k % 50 < 2) {
                assertThat(Units.nearest(text.toString())).isIn(Units.all());
            }
        }
    }

    @Test
    void aLongTextIsNeitherReadNorComparedWhole() {
        String megabyte = "mAh".repeat(350_000);
        assertThat(Units.parse(megabyte)).isEmpty();
        assertThat(Units.nearest(megabyte)).isIn(Units.all());
    }
}
