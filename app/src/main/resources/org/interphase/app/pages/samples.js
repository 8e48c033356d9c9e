// The samples of a study: what was compared.
import { h, fill, button, field, select, note } from "./lib/dom.js";
import { typed, plain } from "./lib/number.js";

const ROLES = ["bare", "coated", "electrolyte reference", "liquid twin", "symmetric cell", "contact powder", "coated wafer"];
const NUMBERS = [
  ["cam_mass_mg", "Active mass", "mg"], ["area_cm2", "Area", "cm²"], ["coating_thickness_nm", "Thickness", "nm"],
  ["theoretical_capacity_mAh_g", "1C is", "mAh/g"],
];

/** Asks for a number with its error and where it comes from. */
function askNumber(sample, key, word, unit, change) {
  const value = h("input", { value: sample[key] === undefined ? "" : String(sample[key]), inputmode: "decimal", autofocus: true });
  const u = h("input", { inputmode: "decimal" });
  const source = h("input", { placeholder: "e.g. notebook 12, page 3" });
  const problem = h("div");
  const dialog = h("dialog", { "aria-label": `${word} of ${sample.id}` });
  const set = async () => {
    const [number, error] = [typed(value.value), typed(u.value)];
    if (value.value.trim() && !Number.isFinite(number)) {
      value.setAttribute("aria-invalid", "true");
      fill(problem, h("p.problem", `${word} is not a number.`));
      return;
    }
    dialog.close();
    await change(`${word} of ${sample.id}`, [{
      op: "change-sample", id: sample.id, key, value: value.value.trim() ? number : null,
      ...(Number.isFinite(error) ? { u: error } : {}), ...(source.value.trim() ? { source: source.value.trim() } : {}),
    }]);
  };
  fill(dialog, h("form", { onsubmit: (e) => {
    e.preventDefault();
    set();
  } }, h("h2", `${word} of ${sample.title ?? sample.id}`), problem,
  h("div.stack", field(`Value / ${unit}`, value), field(`One standard uncertainty / ${unit} (optional)`, u), field("Source (optional)", source),
    h("div.row", h("button.main", { type: "submit" }, "Set"), button("Cancel", () => dialog.close())))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function row(study, sample, change) {
  const set = (key) => (value) => change(`${key} of ${sample.id}`, [{ op: "change-sample", id: sample.id, key, value: value === "" ? null : value }]);
  return h("tr", { "data-sample": sample.id },
    h("td", h("b", sample.id)),
    h("td", h("input", { value: sample.title === sample.id ? "" : (sample.title ?? ""), size: "12", "aria-label": `Title of ${sample.id}`, onchange: (e) => set("title")(e.target.value.trim()) })),
    h("td", select(ROLES, sample.role, set("role"), { "aria-label": `Role of ${sample.id}` })),
    h("td", h("input", { value: sample.coating ?? "", size: "8", placeholder: sample.role === "coated" ? "formula" : "", "aria-label": `Coating of ${sample.id}`, onchange: (e) => set("coating")(e.target.value.trim()) })),
    NUMBERS.map(([key, word, unit]) => h("td.num", h("button.number", { type: "button", "aria-label": `${word} of ${sample.id}`, onclick: () => askNumber(sample, key, word, unit, change) },
      sample[key] === undefined || sample[key] === null ? "set …" : `${plain(Number(sample[key]))} ${unit}`))),
    h("td", button("Remove", () => change(`remove ${sample.id}`, [{ op: "remove-sample", id: sample.id }]), { class: "plain", "aria-label": `Remove ${sample.id}` })));
}

export function samplesCard(card, study, change) {
  const { samples } = study.now;
  const id = h("input", { size: "10" });
  const role = select(ROLES, samples.some((s) => s.role === "bare") ? "coated" : "bare", null, {});
  const coating = h("input", { size: "10", placeholder: "LiNbO3" });
  const add = (e) => {
    e.preventDefault();
    const name = id.value.trim();
    if (!/^[A-Za-z0-9][\w-]*$/.test(name)) {
      id.setAttribute("aria-invalid", "true");
      note("A sample needs a short name of letters, digits, - and _.", "bad");
      id.focus();
      return;
    }
    change(`add ${name}`, [{ op: "add-sample", id: name, role: role.value, ...(coating.value.trim() ? { coating: coating.value.trim() } : {}) }]);
  };
  const title = h("input", { value: study.now.title, size: "34", onchange: (e) => change("the title", [{ op: "title", title: e.target.value }]) });
  fill(card,
    h("div.row.end", field("Title of the study", title), h("span.gap")),
    h("h2", `Samples (${samples.length})`),
    samples.length ? h("div.scroll", h("table", h("thead", h("tr", ["Name", "Title", "Role", "Coating", ...NUMBERS.map(([, w]) => w), ""].map((t) => h("th", { scope: "col" }, t)))), h("tbody", samples.map((s) => row(study, s, change)))))
      : h("p.hint", "A study sets at least one bare sample against a coated one. Add both here; every file is then assigned to one of them."),
    h("form.row.end", { onsubmit: add, "aria-label": "Add a sample" }, field("New sample", id), field("Role", role), field("Coating", coating), h("button", { type: "submit" }, "Add")));
}
