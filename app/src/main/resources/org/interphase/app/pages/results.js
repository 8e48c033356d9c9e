// What the last run found: coated against bare, every number with its error and its source.
import { get, post } from "./lib/api.js";
import { h, fill, button } from "./lib/dom.js";
import { Chart } from "./lib/plot.js";
import { figure } from "./lib/figure.js";
import { value, number } from "./lib/source.js";
import { measured, pvalue, finite } from "./lib/number.js";

const cycleOf = (state) => {
  const found = /^cycle (\d+)/.exec(state ?? "");
  return found ? Number(found[1]) : null;
};

function groups(findings, colours) {
  const list = new Map();
  for (const f of findings) {
    if (!finite(f.value)) continue;
    const key = `${f.observable}|${f.unit}`;
    if (!list.has(key)) list.set(key, { observable: f.observable, unit: f.unit, lines: new Map() });
    const name = f.cell ? `${f.sample}, cell ${f.cell}` : `${f.sample}, ${f.origin}`;
    const { lines } = list.get(key);
    if (!lines.has(name)) lines.set(name, { name, sample: f.sample, open: f.origin === "published", points: [] });
    lines.get(name).points.push(f);
  }
  return [...list.values()].map((g) => ({ ...g, lines: [...g.lines.values()].map((l) => ({ ...l, colour: colours(l.sample) })) }));
}

/** Bare and coated beside each other: against the cycle where there is one, else sample by sample. */
function compare(group) {
  const cycles = group.lines.flatMap((l) => l.points.map((p) => cycleOf(p.state)));
  const along = cycles.filter((c) => c !== null).length > 1;
  const samples = [...new Set(group.lines.map((l) => l.sample))];
  const series = group.lines.map((line) => {
    const points = line.points.filter((p) => !along || cycleOf(p.state) !== null)
      .map((p) => ({ ...p, x: along ? cycleOf(p.state) : samples.indexOf(p.sample) + 1 }))
      .sort((a, b) => a.x - b.x);
    return {
      name: line.name, colour: line.colour, open: line.open, kind: along ? "both" : "points", dash: line.open ? "3 3" : null, radius: 3.2,
      x: points.map((p) => p.x), y: points.map((p) => p.value), u: points.map((p) => p.u),
      texts: points.map((p) => `${line.name}, ${p.state || "no state"}: ${measured(p.value, p.u, p.unit)}`),
    };
  });
  const unit = group.unit === "1" ? "" : group.unit;
  const x = along ? { label: "Cycle" } : { label: "Sample", from: 0.5, to: samples.length + 0.5 };
  const chart = new Chart({ height: 260, x, y: { label: group.observable[0].toUpperCase() + group.observable.slice(1), unit }, series, describe: `${group.observable}: ${group.lines.map((l) => l.name).join(", ")}` });
  return figure(group.observable[0].toUpperCase() + group.observable.slice(1), chart, { caption: "Bars are one standard uncertainty of the analysis; hollow points are printed numbers." }).element;
}

function contrastRow(c) {
  const facts = { observable: c.observable, state: c.state, design: c.design, n: Object.entries(c.n ?? {}).map(([k, n]) => `${k}: ${n}`).join(", "),
    u_fit: measured(c.u_fit, null, c.unit), u_cell: measured(c.u_cell, null, c.unit), u_cell_source: c.u_cell_source,
    p_value: `${pvalue(c.p_value)} (scatter halved ${pvalue(c.p_value_scatter_halved)}, doubled ${pvalue(c.p_value_scatter_doubled)})`, origin: c.origin };
  const sure = finite(c.p_value) && c.p_value < 0.05 && (c.p_value_scatter_doubled ?? 1) < 0.05;
  return h("tr", h("td", c.observable), h("td", c.design ?? c.state), h("td.num", measured(c.bare, null, c.unit)), h("td.num", measured(c.coated, null, c.unit)),
    h("td.num", value(c.difference, c.difference_u, c.unit, `${c.observable}: ${c.design}`, facts)),
    h("td.num", pvalue(c.p_value)), h("td", sure ? h("b", "yes") : "not shown", h("span.quiet", ` n = ${Object.values(c.n ?? {}).join(" + ")}`)));
}

function findingRow(f) {
  return h("tr", h("td", f.observable), h("td", f.sample), h("td", f.cell || "–"), h("td", f.state || "–"),
    h("td.num", value(f.value, f.u, f.unit, `${f.observable}, ${f.sample}`, { observable: f.observable, sample: f.sample, cell: f.cell, state: f.state, origin: f.origin, method: f.method, source: f.source })),
    h("td", f.origin));
}

const table = (heads, rows, numeric = []) => h("div.scroll", { tabindex: "0" }, h("table", h("thead", h("tr", heads.map((t, i) => h("th", { scope: "col", class: numeric.includes(i) ? "num" : null }, t)))), h("tbody", rows)));

const list = (title, items, kind) => (items?.length ? h("details.card", { open: kind === "open" }, h("summary", h("b", `${title} (${items.length})`)), h("ul", items.map((i) => h("li", typeof i === "string" ? i : (i.sentence ?? i.reason ?? JSON.stringify(i)))))) : null);

export async function openResults(place, study) {
  let record;
  try {
    record = await get(`${study.path}/results`);
  } catch (e) {
    if (e.status !== 404) throw e;
    fill(place, h("section.card", h("h2", "No results yet"), h("p", "Assign at least one file of a bare and of a coated sample, then run the study: the button is at the top right."),
      h("p", h("a", { href: `#/study/${encodeURIComponent(study.id)}/files` }, "To the files"))));
    return;
  }
  const roles = new Map(study.now.samples.map((s) => [s.id, s.role]));
  const others = study.now.samples.filter((s) => s.role !== "bare" && s.role !== "coated").map((s) => s.id);
  const coated = study.now.samples.filter((s) => s.role === "coated").map((s) => s.id);
  const colours = (sample) => (roles.get(sample) === "bare" ? 0 : roles.get(sample) === "coated" ? (coated.indexOf(sample) ? 1 + coated.indexOf(sample) : 1) : 2 + coated.length + others.indexOf(sample));
  const compared = groups(record.findings, colours).filter((g) => new Set(g.lines.map((l) => l.sample)).size > 1);
  const first = ["discharge capacity", "charge capacity", "Coulombic efficiency", "capacity retention"];
  const rank = (g) => (first.indexOf(g.observable) + 1 || 99);
  compared.sort((a, b) => rank(a) - rank(b));
  fill(place,
    h("h1", study.now.title),
    record.simulated ? h("p.hint", "The files of this study are simulated: no number below is a measurement.") : null,
    record.stale ? h("p.hint", "The study has changed since this run; run it again.") : null,
    (record.failures ?? []).map((f) => h("p.problem", { role: "alert" }, typeof f === "string" ? f : (f.sentence ?? f.reason ?? JSON.stringify(f)))),
    compared.length ? h("section", { "aria-label": "Bare and coated" }, h("div.grid", compared.slice(0, 6).map(compare)),
      compared.length > 6 ? h("details", h("summary", `${compared.length - 6} more figures`), h("div.grid", compared.slice(6).map(compare))) : null) : h("p.hint", "Nothing could be set against each other: a comparison needs the same observable in the same state of a bare and a coated sample."),
    h("section.card", h("h2", `Coated against bare (${record.contrasts.length})`),
      record.contrasts.length ? table(["What", "Difference of", "Bare", "Coated", "Difference", "p", "Shown, even with twice the scatter?"], record.contrasts.map(contrastRow), [2, 3, 4, 5]) : h("p.quiet", "None.")),
    h("details.card", h("summary", h("b", `All findings (${record.findings.length})`)), table(["What", "Sample", "Cell", "State", "Value", "Origin"], record.findings.map(findingRow), [4])),
    list("Gaps", record.gaps), list("Warnings", record.warnings), list("Assumed numbers", record.assumed),
    h("p", h("a", { href: `#/study/${encodeURIComponent(study.id)}/report` }, "The report"), " · ", h("a", { href: `#/study/${encodeURIComponent(study.id)}/audit` }, "Mechanisms and verdicts")));
}

export async function openReport(place, study) {
  try {
    const { url } = await post(`${study.path}/ticket`);
    fill(place, h("h1.unseen", "Report"), h("div.row", h("span.quiet", "report/index.html in the study's folder: one file that opens anywhere."), h("span.gap")),
      h("iframe.report", { src: url, title: `Report of ${study.now.title}`, sandbox: "" }));
  } catch (e) {
    fill(place, h("section.card", h("h2", "No report yet"), h("p", e.message)));
  }
}
