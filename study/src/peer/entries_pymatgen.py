#!/usr/bin/python3
"""Writes entries as pymatgen stores them, total energies with corrections, and its energies of formation.

    /usr/bin/python3 entries_pymatgen.py FOLDER

The energies are invented; what is tested is the shape of the file and the arithmetic.
"""
import json
import sys

from pymatgen.analysis.phase_diagram import PhaseDiagram
from pymatgen.core import Composition
from pymatgen.entries.computed_entries import ComputedEntry, ManualEnergyAdjustment

ENTRIES = [
    ("Li", -1.9, 0.0, "mp-135"),
    ("Li3", -5.6, 0.0, "mp-10173"),
    ("S8", -33.0, 0.0, "mp-77"),
    ("Li16S8", -95.0, -5.3, "mp-1153"),
    ("Li2S", -11.2, -0.66, "mp-1125"),
    ("P4", -21.6, 0.0, "mp-157"),
    ("Li6P2S8", -80.0, -5.3, "mp-985583"),
]


def main(folder):
    entries = [
        ComputedEntry(Composition(f), e, entry_id=i, energy_adjustments=[ManualEnergyAdjustment(c)] if c else None)
        for f, e, c, i in ENTRIES
    ]
    with open(folder + "/entries.json", "w") as out:
        json.dump([e.as_dict() for e in entries], out, indent=1)
        out.write("\n")
    diagram = PhaseDiagram(entries)
    lowest = {}
    for entry in entries:
        name = entry.composition.reduced_formula
        energy = diagram.get_form_energy_per_atom(entry)
        lowest[name] = min(energy, lowest.get(name, energy))
    with open(folder + "/entries.csv", "w") as out:
        out.write("# formation energies by pymatgen, lowest polymorph; made by entries_pymatgen.py\n")
        out.write("formula,energy_eV_per_atom\n")
        for name, energy in sorted(lowest.items()):
            out.write(f"{name},{energy!r}\n")


if __name__ == "__main__":
    main(sys.argv[1])
