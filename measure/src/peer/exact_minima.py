"""The least-squares minima of the eight reference fits, by Newton's method in 70 digits. Models and data are those that
fits.json states; nothing is shared with this program, and no derivative is written down: slopes are differences over
1e-30 of a parameter, which leaves 25 digits of the minimum and more.

    python3 exact_minima.py REFERENCE/spectra/xps exact-minima.csv           # numpy, mpmath
    python3 exact_minima.py REFERENCE/spectra/xps exact-minima.csv --tight   # and lmfit with tolerances of 1e-15

The first way writes src/test/resources/org/interphase/measure/xps/fit/exact-minima.csv and prints how far lmfit's
printed numbers are from it; the second one also how far lmfit comes with tolerances of 1e-15, from its printed
parameters and from the start of the reference. Made with lmfit 1.1.0, numpy 1.24.2, scipy 1.10.1, mpmath 1.2.1.
"""
import csv
import json
import sys

import mpmath as mp
import numpy as np

mp.mp.dps = 70
STEP, COARSE_STEP, SETTLED = mp.mpf("1e-30"), mp.mpf("1e-15"), mp.mpf("1e-28")


def integral(x, y):
    """From the first point up to each point, by the trapezoid rule."""
    return np.concatenate([[0 * y[0]], np.cumsum((y[1:] + y[:-1]) / 2 * (x[1:] - x[:-1]))])


def shirley(x, y, ends):
    """Iterated until rounding ends it."""
    low, high = sum(y[:ends]) / ends, sum(y[-ends:]) / ends
    step, moved = 0 * y, np.inf
    while True:
        area = integral(x, y - low - step)
        following = (high - low) * area / area[-1]
        if not max(abs(following - step)) < moved:
            return low + step
        moved = max(abs(following - step))
        step = following


class Model:
    """A fit of fits.json. Parameters bear lmfit's names: NAME_be, NAME_A (area of a doublet or singlet), NAME_F.

    number: mp.mpf or float, the arithmetic
    """

    def __init__(self, folder, name, number=mp.mpf):
        fit = self.fit = read(folder + "/fits.json", number)["fits"][name]
        assert fit["shared_fwhm"]
        self.components, self.names, self.bound = fit["components"], fit["var_names"], fit["be_bound"]
        self.width = self.components[0]["id"] + "_F"
        spectrum, column = (fit["spectrum"], "intensity") if fit["spectrum"] else ("S2p_synthetic", "noisy_0")
        counted = read(folder + "/inputs/sources.json", number).get(spectrum, {"counts_per_unit": 1})
        low, high = fit["region"]
        with open(f"{folder}/inputs/{spectrum}.csv") as file:
            points = [(number(row["be"]), number(row[column])) for row in csv.DictReader(file)]
        self.x, self.y = np.array([p for p in points if low - 1e-6 <= p[0] <= high + 1e-6]).T
        assert len(self.x) == fit["npoints"]
        self.sigma = (self.y / counted["counts_per_unit"]) ** number(0.5)
        self.drawn = None if fit["mode"] == "active" else shirley(self.x, self.y, fit["nav"])
        mixing = number(fit["GL"]) / 100
        self.gauss, self.lorentz = 4 * number(mp.log(2)) * (1 - mixing), 4 * mixing
        ratio = self.gauss / self.lorentz
        self.unit_area = number(mp.pi * mp.exp(ratio) * mp.erfc(mp.sqrt(ratio)) / mp.sqrt(self.lorentz))
        self.exp = np.frompyfunc(mp.exp, 1, 1) if number is mp.mpf else np.exp

    def bell(self, v):
        """The product GL at v widths F from its top, of height 1 and the area unit_area."""
        return self.exp(-self.gauss * v * v) / (1 + self.lorentz * v * v)

    def position(self, c, p):
        to, offset = c.get("rel", [c["id"], 0])
        return p[to + "_be"] + offset

    def lines(self, p):
        """Position, width F and area of every line; doublets are 2p, of 2:1."""
        for c in self.components:
            at, area, width = self.position(c, p), p[c["id"] + "_A"], p[self.width]
            if c["kind"] == "s":
                yield at, width, area
            else:
                yield at, width, area * 2 / 3
                yield at + c["split"], p.get(c["id"] + "_F2", width), area / 3

    def residuals(self, values):
        p = dict(zip(self.names, values))
        peaks = 0 * self.x
        for at, width, area in self.lines(p):
            peaks = peaks + self.bell((self.x - at) / width) * (area / (width * self.unit_area))
        active = self.drawn is None
        background = p["bg0"] + integral(self.x, peaks) * p["k"] if active else self.drawn
        return (peaks + background - self.y) / self.sigma

    def limit_at(self, name, value):
        """The limit of a position where the value stands on it."""
        for c in self.components:
            if name == c["id"] + "_be":
                for side in (-1, 1):
                    if abs(value - c["be"] - side * self.bound) < 1e-6:
                        return side, c["be"] + side * self.bound
                assert abs(value - c["be"]) < self.bound
        return None


class Minimum:
    def __init__(self, model, start):
        self.model, self.p = model, list(start)
        limits = [model.limit_at(*item) for item in zip(model.names, start)]
        self.free = [j for j, limit in enumerate(limits) if limit is None]
        self.p = [limit[1] if limit else v for v, limit in zip(self.p, limits)]
        hessian = self.hessian()
        for self.steps in range(1, 40):
            step = mp.lu_solve(hessian, -mp.matrix(self.gradient(self.p)))
            for j, s in zip(self.free, step):
                self.p[j] += s
            if max(abs(s / self.p[j]) for j, s in zip(self.free, step)) < SETTLED:
                break
        else:
            raise ArithmeticError("no minimum found")
        mp.cholesky(self.hessian())  # refuses what is not positive definite: this is a minimum
        for j, limit in enumerate(limits):
            if limit:
                assert limit[0] * self.slope(self.p, j).dot(model.residuals(self.p)) < 0  # falls beyond the limit only
        slopes = [self.slope(self.p, j) for j in self.free]
        normal = mp.matrix([[a.dot(b) for b in slopes] for a in slopes])
        mp.cholesky(normal)
        self.covariance = normal ** -1
        self.chi2 = sum(model.residuals(self.p) ** 2)

    def moved(self, p, j, by):
        return p[:j] + [p[j] * (1 + by)] + p[j + 1:]

    def slope(self, p, j):
        return (self.model.residuals(self.moved(p, j, STEP)) - self.model.residuals(p)) / (p[j] * STEP)

    def gradient(self, p):
        """Of half of χ²."""
        r = self.model.residuals(p)
        return [self.slope(p, j).dot(r) for j in self.free]

    def hessian(self):
        """Of half of χ², second derivatives of the model included."""
        here = self.gradient(self.p)
        rows = []
        for j in self.free:
            there = self.gradient(self.moved(self.p, j, COARSE_STEP))
            rows.append([(a - b) / (self.p[j] * COARSE_STEP) for a, b in zip(there, here)])
        return (mp.matrix(rows) + mp.matrix(rows).T) / 2

    def error(self, gradient):
        """Of a quantity with these derivatives with respect to the free parameters, (JᵀJ)⁻¹ unscaled."""
        g = mp.matrix(gradient)
        return mp.sqrt((g.T * self.covariance * g)[0])

    def rows(self):
        """Name, value and standard error of all that lmfit prints; no error at a limit."""
        model, p = self.model, dict(zip(self.model.names, self.p))
        errors = {model.names[j]: self.error([int(i == j) for i in self.free]) for j in self.free}
        for name in model.names:
            yield name, p[name], errors.get(name)
        for c in model.components:
            if "rel" in c:
                yield c["id"] + "_be", model.position(c, p), errors[c["rel"][0] + "_be"]
            if c["id"] + "_F" not in p:
                yield c["id"] + "_F", p[model.width], errors[model.width]
        areas = [c["id"] + "_A" for c in model.components]
        total = sum(p[a] for a in areas)
        for a in areas:
            by_area = {b: ((a == b) - p[a] / total) / total for b in areas}
            error = self.error([by_area.get(model.names[j], 0) for j in self.free])
            yield a[:-2] + "_fraction", p[a] / total, error


def read(path, number):
    with open(path) as file:
        return json.load(file, parse_float=number)


def compare(name, fit, minimum):
    held = len(minimum.free) < len(minimum.p)
    off, errors_off = {}, {}
    for parameter, value, error in minimum.rows():
        id, _, part = parameter.rpartition("_")
        printed = fit["fractions"][id] if part == "fraction" else fit["params"][parameter]
        off[parameter] = printed["fraction" if part == "fraction" else "value"] / value - 1
        if error and not held:
            errors_off[parameter] = printed["stderr"] / error - 1
    print(f"{name}, {minimum.steps} steps: lmfit's values off by {largest(off)}, its errors by {largest(errors_off)},"
          f" its χ² above by {mp.nstr(fit['chisqr'] - minimum.chi2, 3)}")
    print("  beyond 1e-5:", {parameter: mp.nstr(by, 3) for parameter, by in off.items() if abs(by) > 1e-5})


def largest(off):
    name = max(off, key=lambda n: abs(off[n]), default=None)
    return f"{mp.nstr(mp.mpf(off[name]), 3)} ({name})" if name else "- (a position at its limit)"


def tight(model, start, minimum, label):
    import lmfit

    parameters = lmfit.Parameters()
    positions = {c["id"] + "_be": c["be"] for c in model.components}
    for name, value in zip(model.names, start):
        at, free = positions.get(name), name in ("bg0", "k")
        low, high = (at - model.bound, at + model.bound) if at else (-np.inf if free else 0, np.inf)
        parameters.add(name, value, min=low, max=high)

    def residuals(q):
        return model.residuals([q[n].value for n in model.names])

    fit = lmfit.minimize(residuals, parameters, ftol=1e-15, xtol=1e-15, gtol=1e-15, max_nfev=100000)
    off = {n: fit.params[n].value / float(v) - 1 for n, v in zip(model.names, minimum.p)}
    print(f"  lmfit at 1e-15 from {label}: values off by {largest(off)}, χ² above by"
          f" {fit.chisqr - float(minimum.chi2):.1e}")


def start_of_the_reference(model):
    p = {"bg0": model.y[0], "k": 0.01, model.width: model.components[0]["fwhm"]}
    for c in model.components:
        p.update({c["id"] + "_be": c["be"], c["id"] + "_A": c["area"], c["id"] + "_F2": c.get("fwhm2")})
    return [p[name] for name in model.names]


def printed_by_lmfit(model):
    return [model.fit["params"][name]["value"] for name in model.names]


def main(folder, path, *options):
    fits = read(folder + "/fits.json", mp.mpf)["fits"]
    with open(path, "w") as file:
        file.write("# written by exact_minima.py with mpmath 1.2.1\nfit,parameter,value,standard_error\n")
        for name in sorted(name for name in fits if "params" in fits[name]):
            model = Model(folder, name)
            minimum = Minimum(model, printed_by_lmfit(model))
            compare(name, model.fit, minimum)
            file.write(f"{name},chi2,{mp.nstr(minimum.chi2, 17)},\n")
            for parameter, value, error in minimum.rows():
                file.write(f"{name},{parameter},{mp.nstr(value, 17)},{'' if error is None else mp.nstr(error, 17)}\n")
            if "--tight" in options:
                doubles = Model(folder, name, float)
                tight(doubles, printed_by_lmfit(doubles), minimum, "its printed parameters")
                tight(doubles, start_of_the_reference(doubles), minimum, "the start of the reference")


main(*sys.argv[1:])
