// The state of a file is changed where it stands in the table, by the keyboard alone, and taken back.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browse, browserPath, contrasts, serve } from "../bench.mjs";

const skip = browserPath() ? false : "no Chromium on this machine";
let server;
let user;

before(async () => {
  if (skip) return;
  server = await serve();
  user = await browse();
  const study = join(server.workspace, "states");
  mkdirSync(join(study, "raw"), { recursive: true });
  writeFileSync(join(study, "raw", "one.csv"), "frequency_Hz,z_re_ohm,z_im_ohm\n" + Array.from({ length: 30 }, (_, k) => {
    const [f, t] = [1e5 / 10 ** (k / 6), (2 * Math.PI * 1e5) / 10 ** (k / 6) / 5000];
    return `${f},${10 + 90 / (1 + t * t)},${(-90 * t) / (1 + t * t)}`;
  }).join("\n") + "\n");
  writeFileSync(join(study, "study.yaml"), "# ours\ntitle: States\nsamples:\n  bare: {role: bare}\n  coated: {role: coated, coating: LiNbO3}\nmeasurements:\n  - {sample: bare, technique: impedance, file: raw/one.csv, cell: 1, cycle: 3}  # first\n");
  await user.page.goto(server.url);
  await user.page.goto(`${server.url.split("#")[0]}#/study/states/files`);
});

after(async () => {
  await user?.browser.close();
  await server?.stop();
});

const manifest = () => readFileSync(join(server.workspace, "states", "study.yaml"), "utf8");

test("a state is changed in the table by the keyboard alone", { skip, timeout: 60000 }, async () => {
  const { page, troubles } = user;
  const open = page.getByRole("button", { name: /^State of one\.csv/ });
  await open.waitFor();
  assert.equal(await open.innerText(), "cycle 3");
  await open.focus();
  await page.keyboard.press("Enter");
  const cycle = page.getByLabel("Cycle of one.csv");
  await cycle.waitFor();
  assert.ok(await cycle.evaluate((e) => e === document.activeElement), "the first number has the focus");
  await page.keyboard.press("Escape");
  await cycle.waitFor({ state: "detached" });
  assert.ok(await open.evaluate((e) => e === document.activeElement), "Escape leads back");
  await page.keyboard.press("Enter");
  await cycle.fill("fifty");
  await page.keyboard.press("Enter");
  await page.getByText("“fifty” is not a number.").waitFor();
  assert.equal(await cycle.getAttribute("aria-invalid"), "true");
  assert.match(manifest(), /cycle: 3/, "nothing was written");
  for (const theme of ["dark", "light"]) {
    await page.evaluate((t) => (document.documentElement.dataset.theme = t), theme);
    assert.deepEqual(await page.evaluate(contrasts), [], theme);
  }
  await cycle.fill("50");
  await page.getByLabel("Add to the state of one.csv").selectOption("temperature_C");
  await page.getByLabel("Temperature of one.csv").fill("25,5");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "State of one.csv: cycle 50, temperature 25.5 °C" }).waitFor();
  assert.match(manifest(), /cycle: 50/);
  assert.match(manifest(), /temperature_C: 25\.5/);
  assert.match(manifest(), /^# ours/, "comments stay");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.startsWith("State of one.csv"));
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "State of one.csv: cycle 3" }).waitFor();
  await page.keyboard.press("Control+Shift+z");
  await page.getByRole("button", { name: /cycle 50, temperature/ }).waitFor();
  assert.deepEqual(troubles, []);
});

test("a state that is refused is said where it was typed, and an emptied one goes", { skip, timeout: 60000 }, async () => {
  const { page } = user;
  const before = manifest();
  await page.getByRole("button", { name: /^State of one\.csv/ }).click();
  await page.getByLabel("Cycle of one.csv").fill("2.5");
  await page.keyboard.press("Enter");
  await page.getByText("Cycle is a whole number, not 2.5.").waitFor();
  assert.equal(manifest(), before);
  for (const word of ["Cycle", "Temperature"]) await page.getByLabel(`${word} of one.csv`).fill("");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await page.getByRole("button", { name: "State of one.csv: none" }).waitFor();
  assert.doesNotMatch(manifest(), /cycle: 50/);
});
