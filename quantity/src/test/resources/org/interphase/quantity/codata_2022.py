"""Writes codata-2022.csv: the constants of the table as scipy publishes them from CODATA 2022.

Run with python3 here; needs scipy 1.15 or later.
"""

import scipy
import scipy.constants

NAMES = [
    "speed of light in vacuum",
    "Planck constant",
    "reduced Planck constant",
    "elementary charge",
    "Boltzmann constant",
    "Avogadro constant",
    "Faraday constant",
    "molar gas constant",
    "vacuum electric permittivity",
    "electron mass",
    "atomic mass constant",
    "Bohr radius",
    "classical electron radius",
    "fine-structure constant",
]

with open("codata-2022.csv", "w", encoding="utf-8", newline="\n") as out:
    out.write(f"# written by codata_2022.py with scipy {scipy.__version__}\n")
    out.write("name,value,u,unit\n")
    for name in NAMES:
        value, unit, u = scipy.constants.physical_constants[name]
        out.write(f"{name},{value!r},{u!r},{unit}\n")
