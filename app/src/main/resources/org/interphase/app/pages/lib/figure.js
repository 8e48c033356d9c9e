// The frame around every figure: its title, its picture as a file, its numbers as a table.
import { h, s, button, save, copy, note } from "./dom.js";

const PIXELS = 2;

/** The drawing with the colours of the light theme in place, and its legend below. */
export function standalone(chart) {
  const copied = chart.svg.cloneNode(true);
  copied.querySelectorAll("[data-screen]").forEach((e) => e.remove());
  const [, , width, height] = copied.getAttribute("viewBox").split(" ").map(Number);
  const names = (chart.series ?? []).filter((line) => line.name && !line.unlisted && !chart.hidden?.has(line.name));
  let [x, y] = [62, height + 14];
  if (names.length > 1) {
    for (const line of names) {
      const long = 26 + line.name.length * 6.6;
      if (x + long > width) [x, y] = [62, y + 17];
      copied.append(s("rect", { x, y: y - 9, width: 10, height: 10, fill: line.open ? "none" : `var(--c${(line.colour ?? 0) % 9})`, stroke: `var(--c${(line.colour ?? 0) % 9})` }),
        s("text", { x: x + 14, y, fill: "var(--ink)" }, line.name));
      x += long;
    }
  }
  const tall = names.length > 1 ? y + 12 : height;
  copied.querySelector("rect[fill='var(--paper)']")?.setAttribute("height", tall);
  copied.setAttribute("viewBox", `0 0 ${width} ${tall}`);
  copied.setAttribute("width", width);
  copied.setAttribute("height", tall);
  copied.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const light = lightColours();
  return new XMLSerializer().serializeToString(copied).replace(/var\((--[a-z0-9-]+)\)/g, (all, name) => light[name] ?? "#000");
}

function lightColours() {
  const root = document.documentElement;
  const before = root.dataset.theme;
  root.dataset.theme = "light";
  const style = getComputedStyle(root);
  const names = ["paper", "ink", "quiet", "axis", "grid", "rule", "edge", "link", "alert", "good", "tint", "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"];
  const found = Object.fromEntries(names.map((n) => [`--${n}`, style.getPropertyValue(`--${n}`).trim()]));
  if (before === undefined) delete root.dataset.theme;
  else root.dataset.theme = before;
  return found;
}

/** Draws an SVG into a canvas of twice its size. */
export async function png(svg) {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    const canvas = h("canvas", { width: image.width * PIXELS, height: image.height * PIXELS });
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

const named = (title) => title.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "figure";

/**
 * @param chart anything with svg, csv() and element; or {element, exportSvg(), csv()}
 * @param tools beside the title; `controls` in a line of their own where they are too many for it
 */
export function figure(title, chart, { caption, tools, controls } = {}) {
  const svg = () => (chart.exportSvg ? chart.exportSvg() : standalone(chart));
  const name = named(title);
  const foot = h("figcaption", caption ?? "");
  const box = h("figure.figure", { "aria-label": title },
    h("header", h("h3", title), tools,
      button("SVG", () => save(`${name}.svg`, svg(), "image/svg+xml"), { "aria-label": `Save “${title}” as SVG` }),
      button("PNG", async () => {
        try {
          save(`${name}.png`, await png(svg()));
        } catch {
          note("The picture could not be drawn.", "bad");
        }
      }, { "aria-label": `Save “${title}” as PNG` }),
      button("CSV", () => save(`${name}.csv`, chart.csv(), "text/csv"), { "aria-label": `Save the numbers of “${title}” as CSV` })),
    controls ? h("div.row.controls", controls) : null, chart.element, foot);
  return { element: box, say: (text) => (foot.textContent = text ?? "") };
}

/** The command line and the lines of study.yaml that do the same. */
export function equalLine() {
  const element = h("div.stack");
  return {
    element,
    show(answer) {
      element.replaceChildren(...[
        answer?.command && h("div.equal", h("span", "Same on the command line:"), h("code", { tabindex: "0" }, answer.command),
          button("Copy", () => copy(answer.command), { "aria-label": "Copy the command line" })),
        answer?.manifest && h("details", h("summary", "Same in study.yaml"), h("pre.lines", answer.manifest)),
      ].filter(Boolean));
    },
  };
}
