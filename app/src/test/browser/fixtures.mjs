// Small files from closed forms, as instruments would have written them.

/** R0-p(R1,C1): 10 Ω, 90 Ω, 2.2 µF. */
export function arc() {
  const lines = ["frequency_Hz,z_re_ohm,z_im_ohm"];
  for (let k = 0; k <= 40; k++) {
    const f = 1e6 / 10 ** (k / 8);
    const wt = 2 * Math.PI * f * 90 * 2.2e-6;
    lines.push([f, 10 + 90 / (1 + wt * wt), (-90 * wt) / (1 + wt * wt)].map((v) => v.toPrecision(12)).join(","));
  }
  return lines.join("\n") + "\n";
}

/** Two lines above a constant, a ripple in place of noise. */
export function twoPeaks() {
  const g = (x, c) => Math.exp(-4 * Math.LN2 * ((x - c) / 1.2) ** 2);
  const lines = ["binding_energy,counts", "eV,counts"];
  for (let k = 0; k <= 260; k++) {
    const x = 156 + 0.05 * k;
    lines.push(`${x.toFixed(2)},${(900 + 6000 * g(x, 160.5) + 3000 * g(x, 164) + 20 * Math.sin(37 * x)).toFixed(1)}`);
  }
  return lines.join("\n") + "\n";
}
