// A chart of points, lines, bands and errors as SVG. Colours are variables of the style sheet, so that light and dark
// need no second drawing; the export puts those of the light theme in their place.
import { h, s, fill, button, fresh } from "./dom.js";
import { ticks, tickText, decade, finite, measured, plain } from "./number.js";

const FONT = "system-ui, 'Segoe UI', Roboto, Arial, sans-serif";
const USUAL_WIDTH = 640;
export const COLOURS = 9;
export const colour = (index) => `var(--c${index % COLOURS})`;

class Axis {
  constructor(spec, from, to, start, end) {
    Object.assign(this, { log: !!spec.log, reverse: !!spec.reverse, start, end });
    this.set(from, to);
  }
  set(from, to) {
    if (this.log) {
      from = Math.max(from, 1e-300);
      to = Math.max(to, from * (1 + 1e-9));
    }
    if (!(to > from)) {
      const pad = from === 0 ? 1 : Math.abs(from) * 0.05;
      [from, to] = this.log ? [from / 2, from * 2] : [from - pad, from + pad];
    }
    this.from = from;
    this.to = to;
  }
  at(value) {
    const part = this.log
      ? Math.log(value / this.from) / Math.log(this.to / this.from)
      : (value - this.from) / (this.to - this.from);
    return this.reverse ? this.end - part * (this.end - this.start) : this.start + part * (this.end - this.start);
  }
  back(pixel) {
    let part = (pixel - this.start) / (this.end - this.start);
    if (this.reverse) part = 1 - part;
    return this.log ? this.from * (this.to / this.from) ** part : this.from + part * (this.to - this.from);
  }
  ticks(about) {
    if (!this.log) {
      const list = ticks(this.from, this.to, about);
      const step = list.length > 1 ? list[1] - list[0] : 1;
      return list.map((value) => ({ value, text: tickText(value, step) }));
    }
    const list = [];
    const [lo, hi] = [Math.ceil(Math.log10(this.from) - 1e-9), Math.floor(Math.log10(this.to) + 1e-9)];
    if (hi - lo < 1) {
      const linear = ticks(this.from, this.to, 4);
      return linear.map((value) => ({ value, text: tickText(value, linear[1] - linear[0] || 1) }));
    }
    const each = Math.max(1, Math.ceil((hi - lo) / about));
    for (let k = lo; k <= hi; k++) list.push({ value: 10 ** k, text: (k - lo) % each ? "" : decade(k) });
    return list;
  }
}

/**
 * series: {name, x, y, u?, low?, high?, kind: "line"|"points"|"both"|"bars"|"band", colour: 0…6, dash?, open?, texts?, more?}
 * options: {x: {label, unit, log, reverse, from, to}, y: {…}, equal, height, describe, onbrush(from, to), marks(layer, chart), zero}
 */
export class Chart {
  constructor(options) {
    this.options = { height: 320, margin: { left: 62, right: 12, top: 10, bottom: 42 }, ...options };
    this.series = options.series ?? [];
    this.hidden = new Set();
    this.view = null;
    this.clip = fresh("clip");
    this.width = USUAL_WIDTH;
    this.svg = s("svg", { role: "img", tabindex: "0", "aria-label": options.describe ?? options.title ?? "figure", "font-family": FONT, "font-size": "12" });
    this.tip = h("div.tip", { hidden: true });
    this.legend = h("div.legend");
    this.element = h("div.plot", this.svg, this.tip, this.legend);
    this.listen();
    this.draw();
    // Letters keep their size whatever the width: the drawing is as wide as its place.
    new ResizeObserver(([entry]) => {
      const width = Math.round(entry.contentRect.width);
      if (width < 120 || width === this.width) return;
      this.width = width;
      this.draw();
    }).observe(this.element);
  }

  update(series, options) {
    this.series = series;
    Object.assign(this.options, options);
    this.draw();
  }

  shown() {
    return this.series.filter((line) => !this.hidden.has(line.name));
  }

  extent(key) {
    const spec = this.options[key];
    let from = Infinity;
    let to = -Infinity;
    const see = (value) => {
      if (!finite(value) || (spec.log && value <= 0)) return;
      if (value < from) from = value;
      if (value > to) to = value;
    };
    for (const line of this.shown()) {
      if (line.kind === "band" && key === "y") {
        line.low.forEach(see);
        line.high.forEach(see);
        continue;
      }
      const values = line[key] ?? [];
      for (let i = 0; i < values.length; i++) {
        see(values[i]);
        if (key === "y" && line.u && finite(line.u[i])) {
          see(values[i] - line.u[i]);
          see(values[i] + line.u[i]);
        }
      }
      if (key === "y" && line.kind === "bars") see(0);
    }
    if (spec.zero) see(0);
    if (from > to) [from, to] = spec.log ? [1, 10] : [0, 1];
    if (!spec.log) {
      const pad = (to - from || Math.abs(to) * 0.1 || 1) * (spec.pad ?? 0.04);
      if (!spec.tight) [from, to] = [from - pad, to + pad];
    } else {
      [from, to] = [from / 1.15, to * 1.15];
    }
    return [spec.from ?? from, spec.to ?? to];
  }

  draw() {
    const { height, equal } = this.options;
    const margin = this.margin = { ...this.options.margin };
    this.draft(margin);
    const [left, right, top, bottom] = [margin.left, this.width - margin.right, margin.top, height - margin.bottom];
    let [x0, x1] = this.view?.x ?? this.extent("x");
    let [y0, y1] = this.view?.y ?? this.extent("y");
    if (equal) {
      const scale = Math.max((x1 - x0) / (right - left), (y1 - y0) / (bottom - top));
      const grow = (from, to, pixels) => [(from + to - scale * pixels) / 2, (from + to + scale * pixels) / 2];
      [x0, x1] = grow(x0, x1, right - left);
      [y0, y1] = grow(y0, y1, bottom - top);
    }
    this.x = new Axis(this.options.x, x0, x1, left, right);
    this.y = new Axis(this.options.y, y0, y1, bottom, top);
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${height}`);
    const data = s("g", { "clip-path": `url(#${this.clip})` });
    this.shown().forEach((line) => this.drawSeries(data, line));
    this.layer = s("g", { "data-marks": "" });
    this.brush = s("rect", { fill: "var(--link)", "fill-opacity": 0.14, y: top, height: bottom - top, width: 0, "data-screen": "" });
    fill(this.svg,
      s("defs", {}, s("clipPath", { id: this.clip }, s("rect", { x: left, y: top, width: right - left, height: bottom - top }))),
      s("rect", { x: 0, y: 0, width: this.width, height, fill: "var(--paper)" }),
      this.frame(left, right, top, bottom), data, this.layer, this.brush);
    this.options.marks?.(this.layer, this);
    this.drawLegend();
  }

  /** Makes room at the left for the longest number of the axis. */
  draft(margin) {
    if (this.options.y.hide) return;
    const [from, to] = this.view?.y ?? this.extent("y");
    const longest = Math.max(...new Axis(this.options.y, from, to, 100, 0).ticks(6).map((t) => t.text.length), 1);
    margin.left = Math.max(margin.left, 28 + 7 * longest);
  }

  frame(left, right, top, bottom) {
    const group = s("g", { fill: "var(--quiet)" });
    const label = (axis) => axis.label + (axis.unit ? ` / ${axis.unit}` : "");
    for (const tick of this.x.ticks(Math.max(3, Math.min(10, (right - left) / 75)))) {
      const at = this.x.at(tick.value);
      group.append(s("line", { x1: at, x2: at, y1: top, y2: bottom, stroke: "var(--grid)" }));
      if (tick.text) group.append(s("text", { x: at, y: bottom + 15, "text-anchor": "middle" }, tick.text));
    }
    for (const tick of this.options.y.hide ? [] : this.y.ticks(Math.max(3, Math.min(8, (bottom - top) / 42)))) {
      const at = this.y.at(tick.value);
      group.append(s("line", { x1: left, x2: right, y1: at, y2: at, stroke: "var(--grid)" }));
      if (tick.text) group.append(s("text", { x: left - 6, y: at + 4, "text-anchor": "end" }, tick.text));
    }
    if (!this.y.log && this.y.from < 0 && this.y.to > 0) {
      const at = this.y.at(0);
      group.append(s("line", { x1: left, x2: right, y1: at, y2: at, stroke: "var(--edge)" }));
    }
    const name = label(this.options.y);
    const fits = Math.min(12, (bottom - top + 30) / (Math.max(1, name.length) * 0.56));
    group.append(
      s("path", { d: `M${left},${top}V${bottom}H${right}`, stroke: "var(--axis)", fill: "none" }),
      s("text", { x: (left + right) / 2, y: bottom + 34, "text-anchor": "middle", fill: "var(--ink)" }, label(this.options.x)),
      s("text", { transform: `translate(13 ${(top + bottom) / 2}) rotate(-90)`, "text-anchor": "middle", fill: "var(--ink)", "font-size": fits.toFixed(1) }, name));
    return group;
  }

  drawSeries(group, line) {
    const ink = colour(line.colour ?? 0);
    const put = (element) => group.append(element);
    if (line.kind === "band") {
      const up = [...line.x].map((x, i) => `${this.px(x)},${this.py(line.high[i])}`);
      const down = [...line.x].map((x, i) => `${this.px(x)},${this.py(line.low[i])}`).reverse();
      put(s("path", { d: `M${up.concat(down).join("L")}Z`, fill: ink, "fill-opacity": 0.16 }));
      return;
    }
    if (line.kind === "bars") {
      const half = (line.width ?? 14) / 2;
      const zero = this.y.at(Math.max(this.y.from, Math.min(this.y.to, 0)));
      line.x.forEach((x, i) => {
        if (!finite(line.y[i])) return;
        const at = this.y.at(line.y[i]);
        put(s("rect", { x: this.px(x) - half, width: 2 * half, y: Math.min(at, zero), height: Math.abs(at - zero), fill: ink, "fill-opacity": 0.85 }));
      });
    }
    if (line.u) this.drawErrors(group, line, ink);
    if (line.kind === "line" || line.kind === "both") {
      put(s("path", { d: this.path(line.x, line.y), stroke: ink, fill: "none", "stroke-width": line.thick ?? 1.6, "stroke-dasharray": line.dash, "stroke-linejoin": "round" }));
    }
    if (line.kind === "points" || line.kind === "both") {
      const r = line.radius ?? (line.x.length > 300 ? 1.6 : 3);
      let d = "";
      for (let i = 0; i < line.x.length; i++) {
        const [x, y] = [this.px(line.x[i]), this.py(line.y[i])];
        if (finite(x) && finite(y)) d += `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`;
      }
      put(s("path", { d, fill: line.open ? "var(--paper)" : ink, stroke: line.open ? ink : "none", "stroke-width": 1.2 }));
    }
  }

  drawErrors(group, line, ink) {
    let d = "";
    for (let i = 0; i < line.x.length; i++) {
      if (!finite(line.u[i]) || !finite(line.y[i])) continue;
      const x = this.px(line.x[i]);
      const [a, b] = [this.py(line.y[i] - line.u[i]), this.py(line.y[i] + line.u[i])];
      if (finite(a) && finite(b)) d += `M${x},${a}V${b}M${x - 3},${a}h6M${x - 3},${b}h6`;
    }
    group.append(s("path", { d, stroke: line.kind === "bars" ? "var(--ink)" : ink, fill: "none" }));
  }

  px(value) {
    return Math.round(this.x.at(value) * 100) / 100;
  }
  py(value) {
    return Math.round(this.y.at(value) * 100) / 100;
  }

  path(xs, ys) {
    let d = "";
    let pen = "M";
    for (let i = 0; i < xs.length; i++) {
      const [x, y] = [this.px(xs[i]), this.py(ys[i])];
      if (finite(x) && finite(y)) {
        d += `${pen}${x},${y}`;
        pen = "L";
      } else pen = "M";
    }
    return d;
  }

  drawLegend() {
    const names = this.series.filter((line) => line.name && !line.unlisted);
    fill(this.legend, names.length < 2 ? [] : names.map((line) =>
      h("button", { type: "button", "aria-pressed": String(!this.hidden.has(line.name)), onclick: () => this.toggle(line.name) },
        h("span.swatch", { class: `k${(line.colour ?? 0) % COLOURS}${line.open ? " open" : ""}` }), line.name)));
  }

  toggle(name) {
    this.hidden.has(name) ? this.hidden.delete(name) : this.hidden.add(name);
    this.draw();
  }

  /** Place of an event in the drawing's own units. */
  place(event) {
    const box = this.svg.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * this.width, ((event.clientY - box.top) / box.height) * this.options.height];
  }

  listen() {
    let begun = null;
    this.svg.addEventListener("pointerdown", (e) => {
      if (e.button !== 0 || e.target.closest(".handle")) return;
      begun = this.place(e);
      this.svg.setPointerCapture(e.pointerId);
    });
    this.svg.addEventListener("pointermove", (e) => {
      const [x, y] = this.place(e);
      if (begun && Math.abs(x - begun[0]) > 3) {
        this.brush.setAttribute("x", Math.min(x, begun[0]));
        this.brush.setAttribute("width", Math.abs(x - begun[0]));
        this.tip.hidden = true;
      } else this.hover(x, y);
    });
    this.svg.addEventListener("pointerup", (e) => {
      if (!begun) return;
      const [x] = this.place(e);
      const span = [begun[0], x].map((p) => this.x.back(Math.max(this.margin.left, Math.min(this.width - this.margin.right, p)))).sort((a, b) => a - b);
      const moved = Math.abs(x - begun[0]) > 6;
      begun = null;
      this.brush.setAttribute("width", 0);
      if (moved) this.options.onbrush ? this.options.onbrush(...span) : this.zoom(...span);
    });
    this.svg.addEventListener("pointerleave", () => (this.tip.hidden = true));
    this.svg.addEventListener("dblclick", () => this.whole());
    this.svg.addEventListener("keydown", (e) => this.key(e));
  }

  key(e) {
    if (e.target !== this.svg) return;
    const span = this.x.to - this.x.from;
    const move = { ArrowLeft: -0.1, ArrowRight: 0.1 }[e.key];
    if (move) this.zoom(this.x.from + move * span, this.x.to + move * span);
    else if (e.key === "+") this.zoom(this.x.from + span / 10, this.x.to - span / 10);
    else if (e.key === "-") this.zoom(this.x.from - span / 8, this.x.to + span / 8);
    else if (e.key === "0" || e.key === "Home") this.whole();
    else return;
    e.preventDefault();
  }

  /** Shows a stretch of x and all y within it. */
  zoom(from, to) {
    let [low, high] = [Infinity, -Infinity];
    for (const line of this.shown()) {
      for (let i = 0; i < (line.y?.length ?? 0); i++) {
        if (line.x[i] >= from && line.x[i] <= to && finite(line.y[i])) {
          low = Math.min(low, line.y[i]);
          high = Math.max(high, line.y[i]);
        }
      }
    }
    const pad = (high - low || 1) * 0.06;
    this.view = { x: [from, to], y: low > high || this.y.log ? null : [low - pad, high + pad] };
    this.draw();
  }

  whole() {
    this.view = null;
    this.options.onwhole?.();
    this.draw();
  }

  hover(x, y) {
    let best = null;
    for (const line of this.shown()) {
      if (line.kind === "band" || !line.y) continue;
      for (let i = 0; i < line.x.length; i++) {
        const d = Math.hypot(this.x.at(line.x[i]) - x, this.y.at(line.y[i]) - y);
        if (d < 24 && (!best || d < best.d)) best = { d, line, i };
      }
    }
    this.tip.hidden = !best;
    if (!best) return;
    const { line, i } = best;
    const unit = (axis) => (axis.unit ? ` ${axis.unit}` : "");
    const value = line.u && finite(line.u[i]) ? measured(line.y[i], line.u[i], this.options.y.unit) : plain(line.y[i], 5) + unit(this.options.y);
    this.tip.textContent = `${line.name ? line.name + ": " : ""}${line.texts?.[i] ?? `${plain(line.x[i], 5)}${unit(this.options.x)}, ${value}`}`;
    const box = this.svg.getBoundingClientRect();
    const at = (this.x.at(line.x[i]) / this.width) * box.width;
    this.tip.style.setProperty("left", `${at > box.width * 0.6 ? Math.max(0, at - this.tip.offsetWidth - 8) : at + 8}px`);
    this.tip.style.setProperty("top", `${(this.y.at(line.y[i]) / this.options.height) * box.height - 26}px`);
  }

  /** Every number that is drawn, names and units above them. */
  csv() {
    const { x, y } = this.options;
    const quote = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const lines = ["series," + [x.label, y.label, "u"].map(quote).join(","), "," + [x.unit ?? "", y.unit ?? "", y.unit ?? ""].join(",")];
    for (const line of this.series) {
      for (let i = 0; i < line.x.length; i++) {
        const value = line.kind === "band" ? (line.low[i] + line.high[i]) / 2 : line.y[i];
        const u = line.kind === "band" ? (line.high[i] - line.low[i]) / 2 : line.u?.[i];
        lines.push([quote(line.name ?? ""), line.x[i], finite(value) ? value : "", finite(u) ? u : ""].join(","));
      }
    }
    return lines.join("\n") + "\n";
  }
}
