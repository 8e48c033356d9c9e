#!/usr/bin/python3
"""The contacts of ThermoBenchmark with pymatgen: one diagram of eight elements, then every kink of each pair.

    /usr/bin/python3 contacts_pymatgen.py computed.csv [PAIRS]

computed.csv is the shipped table. The materials count as what they fall into: with their own energies pymatgen 2022.11.7
leaves out those above zero (MnGe3) and takes the hull's with a warning. The sum of the lowest energies tells whether both answer the same question.
"""
import statistics
import sys
import time
import warnings

from pymatgen.analysis.interface_reactions import InterfacialReactivity
from pymatgen.analysis.phase_diagram import PDEntry, PhaseDiagram
from pymatgen.core import Composition

warnings.simplefilter("ignore")
ELEMENTS = set("Li Ni Mn Co O P S Ge".split())


def table(path):
    rows = {}
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#") and not line.startswith("formula,"):
            formula, energy = line.split(",")
            if {e.symbol for e in Composition(formula)} <= ELEMENTS:
                rows[formula] = float(energy)
    return rows


def lowest(first, second, diagram, hull):
    contact = InterfacialReactivity(first, second, diagram, norm=True, use_hull_energy=hull)
    return min(kink[2] for kink in contact.get_kinks())


def main(path, pairs):
    rows = table(path)
    names = sorted(rows)
    entries = [PDEntry(Composition(e), 0.0) for e in sorted(ELEMENTS)]
    for name in names:
        composition = Composition(name)
        entries.append(PDEntry(composition, rows[name] * composition.num_atoms))
    began = time.process_time()
    diagram = PhaseDiagram(entries)
    print(f"diagram of {len(entries)} phases: {1000 * (time.process_time() - began):.0f} ms CPU")
    times, total = [], 0.0
    for k in range(pairs):
        first = Composition(names[397 * k % len(names)])
        second = Composition(names[(631 * k + 17) % len(names)])
        began = time.process_time()
        total += lowest(first, second, diagram, True)
        times.append(time.process_time() - began)
    print(f"{pairs} contacts: median {1000 * statistics.median(times):.0f} ms CPU each")
    print(f"sum of the lowest energies of {pairs} contacts: {total:.9f} eV/atom")
    times = []
    for _ in range(5):
        began = time.process_time()
        energy = lowest(Composition("LiNi0.5Mn0.3Co0.2O2"), Composition("Li10GeP2S12"), diagram, False)
        times.append(time.process_time() - began)
    print(f"NMC532 | LGPS ({energy:.6f} eV/atom): median {1000 * statistics.median(times):.0f} ms CPU each")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20)
