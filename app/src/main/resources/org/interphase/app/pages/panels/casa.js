// The fits that CasaXPS saved in a file: opened as handles, and their areas beside ours.
import { h, fill, button, field, select, note, sentences } from "../lib/dom.js";
import { plain, finite, measured } from "../lib/number.js";

const HEADS = ["Component", "Shape there", "Area saved", "Alone", "Together", "Fitted here", "Difference"];
const differs = (part) => (finite(part) ? `${part > 0 ? "+" : ""}${plain(100 * part, 2)} %` : "–");

export class SavedFits {
  /** @param panel takes a model when one is opened, and refits it */
  constructor(panel) {
    this.panel = panel;
    this.known = new Map();
    this.element = h("div");
    this.table = h("div");
  }

  clear() {
    this.saved = null;
    fill(this.element);
  }

  /** The models of a file, asked for once; none where it holds none. */
  of(file) {
    if (!this.known.has(file)) {
      this.known.set(file, this.panel.context.analyse("xps-casa-model", { file }).then((answer) => {
        this.warnings = answer.warnings ?? [];
        return Object.assign(answer.models, { regions: answer.regions ?? [] });
      }, (e) => {
        note(e.message, "bad");
        return Object.assign([], { regions: [] });
      }));
    }
    return this.known.get(file);
  }

  /** Shows what was saved; gives its curves on the scales of the file. */
  take(saved) {
    this.saved = saved;
    this.fitted = null;
    this.draw();
    const again = saved.repeated;
    if (!again) return null;
    const time = saved.time_s;
    const larger = (values) => values.map((v) => v * time);
    const { curves } = again;
    return {
      components: again.components.map((c) => ({ name: c.name, position_eV: c.position_eV - saved.shift_eV, fwhm_eV: c.fwhm_eV, area: c.area * time })),
      curves: {
        energy_eV: curves.energy_eV.map((e) => e - saved.shift_eV), measured: larger(curves.measured), background: larger(curves.background), sum: larger(curves.sum), residual: curves.residual,
        components: curves.components.map((c) => ({ name: c.name, curve: larger(c.curve) })),
      },
    };
  }

  /** Areas of regions that were saved without components. */
  areas(models) {
    const { regions } = models;
    if (regions.length === 0) return null;
    const notes = new Map();
    for (const r of regions) for (const w of r.warnings) notes.set(w, (notes.get(w) ?? 0) + 1);
    return h("section.card", { "aria-label": "Regions saved by CasaXPS" }, h("h2", "Regions saved by CasaXPS without components"),
      h("div.scroll", { tabindex: "0", role: "region", "aria-label": "Areas of regions" }, h("table", h("thead", h("tr", ["Region", "From / eV", "To / eV", "Background", "Area", "Unit"].map((t, k) => h("th", { scope: "col", class: k === 1 || k === 2 || k === 4 ? "num" : null }, t)))),
        h("tbody", regions.map((r) => h("tr", h("th", { scope: "row" }, r.name), h("td.num", plain(r.region_eV[0], 5)), h("td.num", plain(r.region_eV[1], 5)), h("td", r.background), h("td.num", measured(r.area, r.area_u)), h("td", r.area_unit)))))),
      notes.size ? h("p.quiet", [...notes].map(([w, n]) => `${n} of ${regions.length}: ${w}.`).join(" ")) : null);
  }

  /** What a file holds beside fits; nothing that was begun is touched. */
  aside(models) {
    fill(this.element, this.areas(models));
  }

  /** Sets a fit of this page beside the saved one. */
  compare(fitted) {
    if (!this.saved) return;
    this.fitted = fitted;
    this.rows();
  }

  async draw() {
    const { saved, panel } = this;
    const models = await this.of(panel.file);
    if (this.saved !== saved) return;
    const which = models.length > 1 ? field("Saved fit", select(models.map((m, k) => ({ value: String(k), text: `${m.spectrum}: ${m.name}` })), String(models.indexOf(saved)), (k) => panel.take(models[Number(k)]))) : null;
    fill(this.element, h("section.card", { "aria-label": "Fit saved by CasaXPS" },
      h("div.row.end", h("h2", "Fit saved by CasaXPS"), which, h("span.gap"), button("Back to what was saved", () => panel.take(saved))),
      this.table,
      h("p.quiet", `Areas in ${saved.area_unit}. “Alone”, “together”: how far the area that fits best lies from the one saved, with all else as CasaXPS saved it: each by itself, and all at once. ${saved.handles ? "“Fitted here”: the model above, with its weights; equal ones at first, as CasaXPS fits: weights of 1/counts lead to other areas wherever the model does not describe the points." : "“Fitted here”: everything anew by xps fit casa with equal weights. The curves shown are those saved."}`),
      saved.left_out.length ? h("details", { open: true, "data-left": "" }, h("summary", `What the model here cannot hold (${saved.left_out.length})`),
        sentences(saved.left_out)) : null,
      h("details", h("summary", "Limits and ties as CasaXPS writes them (kinetic energies)"), h("dl", saved.components.flatMap((c) => [h("dt", `${c.casa_column} ${c.casa_name}`), h("dd", c.casa_constraints)]))),
      this.said()), this.areas(models));
    this.rows();
  }

  /** What was found otherwise than in the file. */
  said() {
    const warnings = [...new Set([...(this.saved.repeated?.warnings ?? []), ...this.warnings])];
    return warnings.length === 0 ? null : h("details", { open: warnings.length < 4 }, h("summary", `What was found when it was opened (${warnings.length})`),
      sentences(warnings));
  }

  rows() {
    const { saved, fitted, panel } = this;
    const row = (c) => {
      const again = saved.repeated?.components.find((x) => x.name === c.name);
      const name = panel.model.components.find((x) => x.column === c.casa_column)?.name;
      const ours = fitted?.components.find((x) => x.name === name);
      const area = ours ? ours.area / saved.time_s : NaN;
      // Of a measured spectrum as line shape the file counts multiples; repeated, they are areas.
      const before = again?.casa_area ?? c.casa_area;
      return h("tr", { "data-saved": c.casa_column }, h("th", { scope: "row" }, `${c.casa_column} ${c.casa_name}`, name && name !== c.casa_name ? h("span.quiet", ` → ${name}`) : null), h("td.mono", c.casa_line_shape),
        h("td.num", plain(before, 5)), h("td.num", again ? differs(again.area_alone_difference) : "–"), h("td.num", again ? differs(again.area_together_difference) : "–"),
        h("td.num", ours ? `${plain(area, 5)} ± ${plain(ours.area_u / saved.time_s, 2)}` : saved.handles ? "not fitted yet" : again ? plain(again.area_refit_equal, 5) : "–"), h("td.num", ours ? differs(area / before - 1) : !saved.handles && again ? differs(again.area_refit_equal_difference) : "–"));
    };
    fill(this.table, h("div.scroll", { tabindex: "0", role: "region", "aria-label": "Areas saved and ours" }, h("table", h("thead", h("tr", HEADS.map((t, k) => h("th", { scope: "col", class: k > 1 ? "num" : null }, t)))),
      h("tbody", saved.components.map(row)))));
  }
}
