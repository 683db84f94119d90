// Beside a title that is being typed, shows what is already there under a similar one. It is a hint and never a step.
import { element } from "./dom.js";
import { getJson } from "./http.js";

const PAUSE = 400;
const SHORTEST = 5;

function watch(field) {
  const box = element("div", { class: "hub-same", role: "status", hidden: true });
  field.closest(".kern-form-input").after(box);
  let timer = 0;
  let asking = new AbortController();

  async function look() {
    asking.abort();
    asking = new AbortController();
    const title = field.value.trim();
    try {
      const pages = title.length < SHORTEST ? [] : await getJson(`${field.dataset.similar}&titel=${encodeURIComponent(title)}`, asking.signal);
      show(pages);
    } catch {
      show([]);
    }
  }

  function show(pages) {
    box.hidden = pages.length === 0;
    box.replaceChildren(
      element("p", { class: "kern-body" }, "Das gibt es schon und klingt ähnlich:"),
      element("ul", {}, ...pages.map(page => element("li", {}, element("a", { class: "kern-link", href: page.url, target: "_blank", rel: "noopener" }, `${page.title} (neues Fenster)`)))));
    if (box.hidden) box.replaceChildren();
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  // Somebody may have typed before this module was there.
  if (field.value !== field.defaultValue) look();
}

document.querySelectorAll("[data-similar]").forEach(watch);
