// The report of the example as `interphase run` writes it, opened as the file that it is.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browse, browserPath, command, picture, project } from "../bench.mjs";

const skip = browserPath() ? false : "no Chromium on this machine";
let folder;
let user;

before(async () => {
  if (skip) return;
  folder = mkdtempSync(join(tmpdir(), "interphase-report-"));
  cpSync(join(project, "studies/ncm622-li6ps5cl"), join(folder, "study"), { recursive: true });
  const [java, ...words] = command();
  execFileSync(java, [...words, "run", join(folder, "study")], { stdio: "ignore", cwd: project });
  user = await browse({ viewport: { width: 800, height: 1000 }, colorScheme: "light" });
});

after(async () => {
  await user?.browser.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test("the report of the example opens from its file, with its figures in place", { skip, timeout: 180000 }, async () => {
  const { page } = user;
  await page.goto(`file://${join(folder, "study/report/index.html")}`);
  await page.getByRole("heading", { name: /Cycling/ }).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 1, `nothing runs out of the page at the side: ${wide} px`);
  assert.ok((await page.locator("figure svg").count()) > 3);
  // The picture in the README: the summary and the figures of cycling, what lies between left out.
  await page.evaluate(() => {
    const sections = [...document.querySelectorAll("h2")].map((h) => h.closest("section") ?? h.parentElement);
    sections.filter((s) => !/Cycling/.test(s.querySelector("h2").textContent)).forEach((s) => s.remove());
    document.querySelectorAll("nav").forEach((n) => n.remove());
  });
  await picture(page, "report", { clip: { x: 0, y: 0, width: 800, height: 1560 }, fullPage: true });
});
