// The buttons above a text. With Tab one comes to the bar as a whole, with the arrows from button to button.
import { bullets, heading, numbers, quote, table, wrap } from "./editor-commands.js";
import { button, element } from "./dom.js";

const COMMANDS = [
  { label: "Fett", keys: "Control+B", command: wrap("**", "fetter Text") },
  { label: "Kursiv", keys: "Control+I", command: wrap("*", "kursiver Text") },
  { label: "Überschrift", keys: "Control+Shift+H", command: heading },
  { label: "Liste", keys: "Control+Shift+8", command: bullets },
  { label: "Nummerierung", keys: "Control+Shift+7", command: numbers },
  { label: "Zitat", keys: "Control+Shift+9", command: quote },
  { label: "Tabelle", command: table },
];

/** The bar, and the keys that do the same. `more` are further buttons: { label, keys, run }. */
export function toolbar(area, run, more) {
  const entries = [...COMMANDS.map(entry => ({ ...entry, run: () => run(entry.command) })), ...more];
  const buttons = entries.map(entry => button(entry.label, "tertiary", entry.run, { tabindex: "-1", "aria-keyshortcuts": entry.keys, title: entry.keys && germanKeys(entry.keys) }));
  buttons[0].tabIndex = 0;
  const bar = element("div", { class: "hub-editor__bar", role: "toolbar", "aria-label": "Text gestalten", "aria-controls": area.id }, ...buttons);
  bar.addEventListener("keydown", event => {
    const place = buttons.indexOf(document.activeElement);
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || place < 0) return;
    event.preventDefault();
    buttons[place].tabIndex = -1;
    const target = buttons[(next + buttons.length) % buttons.length];
    target.tabIndex = 0;
    target.focus();
  });
  area.addEventListener("keydown", event => {
    const entry = entries.find(one => one.keys && isPressed(event, one.keys));
    if (!entry) return;
    event.preventDefault();
    entry.run();
  });
  return bar;
}

// Digits by their place on the keyboard: with Shift a German keyboard says "/" and "(". AltGr is Control and Alt at once.
function isPressed(event, keys) {
  const wanted = keys.split("+");
  const key = wanted.at(-1);
  const same = /\d/.test(key) ? event.code === `Digit${key}` : event.key.toUpperCase() === key;
  return same && (event.ctrlKey || event.metaKey) && !event.altKey && event.shiftKey === wanted.includes("Shift");
}

function germanKeys(keys) {
  return keys.replace("Control", "Strg").replace("Shift", "Umschalt").replaceAll("+", " + ");
}
