// Talks to the server of this page and to nothing else.

const KEY = "interphase-token";
const BASE = "/api/v1";

/** Takes the token out of the address, where it would be seen, and keeps it for this window. */
export function takeToken() {
  const found = /^#token=([0-9a-f]+)/.exec(location.hash);
  if (found) {
    sessionStorage.setItem(KEY, found[1]);
    history.replaceState(null, "", location.pathname + "#/");
  }
  return sessionStorage.getItem(KEY);
}

/** What the server refused, in its own sentence. */
export class Refused extends Error {
  constructor(status, body) {
    const error = body?.error ?? {};
    super(error.sentence ?? `The server answered ${status}.`);
    this.status = status;
    this.error = error;
    this.study = body?.study ?? (body?.yaml ? body : null);
  }
}

export async function send(method, path, body, options = {}) {
  const headers = { "X-Interphase-Token": sessionStorage.getItem(KEY) ?? "", ...options.headers };
  const raw = body instanceof Blob || body instanceof ArrayBuffer;
  if (body !== undefined && body !== null && !raw) headers["Content-Type"] = "application/json";
  let reply;
  try {
    reply = await fetch(BASE + path, {
      method, headers, signal: options.signal, cache: "no-store",
      body: body === undefined || body === null ? undefined : raw ? body : JSON.stringify(body),
    });
  } catch (e) {
    if (e.name === "AbortError") throw e;
    throw new Refused(0, { error: { sentence: "The server does not answer: was it stopped?" } });
  }
  if (!reply.ok) {
    const text = await reply.text();
    let json = null;
    try {
      json = JSON.parse(text);
    } catch {
      // Said without its words.
    }
    throw new Refused(reply.status, json);
  }
  return reply;
}

export const json = async (method, path, body, options) => (await send(method, path, body, options)).json();
export const get = (path, options) => json("GET", path, undefined, options);
export const post = (path, body, options) => json("POST", path, body ?? {}, options);
export const text = async (path, body) => (await send("POST", path, body)).text();

/** Columns of a file, in the order asked for. */
export async function columns(study, file, dataset, names) {
  const reply = await send("POST", `/studies/${study}/columns`, { file, dataset, columns: names });
  const bytes = await reply.arrayBuffer();
  const rows = Number(reply.headers.get("X-Interphase-Rows"));
  return names.map((_, i) => new Float64Array(bytes, i * rows * 8, rows));
}

/** Sends a file with its progress, which fetch does not tell. */
export function upload(path, file, onprogress, signal) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("PUT", BASE + path);
    request.setRequestHeader("X-Interphase-Token", sessionStorage.getItem(KEY) ?? "");
    request.responseType = "json";
    request.upload.onprogress = (e) => onprogress?.(e.loaded, e.total);
    request.onload = () =>
      request.status < 300 ? done(request.response) : failed(new Refused(request.status, request.response));
    request.onerror = () => failed(new Refused(0, { error: { sentence: "The sending broke off." } }));
    request.onabort = () => failed(new DOMException("cancelled", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** Follows a job: calls `on(moment)` for each event, and gives the last moment. A stream that breaks off is asked again. */
export async function follow(job, on, signal) {
  let last = null;
  for (let attempt = 0; attempt < 5; attempt++) {
    const reply = await send("GET", `/jobs/${job}/events`, undefined, { signal });
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      rest += value;
      const parts = rest.split("\n\n");
      rest = parts.pop();
      for (const part of parts) {
        const data = part.split("\n").filter((l) => l.startsWith("data: ")).map((l) => l.slice(6)).join("");
        if (!data) continue;
        last = JSON.parse(data);
        on(last);
      }
    }
    if (last && last.state !== "running") return last;
  }
  return last;
}
