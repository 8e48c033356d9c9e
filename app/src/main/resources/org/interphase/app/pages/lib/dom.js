// Elements without markup in strings: nothing that a file or a study says can become an element.

/** h("button.plain", {onclick, "aria-label": "…"}, "text", child, …); arrays are flattened, null is left out. */
export function h(tag, properties, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  if (properties !== null && properties !== undefined && (properties.nodeType || typeof properties !== "object" || Array.isArray(properties))) {
    children.unshift(properties);
    properties = null;
  }
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "class") element.classList.add(...value.split(" ").filter(Boolean));
    else if (key === "style") for (const [k, v] of Object.entries(value)) element.style.setProperty(k, v);
    else if (["value", "checked", "disabled", "selected", "indeterminate", "open", "multiple"].includes(key)) element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(element, child);
    else element.append(child.nodeType ? child : String(child));
  }
}

const SVG = "http://www.w3.org/2000/svg";

/** The same for drawings; attributes only. */
export function s(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  append(element, children);
  return element;
}

export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

let count = 0;
export const fresh = (prefix) => `${prefix}-${++count}`;

/** A control with its label. */
export function field(label, control, hint) {
  control.id ||= fresh("field");
  return h("div.field", h("label", { for: control.id }, label), control, hint ? h("small.quiet", hint) : null);
}

export function select(options, value, onchange, properties) {
  const list = options.map((o) => (typeof o === "string" ? { value: o, text: o } : o));
  return h("select", { ...properties, onchange: (e) => onchange?.(e.target.value) },
    list.map((o) => h("option", { value: o.value, selected: o.value === value }, o.text)));
}

export function button(text, onclick, properties) {
  return h("button", { type: "button", onclick, ...properties }, text);
}

/** A passing word at the foot of the page; `kind` is bad, long or nothing, `action` a button beside it. */
export function note(text, kind = "", action = null) {
  const box = document.getElementById("notes");
  const line = h("div.note", { class: kind }, h("span", text), action, button("×", () => line.remove(), { "aria-label": "Dismiss" }));
  action?.addEventListener("click", () => line.remove());
  box.append(line);
  setTimeout(() => line.remove(), kind ? 15000 : 5000);
}

/** Copies text; a browser that refuses leaves it selected. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    note("Copied.");
  } catch {
    note("The browser does not let a page copy; select the text instead.", "bad");
  }
}

export function save(name, content, type) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** A list of statements that a program made, each as a sentence; nothing where there are none. */
export const sentences = (texts = []) => texts.length === 0 ? null
  : h("ul", texts.map((text) => h("li", `${text[0].toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`)));

/** Waits for the browser to have drawn. */
export const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
