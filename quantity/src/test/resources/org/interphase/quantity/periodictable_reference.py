"""Writes earlier-atomic-weights.csv and read-formulas.csv with the Python package periodictable: another parser of
formulas, and an older table of atomic weights typed in by other hands, against which a wrong digit in ours shows.

Run with python3 here; needs periodictable (Debian: python3-periodictable).
"""

import periodictable

FORMULAS = [
    "LiCoO2",
    "LiNi0.8Mn0.1Co0.1O2",
    "LiNi0.6Co0.2Mn0.2O2",
    "LiNi0.5Mn0.3Co0.2O2",
    "Li10Ge(PS6)2",
    "Li10GeP2S12",
    "Li6PS5Cl",
    "Li7P3S11",
    "LiNbO3",
    "LiNb0.5Ta0.5O3",
    "Li2CO3",
    "Li4Ti5O12",
    "LiFePO4",
    "Li7La3Zr2O12",
    "Li1.3Al0.3Ti1.7(PO4)3",
    "Ca10(PO4)6(OH)2",
    "Al2(SO4)3",
    "(NH4)2SO4",
    "K4Fe(CN)6",
    "C6H5CH3",
    "H2O",
    "In2O3",
    "Fe(C5H5)2",
    "Ca3(Fe(CN)6)2",
    "UO2(NO3)2(H2O)6",
    "CsPbI3",
    "YBa2Cu3O6.95",
    "SmFe0.9As1.1O",
    "HfW2O8",
    "Bi2Sr2CaCu2O8",
]


def write(name, header, rows):
    with open(name, "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# written by periodictable_reference.py with periodictable {periodictable.__version__}\n")
        out.write(header + "\n")
        out.writelines(row + "\n" for row in rows)


write(
    "earlier-atomic-weights.csv",
    "number,symbol,weight",
    [f"{e.number},{e.symbol},{e.mass!r}" for e in periodictable.elements if e.number > 0],
)
rows = []
for text in FORMULAS:
    formula = periodictable.formula(text)
    composition = " ".join(f"{element.symbol}:{amount!r}" for element, amount in formula.atoms.items())
    rows.append(f"{text},{composition},{formula.mass!r}")
write("read-formulas.csv", "formula,composition,mass_g_mol", rows)
