// Long records against time: drawn by uPlot, thinned by a pyramid of extremes at every pan and zoom.
import uPlot from "../vendor/uplot/uPlot.esm.js";
import { h } from "./dom.js";
import { Pyramid } from "./pyramid.js";
import { plain } from "./number.js";

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** series: {name, unit, x: Float64Array, y: Float64Array, colour, scale: "left"|"right"}; all of one panel share x's unit. */
export class Timeline {
  constructor({ x, left, right, series, height = 320 }) {
    Object.assign(this, { axis: x, left, right, height });
    this.element = h("div.plot", { tabindex: "0", role: "img", "aria-label": `${series.map((l) => l.name).join(", ")} against ${x.label}. Arrow keys move, plus and minus zoom, 0 shows all.` });
    this.frames = [];
    this.setSeries(series);
    this.element.addEventListener("keydown", (e) => this.key(e));
    this.element.addEventListener("wheel", (e) => this.wheel(e), { passive: false });
    this.element.addEventListener("dblclick", () => this.show(...this.whole));
    this.drag();
    this.retheme = () => this.build();
    window.addEventListener("themechange", this.retheme);
    this.observer = new ResizeObserver(() => this.plot && this.element.clientWidth > 100 && this.plot.setSize({ width: this.element.clientWidth, height: this.height }));
    this.observer.observe(this.element);
  }

  setSeries(series) {
    this.series = series.map((line) => ({ ...line, pyramid: new Pyramid(line.x, line.y) }));
    const firsts = series.map((l) => l.x[0]).filter(Number.isFinite);
    const lasts = series.map((l) => l.x[l.x.length - 1]).filter(Number.isFinite);
    this.whole = [Math.min(...firsts, Infinity), Math.max(...lasts, -Infinity)];
    if (!(this.whole[1] > this.whole[0])) this.whole = [0, 1];
    this.view = this.whole;
    if (this.element.isConnected) this.build();
    else requestAnimationFrame(() => this.build());
  }

  data() {
    const columns = Math.max(200, Math.round((this.element.clientWidth || 900) * Math.min(2, devicePixelRatio)));
    const parts = this.series.map((line) => ({ line, rows: line.pyramid.rows(...this.view, Math.ceil(columns / 1.5)) }));
    if (parts.length === 0) return [[], []];
    const total = parts.reduce((n, p) => n + p.rows.length, 0);
    if (parts.every((p) => p.line.x === parts[0].line.x)) return this.sameTimes(parts);
    const xs = new Float64Array(total);
    const order = [];
    parts.forEach((p, k) => p.rows.forEach((row) => order.push([p.line.x[row], k, row])));
    order.sort((a, b) => a[0] - b[0]);
    const ys = parts.map(() => new Array(total).fill(undefined));
    order.forEach(([x, k, row], i) => {
      xs[i] = x;
      ys[k][i] = parts[k].line.y[row];
    });
    return [xs, ...ys];
  }

  /** Columns of one file share their times: the rows are those of all of them. */
  sameTimes(parts) {
    const rows = parts.length === 1 ? parts[0].rows : Uint32Array.from(new Set(parts.flatMap((p) => [...p.rows]))).sort();
    const take = (column) => Float64Array.from(rows, (row) => column[row]);
    return [take(parts[0].line.x), ...parts.map((p) => take(p.line.y))];
  }

  build() {
    this.plot?.destroy();
    const axis = (spec, more) => ({ label: spec.label + (spec.unit ? ` / ${spec.unit}` : ""), labelSize: 18, size: 36, stroke: css("--quiet"), font: "12px system-ui", labelFont: "12px system-ui", grid: { stroke: css("--grid"), width: 1 }, ticks: { stroke: css("--grid"), width: 1 }, ...more });
    const sides = [...new Set(this.series.map((l) => l.scale ?? "left"))];
    this.plot = new uPlot({
      width: this.element.clientWidth || 900, height: this.height,
      scales: { x: { time: false, auto: false, range: () => this.view }, left: {}, right: {} },
      axes: [axis(this.axis), ...sides.map((side) => axis(side === "left" ? this.left : this.right, { scale: side, side: side === "left" ? 3 : 1, size: 62, grid: side === "left" ? { stroke: css("--grid"), width: 1 } : { show: false } }))],
      series: [{ label: this.axis.label, value: (_, v) => `${plain(v, 6)} ${this.axis.unit}` },
        ...this.series.map((line) => ({ label: line.name, scale: line.scale ?? "left", stroke: css(`--c${line.colour % 9}`), width: 1.3, spanGaps: true, points: { show: false }, value: (_, v) => (v === null || v === undefined ? "–" : `${plain(v, 5)} ${line.unit}`) }))],
      cursor: { drag: { x: false, y: false } },
    }, this.data(), this.element);
  }

  /** Shows a stretch; how long the drawing took is kept for who wants to know. */
  show(from, to) {
    const span = Math.max((this.whole[1] - this.whole[0]) * 1e-7, Math.min(to - from, this.whole[1] - this.whole[0]));
    const begin = Math.max(this.whole[0], Math.min(from, this.whole[1] - span));
    this.view = [begin, begin + span];
    const t = performance.now();
    this.plot.setData(this.data());
    this.plot.redraw(true, true);
    this.frames.push(performance.now() - t);
    if (this.frames.length > 500) this.frames.shift();
  }

  zoom(factor, part = 0.5) {
    const [from, to] = this.view;
    const at = from + part * (to - from);
    this.show(at - (at - from) * factor, at + (to - at) * factor);
  }

  pan(part) {
    const span = this.view[1] - this.view[0];
    this.show(this.view[0] + part * span, this.view[1] + part * span);
  }

  part(e) {
    const box = this.element.querySelector(".u-over").getBoundingClientRect();
    return (e.clientX - box.left) / box.width;
  }

  wheel(e) {
    e.preventDefault();
    if (Math.abs(e.deltaX) > Math.abs(e.deltaY)) this.pan(e.deltaX / 800);
    else this.zoom(1.0015 ** e.deltaY, this.part(e));
  }

  drag() {
    let at = null;
    this.element.addEventListener("pointerdown", (e) => {
      if (!e.target.closest(".u-over")) return;
      at = this.part(e);
      this.element.setPointerCapture(e.pointerId);
    });
    this.element.addEventListener("pointermove", (e) => {
      if (at === null) return;
      const now = this.part(e);
      if (now !== at) this.pan(at - now);
      at = now;
    });
    for (const kind of ["pointerup", "pointercancel"]) this.element.addEventListener(kind, () => (at = null));
  }

  key(e) {
    const act = { ArrowLeft: () => this.pan(-0.1), ArrowRight: () => this.pan(0.1), "+": () => this.zoom(0.7), "-": () => this.zoom(1.4), 0: () => this.show(...this.whole) }[e.key];
    if (!act) return;
    e.preventDefault();
    act();
  }

  /** All rows between the ends of what is shown, none left out. */
  csv() {
    const lines = [];
    for (const line of this.series) {
      lines.push(`${this.axis.label},"${line.name.replaceAll('"', '""')}"`, `${this.axis.unit},${line.unit}`);
      const [first, last] = [line.pyramid.row(this.view[0]), line.pyramid.row(this.view[1])];
      for (let i = first; i <= Math.min(last, line.x.length - 1); i++) lines.push(`${line.x[i]},${line.y[i]}`);
    }
    return lines.join("\n") + "\n";
  }

  close() {
    window.removeEventListener("themechange", this.retheme);
    this.observer.disconnect();
    this.plot?.destroy();
  }
}
