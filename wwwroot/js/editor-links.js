// The dialog for a link: to a page of CoopHub, found by words, or to an address elsewhere.
import { element } from "./dom.js";
import { ask, input } from "./dialog.js";
import { getJson } from "./http.js";

/** Asks for a link; resolves to its Markdown, or to null. `endpoint` answers [{ title, url, hint }] to ?q=words. */
export function askForLink(selected, endpoint) {
  const text = input("Linktext", "Was im Text steht, zum Beispiel „Leitfaden zur eAkte“", selected.trim().replace(/\s+/g, " "));
  const target = input("Wohin?", endpoint ? "Wörter, um eine Seite von CoopHub zu suchen, oder eine Adresse" : "Eine Adresse, zum Beispiel https://www.stadt.de", "", { autocomplete: "off" });
  const said = element("p", { class: "kern-hint", role: "status" });
  const found = element("ul", { class: "hub-found" });
  let chosen = null;
  let timer = 0;
  let asking = new AbortController();

  target.field.addEventListener("input", () => {
    chosen = null;
    target.fault("");
    clearTimeout(timer);
    if (endpoint) timer = setTimeout(search, 300);
  });

  async function search() {
    asking.abort();
    asking = new AbortController();
    const words = target.field.value.trim();
    if (words.length < 2 || addressOf(words)) return show([], "");
    try {
      const pages = await getJson(`${endpoint}${endpoint.includes("?") ? "&" : "?"}q=${encodeURIComponent(words)}`, asking.signal);
      show(pages, pages.length === 1 ? "1 Seite gefunden" : `${pages.length || "Keine"} Seiten gefunden`);
    } catch (failure) {
      if (failure.name !== "AbortError") show([], failure.message);
    }
  }

  function show(pages, message) {
    said.textContent = message;
    found.replaceChildren(...pages.map(page => element("li", {}, element("button", { type: "button", class: "hub-found__page", onclick: () => choose(page) }, page.title, element("span", { class: "hub-meta" }, page.hint ?? "")))));
  }

  function choose(page) {
    chosen = page.url;
    target.field.value = page.title;
    text.field.value ||= page.title;
    show([], `Ausgewählt: ${page.title}`);
    target.field.focus();
  }

  return ask("Link einfügen", [text.box, target.box, said, found], "Einfügen", () => {
    const address = chosen ?? addressOf(target.field.value.trim());
    if (!address) {
      target.fault(endpoint ? "Wählen Sie eine gefundene Seite aus oder geben Sie eine ganze Adresse ein, zum Beispiel https://www.stadt.de." : "Geben Sie eine ganze Adresse ein, zum Beispiel https://www.stadt.de.");
      return null;
    }
    return `[${label(text.field.value.trim() || target.field.value.trim())}](${address})`;
  });
}

/** Text that stands between square brackets. */
export function label(text) {
  return text.replace(/[\\[\]]/g, "\\$&");
}

function addressOf(typed) {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return encode(`mailto:${typed}`);
  if (/^www\.\S+\.\S+$/i.test(typed)) return encode(`https://${typed}`);
  return /^(https?:\/\/\S+|mailto:\S+|\/(?![\/\\])\S*)$/i.test(typed) ? encode(typed) : null;
}

function encode(address) {
  return address.replace(/[()<>\\]/g, character => "%" + character.charCodeAt(0).toString(16).toUpperCase());
}
