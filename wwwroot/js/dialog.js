// Dialogs in the look of KERN. The browser keeps the keyboard inside, closes on Escape and gives the focus back.
import { button, element, freshId } from "./dom.js";

/**
 * Asks something. `fields` stand in the dialog; `accept` answers the result, or null while something is missing.
 * Resolves to the result, or to null when the question was put away.
 */
export function ask(title, fields, action, accept) {
  return new Promise(resolve => {
    const heading = element("h2", { class: "kern-title", id: freshId("dialog") }, title);
    let result = null;
    const form = element("form", { method: "dialog", class: "hub-dialog", onsubmit: event => {
      result = accept();
      if (result === null) event.preventDefault();
    } },
      element("header", { class: "kern-dialog__header" }, heading),
      element("section", { class: "kern-dialog__body" }, ...fields),
      element("footer", { class: "kern-dialog__footer" },
        button("Abbrechen", "secondary", () => dialog.close()),
        element("button", { type: "submit", class: "kern-btn kern-btn--primary" }, element("span", { class: "kern-label" }, action))));
    const dialog = element("dialog", { class: "kern-dialog", "aria-labelledby": heading.id, onclose: () => {
      dialog.remove();
      resolve(result);
    } }, form);
    document.body.append(dialog);
    dialog.showModal();
    form.querySelector("input, textarea")?.focus();
  });
}

/** A labelled input; `fault(text)` shows what is wrong with it. */
export function input(label, hint, value = "", more = {}) {
  const id = freshId("feld");
  const field = element("input", { class: "kern-form-input__input", id, value, "aria-describedby": `${id}-hinweis`, ...more });
  const reason = element("span", { class: "kern-body" });
  const error = element("p", { class: "kern-error", id: `${id}-fehler`, hidden: true }, element("span", { class: "kern-icon kern-icon--danger", "aria-hidden": "true" }), reason);
  const box = element("div", { class: "kern-form-input" }, element("label", { class: "kern-label", for: id }, label), element("span", { class: "kern-hint", id: `${id}-hinweis` }, hint), field, error);
  const fault = text => {
    reason.textContent = text;
    error.hidden = !text;
    box.classList.toggle("kern-form-input--error", !!text);
    field.classList.toggle("kern-form-input__input--error", !!text);
    field.setAttribute("aria-invalid", String(!!text));
    field.setAttribute("aria-describedby", text ? `${id}-hinweis ${id}-fehler` : `${id}-hinweis`);
    if (text) field.focus();
  };
  return { box, field, fault };
}
