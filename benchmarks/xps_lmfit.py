"""The photoelectron benchmarks with lmfit, as a careful user would write them: areas as parameters, one width and
five positions, a background that rises with the area below it and is fitted with the peaks, weights from the counts.

Usage: xps_lmfit.py SPECTRA.csv (the energy, then one column for each spectrum)"""
import statistics
import sys
import time

import lmfit
import numpy as np
from scipy.special import wofz

NAMES = ["PS4", "S2m", "Sox", "SO3", "SO4"]
AT = [161.6, 160.2, 163.3, 166.8, 168.8]
MIXING = 0.3
GAUSS, LORENTZ = 4 * np.log(2) * (1 - MIXING), 4 * MIXING
AREA = np.pi / np.sqrt(LORENTZ) * wofz(1j * np.sqrt(GAUSS / LORENTZ)).real


def line(e, at, f):
    v2 = ((e - at) / f) ** 2
    return np.exp(-GAUSS * v2) / (1 + LORENTZ * v2) / (f * AREA)


def curve(p, e):
    f = p["fwhm"].value
    peaks = sum(p[n].value * (2 * line(e, p["at_" + n].value, f) + line(e, p["at_" + n].value + 1.18, f)) / 3
                for n in NAMES)
    below = np.concatenate([[0], np.cumsum(0.5 * np.diff(e) * (peaks[1:] + peaks[:-1]))])
    return peaks + p["b0"].value + p["k"].value * below


def start(e, y):
    p = lmfit.Parameters()
    net = np.trapz(y - np.linspace(y[:5].mean(), y[-5:].mean(), e.size), e)
    for name, at in zip(NAMES, AT):
        p.add(name, value=net / 5, min=0)
        p.add("at_" + name, value=at + 0.1, min=at - 0.3, max=at + 0.5)
    p.add("fwhm", value=1.4, min=0.28, max=7)
    p.add("b0", value=y[:5].mean())
    p.add("k", value=(y[-5:].mean() - y[:5].mean()) / net)
    return p


def fit(e, y, p=None):
    weight = 1 / np.sqrt(np.maximum(y, 1))
    return lmfit.minimize(lambda q: weight * (curve(q, e) - y), p or start(e, y))


def median_ms(task, repeats):
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        task()
        times.append(1e3 * (time.perf_counter() - began))
    return statistics.median(times)


def main():
    table = np.loadtxt(sys.argv[1], delimiter=",")
    e, spectra = table[:, 0], table[:, 1:].T
    once = fit(e, spectra[0])
    print("areas", {n: f"{once.params[n].value:.6g}({once.params[n].stderr:.3g})" for n in NAMES},
          f"chi2 {once.chisqr:.6f}, reduced {once.redchi:.4f}")
    print(f"one spectrum: {median_ms(lambda: fit(e, spectra[0]), 31):.2f} ms, {once.nfev} evaluations")
    random = np.random.default_rng(1)
    expected = curve(once.params, e)
    copies = median_ms(lambda: [fit(e, random.poisson(expected), once.params) for _ in range(100)], 3)
    print(f"100 Poisson copies from the minimum: {copies:.0f} ms (times ten for 1,000)")
    print(f"200 spectra one by one: {median_ms(lambda: [fit(e, y) for y in spectra], 1):.0f} ms")
    joint(e, spectra[:int(sys.argv[2]) if len(sys.argv) > 2 else 5])


def joint(e, spectra):
    """Positions and width in common; the number of parameters grows with the spectra and the cost with its square."""
    p = lmfit.Parameters()
    for s, y in enumerate(spectra):
        for name, one in start(e, y).items():
            own = name in NAMES or name in ("b0", "k")
            p.add(f"{name}_{s}" if own else name, value=one.value, min=one.min, max=one.max)
    weights = 1 / np.sqrt(np.maximum(spectra, 1))

    def residuals(q):
        rows = []
        for s in range(len(spectra)):
            view = {n: q[f"{n}_{s}" if n in NAMES or n in ("b0", "k") else n] for n in start_names}
            rows.append(weights[s] * (curve(view, e) - spectra[s]))
        return np.concatenate(rows)

    start_names = list(start(e, spectra[0]))
    began = time.perf_counter()
    found = lmfit.minimize(residuals, p, max_nfev=100000)
    print(f"{len(spectra)} spectra jointly: {1e3 * (time.perf_counter() - began):.0f} ms, {found.nvarys} parameters,"
          f" {found.nfev} evaluations")


if __name__ == "__main__":
    main()
