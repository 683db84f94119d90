// Writes blocks as Markdown.

/** The Markdown of blocks, with an empty line between them. */
export function write(blocks) {
  return blocks.map(block => writers[block.kind](block)).filter(text => text.trim()).join("\n\n");
}

const writers = {
  paragraph: block => guard(line(block.runs, "  \n")),
  heading: block => `${"#".repeat(block.level)} ${line(plain(block.runs), " ")}`,
  list: block => block.items.map(item).join(block.items.some(one => one.blocks.filter(inner => inner.kind !== "list").length > 1) ? "\n\n" : "\n"),
  table: block => {
    const rows = block.rows.map((row, number) => `| ${row.map(cell => words(cell, number === 0)).join(" | ")} |`);
    return [rows[0], `|${" --- |".repeat(block.rows[0].length)}`, ...rows.slice(1)].join("\n");
  },
};

function item({ number, blocks }) {
  const mark = number === null ? "- " : `${number}. `;
  const parts = blocks.map(block => ({ block, text: writers[block.kind](block) })).filter(part => part.text);
  const text = parts.map((part, place) => (place ? (follows(part.block, parts[place - 1].block) ? "\n" : "\n\n") : "") + part.text).join("");
  return mark + text.replaceAll("\n", "\n" + " ".repeat(mark.length)).replace(/^ +$/gm, "");
}

// A list may follow the text of its point at once, unless it counts from another number than 1 (CommonMark 5.3).
function follows(block, before) {
  return block.kind === "list" && before.kind === "paragraph" && (block.items[0].number ?? 1) === 1;
}

// Everything in a cell on one line; what stood on lines of its own is set apart by strokes.
function words(blocks, isHeader) {
  const texts = blocks.flatMap(block => {
    if (block.kind === "list") return block.items.map(one => `${one.number === null ? "" : one.number + ". "}${words(one.blocks, isHeader)}`);
    if (block.kind === "table") return block.rows.flatMap(row => row.map(cell => words(cell, isHeader)));
    return [line(isHeader || block.kind === "heading" ? plain(block.runs) : block.runs, " / ")];
  });
  return texts.filter(text => text).join(" / ");
}

// Headings are bold by themselves.
function plain(runs) {
  return runs.map(run => ({ ...run, bold: false }));
}

function line(runs, lineBreak) {
  const pieces = [];
  for (let place = 0; place < runs.length; ) {
    const { href } = runs[place];
    let end = place;
    while (end < runs.length && runs[end].href === href && (href === null || runs[end].text !== "\n")) end++;
    const inner = emphasise(runs.slice(place, Math.max(end, place + 1)), runs[place - 1]?.text ?? " ", runs[end]?.text ?? " ", lineBreak);
    if (href !== null && pieces.at(-1)?.endsWith("!")) pieces.push(pieces.pop().replace(/!$/, "\\!"));
    pieces.push(href === null || !inner.trim() ? inner : linked(inner, href));
    place = Math.max(end, place + 1);
  }
  return pieces.join("").trim();
}

function linked(inner, href) {
  const [, before, text, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner);
  return `${before}[${text}](${href})${after}`;
}

function emphasise(runs, before, after, lineBreak) {
  return runs.map((run, place) => {
    if (run.text === "\n") return lineBreak;
    const mark = (run.bold ? "**" : "") + (run.italic ? "*" : "");
    if (!mark) return escape(run.text);
    const [head, core, tail] = edges(run.text, (runs[place - 1]?.text ?? before).at(-1), (runs[place + 1]?.text ?? after)[0]);
    return core ? escape(head) + mark + escape(core) + [...mark].reverse().join("") + escape(tail) : escape(run.text);
  }).join("");
}

// A mark counts only where it touches a word from outside or inside (CommonMark 6.2): spaces go out, and signs too where a
// letter follows at once.
function edges(text, previous, next) {
  const isWord = character => character !== undefined && /[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
  const head = (isWord(previous) ? /^[^\p{L}\p{N}]*/u : /^\s*/).exec(text)[0];
  const rest = text.slice(head.length);
  const tail = (isWord(next) ? /[^\p{L}\p{N}]*$/u : /\s*$/).exec(rest)[0];
  return [head, rest.slice(0, rest.length - tail.length), tail];
}

// Signs that Markdown would read as its own. Addresses in the text remain links, and take in nothing that follows them.
function escape(text) {
  return text.split(/((?:\bhttps?:\/\/|\bwww\.|\bmailto:|\bftp:\/\/|\btel:)\S+)/i).map((part, place) => (place % 2 ? escapeAddress(part) : escapeWords(part))).join("");
}

function escapeAddress(text) {
  const address = /^https?:\/\/[\w.~:/?#@!$&'+,;=%-]*[\w/]/i.exec(text)?.[0];
  if (address) return `<${address}>${escapeWords(text.slice(address.length))}`;
  if (/^www\.[a-z0-9./-]+$/i.test(text)) return text;
  const [, start, rest] = /^(\w+)(.*)$/.exec(text);
  return `${start}\\${rest[0]}${escapeWords(rest.slice(1))}`;
}

function escapeWords(text) {
  return text
    .replace(/[\\`*[\]<|~^]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/([+=])(?=\1)/g, "\\$1")
    .replace(/(?<=\\[+=])([+=])/g, "\\$1")
    .replace(/&(?=#?\w+;)/g, "\\&");
}

// Signs that mean something at the beginning of a line only.
function guard(text) {
  return text.replace(/^(\s*)([#>:+=-]|\d{1,9}(?=[.)](\s|$)))/gm, (_, space, sign) => (/\d/.test(sign) ? space + sign + "\\" : `${space}\\${sign}`));
}
