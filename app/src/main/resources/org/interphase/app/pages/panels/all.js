// The panels there are. A new technique adds its line here.
const PANELS = {
  cycling: () => import("./cycling.js"),
  impedance: () => import("./impedance.js"),
  xps: () => import("./xps.js"),
  thermodynamics: () => import("./thermodynamics.js"),
  cell: () => import("./cell.js"),
  audit: () => import("./audit.js"),
};

export async function panel(name) {
  const load = PANELS[name];
  if (!load) throw new Error(`There is no panel '${name}'.`);
  return (await load()).default;
}
