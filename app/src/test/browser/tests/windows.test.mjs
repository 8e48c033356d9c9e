// Two windows on one study, the keyboard alone, dark and light, and the policy of the pages.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browse, browserPath, contrasts, picture, serve, walk, watch } from "../bench.mjs";

const skip = browserPath() ? false : "no Chromium on this machine";
let server;
let user;

before(async () => {
  if (skip) return;
  server = await serve();
  user = await browse();
  const study = join(server.workspace, "pair");
  mkdirSync(join(study, "raw"), { recursive: true });
  writeFileSync(join(study, "study.yaml"), "# ours\ntitle: Pair\nsamples:\n  bare: {role: bare}\n  coated: {role: coated, coating: LiNbO3}\n");
});

after(async () => {
  await user?.browser.close();
  await server?.stop();
});

const files = () => `${server.url.split("#")[0]}#/study/pair/files`;
const manifest = () => readFileSync(join(server.workspace, "pair", "study.yaml"), "utf8");

async function retitle(page, title) {
  const box = page.getByLabel("Title of the study");
  await box.fill(title);
  await box.press("Tab");
}

test("two windows on one study lose nothing", { skip, timeout: 60000 }, async () => {
  const one = user.page;
  const two = await user.context.newPage();
  const troubles = watch(two);
  for (const page of [one, two]) {
    await page.goto(server.url);
    await page.goto(files());
    await page.getByLabel("Title of the study").waitFor();
  }
  await two.getByLabel("Coating of coated").fill("Li2CO3");
  await two.getByLabel("Coating of coated").press("Tab");
  await two.locator("aside.manifest li", { hasText: "Li2CO3" }).waitFor();
  await retitle(one, "Seen by both");
  const box = one.locator("[data-conflict]");
  await box.waitFor();
  assert.match(await box.innerText(), /not written/);
  assert.match(await one.locator("aside.manifest").innerText(), /Li2CO3/, "what the other window wrote is shown");
  assert.match(manifest(), /title: Pair/, "nothing was forced");
  await one.getByRole("button", { name: "Apply mine on top" }).click();
  await box.waitFor({ state: "detached" });
  await one.locator("aside.manifest li", { hasText: "Seen by both" }).waitFor();
  const text = manifest();
  assert.match(text, /Seen by both/);
  assert.match(text, /Li2CO3/);
  assert.match(text, /^# ours/, "comments stay");
  await two.close();
  assert.deepEqual(troubles.filter((t) => !/409/.test(t)), []);
});

test("a wrong line of study.yaml is marked and the last good state stays", { skip, timeout: 60000 }, async () => {
  const { page } = user;
  const before = manifest();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const box = page.getByLabel("Text of study.yaml");
  await box.fill(before.replace("role: coated", "rolle: coated"));
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator("aside.manifest .problem").waitFor();
  assert.match(await page.locator("aside.manifest .problem").innerText(), /role/);
  const marked = await page.evaluate(() => {
    const t = document.querySelector("aside.manifest textarea");
    return t.value.slice(t.selectionStart, t.selectionEnd);
  });
  assert.match(marked, /rolle/, "the line is marked");
  assert.equal(manifest(), before);
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
});

test("the keyboard reaches everything, and its place is seen", { skip, timeout: 90000 }, async () => {
  const { page } = user;
  await page.goto(files());
  await page.getByLabel("Title of the study").waitFor();
  const reached = await walk(page, 70);
  for (const one of reached) assert.ok(one.seen, `the focus on ${one.name} is seen`);
  for (const name of ["Interphase", "Files", "Run", "Title of the study", "Role of coated", "Choose files …", "Edit"]) {
    assert.ok(reached.some((r) => r.name.includes(name)), `${name} is reached; seen: ${reached.map((r) => r.name).join(" | ")}`);
  }
});

test("every control has a name", { skip, timeout: 60000 }, async () => {
  const { page } = user;
  for (const part of ["files", "results", "thermodynamics", "cell", "audit"]) {
    await page.goto(`${server.url.split("#")[0]}#/study/pair/${part}`);
    await page.waitForTimeout(1200);
    const nameless = await page.evaluate(() => [...document.querySelectorAll("button, input:not([type=file]), select, textarea, a, svg[role=img]")]
      .filter((e) => !(e.getAttribute("aria-label") || e.labels?.length || e.textContent.trim() || e.title)).map((e) => e.outerHTML.slice(0, 120)));
    assert.deepEqual(nameless, [], part);
  }
});

for (const colorScheme of ["light", "dark"]) {
  test(`letters stand out in the ${colorScheme} theme`, { skip, timeout: 90000 }, async () => {
    const { browser, page, troubles } = await browse({ colorScheme });
    try {
      await page.goto(server.url);
      await page.getByRole("button", { name: /^Open a copy of Li2CO3/ }).click();
      await page.waitForURL(/\/files/);
      await page.locator("tr[data-file]").first().waitFor();
      assert.deepEqual(await page.evaluate(contrasts), []);
      await page.getByRole("link", { name: "Evidence" }).click();
      await page.getByRole("heading", { name: "Evidence matrix" }).waitFor({ timeout: 60000 });
      assert.deepEqual(await page.evaluate(contrasts), []);
      await page.evaluate(() => window.scrollTo(0, 0));
      if (colorScheme === "dark") await picture(page, "evidence-dark");
      assert.deepEqual(troubles, []);
    } finally {
      await browser.close();
    }
  });
}

test("studies are found by their coating and set beside each other", { skip, timeout: 90000 }, async () => {
  const { page } = user;
  await page.goto(`${server.url.split("#")[0]}#/`);
  await page.getByRole("link", { name: "Seen by both" }).waitFor();
  const rows = page.locator("section[aria-label=Studies] tbody tr");
  const all = await rows.count();
  assert.ok(all >= 3, "the study made above and the copies of the example");
  await page.getByRole("search").getByLabel("Coating").fill("no such coating");
  await page.getByText("No study holds that.").waitFor();
  await page.getByRole("search").getByLabel("Coating").fill("Li2CO3");
  await page.waitForFunction((n) => document.querySelectorAll("section[aria-label=Studies] tbody tr").length === n, all);
  for (const box of (await page.getByLabel(/^Compare /).all()).slice(0, 2)) await box.check();
  await page.getByRole("button", { name: "Compare 2 studies" }).click();
  await page.getByRole("heading", { name: /^Compared: / }).waitFor({ timeout: 60000 });
  assert.match(await page.locator(".equal code").innerText(), /^interphase compare /);
  assert.ok((await page.getByRole("figure", { name: /^Discharge capacity/ }).count()) > 0);
  assert.equal(await page.getByRole("figure", { name: "Coulombic efficiency, after cycling" }).count(), 0, "99.5 % against 99.5 % without an error has no size");
  const row = page.locator("details", { hasText: "Coulombic efficiency, after cycling" });
  await row.locator("summary").click();
  assert.equal((await row.locator("tbody tr").first().locator("td").nth(5).innerText()).trim(), "–");
});

test("the examples stand in two columns, and the tools of a figure in one line", { skip, timeout: 60000 }, async () => {
  const { page } = user;
  await page.goto(`${server.url.split("#")[0]}#/`);
  await page.getByRole("button", { name: /^Open a copy of/ }).first().waitFor();
  const boxes = await Promise.all((await page.locator(".examples > *").all()).map((e) => e.boundingBox()));
  for (const k of [0, 1]) assert.equal(new Set(boxes.filter((_, i) => i % 2 === k).map((b) => Math.round(b.x))).size, 1, `column ${k}`);
  boxes.forEach((b, i) => i % 2 && assert.ok(Math.abs(b.y - boxes[i - 1].y) < 3, "a button stands beside the first line of its words"));
  await page.getByRole("link", { name: /^Li2CO3/ }).first().click();
  await page.getByRole("link", { name: "Cycling", exact: true }).click();
  const figure = page.getByRole("figure", { name: "dQ/dV" });
  await figure.locator("svg path").first().waitFor();
  assert.ok((await figure.locator("header").boundingBox()).height < 34, "title and buttons in one line");
  assert.ok((await figure.locator(".controls").boundingBox()).height < 40, "its choices in another");
});

test("the pages carry the policy that forbids scripts and styles from elsewhere", { skip }, async () => {
  const reply = await fetch(server.url.split("#")[0]);
  assert.match(reply.headers.get("content-security-policy"), /default-src 'none'; script-src 'self'; style-src 'self'/);
  assert.doesNotMatch(await reply.text(), /<script(?![^>]*src=)|style=|onclick=|https?:\/\//);
});
