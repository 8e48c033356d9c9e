// One study: what is known of it, how it is changed, and the part of it that is open.
import { get, post, json, text, columns, Refused } from "./lib/api.js";
import { h, fill, button, note } from "./lib/dom.js";
import { bar } from "./shell.js";
import { manifestPane } from "./manifest.js";
import { runControl } from "./run.js";
import { panel } from "./panels/all.js";

const WIDE = new Set(["report"]);

/** The study as the server has it, and the only place where it is changed. */
export class Study {
  constructor(id, now) {
    this.id = id;
    this.path = `/studies/${encodeURIComponent(id)}`;
    this.now = now;
    this.before = null;
    this.listeners = new Set();
    this.conflict = null;
    this.queue = Promise.resolve();
  }

  listen(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  take(now) {
    if (now.version !== this.now.version) this.before = this.now.yaml;
    this.now = now;
    this.listeners.forEach((listener) => listener(this));
  }

  async reload() {
    this.take(await get(this.path));
  }

  /** One change after another; a change on an old version is kept aside and shown, never lost, never forced. */
  change(what, method, path, body) {
    const work = async () => {
      try {
        const answer = await json(method, this.path + path, { version: this.now.version, ...body });
        this.conflict = null;
        this.take(answer);
        if (answer.unchanged) note(answer.unchanged);
        return true;
      } catch (e) {
        if (!(e instanceof Refused) || e.status !== 409 || !e.study) throw e;
        this.conflict = { what, again: () => this.change(what, method, path, body) };
        this.take(e.study);
        return false;
      }
    };
    this.queue = this.queue.then(work, work);
    return this.queue;
  }

  edit(what, edits) {
    return this.change(what, "POST", "/edits", { edits });
  }
  write(yaml) {
    return this.change("the text of study.yaml", "PUT", "/yaml", { text: yaml });
  }
  undo() {
    return this.now.undo ? this.change("undo", "POST", "/undo", {}) : null;
  }
  redo() {
    return this.now.redo ? this.change("redo", "POST", "/redo", {}) : null;
  }
  files() {
    return get(`${this.path}/files`);
  }
  analyse(verb, options, more) {
    return post(`${this.path}/analyse/${verb}`, options, more);
  }
  figure(verb, options, format) {
    return text(`${this.path}/figure/${verb}`, { ...options, format });
  }
  columns(file, dataset, names) {
    return columns(encodeURIComponent(this.id), file, dataset, names);
  }
}

function conflictBox(study) {
  const box = h("div");
  const draw = () => {
    const { conflict } = study;
    fill(box, conflict ? h("div.problem", { role: "alert", "data-conflict": "" },
      h("b", "Changed in another window. "), `What stands there now is shown; your change (${conflict.what}) was not written and is kept here. `,
      h("span.row", button("Apply mine on top", () => conflict.again().catch((e) => note(e.message, "bad"))),
        button("Leave it", () => {
          study.conflict = null;
          draw();
        }))) : []);
  };
  study.listen(draw);
  return box;
}

function shortcuts(study) {
  const listener = (e) => {
    if (!(e.ctrlKey || e.metaKey) || e.target.closest("input, textarea, select")) return;
    const undo = e.key === "z" && !e.shiftKey;
    const redo = e.key === "y" || (e.key.toLowerCase() === "z" && e.shiftKey);
    if (!undo && !redo) return;
    e.preventDefault();
    (undo ? study.undo() : study.redo())?.catch((error) => note(error.message, "bad"));
  };
  document.addEventListener("keydown", listener);
  return () => document.removeEventListener("keydown", listener);
}

let kept = null;

export async function openStudy(element, id, part, query) {
  const fresh = await get(`/studies/${encodeURIComponent(id)}`);
  if (kept?.id === id) kept.take(fresh);
  else kept = new Study(id, fresh);
  const study = kept;
  study.listeners.clear();
  const run = runControl(study);
  const head = () => bar({ study: study.now, part, extra: run.element });
  head();
  study.listen(head);
  const place = h("div.stack");
  const work = h("div.work", conflictBox(study), run.outcome, place);
  fill(element, work, WIDE.has(part) ? null : manifestPane(study));
  const look = () => document.visibilityState === "visible" && get(study.path).then((now) => now.version !== study.now.version && study.take(now)).catch(() => {});
  window.addEventListener("focus", look);
  const stop = [shortcuts(study), () => window.removeEventListener("focus", look), run.leave];
  const done = await openPart(place, study, part, query);
  if (typeof done === "function") stop.push(done);
  return () => stop.forEach((f) => f());
}

async function openPart(place, study, part, query) {
  if (part === "files") return (await import("./files.js")).openFiles(place, study);
  if (part === "results") return (await import("./results.js")).openResults(place, study);
  if (part === "report") return (await import("./results.js")).openReport(place, study);
  const found = await panel(part);
  place.append(h("h1.unseen", found.title));
  return found.mount(place, {
    study, query,
    analyse: (verb, options, more) => study.analyse(verb, options, more),
    figure: (verb, options, format) => study.figure(verb, options, format),
    columns: (file, dataset, names) => study.columns(file, dataset, names),
    files: async (technique) => (await study.files()).files.filter((f) => f.technique === technique && !f.refused),
  });
}
