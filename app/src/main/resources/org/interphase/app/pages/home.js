// The first page: studies, a new one from dropped files, examples.
import { get, post, Refused } from "./lib/api.js";
import { h, fill, button, note, field } from "./lib/dom.js";
import { bar } from "./shell.js";
import { dropZone, sendAll } from "./upload.js";
import { search } from "./catalogue.js";

const open = (id) => (location.hash = `#/study/${encodeURIComponent(id)}/files`);

/** Letters, digits and "-" only; a folder's name must mean the same on every system. */
export const folderName = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "").toLowerCase().slice(0, 60) || "study";

async function make(title) {
  const name = folderName(title);
  for (let k = 1; ; k++) {
    try {
      return await post("/studies", { name: k === 1 ? name : `${name}-${k}`, title });
    } catch (e) {
      if (!(e instanceof Refused) || e.status !== 409 || k > 50) throw e;
    }
  }
}

function listed(study, chosen, changed) {
  return h("tr",
    h("td", h("input", { type: "checkbox", checked: chosen.has(study.id), "aria-label": `Compare ${study.title}`, onchange: (e) => {
      e.target.checked ? chosen.add(study.id) : chosen.delete(study.id);
      changed();
    } })),
    h("td", h("a", { href: `#/study/${encodeURIComponent(study.id)}/files` }, study.title),
      study.problem ? h("div.alert", study.problem) : null),
    h("td", study.samples.join(", ") || "–"), h("td", study.techniques.join(", ") || "–"),
    h("td", study.report ? h("a", { href: `#/study/${encodeURIComponent(study.id)}/report` }, "report") : h("span.quiet", "not run")),
    h("td.quiet", study.modified.slice(0, 16).replace("T", " ")));
}

function steps() {
  return h("ol.steps", { "aria-label": "How it goes" },
    h("li", h("b", "Drop the files"), "as the cycler, the impedance analyser or the spectrometer wrote them. Nothing is converted; nothing leaves this machine."),
    h("li", h("b", "Say what they are"), "bare or coated, which cell, which cycle: by hand, in bulk, or from the file names."),
    h("li", h("b", "Run"), "each file is analysed the same way; coated is set against bare, with error bars."),
    h("li", h("b", "Look"), "at what the coating changed, what it did not, and what the data cannot decide."));
}

function drawStudies(list, studies) {
  const chosen = new Set();
  const table = h("div.scroll");
  const compare = button("Compare", () => (location.hash = `#/compare?${new URLSearchParams([...chosen].map((id) => ["study", id]))}`));
  const count = () => {
    compare.disabled = chosen.size < 2;
    compare.textContent = chosen.size < 2 ? "Compare (mark two or more)" : `Compare ${chosen.size} studies`;
  };
  const show = (some) => fill(table, some.length
    ? h("table", h("thead", h("tr", h("th", h("span.unseen", "Compare")), ["Title", "Samples", "Techniques", "Report", "Changed"].map((t) => h("th", { scope: "col" }, t)))), h("tbody", some.map((x) => listed(x, chosen, count))))
    : h("p.quiet", "No study holds that."));
  count();
  show(studies);
  fill(list, h("div.row.end", search(show), h("span.gap"), compare), table);
}

export async function openHome(element) {
  bar({});
  const progress = h("div", { "aria-live": "polite" });
  const title = h("input", { placeholder: "e.g. LiNbO3 on NMC811, October" });
  const list = h("div");
  const more = h("div");

  async function begin(files, folder) {
    try {
      const study = await make(title.value.trim() || folder || "New study");
      await sendAll(study.id, files, progress);
      open(study.id);
    } catch (e) {
      fill(progress, h("p.problem", { role: "alert" }, e.message));
    }
  }

  const zone = dropZone({
    label: "Drop a folder or files of a study here",
    what: "Cycling (BioLogic, Neware, Arbin, Maccor, Landt, Basytec …), impedance and photoelectron files. Unknown files are kept and shown with the reason.",
    onfiles: begin,
    extra: h("div.row.end", field("Title (optional)", title),
      button("Empty study", async () => {
        try {
          open((await make(title.value.trim() || "New study")).id);
        } catch (e) {
          note(e.message, "bad");
        }
      })),
  });
  fill(element, h("div.home",
    h("h1", "What does the coating do?"),
    steps(), zone, progress, h("section.card", { "aria-label": "Studies" }, h("h2", "Studies"), list), h("section.card", { "aria-label": "Examples" }, h("h2", "Examples"), more)));
  const { studies } = await get("/studies");
  if (studies.length === 0) {
    fill(list, h("p.quiet", "None yet. Drop files above, or open an example below: it is copied, so that you can change everything in it."));
  } else {
    drawStudies(list, studies);
  }
  try {
    const { examples } = await get("/examples");
    fill(more, h("div.examples", examples.map((example) => [button("Open a copy", async () => {
      try {
        open((await post("/studies", { example: example.name })).id);
      } catch (e) {
        note(e.message, "bad");
      }
    }, { "aria-label": `Open a copy of ${example.title}` }), h("div", h("b", example.title), h("div.quiet", example.what))])));
  } catch {
    fill(more, h("p.quiet", "None on this machine."));
  }
}
