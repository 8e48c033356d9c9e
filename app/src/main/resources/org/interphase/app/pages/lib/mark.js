// What was typed wrongly is marked where it was typed; what stood before still stands.
import { h, fill, fresh } from "./dom.js";

/**
 * @param box below the control, takes the sentence
 * @param at [from, to] of the wrong characters, where they are known
 */
export function mark(control, box, sentence, at = null) {
  const problem = h("p.problem", { role: "alert", id: fresh("problem") }, sentence);
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", problem.id);
  fill(box, problem, at ? h("pre.lines", `${control.value}\n${" ".repeat(at[0])}${"^".repeat(Math.max(1, at[1] - at[0]))}`) : null);
  if (at && document.activeElement === control) control.setSelectionRange(...at);
}

export function unmark(box, ...controls) {
  controls.forEach((control) => {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  });
  fill(box);
}

/** Where a word stands in a list that was typed; null where it does not. */
export function wordAt(text, word) {
  const found = word ? new RegExp(`(^|[,;\\s])(${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")})(?=$|[,;\\s])`).exec(text) : null;
  return found ? [found.index + found[1].length, found.index + found[1].length + word.length] : null;
}
