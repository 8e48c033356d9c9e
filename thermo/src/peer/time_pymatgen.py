#!/usr/bin/python3
"""Times pymatgen on contacts in eight elements: one diagram, then every kink of random pairs of its phases.

    /usr/bin/python3 time_pymatgen.py computed.csv [PAIRS]

computed.csv is the shipped table. `WholeDatabase` (thermo, test classes) times the same kind of question with ours.
"""
import random
import sys
import time
import warnings

from pymatgen.analysis.interface_reactions import InterfacialReactivity
from pymatgen.analysis.phase_diagram import PDEntry, PhaseDiagram
from pymatgen.core import Composition

warnings.simplefilter("ignore")
ELEMENTS = "Li Ni Mn Co O P S Ge".split()


def entries(path):
    for element in ELEMENTS:
        yield PDEntry(Composition(element), 0.0, name=element)
    for line in open(path):
        if line.startswith("#") or line.startswith("formula,"):
            continue
        formula, energy = line.split(",")
        composition = Composition(formula)
        if {e.symbol for e in composition} <= set(ELEMENTS):
            yield PDEntry(composition, float(energy) * composition.num_atoms, name=formula)


def main(path, pairs):
    phases = list(entries(path))
    began = time.process_time()
    diagram = PhaseDiagram(phases)
    print(f"diagram of {len(phases)} phases: {time.process_time() - began:.2f} s CPU")
    draw = random.Random(4)
    chosen = [tuple(draw.choice(phases).composition for _ in range(2)) for _ in range(pairs)]
    began = time.process_time()
    for first, second in chosen:
        if first.reduced_composition != second.reduced_composition:
            InterfacialReactivity(first, second, diagram, norm=True, use_hull_energy=True).get_kinks()
    print(f"{pairs} random contacts: {(time.process_time() - began) / pairs:.3f} s CPU each")
    began = time.process_time()
    for _ in range(3):
        InterfacialReactivity(
            Composition("LiNi0.5Mn0.3Co0.2O2"), Composition("Li10GeP2S12"), diagram, norm=True, use_hull_energy=True
        ).get_kinks()
    print(f"NMC532 | LGPS: {(time.process_time() - began) / 3:.3f} s CPU each")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20)
