// Where in the panel a refusal of the peak model belongs: the server names a line of the model's text, or a component.
import { modelText } from "../lib/peakmodel.js";

const HEAD = { background: "background", end_points: "ends", end_levels: "ends", line_shape: "shape" };
const CONTROL = { line_shape: "shape", name: "name", line: "line", multiplet_eV: "line", splitting_eV: "splitting", tied_to: "tie", offset_eV: "distance", fwhm_group: "group" };

/** @returns {head} or {components, key}: names of controls; empty where nothing can be told */
export function placeOf(error, model) {
  const words = error?.hint ?? error?.sentence ?? "";
  if (/points averaged at each end/i.test(words)) return { head: "ends" };
  if (error?.file !== "the model") return {};
  const lines = modelText(model).split("\n");
  const head = HEAD[/^([a-z_]+):/.exec(lines[error.line - 1] ?? "")?.[1]];
  if (head) return { head };
  const index = error.line - lines.indexOf("components:") - 2;
  if (index >= 0 && model.components[index]) {
    const line = lines[error.line - 1];
    const key = /^([A-Za-z_]+):/.exec(line.slice(error.column - 1))?.[1];
    return { components: [model.components[index].name], key: CONTROL[key] ?? "name" };
  }
  const said = new Set(words.match(/[A-Za-z0-9_+.()-]+/g) ?? []);
  const quoted = /found '([^']*)'/.exec(words)?.[1];
  const named = model.components.filter((c) => c.name === quoted || said.has(c.name) || said.has(`${c.name}.`)).map((c) => c.name);
  const key = /circle|tied/.test(words) ? "tie" : /group/.test(words) ? "group" : "name";
  return { components: named, key };
}
