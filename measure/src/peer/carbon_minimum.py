"""The C 1s fit of the reference (static Shirley background, four components) by two ways that do not share code with
this program: lmfit with tolerances of 1e-15 from several starts, and Gauss-Newton in 40 digits (mpmath).
Prints the numbers in LmfitStoppedEarlyTest and docs/xps.md.

    python3 carbon_minimum.py REFERENCE/spectra/xps      # lmfit 1.1.0, numpy 1.24.2, scipy 1.10.1, mpmath
"""
import json
import sys

import lmfit
import mpmath as mp
import numpy as np
from scipy.integrate import quad

FOLDER = sys.argv[1]
REFERENCE = json.load(open(FOLDER + "/fits.json"))["fits"]["PHI_C1s_4_static"]
DATA = np.genfromtxt(FOLDER + "/inputs/PHI_C1s.csv", delimiter=",", names=True)
LOW, HIGH = REFERENCE["region"]
INSIDE = (DATA["be"] >= LOW - 1e-6) & (DATA["be"] <= HIGH + 1e-6)
X, Y = DATA["be"][INSIDE], DATA["intensity"][INSIDE]
PER_UNIT = 0.4
NAMES = ["CC", "CO", "CdO", "OCO"]
OFFSETS = [0.0, 1.5, 3.0, 4.2]
PRINTED = [REFERENCE["params"][k]["value"] for k in ("CC_be", "CC_F", "CC_A", "CO_A", "CdO_A", "OCO_A")]
mp.mp.dps = 40


def shirley():
    n = len(X)
    x, y = [mp.mpf(float(v)) for v in X], [mp.mpf(float(v)) for v in Y]
    low, high = sum(y[:5]) / 5, sum(y[-5:]) / 5
    above = [mp.mpf(0)] * n
    for _ in range(400):
        area = [mp.mpf(0)]
        for i in range(1, n):
            area.append(area[-1] + (y[i] - low - above[i] + y[i - 1] - low - above[i - 1]) / 2 * (x[i] - x[i - 1]))
        following = [(high - low) * a / area[-1] for a in area]
        moved = max(abs(a - b) for a, b in zip(following, above))
        above = following
        if moved < mp.mpf(10) ** -34:
            return x, y, [low + a for a in above]


ENERGY, COUNTS, BACKGROUND = shirley()
M = mp.mpf("0.3")
SLOPE = 4 * mp.log(2) * (1 - M)


def shape(v):
    return mp.exp(-SLOPE * v * v) / (1 + 4 * M * v * v)


AREA = mp.quad(shape, [-mp.inf, -2, 0, 2, mp.inf])


def residuals_and_slopes(p):
    rows, slopes = [], []
    for x, y, b in zip(ENERGY, COUNTS, BACKGROUND):
        sigma = mp.sqrt(max(y * mp.mpf(PER_UNIT), 1)) / mp.mpf(PER_UNIT)
        value, by_position, by_width, by_area = mp.mpf(0), mp.mpf(0), mp.mpf(0), []
        for area, offset in zip(p[2:], OFFSETS):
            v = (x - p[0] - mp.mpf(offset)) / p[1]
            g = shape(v)
            slope = g * (-2 * SLOPE * v - 8 * M * v / (1 + 4 * M * v * v))
            scale = 1 / (p[1] * AREA)
            value += area * scale * g
            by_position -= area * scale * slope / p[1]
            by_width -= area * scale / p[1] * (g + v * slope)
            by_area.append(scale * g / sigma)
        rows.append((value + b - y) / sigma)
        slopes.append([by_position / sigma, by_width / sigma] + by_area)
    return mp.matrix(rows), mp.matrix(slopes)


def chi2(p):
    return sum(r * r for r in residuals_and_slopes(p)[0])


def tight_lmfit(start):
    background = np.array([float(b) for b in BACKGROUND])
    sigma = np.sqrt(np.maximum(Y * PER_UNIT, 1)) / PER_UNIT
    area = 2 * quad(lambda v: float(shape(v)), 0, 60, epsabs=1e-14, limit=400)[0]
    fast = lambda v: np.exp(-4 * np.log(2) * 0.7 * v * v) / (1 + 1.2 * v * v)
    parameters = lmfit.Parameters()
    parameters.add("be", start[0], min=284.3, max=285.3)
    parameters.add("F", start[1], min=0.4, max=10)
    for name, value in zip(NAMES, start[2:]):
        parameters.add(name, value, min=0)

    def residual(p):
        width = p["F"].value
        peaks = sum(
            p[n].value / (width * area) * fast((X - p["be"].value - o) / width) for n, o in zip(NAMES, OFFSETS))
        return (peaks + background - Y) / sigma

    return lmfit.minimize(residual, parameters, ftol=1e-15, xtol=1e-15, gtol=1e-15, max_nfev=100000)


for label, start in (
    ("start of the reference", [284.8, 2.0, 10000, 1500, 500, 300]),
    ("printed parameters", PRINTED),
    ("another", [284.5, 1.5, 8000, 100, 100, 100]),
    ("another", [285.0, 3.0, 20000, 3000, 50, 5]),
):
    fit = tight_lmfit(start)
    print("lmfit, tolerances 1e-15, from", label, "chi2 %.14f" % fit.chisqr, "OCO %.6f" % fit.params["OCO"].value)

p = [mp.mpf(v) for v in PRINTED]
print("chi2 at the printed parameters", mp.nstr(chi2(p), 18))
for _ in range(60):
    residual, jacobian = residuals_and_slopes(p)
    step = mp.lu_solve(jacobian.T * jacobian, -(jacobian.T * residual))
    p = [a + b for a, b in zip(p, step)]
    if max(abs(b / a) for a, b in zip(p, step)) < mp.mpf(10) ** -30:
        break
print("minimum in 40 digits", [mp.nstr(v, 16) for v in p], "chi2", mp.nstr(chi2(p), 18))
