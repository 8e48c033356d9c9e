// Impedance: Nyquist and Bode, validity, a circuit fitted, relaxation times.
import { h, fill, button, field, select, note } from "../lib/dom.js";
import { Chart } from "../lib/plot.js";
import { figure, equalLine } from "../lib/figure.js";
import { number } from "../lib/source.js";
import { measured, plain, percent, finite, typed } from "../lib/number.js";
import { mark, unmark } from "../lib/mark.js";

const CIRCUITS = [
  ["", "chosen by AICc"], ["R0-p(R1,CPE1)", "one arc"], ["R0-p(R1,CPE1)-CPE2", "one arc, blocking electrode"], ["R0-p(R1,CPE1)-p(R2,CPE2)", "two arcs"],
  ["R0-p(R1,CPE1)-p(R2,CPE2)-CPE3", "two arcs, blocking electrode"], ["R0-p(R1,CPE1)-p(R2,CPE2)-W1", "two arcs, diffusion"], ["L0-R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-W1", "inductance, three arcs, diffusion"],
];
const short = (file) => file.replace(/^raw\//, "");

class ImpedancePanel {
  constructor(element, context, files) {
    Object.assign(this, { element, context, files, turn: 0, range: null, number: 1, spectrum: null, fit: null });
    this.file = context.query.get("file") ?? (files.find((f) => f.assigned) ?? files[0]).file;
    this.series = new Map();
    this.nyquist = new Chart({ height: 380, equal: true, x: { label: "Z′", unit: "Ω" }, y: { label: "−Z″", unit: "Ω" }, describe: "Nyquist plot" });
    const brush = (from, to) => this.setRange([from, to]);
    const bode = (y) => new Chart({ height: 190, x: { label: "Frequency", unit: "Hz", log: true }, y, onbrush: brush, onwhole: () => this.setRange(null), describe: y.label + " against frequency" });
    this.modulus = bode({ label: "|Z|", unit: "Ω", log: true });
    this.phase = bode({ label: "Phase", unit: "°" });
    this.residuals = bode({ label: "Residual / |Z|", unit: "%" });
    this.drt = new Chart({ height: 260, x: { label: "Relaxation time τ", unit: "s", log: true }, y: { label: "γ", unit: "Ω", zero: true }, describe: "Distribution of relaxation times" });
    this.equal = equalLine();
    this.table = h("div", { "aria-live": "polite" });
    this.validity = h("p.quiet");
    this.build();
  }

  build() {
    const spectra = this.spectra = h("input", { type: "number", min: "1", value: "1", size: "3", onchange: (e) => {
      this.open(Number(e.target.value));
    } });
    this.rangeProblem = h("div");
    this.circuit = h("input.mono", { value: "R0-p(R1,CPE1)-CPE2", size: "34", spellcheck: "false", list: "circuits", placeholder: "chosen by AICc" });
    this.circuitProblem = h("div");
    this.lowest = h("input", { size: "8", inputmode: "decimal", placeholder: "all" });
    this.highest = h("input", { size: "8", inputmode: "decimal", placeholder: "all" });
    for (const box of [this.lowest, this.highest]) {
      box.addEventListener("change", () => {
        unmark(this.rangeProblem, this.lowest, this.highest);
        const wrong = [this.lowest, this.highest].find((b) => b.value.trim() && !(typed(b.value) > 0));
        if (wrong) return mark(wrong, this.rangeProblem, `“${wrong.value.trim()}” is not a frequency; the range stays as it was.`);
        const [from, to] = [typed(this.lowest.value), typed(this.highest.value)];
        if (from >= to) return mark(box, this.rangeProblem, "The lowest frequency must lie below the highest; the range stays as it was.");
        this.setRange(finite(from) || finite(to) ? [finite(from) ? from : 1e-12, finite(to) ? to : 1e15] : null);
      });
    }
    const doFit = () => this.runFit();
    this.circuit.addEventListener("keydown", (e) => e.key === "Enter" && doFit());
    fill(this.table, h("p.quiet", "No circuit is fitted yet."));
    const overlay = h("details", h("summary", "Series: overlay other spectra"), h("div.chips", this.files.map((f) => h("label.chip", h("input", { type: "checkbox", onchange: (e) => this.overlay(f.file, e.target.checked) }), short(f.file)))));
    this.nyquistBox = figure("Nyquist", this.nyquist, { caption: "Equal axes. Points are measured, the line is fitted; hollow points are left out. Drag across to look closer, double click for all." });
    this.drtBox = figure("Relaxation times", this.drt, { caption: "Not computed yet.", tools: h("div.row", h("label.chip", "At long times", this.tail = select([["none", "an end"], ["cpe", "a constant phase element"]].map(([value, text]) => ({ value, text })), "none", null, {})), button("Compute", () => this.runDrt())) });
    fill(this.element, h("section.card", h("div.row.end",
      field("Spectrum file", select(this.files.map((f) => ({ value: f.file, text: (f.assigned ? `${f.assigned.sample}: ` : "") + short(f.file) })), this.file, (file) => {
        this.file = file;
        this.number = 1;
        spectra.value = "1";
        this.range = null;
        this.open();
      })), field("Number", spectra),
      field("Lowest / Hz", this.lowest), field("Highest / Hz", this.highest), button("All frequencies", () => this.setRange(null)),
      h("span.quiet", "or drag across a Bode plot")), this.rangeProblem),
    h("section.card", h("div.row.end", field("Circuit", h("span.row", this.circuit, select(CIRCUITS.map(([value, text]) => ({ value, text })), null, (value) => {
      this.circuit.value = value;
      doFit();
    }, { "aria-label": "Usual circuits" }))), button("Fit", doFit, { class: "main" })), this.circuitProblem),
    h("div.grid", this.nyquistBox.element, h("div.stack", figure("Modulus", this.modulus).element, figure("Phase", this.phase).element)),
    h("section.card", { "aria-label": "Fit" }, this.table),
    h("div.grid", h("div.stack", figure("Residuals", this.residuals, { caption: "Measured less fitted, or less the Kramers-Kronig test where nothing is fitted." }).element, this.validity), this.drtBox.element),
    overlay, this.equal.element);
  }

  options(more) {
    const { range } = this;
    return { file: this.file, spectrum: this.number, ...(range ? { from_Hz: range[0], to_Hz: range[1] } : {}), ...more };
  }

  setRange(range) {
    this.range = range;
    this.lowest.value = range ? plain(range[0], 4).replace("−", "-") : "";
    this.highest.value = range ? plain(range[1], 4) : "";
    if (range && /×/.test(this.lowest.value + this.highest.value)) [this.lowest.value, this.highest.value] = range.map((f) => f.toExponential(3));
    this.fit = null;
    this.draw();
    this.check().catch((e) => note(e.message, "bad"));
  }

  async open(number = this.number) {
    const mine = ++this.turn;
    unmark(this.rangeProblem, this.spectra, this.lowest, this.highest);
    try {
      if (!(Number.isInteger(number) && number > 0)) throw new Error("Spectra are counted from 1.");
      const spectrum = await this.context.analyse("eis-spectrum", { file: this.file, spectrum: number });
      if (mine !== this.turn) return;
      this.number = number;
      this.fit = null;
      fill(this.table, h("p.quiet", "No circuit is fitted yet."));
      this.drt.update([]);
      this.drtBox.say("Not computed yet.");
      this.spectrum = spectrum;
      this.spectra.max = String(spectrum.spectra);
      this.equal.show(spectrum);
      this.draw();
      await this.check();
    } catch (e) {
      if (mine === this.turn) mark(this.spectra, this.rangeProblem, e.message);
    }
  }

  async overlay(file, on) {
    if (!on) this.series.delete(file);
    else this.series.set(file, await this.context.analyse("eis-spectrum", { file }));
    this.draw();
  }

  draw() {
    const { spectrum, range, fit } = this;
    if (!spectrum) return;
    const inside = (f) => !range || (f >= range[0] && f <= range[1]);
    const part = (keep) => spectrum.frequency_Hz.map((f, i) => [f, spectrum.z_re_ohm[i], spectrum.z_im_ohm[i]]).filter(([f]) => keep(f));
    const [used, left] = [part(inside), part((f) => !inside(f))];
    const texts = (rows) => rows.map(([f, re, im]) => `${plain(f)} Hz: Z′ ${plain(re)} Ω, −Z″ ${plain(-im)} Ω`);
    const sets = [{ name: "measured", rows: used, kind: "points", colour: 1 }, ...(left.length ? [{ name: "left out", rows: left, kind: "points", colour: 6, open: true }] : []),
      ...[...this.series].map(([file, other], k) => ({ name: short(file), rows: other.frequency_Hz.map((f, i) => [f, other.z_re_ohm[i], other.z_im_ohm[i]]), kind: "points", colour: 2 + k }))];
    if (fit) {
      const { frequency_Hz: f, z_re_ohm: re, z_im_ohm: im } = fit.curve;
      sets.push({ name: "fit", kind: "line", colour: 0, rows: f.map((x, i) => [x, re[i], im[i]]).sort((a, b) => b[0] - a[0]) });
    }
    const chart = (map) => sets.map((set) => ({ name: set.name, kind: set.kind, colour: set.colour, open: set.open, radius: 2.6, x: set.rows.map((r) => map(r)[0]), y: set.rows.map((r) => map(r)[1]), texts: texts(set.rows) }));
    this.nyquist.update(chart(([, re, im]) => [re, -im]));
    this.modulus.update(chart(([f, re, im]) => [f, Math.hypot(re, im)]));
    this.phase.update(chart(([f, re, im]) => [f, (Math.atan2(im, re) * 180) / Math.PI]));
    if (fit) {
      const at = new Map(sets.at(-1).rows.map((r) => [r[0], r]));
      const both = used.filter((r) => at.has(r[0]));
      const off = (k) => ({ x: both.map((r) => r[0]), y: both.map((r) => (100 * (r[k] - at.get(r[0])[k])) / Math.hypot(r[1], r[2])) });
      this.residuals.update([{ name: "Z′", kind: "both", colour: 1, radius: 2.2, ...off(1) }, { name: "Z″", kind: "both", colour: 0, radius: 2.2, ...off(2) }]);
    }
  }

  async check() {
    const mine = this.turn;
    try {
      const kk = await this.context.analyse("eis-kk", this.options());
      if (mine !== this.turn) return;
      const words = { ok: "passes", warn: "passes with reservations", reject: "does not pass" };
      this.validity.textContent = `Kramers-Kronig: the spectrum ${words[kk.verdict] ?? kk.verdict}; largest residual ${percent(kk.max_residual)}, ${kk.elements} elements. ${finite(kk.valid_from_Hz) ? `Valid from ${plain(kk.valid_from_Hz)} to ${plain(kk.valid_to_Hz)} Hz. ` : ""}${kk.cause ? kk.cause[0].toUpperCase() + kk.cause.slice(1) + "." : ""}`;
      if (!this.fit) {
        const line = (name, values, colour) => ({ name, kind: "both", colour, radius: 2.2, x: kk.frequency_Hz, y: values.map((v) => 100 * v) });
        this.residuals.update([line("Z′", kk.residual_real, 1), line("Z″", kk.residual_imag, 0)]);
      }
    } catch (e) {
      this.validity.textContent = `Kramers-Kronig: ${e.message}`;
    }
  }

  async runFit() {
    const circuit = this.circuit.value.trim();
    this.circuit.removeAttribute("aria-invalid");
    fill(this.circuitProblem);
    fill(this.table, h("p.quiet", "Fitting …"));
    try {
      const fit = await this.context.analyse("eis-fit", this.options(circuit ? { circuit } : {}));
      this.fit = fit;
      this.equal.show(fit);
      this.showFit(fit);
      this.draw();
    } catch (e) {
      // The last good fit stays in the figures; the place of the mistake is shown below the circuit.
      const at = /position (\d+)/.exec(e.error?.place ?? "");
      this.circuit.setAttribute("aria-invalid", "true");
      fill(this.circuitProblem, h("p.problem", { role: "alert" }, e.message), at ? h("pre.lines", `${circuit}\n${" ".repeat(Number(at[1]) - 1)}^`) : null);
      if (this.fit) this.showFit(this.fit);
      else fill(this.table);
      if (at) this.circuit.setSelectionRange(Number(at[1]) - 1, Number(at[1]));
    }
  }

  showFit(fit) {
    const rows = Object.entries(fit.parameters).map(([name, p]) => {
      const sure = fit.identifiable[name];
      const unit = p.unit.replace("^α", "ᵅ");
      const text = measured(p.value, sure ? p.u : null, unit);
      return h("tr", h("th", { scope: "row" }, name), h("td.num", number(text, `${name} of ${fit.circuit}`, { Value: text, "95 % interval": p.interval_95 ? `${plain(p.interval_95[0])} to ${plain(p.interval_95[1])} ${p.unit}` : null, "One standard uncertainty": `${plain(p.u, 3)} ${p.unit}`, file: fit.file, Points: fit.points, Weights: "modulus", command: fit.command })),
        h("td", sure ? "" : h("span.alert", "not identifiable")));
    });
    fill(this.table, h("div.row", h("b", fit.circuit), h("span.quiet", `AICc ${plain(fit.aicc, 5)}, ${fit.starts_at_best} of ${fit.starts} starts at the best, ${fit.converged ? "converged" : "not converged"}, largest correlation ${plain(fit.max_correlation, 3)}`)),
      h("table.fitted", h("caption.unseen", "Fitted values"), h("tbody", rows)), (fit.warnings ?? []).map((w) => h("p.alert", w[0].toUpperCase() + w.slice(1) + ".")));
  }

  async runDrt() {
    this.drtBox.say("Computing …");
    try {
      const drt = await this.context.analyse("eis-drt", this.options({ tail: this.tail.value }));
      this.equal.show(drt);
      this.drt.update([{ name: "90 % of the resamplings", kind: "band", colour: 1, x: drt.tau_s, low: drt.gamma_low_ohm, high: drt.gamma_high_ohm }, { name: "γ", kind: "line", colour: 1, x: drt.tau_s, y: drt.gamma_ohm }]);
      const stable = drt.peaks.filter((p) => p.stable);
      this.drtBox.say(`${stable.length} of ${drt.peaks.length} peaks are stable${stable.map((p) => `; ${plain(p.r_ohm, 3)} Ω at ${plain(p.frequency_Hz, 3)} Hz`).join("")}. λ = ${plain(drt.lambda, 2)}. ${(drt.warnings ?? []).map((w) => w[0].toUpperCase() + w.slice(1)).join(". ")}`);
    } catch (e) {
      this.drtBox.say(e.message);
    }
  }
}

async function mount(element, context) {
  if (!context.study) return fill(element, h("p", "Open a study: impedance needs files."));
  const files = await context.files("impedance");
  if (files.length === 0) return void fill(element, h("section.card", h("h2", "No impedance files"), h("p", "Drop the analyser's files on the page Files.")));
  await new ImpedancePanel(element, context, files).open();
}

export default { technique: "impedance", title: "Impedance", mount };
