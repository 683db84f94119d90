// Builds elements without HTML in text.

/** An element with attributes and children; a function as an attribute "onclick" listens. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") made.addEventListener(name.replace(/^on/, ""), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A button in the look of KERN; its label is real text. */
export function button(label, look, onclick, more = {}) {
  return element("button", { type: "button", class: `kern-btn kern-btn--${look}`, onclick, ...more }, element("span", { class: "kern-label" }, label));
}

let count = 0;

/** An id that nothing else on the page has. */
export function freshId(stem) {
  return `${stem}-${++count}`;
}
