#!/usr/bin/python3
"""Groups of lines for Mn 2p of MnO, Mn2O3 and MnO2, fitted to measured reference spectra; prints the components of
the ready model mn2p-oxides with their residuals.

    /usr/bin/python3 manganese_groups.py Mn_references.vms

Data: Mn_references.vms of surfaceanalytics/xpsdeeplearning (data/references, Apache-2.0): a film after reduction in H2
(MnO), at 750 degrees in 0.1 mbar O2 (Mn2O3) and at 100 degrees in vacuum (MnO2); the states are what the file calls
them. Energies as stored; the shift by -0.23 eV that a CasaXPS comment notes for Mn2O3 is not applied (the authors'
text export of this spectrum has the stored energies too).

Lines of one shape, GL(30), above b0 + k * integral of the lines. 2p3/2 has a first line of 1 eV, than which none is
sharper, two lines of one width, a broad line and one for satellite and losses; 2p1/2 has two lines. MnO, whose
satellite stands apart, has three of one width and a satellite as wide as that of 2p3/2. Areas are found by
non-negative least squares in every step, so that no weight is negative. The intensities are means of scans and
scatter less than counts would: the noise is found from third differences, and stands in the weights.
Needs numpy and scipy (numbers of the model: 2.4.6 and 1.17.1).
"""
import sys

import numpy as np
from scipy.optimize import least_squares, nnls

PHOTON_EV = 1486.61
REGION_EV = (635.0, 660.0)
FIRST_FWHM_EV = 1.0
WITHIN_EV = 1.5
# Where each line starts, which of the widths it has, and where these start.
TWO_PER_LOWER = ([640.2, 641.2, 642.2, 643.0, 646.5, 652.0, 653.5], [0, 1, 1, 2, 3, 4, 5], [1.5, 3.0, 3.0, 1.8, 2.5])
LINES = {
    "MnO": (
        [640.2, 641.2, 642.2, 643.0, 646.5, 652.0, 653.2, 654.5, 659.0],
        [0, 1, 1, 2, 3, 4, 4, 4, 3],
        [1.5, 3.0, 3.0, 1.6],
    ),
    "Mn2O3": TWO_PER_LOWER,
    "MnO2": TWO_PER_LOWER,
}
MOST_FWHM_EV = 5.0
STARTS = 32
MIXING = 0.3


def spectra(path):
    """Binding energies rising, and intensities, of every block of a regular VAMAS file."""
    with open(path, encoding="latin-1") as file:
        lines = file.read().splitlines()
    for i in [i for i, line in enumerate(lines) if line == "Kinetic Energy"]:
        start, step, columns = float(lines[i + 2]), float(lines[i + 3]), int(lines[i + 4])
        k = lines.index("MFP Exponent", i) + 3
        n = int(lines[k])
        first = k + 1 + 2 * columns
        values = np.array([float(v) for v in lines[first : first + n]]).reshape(-1, columns)[:, 0]
        kinetic = start + step * np.arange(len(values))
        yield (PHOTON_EV - kinetic)[::-1], values[::-1]


def noise(intensities):
    """Standard deviation over that of counts, from third differences: 1 for counts, less for means of scans."""
    third = np.diff(intensities, 3) / np.sqrt(20 * intensities[1:-2])
    return 1.4826 * np.median(np.abs(third - np.median(third)))


def shape(v):
    """Product of Gaussian and Lorentzian at height 1, v over F."""
    return np.exp(-4 * np.log(2) * (1 - MIXING) * v * v) / (1 + 4 * MIXING * v * v)


GRID = np.linspace(-100, 100, 2_000_001)
AREA_PER_F = np.trapezoid(shape(GRID), GRID)
FWHM_PER_F = 2 * GRID[GRID > 0][np.argmin(np.abs(shape(GRID[GRID > 0]) - 0.5))]


def line(energies, position, fwhm):
    f = fwhm / FWHM_PER_F
    return shape((energies - position) / f) / (AREA_PER_F * f)


def running(values, step):
    return np.concatenate([[0], np.cumsum((values[1:] + values[:-1]) / 2) * step])


def columns(energies, width_of, p):
    n = len(width_of)
    lines = [line(energies, p[i], p[n + width_of[i]]) for i in range(n)]
    step = energies[1] - energies[0]
    return np.vstack([np.ones_like(energies)] + [s + p[-1] * running(s, step) for s in lines]).T


def limits(start, widths):
    low = np.concatenate([start - WITHIN_EV, np.full(widths, FIRST_FWHM_EV), [0]])
    high = np.concatenate([start + WITHIN_EV, np.full(widths, MOST_FWHM_EV), [0.2]])
    n = len(start)
    low[n], high[n] = FIRST_FWHM_EV - 1e-6, FIRST_FWHM_EV + 1e-6
    high[0] = start[1]
    return low, high


def group(name, energies, intensities):
    start, width_of, start_fwhm = LINES[name]
    start, width_of, start_fwhm = np.array(start), np.array(width_of), np.array([FIRST_FWHM_EV] + start_fwhm)
    inside = (energies > REGION_EV[0] - 1e-6) & (energies < REGION_EV[1] + 1e-6)
    sd = (noise(intensities) * np.sqrt(intensities))[inside]
    e, y = energies[inside], intensities[inside]

    def solved(p):
        design = columns(e, width_of, p) / sd[:, None]
        areas, _ = nnls(design, y / sd)
        return areas, design @ areas - y / sd

    n, widths = len(start), len(start_fwhm)
    low, high = limits(start, widths)
    random = np.random.default_rng(1)
    found = []
    for _ in range(STARTS):
        p = np.concatenate(
            [start + random.normal(0, 0.25, n), start_fwhm * np.exp(random.normal(0, 0.15, widths)), [0.06]]
        )
        p = np.clip(p, low + 1e-7, high - 1e-7)
        found.append(
            least_squares(lambda p: solved(p)[1], p, bounds=(low, high), x_scale="jac", max_nfev=400)
        )
    best = min(found, key=lambda fit: fit.cost)
    areas, residual = solved(best.x)
    free = len(e) - 2 * n - (widths - 1) - 2
    height = y.max() - y.min()
    return {
        "noise": noise(intensities),
        "chi2": 2 * best.cost / free,
        "rms": np.sqrt(np.mean((residual * sd) ** 2)) / height,
        "largest": np.max(np.abs(residual * sd)) / height,
        "reached": sum(fit.cost < 1.005 * best.cost for fit in found),
        "position": best.x[:n],
        "fwhm": best.x[n + width_of],
        "share": areas[1:] / areas[1:].sum(),
        "k": best.x[-1],
    }


def listed(values, digits):
    return "[" + ", ".join(f"{round(v, digits):g}" for v in values) + "]"


def main(path):
    for name, (energies, intensities) in zip(LINES, spectra(path)):
        g = group(name, energies, intensities)
        order = [i for i in np.argsort(g["position"]) if g["share"][i] > 0.0005]
        position, fwhm, share = (g[key][order] for key in ("position", "fwhm", "share"))
        print(
            f"# {name}: noise {g['noise']:.3f} of that of counts, chi2/nu {g['chi2']:.1f} (of counts"
            f" {g['chi2'] * g['noise'] ** 2:.3f}), residual {100 * g['rms']:.2f} % rms and {100 * g['largest']:.1f} %"
            f" at most of the height, k {g['k']:.4f} per eV, {g['reached']} of {STARTS} starts end here"
        )
        print(f"  - {{name: {name}, multiplet_eV: {listed(position - position[0], 2)},")
        print(f"     multiplet_weights: {listed(1000 * share, 0)},")
        print(f"     multiplet_widths: {listed(fwhm / fwhm[0], 2)}, position_eV: {position[0]:.2f}}}")


if __name__ == "__main__":
    main(sys.argv[1])
