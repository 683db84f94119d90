// The tabs "Schreiben" and "Vorschau". The preview comes from the server, from the same program that shows the page later.
import { element, freshId } from "./dom.js";
import { post } from "./http.js";
import { parse } from "./inert.js";

/** The tab list and the panel of the preview; `panel` is what "Schreiben" shows. */
export function preview(area, panel, address) {
  const shown = element("div", { id: freshId("vorschau"), class: "hub-editor__preview hub-prose", role: "tabpanel", tabindex: "0", hidden: true, "aria-live": "polite" });
  panel.id ||= freshId("schreiben");
  panel.setAttribute("role", "tabpanel");
  const tabs = [tab("Schreiben", panel), tab("Vorschau", shown)];
  panel.setAttribute("aria-labelledby", tabs[0].id);
  shown.setAttribute("aria-labelledby", tabs[1].id);
  select(0);

  function tab(label, controls) {
    return element("button", { type: "button", class: "hub-editor__tab", role: "tab", id: freshId("reiter"), "aria-controls": controls.id, onclick: event => select(tabs.indexOf(event.currentTarget)) }, label);
  }

  function select(chosen) {
    tabs.forEach((one, place) => {
      one.setAttribute("aria-selected", String(place === chosen));
      one.tabIndex = place === chosen ? 0 : -1;
    });
    panel.hidden = chosen === 1;
    shown.hidden = chosen === 0;
    if (chosen === 1) load();
  }

  async function load() {
    shown.replaceChildren(element("p", {}, "Die Vorschau wird geladen …"));
    const fields = new FormData();
    fields.append("text", area.value);
    try {
      const html = await (await post(area.form, address, fields)).text();
      const made = parse(html).body;
      shown.replaceChildren(...(made.childNodes.length ? made.childNodes : [element("p", {}, "Hier steht noch kein Text.")]));
    } catch (failure) {
      shown.replaceChildren(element("p", { class: "kern-error" }, failure.message));
    }
  }

  const list = element("div", { class: "hub-editor__tabs", role: "tablist", "aria-label": "Ansicht" }, ...tabs);
  list.addEventListener("keydown", event => {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    event.preventDefault();
    const other = tabs[0].getAttribute("aria-selected") === "true" ? 1 : 0;
    select(other);
    tabs[other].focus();
  });
  return { list, shown };
}
