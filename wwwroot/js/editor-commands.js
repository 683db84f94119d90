// What the buttons above a text do. Each takes the text and what is selected, and answers which part is replaced by what,
// and what is selected then.

/** Puts marks around the selected words, or takes them away. */
export function wrap(mark, placeholder) {
  return ({ value, start, end }) => {
    [start, end] = trimmed(value, start, end);
    const inner = value.slice(start, end);
    const n = mark.length;
    if (isMarked(value, start, end, mark)) return { from: start - n, to: end + n, text: inner, start: start - n, end: end - n };
    const text = inner || placeholder;
    return { from: start, to: end, text: mark + text + mark, start: start + n, end: start + n + text.length };
  };
}

// One star is not the half of two.
function isMarked(value, start, end, mark) {
  const count = (text, pattern) => pattern.exec(text)[0].length;
  const before = count(value.slice(0, start), /\**$/);
  const after = count(value.slice(end), /^\**/);
  return mark === "*" ? before % 2 === 1 && after % 2 === 1 : before >= 2 && after >= 2;
}

/** Makes the lines a heading, a smaller one, and ordinary text again. */
export const heading = lines(all => {
  const next = { "": "## ", "## ": "### ", "### ": "" };
  const mark = next[/^(#{1,6} )?/.exec(all[0])[0]] ?? "";
  return all.map(line => mark + line.replace(/^#{1,6} /, ""));
});

/** Makes the lines a list, or ordinary text again. */
export const bullets = lines(all => marked(all, /^- /, () => "- "));

/** Makes the lines a numbered list, or ordinary text again. */
export const numbers = lines(all => marked(all, /^\d+\. /, place => `${place + 1}. `));

/** Makes the lines a quotation, or ordinary text again. */
export const quote = lines(all => marked(all, /^> /, () => "> "));

/** Puts a small table behind the selection, on lines of its own. */
export function table({ value, end }) {
  const text = "| Spalte 1 | Spalte 2 |\n| --- | --- |\n| Text | Text |\n";
  const before = apart(value.slice(0, end));
  const start = end + before.length + 2;
  return { from: end, to: end, text: before + text + (value.slice(end).startsWith("\n") ? "" : "\n"), start, end: start + "Spalte 1".length };
}

/** Puts a text in the place of the selection. */
export function insert(text) {
  return ({ start, end }) => ({ from: start, to: end, text, start: start + text.length, end: start + text.length });
}

/** What Enter does inside a list: the next point; behind an empty point the list ends. Null where it is an ordinary Enter. */
export function nextPoint({ value, start, end }) {
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const [whole, indent, mark, number] = /^( *)([-*] |(\d+)\. )/.exec(value.slice(from, start)) ?? [];
  if (!whole || start !== end) return null;
  const rest = value.slice(from + whole.length).split("\n")[0];
  if (!rest.trim()) return { from, to: from + whole.length + rest.length, text: "", start: from, end: from };
  const text = `\n${indent}${number ? `${Number(number) + 1}. ` : mark}`;
  return { from: start, to: end, text, start: start + text.length, end: start + text.length };
}

function lines(change) {
  return ({ value, start, end }) => {
    const from = value.lastIndexOf("\n", start - 1) + 1;
    const stop = value.indexOf("\n", Math.max(end - (end > start && value[end - 1] === "\n" ? 1 : 0), from));
    const to = stop < 0 ? value.length : stop;
    const text = change(value.slice(from, to).split("\n")).join("\n");
    return { from, to, text, start: start === end ? from + text.length : from, end: from + text.length };
  };
}

function marked(all, pattern, mark) {
  const full = all.filter(line => line.trim());
  if (full.length && full.every(line => pattern.test(line))) return all.map(line => line.replace(pattern, ""));
  let place = 0;
  return all.map(line => (line.trim() || all.length === 1 ? mark(place++) + line.replace(/^(- |\d+\. |> )/, "") : line));
}

function trimmed(value, start, end) {
  const inner = value.slice(start, end);
  return [start + (inner.trim() ? inner.length - inner.trimStart().length : 0), end - (inner.length - inner.trimEnd().length)].map((place, number) => (number ? Math.max(place, start) : Math.min(place, end)));
}

/** The line breaks that are missing between a text and a block behind it. */
export function apart(before) {
  return !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
}
