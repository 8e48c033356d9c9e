#!/usr/bin/python3
"""Golden numbers for SavitzkyGolayTest, QuantilesTest and DistributionsTest.
Run: python3 generate.py   (writes savgol.csv and statistics.csv beside itself)"""
import itertools

import numpy as np
import scipy
from scipy import signal, stats

here = __file__.rsplit("/", 1)[0] if "/" in __file__ else "."
versions = f"# generate.py with numpy {np.__version__}, scipy {scipy.__version__}\n"

# Input: y_i = sin(0.3 i) + 0.01 i^2 mod 7 pattern, exactly reproducible in any language.
n = 40
i = np.arange(n)
y = np.sin(0.3 * i) + 0.05 * ((i * i) % 7)
cases = [(15, 3, 1, 0.002), (15, 3, 0, 1.0), (5, 2, 1, 0.5), (7, 4, 2, 0.1), (21, 5, 3, 1.0), (1, 0, 0, 1.0), (39, 8, 1, 1.0)]
with open(here + "/savgol.csv", "w") as f:
    f.write(versions + "# window,order,derivative,spacing,values of savgol_filter(mode='interp')...\n")
    for w, o, d, h in cases:
        out = signal.savgol_filter(y, w, o, deriv=d, delta=h, mode="interp")
        f.write(",".join([str(w), str(o), str(d), repr(h)] + [repr(float(v)) for v in out]) + "\n")

a = np.array([4.1, 3.9, 4.4, 4.0, 4.3])
b = np.array([4.6, 4.2, 4.9, 4.5, 4.8, 4.7])
welch = stats.ttest_ind(b, a, equal_var=False)
pool, seen = np.concatenate([a, b]), abs(b.mean() - a.mean())
splits = [set(c) for c in itertools.combinations(range(len(pool)), len(b))]
means = [pool[list(c)].mean() - pool[[k for k in range(len(pool)) if k not in c]].mean() for c in splits]
permutation_p = np.mean([abs(m) >= seen - 1e-9 for m in means])
with open(here + "/statistics.csv", "w") as f:
    f.write(versions + "# name,value\n")
    rows = {
        "quantile 0.9": np.quantile(y, 0.9), "quantile 0.5": np.quantile(y, 0.5), "quantile 0.137": np.quantile(y, 0.137),
        "normal 0.975": stats.norm.ppf(0.975), "student 0.975 3.7": stats.t.ppf(0.975, 3.7),
        "fisher 0.95 1 196": stats.f.ppf(0.95, 1, 196), "student two-sided 2.1 8.5": 2 * stats.t.sf(2.1, 8.5),
        "welch t": welch.statistic, "welch df": welch.df, "welch p": welch.pvalue, "permutation p": permutation_p,
    }
    for k, v in rows.items():
        f.write(f"{k},{float(v)!r}\n")
