// Runs: pieces of text in one line of thought, each with its looks. Word splits a bold sentence into many bold pieces;
// as runs they grow together again before they are written.

const HIDDEN = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const SPACE = /[\s\u00A0\u2028\u2029]+/g;

/** What an element adds to the looks of its text. Its style goes by the name that paste.js gave it. */
export function looksOf(element, looks) {
  const tag = element.localName;
  const style = element.dataset.style ?? "";
  const weight = /(?:^|;)\s*font-weight\s*:\s*([\w-]+)/i.exec(style)?.[1].toLowerCase();
  const slant = /(?:^|;)\s*font-style\s*:\s*(\w+)/i.exec(style)?.[1].toLowerCase();
  const next = { ...looks };
  if (tag === "b" || tag === "strong") next.bold = true;
  if (tag === "i" || tag === "em" || tag === "cite") next.italic = true;
  if (weight) next.bold = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  if (slant) next.italic = slant === "italic" || slant === "oblique";
  if (tag === "a" && element.hasAttribute("href")) next.href = safeAddress(element.getAttribute("href"));
  if (tag === "pre") next.keepLines = true;
  return next;
}

/** A run of text; where lines are kept, its line breaks become breaks. */
export function addText(runs, text, looks) {
  const clean = text.replace(HIDDEN, "");
  const lines = looks.keepLines ? clean.split(/\r\n?|\n/) : [clean];
  lines.forEach((line, number) => {
    if (number > 0) addBreak(runs);
    if (line) runs.push({ text: line.replace(SPACE, " "), bold: !!looks.bold, italic: !!looks.italic, href: looks.href ?? null });
  });
}

export function addBreak(runs) {
  runs.push({ text: "\n", bold: false, italic: false, href: null });
}

export function isBlank(runs) {
  return runs.every(run => !run.text.trim());
}

/** Joins what looks alike, and takes spaces away where lines begin and end. */
export function tidy(runs) {
  return join(calm(join(runs)));
}

// Markdown cannot tell where one mark ends and another begins inside a word; there bold stays and italic goes.
function calm(runs) {
  runs.slice(1).forEach((run, place) => {
    const before = runs[place];
    const touch = /\S$/.test(before.text) && /^\S/.test(run.text) && before.href === run.href;
    if (touch && (before.bold || before.italic) && (run.bold || run.italic)) before.italic = run.italic = false;
  });
  return runs;
}

function join(runs) {
  const tidied = [];
  for (const run of runs) {
    const last = tidied.at(-1);
    let text = run.text;
    if (text !== "\n" && (!last || /[ \n]$/.test(last.text))) text = text.replace(/^ /, "");
    if (text === "\n" && last) last.text = last.text.replace(/ $/, "");
    if (!text) continue;
    if (last && last.text !== "\n" && text !== "\n" && last.bold === run.bold && last.italic === run.italic && last.href === run.href) last.text += text;
    else tidied.push({ ...run, text });
  }
  while (tidied.length && !tidied[0].text.trim()) tidied.shift();
  while (tidied.length && !tidied.at(-1).text.trim()) tidied.pop();
  if (tidied.length) tidied.at(-1).text = tidied.at(-1).text.replace(/ $/, "");
  return tidied.filter(run => run.text);
}

// Addresses of other kinds (javascript:, file:, a bookmark inside the Word file) lead nowhere from here.
function safeAddress(given) {
  const address = given.replace(/[\u0000-\u0020\u00A0]+/g, character => (/^ +$/.test(character) ? "%20" : ""));
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1].toLowerCase();
  const allowed = scheme ? ["http", "https", "mailto"].includes(scheme) : address && !/^[#\\]|^\/[\/\\]/.test(address);
  return allowed ? address.replace(/[()<>\\|*_`[\]]/g, character => "%" + character.charCodeAt(0).toString(16).toUpperCase()) : null;
}
