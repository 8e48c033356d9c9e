// A new user, from a folder of files as instruments wrote them to a figure of bare against coated, by hand alone. The
// files are those of other cells and stand for bare and coated here: the way is tested, not a coating.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browse, browserPath, drop, picture, reference, say, serve } from "../bench.mjs";

const data = reference();
const skip = !browserPath() ? "no Chromium on this machine" : !data ? "no reference data beside the repository" : false;

const FILES = [
  ["cycler/20160805_test001_45_cc_01.res", "bare_1.res"], ["cycler/arbin_example.res", "coated_1.res"],
  ["eis/exampleDataBioLogic.mpt", "bare_1_PEIS_25C.mpt"], ["eis/PEIS_TSeq3_15C_#56_C01.mpr", "coated_1_PEIS_15C.mpr"],
  ["xps/FeO_analyzed.vms", "xps/FeO_analyzed.vms"], ["xps/20240220_Au_MPPipTFSI4AMSIol3_S_2p.csv", "xps/S_2p.csv"],
  ["cycler/empty.ndax", "broken.ndax"],
];
let server;
let user;
let folder;

before(async () => {
  if (skip) return;
  const parent = mkdtempSync(join(tmpdir(), "interphase-trial-"));
  folder = join(parent, "Über Nacht, LiNbO3");
  mkdirSync(join(folder, "xps"), { recursive: true });
  for (const [from, to] of FILES) copyFileSync(join(data, from), join(folder, to));
  writeFileSync(join(folder, "notes.txt"), "pressed at 375 MPa\r\nlooked fine\r\n");
  server = await serve();
  user = await browse();
});

after(async () => {
  await user?.browser.close();
  await server?.stop();
  if (folder) rmSync(join(folder, ".."), { recursive: true, force: true });
});

const hash = (part) => `${server.url.split("#")[0]}#/study/${study}/${part}`;
let study = "";

test("from a folder of real files to a figure of bare against coated", { skip, timeout: 300000 }, async (t) => {
  const { page, troubles } = user;

  await t.test("the empty page says what to do", async () => {
    await page.goto(server.url);
    await page.getByRole("heading", { name: "What does the coating do?" }).waitFor();
    await page.getByText("None yet. Drop files above").waitFor();
    assert.equal(await page.locator("ol.steps li").count(), 4);
    assert.ok(!page.url().includes("token"), "the token has left the address");
    await page.getByRole("button", { name: /^Open a copy of/ }).first().waitFor();
  });

  await t.test("a folder is dropped, and becomes a study with its files", async () => {
    await drop(page, "section.drop", [folder]);
    await page.waitForURL(/#\/study\/[^/]+\/files/, { timeout: 60000 });
    study = /#\/study\/([^/]+)\//.exec(page.url())[1];
    say(`the study is called ${study}`);
    await page.locator("tr[data-file]").first().waitFor({ timeout: 60000 });
    assert.equal(await page.locator("tr[data-file]").count(), FILES.length + 1);
    assert.equal(readFileSync(join(server.workspace, study, "raw", "bare_1.res")).length, readFileSync(join(folder, "bare_1.res")).length);
  });

  await t.test("each file is recognised with a reason, a broken one refused in a sentence beside its name", async () => {
    const row = (name) => page.locator(`tr[data-file="raw/${name}"]`);
    assert.match(await row("bare_1.res").innerText(), /cycling[\s\S]*Arbin/i);
    assert.match(await row("bare_1_PEIS_25C.mpt").innerText(), /impedance/);
    assert.match(await row("xps/FeO_analyzed.vms").innerText(), /xps[\s\S]*VAMAS/);
    assert.match(await row("broken.ndax").innerText(), /Not read\. \S.{20,}/);
    assert.ok((await row("bare_1.res").locator(".why").innerText()).length > 15, "a reason is given");
  });

  await t.test("samples are given their coating, mass and area by hand", async () => {
    for (const name of ["bare", "coated"]) assert.equal(await page.locator(`tr[data-sample="${name}"]`).count(), 1);
    const coating = page.getByLabel("Coating of coated", { exact: true });
    if (!(await coating.inputValue())) {
      await coating.fill("LiNbO3");
      await coating.blur();
      await page.locator("aside.manifest li", { hasText: /coating: LiNbO3/ }).waitFor();
    }
    for (const [name, mass] of [["bare", "10,5"], ["coated", "10.5"]]) {
      await page.getByLabel(`Active mass of ${name}`).click();
      await page.getByLabel("Value / mg").fill(mass);
      await page.getByLabel(/One standard uncertainty/).fill("0.1");
      await page.getByLabel("Source (optional)").fill("balance");
      await page.getByRole("button", { name: "Set", exact: true }).click();
      await page.getByLabel(`Active mass of ${name}`).filter({ hasText: "10.5" }).waitFor();
    }
  });

  await t.test("a wrong pattern is marked at its place, a right one previewed, then written", async () => {
    await page.getByText("Assign by file name").click();
    const box = page.getByLabel("Pattern", { exact: true });
    await box.fill("{sampel}_{cell}*");
    await page.locator("details.card .problem").waitFor();
    assert.match(await page.locator("details.card pre.lines").innerText(), /\^/);
    const before = await page.locator("aside.manifest .text").innerText();
    await box.fill("{sample}_{cell}.res");
    await page.getByRole("button", { name: "Assign these 2" }).waitFor();
    assert.equal(await page.locator("aside.manifest .text").innerText(), before, "a preview writes nothing");
    
    await page.getByRole("button", { name: "Assign these 2" }).click();
    await page.getByLabel("Sample of coated_1.res").waitFor();
    assert.equal(await page.getByLabel("Sample of coated_1.res").inputValue(), "coated");
  });

  await t.test("the rest is assigned in bulk, and taken back and made again", async () => {
    await page.getByLabel("Mark bare_1_PEIS_25C.mpt").check();
    await page.getByLabel("Mark coated_1_PEIS_15C.mpr").check();
    await page.getByText("2 marked").waitFor();
    const group = page.getByRole("group", { name: "Assign the marked files" });
    await group.getByLabel("Sample").selectOption("bare");
    await group.getByRole("button", { name: "Assign", exact: true }).click();
    await page.getByLabel("Sample of coated_1_PEIS_15C.mpr").waitFor();
    await page.getByLabel("Sample of coated_1_PEIS_15C.mpr").selectOption("coated");
    await page.waitForFunction(() => document.querySelector("aside.manifest .text").innerText.split("coated_1_PEIS_15C").length === 2);
    await page.getByRole("heading", { name: /^Files \(/ }).click();
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector('[aria-label="Sample of coated_1_PEIS_15C.mpr"]')?.value === "bare");
    await page.keyboard.press("Control+Shift+z");
    await page.waitForFunction(() => document.querySelector('[aria-label="Sample of coated_1_PEIS_15C.mpr"]')?.value === "coated");
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture(page, "files");
  });

  await t.test("the run shows its progress and ends in the results", async () => {
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByLabel("Run", { exact: true }).first().waitFor();
    await page.waitForURL(/\/results/, { timeout: 120000 });
    await page.getByRole("heading", { name: /Coated against bare \(\d+\)/ }).waitFor();
  });

  await t.test("the figure holds both samples with their errors, and every number its source", async () => {
    const figure = page.getByRole("figure", { name: "Discharge capacity" }).first();
    await figure.waitFor();
    const names = await figure.locator(".legend button").allInnerTexts();
    assert.ok(names.some((n) => n.startsWith("bare")) && names.some((n) => n.startsWith("coated")), names.join());
    assert.match(await figure.locator("svg").innerHTML(), /mAh\/g/);
    await picture(page, "results");
    const difference = page.locator("section.card button.number").first();
    assert.match(await difference.innerText(), /±/);
    await difference.click();
    const dialog = page.locator("dialog[open]");
    assert.match(await dialog.innerText(), /Scatter between cells[\s\S]*assumed/, "one cell each: the scatter is an assumption and says so");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  await t.test("the figure is saved as SVG, PNG and CSV", async () => {
    const figure = page.getByRole("figure", { name: "Discharge capacity" }).first();
    for (const [kind, begins] of [["SVG", "<svg"], ["PNG", "\x89PNG"], ["CSV", "series,Cycle"]]) {
      const [download] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: kind }).click()]);
      const bytes = readFileSync(await download.path());
      assert.equal(bytes.subarray(0, begins.length).toString("latin1"), begins, kind);
      if (kind === "SVG") {
        const text = bytes.toString("utf8");
        assert.ok(!text.includes("var(--"), "no variable is left");
        assert.match(text, /bare/);
      }
    }
  });

  await t.test("the report opens in place", async () => {
    await page.getByRole("link", { name: "Report", exact: true }).click();
    const frame = page.frameLocator("iframe.report");
    await frame.locator("h1").first().waitFor();
    await frame.getByText("bare", { exact: false }).first().waitFor();
  });

  await t.test("the panels open on the same files", async () => {
    await page.goto(hash("cycling"));
    await page.locator(".u-over").waitFor();
    await page.getByRole("figure", { name: "dQ/dV" }).locator("svg path").first().waitFor();
    await page.waitForTimeout(1500);
    await picture(page, "cycling");
    await page.goto(hash("impedance"));
    await page.locator('figure[aria-label="Nyquist"] svg path').first().waitFor();
    await page.getByRole("button", { name: "Fit", exact: true }).click();
    await page.locator("table th", { hasText: "CPE1_0" }).waitFor({ timeout: 60000 });
    await page.getByRole("button", { name: "Compute" }).click();
    await page.getByText(/peaks are stable/).waitFor({ timeout: 60000 });
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture(page, "impedance");
    const circuit = page.getByLabel("Circuit", { exact: true }).or(page.locator("input.mono")).first();
    await circuit.fill("R0-p(R1,CPX1)");
    await circuit.press("Enter");
    await page.getByText(/Did you mean CPE/).waitFor();
    assert.match(await page.locator("pre.lines").first().innerText(), /\n\s+\^/);
    assert.equal(await page.locator("table th", { hasText: "CPE1_0" }).count(), 1, "the last good fit stays");
    await page.goto(hash("audit"));
    await page.getByRole("heading", { name: /What the evidence says/ }).waitFor();
  });

  await t.test("nothing was refused by the page's policy, nothing failed, nothing came from outside", () => {
    // The server's refusals are shown to the user; the browser repeats their status in its console.
    const left = troubles.filter((x) => !/status of (404|422|409|400)/.test(x));
    assert.deepEqual(left, []);
  });
});
