// The first page and the way between pages. Addresses: #/, #/study/ID/PART, #/tool/PART, #/compare, each with ?key=value.
import { takeToken, get } from "./lib/api.js";
import { fill, h } from "./lib/dom.js";
import { bar } from "./shell.js";
import { resume } from "./runs.js";

const content = document.getElementById("main-content");
let leave = null;
let turn = 0;

export function address() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  return { parts: path.split("/").filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query ?? "") };
}

async function show() {
  const mine = ++turn;
  leave?.();
  leave = null;
  const { parts, query } = address();
  const element = h("div.split");
  fill(content, element);
  try {
    let done;
    if (parts[0] === "study" && parts[1]) {
      const { openStudy } = await import("./study.js");
      done = await openStudy(element, parts[1], parts[2] ?? "files", query);
    } else if (parts[0] === "tool") {
      const { openTool } = await import("./tool.js");
      done = await openTool(element, parts[1], query);
    } else if (parts[0] === "compare") {
      const { openCompare } = await import("./catalogue.js");
      done = await openCompare(element, query);
    } else {
      const { openHome } = await import("./home.js");
      done = await openHome(element);
    }
    if (mine === turn) leave = done ?? null;
    else done?.();
  } catch (e) {
    if (mine === turn) fill(content, h("div.home", h("h1", "This page cannot be shown"), h("p.problem", { role: "alert" }, e.message), h("p", h("a", { href: "#/" }, "All studies"))));
  }
}

async function start() {
  const theme = localStorage.getItem("interphase-theme");
  if (theme) document.documentElement.dataset.theme = theme;
  if (!takeToken()) {
    fill(content, h("div.home", h("h1", "This window has no token"), h("p", "Open the address that the server printed when it started: it ends in #token=…, and lets nobody else on this machine in.")));
    bar({});
    return;
  }
  document.getElementById("skip").addEventListener("click", (e) => {
    e.preventDefault();
    content.focus();
  });
  // A file that misses its place must not replace the page.
  for (const kind of ["dragover", "drop"]) window.addEventListener(kind, (e) => e.preventDefault());
  window.addEventListener("hashchange", show);
  bar({});
  resume().catch(() => {});
  await show();
}

start();
