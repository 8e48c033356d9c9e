#!/usr/bin/env python3
"""Writes the two shipped tables from the compiled data.

    python3 make_tables.py FOLDER OUT

FOLDER holds entries_all_85014.csv.gz (formula, target: eV per atom relative to the elements; Materials Project data
with the corrections before 2021, as compiled by Bartel et al. 2020) and experimental_enthalpies_pymatgen.csv (enthalpies
at 298 K as collected in pymatgen). Taken over: all phases of the 18 elements, ten decimals; facts only.
"""
import csv
import gzip
import re
import sys
from pathlib import Path

ELEMENTS = "Li Ni Mn Co O P S Ge Cl Nb Ta C Ti In Zr B Al Si".split()


def elements_of(formula):
    return set(re.findall(r"[A-Z][a-z]?", formula))


def wanted(rows, energy):
    for row in rows:
        if elements_of(row["formula"]) <= set(ELEMENTS) and len(elements_of(row["formula"])) > 1:
            yield row["formula"], float(row[energy])


def write(path, header, phases):
    with open(path, "w", encoding="ascii", newline="\n") as out:
        for line in header:
            out.write(f"# {line}\n")
        out.write("formula,energy_eV_per_atom\n")
        for formula, energy in sorted(phases):
            out.write(f"{formula},{energy:.10f}".rstrip("0") + "\n")


def main(folder, out):
    with gzip.open(folder / "entries_all_85014.csv.gz", "rt") as text:
        rows = csv.DictReader(text)
        column = "target" if "target" in rows.fieldnames else "e_form_eV_atom"
        computed = list(wanted(rows, column))
    write(out / "computed.csv", [
        "Interphase table of phases, version 1",
        "scheme: legacy (corrections of the Materials Project before 2021)",
        "unit: eV per atom, relative to the elements (zero); one polymorph per formula",
        "source: Materials Project, Jain et al., APL Mater. 1, 011002 (2013), doi 10.1063/1.4812323",
        "compiled by: Bartel et al., npj Comput. Mater. 6, 97 (2020), doi 10.1038/s41524-020-00362-y",
        "licence: CC-BY 4.0 (https://creativecommons.org/licenses/by/4.0/); changed: 18 elements chosen, ten decimals",
        f"made by: make_tables.py; {len(computed)} phases",
    ], computed)
    with open(folder / "experimental_enthalpies_pymatgen.csv", newline="") as text:
        measured = list(wanted(csv.DictReader(text), "dHf_exp_eV_atom"))
    write(out / "measured.csv", [
        "Interphase table of measured enthalpies of formation, version 1",
        "unit: eV per atom, relative to the elements, 298 K",
        "source: the compilation of experimental thermochemistry in pymatgen 2022.11.7 (MIT licence),",
        "Ong et al., Comput. Mater. Sci. 68, 314 (2013), doi 10.1016/j.commatsci.2012.10.028",
        f"made by: make_tables.py; {len(measured)} phases",
    ], measured)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
