// The state in which a file was measured, changed where it stands: by a click or the keyboard.
import { h, fill, button, select } from "./lib/dom.js";
import { typed } from "./lib/number.js";

export const AXES = [
  ["cycle", "Cycle", ""], ["rate_C", "Rate", "C"], ["temperature_C", "Temperature", "°C"], ["potential_V", "Potential", "V"],
  ["soc_percent", "State of charge", "%"], ["rest_h", "Rest", "h"], ["sputter_s", "Sputter time", "s"], ["position_nm", "Position", "nm"],
];
/** What a value can be at all; anything else was mistyped. */
const RANGES = { cycle: [0, Infinity], temperature_C: [-273.15, Infinity], soc_percent: [0, 100], rest_h: [0, Infinity], sputter_s: [0, Infinity] };
function refusal(key, word, text) {
  const number = typed(text);
  const [least, most] = RANGES[key] ?? [-Infinity, Infinity];
  if (!Number.isFinite(number)) return `“${text}” is not a number.`;
  if (number < least || number > most) return `${word} lies ${most === Infinity ? `at ${least} or above` : `between ${least} and ${most}`}, not at ${text}.`;
  return key === "cycle" && !Number.isInteger(number) ? `${word} is a whole number, not ${text}.` : null;
}
const has = (state, key) => state?.[key] !== undefined && state[key] !== null;
const named = ([, word, unit]) => (unit ? `${word} / ${unit}` : word);

export function stateText(state) {
  return AXES.filter(([key]) => has(state, key)).map(([key, word, unit]) => `${word.toLowerCase()} ${state[key]}${unit ? " " + unit : ""}`).join(", ");
}

/**
 * @param name of the file, as labels say it
 * @param set carries the new state out; what it throws is said in the cell, which stays open
 */
export function stateCell(name, state, set) {
  const cell = h("td.state");
  const shown = () => {
    const open = button(stateText(state) || "set …", () => edit(), { class: "number", "aria-label": `State of ${name}: ${stateText(state) || "none"}` });
    fill(cell, open);
    return open;
  };

  function edit() {
    const lines = h("div.stack");
    const problem = h("div");
    const inputs = new Map();
    const add = (axis, value) => {
      const [key, word] = axis;
      const input = h("input", { value, size: "6", inputmode: "decimal", "aria-label": `${word} of ${name}` });
      inputs.set(key, input);
      lines.append(h("label.chip", h("span.quiet", named(axis)), input));
      more.querySelector(`option[value="${key}"]`)?.remove();
      return input;
    };
    const more = select([{ value: "", text: "add …" }, ...AXES.map((axis) => ({ value: axis[0], text: named(axis) }))], "", (key) => key && add(AXES.find(([k]) => k === key), "").focus(), { "aria-label": `Add to the state of ${name}` });
    AXES.filter(([key]) => has(state, key)).forEach((axis) => add(axis, String(state[axis[0]])));
    const form = h("form.stack", { "aria-label": `State of ${name}`, onsubmit: (e) => {
      e.preventDefault();
      submit();
    }, onkeydown: (e) => {
      if (e.key !== "Escape") return;
      e.preventDefault();
      shown().focus();
    } }, lines, problem, h("div.row", more, h("button.main", { type: "submit" }, "Set"), button("Cancel", () => shown().focus())));

    async function submit() {
      const next = {};
      for (const [key, input] of inputs) {
        const text = input.value.trim();
        const wrong = text === "" ? null : refusal(key, AXES.find(([k]) => k === key)[1], text);
        input.setAttribute("aria-invalid", String(!!wrong));
        if (wrong) {
          fill(problem, h("p.problem", { role: "alert" }, wrong));
          return void input.focus();
        }
        if (text !== "") next[key] = typed(text);
      }
      try {
        await set(next);
      } catch (e) {
        fill(problem, h("p.problem", { role: "alert" }, e.message));
      }
    }

    fill(cell, form);
    ([...inputs.values()][0] ?? more).focus();
  }

  shown();
  return cell;
}
