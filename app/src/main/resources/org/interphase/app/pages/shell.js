// The bar at the top: where one is, where one can go, and what holds everywhere.
import { h, fill, button } from "./lib/dom.js";

const PARTS = [
  ["files", "Files"], ["results", "Results"], ["report", "Report"],
  ["cycling", "Cycling"], ["impedance", "Impedance"], ["xps", "XPS"], ["thermodynamics", "Thermodynamics"], ["cell", "Cell model"], ["audit", "Evidence"],
];
const TOOLS = [["thermodynamics", "Thermodynamics"], ["cell", "Cell model"]];

function theme() {
  const now = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const next = now === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  localStorage.setItem("interphase-theme", next);
  window.dispatchEvent(new Event("themechange"));
}

/** @param study {id, title} or none; @param part that is open; @param extra elements at the right */
export function bar({ study, part, tool, extra }) {
  const top = document.getElementById("top");
  const link = (href, text, current) => h("a", { href, "aria-current": current ? "page" : null }, text);
  fill(top,
    h("a.brand", { href: "#/" }, "Interphase"),
    study ? h("span.name", { title: study.title }, study.title) : null,
    study
      ? h("nav", { "aria-label": "Parts of the study" }, PARTS.map(([key, text]) => link(`#/study/${encodeURIComponent(study.id)}/${key}`, text, key === part)))
      : h("nav", { "aria-label": "Pages" }, link("#/", "Studies", !tool), TOOLS.map(([key, text]) => link(`#/tool/${key}`, text, key === tool))),
    h("span.gap"), extra ?? null,
    button("Light / dark", theme, { class: "plain" }));
  document.title = study ? `${study.title} – Interphase` : "Interphase";
}
