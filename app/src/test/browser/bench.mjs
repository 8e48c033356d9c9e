// Starts the workbench and a browser for a test, and ends both.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { shrink } from "./shrink.mjs";

const here = import.meta.dirname;
export const project = resolve(here, "../../../..");
export const pictures = process.env.INTERPHASE_PICTURES ?? null;

/** Folder of files as instruments wrote them, where this machine has it. */
export function reference() {
  const folder = process.env.INTERPHASE_SHARED ?? resolve(project, "../shared");
  return existsSync(join(folder, "data")) ? join(folder, "data") : null;
}

export function browserPath() {
  return [process.env.INTERPHASE_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => p && existsSync(p)) ?? null;
}

/** A started server; `firstByte_ms` from the start of the process to the address. */
export async function serve({ workspace, heap = "500m" } = {}) {
  const own = workspace ?? mkdtempSync(join(tmpdir(), "interphase-ui-"));
  mkdirSync(own, { recursive: true });
  const java = process.env.INTERPHASE_JAVA ?? "java";
  const path = process.env.INTERPHASE_CLASSPATH ?? `${join(project, "app/target/interphase.jar")}:${join(project, "app/target/lib")}/*`;
  const begun = performance.now();
  const cache = process.env.INTERPHASE_AOT;
  const child = spawn(java, ["-XX:+UseSerialGC", `-Xmx${heap}`, ...(cache ? [`-XX:AOTCache=${cache}`] : []), "-cp", path, "org.interphase.app.Main", "serve", "--port", "0", "--workspace", own], { cwd: project, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const url = await new Promise((done, failed) => {
    const look = (chunk) => {
      said += chunk;
      const found = /http:\/\/\S+#token=[0-9a-f]+/.exec(said);
      if (found) done(found[0]);
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.on("exit", (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
  return {
    url, workspace: own, begun, ready_ms: performance.now() - begun, pid: child.pid,
    async stop() {
      child.removeAllListeners("exit");
      const ended = new Promise((done) => child.on("exit", done));
      child.kill();
      await ended;
      if (!workspace) rmSync(own, { recursive: true, force: true });
    },
  };
}

export async function browse(options = {}) {
  const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox", "--disable-gpu"] });
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20000);
  return { browser, context, page, troubles: watch(page) };
}

/** Everything that a page should not say: errors, refused content, broken addresses. */
export function watch(page) {
  const troubles = [];
  page.on("console", (m) => ["error", "warning"].includes(m.type()) && troubles.push(`${m.type()}: ${m.text()}`));
  page.on("pageerror", (e) => troubles.push(`exception: ${e.message}`));
  page.on("requestfailed", (r) => !/ERR_ABORTED/.test(r.failure()?.errorText ?? "") && troubles.push(`request failed: ${r.url()}`));
  page.on("request", (r) => !/^(http:\/\/127\.0\.0\.1|blob:|data:)/.test(r.url()) && troubles.push(`outside: ${r.url()}`));
  return troubles;
}

export async function picture(page, name, options = {}) {
  if (!pictures) return;
  await page.mouse.move(5, 700);
  const png = await page.screenshot({ caret: "initial", animations: "allow", ...options });
  writeFileSync(join(pictures, `workbench-${name}.png`), shrink(png));
}

/** Drops files or folders of the disk on an element, as a hand does. */
export async function drop(page, selector, paths) {
  const box = await page.locator(selector).boundingBox();
  const at = { x: box.x + box.width / 2, y: box.y + 20 };
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) await client.send("Input.dispatchDragEvent", { type, ...at, data });
  await client.detach();
}

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
/** One line for each figure that a run measured: what, how much, how, and what is to hold. */
export const measured = (what, amount, unit, how, hold) => console.log(`measured: ${what}: ${amount}${unit ? ` ${unit}` : ""}${how ? ` (${how})` : ""}${hold ? `; to hold: ${hold}` : ""}`);
export const say = (what) => console.log(`# ${what}`);
