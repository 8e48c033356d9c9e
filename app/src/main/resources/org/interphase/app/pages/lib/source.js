// Where a number comes from, one click away.
import { h, button } from "./dom.js";
import { measured } from "./number.js";

const WORDS = {
  observable: "What", sample: "Sample", cell: "Cell", state: "State", origin: "Origin", method: "Method",
  source: "Source", file: "File", u_fit: "Error of the analysis", u_cell: "Scatter between cells", u_cell_source: "Scatter is", n: "Cells", p_value: "p",
  command: "Command line", note: "Note",
};

export function showSource(title, facts) {
  const dialog = h("dialog", { "aria-label": title },
    h("h2", title),
    h("dl", Object.entries(facts).filter(([, v]) => v !== null && v !== undefined && v !== "").flatMap(([key, value]) => [
      h("dt", WORDS[key] ?? key), h("dd", key === "command" ? h("code", value) : value.nodeType ? value : String(value))])),
    h("div.row", button("Close", () => dialog.close(), { class: "main", autofocus: true })));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** A number that leads to its source. */
export function number(text, title, facts) {
  return h("button.number", { type: "button", title: "Where this number comes from", onclick: () => showSource(title, typeof facts === "function" ? facts() : facts) }, text);
}

export const value = (v, u, unit, title, facts) => number(measured(v, u, unit), title, { Value: measured(v, u, unit), ...facts });
