// A run goes on while its user looks at other pages or loads the page anew; its end is said wherever they are.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { browse, browserPath, serve } from "../bench.mjs";

const skip = browserPath() ? false : "no Chromium on this machine";
let server;
let user;
let other;

before(async () => {
  if (skip) return;
  server = await serve();
  user = await browse();
  await user.page.goto(server.url);
  await user.page.getByRole("button", { name: /^Open a copy of Li2CO3/ }).click();
  await user.page.waitForURL(/\/files/);
  other = /#\/study\/([^/]+)\//.exec(user.page.url())[1];
  await user.page.goto(`${server.url.split("#")[0]}#/`);
  await user.page.getByRole("button", { name: /^Open a copy of Li2CO3/ }).click();
  await user.page.waitForURL(/-2\/files/);
});

after(async () => {
  await user?.browser.close();
  await server?.stop();
});

/** Work that the server does first, so that what is begun next has to wait: runs of another study. */
const busy = (page, times) => page.evaluate(async ([id, n]) => {
  const jobs = [];
  for (let k = 0; k < n; k++) {
    const reply = await fetch(`/api/v1/studies/${id}/run`, { method: "POST", headers: { "X-Interphase-Token": sessionStorage.getItem("interphase-token"), "Content-Type": "application/json" }, body: '{"again":true}' });
    jobs.push((await reply.json()).job);
  }
  return jobs;
}, [other, times]);

const progress = (page) => page.getByRole("progressbar", { name: "Run" });

test("a run is still shown after the tab was changed and the page loaded anew, and its end is said", { skip, timeout: 180000 }, async () => {
  const { page, troubles } = user;
  await busy(page, 1);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await progress(page).waitFor();
  await page.getByRole("link", { name: "Thermodynamics" }).click();
  await page.waitForURL(/\/thermodynamics/);
  assert.ok(await progress(page).isVisible(), "the progress is shown on another tab");
  await page.getByRole("link", { name: "Interphase" }).click();
  await page.getByRole("heading", { name: "What does the coating do?" }).waitFor();
  await page.goBack();
  await progress(page).waitFor();
  await page.reload();
  await progress(page).waitFor();
  assert.ok(await page.getByRole("button", { name: "Cancel the run" }).isVisible(), "it can be cancelled after the page was loaded anew");
  const moments = new Set();
  const said = page.locator(".note", { hasText: "is done" }).last();
  while (!(await said.isVisible())) {
    moments.add(await page.evaluate(() => document.querySelector("#top progress")?.previousElementSibling?.textContent ?? ""));
    await page.waitForTimeout(40);
  }
  assert.ok([...moments].filter(Boolean).length > 1, `the stream was taken up again: ${[...moments]}`);
  assert.match(page.url(), /\/thermodynamics/, "who is elsewhere is not taken away");
  await said.getByRole("button", { name: "Results" }).click();
  await page.waitForURL(/\/results/);
  await page.getByRole("heading", { name: /Coated against bare/ }).waitFor();
  assert.deepEqual(troubles, []);
});

test("a run is cancelled from a page that was loaded anew", { skip, timeout: 180000 }, async () => {
  const { page } = user;
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await busy(page, 2);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await progress(page).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Cancel the run" }).click();
  await page.getByText("The run was cancelled; what stood before still stands.").waitFor({ timeout: 90000 });
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
});

test("a run that ends while the page is away is said when it comes back", { skip, timeout: 180000 }, async () => {
  const { page } = user;
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await busy(page, 1);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  const job = await page.waitForFunction(() => JSON.parse(sessionStorage.getItem("interphase-runs") ?? "[]")[0]).then((h) => h.jsonValue());
  await page.goto("about:blank");
  const token = /token=([0-9a-f]+)/.exec(server.url)[1];
  for (;;) {
    const reply = await fetch(`${server.url.split("#")[0]}api/v1/jobs/${job}`, { headers: { "X-Interphase-Token": token } });
    if ((await reply.json()).state !== "running") break;
    await new Promise((done) => setTimeout(done, 100));
  }
  await page.goto(`${server.url.split("#")[0]}#/`);
  await page.locator(".note", { hasText: "is done" }).waitFor();
});
