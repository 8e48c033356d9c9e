"""The impedance benchmarks with scipy, as a careful user would write them: parameters as logarithms and logits, one
start and forty around it, a distribution of relaxation times by non-negative least squares, Lin-KK by lstsq.

Usage: impedance_scipy.py SPECTRUM.csv"""
import statistics
import sys
import time

import numpy as np
from scipy.optimize import least_squares, nnls

START = np.array([20, 50, 6e-9, 0.9, 190, 4e-6, 0.8, 110, 2e-4, 0.8, 0.01, 0.5])
EXPONENT = np.array([3, 6, 9, 11])


def model(p, omega):
    z = np.full(omega.shape, p[0], dtype=complex)
    for k in (1, 4, 7):
        z += 1 / (1 / p[k] + p[k + 1] * (1j * omega) ** p[k + 2])
    return z + 1 / (p[10] * (1j * omega) ** p[11])


def inward(p):
    x = np.log(p)
    x[EXPONENT] = np.log(p[EXPONENT] / (1.0001 - p[EXPONENT]))
    return x


def outward(x):
    p = np.exp(np.clip(x, -60, 60))
    p[EXPONENT] = 1.0001 / (1 + np.exp(-x[EXPONENT]))
    return p


def fit(f, z, starts):
    omega, weight = 2 * np.pi * f, 1 / np.abs(z)

    def residuals(x):
        r = weight * (model(outward(x), omega) - z)
        return np.concatenate([r.real, r.imag])

    random = np.random.default_rng(1)
    best = None
    for k in range(starts):
        x = inward(START) + (0 if k == 0 else 0.8 * random.standard_normal(START.size))
        found = least_squares(residuals, x, method="lm", max_nfev=3000)
        best = found if best is None or found.cost < best.cost else best
    return best


def relaxation_times(f, z, lam=1e-3, per_decade=10):
    low, high = np.log10(1 / (2 * np.pi * f.max())) - 0.5, np.log10(1 / (2 * np.pi * f.min())) + 0.5
    tau = np.logspace(low, high, int(round((high - low) * per_decade)) + 1)
    step = np.log(tau[1] / tau[0])
    eps = np.sqrt(np.log(2)) / step
    omega, weight = 2 * np.pi * f, 1 / np.abs(z)
    y = np.linspace(-6 / eps, 6 / eps, 201)
    shape = np.exp(-((eps * y) ** 2))
    kernel = np.array([[np.trapz(shape / (1 + 1j * w * t * np.exp(y)), y) for t in tau] for w in omega])
    a = np.column_stack([1j * omega, np.ones_like(omega), kernel]) * weight[:, None]
    c = eps * np.log(tau[:, None] / tau[None, :])
    m = eps * np.sqrt(np.pi / 2) * (1 - c**2) * np.exp(-(c**2) / 2)
    values, vectors = np.linalg.eigh(m)
    root = np.sqrt(lam * np.clip(values, 0, None))[:, None] * vectors.T / np.median(np.abs(z))
    penalty = np.column_stack([np.zeros((tau.size, 2)), root])
    matrix = np.vstack([a.real, a.imag, penalty])
    b = z * weight
    scale = np.linalg.norm(matrix, axis=0)
    return nnls(matrix / scale, np.concatenate([b.real, b.imag, np.zeros(tau.size)]))


def lin_kk(f, z, cutoff=0.5, most=100):
    omega, weight = 2 * np.pi * f, 1 / np.abs(z)
    for m in range(1, most + 1):
        tau = np.logspace(np.log10(1 / omega.max()), np.log10(1 / omega.min()), m)
        columns = [np.ones_like(omega)] + [1 / (1 + 1j * omega * t) for t in tau] + [1j * omega, 1 / (1j * omega)]
        a = np.column_stack(columns) * weight[:, None]
        a = np.vstack([a.real, a.imag])
        b = z * weight
        x = np.linalg.lstsq(a, np.concatenate([b.real, b.imag]), rcond=None)[0]
        r = x[1:m + 1]
        if 1 - np.abs(r[r < 0]).sum() / max(r[r >= 0].sum(), 1e-300) <= cutoff:
            break
    return m


def median_ms(task, repeats):
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        task()
        times.append(1e3 * (time.perf_counter() - began))
    return statistics.median(times)


def main():
    f, re, im = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1, unpack=True)
    z = re + 1j * im
    once = fit(f, z, 1)
    print(f"one start: {median_ms(lambda: fit(f, z, 1), 7):.1f} ms, ssr {2 * once.cost:.6g}")
    print(f"forty starts: {median_ms(lambda: fit(f, z, 40), 3):.0f} ms")
    print(f"relaxation times at one lambda: {median_ms(lambda: relaxation_times(f, z), 5):.1f} ms")
    print(f"Lin-KK, {lin_kk(f, z)} elements: {median_ms(lambda: lin_kk(f, z), 5):.1f} ms")


if __name__ == "__main__":
    main()
