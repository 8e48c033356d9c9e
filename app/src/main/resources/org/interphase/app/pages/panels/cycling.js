// Cycling: records against time, capacity against cycle, dQ/dV, and the table of cycles.
import { h, fill, button, field, select, note } from "../lib/dom.js";
import { Chart } from "../lib/plot.js";
import { Timeline } from "../lib/timeline.js";
import { figure, standalone, equalLine } from "../lib/figure.js";
import { number } from "../lib/source.js";
import { measured, plain, finite } from "../lib/number.js";

const MOST_AT_FIRST = 6;
const short = (file) => file.replace(/^raw\//, "");
/** "bare, cell 1"; with the file's name where another file is of the same cell. */
function named(file, files) {
  if (!file.assigned) return short(file.file);
  const name = (f) => `${f.assigned.sample}, cell ${f.assigned.cell || "?"}`;
  const alone = files.filter((f) => f.assigned && name(f) === name(file)).length === 1;
  return alone ? name(file) : `${name(file)} (${short(file.file)})`;
}

/** The table of cycles of one file; every number leads to its half cycles. */
function cyclesTable(file, answer) {
  const halves = (cycle, direction) => answer.half_cycles.find((x) => x.cycle === cycle && x.direction === direction);
  const charge = (c, direction, value) => {
    const half = halves(c.cycle, direction);
    if (!finite(value)) return h("td.num", "–");
    return h("td.num", number(measured(value * 1000, finite(half?.charge_Ah_u) ? half.charge_Ah_u * 1000 : null, "mAh"), `${direction} of cycle ${c.cycle}`, {
      file: answer.file, "Half cycle": half?.index, "Counted by the cycler": `${plain(half?.charge_Ah * 1000, 7)} mAh`, "By integration": `${plain(half?.charge_by_integration_Ah * 1000, 7)} mAh`,
      Energy: `${plain(half?.energy_Wh * 1000, 6)} mWh`, "Mean voltage": `${plain(half?.mean_voltage_V, 5)} V`, Window: `${plain(half?.lowest_V, 4)} to ${plain(half?.highest_V, 4)} V`, Complete: half?.complete ? "yes" : "no", command: answer.command }));
  };
  const heads = ["Cycle", "Charge", "Discharge", "Coulombic efficiency", "Polarisation", "Paired", "Remarks"];
  return h("div.scroll", { tabindex: "0" }, h("table", h("caption.unseen", `Cycles of ${file}`), h("thead", h("tr", heads.map((t, i) => h("th", { scope: "col", class: i > 0 && i < 5 ? "num" : null }, t)))),
    h("tbody", answer.cycles.map((c) => h("tr", h("td", c.cycle), charge(c, "charge", c.charge_Ah), charge(c, "discharge", c.discharge_Ah),
      h("td.num", number(measured(100 * c.coulombic_efficiency, finite(c.coulombic_efficiency_u) ? 100 * c.coulombic_efficiency_u : null, "%"), `Coulombic efficiency of cycle ${c.cycle}`, { Definition: "discharge over charge of one cycle", Pairing: c.pairing, file: answer.file, command: answer.command })),
      h("td.num", finite(c.polarisation_V) ? `${plain(1000 * c.polarisation_V, 3)} mV` : "–"), h("td", c.pairing), h("td", (c.remarks ?? []).join("; ")))))));
}

async function mount(element, context) {
  if (!context.study) return fill(element, h("p", "Open a study: cycling needs files."));
  const files = await context.files("cycling");
  if (files.length === 0) return void fill(element, h("section.card", h("h2", "No cycling files"), h("p", "Drop the cycler's files on the page Files.")));
  const asked = context.query.get("file");
  const chosen = new Set(asked ? [asked] : (files.filter((f) => f.assigned).length ? files.filter((f) => f.assigned) : files).slice(0, MOST_AT_FIRST).map((f) => f.file));
  const coloured = (file) => files.findIndex((f) => f.file === file);
  const loaded = new Map();
  const record = h("div");
  const capacity = h("div");
  const curves = h("div");
  const table = h("section.card", { "aria-label": "Cycles" });
  const equal = equalLine();
  let timeline = null;
  let turn = 0;

  async function load(file) {
    if (!loaded.has(file)) {
      loaded.set(file, Promise.all([
        context.columns(file, 0, ["time", "voltage", "current"]).catch(() => context.columns(file, 0, ["time", "voltage"]).catch(() => null)),
        context.analyse("cycling", { file }).catch((e) => ({ failed: e.message })),
      ]).then(([columns, answer]) => ({ columns, answer })));
    }
    return loaded.get(file);
  }

  const chips = h("div.chips", { role: "group", "aria-label": "Files that are overlaid" }, files.map((f) => h("label.chip",
    h("input", { type: "checkbox", checked: chosen.has(f.file), onchange: (e) => {
      e.target.checked ? chosen.add(f.file) : chosen.delete(f.file);
      draw();
    } }), h("span.swatch", { class: `k${coloured(f.file) % 9}`, title: f.file }), named(f, files))));
  let quantity = "voltage";
  const what = select([{ value: "voltage", text: "Voltage" }, { value: "current", text: "Current" }, { value: "both", text: "Voltage and current" }], quantity, (v) => {
    quantity = v;
    draw();
  }, {});

  function drawRecord(list) {
    const series = [];
    for (const { file, name, data } of list) {
      if (!data.columns) continue;
      const hours = data.hours ??= data.columns[0].map((t) => t / 3600);
      const milli = data.milli ??= data.columns[2]?.map((i) => 1000 * i);
      if (quantity !== "current") series.push({ name, unit: "V", x: hours, y: data.columns[1], colour: coloured(file), scale: "left" });
      if (quantity !== "voltage" && milli) series.push({ name: quantity === "both" ? `${name}, current` : name, unit: "mA", x: hours, y: milli, colour: quantity === "both" ? coloured(file) + 2 : coloured(file), scale: "right" });
    }
    timeline?.close();
    timeline = new Timeline({ x: { label: "Time", unit: "h" }, left: { label: "Voltage", unit: "V" }, right: { label: "Current", unit: "mA" }, series });
    window.interphaseTimeline = timeline;
    const points = series.reduce((n, l) => n + l.x.length, 0);
    // The drawing of a chart with all its extremes stands for the canvas where a file is wanted.
    timeline.exportSvg = () => standalone(new Chart({ x: { label: "Time", unit: "h", from: timeline.view[0], to: timeline.view[1], tight: true }, y: quantity === "current" ? { label: "Current", unit: "mA" } : { label: "Voltage", unit: "V" },
      series: timeline.series.filter((l) => quantity !== "both" || l.scale === "left").map((l) => {
        const rows = [...l.pyramid.rows(...timeline.view, 900)];
        return { name: l.name, kind: "line", colour: l.colour, x: rows.map((r) => l.x[r]), y: rows.map((r) => l.y[r]) };
      }) }));
    fill(record, figure("Record", timeline, { caption: `${points.toLocaleString("en")} points; what is drawn keeps the lowest and the highest of every stretch. Wheel zooms, dragging moves, double click shows all.`, tools: h("label.chip", "Show", what) }).element);
  }

  function drawCapacity(list) {
    const perGram = list.every(({ data }) => data.answer.half_cycles?.some((x) => finite(x.capacity_mAh_per_g)));
    const series = [];
    for (const { file, name, data } of list) {
      for (const [direction, open] of [["charge", true], ["discharge", false]]) {
        const halves = (data.answer.half_cycles ?? []).filter((x) => x.direction === direction && x.cycle > 0);
        if (halves.length === 0) continue;
        const scale = (x) => (perGram ? x.capacity_mAh_per_g / x.charge_Ah : 1000);
        series.push({ name: `${name}, ${direction}`, colour: coloured(file), kind: "points", open, radius: 3, x: halves.map((x) => x.cycle), y: halves.map((x) => x.charge_Ah * scale(x)), u: halves.map((x) => (finite(x.charge_Ah_u) ? x.charge_Ah_u * scale(x) : null)) });
      }
    }
    const chart = new Chart({ height: 300, x: { label: "Cycle" }, y: { label: "Charge", unit: perGram ? "mAh/g" : "mAh" }, series, describe: "Charge passed against cycle" });
    fill(capacity, figure("Capacity against cycle", chart, { caption: "Filled: discharge; hollow: charge. Bars: one standard uncertainty." }).element);
  }

  async function drawDqdv(list) {
    const halves = list.flatMap(({ data }) => data.answer.half_cycles ?? []).filter((x) => x.cycle > 0);
    const cycles = halves.map((x) => x.cycle);
    const cycle = h("input", { type: "number", min: "1", max: String(Math.max(1, ...cycles)), value: String(Math.min(...cycles, 1e9) === 1e9 ? 1 : Math.min(...cycles)) });
    const direction = select(["charge", "discharge"], "charge", () => look(), { "aria-label": "Half cycle" });
    const width = h("input", { type: "number", min: "0.5", step: "0.5", value: "5", size: "4" });
    const chart = new Chart({ height: 300, x: { label: "Voltage", unit: "V" }, y: { label: "dQ/dV", unit: "mAh/V" }, series: [], describe: "Incremental capacity" });
    const box = figure("dQ/dV", chart, { controls: [h("label.chip", "Cycle", cycle), direction, h("label.chip", "Bin / mV", width)] });
    const look = async () => {
      const mine = turn;
      const answers = await Promise.all(list.map(async ({ file, name, data }) => {
        const half = data.answer.half_cycles?.find((x) => x.cycle === Number(cycle.value) && x.direction === direction.value);
        if (!half) return { file, name, failed: `no ${direction.value} of cycle ${cycle.value}` };
        try {
          return { file, name, answer: await context.analyse("cycling-dqdv", { file, half_cycle: half.index, dv_mV: Number(width.value) }) };
        } catch (e) {
          return { file, name, failed: e.message };
        }
      }));
      if (mine !== turn) return;
      const good = answers.filter((a) => a.answer);
      chart.update(good.map(({ file, name, answer }) => ({ name, kind: "line", colour: coloured(file), x: answer.voltage_V, y: answer.dqdv_Ah_per_V.map((v) => 1000 * v) })));
      if (good[0]) equal.show(good[0].answer);
      const peaks = good.map(({ name, answer }) => answer.peaks.length ? `${name}: peaks at ${answer.peaks.slice(0, 4).map((p) => `${plain(p.voltage_V, 4)} V`).join(", ")}` : null).filter(Boolean);
      box.say([...peaks, ...answers.filter((a) => a.failed).map((a) => `${a.name}: ${a.failed}`)].join(". "));
    };
    cycle.addEventListener("change", look);
    width.addEventListener("change", look);
    fill(curves, box.element);
    await look();
  }

  async function draw() {
    const mine = ++turn;
    const list = (await Promise.all([...chosen].map(async (file) => {
      const entry = files.find((f) => f.file === file);
      return entry ? { file, name: named(entry, files), data: await load(file) } : null;
    }))).filter(Boolean);
    if (mine !== turn) return;
    drawRecord(list);
    drawCapacity(list);
    const first = list.find((l) => l.data.answer.cycles);
    if (first) equal.show(first.data.answer);
    fill(table, h("h2", "Cycles"), list.map(({ name, data }) => h("details", { open: list.length === 1 || name === first?.name }, h("summary", name),
      data.answer.failed ? h("p.problem", data.answer.failed) : [cyclesTable(name, data.answer), fade(data.answer), ...[...data.answer.warnings, ...data.answer.assumed].map((w) => h("p.quiet", w))])));
    drawDqdv(list).catch((e) => note(e.message, "bad"));
  }

  fill(element, h("section.card", { "aria-label": "Files" }, h("div.row", h("h2", "Cells"), button("None", () => {
    chosen.clear();
    chips.querySelectorAll("input").forEach((i) => (i.checked = false));
    draw();
  }, { class: "plain" })), chips), record, h("div.grid", capacity, curves), equal.element, table);
  await draw();
  return () => timeline?.close();
}

function fade(answer) {
  const { fade: f } = answer;
  return f && finite(f.compound_per_cycle) ? h("p", `Fade of the discharge from cycle ${f.first_cycle} to ${f.last_cycle}: ${plain(100 * f.compound_per_cycle, 3)} % per cycle compound, ${plain(100 * f.linear_of_initial_per_cycle, 3)} % of the first per cycle, ${plain(1000 * f.absolute_Ah_per_cycle, 3)} mAh per cycle.`) : null;
}

export default { technique: "cycling", title: "Cycling", mount };
