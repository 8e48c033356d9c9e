// The text of study.yaml beside everything that changes it.
import { h, fill, button, note } from "./lib/dom.js";
import { Refused } from "./lib/api.js";

const CLOSED = "interphase-manifest-closed";

/** Which lines are not in the text as it was: a longest run of equal lines is enough to see what a click did. */
function freshLines(before, after) {
  if (before === null) return new Set();
  const left = new Map();
  before.split("\n").forEach((line) => left.set(line, (left.get(line) ?? 0) + 1));
  const fresh = new Set();
  after.split("\n").forEach((line, i) => {
    const n = left.get(line) ?? 0;
    if (n > 0) left.set(line, n - 1);
    else fresh.add(i);
  });
  return fresh;
}

function lines(text, before, problems) {
  const fresh = freshLines(before, text);
  const wrong = new Map(problems.filter((p) => p.line).map((p) => [p.line - 1, p.sentence]));
  return h("ol", text.replace(/\n$/, "").split("\n").map((line, i) => {
    const comment = line.search(/(^|\s)#/);
    return h("li", { class: [fresh.has(i) && "fresh", wrong.has(i) && "wrong"].filter(Boolean).join(" ") || null, title: wrong.get(i) },
      comment < 0 ? line || " " : [line.slice(0, comment), h("span.comment", line.slice(comment))]);
  }));
}

export function manifestPane(study) {
  const pane = h("aside.manifest", { "aria-label": "study.yaml" });
  let editing = null;
  let problem = null;

  const act = (work) => work?.catch((e) => note(e.message, "bad"));
  async function save(box) {
    try {
      problem = null;
      editing = box.value;
      if (await study.write(box.value)) editing = null;
    } catch (e) {
      if (!(e instanceof Refused)) throw e;
      const at = /line (\d+)/.exec(e.error.place ?? e.message);
      problem = { sentence: e.message, line: at ? Number(at[1]) : null };
    }
    draw();
    if (problem?.line) mark(pane.querySelector("textarea"), problem.line);
  }

  function mark(box, line) {
    const rows = box.value.split("\n");
    const from = rows.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    box.focus();
    box.setSelectionRange(from, from + rows[line - 1].length);
    box.scrollTop = (line - 4) * 17;
  }

  function draw() {
    const now = study.now;
    const closed = localStorage.getItem(CLOSED) === "yes";
    const hide = button(closed ? "study.yaml" : "Hide", () => {
      localStorage.setItem(CLOSED, closed ? "no" : "yes");
      draw();
    }, { "aria-expanded": String(!closed) });
    pane.classList.toggle("closed", closed);
    if (closed) {
      fill(pane, h("header", hide));
      pane.style.setProperty("width", "auto");
      return;
    }
    pane.style.removeProperty("width");
    const box = editing === null ? null : h("textarea", { value: editing, spellcheck: "false", "aria-label": "Text of study.yaml", "aria-invalid": problem ? "true" : null });
    fill(pane,
      h("header", h("b", "study.yaml"), h("span.gap"),
        button("↶", () => act(study.undo()), { "aria-label": `Undo (${now.undo} steps)`, title: "Undo (Ctrl+Z)", disabled: !now.undo || box }),
        button("↷", () => act(study.redo()), { "aria-label": `Redo (${now.redo} steps)`, title: "Redo (Ctrl+Shift+Z)", disabled: !now.redo || box }),
        box ? button("Save", () => act(save(box)), { class: "main" }) : button("Edit", () => {
          editing = now.yaml;
          draw();
          pane.querySelector("textarea").focus();
        }),
        box ? button("Cancel", () => {
          editing = problem = null;
          draw();
        }) : null, hide),
      problem ? h("div.problem", { role: "alert" }, problem.sentence) : null,
      now.problems.map((p) => h("div.problem", { role: "alert" }, p.sentence)),
      box ?? h("div.text", { tabindex: "0", "aria-label": "study.yaml, read only" }, lines(now.yaml, study.before, now.problems)));
    box?.addEventListener("input", () => (editing = box.value));
  }

  study.listen(() => {
    if (editing === null) draw();
  });
  draw();
  return pane;
}
