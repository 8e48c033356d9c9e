// Runs a study, with its progress and a way to stop it.
import { post, send, follow } from "./lib/api.js";
import { h, fill, button, note } from "./lib/dom.js";
import { percent } from "./lib/number.js";

export function runControl(study) {
  const element = h("span.row");
  const outcome = h("div", { "aria-live": "polite" });
  const leaving = new AbortController();

  function idle() {
    const stale = study.now.report?.exists && study.now.report.stale;
    fill(element, stale ? h("span.quiet", "changed since the last run") : null,
      button("Run", run, { class: "main", title: "Analyses what has changed, compares coated with bare, writes the report" }));
  }

  async function run() {
    const meter = h("progress", { max: "1", value: 0, "aria-label": "Run" });
    const words = h("span.quiet", "starting");
    fill(outcome);
    try {
      const { job } = await post(`${study.path}/run`, {});
      fill(element, words, meter, button("Cancel", () => send("DELETE", `/jobs/${job}`).catch((e) => note(e.message, "bad"))));
      const end = await follow(job, (moment) => {
        words.textContent = `${moment.what} ${percent(moment.fraction, 0)}`;
        meter.value = moment.fraction;
      }, leaving.signal);
      await study.reload();
      idle();
      if (end.state === "done") finished(end.result);
      else fill(outcome, h("div.problem", { role: "alert" }, end.state === "cancelled" ? "The run was cancelled; what stood before still stands." : end.error.sentence));
    } catch (e) {
      if (e.name === "AbortError") return;
      idle();
      fill(outcome, h("div.problem", { role: "alert" }, e.message));
    }
  }

  function finished(result) {
    const failures = result.failures ?? [];
    fill(outcome, failures.map((f) => h("div.problem", { role: "alert" }, typeof f === "string" ? f : (f.sentence ?? f.reason ?? JSON.stringify(f)))));
    const here = `#/study/${encodeURIComponent(study.id)}/results`;
    if (location.hash.split("?")[0] === here) window.dispatchEvent(new Event("hashchange"));
    else location.hash = here;
  }

  idle();
  study.listen(() => {
    if (!element.querySelector("progress")) idle();
  });
  return { element, outcome, leave: () => {} };
}
