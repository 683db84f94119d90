// Suggests titles and names below a search field while somebody types (a combobox as in the ARIA Authoring Practices).
// Without it the field is a plain one, and Enter always searches for what was typed.
import { element, freshId } from "./dom.js";

const PAUSE = 120;

for (const input of document.querySelectorAll("input[data-suggest]")) attach(input);

function attach(input) {
  const list = element("ul", { class: "hub-suggest", role: "listbox", id: freshId("vorschlaege"), "aria-label": "Vorschläge", hidden: true });
  input.after(list);
  set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });
  let options = [];
  let at = -1;
  let waiting;
  let asking;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = number => {
    options[at]?.setAttribute("aria-selected", "false");
    at = number;
    const option = options[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };

  const show = suggestions => {
    options = suggestions.map(one => element("li", { role: "option", id: freshId("vorschlag"), "aria-selected": "false", "data-address": one.address },
      element("span", {}, one.text), element("span", { class: "hub-suggest__kind" }, one.kind)));
    list.replaceChildren(...options);
    at = -1;
    input.removeAttribute("aria-activedescendant");
    if (options.length === 0) return close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const typed = input.value.trim();
    if (typed.length === 0) return close();
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed.slice(0, 200))}`, { signal: asking.signal });
      const suggestions = answer.ok ? await answer.json() : [];
      if (document.activeElement === input) show(suggestions);
    } catch {
      // A later question overtook this one, or the site cannot be reached: then there are no suggestions.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", event => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length > 0 && !list.hidden) {
      event.preventDefault();
      const count = options.length + 1;
      choose((at + 1 + (event.key === "ArrowDown" ? 1 : count - 1)) % count - 1);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      location.assign(options[at].dataset.address);
    }
  });
  input.addEventListener("blur", () => {
    clearTimeout(waiting);
    close();
  });
  list.addEventListener("pointerdown", event => {
    // The field must not lose the focus before the click arrives.
    event.preventDefault();
    const option = event.target.closest("[data-address]");
    if (option && event.button === 0) location.assign(option.dataset.address);
  });
}

function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
}
