// The files of a study: what each is, why, and what it was measured on.
import { post } from "./lib/api.js";
import { h, fill, button, field, select, note } from "./lib/dom.js";
import { bytes, typed } from "./lib/number.js";
import { dropZone, sendAll } from "./upload.js";
import { samplesCard } from "./samples.js";
import { patternCard } from "./pattern.js";
import { AXES, stateCell, stateText } from "./state.js";

const short = (file) => file.replace(/^raw\//, "");
const PANEL = { cycling: "cycling", impedance: "impedance", xps: "xps" };

function recognised(study, file) {
  if (file.refused) return h("td.refused", h("b", "Not read. "), file.refused);
  const name = PANEL[file.technique] && file.measurement
    ? h("a", { href: `#/study/${encodeURIComponent(study.id)}/${PANEL[file.technique]}?file=${encodeURIComponent(file.file)}` }, file.technique)
    : h("span", file.technique || "unknown");
  const sets = file.datasets.length > 1 ? `, ${file.datasets.length} datasets` : file.datasets[0] ? `, ${file.datasets[0].shape[0]} points` : "";
  return h("td", h("b", name), " ", file.format + sets, h("div.why.quiet", file.why));
}

function placeOf(study, file, assign, restate) {
  if (!file.measurement) return h("td.quiet", { colspan: "3" }, file.refused ? "" : "kept, not analysed");
  const at = file.assigned;
  if (!at) {
    const hint = file.suggestion;
    const words = hint?.sample && [hint.sample, hint.cell && `cell ${hint.cell}`, stateText(hint.state)].filter(Boolean).join(", ");
    return h("td", { colspan: "3" },
      words ? h("div.row", button(words, () => assign([file.file], hint.sample, hint.cell, hint.state), { title: (hint.why ?? []).join(" "), "aria-label": `Accept for ${short(file.file)}: ${words}` }), h("span.quiet", "suggested")) : h("span.alert", "not assigned"),
      file.question ? h("div.quiet", file.question) : null);
  }
  return [
    h("td", select(study.now.samples.map((s) => ({ value: s.id, text: s.title ?? s.id })), at.sample, (id) => assign([file.file], id, at.cell, at.state), { "aria-label": `Sample of ${short(file.file)}` })),
    h("td", h("input", { value: at.cell ?? "", size: "4", "aria-label": `Cell of ${short(file.file)}`, onchange: (e) => assign([file.file], at.sample, e.target.value.trim() || null, at.state) })),
    stateCell(short(file.file), at.state, (state) => restate(file, state)),
  ];
}

/** Sample, cell and state for the files that are marked. */
function bulk(study, chosen, assign, unassign) {
  const sample = select(study.now.samples.map((s) => ({ value: s.id, text: s.title ?? s.id })), null, null, {});
  const cell = h("input", { size: "6", placeholder: "auto" });
  const axis = select([{ value: "", text: "no state" }, ...AXES.map(([key, word, unit]) => ({ value: key, text: unit ? `${word} / ${unit}` : word }))], "", null, {});
  const value = h("input", { size: "6", inputmode: "decimal", "aria-label": "Value of the state" });
  const set = () => {
    const state = {};
    if (axis.value) {
      const number = typed(value.value);
      if (!Number.isFinite(number)) {
        value.setAttribute("aria-invalid", "true");
        value.focus();
        return;
      }
      state[axis.value] = number;
    }
    assign([...chosen], sample.value, cell.value.trim() || null, state);
  };
  const count = h("b");
  const go = button("Assign", set, { class: "main" });
  const clear = button("Unassign", () => unassign([...chosen]));
  const element = h("div.row.end", { role: "group", "aria-label": "Assign the marked files" }, count, field("Sample", sample), field("Cell", cell), field("State", axis), field("Value", value), go, clear);
  const show = () => {
    count.textContent = `${chosen.size} marked`;
    go.disabled = clear.disabled = chosen.size === 0;
  };
  show();
  return { element, show };
}

export async function openFiles(place, study) {
  const chosen = new Set();
  const progress = h("div", { "aria-live": "polite" });
  const samples = h("section.card", { "aria-label": "Samples" });
  const table = h("section.card.files", { "aria-label": "Files" });
  const pattern = h("details.card");
  let files = [];

  async function change(what, edits) {
    try {
      await study.edit(what, edits);
      chosen.clear();
    } catch (e) {
      note(e.message, "bad");
    }
  }
  const assign = (names, sample, cell, state) =>
    change(`${names.length === 1 ? short(names[0]) : `${names.length} files`} → ${sample}`,
      [{ op: "assign", files: names, sample, ...(cell ? { cell } : {}), ...(state && Object.keys(state).length ? { state } : {}) }]);
  let refocus = null;
  /** A new state of one file; refused ones are thrown, to be said where it was typed. */
  const restate = async (file, state) => {
    const { sample, cell } = file.assigned;
    const before = study.now.version;
    refocus = file.file;
    await study.edit(`state of ${short(file.file)}`, [{ op: "assign", files: [file.file], sample, ...(cell ? { cell } : {}), ...(Object.keys(state).length ? { state } : {}) }]);
    if (study.now.version === before) drawTable();
  };
  const unassign = (names) => change(`unassign ${names.length} files`, [{ op: "unassign", files: names }]);

  function header(bulkRow) {
    const open = files.filter((f) => f.measurement && !f.assigned);
    const ready = open.filter((f) => f.suggestion?.sample);
    return [h("div.row", h("h2", `Files (${files.length})`), h("span.gap"),
      open.length ? h("span.alert", `${open.length} not assigned`) : files.length ? h("span.good", "all that can be are assigned") : null,
      ready.length ? button(`Accept ${ready.length} suggestions`, () => change(`${ready.length} suggestions`, ready.map((f) => ({
        op: "assign", files: [f.file], sample: f.suggestion.sample, ...(f.suggestion.cell ? { cell: f.suggestion.cell } : {}),
        ...(Object.keys(f.suggestion.state ?? {}).length ? { state: f.suggestion.state } : {}),
      })))) : null), bulkRow];
  }

  function drawTable() {
    if (files.length === 0) {
      fill(table, h("h2", "Files"), h("p.quiet", "None yet. Drop the instrument files below; they are copied to raw/ and never changed."));
      return;
    }
    const marks = bulk(study, chosen, assign, unassign);
    const boxes = [];
    const all = h("input", { type: "checkbox", "aria-label": "Mark all files", onchange: (e) => boxes.forEach((box) => {
      box.checked = e.target.checked;
      box.dispatchEvent(new Event("change"));
    }) });
    const row = (file) => {
      const box = h("input", { type: "checkbox", checked: chosen.has(file.file), disabled: !file.measurement, "aria-label": `Mark ${short(file.file)}` });
      const line = h("tr", { "data-file": file.file }, h("td", box), h("td.file", short(file.file), h("div.quiet", bytes(file.bytes))), recognised(study, file), placeOf(study, file, assign, restate));
      box.addEventListener("change", () => {
        box.checked && !box.disabled ? chosen.add(file.file) : chosen.delete(file.file);
        line.classList.toggle("chosen", box.checked);
        marks.show();
      });
      line.classList.toggle("chosen", box.checked);
      if (!box.disabled) boxes.push(box);
      return line;
    };
    const heads = ["File", "Recognised as, and why", "Sample", "Cell", "State"];
    fill(table, header(marks.element), h("div.scroll", h("table", h("thead", h("tr", h("th", all), heads.map((t) => h("th", { scope: "col" }, t)))), h("tbody", files.map(row)))));
    const back = refocus && table.querySelector(`tr[data-file="${CSS.escape(refocus)}"] .state button`);
    if (back && (document.activeElement === document.body || table.contains(document.activeElement))) {
      back.focus();
      refocus = null;
    }
  }

  async function reload() {
    const listing = await study.files();
    files = listing.files;
    for (const name of [...chosen]) if (!files.some((f) => f.file === name)) chosen.delete(name);
    drawTable();
    (listing.warnings ?? []).forEach((w) => note(w));
  }

  const zone = dropZone({
    label: "Add files", what: null,
    onfiles: async (list) => {
      await sendAll(study.id, list, progress);
      await reload();
    },
  });
  patternCard(pattern, study, () => [...chosen], change, (body) => post(`${study.path}/pattern`, body));
  fill(place, h("h1.unseen", "Files and samples"), samples, table, pattern, progress, zone);
  samplesCard(samples, study, change);
  fill(table, h("h2", "Files"), h("p.quiet", "Reading …"));
  let version = study.now.version;
  study.listen(() => {
    samplesCard(samples, study, change);
    if (study.now.version !== version) {
      version = study.now.version;
      reload().catch((e) => note(e.message, "bad"));
    }
  });
  await reload();
}
