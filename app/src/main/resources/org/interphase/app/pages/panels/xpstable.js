// The tables of the panel of photoelectrons: components with what was fitted, and joint differences.
import { h, button, select } from "../lib/dom.js";
import { number } from "../lib/source.js";
import { measured, plain, finite } from "../lib/number.js";
import { LINES, joinGroup, modelText, positionOf, setPosition, widthOf } from "../lib/peakmodel.js";

const short = (file) => file.replace(/^raw\//, "");

/** @param panel whose model the controls change; each names its place for refusals in data-at */
export function componentTable(panel) {
  const { model } = panel;
  const fitted = (name) => panel.fits[0]?.components.find((c) => c.name === name);
  const show = (c, key, unit) => {
    const { name } = c;
    const f = fitted(name);
    const start = { position_eV: positionOf(model, c), fwhm_eV: widthOf(c), area: c.area }[key];
    return h("td.num", !f ? h("span.quiet", { title: "Where the fit starts" }, `${plain(start, 5)}${unit ? ` ${unit}` : ""}`) : number(measured(f[key], f[`${key}_u`] ?? null, unit), `${key.replace("_eV", "")} of ${name}`, { Value: measured(f[key], f[`${key}_u`], unit), "Error": "one standard uncertainty from the counts and the covariance of the fit", "At a limit": (f.at_limit ?? []).join(", "), file: short(panel.file), command: panel.answer?.command }));
  };
  const names = (c) => [{ value: "", text: "free" }, ...model.components.filter((o) => o !== c).map((o) => ({ value: o.name, text: `at a distance from ${o.name}` }))];
  const groups = [...new Set(["main", "second", ...model.components.map((c) => c.group).filter(Boolean)])];
  const row = (c) => h("tr",
    h("td.name", h("span.swatch", { class: `k${panel.colourOf(c.name, 0)}` }), " ", h("input", { value: c.name, size: "7", "aria-label": `Name of ${c.name}`, "data-at": `${c.name}|name`, onchange: (e) => panel.rename(c, e.target) })),
    h("td", h("input", { value: c.line, size: "4", list: "xps-lines", "aria-label": `Line of ${c.name}`, "data-at": `${c.name}|line`, onchange: (e) => panel.set(() => (c.line = e.target.value.trim() || "s")) })),
    h("td", h("input", { value: c.splitting ?? "", size: "3", placeholder: "–", "aria-label": `Splitting of ${c.name} in eV`, "data-at": `${c.name}|splitting`, onchange: (e) => (e.target.value.trim() ? panel.typed(e.target, 0, (v) => (c.splitting = v || null)) : panel.set(() => (c.splitting = null))) })),
    h("td", h("input", { value: c.shape ?? "", size: "12", placeholder: model.shape, title: "Line shape of its own; empty for that of the model", "aria-label": `Line shape of ${c.name}`, "data-at": `${c.name}|shape`, onchange: (e) => panel.set(() => (c.shape = e.target.value.trim())) })),
    show(c, "position_eV", "eV"), show(c, "fwhm_eV", "eV"), show(c, "area", ""),
    (() => {
      const f = fitted(c.name);
    return h("td.num", f ? number(measured(100 * f.fraction, finite(f.fraction_u) ? 100 * f.fraction_u : null, "%"), `Fraction of ${c.name}`, { Definition: "area over the sum of all areas of this spectrum", file: short(panel.file), command: panel.answer?.command }) : "–");
    })(),
    h("td", select(names(c), c.tiedTo, (v) => panel.set(() => {
      if (v) c.offset = positionOf(model, c) - positionOf(model, model.components.find((o) => o.name === v));
      else setPosition(c, positionOf(model, c));
      c.tiedTo = v;
    }), { "aria-label": `Position of ${c.name}`, "data-at": `${c.name}|tie` }), c.tiedTo ? h("input", { value: plain(c.offset, 4).replace("−", "-"), size: "5", inputmode: "decimal", title: "Distance in eV", "aria-label": `Distance of ${c.name} from ${c.tiedTo} in eV`, "data-at": `${c.name}|distance`, onchange: (e) => panel.typed(e.target, -Infinity, (v) => (c.offset = v)) }) : null),
    h("td", select([{ value: "", text: "own width" }, ...groups.map((g) => ({ value: g, text: `width of group ${g}${c.group === g && (c.widthRatio ?? 1) !== 1 ? ` × ${plain(c.widthRatio, 3)}` : ""}` }))], c.group, (v) => panel.set(() => joinGroup(model, c, v)), { "aria-label": `Width of ${c.name}`, "data-at": `${c.name}|group` })),
    h("td", button("Remove", () => panel.set(() => {
      model.components = model.components.filter((o) => o !== c);
      for (const o of model.components) for (const tie of ["tiedTo", "areaOf"]) if (o[tie] === c.name) o[tie] = "";
    }), { class: "plain", "aria-label": `Remove ${c.name}` })));
  return [h("datalist", { id: "xps-lines" }, LINES.map((l) => h("option", { value: l }))),
    model.components.length ? h("div.scroll", h("table", h("thead", h("tr", ["Name", "Line", "Split / eV", "Shape", "Position", "FWHM", "Area / counts·eV", "Fraction", "Tie of the position", "Width", ""].map((t) => h("th", { scope: "col" }, t)))), h("tbody", model.components.map(row))))
      : h("p.quiet", "None yet. Set the region by its two edges, then add a component: it starts where most is left over."),
    model.components.length ? h("details", h("summary", "The model as text"), h("pre.lines", modelText(model))) : null];
}

/** Fractions of each spectrum of a joint fit, and their differences; nothing for a single one. */
export function contrastTable(answer) {
  if (answer.spectra.length < 2) return [];
  return h("div.scroll", h("table", h("thead", h("tr", h("th", "Component"), answer.spectra.map((x) => h("th.num", x.name)), h("th.num", "Second − first"), h("th.num", "p"))),
      h("tbody", answer.spectra[0].components.map((c, k) => {
        const d = answer.contrasts.find((x) => x.component === c.name);
        return h("tr", h("td", c.name), answer.spectra.map((x) => h("td.num", measured(100 * x.components[k].fraction, 100 * x.components[k].fraction_u, "%"))), h("td.num", d ? measured(100 * d.difference, 100 * d.difference_u, "%") : "–"), h("td.num", d ? plain(d.p_value, 2) : "–"));
      }))));
}
