// A peak model as the panel edits it, and as the text that `xps fit` reads.

export const BACKGROUNDS = ["active-shirley", "shirley", "linear", "constant", "tougaard-u2", "tougaard-u3"];
export const LINES = ["s", "2p", "3d", "4f", "S 2p", "P 2p", "Fe 2p", "Mn 2p", "Ni 2p", "Co 2p", "Ti 2p", "Nb 3d", "Cl 2p", "Au 4f", "Pt 4f", "W 4f"];
/** Share of a doublet's area in its stronger line, from the degeneracies of its two levels. */
const MAIN_SHARE = { p: 2 / 3, d: 3 / 5, f: 4 / 7 };
/** Area of a line of unit height and width, between a Gaussian's 1.06 and a Lorentzian's 1.57. */
const FORM = 1.2;
/** Height of the stronger line of a component of unit area and width. */
export const heightShare = (c) => (MAIN_SHARE[/[spdf]$/.exec(c.line.trim())?.[0]] ?? 1) / FORM;
const round = (x, n) => Number(x.toFixed(n));

export function freshModel(from_eV, to_eV) {
  return { region: [round(from_eV, 2), round(to_eV, 2)], background: "active-shirley", endPoints: 5, shape: "GL(30)", weights: "counts", share: ["position_eV", "fwhm_eV"], components: [] };
}

/** A component where none was; named A, B, C … */
export function freshComponent(model, position_eV, area, fwhm_eV = 1.4) {
  const taken = new Set(model.components.map((c) => c.name));
  let name = "A";
  for (let k = 0; taken.has(name); k++) name = k < 26 ? String.fromCharCode(65 + k) : `C${k}`;
  return { name, line: "s", splitting: null, position: round(position_eV, 3), within: 1, fwhm: fwhm_eV, group: "", area: Math.max(area, 1), tiedTo: "", offset: 0, areaOf: "", ratio: 1, shape: "", between: null, fwhmBetween: null, areaBetween: null };
}

/** Limits as text, the start between them whatever rounding did to it. */
const limits = (between, n) => `[${between.map((x) => round(x, n)).join(", ")}]`;
const inside = (x, between, n) => {
  if (!between) return round(x, n);
  const [low, high] = between.map((b) => round(b, n));
  return Math.min(high, Math.max(low, round(x, n)));
};

/** Limits follow a handle that is moved past them. */
const widened = (between, x) => between && [Math.min(between[0], x), Math.max(between[1], x)];

const quoted = (text) => (/^[A-Za-z][\w()-]*$/.test(text) ? text : JSON.stringify(text));

function componentText(c, byName, shape) {
  const parts = [`name: ${quoted(c.name)}`, `line: ${quoted(c.line)}`];
  if (c.splitting) parts.push(`splitting_eV: ${round(c.splitting, 3)}`);
  if (c.tiedTo && byName.has(c.tiedTo)) parts.push(`tied_to: ${quoted(c.tiedTo)}`, `offset_eV: ${round(c.offset, 3)}`);
  else if (c.between) parts.push(`position_eV: ${inside(c.position, c.between, 6)}`, `position_between_eV: ${limits(c.between, 6)}`);
  else parts.push(`position_eV: ${round(c.position, 3)}`, `position_within_eV: ${round(c.within, 3)}`);
  // A width by a factor is that of a group's only line, relative to the group.
  if (c.group && c.widthRatio && c.widthRatio !== 1) parts.push("multiplet_eV: [0]", "multiplet_weights: [1]", `multiplet_widths: [${Number(c.widthRatio.toPrecision(6))}]`);
  if (c.fwhmBetween) parts.push(`fwhm_eV: ${inside(c.fwhm, c.fwhmBetween, 6)}`, `fwhm_between_eV: ${limits(c.fwhmBetween, 6)}`);
  else parts.push(`fwhm_eV: ${round(c.fwhm, 3)}`);
  if (c.group) parts.push(`fwhm_group: ${quoted(c.group)}`);
  if (c.areaOf && byName.has(c.areaOf)) parts.push(`area_of: ${quoted(c.areaOf)}`, `area_ratio: ${round(c.ratio, 4)}`);
  else if (c.areaBetween) parts.push(`area: ${Math.max(1e-6, inside(c.area, c.areaBetween, 3))}`, `area_between: ${limits(c.areaBetween, 3)}`);
  else parts.push(`area: ${Math.max(1e-6, Number(c.area.toPrecision(6)))}`);
  if (c.shape && c.shape !== shape) parts.push(`line_shape: "${c.shape.replace(/["\\]/g, "")}"`);
  return `  - {${parts.join(", ")}}`;
}

/** @param several whether spectra are fitted together: levels at the ends are those of one */
export function modelText(model, several = false) {
  const names = new Set(model.components.map((c) => c.name));
  const ground = [];
  if (model.tougaard && model.background.startsWith("tougaard")) ground.push(...Object.entries(model.tougaard).map(([key, value]) => `${key}: ${value}`));
  if (model.endLevels && !several && model.background !== "active-shirley") ground.push(`end_levels: [${model.endLevels.map((y) => Number(y.toPrecision(10))).join(", ")}]`);
  return [`region_eV: [${model.region.map((e) => round(e, 5)).join(", ")}]`, `background: ${model.background}`, `end_points: ${model.endPoints}`, `line_shape: ${model.shape}`,
    `share: [${model.share.join(", ")}]`, ...ground, "components:", ...model.components.map((c) => componentText(c, names, model.shape))].join("\n") + "\n";
}

/** A fit that CasaXPS saved, as the server put it into the terms of this model. */
export function modelOf(saved) {
  const components = (saved.handles ? saved.components : []).map((c) => ({
    name: c.name, line: "s", splitting: null, position: round(c.position_eV, 6), within: 1, between: c.position_between_eV ?? null, fwhm: c.fwhm_eV, fwhmBetween: c.fwhm_between_eV ?? null, group: c.fwhm_group ?? "", widthRatio: c.fwhm_ratio ?? 1,
    area: c.area, areaBetween: c.area_between ?? null, tiedTo: c.tied_to ?? "", offset: c.offset_eV ?? 0, areaOf: c.area_of ?? "", ratio: c.area_ratio ?? 1, shape: c.line_shape ?? "", column: c.casa_column,
  }));
  const tougaard = saved.tougaard_C === undefined ? null : { tougaard_C: saved.tougaard_C, tougaard_D: saved.tougaard_D, tougaard_gap_eV: saved.tougaard_gap_eV };
  return { region: saved.region_eV.map((e) => round(e, 5)), background: saved.background, tougaard, endLevels: saved.end_levels ?? null, endPoints: saved.end_points, shape: saved.line_shape, weights: saved.weights, share: ["position_eV", "fwhm_eV"], components };
}

/** Moves an end of the region: levels that were saved for the ends hold no longer. */
export function setRegion(model, region) {
  model.region = region.map((e) => round(e, 3));
  model.endLevels = null;
}

export function setPosition(component, position_eV) {
  component.position = position_eV;
  component.between = widened(component.between, position_eV);
}

export function setArea(component, area) {
  component.area = area;
  component.areaBetween = widened(component.areaBetween, area);
}

/** The width of a component's line; components of a group have one width, times a factor of their own. */
export const widthOf = (c) => c.fwhm * (c.widthRatio ?? 1);

export function setWidth(model, component, width_eV) {
  const fwhm = Math.max(0.2, width_eV) / (component.widthRatio ?? 1);
  model.components.filter((c) => c === component || (c.group && c.group === component.group)).forEach((c) => {
    c.fwhm = fwhm;
    c.fwhmBetween = widened(c.fwhmBetween, fwhm);
  });
}

export function joinGroup(model, component, group) {
  const other = model.components.find((c) => c !== component && group && c.group === group);
  component.group = group;
  component.widthRatio = 1;
  if (other) Object.assign(component, { fwhm: other.fwhm, fwhmBetween: other.fwhmBetween });
}

/** Puts a model back to an earlier state of itself, its components staying the objects that they are. */
export function restore(model, earlier) {
  if (model.components.length !== earlier.components.length) return;
  const { components, ...rest } = structuredClone(earlier);
  Object.assign(model, rest);
  components.forEach((c, k) => Object.assign(model.components[k], c));
}

/** The position of a component, tied ones followed to their end. */
export function positionOf(model, component, depth = 0) {
  const other = component.tiedTo && depth < 20 ? model.components.find((c) => c.name === component.tiedTo) : null;
  return other ? positionOf(model, other, depth + 1) + component.offset : component.position;
}

/** What a fit found, as the next start. Free positions may move as far again. */
export function adopt(model, fitted) {
  for (const found of fitted.components) {
    const c = model.components.find((x) => x.name === found.name);
    if (!c) continue;
    if (!c.tiedTo) c.position = round(found.position_eV, 4);
    setWidth(model, c, c.fwhmBetween ? Math.min(c.fwhmBetween[1], Math.max(c.fwhmBetween[0], found.fwhm_eV / (c.widthRatio ?? 1))) * (c.widthRatio ?? 1) : round(found.fwhm_eV, 4));
    if (!c.areaOf) c.area = Math.max(found.area, 1e-6);
  }
}
