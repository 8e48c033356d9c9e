// Files into a study: dropped, or chosen.
import { upload } from "./lib/api.js";
import { h, fill, button, note } from "./lib/dom.js";
import { bytes } from "./lib/number.js";

const MOST = 5000;
const SKIPPED = /(^|\/)(\.|Thumbs\.db$|desktop\.ini$)/;

async function walk(entry, path, found) {
  if (found.length >= MOST || SKIPPED.test(entry.name)) return;
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    found.push({ path: path + entry.name, file });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    for (const inner of some) await walk(inner, `${path}${entry.name}/`, found);
  }
}

/** Files of a drop, folders walked. The name of a single dropped folder is the study's, not a part of each path. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const found = [];
  if (entries.length === 0) return { files: [...transfer.files].map((file) => ({ path: file.name, file })), folder: "" };
  for (const entry of entries) await walk(entry, "", found);
  const single = entries.length === 1 && entries[0].isDirectory ? entries[0].name : "";
  return { files: single ? found.map((f) => ({ ...f, path: f.path.slice(single.length + 1) })) : found, folder: single };
}

function chosen(input) {
  const files = [...input.files].map((file) => {
    const path = file.webkitRelativePath || file.name;
    return { path: file.webkitRelativePath ? path.slice(path.indexOf("/") + 1) : path, file };
  });
  const folder = input.files[0]?.webkitRelativePath?.split("/")[0] ?? "";
  return { files: files.filter((f) => !SKIPPED.test(f.path)).slice(0, MOST), folder };
}

/** A place to drop on, with buttons for those who do not drag. */
export function dropZone({ label, what, onfiles, extra }) {
  const pick = (folder) => {
    const input = h("input", { type: "file", multiple: true, hidden: true, webkitdirectory: folder || null, "aria-label": folder ? "Folder" : "Files" });
    input.addEventListener("change", () => {
      const { files, folder: name } = chosen(input);
      input.value = "";
      if (files.length) onfiles(files, name);
    });
    return input;
  };
  const [file, folder] = [pick(false), pick(true)];
  const zone = h("section.drop", { "aria-label": label },
    h("h2", label), what ? h("p.quiet", what) : null,
    h("div.row.end", button("Choose a folder …", () => folder.click(), { class: "main" }), button("Choose files …", () => file.click()), extra), file, folder);
  zone.addEventListener("dragover", (e) => {
    e.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", async (e) => {
    e.preventDefault();
    zone.classList.remove("over");
    const { files, folder: name } = await dropped(e.dataTransfer);
    if (files.length) onfiles(files, name);
  });
  return zone;
}

/** Sends files one after another with progress; a refused one is said and the others go on. */
export async function sendAll(study, files, where) {
  const stop = new AbortController();
  const total = files.reduce((sum, f) => sum + f.file.size, 0) || 1;
  const meter = h("progress", { max: "1", value: 0, "aria-label": "Sent" });
  const words = h("span");
  fill(where, h("div.card.row", { "data-uploading": "" }, meter, words, button("Stop", () => stop.abort())));
  let sent = 0;
  let bad = 0;
  for (const { path, file } of files) {
    words.textContent = `${path} (${bytes(file.size)})`;
    try {
      const address = `/studies/${encodeURIComponent(study)}/files/${path.split("/").map(encodeURIComponent).join("/")}`;
      await upload(address, file, (n) => (meter.value = (sent + n) / total), stop.signal);
    } catch (e) {
      if (e.name === "AbortError") break;
      bad++;
      // Said at the foot of the page, where it stays when the study opens.
      note(`${path}: ${e.message}`, "bad");
    }
    sent += file.size;
    meter.value = sent / total;
  }
  where.firstElementChild.remove();
  return bad;
}
