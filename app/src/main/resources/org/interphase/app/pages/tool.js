// A panel that needs no study.
import { post, text } from "./lib/api.js";
import { h, fill } from "./lib/dom.js";
import { bar } from "./shell.js";
import { panel } from "./panels/all.js";

export async function openTool(element, name, query) {
  const found = await panel(name);
  bar({ tool: name });
  const work = h("div.work", h("h1", found.title));
  const place = h("div.stack");
  work.append(place);
  fill(element, work);
  return found.mount(place, {
    study: null, query,
    analyse: (verb, options, more) => post(`/analyse/${verb}`, options, more),
    figure: (verb, options, format) => text(`/figure/${verb}`, { ...options, format }),
  });
}
