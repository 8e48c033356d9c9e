// Searching the studies of the workspace, and setting several beside each other.
import { get, post } from "./lib/api.js";
import { h, s, fill, button, field, note } from "./lib/dom.js";
import { bar } from "./shell.js";
import { Chart } from "./lib/plot.js";
import { figure, equalLine } from "./lib/figure.js";
import { value } from "./lib/source.js";
import { measured, plain, finite } from "./lib/number.js";

const KEYS = [["q", "Any word"], ["material", "Material"], ["coating", "Coating"], ["technique", "Technique"]];

/** The search on the first page; `show` draws the studies that are found. */
export function search(show) {
  const boxes = KEYS.map(([key, word]) => [key, word, h("input", { type: "search", size: "12" })]);
  let latest = 0;
  async function look() {
    const mine = ++latest;
    const query = new URLSearchParams(boxes.filter(([, , box]) => box.value.trim()).map(([key, , box]) => [key, box.value.trim()]));
    try {
      const { studies } = await get(`/catalogue?${query}`);
      if (mine === latest) show(studies.filter((x) => x.id).map((x) => ({ ...x, samples: x.samples.map((y) => y.id) })));
    } catch (e) {
      if (mine === latest) note(e.message, "bad");
    }
  }
  let wait;
  boxes.forEach(([, , box]) => box.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(look, 250);
  }));
  return h("div.row.end", { role: "search", "aria-label": "Search the studies" }, boxes.map(([, word, box]) => field(word, box)),
    button("Build the index anew", async () => {
      try {
        await post("/catalogue/rebuild");
        await look();
        note("The index was built anew from the folders.");
      } catch (e) {
        note(e.message, "bad");
      }
    }, { class: "plain" }));
}

const change = (effect) => 100 * Math.expm1(effect);

/** What has an error that it can be weighed by; a printed pair without one says nothing of a size. */
const weighed = (v) => finite(v.effect) && finite(v.effect_u) && v.effect_high95 > v.effect_low95;

const ratio = (definition) => definition.replace(/^ln\((.*)\)$/, "$1 less 1").replace(/^ln of the ratio of (.*)$/, "bare/coated less 1, of $1");

/** One observable over studies: the effect of the coating with its 95 % interval; none where no study has one. */
function forest(row) {
  const list = Object.values(row.values).filter(weighed).reverse();
  if (list.length === 0) return null;
  const silent = Object.values(row.values).filter((v) => !weighed(v)).map((v) => v.study);
  const chart = new Chart({
    height: 62 + 22 * list.length, margin: { left: 250, right: 20, top: 6, bottom: 42 }, x: { label: "Effect of the coating", unit: "%", zero: true }, y: { label: "", from: 0, to: list.length, hide: true },
    describe: `${row.observable} ${row.regime}: coated against bare in ${list.length} studies`,
    series: list.flatMap((v, k) => [{ name: v.study, unlisted: true, kind: "points", radius: 4, open: !!v.kept_apart, colour: 1, x: [change(v.effect_low95), change(v.effect), change(v.effect_high95)], y: [NaN, k + 0.5, NaN], texts: ["", `${v.study}, ${v.coating}: ${measured(change(v.effect), 100 * v.effect_u * Math.exp(v.effect), "%")}`, ""] }]),
    marks: (layer, c) => list.forEach((v, k) => {
      const y = c.y.at(k + 0.5);
      layer.append(s("line", { x1: c.x.at(change(v.effect_low95)), x2: c.x.at(change(v.effect_high95)), y1: y, y2: y, stroke: "var(--c1)" }),
        s("text", { x: 244, y: y + 4, "text-anchor": "end", fill: "var(--ink)" }, v.study.length > 36 ? v.study.slice(0, 35) + "…" : v.study));
    }),
  });
  return figure(`${row.observable[0].toUpperCase()}${row.observable.slice(1)}, ${row.regime}`, chart, { caption: `Right of zero the coating helps: ${ratio(row.effect_definition)}. Lines: 95 %. Hollow: kept apart, because more than the coating differs.${silent.length ? ` Without an error, not drawn: ${silent.join(", ")}.` : ""}` }).element;
}

const line = (v) => h("tr", h("td", v.study), h("td", v.coating), h("td", v.state), h("td.num", measured(v.bare, null, v.unit)), h("td.num", measured(v.coated, null, v.unit)),
  h("td.num", !weighed(v) ? h("span.quiet", { title: "No error is known, so the size of the effect is not" }, "–") : value(change(v.effect), 100 * v.effect_u * Math.exp(v.effect), "%", `${v.observable}: ${v.study}`, { "Logarithm of the ratio": `${plain(v.effect, 3)} ± ${plain(v.effect_u, 2)}`, sample: v.sample, state: v.state, Cells: v.cells, "Kept apart": v.kept_apart })), h("td.quiet", v.kept_apart ?? ""));

export async function openCompare(element, query) {
  bar({});
  const ids = query.getAll("study");
  fill(element, h("div.work", h("p.quiet", "Comparing …")));
  const answer = await get(`/compare?${new URLSearchParams(ids.map((id) => ["study", id]))}`);
  const equal = equalLine();
  equal.show(answer);
  const heads = ["Study", "Coating", "State", "Bare", "Coated", "Effect of the coating", ""];
  fill(element, h("div.work", h("h1", `Compared: ${answer.studies.join(", ")}`),
    answer.table.length ? h("div.grid.wide", answer.table.map(forest)) : h("p.hint", "These studies share no observable; run each of them first."),
    answer.table.map((row) => h("details.card", h("summary", h("b", `${row.observable}, ${row.regime}`)), h("div.scroll", h("table", h("thead", h("tr", heads.map((t) => h("th", { scope: "col" }, t)))), h("tbody", Object.values(row.values).map(line)))))),
    answer.contradictions?.length ? h("section.card", h("h2", "Contradictions"), h("ul", answer.contradictions.map((c) => h("li", h("b", c.observable), ": ", typeof c.studies === "object" ? Object.values(c.studies).join(", ") : String(c.studies ?? ""))))) : null,
    equal.element));
}
