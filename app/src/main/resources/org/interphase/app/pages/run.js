// Runs a study, with its progress and a way to stop it.
import { h, fill, button } from "./lib/dom.js";
import { percent } from "./lib/number.js";
import { begin, cancel, listen, resume, runOf } from "./runs.js";

export function runControl(study) {
  const element = h("span.row");
  const outcome = h("div", { "aria-live": "polite" });
  const words = h("span.quiet");
  const meter = h("progress", { max: "1", value: 0, "aria-label": "Run" });
  const stop = button("Cancel", () => cancel(runOf(study.id)), { "aria-label": "Cancel the run" });
  let shown = null;

  function idle() {
    shown = null;
    const stale = study.now.report?.exists && study.now.report.stale;
    fill(element, stale ? h("span.quiet", "changed since the last run") : null,
      button("Run", run, { class: "main", title: "Analyses what has changed, compares coated with bare, writes the report" }));
  }

  const refused = (sentence) => fill(outcome, h("div.problem", { role: "alert" }, sentence));

  async function run() {
    fill(outcome);
    words.textContent = "starting";
    meter.value = 0;
    fill(element, words, meter);
    try {
      await begin(study.id, study.path, study.now.title);
    } catch (e) {
      idle();
      refused(e.message);
    }
  }

  function progress(now) {
    if (shown !== now.job) fill(element, words, meter, stop);
    shown = now.job;
    now.title = study.now.title;
    words.textContent = `${now.what} ${percent(now.fraction, 0)}`;
    meter.value = now.fraction;
  }

  async function ended(now) {
    now.seen = now.from === location.hash || now.end.state !== "done";
    idle();
    if (now.end.state !== "done") refused(now.end.state === "cancelled" ? "The run was cancelled; what stood before still stands." : now.end.error.sentence);
    await study.reload();
    if (now.end.state !== "done") return;
    fill(outcome, (now.end.result.failures ?? []).map((f) => h("div.problem", { role: "alert" }, typeof f === "string" ? f : (f.sentence ?? f.reason ?? JSON.stringify(f)))));
    const here = `#/study/${encodeURIComponent(study.id)}/results`;
    // Who has gone on to another page is told, not taken away from it.
    if (location.hash.split("?")[0] === here) window.dispatchEvent(new Event("hashchange"));
    else if (now.seen) location.hash = here;
  }

  function follow(now) {
    if (now.study !== study.id) return;
    if (now.end) ended(now).catch((e) => refused(e.message));
    else progress(now);
  }

  idle();
  const current = runOf(study.id);
  if (current) progress(current);
  const leave = [listen(follow), study.listen(() => !shown && idle())];
  resume().catch(() => {});
  return { element, outcome, leave: () => leave.forEach((f) => f()) };
}
