// Evidence: what speaks for and against each mechanism, the verdicts, and at what assumption they turn.
import { h, fill } from "../lib/dom.js";
import { equalLine } from "../lib/figure.js";
import { Chart } from "../lib/plot.js";
import { figure } from "../lib/figure.js";
import { number, showSource } from "../lib/source.js";
import { plain, measured, finite, percent } from "../lib/number.js";

const KIND = { suppressed: "good", "not suppressed": "alert", "not decidable": "" };
const words = (m) => {
  const plain = m.replaceAll("-", " ").replace(/\bse\b/g, "SE").replace(/\bcam\b/g, "CAM");
  return plain[0].toUpperCase() + plain.slice(1);
};
/** "discharge capacity, coated against bare, after cycling (0.72 dB)" */
const weighed = (text) => {
  const found = /^(.*) \(([-−+]?[\d.]+) dB\)$/.exec(text);
  return found ? { what: found[1], dB: Number(found[2].replace("−", "-")) } : { what: text, dB: null };
};

function verdictRow(v, command) {
  return h("tr", h("th", { scope: "row" }, words(v.mechanism)), h("td", h("span.tag", { class: KIND[v.verdict] }, v.verdict)),
    h("td.probability", h("span.meter", { role: "img", "aria-label": `probability ${percent(v.probability, 0)}` }, h("i", { style: { width: `${100 * v.probability}%` } })), " ",
      number(percent(v.probability, 0), `${words(v.mechanism)}: probability that the coating suppresses it`, { Value: percent(v.probability), Prior: percent(v.prior), "Prior is": v.prior_source, "Prior halved": percent(v.probability_prior_halved), "Prior doubled": percent(v.probability_prior_doubled), note: v.note, command })),
    h("td.num", v.because.length), h("td.num", v.against.length),
    h("td", flip(v)), h("td", v.would_decide[0] ? v.would_decide[0].split(":")[0] : "–"));
}

function flip(v) {
  const near = v.flips.filter((f) => finite(f.value_at_flip));
  if (near.length === 0) return h("span.quiet", "at no value tried");
  const distance = (f) => Math.abs(Math.log(Math.abs(f.value_at_flip / (f.value_now || 1)) || 1));
  const f = [...near].sort((a, b) => distance(a) - distance(b))[0];
  return h("button.number", { type: "button", onclick: () => showSource(`${words(v.mechanism)}: where the verdict turns`, Object.fromEntries(v.flips.map((x) => [x.assumption, finite(x.value_at_flip) ? `now ${plain(x.value_now, 3)}; ${x.becomes} at ${plain(x.value_at_flip, 3)}` : `now ${plain(x.value_now, 3)}; does not turn it`]))) },
    `${f.assumption.replace(/^prior of (.+)$/, "prior probability")}: ${plain(f.value_now, 3)} → ${plain(f.value_at_flip, 3)}`);
}

function evidence(verdicts) {
  const rows = new Map();
  verdicts.forEach((v) => [...v.because, ...v.against].forEach((text) => {
    const { what, dB } = weighed(text);
    if (!rows.has(what)) rows.set(what, new Map());
    rows.get(what).set(v.mechanism, dB);
  }));
  const strongest = Math.max(1e-9, ...[...rows.values()].flatMap((r) => [...r.values()].map((d) => Math.abs(d ?? 0))));
  const weight = (r) => Math.max(...[...r.values()].map((d) => Math.abs(d ?? 0)));
  const shown = verdicts.filter((v) => v.because.length + v.against.length > 0);
  const sorted = [...rows].sort((a, b) => weight(b[1]) - weight(a[1]));
  return h("div.scroll.whole", { tabindex: "0", role: "region", "aria-label": "Evidence matrix" }, h("table.evidence", h("caption.unseen", "Evidence for and against each mechanism in decibans"),
    h("thead", h("tr", h("th", "Finding / dB"), shown.map((v) => h("th.upright", { scope: "col" }, h("span", words(v.mechanism)))))),
    h("tbody", sorted.map(([what, row]) => h("tr", h("th", { scope: "row", class: "plainhead" }, what), shown.map((v) => {
      const dB = row.get(v.mechanism);
      if (dB === undefined) return h("td");
      const share = Math.round(35 * Math.min(1, Math.abs(dB ?? 0) / strongest));
      return h("td.num", { style: { background: `color-mix(in srgb, var(${dB >= 0 ? "--c1" : "--c0"}) ${share}%, var(--paper))` } }, dB === null ? "•" : (dB > 0 ? "+" : "−") + Math.abs(dB));
    }))))));
}

function probabilities(verdicts) {
  const shown = [...verdicts].reverse();
  const chart = new Chart({ height: 60 + 24 * shown.length, margin: { left: 190, right: 16, top: 8, bottom: 42 }, x: { label: "Probability that the coating suppresses it", from: 0, to: 1, tight: true }, y: { label: "", from: 0, to: shown.length, hide: true },
    series: shown.map((v, k) => ({ name: words(v.mechanism), unlisted: true, kind: "points", radius: 4.5, colour: v.verdict === "suppressed" ? 1 : v.verdict === "not suppressed" ? 0 : 6, x: [v.probability], y: [k + 0.5], texts: [`${words(v.mechanism)}: ${percent(v.probability)} (prior halved ${percent(v.probability_prior_halved)}, doubled ${percent(v.probability_prior_doubled)})`] })),
    marks: (layer, c) => shown.forEach((v, k) => {
      const svg = (tag, a, text) => {
        const e = document.createElementNS("http://www.w3.org/2000/svg", tag);
        Object.entries(a).forEach(([key, value]) => e.setAttribute(key, value));
        e.textContent = text ?? "";
        layer.append(e);
      };
      const y = c.y.at(k + 0.5);
      svg("line", { x1: c.x.at(v.probability_prior_halved), x2: c.x.at(v.probability_prior_doubled), y1: y, y2: y, stroke: "var(--ink)" });
      svg("text", { x: 184, y: y + 4, "text-anchor": "end", fill: "var(--ink)" }, words(v.mechanism));
    }) });
  return figure("Verdicts", chart, { caption: "Blue: suppressed; orange: not suppressed; grey: the data cannot decide. Lines: prior odds halved and doubled." }).element;
}

function checks(list) {
  const done = list.filter((c) => c.passed !== null);
  const failed = done.filter((c) => !c.passed);
  return h("details.card", { open: failed.length > 0 }, h("summary", h("b", `Checks of the printed numbers: ${done.length - failed.length} of ${done.length} agree`)),
    h("table", h("thead", h("tr", h("th", "Check"), h("th.num", "Computed"), h("th.num", "Printed"), h("th", ""))), h("tbody", done.map((c) => h("tr", h("td", c.name),
      h("td.num", number(measured(c.computed, c.computed_u, c.unit), c.name, { Formula: c.formula, "Formula from": c.formula_source, Statement: c.statement, ...Object.fromEntries((c.inputs ?? []).map((i) => [i.name, `${plain(i.value)} ${i.unit}, ${i.source}`])) })),
      h("td.num", measured(c.printed, null, c.unit)), h("td", c.passed ? h("span.tag.good", "agrees") : h("span.tag.alert", "disagrees")))))));
}

async function mount(element, context) {
  if (!context.study) return fill(element, h("p", "Open a study: evidence belongs to one."));
  fill(element, h("p.quiet", "Weighing …"));
  let answer;
  try {
    answer = await context.analyse("audit", {});
  } catch (e) {
    fill(element, h("section.card", h("h2", "No audit"), h("p.problem", { role: "alert" }, e.message)));
    return;
  }
  const equal = equalLine();
  equal.show(answer);
  const { verdicts } = answer;
  fill(element, h("h1", "What the evidence says"), verdicts.length ? [probabilities(verdicts),
    h("section.card", h("h2", "Verdicts"), h("div.scroll.whole", { tabindex: "0", role: "region", "aria-label": "Verdicts" }, h("table.verdicts", h("thead", h("tr", ["Mechanism", "Verdict", "Probability", "For", "Against", "Turns at", "Would decide"].map((t) => h("th", { scope: "col" }, t)))), h("tbody", verdicts.map((v) => verdictRow(v, answer.command)))))),
    h("section.card", h("h2", "Evidence matrix"), h("p.quiet", "Weight of each finding in decibels: positive speaks for suppression by the coating, negative against."), evidence(verdicts))]
    : h("p.hint", "No findings yet that bear on a mechanism: run the study, or give printed numbers."),
  answer.checks?.length ? checks(answer.checks) : null,
  answer.contradictions?.length ? h("section.card", h("h2", "Contradictions"), h("ul", answer.contradictions.map((c) => h("li", typeof c === "string" ? c : (c.sentence ?? c.statement ?? JSON.stringify(c)))))) : null,
  equal.element);
}

export default { technique: "audit", title: "Evidence", mount };
