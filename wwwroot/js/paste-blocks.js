// Reads HTML into blocks: paragraphs, headings, lists, tables. Word's lists are no lists but paragraphs with a mark in
// their style ("mso-list:l0 level2 lfo1"); they become lists here.
import { addBreak, addText, isBlank, looksOf, tidy } from "./paste-runs.js";
import { tableOf } from "./paste-table.js";

const BLOCKS = new Set(("address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
  "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre section summary table ul").split(" "));
const DROPPED = new Set("script style xmp template head title meta link base noscript object embed iframe audio video canvas svg math textarea select datalist".split(" "));

/** The blocks in an element. */
export function blocksOf(element, looks = {}) {
  const blocks = [];
  let runs = [];
  const flush = () => {
    if (!isBlank(runs)) blocks.push({ kind: "paragraph", runs: tidy(runs) });
    runs = [];
  };
  const walk = (node, looks) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) addText(runs, child.data, looks);
      if (child.nodeType !== Node.ELEMENT_NODE || isHidden(child)) continue;
      if (child.localName === "br") addBreak(runs);
      else if (BLOCKS.has(child.localName)) {
        flush();
        blocks.push(...blockOf(child, looksOf(child, looks)));
      } else walk(child, looksOf(child, looks));
    }
  };
  walk(element, looks);
  flush();
  return gather(blocks);
}

/** Whether nobody sees the element: it is told so by its style, or it holds no text but a program. */
export function isHidden(element) {
  const style = element.dataset.style ?? "";
  return DROPPED.has(element.localName) || element.hidden || /(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore)/i.test(style);
}

function blockOf(element, looks) {
  const tag = element.localName;
  if (tag === "ul" || tag === "ol" || tag === "menu" || tag === "dir") return [listOf(element, looks)];
  if (tag === "table") return tableOf(element, looks, blocksOf);
  const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : element.classList.contains("MsoTitle") ? 1 : 0;
  const blocks = blocksOf(element, looks);
  if (level) return blocks.map((block, number) => (block.kind === "paragraph" ? { kind: "heading", level, runs: number ? block.runs : [...numberOf(element), ...block.runs] } : block));
  const place = /mso-list\s*:\s*\S+\s+level(\d+)/i.exec(element.dataset.style ?? "");
  if (place && tag !== "li" && blocks.length) return [wordItem(element, Number(place[1]), blocks)];
  if (element.classList.contains("MsoListParagraph") || /^MsoListParagraphCxSp/.test(element.className)) return blocks.map(block => ({ ...block, continues: true }));
  return blocks;
}

// The mark that Word drew before a paragraph: "·", "1.", "a)", "§ 3".
function markOf(element) {
  const mark = [...element.querySelectorAll("[data-style]")].find(inner => /mso-list\s*:\s*ignore/i.test(inner.dataset.style));
  const isSign = /font-family\s*:\s*["']?(symbol|wingdings|courier)/i.test((mark?.parentElement?.dataset.style ?? "") + (mark?.outerHTML ?? ""));
  return { text: (mark?.textContent ?? "").replace(/[\s\u00A0]+/g, " ").trim(), isSign };
}

function numberOf(element) {
  const { text } = markOf(element);
  return text ? [{ text: text + " ", bold: false, italic: false, href: null }] : [];
}

function wordItem(element, level, blocks) {
  const { text, isSign } = markOf(element);
  const number = /^\(?(\d{1,9})[.)]$/.exec(text)?.[1];
  if (!number && !isSign && text.length > 1 && blocks[0].runs) {
    // Markdown has no lists by letters or paragraphs; what stood before the text is kept as text.
    blocks[0].runs = tidy([{ text: text + " ", bold: false, italic: false, href: null }, ...blocks[0].runs]);
  }
  return { kind: "item", level, number: number ? Number(number) : null, blocks };
}

function listOf(element, looks) {
  const list = { kind: "list", items: [] };
  let number = element.localName === "ol" ? Number(element.getAttribute("start") ?? 1) || 1 : null;
  for (const child of element.childNodes) {
    const isElement = child.nodeType === Node.ELEMENT_NODE;
    if (isElement ? isHidden(child) : !child.data?.trim() || child.nodeType !== Node.TEXT_NODE) continue;
    const own = isElement ? looksOf(child, looks) : looks;
    if (isElement && child.localName === "li") {
      if (number !== null) number = Number(child.getAttribute("value")) || number;
      list.items.push({ number, blocks: blocksOf(child, own).map(plainItem) });
      if (number !== null) number++;
      continue;
    }
    // A list straight inside a list, as older programs write it, belongs to the item before it.
    const holder = child.ownerDocument.createElement("div");
    holder.append(child.cloneNode(true));
    const blocks = blocksOf(holder, looks);
    if (list.items.length) list.items.at(-1).blocks.push(...blocks);
    else list.items.push({ number: number === null ? null : number++, blocks });
  }
  list.items = list.items.filter(item => item.blocks.length);
  return list;
}

// Word on the web writes its marks on list items too; there they say nothing new.
function plainItem(block) {
  return block.kind === "item" ? { kind: "list", items: [{ number: block.number, blocks: block.blocks }] } : block;
}

// Makes lists of Word's items that follow each other, each level inside the one before.
function gather(blocks) {
  const gathered = [];
  let open = [];
  for (const block of blocks) {
    if (block.kind === "item") {
      while (open.length && open.at(-1).level > block.level) open.pop();
      if (!open.length || open.at(-1).level < block.level) {
        const list = { kind: "list", items: [] };
        if (open.length) open.at(-1).list.items.at(-1).blocks.push(list);
        else gathered.push(list);
        open.push({ level: block.level, list });
      }
      open.at(-1).list.items.push({ number: block.number, blocks: block.blocks });
    } else if (block.continues && open.length) open.at(-1).list.items.at(-1).blocks.push(block);
    else {
      open = [];
      gathered.push(block);
    }
  }
  return gathered.filter(block => block.kind !== "list" || block.items.length);
}
