// Assigns by file names: `{sample}_{cell}_c{cycle}*`, shown before anything is written.
import { h, fill, button, field } from "./lib/dom.js";
import { stateText } from "./state.js";

export function patternCard(card, study, chosen, change, ask) {
  const input = h("input.mono", { value: "{sample}_{cell}_c{cycle}*", size: "34", spellcheck: "false" });
  const preview = h("div", { "aria-live": "polite" });
  let latest = 0;

  async function look() {
    const mine = ++latest;
    input.removeAttribute("aria-invalid");
    try {
      const marked = chosen();
      const { rows } = await ask({ pattern: input.value, ...(marked.length ? { files: marked } : {}) });
      if (mine === latest) fill(preview, table(rows));
    } catch (e) {
      if (mine !== latest) return;
      input.setAttribute("aria-invalid", "true");
      const at = /(?:position|column) (\d+)/.exec(e.error?.place ?? "");
      fill(preview, h("p.problem", { role: "alert" }, e.message), at ? h("pre.lines", `${input.value}\n${" ".repeat(Number(at[1]) - 1)}^`) : null);
    }
  }

  function table(rows) {
    const fit = rows.filter((r) => !r.problem && r.sample);
    const write = () => change(`pattern ${input.value}`, fit.map((r) => ({
      op: "assign", files: [r.file], sample: r.sample, ...(r.cell ? { cell: r.cell } : {}), ...(Object.keys(r.state ?? {}).length ? { state: r.state } : {}),
    })));
    return [h("div.scroll", h("table", h("thead", h("tr", ["File", "Sample", "Cell", "State", ""].map((t) => h("th", { scope: "col" }, t)))),
      h("tbody", rows.map((r) => h("tr", h("td", r.file.replace(/^raw\//, "")), h("td", r.sample ?? "–"), h("td", r.cell ?? "–"), h("td", stateText(r.state) || "–"), h("td.alert", r.problem ?? "")))))),
    h("div.row", button(`Assign these ${fit.length}`, write, { class: "main", disabled: fit.length === 0 }), h("span.quiet", "Nothing is written before."))];
  }

  let wait;
  input.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(look, 250);
  });
  fill(card, h("summary", "Assign by file name"),
    h("div.stack", h("p.quiet", "Words in braces stand for what the name says there: {sample}, {cell}, {cycle}, {temperature}, {soc}, {rest} …; * stands for anything. Marked files only, or all where none is marked."),
      h("div.row.end", field("Pattern", input), button("Preview", look)), preview));
}
