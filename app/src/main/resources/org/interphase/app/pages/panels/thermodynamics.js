// Thermodynamics: which contacts react, how far each material is stable, and what if a phase does not form.
import { h, fill, button, field, note } from "../lib/dom.js";
import { Chart } from "../lib/plot.js";
import { figure, equalLine } from "../lib/figure.js";
import { number } from "../lib/source.js";
import { plain, finite, typed } from "../lib/number.js";
import { mark, unmark, wordAt } from "../lib/mark.js";

const START = ["LiNiO2", "Li6PS5Cl", "LiNbO3", "Li2CO3"];
const meV = (eV) => plain(1000 * eV, 3);
const between = (q) => (q ? `5 to 95 %: ${meV(q[0])} to ${meV(q[1])} meV/atom` : "");

class ThermodynamicsPanel {
  constructor(element, context) {
    Object.assign(this, { element, context, turn: 0 });
    const names = context.study ? fromStudy(context.study) : [];
    this.formulas = h("input", { value: (context.query.get("formulas") ?? (names.length > 1 ? names.join(", ") : START.join(", "))), size: "52", spellcheck: "false" });
    this.voltages = h("input", { value: "4.3", size: "10", inputmode: "decimal" });
    this.exclude = h("input", { size: "26", placeholder: "e.g. Li2SO4, Ni3S2", spellcheck: "false" });
    this.matrix = h("div");
    this.reaction = h("div.stack");
    this.problem = h("div");
    this.equal = equalLine();
    this.bars = { svg: null };
    this.curve = new Chart({ height: 300, x: { label: "Share of the first material", unit: "atoms/atoms", from: 0, to: 1, tight: true }, y: { label: "Reaction energy", unit: "meV/atom", zero: true }, describe: "Reaction energy against mixing" });
    this.windows = new Chart({ height: 240, x: { label: "Potential against Li", unit: "V", zero: true }, y: { label: "Material" }, marks: (layer, chart) => this.drawBars(layer, chart), describe: "Stability windows" });
    const go = () => this.compute();
    const form = h("form.row.end", { onsubmit: (e) => {
      e.preventDefault();
      go();
    } }, field("Materials", this.formulas), field("At voltages / V", this.voltages), field("What if these do not form", this.exclude), h("button.main", { type: "submit" }, "Compute"));
    fill(element, h("section.card", form, this.problem), h("div.grid", h("section.card", { "aria-label": "Contacts" }, h("h2", "Contacts"), this.matrix), h("div.stack", figure("Reaction energy", this.curve, { caption: "At each mixing ratio the most favourable products; the lowest point is what the contact gives off at most." }).element, this.reaction)),
      figure("Windows", this.windows, { caption: "Bars: from reduction to oxidation; whiskers: 5 to 95 % over the errors of the energies." }).element, this.equal.element);
  }

  choice() {
    const exclude = this.exclude.value.split(/[,;\s]+/).filter(Boolean);
    return exclude.length ? { exclude } : {};
  }

  async compute() {
    const mine = ++this.turn;
    const formulas = this.formulas.value.split(/[,;\s]+/).filter(Boolean);
    unmark(this.problem, this.formulas, this.voltages, this.exclude);
    const words = this.voltages.value.split(/[;\s]+|,\s+/).filter(Boolean);
    const wrong = words.find((word) => !finite(typed(word)));
    if (wrong) return mark(this.voltages, this.problem, `“${wrong}” is not a voltage; what was computed last still stands.`, wordAt(this.voltages.value, wrong));
    const voltages_V = words.map(typed);
    fill(this.matrix, h("p.quiet", "Computing …"));
    try {
      const answer = await this.context.analyse("thermo-contacts", { formulas, voltages_V, ...this.choice() });
      if (mine !== this.turn) return;
      this.answer = answer;
      this.equal.show(answer);
      this.drawMatrix();
      this.drawWindows();
      const worst = [...answer.contacts].sort((a, b) => a.mutual_eV_per_atom - b.mutual_eV_per_atom)[0];
      if (worst) await this.open(worst);
    } catch (e) {
      if (mine !== this.turn) return;
      this.refused(e);
      this.drawMatrix();
    }
  }

  /** The word that was refused, in the field that holds it. */
  refused(e) {
    const said = e.error?.file ?? "";
    const word = said.replace(/^excluded phase /, "");
    const fields = said.startsWith("excluded") ? [this.exclude] : [this.formulas, this.exclude];
    const field = fields.find((f) => wordAt(f.value, word));
    if (field) mark(field, this.problem, e.message, wordAt(field.value, word));
    else mark(/voltage/.test(e.error?.expected ?? "") || e.error?.field === "voltages_V" ? this.voltages : this.formulas, this.problem, e.message);
  }

  drawMatrix() {
    const { answer } = this;
    if (!answer) return void fill(this.matrix);
    const voltages = [...new Set(answer.contacts.map((c) => c.voltage_V))];
    const deepest = Math.min(-1e-9, ...answer.contacts.map((c) => c.mutual_eV_per_atom));
    const one = (voltage) => {
      const find = (a, b) => answer.contacts.find((c) => c.voltage_V === voltage && ((c.a === a && c.b === b) || (c.a === b && c.b === a)));
      return h("table.matrix", h("caption", voltage === null ? "In contact, without a potential; meV/atom" : `At ${voltage} V against Li; meV per atom without Li`),
        h("thead", h("tr", h("th"), answer.materials.map((m) => h("th", { scope: "col" }, m)))),
        h("tbody", answer.materials.map((a, i) => h("tr", h("th", { scope: "row" }, a), answer.materials.map((b, j) => {
          const c = i < j ? find(a, b) : null;
          if (!c) return h("td");
          const share = Math.min(1, c.mutual_eV_per_atom / deepest);
          return h("td", h("button", { type: "button", style: { background: `color-mix(in srgb, var(--c0) ${Math.round(45 * share)}%, var(--paper))` }, title: between(c.mutual_q05_q95), "aria-label": `${a} with ${b}: ${meV(c.mutual_eV_per_atom)} meV per atom`, onclick: () => this.open(c) },
            meV(c.mutual_eV_per_atom), c.below_its_error ? h("div.quiet", "within error") : null));
        })))));
    };
    fill(this.matrix, voltages.map(one), (answer.unsolved ?? []).map((u) => h("p.alert", typeof u === "string" ? u : JSON.stringify(u))), h("p.quiet", `Energies: ${answer.source}`));
  }

  async open(contact) {
    const mine = this.turn;
    try {
      const answer = await this.context.analyse("thermo-reaction", { a: contact.a, b: contact.b, ...(contact.voltage_V === null ? {} : { voltage_V: contact.voltage_V }), draws: 200, ...this.choice() });
      if (mine !== this.turn) return;
      this.equal.show({ ...answer, manifest: this.answer.manifest });
      const points = answer.kinks;
      this.curve.update([{ name: `${answer.a} with ${answer.b}`, kind: "both", colour: 0, x: points.map((k) => k.x), y: points.map((k) => 1000 * k.energy_eV_per_atom), texts: points.map((k) => k.reaction) },
        { name: "without what each does alone", kind: "both", dash: "4 3", colour: 1, x: points.map((k) => k.x), y: points.map((k) => 1000 * k.mutual_eV_per_atom), texts: points.map((k) => k.reaction) }]);
      const q = answer.quantiles?.mutual_min;
      const sure = Object.entries(answer.product_probability ?? {}).sort((a, b) => b[1] - a[1]);
      fill(this.reaction, h("section.card", h("h2", `${answer.a} with ${answer.b}${contact.voltage_V === null ? "" : ` at ${contact.voltage_V} V`}`),
        h("p", h("b", "Where contact drives it most: "), h("span.mono", answer.mutual_min.reaction)),
        h("p", number(`${meV(answer.mutual_min.energy_eV_per_atom)} meV/atom`, "Reaction energy less what each does alone", { Value: `${meV(answer.mutual_min.energy_eV_per_atom)} meV/atom at a share of ${plain(answer.mutual_min.x, 3)}`, "Over the errors of the energies": q ? `median ${meV(q.q50)}, 5 to 95 %: ${meV(q.q05)} to ${meV(q.q95)} meV/atom` : "–", source: answer.source, command: answer.command }),
          q ? h("span.quiet", ` (5 to 95 %: ${meV(q.q05)} to ${meV(q.q95)})`) : null, answer.below_its_error ? h("b", " smaller than its own error") : null),
        h("p", h("b", "At the deepest point: "), h("span.mono", answer.total_min.reaction), ` ${meV(answer.total_min.energy_eV_per_atom)} meV/atom`),
        h("table", h("thead", h("tr", h("th", "Product at the deepest point"), h("th.num", "In how many draws"), h("th", ""))), h("tbody", sure.slice(0, 10).map(([phase, p]) => h("tr", h("td", phase), h("td.num", `${(100 * p).toFixed(0)} %`),
          h("td", button("What if it does not form", () => this.without(phase), { class: "plain", "aria-label": `What if ${phase} does not form` })))))),
        (answer.fragile ?? []).slice(0, 4).map((f) => h("p.quiet", `${f.phase}: ${f.reason}`))));
    } catch (e) {
      note(e.message, "bad");
    }
  }

  without(phase) {
    const now = this.exclude.value.split(/[,;\s]+/).filter(Boolean);
    if (!now.includes(phase)) this.exclude.value = [...now, phase].join(", ");
    this.compute();
  }

  drawWindows() {
    const windows = this.answer.windows.filter((w) => finite(w.v_red) && finite(w.v_ox));
    this.windows.options.height = 70 + 34 * windows.length;
    this.windows.options.y = { label: "", from: 0, to: windows.length, hide: true };
    this.windows.options.margin = { left: 110, right: 20, top: 8, bottom: 42 };
    this.windows.update(windows.map((w, k) => ({ name: w.formula, unlisted: true, kind: "points", radius: 0, colour: k, x: [w.v_red, w.v_ox], y: [windows.length - k - 0.5, windows.length - k - 0.5], texts: [`reduced below ${plain(w.v_red)} V`, `oxidised above ${plain(w.v_ox)} V`] })));
  }

  drawBars(layer, chart) {
    const windows = this.answer?.windows.filter((w) => finite(w.v_red) && finite(w.v_ox)) ?? [];
    const svg = (tag, a, text) => {
      const e = document.createElementNS("http://www.w3.org/2000/svg", tag);
      Object.entries(a).forEach(([k, v]) => e.setAttribute(k, v));
      if (text) e.textContent = text;
      layer.append(e);
    };
    windows.forEach((w, k) => {
      const y = chart.y.at(windows.length - k - 0.5);
      const [a, b] = [chart.x.at(w.v_red), chart.x.at(w.v_ox)];
      svg("rect", { x: a, width: Math.max(1, b - a), y: y - 8, height: 16, fill: `var(--c${k % 7})`, "fill-opacity": 0.75 });
      for (const [q, at] of [[w.v_red_q05_q95, y - 4], [w.v_ox_q05_q95, y + 4]]) {
        if (q) svg("path", { d: `M${chart.x.at(q[0])},${at}H${chart.x.at(q[1])}M${chart.x.at(q[0])},${at - 3}v6M${chart.x.at(q[1])},${at - 3}v6`, stroke: "var(--ink)", fill: "none" });
      }
      svg("text", { x: 104, y: y + 4, "text-anchor": "end", fill: "var(--ink)" }, w.formula);
    });
  }
}

/** Materials that the study's text names. */
function fromStudy(study) {
  const found = [];
  const add = (text) => text && !found.includes(text) && /^[A-Z][A-Za-z0-9.()]*$/.test(text) && found.push(text);
  const block = /^thermodynamics:\n((?: +.*\n?)+)/m.exec(study.now.yaml)?.[1] ?? "";
  for (const key of ["cathode", "electrolyte"]) add(new RegExp(`^ +${key}: *([A-Za-z0-9.()]+) *$`, "m").exec(block)?.[1]);
  (/^ +coatings: *\[([^\]]*)\]/m.exec(block)?.[1] ?? "").split(",").forEach((f) => add(f.trim()));
  study.now.samples.forEach((x) => ["cathode", "electrolyte", "coating"].forEach((key) => add(x[key])));
  return found.slice(0, 6);
}

async function mount(element, context) {
  await new ThermodynamicsPanel(element, context).compute();
}

export default { technique: "thermodynamics", title: "Thermodynamics", mount };
