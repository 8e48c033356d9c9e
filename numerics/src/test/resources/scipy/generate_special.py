"""Writes faddeeva.csv: w(z) and the upper tail of chi-square, from scipy (versions in the header line)."""
import numpy, scipy
from scipy.special import wofz, chdtrc

rows = []
for x in (0, 1e-3, 0.13, 0.25, 0.5, 0.7, 1.0, 1.28, 2.0, 3.3, 5.0, 6.13, 9.0, 30.0, 1e3, 1e6):
    for y in (0, 1e-8, 1e-3, 0.1, 0.5, 1.0, 2.5, 6.2, 7.0, 40.0, 1e4):
        for s in (1, -1):
            w = wofz(complex(s * x, y))
            rows.append((s * x, y, w.real, w.imag))
with open("faddeeva.csv", "w") as out:
    out.write("# x,y,re,im\n")
    for r in rows:
        out.write(",".join(repr(float(v)) for v in r) + "\n")
with open("chisquare.csv", "w") as out:
    out.write("# x,k,upper\n")
    for k in (1, 2, 3, 7, 40):
        for x in (0.0, 0.1, 1.0, 3.84, 10.0, 60.0):
            out.write(f"{x!r},{k},{float(chdtrc(k, x))!r}\n")
print("scipy", scipy.__version__, "numpy", numpy.__version__)
