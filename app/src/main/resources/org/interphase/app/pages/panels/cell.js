// The model of a cell at the speed of a slider.
import { h, fill, button, field, select, note } from "../lib/dom.js";
import { Chart } from "../lib/plot.js";
import { figure, equalLine } from "../lib/figure.js";
import { plain, finite, percent, typed } from "../lib/number.js";
import { mark, unmark } from "../lib/mark.js";

const FIRST = [/coating\.thickness/, /coverage/, /accessible_fraction/, /electrolyte.*conductivity/, /conductivity/, /exchange/, /interphase/, /trapped/, /radius|diameter/, /tortuosity/];
const STEPS = 200;
const LIFE_MOVING = 3;
const LIFE_AT_REST = 10;
const REST_ms = 500;

/** A slider runs in powers of ten where its range does. */
function scaled(n) {
  const low = Math.max(n.lowest, n.value > 0 ? n.value / 100 : n.lowest);
  const high = Math.min(n.highest, n.value !== 0 ? Math.abs(n.value) * 100 : n.highest);
  const log = low > 0 && high / low > 50;
  const [from, to] = log ? [low, high] : [n.lowest > -1e6 && n.highest <= 1.0001 ? n.lowest : Math.max(n.lowest, n.value === 0 ? n.lowest : Math.min(0, 2 * n.value)), n.highest <= 1.0001 ? n.highest : Math.min(n.highest, n.value === 0 ? n.highest : 3 * Math.abs(n.value))];
  return {
    log,
    at: (v) => (log ? (STEPS * Math.log(v / from)) / Math.log(to / from) : (STEPS * (v - from)) / (to - from || 1)),
    value: (p) => Number((log ? from * (to / from) ** (p / STEPS) : from + ((to - from) * p) / STEPS).toPrecision(4)),
  };
}

const words = (key) => key.replaceAll("_", " ").replaceAll(".", ": ");

class CellPanel {
  constructor(element, context, cells) {
    Object.assign(this, { element, context, cells, changed: {}, good: {}, shows: new Map(), latencies: [], kept: null });
    this.cell = cells.includes(context.query.get("cell")) ? context.query.get("cell") : (cells.find((c) => /coated|[1-9]\d*nm/.test(c)) ?? cells[0]);
    this.sliders = h("div");
    this.status = h("p.quiet", { role: "status" });
    this.warnings = h("div");
    this.without = new Set();
    const chart = (x, y, more) => new Chart({ height: 280, x, y, ...more });
    this.voltage = chart({ label: "Capacity", unit: "mAh/g", zero: true }, { label: "Voltage", unit: "V" }, { describe: "Voltage against capacity" });
    this.spectrum = chart({ label: "Z′", unit: "Ω" }, { label: "−Z″", unit: "Ω" }, { equal: true, describe: "Impedance" });
    this.life = chart({ label: "Cycle" }, { label: "Discharge", unit: "mAh/g" }, { describe: "Discharge capacity against cycle" });
    this.equal = equalLine();
    this.protocol = select(["rate", "life"], "rate", () => this.ask(), {});
    const keep = button("Keep for comparison", async () => {
      // With as many cycles of its life as what it will be compared with.
      await this.busy;
      await this.ask(true);
      this.kept = this.answer;
      this.draw();
    });
    fill(element, h("p.hint", "Everything here is simulated by the model of the cell: it shows what would follow from the numbers at the left, and is evidence of nothing."),
      h("div.side", h("section.card", { "aria-label": "Numbers of the cell" }, field("Cell", select(cells, this.cell, (v) => {
        this.cell = v;
        this.changed = {};
        this.kept = null;
        this.open();
      })), field("Protocol", this.protocol), h("div.row", keep, button("Reset", () => {
        this.changed = {};
        this.without.clear();
        this.open();
      })), this.sliders),
      h("div.stack", this.status, figure("Voltage", this.voltage, { caption: "Dashed: what was kept for comparison." }).element, h("div.grid", figure("Impedance", this.spectrum, { caption: "At half lithiation." }).element, figure("Life", this.life).element), this.warnings, this.equal.element)));
    window.interphaseCell = this;
  }

  async open() {
    this.good = {};
    this.shows.clear();
    const { numbers, mechanisms } = await this.context.analyse("cell-numbers", { cell: this.cell });
    const rank = (n) => {
      const k = FIRST.findIndex((p) => p.test(n.key));
      return k < 0 ? FIRST.length : k;
    };
    const usable = numbers.filter((n) => finite(n.value) && finite(n.lowest) && finite(n.highest)).sort((a, b) => rank(a) - rank(b));
    const shown = usable.filter((n) => n.stated && rank(n) < FIRST.length).slice(0, 12);
    fill(this.sliders, shown.map((n) => this.slider(n)),
      h("details", h("summary", `All ${usable.length} numbers`), usable.filter((n) => !shown.includes(n)).map((n) => this.slider(n))),
      h("details", h("summary", "Mechanisms"), mechanisms.map((m) => h("label.chip", h("input", { type: "checkbox", checked: true, onchange: (e) => {
        e.target.checked ? this.without.delete(m) : this.without.add(m);
        this.ask();
      } }), m))));
    await this.ask();
  }

  slider(n) {
    const scale = scaled(n);
    const unit = n.unit === "1" ? "" : n.unit;
    const problem = h("div.wrong");
    const value = h("input.value", { size: "7", inputmode: "decimal", "aria-label": `${words(n.key)}${unit ? ` in ${unit}` : ""}, typed`, onchange: () => {
      const v = typed(value.value);
      if (!finite(v) || v < n.lowest || v > n.highest) {
        return mark(value, problem, finite(v) ? `${plain(v)} lies outside ${plain(n.lowest)} to ${plain(n.highest)} ${unit}.` : `“${value.value.trim()}” is not a number.`);
      }
      this.change(n, v);
      input.value = String(Math.max(0, Math.min(STEPS, Math.round(scale.at(v)))));
    } });
    const show = (v) => {
      unmark(problem, value);
      value.value = String(Number(v.toPrecision(4)));
      note.textContent = `${unit}${n.assumed && this.changed[n.key] === undefined ? " (assumed)" : ""}`;
    };
    const note = h("span");
    const input = h("input", { type: "range", min: "0", max: String(STEPS), step: "1", value: String(Math.round(scale.at(n.value))), "data-key": n.key, oninput: () => this.change(n, scale.value(Number(input.value))) });
    this.shows.set(n.key, (v, wrong) => {
      if (wrong) return mark(value, problem, wrong);
      show(v);
      input.setAttribute("aria-valuetext", `${value.value} ${unit}`);
    });
    show(n.value);
    input.id = `slide-${n.key}`;
    return h("div.slider", { title: `${n.key}, ${n.range}` }, h("label", { for: input.id }, words(n.key)), h("output", value, " ", note), input, problem);
  }

  change(n, v) {
    this.changed[n.key] = v;
    this.shows.get(n.key)(v);
    this.ask();
  }

  /** Only the latest wish waits while one is computed. */
  ask(rest = false) {
    if (this.busy) {
      this.again = true;
      return this.busy;
    }
    const begun = performance.now();
    // A few cycles of its life while a slider moves, more when it rests.
    const life_cycles = rest ? LIFE_AT_REST : LIFE_MOVING;
    clearTimeout(this.later);
    if (!rest) this.later = setTimeout(() => this.ask(true), REST_ms);
    const asked = { ...this.changed };
    this.busy = this.context.analyse("cell-simulate", { cell: this.cell, protocol: this.protocol.value, life_cycles, ...(Object.keys(this.changed).length ? { set: this.changed } : {}), ...(this.without.size ? { without: [...this.without] } : {}) })
      .then((answer) => {
        this.answer = answer;
        this.good = asked;
        this.draw();
        const took = performance.now() - begun;
        if (!rest) this.latencies.push(took);
        const c = answer.cycles;
        this.status.textContent = `${c.length} cycles in ${took.toFixed(0)} ms on a coarse grid: ${c.map((x) => `${plain(x.discharge_mAh_per_g, 4)} mAh/g (${percent(x.coulombic_efficiency)})`).slice(0, 3).join(", ")}. ${answer.complete ? "" : `Stopped: ${answer.stopped_because}.`}`;
        fill(this.warnings, (answer.warnings ?? []).map((w) => h("p.quiet", w)));
        this.equal.show(answer);
      })
      .catch((e) => {
        // The last good curves stay; the number that was refused is marked and not asked again.
        const key = e.error?.place;
        if (key && key in asked && this.shows.has(key)) {
          this.shows.get(key)(null, e.message);
          if (key in this.good) this.changed[key] = this.good[key];
          else delete this.changed[key];
        } else this.status.textContent = e.message;
      })
      .finally(() => {
        this.busy = null;
        if (this.again) {
          this.again = false;
          this.ask();
        }
      });
    return this.busy;
  }

  draw() {
    const sets = [[this.answer, null, ""], ...(this.kept && this.kept !== this.answer ? [[this.kept, "5 4", ", kept"]] : [])];
    const each = (make) => sets.flatMap(([answer, dash, tail]) => make(answer, dash, tail));
    this.voltage.update(each((a, dash, tail) => a.curves.map((c, k) => ({ name: `${c.direction} ${Math.floor(k / 2) + 1}${tail}`, kind: "line", unlisted: !!tail, dash, colour: Math.floor(k / 2), x: c.capacity_mAh_per_g, y: c.voltage_V }))));
    this.spectrum.update(each((a, dash, tail) => (a.impedance ? [{ name: `impedance${tail}`, kind: "line", unlisted: !!tail, dash, colour: 1, x: a.impedance.z_re_ohm, y: a.impedance.z_im_ohm.map((v) => -v), texts: a.impedance.frequency_Hz.map((f, i) => `${plain(f)} Hz: ${plain(a.impedance.z_re_ohm[i])} Ω, ${plain(-a.impedance.z_im_ohm[i])} Ω`) }] : [])));
    this.life.update(each((a, dash, tail) => [{ name: `life${tail}`, kind: "both", unlisted: !!tail, dash, open: !!tail, colour: 1, x: (a.life?.length ? a.life : a.cycles).map((c) => c.cycle), y: (a.life?.length ? a.life : a.cycles).map((c) => c.discharge_mAh_per_g) }]));
  }
}

async function mount(element, context) {
  const { cells } = await context.analyse("cell-list", {});
  if (cells.length === 0) return void note("No cells are described on this machine.", "bad");
  const panel = new CellPanel(element, context, cells);
  await panel.open();
  return () => clearTimeout(panel.later);
}

export default { technique: "cell", title: "Cell model", mount };
