// A VAMAS file with a fit saved by CasaXPS: two lines of one doublet and a third line above a straight background, without
// noise, from the textbook formula of a product of a Gaussian and a Lorentzian. Counts of 1 s, so that rates equal counts.

export const SOURCE_eV = 1486.69;
export const SAVED = [
  { name: "PS4 3/2", at: 161.6, f: 1.1, area: 6000, areaTie: "-1 1", widthTie: "-1 1", tie: "-1 1" },
  { name: "PS4 1/2", at: 162.78, f: 1.1, area: 3000, areaTie: "0 0.5", widthTie: "0 1", tie: "0 -1.18" },
  { name: "SO3", at: 166.8, f: 1.3, area: 2500, areaTie: "-1 1", widthTie: "-1 1", tie: "-1 1" },
];
const MIX = 0.3;
const [FROM, STEP, POINTS] = [157, 0.05, 261];

const gl = (v) => Math.exp(-4 * Math.LN2 * (1 - MIX) * v * v) / (1 + 4 * MIX * v * v);
const AREA = Array.from({ length: 80001 }, (_, i) => gl((i - 40000) / 1000) / 1000).reduce((a, b) => a + b);
const counts = (e) => 900 + 12 * (e - FROM) + SAVED.reduce((sum, c) => sum + (c.area / (c.f * AREA)) * gl((e - c.at) / c.f), 0);

/** Full width at half maximum over the width that the formula names. */
export function trueWidth() {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) gl((low + high) / 2) > 0.5 ? (low = (low + high) / 2) : (high = (low + high) / 2);
  return 2 * low;
}

const component = (c) => `CASA comp (*${c.name}*) (*GL(30)*) Area ${c.area} 1e-020 999999 ${c.areaTie} MFWHM ${c.f} 0.3 4 ${c.widthTie} Position ${(SOURCE_eV - c.at).toFixed(4)} ${(SOURCE_eV - c.at - 0.6).toFixed(4)} ${(SOURCE_eV - c.at + 0.9).toFixed(4)} ${c.tie} RSF 1.677 MASS 32 INDEX -1 (*S 2p*) CONST (**) UNCORRECTEDRSF 1.677`;

/** @param fitted components that are saved with it; the spectrum has all of them */
export function annotated(fitted = SAVED) {
  const comment = ["Casa Info Follows", "0", "0", "1", `CASA region (*S 2p*) (*Linear*) ${(SOURCE_eV - 169).toFixed(4)} ${(SOURCE_eV - 158).toFixed(4)} 1.677 1 0 0 0 -1643 0 0 (*S 2p*) 32 0 1.677`, String(fitted.length), ...fitted.map(component)];
  const last = FROM + STEP * (POINTS - 1);
  return [
    "VAMAS Surface Chemical Analysis Standard Data Transfer Format 1988 May 4", "an institution", "an instrument", "an operator", "an experiment",
    "0", "NORM", "REGULAR", "1", "0", "0", "0", "0", "0", "1",
    "S 2p", "a cell", "2024", "2", "29", "13", "5", "7", "0", String(comment.length), ...comment,
    "XPS", "Al", String(SOURCE_eV), "25", "1E+37", "1E+37", "0", "0", "FAT", "20", "1E+37", "4.5", "0", "0", "0", "45", "180",
    "S", "2p", "-1", "kinetic energy", "eV", (SOURCE_eV - last).toFixed(6), STEP.toFixed(6), "1", "counts", "d",
    "pulse counting", "0.2", "5", "0", "0", "0", "0", "0", String(POINTS), "0", "1000000",
    ...Array.from({ length: POINTS }, (_, i) => counts(last - STEP * i).toFixed(8)), "end of experiment", "",
  ].join("\n");
}
