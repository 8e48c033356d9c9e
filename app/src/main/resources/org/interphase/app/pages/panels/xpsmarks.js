// Where in the panel a refusal of the peak model belongs: the server names a line of the model's text, or a component.
import { modelText } from "../lib/peakmodel.js";

const HEAD = { 2: "background", 3: "ends", 4: "shape" };
const FIRST_COMPONENT = 7;
const CONTROL = { name: "name", line: "line", multiplet_eV: "line", splitting_eV: "splitting", tied_to: "tie", offset_eV: "distance", fwhm_group: "group" };

/** @returns {head} or {components, key}: names of controls; empty where nothing can be told */
export function placeOf(error, model) {
  const words = error?.hint ?? error?.sentence ?? "";
  if (/points averaged at each end/i.test(words)) return { head: "ends" };
  if (error?.file !== "the model") return {};
  if (HEAD[error.line]) return { head: HEAD[error.line] };
  const index = error.line - FIRST_COMPONENT;
  if (index >= 0 && model.components[index]) {
    const line = modelText(model).split("\n")[error.line - 1];
    const key = /^([A-Za-z_]+):/.exec(line.slice(error.column - 1))?.[1];
    return { components: [model.components[index].name], key: CONTROL[key] ?? "name" };
  }
  const said = new Set(words.match(/[A-Za-z0-9_+.()-]+/g) ?? []);
  const quoted = /found '([^']*)'/.exec(words)?.[1];
  const named = model.components.filter((c) => c.name === quoted || said.has(c.name) || said.has(`${c.name}.`)).map((c) => c.name);
  const key = /circle|tied/.test(words) ? "tie" : /group/.test(words) ? "group" : "name";
  return { components: named, key };
}
