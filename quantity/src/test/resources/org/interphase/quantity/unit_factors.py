"""Writes unit-factors.csv: factor to SI, offset and base-unit exponents of every unit of the table, from the
definitions of pint, with the elementary charge and the Avogadro constant of scipy.

Run with python3 here; needs pint and scipy. The expressions below name each unit by its words, not by its symbol, so
that a slip in a symbol, a prefix or a product of the table under test cannot repeat itself.
"""

import math

import pint
import scipy
import scipy.constants

registry = pint.UnitRegistry()

WORDS = {
    "1": "dimensionless",
    "%": "percent",
    "ppm": "ppm",
    "%/cycle": "percent",
    "counts": "dimensionless",
    "counts/s": "1 / second",
    "rad": "radian",
    "°": "degree",
    "s": "second",
    "ms": "millisecond",
    "µs": "microsecond",
    "min": "minute",
    "h": "hour",
    "d": "day",
    "Hz": "1 / second",
    "mHz": "1 / kilosecond",
    "kHz": "1 / millisecond",
    "MHz": "1 / microsecond",
    "m": "meter",
    "cm": "centimeter",
    "mm": "millimeter",
    "µm": "micrometer",
    "nm": "nanometer",
    "Å": "angstrom",
    "1/Å": "1 / angstrom",
    "m²": "meter ** 2",
    "cm²": "centimeter ** 2",
    "cm²/s": "centimeter ** 2 / second",
    "kg": "kilogram",
    "g": "gram",
    "mg": "milligram",
    "µg": "microgram",
    "mg/cm²": "milligram / centimeter ** 2",
    "g/cm³": "gram / centimeter ** 3",
    "m²/g": "meter ** 2 / gram",
    "mol": "mole",
    "mol/m³": "mole / meter ** 3",
    "g/mol": "gram / mole",
    "K": "kelvin",
    "°C": "degree_Celsius",
    "Pa": "pascal",
    "kPa": "kilopascal",
    "MPa": "megapascal",
    "GPa": "gigapascal",
    "bar": "bar",
    "mbar": "millibar",
    "V": "volt",
    "mV": "millivolt",
    "V/s": "volt / second",
    "mV/s": "millivolt / second",
    "A": "ampere",
    "mA": "milliampere",
    "µA": "microampere",
    "nA": "nanoampere",
    "A/g": "ampere / gram",
    "mA/g": "milliampere / gram",
    "mA/cm²": "milliampere / centimeter ** 2",
    "µA/cm²": "microampere / centimeter ** 2",
    "C": "coulomb",
    "Ah": "ampere * hour",
    "mAh": "milliampere * hour",
    "µAh": "microampere * hour",
    "mAs": "milliampere * second",
    "mAh/g": "milliampere * hour / gram",
    "Ah/g": "ampere_hour / gram",
    "mAh/cm²": "milliampere * hour / centimeter ** 2",
    "Ah/V": "ampere * hour / volt",
    "mAh/V": "milliampere * hour / volt",
    "mAh g⁻¹ V⁻¹": "milliampere * hour / gram / volt",
    "J": "joule",
    "Wh": "watt * hour",
    "mWh": "milliwatt * hour",
    "mWs": "milliwatt * second",
    "eV": "electron_volt",
    "meV": "0.001 * electron_volt",
    "keV": "1000 * electron_volt",
    "kJ/mol": "kilojoule / mole",
    "eV/atom": "electron_volt * avogadro_constant",
    "meV/atom": "0.001 * electron_volt * avogadro_constant",
    "Wh/kg": "watt * hour / kilogram",
    "W": "watt",
    "mW": "milliwatt",
    "Ω": "ohm",
    "mΩ": "milliohm",
    "kΩ": "kiloohm",
    "MΩ": "megaohm",
    "Ω·cm²": "ohm * centimeter ** 2",
    "Ω·cm": "ohm * centimeter",
    "S": "siemens",
    "mS": "millisiemens",
    "S/cm": "siemens / centimeter",
    "mS/cm": "millisiemens / centimeter",
    "F": "farad",
    "µF": "microfarad",
    "nF": "nanofarad",
    "µF/cm²": "microfarad / centimeter ** 2",
    "H": "henry",
}

BASE = {
    "[length]": "meter",
    "[mass]": "kilogram",
    "[time]": "second",
    "[current]": "ampere",
    "[temperature]": "kelvin",
    "[substance]": "mole",
    "[luminosity]": "candela",
}


def si(words):
    """Factor, offset and exponents of a unit given in words."""
    if words == "degree_Celsius":
        zero, one = (registry.Quantity(n, words).to("kelvin").magnitude for n in (0, 1))
        return one - zero, zero, registry.Quantity(1, "kelvin").dimensionality
    quantity = 1 * registry.Quantity(words)
    coherent = registry.Quantity(1, "dimensionless").units
    for dimension, exponent in quantity.dimensionality.items():
        coherent = coherent * registry.Unit(BASE[dimension]) ** exponent
    return quantity.to(coherent).magnitude, 0.0, quantity.dimensionality


def main():
    per_atom = scipy.constants.e * scipy.constants.N_A
    assert math.isclose(si(WORDS["eV/atom"])[0], per_atom, rel_tol=1e-12)
    assert math.isclose(si(WORDS["eV"])[0], scipy.constants.e, rel_tol=1e-15)
    assert math.isclose(si(WORDS["Å"])[0], scipy.constants.angstrom, rel_tol=1e-15)
    assert math.isclose(si(WORDS["bar"])[0], scipy.constants.bar, rel_tol=1e-15)
    assert si(WORDS["°C"])[1] == scipy.constants.zero_Celsius
    with open("unit-factors.csv", "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# written by unit_factors.py with pint {pint.__version__}, scipy {scipy.__version__}\n")
        out.write("symbol,factor,offset,m,kg,s,A,K,mol,cd\n")
        for symbol, words in WORDS.items():
            factor, offset, dimensions = si(words)
            exponents = ",".join(str(int(dimensions.get(base, 0))) for base in BASE)
            out.write(f"{symbol},{float(factor)!r},{float(offset)!r},{exponents}\n")


main()
