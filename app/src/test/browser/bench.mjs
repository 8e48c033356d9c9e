// Starts the workbench and a browser for a test, and ends both.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { shrink } from "./shrink.mjs";

const here = import.meta.dirname;
export const project = resolve(here, "../../../..");
/** Where pictures are drawn, from the project's folder; nowhere if it is not said. */
export const pictures = process.env.INTERPHASE_PICTURES ? resolve(project, process.env.INTERPHASE_PICTURES) : null;

/** Folder of files as instruments wrote them, where this machine has it. */
export function reference() {
  const folder = process.env.INTERPHASE_SHARED ?? resolve(project, "../shared");
  return existsSync(join(folder, "data")) ? join(folder, "data") : null;
}

export function browserPath() {
  return [process.env.INTERPHASE_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => p && existsSync(p)) ?? null;
}

/** Java with the class path of the product, to which the words of a command are added. */
export function command() {
  const path = process.env.INTERPHASE_CLASSPATH ?? `${join(project, "app/target/interphase.jar")}:${join(project, "app/target/lib")}/*`;
  return [process.env.INTERPHASE_JAVA ?? "java", "-cp", path, "org.interphase.app.Main"];
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
  writeFileSync(join(pictures, `${name === "report" ? "" : "workbench-"}${name}.png`), shrink(png));
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

/** Goes through a page by Tab alone; the names of what is reached, each with its focus seen. */
export async function walk(page, steps) {
  await page.locator("a.skip").focus();
  const reached = [];
  for (let k = 0; k < steps; k++) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => {
      const e = document.activeElement;
      const style = getComputedStyle(e);
      const knob = e.querySelector?.(":scope > .knob");
      const name = e.getAttribute("aria-label") || e.labels?.[0]?.textContent || e.textContent.trim().slice(0, 40) || e.tagName;
      return { name, tag: e.tagName, seen: knob ? parseFloat(getComputedStyle(knob).strokeWidth) >= 4 : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 };
    });
    if (now.tag === "BODY") break;
    reached.push(now);
  }
  return reached;
}

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
/** Contrast of each text against what lies behind it, by the formula of WCAG 2. */
export const contrasts = () => {
  // Mixed colours are told as color(srgb r g b) with parts of one.
  const parse = (c) => c.match(/[\d.]+/g).map(Number).map((v, i) => (c.startsWith("color(") && i < 3 ? 255 * v : v));
  const lum = ([r, g, b]) => [r, g, b].map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (e) => {
    for (let n = e; n; n = n.parentElement) {
      const c = getComputedStyle(n).backgroundColor;
      if (/^(rgb|color)/.test(c) && (parse(c)[3] ?? 1) > 0.99) return parse(c);
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const e of document.querySelectorAll("p, td, th, a, button:not(:disabled), label, h1, h2, h3, li, dt, dd, span, small, b, summary, option")) {
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()) || !e.getClientRects().length || e.closest(".unseen, button:disabled")) continue;
    const [a, b] = [lum(parse(getComputedStyle(e).color)), lum(behind(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push(`${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 40)} ${ratio.toFixed(2)}`);
  }
  return [...new Set(poor)];
};

/** One line for each figure that a run measured: what, how much, how, and what is to hold. */
export const measured = (what, amount, unit, how, hold) => console.log(`measured: ${what}: ${amount}${unit ? ` ${unit}` : ""}${how ? ` (${how})` : ""}${hold ? `; to hold: ${hold}` : ""}`);
export const say = (what) => console.log(`# ${what}`);
