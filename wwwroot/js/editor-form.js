// Keeps what was typed: saves the form as a draft while it is written, and warns before a page with unsaved text is left.
import { element } from "./dom.js";
import { post } from "./http.js";

const PAUSE = 3_000;
const RETRY = 15_000;
const watched = new WeakSet();

/** Watches a form once, however many texts it has. `address` is where drafts are saved; without it there is the warning only. */
export function watch(form, address) {
  if (!form || watched.has(form)) return;
  watched.add(form);
  let saved = snapshot(form);
  let leaving = false;
  const isDirty = () => snapshot(form) !== saved;

  addEventListener("beforeunload", event => {
    if (!leaving && isDirty()) event.preventDefault();
  });
  form.addEventListener("submit", event => {
    leaving = !event.defaultPrevented;
  });
  // Back from the next page, the text may be changed again.
  addEventListener("pageshow", () => {
    leaving = false;
  });
  if (address) autosave(form, address, isDirty, taken => (saved = taken));
}

function autosave(form, address, isDirty, keep) {
  const state = element("p", { class: "hub-editor__state", role: "status" });
  form.append(state);
  let timer = 0;
  let running = false;

  const later = delay => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };

  async function save() {
    if (running || !isDirty()) return;
    running = true;
    const taken = snapshot(form);
    state.textContent = "Der Entwurf wird gespeichert …";
    try {
      await post(form, address, new FormData(form));
      keep(taken);
      state.textContent = `Entwurf gespeichert um ${new Date().toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" })} Uhr.`;
      if (isDirty()) later(PAUSE);
    } catch (failure) {
      state.textContent = `Noch nicht gespeichert. ${failure.message}`;
      later(RETRY);
    } finally {
      running = false;
    }
  }

  form.addEventListener("input", () => isDirty() && later(PAUSE));
  // Who comes back from signing in again in another window finds the text saved at once.
  addEventListener("focus", () => isDirty() && later(0));
}

// Chosen files are not part of it: they are sent on their own.
function snapshot(form) {
  return JSON.stringify([...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "__RequestVerificationToken"));
}
