"""The half-cell case of CellSpeed with scipy's implicit solver for stiff systems (BDF, banded Jacobian by differences).

Method of lines on the same grid: t+ = 1, no film, constant diffusivity; potentials found by an inner Newton iteration
(a tridiagonal solve, since current conservation ties both potentials together). Prints CPU time and, given the voltage
curve of CellSpeed, the largest difference.
Usage: cell_peer.py curve.txt
"""
import sys
import time
import numpy as np
import scipy
from scipy.integrate import solve_ivp

F, R, T = 96485.33212, 8.314462618, 298.15
NX = NR = 20
RADIUS, LENGTH, LOADING, DENSITY = 1.5e-6, 39.1e-6, 0.084, 4700.0
EPS = LOADING / (DENSITY * LENGTH)
EPS_SE = LOADING * 3 / 7 / (2000.0 * LENGTH)
CMAX = 277.6 * 3600 * DENSITY / F
KAPPA, SIGMA = 0.207 * EPS_SE ** 2.5, 0.1
SEPARATOR = 510e-6 / 0.207 + 10e-4
D, I0, CURRENT = 2e-15, 0.05, -13.44
P = np.array([5.3147356330003, -4.15827660360906, 27.2340921804213, -272.485166844578, 1190.22342119331,
              -2073.76554757481, -829.790460410703, 8698.11275534872, -10743.7433318619, -2057.80887352635,
              12656.309785124, -1571.09426436509, -14557.4206229136, 13176.5754448427, -3640.11769200149])
face = RADIUS * (1 - (1 - np.arange(NR + 1) / NR) ** 1.6)
middle = (face[1:] + face[:-1]) / 2
volume = (face[1:] ** 3 - face[:-1] ** 3) / 3
H = LENGTH / NX
AREA = 3 * EPS / RADIUS * H
SKIN = (RADIUS - middle[-1]) / (F * CMAX * D)


def voltage(y):
    return np.polynomial.polynomial.polyval(y, P) - 5.57319176272331e-4 * np.exp(6.56024084265969 * y ** 41.4820927506133)


def slope(y):
    return (voltage(y + 1e-6) - voltage(y - 1e-6)) / 2e-6


class Potentials:
    """Currents j for given contents: the drop phi_s - phi_e obeys one tridiagonal system per Newton step."""

    def __init__(self):
        self.j = np.full(NX, CURRENT / (AREA * NX))

    def solve(self, outer):
        j = self.j
        for _ in range(50):
            y = outer - j * SKIN
            i0 = 2 * I0 * np.sqrt(y * (1 - y))
            x = j / (2 * i0)
            drop = voltage(y) + 2 * R * T / F * np.arcsinh(x)
            d = -slope(y) * SKIN + 2 * R * T / F / (2 * i0) / np.sqrt(1 + x * x)
            through = np.concatenate(([0.0], np.cumsum(AREA * j)))[1:-1]  # ionic current gained up to each inner face
            ions = -CURRENT + through
            # drop[i+1] - drop[i] = H (ions/kappa - electrons/sigma), electrons = -CURRENT - ions
            g = np.empty(NX)
            g[:-1] = drop[1:] - drop[:-1] - H * (ions / KAPPA - (-CURRENT - ions) / SIGMA)
            g[-1] = AREA * j.sum() - CURRENT
            jac = np.zeros((NX, NX))
            k = np.arange(NX - 1)
            jac[k, k + 1] = d[1:]
            jac[k, k] -= d[:-1]
            jac[:-1] -= np.tril(np.ones((NX - 1, NX))) * H * AREA * (1 / KAPPA + 1 / SIGMA)
            jac[-1] = AREA
            step = np.linalg.solve(jac, g)
            j = j - step
            if np.abs(step).max() < 1e-11:
                break
        self.j = j
        return j

    def terminal(self, outer):
        j = self.solve(outer)
        y = outer - j * SKIN
        i0 = 2 * I0 * np.sqrt(y * (1 - y))
        drop = voltage(y) + 2 * R * T / F * np.arcsinh(j / (2 * i0))
        phi_e = CURRENT * (SEPARATOR + H / 2 / KAPPA)
        ions = -CURRENT
        for i in range(NX - 1):
            ions += AREA * j[i]
            phi_e -= H * ions / KAPPA
        return phi_e + drop[-1] + CURRENT * H / 2 / SIGMA


potentials = Potentials()


def rate(_, z):
    y = z.reshape(NX, NR)
    j = potentials.solve(y[:, -1])
    flow = np.zeros((NX, NR + 1))
    flow[:, 1:-1] = face[1:-1] ** 2 * D * np.diff(y, axis=1) / np.diff(middle)
    flow[:, -1] = -RADIUS ** 2 * j / (F * CMAX)
    return (np.diff(flow, axis=1) / volume).ravel()


def run(times):
    potentials.j = np.full(NX, CURRENT / (AREA * NX))
    return solve_ivp(rate, (0, 1500), np.full(NX * NR, 0.4), method="BDF", rtol=1e-4, atol=1e-5, t_eval=times)


if __name__ == "__main__":
    curve = np.loadtxt(sys.argv[1])
    run(None)
    cpu = []
    for _ in range(3):
        start = time.process_time()
        run(None)
        cpu.append(time.process_time() - start)
    result = run(curve[:, 0])
    ours = np.array([potentials.terminal(z.reshape(NX, NR)[:, -1]) for z in result.y.T])
    print("scipy %s BDF: %.0f ms CPU, largest difference of the voltage %.3f mV"
          % (scipy.__version__, 1e3 * sorted(cpu)[1], 1e3 * np.abs(ours - curve[:, 1]).max()))
