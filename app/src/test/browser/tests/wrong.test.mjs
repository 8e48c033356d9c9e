// What is typed wrongly is marked where it was typed, in every panel, and what stood before still stands.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browse, browserPath, serve } from "../bench.mjs";
import { arc, twoPeaks } from "../fixtures.mjs";

const skip = browserPath() ? false : "no Chromium on this machine";
let server;
let user;

before(async () => {
  if (skip) return;
  server = await serve();
  user = await browse();
  const study = join(server.workspace, "wrong");
  mkdirSync(join(study, "raw"), { recursive: true });
  writeFileSync(join(study, "study.yaml"), "title: Wrong\nsamples:\n  bare: {role: bare}\n  coated: {role: coated, coating: LiNbO3}\n");
  writeFileSync(join(study, "raw", "arc.csv"), arc());
  writeFileSync(join(study, "raw", "peaks.csv"), twoPeaks());
  await user.page.goto(server.url);
});

after(async () => {
  await user?.browser.close();
  await server?.stop();
});

const at = (part) => `${server.url.split("#")[0]}#/study/wrong/${part}`;
const type = async (control, text) => {
  await control.fill(text);
  await control.press("Enter");
  await control.blur();
};
/** Marked, with a sentence that it names as its description. */
async function marked(control, sentence) {
  await control.and(control.page().locator('[aria-invalid="true"]')).waitFor();
  const id = await control.getAttribute("aria-describedby");
  const words = await control.page().locator(`#${id}`).innerText();
  assert.match(words, sentence);
  assert.doesNotMatch(words, /Exception|undefined|null|\[object/);
}
const fine = (control) => control.and(control.page().locator(':not([aria-invalid="true"])')).waitFor();

test("a wrong circuit, frequency or number of a spectrum", { skip, timeout: 90000 }, async () => {
  const { page } = user;
  await page.goto(at("impedance?file=raw%2Farc.csv"));
  await page.locator('figure[aria-label="Nyquist"] svg path').first().waitFor();
  const circuit = page.locator("input.mono");
  await type(circuit, "R0-p(R1,C1)");
  await page.locator("table th", { hasText: "C1" }).waitFor({ timeout: 60000 });
  const before = await page.locator("table.fitted").innerText();
  for (const rubbish of ["R0-p(R1,", "R0-p(R1,CPX1)", "Z", "R0--R1", "<b>", "R0-p(R1,C1))"]) {
    await type(circuit, rubbish);
    await page.locator('input.mono[aria-invalid="true"]').waitFor();
    await page.locator("section .problem").first().waitFor();
    await page.locator("table.fitted").waitFor();
    assert.equal(await page.locator("table.fitted").innerText(), before, `the last good fit stays after ${rubbish}`);
  }
  assert.match(await page.locator("pre.lines").first().innerText(), /\n\s*\^/, "the place is shown");
  await type(circuit, "R0-p(R1,CPE1)");
  await page.locator("table th", { hasText: "CPE1_0" }).waitFor({ timeout: 60000 });
  await page.locator('input.mono:not([aria-invalid="true"])').waitFor();
  const lowest = page.getByLabel("Lowest / Hz");
  await type(lowest, "ten");
  await marked(lowest, /“ten” is not a frequency/);
  assert.equal(await page.locator("table.fitted").count(), 1, "the fit stays");
  const number = page.getByLabel("Number", { exact: true });
  await type(number, "7");
  await marked(number, /spectr/);
  assert.ok((await page.locator('figure[aria-label="Nyquist"] svg path').count()) > 2, "the spectrum stays");
  await type(number, "1");
  await fine(number);
});

test("a wrong tie, line shape, line, splitting, distance or name of a peak", { skip, timeout: 90000 }, async () => {
  const { page } = user;
  await page.goto(at("xps?file=raw%2Fpeaks.csv"));
  await page.waitForFunction(() => window.interphaseXps?.spectrum);
  await page.getByRole("button", { name: "Add a component" }).click();
  const settled = () => page.waitForFunction(() => !window.interphaseXps.busy && !window.interphaseXps.next && window.interphaseXps.fits.length);
  await settled();
  await page.getByRole("button", { name: "Add a component" }).click();
  await page.waitForFunction(() => window.interphaseXps.fits[0]?.components.length === 2 && !window.interphaseXps.busy);
  const state = () => page.evaluate(() => ({ fit: window.interphaseXps.fits[0].components.map((c) => [c.name, c.position_eV.toFixed(3)]), model: window.interphaseXps.model.components.map((c) => [c.name, c.line, c.splitting, c.tiedTo]), shape: window.interphaseXps.model.shape }));
  const good = await state();
  const stands = async (why) => assert.deepEqual(await state(), good, `${why}: the last good fit and its model stay`);
  const wrong = async (label, text, sentence) => {
    const box = page.getByLabel(label, { exact: true });
    await type(box, text);
    await marked(box, sentence);
    await page.waitForFunction(() => !window.interphaseXps.busy);
    await stands(label);
  };
  await wrong("Line shape", "GL(x)", /line shape/);
  await wrong("Line of A", "9z", /line/);
  await wrong("Line of A", "2p", /splitting/);
  await wrong("Splitting of A in eV", "wide", /not a number/);
  await wrong("Points at each end", "many", /not a number/);
  await wrong("Name of A", "x y!", /named with letters/);
  await page.getByLabel("Position of B", { exact: true }).selectOption("A");
  await settled();
  await page.getByLabel("Distance of B from A in eV").waitFor();
  await page.waitForFunction(() => window.interphaseXps.good.components[1].tiedTo === "A");
  const distance = page.getByLabel("Distance of B from A in eV");
  await type(distance, "far");
  await marked(distance, /“far” is not a number/);
  // A tied to B and B to A: a circle.
  await page.getByLabel("Position of A", { exact: true }).selectOption("B");
  await marked(page.getByLabel("Position of A", { exact: true }), /circle/);
  await marked(page.getByLabel("Position of B", { exact: true }), /circle/);
  assert.equal(await page.evaluate(() => window.interphaseXps.model.components[0].tiedTo), "", "the tie that cannot be is not kept");
  await page.getByLabel("Position of A", { exact: true }).selectOption("");
  await settled();
  await fine(page.getByLabel("Position of A", { exact: true }));
  assert.equal(await page.locator("p.problem").count(), 0);
});

test("a wrong number of the cell", { skip, timeout: 90000 }, async () => {
  const { page } = user;
  await page.goto(`${server.url.split("#")[0]}#/tool/cell?cell=nmc811-lgps-2nm`);
  await page.waitForFunction(() => window.interphaseCell?.answer && !window.interphaseCell.busy);
  const box = page.getByLabel(/^coating: thickness.*typed$/);
  const curve = () => page.evaluate(() => window.interphaseCell.answer.curves[0].voltage_V.slice(0, 5).join());
  const before = await curve();
  for (const [rubbish, sentence] of [["thick", /“thick” is not a number/], ["-5", /lies outside/], ["1e9", /lies outside/], ["", /is not a number/]]) {
    await type(box, rubbish);
    await marked(box, sentence);
    assert.equal(await curve(), before, "the last good curves stay");
    assert.deepEqual(await page.evaluate(() => window.interphaseCell.changed), {});
  }
  await page.evaluate(() => {
    // What the page cannot know is refused by the server, and marked alike.
    const panel = window.interphaseCell;
    panel.change({ key: "coating.thickness" }, -7);
  });
  await marked(box, /coating\.thickness/);
  assert.equal(await curve(), before);
  assert.deepEqual(await page.evaluate(() => window.interphaseCell.changed), {});
  await type(box, "3,5");
  await fine(box);
  await page.waitForFunction(() => window.interphaseCell.changed["coating.thickness"] === 3.5 && !window.interphaseCell.busy);
  await page.locator(".equal code", { hasText: "--set coating.thickness" }).waitFor();
});

test("a wrong material, voltage or phase that is not to form", { skip, timeout: 90000 }, async () => {
  const { page } = user;
  await page.goto(`${server.url.split("#")[0]}#/tool/thermodynamics`);
  await page.locator("table.matrix").first().waitFor({ timeout: 60000 });
  const before = await page.locator("table.matrix").first().innerText();
  const exclude = page.getByLabel("What if these do not form");
  const materials = page.getByLabel("Materials", { exact: true });
  const voltages = page.getByLabel("At voltages / V");
  const usual = await materials.inputValue();
  for (const [box, text, sentence, word] of [
    [exclude, "Li2SO4, Lx6", /Lx/, "Lx6"], [exclude, "NaCl", /phase of the table/, "NaCl"], [voltages, "4.3, high", /“high” is not a voltage/, "high"],
    [voltages, "-400", /voltage/, null], [materials, "LiNiO2, Qq7, Li6PS5Cl", /Qq/, "Qq7"], [materials, "LiNiO2", /2 to 12 formulas/, null],
  ]) {
    await type(box, text);
    await marked(box, sentence);
    if (word) {
      const lines = (await page.locator("section.card pre.lines").first().innerText()).split("\n");
      assert.equal(lines[0].slice(lines[1].indexOf("^"), lines[1].lastIndexOf("^") + 1), word, "the word is marked at its place");
    }
    await page.locator("table.matrix").first().waitFor();
    assert.equal(await page.locator("table.matrix").first().innerText(), before, "what was computed last stays");
    await type(box, box === materials ? usual : box === voltages ? "4.3" : "");
    await fine(box);
    await page.waitForFunction(() => !document.querySelector("p.problem") && document.querySelector("table.matrix"));
  }
});

test("nothing failed on the way", { skip }, () => {
  assert.deepEqual(user.troubles.filter((t) => !/status of (422|400)/.test(t)), []);
});
