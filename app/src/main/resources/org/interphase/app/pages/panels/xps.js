// Photoelectrons: a region and components that are taken by the hand, fitted while they move.
import { h, s, fill, button, field, select, sentences } from "../lib/dom.js";
import { Chart, colour } from "../lib/plot.js";
import { figure, equalLine } from "../lib/figure.js";
import { plain, finite, typed } from "../lib/number.js";
import { BACKGROUNDS, freshModel, freshComponent, heightShare, modelText, modelOf, positionOf, widthOf, setArea, setPosition, setRegion, setWidth, restore, adopt } from "../lib/peakmodel.js";
import { SavedFits } from "./casa.js";
import { componentTable, contrastTable } from "./xpstable.js";
import { placeOf } from "./xpsmarks.js";
import { mark, unmark } from "../lib/mark.js";
import { placeLabels } from "../lib/labels.js";

const PEAK_COLOURS = [1, 2, 3, 4, 7, 8];
const short = (file) => file.replace(/^raw\//, "");

class XpsPanel {
  constructor(element, context, files) {
    Object.assign(this, { element, context, files, fits: [], marked: null, model: null, busy: false, next: null, latencies: [] });
    this.file = context.query.get("file") ?? (files.find((f) => f.assigned) ?? files[0]).file;
    this.number = 1;
    this.others = new Set();
    this.chart = new Chart({ height: 400, x: { label: "Binding energy", unit: "eV", reverse: true, tight: true }, y: { label: "Intensity", unit: "counts", pad: 0.1 }, describe: "Spectrum with background and components. Tab reaches the handles; arrow keys move them.",
      marks: (layer, chart) => this.handles(layer, chart), onbrush: (from, to) => this.brushed(from, to) });
    this.rest = new Chart({ height: 130, margin: { left: 62, right: 12, top: 6, bottom: 38 }, x: { label: "Binding energy", unit: "eV", reverse: true, tight: true }, y: { label: "Residual", unit: "σ" }, describe: "Residuals in standard deviations of the counts" });
    this.build();
  }

  build() {
    const { files } = this;
    this.spectrumPick = h("span");
    this.background = select(BACKGROUNDS, "active-shirley", (v) => this.set(() => Object.assign(this.model, { background: v, tougaard: null, endLevels: null })), {});
    this.shape = h("input", { value: "GL(30)", size: "20", onchange: (e) => this.set(() => (this.model.shape = e.target.value.trim() || "GL(30)")) });
    this.ends = h("input", { value: "5", size: "3", inputmode: "numeric", onchange: (e) => this.typed(e.target, 1, (v) => Object.assign(this.model, { endPoints: Math.round(v), endLevels: null })) });
    this.weights = select([{ value: "counts", text: "1/counts" }, { value: "equal", text: "equal" }], "counts", (v) => this.set(() => (this.model.weights = v)));
    this.status = h("div.quiet", { role: "status" });
    this.problem = h("div");
    this.table = h("div");
    this.contrasts = h("div");
    this.saved = new SavedFits(this);
    this.equal = equalLine();
    const pick = select(files.map((f) => ({ value: f.file, text: (f.assigned ? `${f.assigned.sample}: ` : "") + short(f.file) })), this.file, (file) => {
      this.file = file;
      this.number = 1;
      this.open(true);
    });
    fill(this.element,
      h("section.card", h("div.row.end", field("File", pick), this.spectrumPick, field("Background", this.background), field("Line shape", this.shape), field("Points at each end", this.ends), field("Weights", this.weights))),
      figure("Spectrum and fit", this.chart, { caption: "Drag a component by its top, its width by its side, the region by its edges. Drag across the spectrum to zoom; double click shows all.", tools: [button("Add a component", () => this.addComponent(), { class: "main" }), button("Refit", () => this.refit(), { title: "Fits the model from where its handles are" }), button("Region = view", () => this.set(() => setRegion(this.model, [this.chart.x.from, this.chart.x.to])))] }).element,
      figure("Residuals", this.rest).element, this.problem, this.status, this.saved.element,
      h("section.card", { "aria-label": "Components" }, h("h2", "Components"), this.table),
      h("section.card", h("h2", "Joint fit"), h("p.quiet", "Positions and widths are shared by all spectra that are marked; areas are each one's own. Differences of fractions then carry no error of the peak positions."), h("div.chips", files.filter((f) => f.file !== this.file).map((f) => h("label.chip", h("input", { type: "checkbox", onchange: (e) => {
        e.target.checked ? this.others.add(f.file) : this.others.delete(f.file);
        this.refit();
      } }), short(f.file)))), this.contrasts),
      this.equal.element);
    window.interphaseXps = this;
  }

  /** @param anew whether the file was just chosen: a fit that CasaXPS saved in it is opened, wherever in it */
  async open(anew = false) {
    this.fits = [];
    this.shown = null;
    this.saved.clear();
    fill(this.problem);
    const { file } = this;
    const saved = this.saved.of(file);
    this.spectrum = null;
    // Equal weights belong to a fit of CasaXPS and are not carried to another file.
    if (anew) this.weights.value = "counts";
    let refusal = null;
    await this.show().catch((e) => (refusal = e));
    const models = await saved;
    const mine = models.find((m) => m.spectrum === this.number) ?? (anew ? models[0] : null);
    if (refusal && !(mine && this.file === file)) throw refusal;
    if (!mine && this.file === file) this.saved.aside(models);
    // Nothing that was begun in the meantime is thrown away.
    if (mine && this.file === file && (refusal || this.model.components.length === 0)) await this.take(mine);
  }

  /** The spectrum that is chosen, with an empty model. */
  async show() {
    this.lay(await this.context.analyse("xps-spectrum", { file: this.file, spectrum: this.number }));
  }

  lay(answer) {
    this.spectrum = answer;
    this.equal.show(answer);
    const several = answer.spectra.length > 1;
    fill(this.spectrumPick, several ? field("Spectrum", select(answer.spectra.map((x) => ({ value: String(x.spectrum), text: `${x.spectrum}: ${x.title}` })), String(this.number), (v) => {
      this.number = Number(v);
      this.open();
    })) : []);
    const e = answer.energy_eV;
    const [low, high] = [Math.min(e[0], e.at(-1)), Math.max(e[0], e.at(-1))];
    const inner = (high - low) * 0.04;
    this.model = freshModel(low + inner, high - inner);
    this.model.background = this.background.value;
    this.model.weights = this.weights.value;
    this.good = null;
    this.chart.whole();
    this.draw();
    this.components();
  }

  /** A fit that CasaXPS saved: its components stand as handles where it left them, not yet fitted. */
  async take(saved) {
    let trouble = "";
    if (saved.spectrum !== this.number || !this.spectrum) {
      this.number = saved.spectrum;
      await this.show().catch((e) => {
        // A spectrum less its background has no counts to be fitted by; what was saved for it can still be seen.
        const points = saved.repeated?.curves;
        if (!points) throw e;
        const scale = (y) => y * saved.time_s;
        this.lay({ title: saved.name, spectrum: saved.spectrum, spectra: [], energy_eV: points.energy_eV.map((x) => x - saved.shift_eV), intensity: points.measured.map(scale) });
        trouble = e.message;
      });
    }
    this.fits = [];
    this.model = modelOf(saved);
    this.good = structuredClone(this.model);
    unmark(this.problem, this.background, this.shape, this.ends);
    if (trouble) fill(this.problem, h("p.quiet", `${trouble} What CasaXPS saved for it is shown all the same.`));
    this.background.value = this.model.background;
    this.shape.value = this.model.shape;
    this.ends.value = this.model.endPoints;
    this.weights.value = this.model.weights;
    this.shown = this.saved.take(saved);
    this.status.textContent = saved.handles ? "Opened as CasaXPS saved it; not fitted here yet. Refit fits the model below, with its shapes, ties and limits. All points weigh alike, as in CasaXPS’s own fit: weights of 1/counts lead to other areas wherever the model does not describe the points."
      : "Opened as CasaXPS saved it, as curves only: its line shapes are measured spectra, which have no handles here. Region and background are set; components that are added start a fit of your own.";
    const [low, high] = this.model.region;
    this.chart.zoom(low - (high - low) * 0.03, high + (high - low) * 0.03);
    this.draw();
    this.components();
  }

  /** What is drawn: the last fit, or what was saved. */
  seen() {
    return this.fits[0] ?? this.shown;
  }

  /** A number that was typed: what is none is marked, and the model stays as it was. */
  typed(input, least, change) {
    const value = typed(input.value);
    if (input.value.trim() && finite(value) && value >= least) return this.set(() => change(value));
    mark(input, this.problem, `“${input.value.trim()}” is not a number${least > -Infinity ? ` from ${least}` : ""}; the model stays as it was.`);
  }

  /** What the server refuses is marked where it was typed; the model goes back to the last one that could be fitted. */
  refused(e, wish) {
    const { head, components = [], key } = placeOf(e.error, this.model);
    const controls = head ? [this[head]] : components.map((name) => this.table.querySelector(`[data-at="${CSS.escape(`${name}|${key}`)}"]`));
    // Of a model that contradicts itself the reason is the whole sentence.
    const words = e.error?.file === "the model" && e.error.hint ? e.error.hint : e.message;
    fill(this.problem, h("p.problem", { role: "alert" }, words));
    const [first, ...rest] = controls.filter(Boolean);
    if (first) mark(first, this.problem, words);
    for (const other of rest) for (const name of ["aria-invalid", "aria-describedby"]) other.setAttribute(name, first.getAttribute(name));
    if (wish.typed && e.error?.file === "the model" && this.good) restore(this.model, this.good);
    this.chart.draw();
  }

  /** A change of the model by menu or number: drawn and fitted. */
  set(change) {
    change();
    this.byHand = true;
    this.components();
    this.draw();
    this.refit();
  }

  brushed(from, to) {
    this.chart.zoom(from, to);
    this.rest.view = { x: [from, to], y: null };
    this.rest.draw();
  }

  /** Height of the spectrum above a straight line between the ends of the region, at an energy. */
  heightAt(energy) {
    const { energy_eV: e, intensity: y } = this.spectrum;
    const near = (x) => e.reduce((best, v, i) => (Math.abs(v - x) < Math.abs(e[best] - x) ? i : best), 0);
    const [a, b] = this.model.region.map(near);
    const part = (energy - e[a]) / (e[b] - e[a] || 1);
    return y[near(energy)] - (y[a] + part * (y[b] - y[a]));
  }

  addComponent() {
    const fit = this.fits[0]?.curves;
    let [best, at] = [-Infinity, (this.model.region[0] + this.model.region[1]) / 2];
    const { energy_eV: e } = this.spectrum;
    // Where most is left over: above the sum that is fitted, or above a straight line.
    (fit ? fit.energy_eV : e).forEach((x, i) => {
      if (x < this.model.region[0] || x > this.model.region[1]) return;
      const left = fit ? fit.measured[i] - fit.sum[i] : this.heightAt(x);
      if (left > best) [best, at] = [left, x];
    });
    const fwhm = Math.max(0.6, Math.min(3, (this.model.region[1] - this.model.region[0]) / 12));
    const c = freshComponent(this.model, at, Math.max(best, 1) * fwhm * 1.1, fwhm);
    this.set(() => this.model.components.push(c));
  }

  /** Fits what the model is now; while one fit is under way only the latest wish waits. */
  refit() {
    if (this.model.components.length === 0) {
      this.fits = [];
      this.draw();
      return;
    }
    const wish = { model: modelText(this.model, this.others.size > 0), weights: this.model.weights, files: [this.file, ...this.others], spectrum: this.others.size ? 0 : this.number, begun: performance.now(), quick: !!this.dragging, typed: this.byHand };
    this.byHand = false;
    if (this.busy) {
      this.next = wish;
      this.byHand = wish.typed;
      return;
    }
    this.busy = true;
    this.fit(wish).finally(() => {
      this.busy = false;
      const next = this.next;
      this.next = null;
      if (next) this.refit();
    });
  }

  async fit(wish) {
    try {
      const answer = await this.context.analyse("xps-fit", { files: wish.files, spectrum: wish.spectrum, model: wish.model, weights: wish.weights, quick: wish.quick });
      this.fits = answer.spectra;
      this.answer = answer;
      unmark(this.problem, this.background, this.shape, this.ends);
      const took = performance.now() - wish.begun;
      if (wish.quick) this.latencies.push(took);
      const first = answer.spectra[0];
      fill(this.status, `χ²/ν = ${plain(first.chi2_reduced, 3)}, ${first.converged ? "converged" : "not converged"}, ${took.toFixed(0)} ms.`, sentences(answer.warnings));
      this.equal.show(answer);
      if (!this.dragging) {
        adopt(this.model, first);
        this.good = structuredClone(this.model);
      }
      this.draw();
      if (!this.dragging) this.components();
      this.saved.compare(first);
      fill(this.contrasts, contrastTable(answer));
    } catch (e) {
      this.refused(e, wish);
    }
  }

  draw() {
    const { spectrum } = this;
    const series = [{ name: "measured", kind: "points", colour: 5, radius: 1.4, x: spectrum.energy_eV, y: spectrum.intensity }];
    const curves = this.seen()?.curves;
    if (curves) {
      series.push({ name: "background", kind: "line", colour: 6, dash: "4 3", x: curves.energy_eV, y: curves.background });
      curves.components.forEach((c, k) => series.push({ name: c.name, kind: "line", colour: this.colourOf(c.name, k), x: curves.energy_eV, y: c.curve.map((v, i) => v + curves.background[i]) }));
      series.push({ name: "sum", kind: "line", colour: 0, thick: 1.4, x: curves.energy_eV, y: curves.sum });
    }
    this.chart.update(series);
    this.rest.update(curves ? [{ name: "measured − sum", kind: "points", radius: 1.4, colour: 5, x: curves.energy_eV, y: curves.residual }] : [], { x: { ...this.rest.options.x, from: this.chart.x.from, to: this.chart.x.to } });
  }

  colourOf(name, k) {
    const index = this.model.components.findIndex((c) => c.name === name);
    return PEAK_COLOURS[(index < 0 ? k : index) % PEAK_COLOURS.length];
  }

  baseAt(energy) {
    const curves = this.seen()?.curves;
    if (!curves) return this.spectrum.intensity.reduce((a, b) => Math.min(a, b), Infinity);
    const i = curves.energy_eV.reduce((best, v, k) => (Math.abs(v - energy) < Math.abs(curves.energy_eV[best] - energy) ? k : best), 0);
    return curves.background[i];
  }

  /** Height at the component's position times its width over its area: of the last fit, or of a line by itself. */
  form(c) {
    const fitted = this.seen()?.components.find((x) => x.name === c.name);
    const curves = this.seen()?.curves;
    const curve = curves?.components.find((x) => x.name === c.name)?.curve;
    if (!fitted || !curve || !(fitted.area > 0)) return heightShare(c);
    const at = curves.energy_eV.reduce((best, e, i) => (Math.abs(e - fitted.position_eV) < Math.abs(curves.energy_eV[best] - fitted.position_eV) ? i : best), 0);
    return (curve[at] * fitted.fwhm_eV) / fitted.area || heightShare(c);
  }

  /** Handles of the region and of each component: dragged, or moved by arrow keys. */
  handles(layer, chart) {
    if (!this.model || !this.spectrum) return;
    const [top, bottom] = [chart.y.end, chart.y.start];
    this.model.region.forEach((energy, k) => {
      const at = chart.x.at(energy);
      const grip = s("g", { class: "handle wide", tabindex: 0, role: "slider", "aria-label": `${k ? "Upper" : "Lower"} end of the region`, "aria-valuenow": energy.toFixed(2), "aria-valuetext": `${energy.toFixed(2)} eV`, "data-screen": "" },
        s("line", { x1: at, x2: at, y1: top, y2: bottom, stroke: "var(--link)", "stroke-dasharray": "5 3" }),
        s("rect", { x: at - 6, y: top, width: 12, height: bottom - top, fill: "transparent" }),
        s("rect", { class: "knob", x: at - 4, y: bottom - 22, width: 8, height: 20, rx: 2, fill: "var(--paper)", stroke: "var(--link)", "stroke-width": 2 }));
      const move = (x) => {
        const region = [...this.model.region];
        region[k] = x;
        if (region[1] - region[0] > 0.5) setRegion(this.model, region);
      };
      this.grab(grip, `region-${k}`, (x) => move(x), (step) => move(this.model.region[k] + step * 0.1));
      layer.append(grip);
    });
    this.model.components.forEach((c) => this.componentHandle(layer, chart, c));
    placeLabels(layer, chart, this.spectrum.energy_eV, this.spectrum.intensity);
  }

  componentHandle(layer, chart, c) {
    const position = positionOf(this.model, c);
    const base = this.baseAt(position);
    const height = (c.area * this.form(c)) / widthOf(c);
    const ink = colour(this.colourOf(c.name, 0));
    const [x, y] = [chart.x.at(position), Math.max(chart.y.end + 20, chart.y.at(base + height))];
    const label = s("text", { x, y: y - 9, "text-anchor": "middle", fill: ink, "font-weight": 600, stroke: "var(--paper)", "stroke-width": 3, "paint-order": "stroke", "data-peak": c.name }, c.name);
    const peak = s("g", { class: "handle", tabindex: 0, role: "slider", "aria-label": `Position and height of ${c.name}`, "aria-valuenow": position.toFixed(2), "aria-valuetext": `${position.toFixed(2)} eV`, "data-screen": "", "data-component": c.name },
      s("circle", { cx: x, cy: y, r: 13, fill: "transparent" }), s("circle", { class: "knob", cx: x, cy: y, r: 5.5, fill: "var(--paper)", stroke: ink, "stroke-width": 2.5 }));
    const moveTo = (energy) => {
      if (c.tiedTo) c.offset += energy - positionOf(this.model, c);
      else setPosition(c, energy);
    };
    this.grab(peak, `peak-${c.name}`, (energy, intensity) => {
      moveTo(energy);
      if (!c.areaOf) setArea(c, Math.max(1, ((intensity - base) * widthOf(c)) / this.form(c)));
    }, (step, up) => {
      moveTo(positionOf(this.model, c) + step * 0.05);
      if (up && !c.areaOf) setArea(c, c.area * (1 + 0.05 * up));
    });
    const half = chart.y.at(base + height / 2);
    const side = chart.x.at(position - widthOf(c) / 2);
    const width = s("g", { class: "handle wide", tabindex: 0, role: "slider", "aria-label": `Width of ${c.name}`, "aria-valuenow": widthOf(c).toFixed(2), "aria-valuetext": `${widthOf(c).toFixed(2)} eV`, "data-screen": "" },
      s("line", { x1: chart.x.at(position + widthOf(c) / 2), x2: side, y1: half, y2: half, stroke: ink, "stroke-dasharray": "2 2" }), s("rect", { x: side - 9, y: half - 11, width: 18, height: 22, fill: "transparent" }),
      s("rect", { class: "knob", x: side - 3.5, y: half - 7, width: 7, height: 14, rx: 2, fill: "var(--paper)", stroke: ink, "stroke-width": 2 }));
    this.grab(width, `width-${c.name}`, (energy) => setWidth(this.model, c, 2 * Math.abs(position - energy)), (step) => setWidth(this.model, c, widthOf(c) + 0.05 * step));
    layer.append(label, width, peak);
  }

  /** The handle under the hand is drawn anew at every move; the pointer is followed on the window. */
  grab(grip, key, move, step) {
    grip.dataset.key = key;
    grip.addEventListener("pointerdown", (e) => {
      e.preventDefault();
      e.stopPropagation();
      this.dragging = true;
      const follow = (event) => {
        const [px, py] = this.chart.place(event);
        move(this.chart.x.back(px), this.chart.y.back(py));
        this.moved();
      };
      const end = () => {
        window.removeEventListener("pointermove", follow);
        this.dragging = false;
        this.moved();
        this.components();
      };
      window.addEventListener("pointermove", follow);
      window.addEventListener("pointerup", end, { once: true });
    });
    grip.addEventListener("keydown", (e) => {
      const by = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[e.key];
      if (!by) return;
      e.preventDefault();
      step(...by);
      this.moved();
      this.components();
      this.chart.svg.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
    });
  }

  moved() {
    this.chart.draw();
    this.refit();
  }

  components() {
    fill(this.table, componentTable(this));
  }

  rename(c, input) {
    const name = input.value.trim();
    if (!/^[A-Za-z0-9_+.()-]{1,40}$/.test(name) || name === "background") return mark(input, this.problem, `A component is named with letters, digits and _ - + . ( ), and not “background”; it keeps the name it had, not “${name}”.`);
    if (this.model.components.some((o) => o !== c && o.name === name)) return mark(input, this.problem, "Each component needs a name of its own; it keeps the one it had.");
    this.set(() => {
      this.model.components.forEach((o) => {
        if (o.tiedTo === c.name) o.tiedTo = name;
        if (o.areaOf === c.name) o.areaOf = name;
      });
      c.name = name;
    });
  }
}

async function mount(element, context) {
  if (!context.study) return fill(element, h("p", "Open a study: spectra are files."));
  const files = await context.files("xps");
  if (files.length === 0) return void fill(element, h("section.card", h("h2", "No photoelectron files"), h("p", "Drop VAMAS, text or spreadsheet files on the page Files.")));
  await new XpsPanel(element, context, files).open(true);
}

export default { technique: "xps", title: "XPS", mount };
