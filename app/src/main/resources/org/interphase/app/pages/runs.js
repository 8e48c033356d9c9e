// Runs of studies, followed for as long as this window is open, whatever page it shows; after it was loaded anew they are
// found again in the list of the server.
import { get, post, send, follow } from "./lib/api.js";
import { button, note } from "./lib/dom.js";

const KEY = "interphase-runs";
const PAUSE_ms = 1000;
const PATIENCE = 60;

const running = new Map();
const over = new Set();
const listeners = new Set();
const tell = (run) => listeners.forEach((listener) => listener(run));

/** Runs that this window began and has not seen the end of. */
const begun = {
  all: () => JSON.parse(sessionStorage.getItem(KEY) ?? "[]"),
  add: (job) => sessionStorage.setItem(KEY, JSON.stringify([...begun.all().filter((j) => j !== job), job])),
  remove: (job) => sessionStorage.setItem(KEY, JSON.stringify(begun.all().filter((j) => j !== job))),
};

export const runOf = (study) => running.get(study) ?? null;

/** @param listener hears of each moment of each run: {study, job, what, fraction, end?} */
export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function begin(study, path, title) {
  const { job } = await post(`${path}/run`, {});
  begun.add(job);
  watch({ study, title, job, what: "starting", fraction: 0, from: location.hash });
}

export const cancel = (run) => send("DELETE", `/jobs/${run.job}`).catch((e) => note(e.message, "bad"));

async function watch(run) {
  running.set(run.study, run);
  tell(run);
  let end = null;
  for (let attempt = 0; !end && attempt < PATIENCE; attempt++) {
    try {
      const last = await follow(run.job, (moment) => {
        Object.assign(run, { what: moment.what, fraction: moment.fraction });
        if (moment.state === "running") tell(run);
      });
      if (last && last.state !== "running") end = last;
    } catch (e) {
      // A job that the server does not know any more has no end to wait for; a server that is silent may come back.
      if (e.status) end = { state: "failed", error: { sentence: "The server was started anew while the study ran: run it again." } };
    }
    if (!end) await new Promise((done) => setTimeout(done, PAUSE_ms));
  }
  running.delete(run.study);
  over.add(run.job);
  const mine = begun.all().includes(run.job);
  begun.remove(run.job);
  run.end = end ?? { state: "failed", error: { sentence: "The server does not answer: was it stopped?" } };
  tell(run);
  if (mine && !run.seen) notice(run);
  resume().catch(() => {});
}

/** Said wherever the user is by now. */
function notice(run) {
  const name = run.title ?? run.study;
  const words = { done: `The run of “${name}” is done.`, cancelled: `The run of “${name}” was cancelled.` }[run.end.state] ?? `The run of “${name}” failed: ${run.end.error?.sentence ?? ""}`;
  note(words, run.end.state === "failed" ? "bad" : "long", run.end.state === "done" ? button("Results", () => (location.hash = `#/study/${encodeURIComponent(run.study)}/results`)) : null);
}

/** Takes up what the server is at, and says what ended while this page was away. */
export async function resume() {
  const { jobs } = await get("/jobs");
  const mine = begun.all();
  // Of several runs of a study that of this window is shown, else the one that is next.
  jobs.sort((a, b) => mine.includes(b.job) - mine.includes(a.job));
  for (const { job, study, state, what, fraction } of jobs) {
    if (over.has(job)) continue;
    if (state === "running" && !running.has(study)) watch({ study, job, what, fraction, from: null });
    else if (state !== "running" && mine.includes(job) && running.get(study)?.job !== job) {
      begun.remove(job);
      notice({ study, job, end: await get(`/jobs/${job}`) });
    }
  }
}
